// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

using Pattern = StateStyle::Pattern;

StateStyle style(const char *fill, const char *ink, const char *outline, const char *text,
                 const char *chip, Pattern pattern, char letter)
{
    StateStyle result;
    result.fill = QColor(QLatin1String(fill));
    result.ink = QColor(QLatin1String(ink));
    result.outline = QColor(QLatin1String(outline));
    result.text = QColor(QLatin1String(text));
    result.chip = *chip ? QColor(QLatin1String(chip)) : QColor(Qt::transparent);
    result.pattern = pattern;
    result.letter = QLatin1Char(letter);
    return result;
}

void setStates(Theme &theme)
{
    theme.states[0] = style("#FFFFFF", "#6B7280", "#6B7280", "#111827", "", Pattern::Empty, 'N');
    theme.states[1] =
        style("#56B4E9", "#1F5F8B", "#1B4965", "#111827", "#E8F4FC", Pattern::Hatched, 'r');
    theme.states[2] = style("#009E73", "#009E73", "#00533D", "#08130F", "", Pattern::Plain, 'R');
    theme.states[3] =
        style("#D55E00", "#5A2600", "#6B2F00", "#111827", "#FBE6D6", Pattern::Dotted, 'B');
    theme.states[4] = style("#F0F1F4", "#6B7280", "#6B7280", "#111827", "", Pattern::Empty, 'T');
    theme.switching = style("#3A4154", "#3A4154", "#1F2430", "#FFFFFF", "", Pattern::Dark, 'S');
    theme.idle = style("#F0F1F4", "#9AA1AF", "#9AA1AF", "#4B5563", "", Pattern::Empty, '-');
}

void setLight(Theme &t)
{
    t.window = QColor(0xF5F6F9);
    t.panel = QColor(0xFFFFFF);
    t.border = QColor(0xDFE2E8);
    t.lane = QColor(0xEFF1F5);
    t.grid = QColor(0xE1E4EA);
    t.text = QColor(0x16191F);
    t.mutedText = QColor(0x515A6B);
    t.accent = QColor(0x0072B2);
    t.accentText = QColor(0xFFFFFF);
    t.selection = QColor(0xDEECF6);
    t.playhead = QColor(0xCC3311);
    t.noteFill = QColor(0xFEF7DF);
    t.noteBorder = QColor(0xE3CB85);
    t.rail = QColor(0x14213D);
    t.railText = QColor(0xE8ECF4);
    t.railChosen = QColor(0x243456);
    t.error = QColor(0xA3260B);
}

void setDark(Theme &t)
{
    t.window = QColor(0x0E1116);
    t.panel = QColor(0x1A1F27);
    t.border = QColor(0x2E3540);
    t.lane = QColor(0x242A34);
    t.grid = QColor(0x323A46);
    t.text = QColor(0xF1F3F6);
    t.mutedText = QColor(0xAEB6C3);
    t.accent = QColor(0x56B4E9);
    t.accentText = QColor(0x0B1620);
    t.selection = QColor(0x233C4F);
    t.playhead = QColor(0xFF6B4A);
    t.noteFill = QColor(0x2B2817);
    t.noteBorder = QColor(0x7A6A2C);
    t.rail = QColor(0x090B10);
    t.railText = QColor(0xE8ECF4);
    t.railChosen = QColor(0x1A2330);
    t.error = QColor(0xFF8F70);
}

} // namespace

Theme Theme::make(ThemeKind kind, bool projection, int screenHeight)
{
    Theme theme;
    theme.kind = kind;
    theme.projection = projection;
    setStates(theme);
    if (kind == ThemeKind::Light)
        setLight(theme);
    else
        setDark(theme);
    if (projection) {
        theme.bodyPixels = std::max(19, static_cast<int>(std::ceil(screenHeight * 0.025)));
        theme.labelPixels = std::max(13, static_cast<int>(std::ceil(screenHeight * 0.016)));
        theme.titlePixels = theme.bodyPixels;
        theme.mutedText = theme.text;
    }
    return theme;
}

QFont Theme::bodyFont(int weight) const
{
    QFont font;
    font.setPixelSize(bodyPixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont Theme::labelFont(int weight) const
{
    QFont font;
    font.setPixelSize(labelPixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

ThemeProvider::ThemeProvider(QObject *parent)
    : QObject(parent)
    , m_theme(Theme::make(ThemeKind::Light))
{
}

void ThemeProvider::setTheme(const Theme &theme)
{
    m_theme = theme;
    emit themeChanged();
}

} // namespace timeslice
