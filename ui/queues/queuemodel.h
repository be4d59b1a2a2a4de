// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"

#include <string>
#include <vector>

/// The queues of the machine at one playhead, as rows: the CPUs, the ready queue of each level, the
/// devices. A value, computed from the trace and a state of it alone.
namespace timeslice {

struct QueueRow
{
    /// Held: a lock, a semaphore or a queue, with those that wait there.
    enum class Kind { Cpu, Ready, Device, Held, Elsewhere };

    Kind kind = Kind::Ready;
    int number = 0; ///< of the CPU, level or resource
    int cpu = -1; ///< of a level: the CPU whose queue it is, where each has its own
    std::vector<TaskId> tasks; ///< from the head; on a CPU the running one
    int served = 0; ///< of a device: so many from the head are in service
    bool limited = false; ///< of a device: it has a number of servers, so that tasks may wait
    std::string name; ///< of a device, lock, semaphore or queue; may be empty
    ResourceInfo::Kind resource = ResourceInfo::Kind::Device;
    TaskId owner = TaskId::None; ///< of a lock
    std::int64_t count = 0; ///< of a semaphore; messages in a queue
    std::int64_t capacity = 0; ///< of a queue

    Duration slice = 0; ///< of a level: what it grants; of a CPU: what was granted; 0 = no limit
    bool restOfSlice = false; ///< of a CPU: the level grants more, and a part was used before
    bool sliced = false; ///< the level has a slice of its own
    Duration elapsed = 0; ///< of a CPU: since the run began
    Duration left = 0; ///< of a CPU: of the burst
    bool switching = false;
    TaskId switchFor = TaskId::None;

    bool operator==(const QueueRow &) const = default;
};

struct QueueModel
{
    std::vector<QueueRow> rows; ///< all of one kind together, in the order of the kinds
    int levels = 1;

    bool operator==(const QueueModel &) const = default;
};

/// `order` gives the ready tasks by rank, best first; those that it does not name follow in the
/// order of their queue. REQUIRES: `state` is a state of `trace`; now >= state.now.
QueueModel makeQueueModel(const Trace &trace, const SystemState &state, SimTime now,
                          const std::vector<TaskId> &order = {});

} // namespace timeslice
