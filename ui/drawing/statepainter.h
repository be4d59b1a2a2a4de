// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
class QPainterPath;

/// How a state and a process look outside the timeline: the badge with a state's colour, pattern
/// and letter, and the small token that stands for a process. Free functions over a theme, shared
/// by the state diagram and the queues, so that the same thing looks the same in both.
namespace timeslice {

/// A token, as wide as its rectangle; drawn as a pill.
struct TokenLook
{
    QString label;
    QColor fill;
    QColor outline;
    QColor text;
    bool selected = false;
    bool hovered = false;
};

/// What people call a task: "P3".
QString taskLabel(const TaskInfo &task);

/// `amount` 0 gives `from`, 1 gives `to`.
QColor mix(const QColor &from, const QColor &to, double amount);
/// A quiet surface in the state's hue, on which `theme.text` is readable.
QColor stateTint(const Theme &theme, TaskState state);
/// The state's line colour, visible on a panel in a light and in a dark theme.
QColor stateLine(const Theme &theme, TaskState state);

/// Colour and pattern, as in the timeline's lanes.
void fillState(QPainter &painter, const QPainterPath &shape, const StateStyle &style);
/// A square with colour, pattern and letter.
void drawStateBadge(QPainter &painter, const QRectF &rect, const StateStyle &style,
                    const QFont &font);

TokenLook tokenLook(const Theme &theme, TaskState state, const QString &label);
void drawToken(QPainter &painter, const QRectF &rect, const TokenLook &look, const Theme &theme);

} // namespace timeslice
