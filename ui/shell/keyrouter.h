// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace timeslice {

/// Decides who gets a key that is both a shortcut of the window (Space, PageDown, arrows) and of
/// use to the widget that has the focus. In the window the widget wins where it edits or chooses
/// with that key; in projection the window always wins, so that a clicker works wherever the focus
/// is.
class KeyRouter : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole application; keys of other windows (dialogs, menus) are left alone.
    explicit KeyRouter(QWidget *window);

    void setProjection(bool on) { m_projection = on; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    bool m_projection = false;
};

} // namespace timeslice
