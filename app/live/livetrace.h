// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"
#include "app/live/liveevent.h"
#include "app/live/switchrecord.h"
#include "core/live/scene.h"
#include "core/trace/trace.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace timeslice::live {

/// Turns what was observed of real processes into a Trace (Origin::Live, unit ns), the same that a
/// simulation gives. Each worker is two tasks: first what the kernel says of it, then what it says
/// itself (TaskInfo::reportOf), which runs on no known CPU.
///
/// The kernel's states come from its records of context switches where there are any, otherwise
/// from samples. A record tells that a process went to sleep, not for what: that is what the worker
/// was about to do, until a sample of the kernel names the futex. Becoming ready is not recorded: a
/// sleeper is ready the moment it runs.
///
/// Whatever is fed, in whatever order, the trace stays one that can be applied: what does not fit
/// is mended by the transition that is missing, or left out.
class LiveTrace
{
public:
    LiveTrace(const SceneSpec &scene, std::size_t workers, int cpus, bool exact);

    const Trace &trace() const { return m_trace; }
    static TaskId kernelTask(std::size_t worker) { return idAt<TaskId>(2 * worker); }
    static TaskId reportedTask(std::size_t worker) { return idAt<TaskId>(2 * worker + 1); }

    void setPid(std::size_t worker, pid_t pid);
    /// Times since the beginning, in ns; one that is before what was told already counts as now.
    /// Workers out of range are left out.
    void take(SimTime time, const LiveEvent &event);
    void take(SimTime time, const SwitchRecord &record);
    void sample(SimTime time, std::size_t worker, const WorkerView &view);
    /// Time goes on though nothing happens.
    void setEnd(SimTime end) { m_trace.setEnd(std::max(end, m_trace.end())); }

private:
    struct Status
    {
        TaskState state = TaskState::New;
        CpuId cpu = CpuId::None;
        ResourceId waitsFor = ResourceId::None;
    };
    /// What the worker is about to do or does, by its last record.
    struct Doing
    {
        ResourceId waits; ///< what it waits for, should it sleep
    };

    Status &status(TaskId task) { return m_status[index(task)]; }
    void append(SimTime time, EventKind kind, TaskId task, std::int32_t other = -1,
                std::int64_t value = 0, CpuId cpu = CpuId::None);
    void makeReady(SimTime time, TaskId task);
    void run(SimTime time, TaskId task, CpuId cpu);
    void preempt(SimTime time, TaskId task);
    void block(SimTime time, TaskId task, ResourceId resource);
    void finish(SimTime time, TaskId task);
    void hold(SimTime time, std::size_t worker, const Record &record);
    void sampleState(SimTime time, std::size_t worker, const WorkerView &view);
    std::optional<std::size_t> workerOf(pid_t pid) const;
    ResourceId resourceOf(int object) const;

    Trace m_trace;
    bool m_exact;
    std::vector<Status> m_status; ///< by TaskId
    std::vector<TaskId> m_onCpu; ///< by CpuId
    std::vector<Doing> m_doing; ///< by worker
    std::vector<pid_t> m_pids; ///< by worker
};

} // namespace timeslice::live
