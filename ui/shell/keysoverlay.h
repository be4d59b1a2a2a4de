// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class ActionRegistry;
class ThemeProvider;

/// The list of keys, laid over the whole window; any key or click takes it away. Built from the
/// actions each time that it is shown, so it cannot lie.
class KeysOverlay : public QWidget
{
    Q_OBJECT

public:
    KeysOverlay(ActionRegistry *actions, ThemeProvider *theme, QWidget *window);

    void popUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();

    ActionRegistry *m_actions;
    ThemeProvider *m_theme;
    QWidget *m_card = nullptr;
};

} // namespace timeslice
