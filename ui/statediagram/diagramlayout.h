// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statediagram/diagramframe.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <vector>

/// The state diagram's geometry: pure functions from sizes to rectangles and curves, without a
/// widget or a font. New and Terminated stand above Ready and Running, Blocked below between
/// them, so that the transitions read as a clockwise round trip.
namespace timeslice {

/// Sizes that depend on fonts and words, measured by the view. In pixels.
struct DiagramMetrics
{
    std::array<QSizeF, kTaskStateCount> heading; ///< of a node: badge and names
    QSizeF token { 26, 22 };
    QSizeF compactToken { 22, 17 }; ///< used before any token is left out
    qreal tokenGap = 3;
    qreal padding = 6; ///< inside a node
    qreal labelHeight = 15; ///< one line of a transition's label
    qreal dispatchLabel = 50; ///< widths of the labels that decide about the least size
    qreal preemptLabel = 100;
    qreal margin = 6;
    int leastRows = 1; ///< of tokens, in the nodes that hold many
    bool threeStates = false; ///< only Ready, Running and Blocked
};

struct DiagramLayout
{
    QSizeF size; ///< what the nodes were laid out in
    /// A state that is not shown has an empty rectangle at the place where its tokens come and go.
    std::array<QRectF, kTaskStateCount> nodes;
    std::array<QRectF, kTaskStateCount> headings;
    std::array<QRectF, kTaskStateCount> tokenAreas;
    DiagramMetrics metrics;

    const QRectF &node(TaskState state) const { return nodes[static_cast<std::size_t>(state)]; }
    bool shows(TaskState state) const { return !node(state).isEmpty(); }
    const QRectF &heading(TaskState state) const
    {
        return headings[static_cast<std::size_t>(state)];
    }
    const QRectF &tokenArea(TaskState state) const
    {
        return tokenAreas[static_cast<std::size_t>(state)];
    }
};

/// Where `count` tokens of a state stand. When they do not fit, the last place says how many more.
struct TokenPlaces
{
    std::vector<QRectF> places;
    QRectF more; ///< empty when none is hidden
    int hidden = 0;
};

/// Where a transition's label stands: centred on `anchor`, at most `maxWidth` wide, growing upwards
/// from it, downwards, or to one side.
struct LabelPlace
{
    enum class Grows { Up, Down, Left, Right };

    QPointF anchor;
    qreal maxWidth = 0;
    Grows grows = Grows::Down;

    /// The rectangle of a text of this size.
    QRectF rect(QSizeF text) const;
};

QSizeF leastDiagramSize(const DiagramMetrics &metrics);
/// The layout in `available`, or in the least size where that is larger; nodes keep their size and
/// the space between them grows, up to a limit, centred.
DiagramLayout layoutDiagram(QSizeF available, const DiagramMetrics &metrics);
TokenPlaces placeTokens(const QRectF &area, int count, const DiagramMetrics &metrics);
/// From the edge of one node to the edge of the other.
QPainterPath transitionCurve(const DiagramLayout &layout, Transition transition);
LabelPlace labelPlace(const DiagramLayout &layout, Transition transition);
/// A token's way: from where it stands, along the curve, to where it will stand.
QPainterPath tokenPath(QPointF from, const QPainterPath &curve, QPointF to);

} // namespace timeslice
