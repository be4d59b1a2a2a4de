// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include "core/base/largememory.h"

#include <algorithm>
#include <cassert>

namespace timeslice {

SystemState Trace::initialState() const
{
    SystemState state;
    reserveLarge(state.tasks, tasks.size());
    state.tasks.resize(tasks.size());
    state.cpus.resize(static_cast<std::size_t>(cpuCount));
    state.ready.resize(static_cast<std::size_t>(std::max(levelCount, 1)));
    state.waiting.resize(resources.size());
    state.resources.resize(resources.size());
    for (std::size_t i = 0; i < resources.size(); ++i) {
        if (resources[i].kind == ResourceInfo::Kind::Semaphore)
            state.resources[i].count = resources[i].amount;
    }
    for (std::size_t i = 0; i < tasks.size(); ++i)
        state.tasks[i].priority = tasks[i].priority;
    return state;
}

void Trace::reserve(std::size_t events)
{
    reserveLarge(m_events, events);
}

const TraceEvent &Trace::append(TraceEvent event)
{
    assert(m_events.empty() || event.time >= m_events.back().time);
    event.seq = static_cast<std::uint32_t>(m_events.size());
    if (m_events.size() == m_events.capacity())
        reserve(2 * m_events.size() + 16);
    m_events.push_back(event);
    m_end = std::max(m_end, event.time);
    return m_events.back();
}

std::size_t Trace::positionAfter(SimTime t) const
{
    const auto it = std::ranges::upper_bound(m_events, t, {}, &TraceEvent::time);
    return static_cast<std::size_t>(it - m_events.begin());
}

std::size_t Trace::positionBefore(SimTime t) const
{
    const auto it = std::ranges::lower_bound(m_events, t, {}, &TraceEvent::time);
    return static_cast<std::size_t>(it - m_events.begin());
}

} // namespace timeslice
