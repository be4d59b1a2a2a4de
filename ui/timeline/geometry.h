// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timetrack.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

/// The timeline's arithmetic, apart from any widget: time to pixel and back, ticks, lane heights,
/// and which bars a track gives in a range. Pure functions of their arguments, in whole pixels.
namespace timeslice::geometry {

/// A range of time laid over `width` pixels from `left` on.
struct TimeAxis
{
    double begin = 0;
    double end = 1;
    int left = 0;
    int width = 1;

    double perPixel() const { return (end - begin) / width; }
    double pixel(double time) const { return left + (time - begin) / perPixel(); }
    double time(double x) const { return begin + (x - left) * perPixel(); }
    /// The pixel column in which an edge at this time is drawn; far outside it is clamped, so that
    /// it stays a valid int.
    int edge(double time) const;
    bool operator==(const TimeAxis &) const = default;
};

/// The least of 1, 2, 5, 10, 20, ... that is not below `least` nor below 1: time is whole units.
double niceStep(double least);
/// Multiples of `step` inside the axis, in order.
std::vector<double> ticks(const TimeAxis &axis, double step);

struct LaneMetrics
{
    int pitch = 1; ///< from one lane's top to the next one's
    int height = 1; ///< of the lane's band

    int barInset() const { return height >= 30 ? 5 : 3; } ///< from the band's edge to the bar's
    bool operator==(const LaneMetrics &) const = default;
};
/// As high as fits, between the limits (of the pitch).
LaneMetrics laneMetrics(int lanes, int available, int least, int most);

/// A slice at least 2 pixels wide. Neighbours share an edge: x1 of one is x0 of the next.
struct Bar
{
    int x0 = 0;
    int x1 = 0;
    std::uint32_t slice = 0;
    SliceKind kind = SliceKind::New;

    bool operator==(const Bar &) const = default;
};

/// A pixel column in which at least one slice is too narrow to be drawn: the share of each kind of
/// the column's time, of 255.
struct Column
{
    int x = 0;
    std::array<std::uint8_t, kSliceKindCount> share {};

    bool operator==(const Column &) const = default;
};

struct Lane
{
    std::vector<Bar> bars;
    std::vector<Column> columns; ///< by x
};

/// What of the track is seen through the axis; O(width * log slices), however many there are.
Lane laneOf(const TimeTrack &track, const TimeAxis &axis);

/// True if a slice is drawn as a bar of its own at this magnification.
bool isWide(const Slice &slice, const TimeAxis &axis);

/// The slice edge nearest to `time` on one of the tracks, if one is within `tolerance`; otherwise
/// `time`, rounded to a whole unit.
SimTime snapped(std::span<const TimeTrack *const> tracks, double time, double tolerance);

/// A range moved and cut so that it shows nothing but [0, end] with a little room, and no less than
/// `least` units.
TimeAxis bounded(TimeAxis axis, double end, double least);
/// The range scaled by `factor` around `centre`, which keeps its pixel.
TimeAxis zoomed(const TimeAxis &axis, double factor, double centre);

} // namespace timeslice::geometry
