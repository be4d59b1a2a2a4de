// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/geometry.h"

#include "core/base/nicestep.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace timeslice::geometry {
namespace {

/// Room behind the end, as a part of the whole, so that the last edge and its sign are seen.
constexpr double kRoom = 0.03;
/// Up to so many slices of a pixel are added up one by one.
constexpr std::size_t kWalked = 48;

/// An axis with its divisions done.
struct Mapper
{
    explicit Mapper(const TimeAxis &axis)
        : left(axis.left)
        , begin(axis.begin)
        , unit(axis.perPixel())
        , scale(1 / unit)
    {
    }

    double left;
    double begin;
    double unit;
    double scale;

    double time(double x) const { return begin + (x - left) * unit; }
    /// The whole unit that the time at x lies in. Nothing is before 0, where truncating is rounding
    /// down, and no call.
    SimTime unitAt(double x) const { return static_cast<SimTime>(std::max(time(x), 0.0)); }
    double pixel(SimTime t) const { return left + (static_cast<double>(t) - begin) * scale; }
    int edge(SimTime t) const
    {
        const double x = std::clamp(pixel(t), left - 1e6, left + 1e6) + 0.5;
        const int whole = static_cast<int>(x);
        return whole - (x < whole); // floor
    }
};

struct Edges
{
    int x0;
    int x1;

    bool narrow() const { return x1 - x0 < 2; }
};

Edges edgesOf(const TimeTrack &track, std::size_t slice, const Mapper &axis)
{
    return { axis.edge(track.begin(slice)), axis.edge(track.end(slice)) };
}

/// The shares of the states in one pixel. `from` is the slice at its left edge.
Column columnOf(const TimeTrack &track, const Mapper &axis, int x, std::size_t from)
{
    const double a = std::max(axis.time(x), 0.0);
    const double b = axis.time(x + 1);
    const std::span<const SimTime> begins = track.begins();
    // Slices that lie wholly in the pixel are whole numbers; only those at its edges are cut.
    SimTime last = axis.unitAt(x + 1);
    last += static_cast<double>(last) < b; // rounded up
    std::array<SimTime, kSliceKindCount> whole {};
    std::size_t i = from + 1;
    const std::size_t most = std::min(begins.size(), from + kWalked);
    SimTime begin = i < most ? begins[i] : last;
    while (i < most && begin < last) {
        const SimTime end = i + 1 < begins.size() ? begins[i + 1] : track.end(i);
        whole[static_cast<std::size_t>(track.kind(i))] += end - begin;
        begin = end;
        ++i;
    }
    std::array<double, kSliceKindCount> sums {};
    if (i == from + kWalked) { // too many to walk: whole units are fine enough then
        const TrackSummary sum = track.summary(axis.unitAt(x), last);
        for (std::size_t k = 0; k < kSliceKindCount; ++k)
            sums[k] = static_cast<double>(sum.kinds[k].total);
    } else {
        for (std::size_t k = 0; k < kSliceKindCount; ++k)
            sums[k] = static_cast<double>(whole[k]);
        const auto first = static_cast<double>(track.end(from));
        sums[static_cast<std::size_t>(track.kind(from))] += std::max(0.0, std::min(b, first) - a);
        if (i > from + 1) // the last one walked may reach past the pixel
            sums[static_cast<std::size_t>(track.kind(i - 1))] -=
                std::max(0.0, static_cast<double>(begin) - b);
    }
    Column column { x, {} };
    const double scale = 255.0 * axis.scale;
    for (std::size_t k = 0; k < kSliceKindCount; ++k) {
        if (sums[k] > 0)
            column.share[k] = static_cast<std::uint8_t>(std::min(sums[k] * scale + 0.5, 255.0));
    }
    return column;
}

} // namespace

int TimeAxis::edge(double time) const
{
    const double x = pixel(time);
    return static_cast<int>(std::floor(std::clamp(x, left - 1e6, left + 1e6) + 0.5));
}

double niceStep(double least)
{
    return timeslice::niceStep(std::max(least, 1.0));
}

std::vector<double> ticks(const TimeAxis &axis, double step)
{
    std::vector<double> result;
    const double first = std::ceil(std::max(axis.begin, 0.0) / step);
    for (double i = first; i * step <= axis.end && result.size() < 10'000; ++i)
        result.push_back(i * step);
    return result;
}

LaneMetrics laneMetrics(int lanes, int available, int least, int most)
{
    const int pitch =
        std::clamp(lanes > 0 ? available / lanes : most, least, std::max(least, most));
    const int gap = std::clamp(pitch / 5, 2, 14);
    return { pitch, pitch - gap };
}

bool isWide(const Slice &slice, const TimeAxis &axis)
{
    return axis.edge(static_cast<double>(slice.end)) - axis.edge(static_cast<double>(slice.begin))
        >= 2;
}

Lane laneOf(const TimeTrack &track, const TimeAxis &over)
{
    const Mapper axis(over);
    Lane lane;
    const int right = over.left + over.width;
    const double end = static_cast<double>(track.end(track.size() - 1));
    int x = std::max(over.left, static_cast<int>(std::floor(std::max(axis.pixel(0), -1e6))));
    std::size_t hint = 0;
    bool crowded = false; // this pixel holds a slice that the bar before it would hide
    while (x < right && axis.time(x + 0.5) < end) {
        // A pixel belongs to the slice at its centre, which is what rounding the edges says too.
        const std::size_t first = track.indexAt(axis.unitAt(x), hint);
        const std::size_t i = track.indexAt(axis.unitAt(x + 0.5), first);
        hint = first;
        const auto hidesFirst = [&] {
            const Edges before = edgesOf(track, first, axis);
            return i != first && before.narrow() && before.x1 >= x;
        };
        Edges edges {};
        if (crowded || i - first > 1 || (edges = edgesOf(track, i, axis)).narrow()
            || hidesFirst()) {
            crowded = false;
            lane.columns.push_back(columnOf(track, axis, x, first));
            ++x;
            continue;
        }
        int x1 = std::min(edges.x1, right);
        if (i + 1 < track.size() && track.end(i + 1) > track.begin(i + 1)
            && edgesOf(track, i + 1, axis).narrow()) {
            const double next = axis.pixel(track.begin(i + 1));
            x1 = std::clamp(static_cast<int>(std::floor(std::min(next, right + 1.0))), x + 1,
                            std::max(x1, x + 1));
            crowded = true;
        }
        x1 = std::max(x1, x + 1);
        lane.bars.push_back({ x, x1, static_cast<std::uint32_t>(i), track.kind(i) });
        x = x1;
    }
    return lane;
}

SimTime snapped(std::span<const TimeTrack *const> tracks, double time, double tolerance)
{
    SimTime best = static_cast<SimTime>(std::llround(std::max(time, 0.0)));
    double distance = tolerance;
    const auto at = static_cast<SimTime>(std::floor(std::max(time, 0.0)));
    for (const TimeTrack *track : tracks) {
        const std::size_t i = track->indexAt(at);
        for (const SimTime edge : { track->begin(i), track->end(i) }) {
            const double d = std::abs(static_cast<double>(edge) - time);
            if (d <= distance) {
                distance = d;
                best = edge;
            }
        }
    }
    return best;
}

TimeAxis bounded(TimeAxis axis, double end, double least)
{
    const double whole = std::max(end, 1.0);
    const double most = whole * (1 + kRoom);
    const double length = std::clamp(axis.end - axis.begin, std::min(least, most), most);
    const double middle = (axis.begin + axis.end) / 2;
    const bool resized = length != axis.end - axis.begin;
    axis.begin = resized ? middle - length / 2 : axis.begin;
    axis.begin = std::clamp(axis.begin, 0.0, most - length);
    axis.end = axis.begin + length;
    return axis;
}

TimeAxis zoomed(const TimeAxis &axis, double factor, double centre)
{
    TimeAxis result = axis;
    result.begin = centre - (centre - axis.begin) * factor;
    result.end = centre + (axis.end - centre) * factor;
    return result;
}

} // namespace timeslice::geometry
