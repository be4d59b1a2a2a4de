// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class ThemeProvider;

/// The window's first frame: its surfaces in their colours and about their places (menu bar, mode
/// rail, panels), without a word, while everything else is being made. So the window is there at
/// once, and nothing flashes or jumps when it fills.
class StartCurtain : public QWidget
{
    Q_OBJECT

public:
    /// REQUIRES: the provider outlives the curtain.
    explicit StartCurtain(const ThemeProvider *theme, QWidget *parent = nullptr);

signals:
    /// The first time, while the frame is being made.
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeProvider *m_theme;
    bool m_painted = false;
};

} // namespace timeslice
