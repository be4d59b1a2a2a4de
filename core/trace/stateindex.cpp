// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stateindex.h"

#include <algorithm>

namespace timeslice {
namespace {

constexpr std::size_t kLeastStride = 256;

std::size_t bytesOf(const SystemState &state)
{
    return sizeof state + state.tasks.capacity() * sizeof(TaskStatus)
        + state.cpus.capacity() * sizeof(CpuStatus)
        + (state.ready.capacity() + state.waiting.capacity()) * sizeof(TaskQueue);
}

} // namespace

StateIndex::StateIndex(const Trace *trace)
    : m_trace(trace)
    , m_frontier(trace->initialState())
    , m_cursor(m_frontier)
{
    // Twice the size of a state in events between two checkpoints: together they take half of the
    // trace's memory.
    m_stride = std::max(kLeastStride, 2 * bytesOf(m_frontier) / sizeof(TraceEvent));
    m_checkpoints.push_back(m_frontier);
    extend();
}

void StateIndex::extend()
{
    const auto &events = m_trace->events();
    while (m_frontier.applied < events.size()) {
        apply(m_frontier, events[m_frontier.applied]);
        if (m_frontier.applied % m_stride == 0)
            m_checkpoints.push_back(m_frontier);
    }
}

const SystemState &StateIndex::at(std::size_t applied)
{
    const std::size_t checkpoint = std::min(applied / m_stride, m_checkpoints.size() - 1);
    if (m_cursor.applied > applied || m_cursor.applied < checkpoint * m_stride)
        m_cursor = m_checkpoints[checkpoint];
    const auto &events = m_trace->events();
    while (m_cursor.applied < applied)
        apply(m_cursor, events[m_cursor.applied]);
    return m_cursor;
}

std::size_t StateIndex::checkpointBytes() const
{
    std::size_t bytes = 0;
    for (const SystemState &state : m_checkpoints)
        bytes += bytesOf(state);
    return bytes;
}

} // namespace timeslice
