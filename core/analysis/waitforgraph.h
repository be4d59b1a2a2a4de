// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/trace/systemstate.h"

#include <vector>

/// Who waits for whom, from a state alone: so it exists for live and recorded runs too
/// (Silberschatz ch. 8.3 and 8.6; Coffman, Elphick and Shoshani, "System Deadlocks", 1971).
namespace timeslice {

/// A task waits for a lock that another one owns. What is waited for without an owner (a semaphore,
/// a queue, a device) is no edge: anybody may give it.
struct WaitEdge
{
    TaskId waiter = TaskId::None;
    ResourceId lock = ResourceId::None;
    TaskId owner = TaskId::None;

    bool operator==(const WaitEdge &) const = default;
};

/// All edges, by waiter. O(tasks).
std::vector<WaitEdge> waitForGraph(const SystemState &state);

/// The cycle of waits that the task is part of, beginning with its own wait; empty when it is in
/// none. A task waits for one lock at most and a lock has one owner, so there is one way to follow.
std::vector<WaitEdge> cycleOf(const SystemState &state, TaskId task);

} // namespace timeslice
