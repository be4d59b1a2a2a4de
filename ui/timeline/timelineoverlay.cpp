// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineoverlay.h"

#include <QFontMetrics>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr int kHandle = 6; // half the width of the playhead's handle

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

QString TimelineOverlay::playheadText(double at) const
{
    return scene.texts().time(std::floor(at));
}

QRect TimelineOverlay::playheadLabel(double at) const
{
    const QFontMetrics metrics(scene.theme->labelFont(QFont::Bold));
    const int x = scene.layout.axis.edge(at);
    const int width = metrics.horizontalAdvance(playheadText(at)) + 12;
    const QRect plot = scene.layout.plot();
    // What lies outside the plot is not painted: at t = 0 the label stands to the right of its tip.
    const int left = std::clamp(x - width / 2, plot.left(),
                                std::max(plot.left(), scene.layout.size.width() - width - 1));
    return { left, 1, width, metrics.height() + 2 };
}

QRect TimelineOverlay::playheadArea(double at) const
{
    const int x = scene.layout.axis.edge(at);
    QRect area(x - kHandle - 2, 0, 2 * kHandle + 4, scene.layout.size.height());
    return area.united(playheadLabel(at).adjusted(-2, -2, 2, 2));
}

QRect TimelineOverlay::flowArea(const Flow &shown) const
{
    const int a = scene.layout.axis.edge(static_cast<double>(shown.fromTime));
    const int b = scene.layout.axis.edge(static_cast<double>(shown.toTime));
    return QRect(std::min(a, b) - 40, 0, std::abs(b - a) + 80, scene.layout.size.height());
}

QRect TimelineOverlay::currentBar() const
{
    const TimelineLayout &layout = scene.layout;
    if (currentLane < 0 || currentLane >= static_cast<int>(layout.lanes.size()))
        return {};
    const TrackId id = layout.lanes[static_cast<std::size_t>(currentLane)];
    const TimeTrack &track = scene.timeline->track(id);
    if (currentSlice >= track.size())
        return {};
    const int x0 = layout.axis.edge(static_cast<double>(track.begin(currentSlice)));
    const int x1 = layout.axis.edge(static_cast<double>(track.end(currentSlice)));
    const QRect strip = layout.bars(currentLane);
    return QRect(x0, strip.top(), std::max(2, x1 - x0), strip.height());
}

void TimelineOverlay::paint(QPainter &painter) const
{
    const QRect plot = scene.layout.plot();
    painter.save();
    painter.setClipRect(QRect(plot.left(), scene.layout.lanesTop(), plot.width(), plot.height()),
                        Qt::IntersectClip);
    paintVeil(painter);
    paintHover(painter);
    paintSelection(painter);
    paintCurrent(painter);
    painter.restore();
    painter.save();
    painter.setClipRect(plot.adjusted(-kHandle, 0, scene.layout.rightMargin, 0), Qt::IntersectClip);
    paintMarkers(painter);
    paintFlow(painter);
    paintPlayhead(painter);
    painter.restore();
}

void TimelineOverlay::paintVeil(QPainter &painter) const
{
    const QRect plot = scene.layout.plot();
    const int x = scene.layout.axis.edge(shownTime);
    const int from = std::max(x, plot.left());
    if (from > plot.right())
        return;
    const QRect future(from, scene.layout.lanesTop(), plot.right() - from + 1, plot.height());
    const bool dark = scene.theme->kind == ThemeKind::Dark;
    const int veil = dark ? 85 : scene.theme->projection ? 110 : 125;
    painter.fillRect(future, withAlpha(scene.theme->panel, veil));
    // Pale bars, but no pale words: names keep their contrast.
    painter.save();
    painter.setClipRect(future, Qt::IntersectClip);
    const QRectF dirty = painter.clipBoundingRect();
    for (const PlacedName &name : renderer.names()) {
        if (dirty.intersects(name.rect))
            painter.drawImage(name.rect.topLeft(), name.image);
    }
    painter.restore();
}

void TimelineOverlay::paintHover(QPainter &painter) const
{
    if (hovered == TaskId::None)
        return;
    const TimelineLayout &layout = scene.layout;
    const QColor dim = withAlpha(scene.theme->lane, 170);
    for (int i = 0; i < static_cast<int>(layout.lanes.size()); ++i) {
        if (!layout.isVisible(i) || !renderer.hasLane(i))
            continue;
        const TrackId id = layout.lanes[static_cast<std::size_t>(i)];
        const QRect strip = layout.bars(i) & layout.clip(i);
        if (id.kind == TrackId::Kind::Task) {
            if (id.task() != hovered)
                painter.fillRect(strip, dim);
            continue;
        }
        for (const geometry::Bar &bar : renderer.lane(i).bars) {
            if (isDrawn(bar.kind) && scene.timeline->taskOf(id, bar.slice) != hovered)
                painter.fillRect(QRect(bar.x0, strip.top(), bar.x1 - bar.x0, strip.height()), dim);
        }
    }
}

void TimelineOverlay::paintSelection(QPainter &painter) const
{
    if (selection.length() <= 0)
        return;
    const TimelineLayout &layout = scene.layout;
    const int x0 = layout.axis.edge(selection.begin);
    const int x1 = layout.axis.edge(selection.end);
    const QRect area(x0, layout.lanesTop(), x1 - x0, layout.size.height() - layout.lanesTop());
    painter.fillRect(area, withAlpha(scene.theme->accent, 40));
    painter.fillRect(QRect(x0, area.top(), 2, area.height()), scene.theme->accent);
    painter.fillRect(QRect(x1 - 2, area.top(), 2, area.height()), scene.theme->accent);
}

void TimelineOverlay::paintCurrent(QPainter &painter) const
{
    const QRect bar = currentBar();
    if (bar.isEmpty())
        return;
    painter.save();
    painter.setClipRect(scene.layout.clip(currentLane), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme->panel, 1));
    painter.drawRect(bar.adjusted(-3, -3, 2, 2));
    painter.setPen(QPen(scene.theme->accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(bar.adjusted(-1, -1, 1, 1));
    painter.restore();
}

void TimelineOverlay::paintMarkers(QPainter &painter) const
{
    if (!markers)
        return;
    const TimelineLayout &layout = scene.layout;
    const QFont font = scene.theme->labelFont(QFont::DemiBold);
    painter.setFont(font);
    for (std::size_t i = 0; i < markers->size(); ++i) {
        const int x = layout.axis.edge(static_cast<double>((*markers)[i]));
        painter.setPen(QPen(scene.theme->text, 1, Qt::DashLine));
        painter.drawLine(x, layout.rulerHeight - 4, x, layout.size.height());
        //: A marker set with the key M; %1 counts from 1
        const QString text =
            QCoreApplication::translate("timeslice::TimelineView", "M%1").arg(i + 1);
        const int width = QFontMetrics(font).horizontalAdvance(text) + 8;
        const QRect flag(x, layout.rulerHeight - 4, width, QFontMetrics(font).height());
        painter.fillRect(flag, scene.theme->text);
        painter.setPen(scene.theme->panel);
        painter.drawText(flag, Qt::AlignCenter, text);
    }
}

void TimelineOverlay::paintFlow(QPainter &painter) const
{
    if (!flow)
        return;
    const TimelineLayout &layout = scene.layout;
    const int from = layout.laneOf(TrackId::of(flow->from));
    const int to = layout.laneOf(TrackId::of(flow->to));
    if (from < 0 || to < 0 || from == to)
        return;
    const bool down = to > from;
    const QRect source = layout.bars(from);
    const QRect target = layout.bars(to);
    const QPointF a(layout.axis.edge(static_cast<double>(flow->fromTime)),
                    down ? source.bottom() - source.height() / 3.0
                         : source.top() + source.height() / 3.0);
    const QPointF b(layout.axis.edge(static_cast<double>(flow->toTime)) - 1,
                    down ? target.top() : target.bottom());
    // Straight down the playhead's own line it would not be seen: then it swings out to the left.
    const double swing = std::max(18.0 - (b.x() - a.x()), 0.0);
    const double bend = std::abs(b.y() - a.y()) * 0.55;
    QPainterPath path(a);
    const QPointF c1(a.x() - swing, a.y() + (down ? bend : -bend));
    const QPointF c2(b.x() - swing - 8, b.y() - (down ? bend : -bend) * 0.8);
    path.cubicTo(c1, c2, b);
    painter.save();
    painter.setClipRect(QRect(0, layout.lanesTop(), layout.size.width(), layout.size.height()),
                        Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme->panel, 5, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(path);
    painter.setPen(QPen(scene.theme->playhead, 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    const double angle = std::atan2(b.y() - c2.y(), b.x() - c2.x());
    const auto wing = [&](double turn) {
        return b - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 11;
    };
    painter.setPen(QPen(scene.theme->panel, 1));
    painter.setBrush(scene.theme->playhead);
    painter.drawPolygon(QPolygonF({ b, wing(0.42), wing(-0.42) }));
    painter.drawEllipse(a, 4, 4);
    painter.restore();
}

void TimelineOverlay::paintPlayhead(QPainter &painter) const
{
    const TimelineLayout &layout = scene.layout;
    const QRect plot = layout.plot();
    const int x = layout.axis.edge(shownTime);
    if (x < plot.left() - 1 || x > plot.right() + 1)
        return;
    const QRect label = playheadLabel(shownTime);
    const QColor red = scene.theme->playhead;
    painter.fillRect(QRect(x - 1, label.bottom(), 2, layout.size.height()), red);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.theme->panel, 1.5));
    painter.setBrush(red);
    QPainterPath shape;
    shape.addRoundedRect(label, 4, 4);
    QPainterPath tip;
    const int tipTop = label.bottom() - 1;
    tip.addPolygon(QPolygonF({ QPointF(x - kHandle, tipTop), QPointF(x + kHandle, tipTop),
                               QPointF(x, tipTop + kHandle + 1), QPointF(x - kHandle, tipTop) }));
    painter.drawPath(shape.united(tip));
    painter.setFont(scene.theme->labelFont(QFont::Bold));
    painter.setPen(scene.theme->accentText);
    painter.drawText(label, Qt::AlignCenter, playheadText(shownTime));
}

} // namespace timeslice
