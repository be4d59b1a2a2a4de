// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/diagramlayout.h"

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr std::size_t kNew = 0;
constexpr std::size_t kReady = 1;
constexpr std::size_t kRunning = 2;
constexpr std::size_t kBlocked = 3;
constexpr std::size_t kTerminated = 4;

constexpr qreal kArrowRoom = 26; ///< the shortest straight arrow that is seen as one
constexpr qreal kMostRows = 3;
constexpr qreal kLabelGap = 3;

qreal nodeHeight(const DiagramMetrics &m, std::size_t state, qreal rows)
{
    return m.heading[state].height() + rows * (m.token.height() + m.tokenGap) + 2 * m.padding;
}

qreal bodyHeight(const DiagramMetrics &m, qreal rows)
{
    return std::max({ nodeHeight(m, kReady, rows), nodeHeight(m, kRunning, rows),
                      nodeHeight(m, kBlocked, rows) });
}

qreal topHeight(const DiagramMetrics &m)
{
    return std::max(nodeHeight(m, kNew, 1), nodeHeight(m, kTerminated, 1));
}

qreal nodeWidth(const DiagramMetrics &m, std::size_t state, qreal tokens)
{
    return std::max(m.heading[state].width(), tokens * (m.token.width() + m.tokenGap))
        + 2 * m.padding;
}

qreal bodyWidth(const DiagramMetrics &m)
{
    return std::max(
        { nodeWidth(m, kReady, 3), nodeWidth(m, kRunning, 2), nodeWidth(m, kBlocked, 3) });
}

/// Above the middle row: the straight arrows, or the arc of the dispatch alone.
qreal upperGap(const DiagramMetrics &m)
{
    return m.threeStates ? m.labelHeight + kArrowRoom : std::max(kArrowRoom, m.labelHeight + 12);
}

/// Below the middle row: the preemption's label.
qreal lowerGap(const DiagramMetrics &m)
{
    return std::max(kArrowRoom, m.labelHeight + 10);
}

qreal leastMiddle(const DiagramMetrics &m)
{
    // The preemption's label stands in one line between the middles of Ready and Running.
    return std::max({ 46.0, m.dispatchLabel * 0.6, m.preemptLabel + 16 - bodyWidth(m) });
}

QRectF headingIn(const QRectF &node, QSizeF heading, qreal padding)
{
    return QRectF(node.left() + padding, node.top() + padding, node.width() - 2 * padding,
                  heading.height());
}

QPainterPath line(QPointF from, QPointF to)
{
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

QPainterPath cubic(QPointF from, QPointF c1, QPointF c2, QPointF to)
{
    QPainterPath path(from);
    path.cubicTo(c1, c2, to);
    return path;
}

/// The straight arrows between the rows stand at the outer side, where the dispatch's arc is not.
qreal straightX(const QRectF &small, const QRectF &large, bool leftSide)
{
    if (small.isEmpty())
        return small.center().x();
    return leftSide ? std::max(small.left(), large.left()) + 18
                    : std::min(small.right(), large.right()) - 18;
}

QPainterPath dispatchCurve(const DiagramLayout &layout)
{
    const QRectF &ready = layout.node(TaskState::Ready);
    const QRectF &running = layout.node(TaskState::Running);
    const qreal inset = std::min<qreal>(18, ready.width() * 0.2);
    const QPointF from(ready.right() - inset, ready.top());
    const QPointF to(running.left() + inset, running.top());
    // Below the top row, so that the arc keeps clear of its nodes; the label may stand between
    // them.
    const qreal room = layout.metrics.threeStates
        ? ready.top() - layout.metrics.labelHeight - layout.metrics.margin
        : ready.top() - layout.node(TaskState::New).bottom() - 5;
    const qreal rise = std::min({ std::max(16.0, (to.x() - from.x()) * 0.34), room, 46.0 });
    const QPointF lift(0, -rise / 0.75);
    const QPointF in((to.x() - from.x()) * 0.16, 0);
    return cubic(from, from + lift + in, to + lift - in, to);
}

QPainterPath preemptCurve(const DiagramLayout &layout)
{
    const QRectF &ready = layout.node(TaskState::Ready);
    const QRectF &running = layout.node(TaskState::Running);
    const qreal y = ready.top() + ready.height() * 0.52;
    const QPointF from(running.left(), y);
    const QPointF to(ready.right(), y);
    const qreal gap = from.x() - to.x();
    const qreal sink = std::min(ready.height() * 0.36, gap * 0.35) / 0.75;
    return cubic(from, from + QPointF(-gap * 0.28, sink), to + QPointF(gap * 0.28, sink), to);
}

/// Round the lower corner, from below Running into Blocked's side or the other way.
QPainterPath cornerCurve(const QRectF &upper, const QRectF &blocked, bool right, bool downwards)
{
    const qreal x = right ? std::max(upper.center().x(), blocked.right() + 16)
                          : std::min(upper.center().x(), blocked.left() - 16);
    const QPointF top(x, upper.bottom());
    const QPointF side(right ? blocked.right() : blocked.left(), blocked.center().y());
    const QPointF corner(top.x(), side.y());
    const QPointF c1 = top + (corner - top) * 0.75;
    const QPointF c2 = side + (corner - side) * 0.75;
    return downwards ? cubic(top, c1, c2, side) : cubic(side, c2, c1, top);
}

/// The rare ways: up from the node, then sideways into a node of the top row.
QPainterPath climbingCurve(const QRectF &from, const QRectF &to)
{
    const bool rightwards = to.center().x() > from.center().x();
    if (std::abs(to.center().x() - from.center().x()) < from.width() / 2) {
        const qreal x = to.isEmpty() ? to.center().x() : to.center().x() + 8;
        return line({ x, from.top() }, { x, to.bottom() });
    }
    const QPointF start(from.center().x() + (rightwards ? 0.28 : -0.28) * from.width(), from.top());
    const qreal reach = rightwards ? to.left() - start.x() : start.x() - to.right();
    if (reach < 24) { // no room to come in from the side
        const QPointF below(rightwards ? to.left() + 16 : to.right() - 16, to.bottom());
        const QPointF half(0, (start.y() - below.y()) / 2);
        return cubic(start, start - half, below + half, below);
    }
    const QPointF end(rightwards ? to.left() : to.right(), to.center().y());
    return cubic(start, { start.x(), end.y() + (start.y() - end.y()) * 0.3 },
                 { start.x() + (end.x() - start.x()) * 0.3, end.y() }, end);
}

} // namespace

QRectF LabelPlace::rect(QSizeF text) const
{
    QRectF box(QPointF(), text);
    box.moveCenter(anchor);
    switch (grows) {
    case Grows::Up:
        box.moveBottom(anchor.y());
        break;
    case Grows::Down:
        box.moveTop(anchor.y());
        break;
    case Grows::Left:
        box.moveRight(anchor.x());
        break;
    case Grows::Right:
        box.moveLeft(anchor.x());
        break;
    }
    return box;
}

QSizeF leastDiagramSize(const DiagramMetrics &m)
{
    const qreal body = bodyHeight(m, m.leastRows);
    const qreal top = m.threeStates ? 0 : topHeight(m);
    const qreal middleRow = 2 * bodyWidth(m) + leastMiddle(m);
    const qreal topRow = m.threeStates
        ? 0
        : nodeWidth(m, kNew, 2) + nodeWidth(m, kTerminated, 2) + m.dispatchLabel + 8;
    return QSizeF(std::max(middleRow, topRow) + 2 * m.margin,
                  top + upperGap(m) + body + lowerGap(m) + body + 2 * m.margin);
}

DiagramLayout layoutDiagram(QSizeF available, const DiagramMetrics &m)
{
    DiagramLayout result;
    result.metrics = m;
    const QSizeF least = leastDiagramSize(m);
    result.size = available.expandedTo(least);
    const qreal height = result.size.height();
    const qreal rowHeight = m.token.height() + m.tokenGap;
    const qreal spare = height - least.height();
    const qreal moreRows = std::max(0.0, kMostRows - m.leastRows);
    const qreal rows =
        m.leastRows + std::clamp(std::floor(spare * 0.7 / (2 * rowHeight)), 0.0, moreRows);
    const qreal body = bodyHeight(m, rows);
    const qreal top = m.threeStates ? 0 : topHeight(m);
    const qreal room = height - 2 * m.margin - top - 2 * body - upperGap(m) - lowerGap(m);
    const qreal extra = std::min(room / 2, 1.6 * kArrowRoom);

    const qreal width = std::min(result.size.width(), least.width() * 1.75);
    const qreal left = (result.size.width() - width) / 2 + m.margin;
    const qreal right = left + width - 2 * m.margin;
    const qreal nodeW = std::min(std::max(bodyWidth(m), width * 0.31), bodyWidth(m) * 1.35);
    const qreal used = height - 2 * m.margin - room + 2 * extra;
    const qreal y0 = (height - used) / 2;
    const qreal y1 = y0 + top + upperGap(m) + extra;
    const qreal y2 = y1 + body + lowerGap(m) + extra;

    auto &nodes = result.nodes;
    nodes[kReady] = QRectF(left, y1, nodeW, body);
    nodes[kRunning] = QRectF(right - nodeW, y1, nodeW, body);
    nodes[kBlocked] = QRectF((left + right - nodeW) / 2, y2, nodeW, body);
    if (m.threeStates) {
        nodes[kNew] = QRectF(nodes[kReady].left() + nodeW * 0.3, y0 + 2, 0, 0);
        nodes[kTerminated] = QRectF(nodes[kRunning].right() - nodeW * 0.3, y0 + 2, 0, 0);
    } else {
        const qreal free = right - left - m.dispatchLabel;
        const qreal newW = nodeWidth(m, kNew, 2);
        const qreal endW = nodeWidth(m, kTerminated, 2);
        const qreal grow = std::clamp((free - newW - endW) / 2 - 24, 0.0, nodeW * 0.1);
        nodes[kNew] = QRectF(left, y0, newW + grow, top);
        nodes[kTerminated] = QRectF(right - endW - grow, y0, endW + grow, top);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].isEmpty()) {
            result.headings[i] = result.tokenAreas[i] = nodes[i];
            continue;
        }
        result.headings[i] = headingIn(nodes[i], m.heading[i], m.padding);
        result.tokenAreas[i] = QRectF(result.headings[i].left(), result.headings[i].bottom(),
                                      result.headings[i].width(),
                                      nodes[i].bottom() - m.padding - result.headings[i].bottom());
    }
    return result;
}

TokenPlaces placeTokens(const QRectF &area, int count, const DiagramMetrics &m)
{
    TokenPlaces result;
    if (count <= 0 || area.isEmpty())
        return result;
    const auto fits = [](qreal along, qreal each, qreal gap) {
        return std::max(1, static_cast<int>((along + gap) / (each + gap) + 1e-6));
    };
    QSizeF size = m.token;
    qreal gap = m.tokenGap;
    int columns = fits(area.width(), size.width(), gap);
    int rows = fits(area.height(), size.height(), gap);
    if (count > columns * rows) {
        size = m.compactToken;
        gap = std::min<qreal>(gap, 2);
        columns = fits(area.width(), size.width(), gap);
        rows = fits(area.height(), size.height(), gap);
    }
    const int places = columns * rows;
    const bool overflow = count > places;
    const int shown = overflow ? places - 1 : count;
    result.hidden = count - shown;
    const int taken = overflow ? places : count;
    const int rowsUsed = (taken + columns - 1) / columns;
    const qreal blockHeight = rowsUsed * size.height() + (rowsUsed - 1) * gap;
    const qreal top = area.top() + std::min((area.height() - blockHeight) / 2, m.padding);
    for (int i = 0; i < taken; ++i) {
        const QRectF slot(area.left() + (i % columns) * (size.width() + gap),
                          top + (i / columns) * (size.height() + gap), size.width(), size.height());
        if (i < shown)
            result.places.push_back(slot);
        else
            result.more = slot;
    }
    return result;
}

QPainterPath transitionCurve(const DiagramLayout &layout, Transition transition)
{
    const QRectF &from = layout.node(transition.from);
    const QRectF &to = layout.node(transition.to);
    if (transition == Transition { TaskState::New, TaskState::Ready })
        return line({ straightX(from, to, true), from.bottom() },
                    { straightX(from, to, true), to.top() });
    if (transition == Transition { TaskState::Running, TaskState::Terminated })
        return line({ straightX(to, from, false), from.top() },
                    { straightX(to, from, false), to.bottom() });
    if (transition == Transition { TaskState::Ready, TaskState::Running })
        return dispatchCurve(layout);
    if (transition == Transition { TaskState::Running, TaskState::Ready })
        return preemptCurve(layout);
    if (transition == Transition { TaskState::Running, TaskState::Blocked })
        return cornerCurve(from, to, true, true);
    if (transition == Transition { TaskState::Blocked, TaskState::Ready })
        return cornerCurve(to, from, false, false);
    return climbingCurve(from, to);
}

LabelPlace labelPlace(const DiagramLayout &layout, Transition transition)
{
    using Grows = LabelPlace::Grows;
    const QRectF &ready = layout.node(TaskState::Ready);
    const QRectF &running = layout.node(TaskState::Running);
    const QRectF &blocked = layout.node(TaskState::Blocked);
    const QPainterPath curve = transitionCurve(layout, transition);
    const QPointF middle = curve.pointAtPercent(0.5);
    const qreal centre = (ready.right() + running.left()) / 2;
    if (transition == Transition { TaskState::Ready, TaskState::Running }) {
        const qreal half = layout.metrics.dispatchLabel / 2 + 4;
        const qreal left = layout.node(TaskState::New).right();
        const qreal right = std::max(left + 2 * half, layout.node(TaskState::Terminated).left());
        return { { layout.metrics.threeStates ? centre
                                              : std::clamp(centre, left + half, right - half),
                   middle.y() - kLabelGap },
                 0,
                 Grows::Up };
    }
    if (transition == Transition { TaskState::Running, TaskState::Ready }) {
        const qreal gap = running.left() - ready.right() - 8;
        if (layout.metrics.preemptLabel <= gap)
            return { { centre, middle.y() + kLabelGap }, gap, Grows::Down };
        return { { centre, std::max(middle.y(), ready.bottom()) + kLabelGap },
                 running.center().x() - ready.center().x() - 12,
                 Grows::Down };
    }
    if (transition == Transition { TaskState::Running, TaskState::Blocked }) {
        const qreal edge = running.right();
        return { { (blocked.right() + edge) / 2 + 2, blocked.center().y() + kLabelGap + 2 },
                 edge - blocked.right() - 4,
                 Grows::Down };
    }
    if (transition == Transition { TaskState::Blocked, TaskState::Ready }) {
        const qreal edge = ready.left();
        return { { (blocked.left() + edge) / 2 - 2, blocked.center().y() + kLabelGap + 2 },
                 blocked.left() - edge - 4,
                 Grows::Down };
    }
    if (transition == Transition { TaskState::New, TaskState::Ready })
        return { middle + QPointF(7, 0), ready.right() - middle.x() - 7, Grows::Right };
    if (transition == Transition { TaskState::Running, TaskState::Terminated })
        return { middle - QPointF(7, 0), middle.x() - running.left() - 7, Grows::Left };
    if (transition == Transition { TaskState::Running, TaskState::New }
        && !layout.metrics.threeStates) {
        const QRectF &first = layout.node(TaskState::New);
        const QRectF &last = layout.node(TaskState::Terminated);
        const qreal gap = last.left() - first.right() - 12;
        return { { (first.right() + last.left()) / 2, first.center().y() - kLabelGap },
                 gap,
                 Grows::Up };
    }
    // A rare way: in the empty middle of the round trip.
    return { curve.pointAtPercent(0.45) - QPointF(6, 0), 0, Grows::Left };
}

QPainterPath tokenPath(QPointF from, const QPainterPath &curve, QPointF to)
{
    QPainterPath path(from);
    if (!curve.isEmpty()) {
        path.lineTo(curve.pointAtPercent(0));
        path.connectPath(curve);
    }
    path.lineTo(to);
    return path;
}

} // namespace timeslice
