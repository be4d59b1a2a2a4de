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

QFont fontOf(int pixels, int weight)
{
    QFont font;
    font.setFamilies(Theme::fontFamilies());
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

// Okabe and Ito's hues. The projection's are lighter, so that black text on them reaches 7:1; sky
// blue is lightened with them, or it would come too near the green for tritanopes.
void setStates(Theme &theme)
{
    const bool dark = theme.kind == ThemeKind::Dark;
    const bool far = theme.projection;
    const char *surface = dark ? "#1A1F27" : "#FFFFFF";
    const char *emptyEdge = dark ? "#AEB6C3" : "#6B7280";
    const char *strong = dark ? "#F1F3F6" : "#111827";
    const auto set = [&theme](TaskState state, const StateStyle &value) {
        theme.states[static_cast<int>(state)] = value;
    };
    set(TaskState::New, style(surface, emptyEdge, emptyEdge, strong, "", Pattern::Empty, 'N'));
    set(TaskState::Ready,
        style(far ? "#8FCFF3" : "#56B4E9", "#1F5F8B", "#1B4965", "#111827", "#E8F4FC",
              Pattern::Hatched, 'r'));
    set(TaskState::Running,
        style(far ? "#12B886" : "#009E73", far ? "#12B886" : "#009E73", "#00533D", "#04120D", "",
              Pattern::Plain, 'R'));
    set(TaskState::Blocked,
        style(far ? "#F07F26" : "#D55E00", "#5A2600", "#6B2F00", far ? "#0D0F13" : "#111827",
              "#FBE6D6", Pattern::Dotted, 'B'));
    set(TaskState::Terminated,
        style(dark ? "#242A34" : "#F0F1F4", emptyEdge, emptyEdge, strong, "", Pattern::Empty, 'T'));
    const char *busy = dark ? (far ? "#4A5368" : "#5B657C") : "#3A4154";
    theme.switching =
        style(busy, busy, dark ? "#AEB6C3" : "#1F2430", "#FFFFFF", "", Pattern::Dark, 'S');
    theme.idle = style(dark ? "#1A1F27" : "#F0F1F4", dark ? "#7A8496" : "#9AA1AF",
                       dark ? "#7A8496" : "#7C8493",
                       dark ? "#C9D0DA" : (far ? "#343B48" : "#4B5563"), "", Pattern::Empty, '-');
}

void setLight(Theme &t)
{
    t.window = QColor(0xF5F6F9);
    t.panel = QColor(0xFFFFFF);
    t.border = QColor(0xDFE2E8);
    t.lane = QColor(0xEFF1F5);
    t.grid = QColor(0xE1E4EA);
    t.text = QColor(0x16191F);
    t.mutedText = QColor(t.projection ? 0x353C49 : 0x515A6B);
    t.accent = QColor(t.projection ? 0x00507F : 0x0072B2);
    t.accentText = QColor(0xFFFFFF);
    t.selection = QColor(0xDEECF6);
    t.hover = QColor(0xE7EAF0);
    t.disabledText = QColor(0x9AA1AF);
    t.playhead = QColor(0xCC3311);
    t.noteFill = QColor(0xFEF7DF);
    t.noteBorder = QColor(0xE3CB85);
    t.rail = QColor(0x14213D);
    t.railText = QColor(0xE8ECF4);
    t.railChosen = QColor(0x243456);
    t.railAccent = QColor(0x56B4E9);
    t.error = QColor(t.projection ? 0x93230A : 0xA3260B);
    t.errorFill = QColor(0xFDEFEA);
}

void setDark(Theme &t)
{
    t.window = QColor(0x0E1116);
    t.panel = QColor(0x1A1F27);
    t.border = QColor(0x2E3540);
    t.lane = QColor(0x242A34);
    t.grid = QColor(0x323A46);
    t.text = QColor(0xF1F3F6);
    t.mutedText = QColor(t.projection ? 0xD3D9E2 : 0xAEB6C3);
    t.accent = QColor(t.projection ? 0x8FCFF3 : 0x56B4E9);
    t.accentText = QColor(0x0B1620);
    t.selection = QColor(0x233C4F);
    t.hover = QColor(0x2A313C);
    t.disabledText = QColor(0x66707F);
    t.playhead = QColor(0xFF6B4A);
    t.noteFill = QColor(0x2B2817);
    t.noteBorder = QColor(0x7A6A2C);
    t.rail = QColor(0x090B10);
    t.railText = QColor(0xE8ECF4);
    t.railChosen = QColor(0x1A2330);
    t.railAccent = QColor(0x56B4E9);
    t.error = QColor(t.projection ? 0xFFB09A : 0xFF8F70);
    t.errorFill = QColor(0x33201B);
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
    }
    return theme;
}

QStringList Theme::fontFamilies()
{
    return { QStringLiteral("Noto Sans CJK SC"),    QStringLiteral("Source Han Sans SC"),
             QStringLiteral("Noto Sans SC"),        QStringLiteral("PingFang SC"),
             QStringLiteral("Microsoft YaHei UI"),  QStringLiteral("WenQuanYi Micro Hei"),
             QStringLiteral("Droid Sans Fallback"), QStringLiteral("Sans Serif") };
}

QFont Theme::bodyFont(int weight) const
{
    return fontOf(bodyPixels, weight);
}

QFont Theme::labelFont(int weight) const
{
    return fontOf(labelPixels, weight);
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
