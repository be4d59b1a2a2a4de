// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startcurtain.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <utility>

namespace timeslice {
namespace {

// In heights of the body text, as the widgets that come will be.
constexpr double kMenuBar = 2.2;
constexpr double kRail = 6.8;
constexpr double kToolbar = 3.4;
constexpr double kSide = 22.5;
constexpr double kTables = 14.2;
constexpr double kWhy = 5.4;

} // namespace

StartCurtain::StartCurtain(const ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void StartCurtain::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme->theme();
    const auto lines = [&theme](double count) {
        return static_cast<int>(count * theme.bodyPixels);
    };
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    const int top = lines(kMenuBar);
    painter.fillRect(QRect(0, 0, width(), top), theme.panel);
    painter.fillRect(QRect(0, top - 1, width(), 1), theme.border);
    painter.fillRect(QRect(0, top, lines(kRail), height() - top), theme.rail);

    const int gap = theme.grid8;
    const QRect page = QRect(lines(kRail), top, width() - lines(kRail), height() - top)
                           .adjusted(gap, gap, -gap, -gap);
    const QRect bar(page.left(), page.top(), page.width(), lines(kToolbar));
    const int below = bar.bottom() + 1 + gap;
    const int side = page.right() - lines(kSide);
    const int left = side - gap - page.left();
    const int tables = page.bottom() - lines(kTables);
    const int why = tables - gap - lines(kWhy);
    const int third = (page.bottom() - below - 2 * gap) / 3;
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    const auto panel = [&](const QRect &area) {
        painter.drawRoundedRect(area, theme.radius, theme.radius);
    };
    panel(bar);
    panel(QRect(page.left(), below, left, why - gap - below));
    painter.setBrush(theme.noteFill);
    panel(QRect(page.left(), why, left, lines(kWhy)));
    painter.setBrush(theme.panel);
    panel(QRect(page.left(), tables, left, page.bottom() - tables));
    for (int i = 0; i < 3; ++i)
        panel(QRect(side, below + i * (third + gap), page.right() - side, third));
    if (!std::exchange(m_painted, true))
        emit painted();
}

} // namespace timeslice
