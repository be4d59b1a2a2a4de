// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timetrack.h"

#include <algorithm>
#include <cassert>

namespace timeslice {
namespace {

constexpr std::size_t kFan = 16;

bool rests(SliceKind kind)
{
    return kind == SliceKind::New || kind == SliceKind::Terminated || kind == SliceKind::Idle;
}

} // namespace

void KindSummary::add(Duration length)
{
    total += length;
    shortest = std::min(shortest, length);
    longest = std::max(longest, length);
    ++count;
}

void KindSummary::add(const KindSummary &other)
{
    total += other.total;
    shortest = std::min(shortest, other.shortest);
    longest = std::max(longest, other.longest);
    count += other.count;
}

void TrackSummary::add(const TrackSummary &other)
{
    for (std::size_t k = 0; k < kSliceKindCount; ++k)
        kinds[k].add(other.kinds[k]);
}

TimeTrack::TimeTrack(SliceKind first)
    : m_begins { 0 }
    , m_events { kNoEvent }
    , m_kinds { first }
{
}

Slice TimeTrack::slice(std::size_t i) const
{
    return { m_begins[i], end(i), m_kinds[i], i + 1 == size(), m_events[i] };
}

SimTime TimeTrack::end(std::size_t i) const
{
    return i + 1 < size() ? m_begins[i + 1] : std::max(m_end, m_begins[i]);
}

std::size_t TimeTrack::indexAt(SimTime t) const
{
    const auto it = std::upper_bound(m_begins.begin(), m_begins.end(), t);
    return it == m_begins.begin() ? 0 : static_cast<std::size_t>(it - m_begins.begin()) - 1;
}

std::size_t TimeTrack::indexAt(SimTime t, std::size_t hint) const
{
    if (hint >= size() || m_begins[hint] > t)
        return indexAt(t);
    std::size_t low = hint;
    // Most often it is one of the next few.
    for (const std::size_t near = std::min(size() - 1, hint + 4); low < near; ++low) {
        if (m_begins[low + 1] > t)
            return low;
    }
    std::size_t step = 1;
    while (low + step < size() && m_begins[low + step] <= t) {
        low += step;
        step *= 2;
    }
    const std::size_t high = std::min(size(), low + step);
    const auto first = m_begins.begin() + static_cast<std::ptrdiff_t>(low);
    const auto last = m_begins.begin() + static_cast<std::ptrdiff_t>(high);
    return static_cast<std::size_t>(std::upper_bound(first, last, t) - m_begins.begin()) - 1;
}

TrackSummary TimeTrack::summary(SimTime a, SimTime b) const
{
    TrackSummary result;
    a = std::max<SimTime>(a, 0);
    b = std::min(b, end(size() - 1));
    if (a >= b)
        return result;
    std::size_t i = indexAt(a);
    const std::size_t last = indexAt(b - 1, i);
    const auto clipped = [&](std::size_t at) {
        result[m_kinds[at]].add(std::min(end(at), b) - std::max(m_begins[at], a));
    };
    clipped(i);
    if (i == last)
        return result;
    // Climb to the largest block that starts here and ends before the last slice, then go on
    // behind it: up one flank of the pyramid and down the other.
    ++i;
    while (i < last) {
        std::size_t level = 0;
        std::size_t span = 1;
        while (level < m_levels.size() && i % (span * kFan) == 0 && i + span * kFan <= last
               && i / (span * kFan) < m_levels[level].size()) {
            span *= kFan;
            ++level;
        }
        if (level == 0)
            result[m_kinds[i]].add(end(i) - m_begins[i]);
        else
            result.add(m_levels[level - 1][i / span]);
        i += span;
    }
    clipped(last);
    return result;
}

void TimeTrack::open(SimTime t, SliceKind kind, std::uint32_t event)
{
    assert(t >= m_begins.back());
    setEnd(t);
    if (t == m_begins.back()) {
        m_kinds.back() = kind;
        m_events.back() = event;
        if (size() > 1 && rests(kind) && m_kinds[size() - 2] == kind) {
            m_begins.pop_back();
            m_kinds.pop_back();
            m_events.pop_back();
        }
        return;
    }
    if (rests(kind) && m_kinds.back() == kind)
        return;
    m_begins.push_back(t);
    m_kinds.push_back(kind);
    m_events.push_back(event);
    build();
}

void TimeTrack::setEnd(SimTime t)
{
    m_end = std::max(m_end, t);
}

void TimeTrack::build()
{
    // The slice before the open one may become open again (see `open`), so it is not final yet.
    const std::size_t final = size() < 2 ? 0 : size() - 2;
    if (final == 0 || final % kFan != 0)
        return;
    if (m_levels.empty())
        m_levels.emplace_back();
    if (final / kFan <= m_levels[0].size())
        return;
    TrackSummary node;
    for (std::size_t i = final - kFan; i < final; ++i)
        node[m_kinds[i]].add(end(i) - m_begins[i]);
    m_levels[0].push_back(node);
    for (std::size_t level = 0; m_levels[level].size() % kFan == 0; ++level) {
        TrackSummary parent;
        for (std::size_t i = m_levels[level].size() - kFan; i < m_levels[level].size(); ++i)
            parent.add(m_levels[level][i]);
        if (level + 1 == m_levels.size())
            m_levels.emplace_back();
        m_levels[level + 1].push_back(parent);
    }
}

} // namespace timeslice
