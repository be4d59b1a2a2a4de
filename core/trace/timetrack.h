// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// One lane of the timeline: slices that follow each other without a gap from time 0 on, so that a
/// slice ends where the next begins. Over them stands a pyramid (16 slices to a node, 16 nodes to
/// the next) with the time, count and extreme lengths per kind, so that any range of time is
/// summed up in O(log n). The last slice is open: it grows with the track's end. Only appended to;
/// readable from any thread while nobody appends.
namespace timeslice {

/// The first five are TaskState, in its order; a CPU's lane has Running, Switch and Idle.
enum class SliceKind : std::uint8_t { New, Ready, Running, Blocked, Terminated, Switch, Idle };
inline constexpr std::size_t kSliceKindCount = 7;

/// The event that opens a track's first slice: none.
inline constexpr std::uint32_t kNoEvent = 0xFFFF'FFFFU;

struct Slice
{
    SimTime begin = 0;
    SimTime end = 0; ///< of an open slice: the track's end so far
    SliceKind kind = SliceKind::New;
    bool open = false;
    std::uint32_t event = kNoEvent; ///< position of the event that opened it

    Duration length() const { return end - begin; }
    bool operator==(const Slice &) const = default;
};

/// What one kind of slice amounts to in a range; slices that cross its edges count with the part
/// inside.
struct KindSummary
{
    Duration total = 0;
    Duration shortest = kNever;
    Duration longest = 0;
    std::int64_t count = 0;

    void add(Duration length);
    void add(const KindSummary &other);
    double mean() const
    {
        return count ? static_cast<double>(total) / static_cast<double>(count) : 0;
    }
    bool operator==(const KindSummary &) const = default;
};

struct TrackSummary
{
    std::array<KindSummary, kSliceKindCount> kinds;

    const KindSummary &operator[](SliceKind kind) const
    {
        return kinds[static_cast<std::size_t>(kind)];
    }
    KindSummary &operator[](SliceKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
    void add(const TrackSummary &other);
    bool operator==(const TrackSummary &) const = default;
};

class TimeTrack
{
public:
    /// Begins with one open slice of this kind at time 0.
    explicit TimeTrack(SliceKind first);

    /// Never 0.
    std::size_t size() const { return m_begins.size(); }
    /// REQUIRES: i < size().
    Slice slice(std::size_t i) const;
    SliceKind kind(std::size_t i) const { return m_kinds[i]; }
    SimTime begin(std::size_t i) const { return m_begins[i]; }
    /// All of them, for who walks over many. Valid until the track grows.
    std::span<const SimTime> begins() const { return m_begins; }
    SimTime end(std::size_t i) const;
    SimTime end() const { return m_end; }
    /// The slice with begin <= t < end; the first before time 0, the last after the end. O(log n).
    std::size_t indexAt(SimTime t) const;
    /// The same, O(log distance) when the answer is at or after `hint` and near it.
    std::size_t indexAt(SimTime t, std::size_t hint) const;
    /// Of the part of the track inside [a, b). O(log n).
    TrackSummary summary(SimTime a, SimTime b) const;

    /// Ends the open slice at t and opens another. A slice that would have no length is replaced;
    /// stretches of New, Terminated or Idle that touch become one.
    /// REQUIRES: t is not before the open slice's begin.
    void open(SimTime t, SliceKind kind, std::uint32_t event);
    /// Says that another event explains the open slice.
    void explain(std::uint32_t event) { m_events.back() = event; }
    /// Time has come to t. Earlier times change nothing.
    void setEnd(SimTime t);

private:
    void build();

    std::vector<SimTime> m_begins;
    std::vector<std::uint32_t> m_events;
    std::vector<SliceKind> m_kinds;
    SimTime m_end = 0;
    std::vector<std::vector<TrackSummary>> m_levels; ///< closed blocks of 16, 256, ... slices
};

} // namespace timeslice
