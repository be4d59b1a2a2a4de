// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"
#include "ui/timeline/geometry.h"

#include <QRect>
#include <QSize>

#include <algorithm>
#include <vector>

/// Where everything of the timeline is, in the viewport's pixels: labels at the left, the ruler
/// above, pinned lanes under it, then the lanes that scroll. A value; pure functions.
namespace timeslice {

struct TimelineLayout
{
    QSize size;
    int labelWidth = 100;
    int rulerHeight = 28;
    int rightMargin = 8;
    int scroll = 0;
    geometry::LaneMetrics metrics;
    std::vector<TrackId> lanes; ///< the pinned ones first
    int pinned = 0;
    geometry::TimeAxis axis;

    /// Ruler and lanes, without the labels.
    QRect plot() const
    {
        return { labelWidth, 0, std::max(1, size.width() - labelWidth - rightMargin),
                 size.height() };
    }
    int lanesTop() const { return rulerHeight; }
    int scrollTop() const { return rulerHeight + pinned * metrics.pitch; }
    int contentHeight() const { return static_cast<int>(lanes.size()) * metrics.pitch; }
    /// How far the lanes that scroll reach beyond the viewport.
    int scrollRange() const { return std::max(0, rulerHeight + contentHeight() - size.height()); }
    /// The lane's band, labels included. May lie outside the viewport, or behind the pinned lanes.
    QRect band(int lane) const
    {
        const int top = rulerHeight + lane * metrics.pitch - (lane < pinned ? 0 : scroll);
        return { 0, top + (metrics.pitch - metrics.height) / 2, size.width() - rightMargin,
                 metrics.height };
    }
    /// The strip of the band in which bars are drawn.
    QRect bars(int lane) const
    {
        const QRect rect = band(lane);
        const int inset = metrics.barInset();
        return { labelWidth, rect.top() + inset, plot().width(), rect.height() - 2 * inset };
    }
    /// What may be painted of a lane.
    QRect clip(int lane) const
    {
        const int top = lane < pinned ? lanesTop() : scrollTop();
        return { 0, top, size.width(), std::max(0, size.height() - top) };
    }
    bool isVisible(int lane) const { return band(lane).intersects(clip(lane)); }
    /// The lane whose pitch holds y, or -1.
    int laneAt(int y) const
    {
        if (y < rulerHeight || metrics.pitch <= 0)
            return -1;
        const int lane = y < scrollTop() ? (y - rulerHeight) / metrics.pitch
                                         : (y - rulerHeight + scroll) / metrics.pitch;
        return lane < static_cast<int>(lanes.size()) ? lane : -1;
    }
    int laneOf(TrackId id) const
    {
        const auto it = std::ranges::find(lanes, id);
        return it == lanes.end() ? -1 : static_cast<int>(it - lanes.begin());
    }
};

} // namespace timeslice
