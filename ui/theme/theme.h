// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>
#include <QStringList>

namespace timeslice {

/// How a lane draws a state: always by colour, pattern and letter together, so that it is told
/// apart without colour.
struct StateStyle
{
    enum class Pattern { Plain, Hatched, Dotted, Dark, Empty };

    QColor fill;
    QColor ink; ///< the pattern's lines or dots
    QColor outline;
    QColor text; ///< on the letter's chip, or on a plain fill
    QColor chip; ///< behind the letter; transparent on a plain fill
    Pattern pattern = Pattern::Plain;
    QChar letter;
};

enum class ThemeKind { Light, Dark };

/// Every colour and size that the program draws with, by meaning. A value: switching the theme or
/// projection makes another.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    bool projection = false; ///< larger text, stronger contrast (7:1)

    QColor window; ///< behind the panels
    QColor panel; ///< a panel's surface
    QColor border; ///< a panel's one-pixel edge
    QColor lane; ///< a quiet band of the timeline or of a queue
    QColor grid; ///< the timeline's vertical lines
    QColor text;
    QColor mutedText;
    QColor accent; ///< what can be pressed or is chosen, and nothing else
    QColor accentText; ///< on accent
    QColor selection; ///< behind a selected row
    QColor hover; ///< behind what the mouse is over
    QColor disabledText; ///< of what cannot be used now (exempt from the contrast rule)
    QColor playhead; ///< the playhead and what happens at this instant; nothing else is red
    QColor noteFill; ///< the why strip
    QColor noteBorder;
    QColor rail; ///< the mode rail
    QColor railText;
    QColor railChosen;
    QColor railAccent; ///< the chosen mode's bar, and the focus ring on the rail
    QColor error;
    QColor errorFill; ///< behind an error message

    StateStyle states[kTaskStateCount]; ///< by TaskState
    StateStyle switching; ///< a context switch, on a CPU lane
    StateStyle idle;

    int bodyPixels = 14; ///< body text
    int labelPixels = 12; ///< axis numbers, small labels: the smallest text there is
    int titlePixels = 14; ///< a panel's title (weight 600)
    int grid8 = 8; ///< the spacing unit
    int radius = 6; ///< of panels and buttons

    const StateStyle &style(TaskState state) const { return states[static_cast<int>(state)]; }
    QFont bodyFont(int weight = QFont::Normal) const;
    QFont labelFont(int weight = QFont::Normal) const;

    /// A sans face that has both scripts, wherever one is installed: Chinese in a serif face is
    /// hard to read from the last row.
    static QStringList fontFamilies();

    /// `screenHeight` in pixels sizes the projection's text (body at least 2.5 %, labels at
    /// least 1.6 % of it).
    static Theme make(ThemeKind kind, bool projection = false, int screenHeight = 1080);
};

/// Holds the theme in force and says when it changes. Given to every view by its constructor; lives
/// as long as the window.
class ThemeProvider : public QObject
{
    Q_OBJECT

public:
    explicit ThemeProvider(QObject *parent = nullptr);

    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);

signals:
    void themeChanged();

private:
    Theme m_theme;
};

} // namespace timeslice
