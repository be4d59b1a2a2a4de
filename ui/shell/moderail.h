// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace timeslice {

class ActionRegistry;
class ThemeProvider;

/// The dark strip at the left: one button per mode (icon and word), and at its foot the language
/// and the projection.
class ModeRail : public QWidget
{
    Q_OBJECT

public:
    ModeRail(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QAction *action, bool foot);
    void fit();

    ThemeProvider *m_theme;
    QVBoxLayout *m_column;
    QList<QToolButton *> m_modes;
    QList<QToolButton *> m_feet;
};

} // namespace timeslice
