// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"

#include <cstddef>
#include <vector>

namespace timeslice {

/// Time travel over a trace: the state after any number of its events, refolded from the nearest
/// checkpoint. The checkpoints together stay smaller than the trace, because their distance grows
/// with the size of a state; walking forwards from the last answer costs only the events in
/// between. Not thread safe: `at` moves a cursor.
class StateIndex
{
public:
    StateIndex() = default;
    /// REQUIRES: the trace outlives the index and is only appended to (call `extend` after that).
    explicit StateIndex(const Trace *trace);

    /// The state after the first `applied` events. Valid until the next call. REQUIRES: applied <=
    /// trace.size().
    const SystemState &at(std::size_t applied);
    /// Takes in the events that were appended to the trace.
    void extend();

    std::size_t checkpointCount() const { return m_checkpoints.size(); }
    std::size_t checkpointBytes() const;

private:
    const Trace *m_trace = nullptr;
    std::vector<SystemState> m_checkpoints; ///< the k-th is the state after k * m_stride events
    std::size_t m_stride = 0;
    SystemState m_frontier; ///< the state after all events taken in
    SystemState m_cursor;
};

} // namespace timeslice
