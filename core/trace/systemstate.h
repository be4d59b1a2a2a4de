// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/trace/traceevent.h"

#include <cstdint>
#include <optional>
#include <vector>

/// The state of the whole machine at one instant: what every task does, what every CPU does, and
/// the queues. It is a value. `apply` is the only function that changes one: the simulator, time
/// travel and live recording all go through it, so that a state is always the fold of a trace.
namespace timeslice {

enum class TaskState : std::uint8_t { New, Ready, Running, Blocked, Terminated };
inline constexpr int kTaskStateCount = 5;

/// A task's row; for the person, what its process control block says. Durations are closed at
/// `since`: see `timeInState` for those that include the stretch under way.
struct TaskStatus
{
    TaskState state = TaskState::New;
    EventKind lastChange = EventKind::Arrive; ///< why it is in this state (meaningless in New
                                              ///< before the first arrival)
    TaskId previous =
        TaskId::None; ///< neighbours in the ready queue or device queue that it stands in
    TaskId next = TaskId::None;
    CpuId cpu = CpuId::None; ///< where it runs, or ran last
    CpuId home = CpuId::None; ///< whose ready queue it belongs to; None where one serves all
    ResourceId waitsFor = ResourceId::None; ///< while Blocked
    std::int32_t level = 0; ///< queue level, 0 is the highest
    std::int32_t job = 0; ///< from 1; 0 before the first arrival
    std::int32_t step =
        0; ///< program counter: 0 = first CPU burst, 1 = the gap after it, 2 = second burst, ...
    std::int32_t operation = 0; ///< in a gap: how many of its operations are done
    std::int32_t dispatches = 0;
    std::int32_t preemptions =
        0; ///< left a CPU though it could go on, and another task ran there next
    std::int32_t misses = 0; ///< deadlines passed so far
    std::int32_t aborts = 0;
    SimTime since = 0; ///< when it came into this state
    SimTime readySince = 0; ///< when it last became ready (kept while it runs)
    SimTime released = kNotYet; ///< release of the current job
    SimTime firstRun = kNotYet; ///< of the current job
    SimTime finish = kNotYet; ///< of the current job, once it ended
    SimTime wakesAt = kNotYet; ///< when the I/O returns, while Blocked on a device
    std::int64_t entry = 0; ///< entry number: order in the ready queue
    std::int64_t priority = 0; ///< effective: its own, or a better one that a lock lends it
    std::int64_t share = 0; ///< pass (stride) or virtual run time (cfs)
    std::int64_t rate = 1; ///< units of the burst done in a tick
    Duration remaining = 0; ///< left of the CPU burst, at `measured`
    SimTime measured = 0; ///< when `remaining` was taken
    Duration slice = 0; ///< slice granted at the last dispatch; 0 = no limit
    Duration ran = 0; ///< time in Running, all jobs
    Duration waited = 0; ///< time in Ready
    Duration blocked = 0; ///< time in Blocked

    bool operator==(const TaskStatus &) const = default;
};

struct CpuStatus
{
    TaskId running = TaskId::None;
    TaskId last = TaskId::None; ///< the task that ran here last
    TaskId switchFor = TaskId::None; ///< whom the switch under way is made for, if anybody yet
    bool switching = false;
    bool switchFinal = false; ///< the choice will not be made again when the switch ends
    bool lastCouldGoOn = false; ///< `last` left by preemption or at the end of its slice
    std::int32_t load = 0; ///< tasks ready or running that have their home here
    std::int32_t switches = 0;
    std::int32_t dispatches = 0;
    SimTime since = 0; ///< start of the run, switch or idle stretch under way
    Duration busy = 0; ///< closed run time
    Duration switchTime = 0; ///< closed switch time

    bool idle() const { return running == TaskId::None && !switching; }
    bool operator==(const CpuStatus &) const = default;
};

/// A queue of tasks, linked through TaskStatus::previous and next: joining and leaving cost the
/// same however long it is.
struct TaskQueue
{
    TaskId head = TaskId::None;
    TaskId tail = TaskId::None;
    std::int32_t length = 0;

    bool operator==(const TaskQueue &) const = default;
};

/// What a lock, a semaphore or a queue holds.
struct ResourceStatus
{
    TaskId owner = TaskId::None; ///< of a lock
    std::int64_t count = 0; ///< of a semaphore; messages in a queue

    bool operator==(const ResourceStatus &) const = default;
};

struct SystemState
{
    SimTime now = 0; ///< time of the last event applied
    std::uint32_t applied = 0; ///< how many events were applied
    std::int64_t lastEntry = 0; ///< largest entry number given at a tail
    std::int64_t firstEntry = 0; ///< smallest entry number given at a head
    TaskId lastDispatched = TaskId::None;
    std::vector<TaskStatus> tasks;
    std::vector<CpuStatus> cpus;
    std::vector<TaskQueue> ready; ///< by level; grows when a deeper level is reached
    std::vector<TaskQueue> waiting; ///< by resource, in order of arrival there
    std::vector<ResourceStatus> resources; ///< by resource

    const TaskStatus &task(TaskId id) const { return tasks[index(id)]; }
    const CpuStatus &cpu(CpuId id) const { return cpus[index(id)]; }
    /// The tasks of a queue from head to tail.
    std::vector<TaskId> members(const TaskQueue &queue) const;
    std::int32_t readyCount() const;

    bool operator==(const SystemState &) const = default;
};

/// Advances `state` by one event. REQUIRES: the event fits the state (its task and CPU exist, its
/// time is not before `state.now`); traces from outside are checked before they come here.
void apply(SystemState &state, const TraceEvent &event);

/// The state that the event brings its task into; nothing when the task stays where it is.
std::optional<TaskState> stateAfter(const TraceEvent &event);

/// What is left of the task's CPU burst at `now`, at least 0. REQUIRES: now >= state.now.
Duration remainingAt(const TaskStatus &task, SimTime now);
/// Time in a state up to `now`, including the stretch under way.
Duration ranAt(const TaskStatus &task, SimTime now);
Duration waitedAt(const TaskStatus &task, SimTime now);
Duration blockedAt(const TaskStatus &task, SimTime now);

} // namespace timeslice
