// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/trace/timetrack.h"
#include "core/trace/trace.h"

#include <optional>
#include <vector>

/// A trace laid out in time, as it is drawn: a track per CPU and a track per task. It grows with
/// the trace and copies nothing of it: a slice names the event that opened it.
namespace timeslice {

struct TrackId
{
    enum class Kind : std::uint8_t { Cpu, Task };

    Kind kind = Kind::Task;
    std::int32_t number = -1; ///< the CpuId or TaskId

    static TrackId of(TaskId task) { return { Kind::Task, static_cast<std::int32_t>(task) }; }
    static TrackId of(CpuId cpu) { return { Kind::Cpu, static_cast<std::int32_t>(cpu) }; }
    /// None for a CPU's track.
    TaskId task() const { return kind == Kind::Task ? TaskId { number } : TaskId::None; }
    bool operator==(const TrackId &) const = default;
};

/// "Because of": what one task did at one time brought another into the slice that begins at
/// another time. Drawn as the cause arrow.
struct Flow
{
    TaskId from = TaskId::None;
    SimTime fromTime = 0;
    TaskId to = TaskId::None;
    SimTime toTime = 0;
    std::uint32_t event = kNoEvent; ///< the event at the arrow's head

    bool operator==(const Flow &) const = default;
};

class Timeline
{
public:
    Timeline() = default;
    /// REQUIRES: the trace outlives the timeline and is only appended to.
    explicit Timeline(const Trace *trace);

    /// Takes in what was appended to the trace, and its end.
    void extend();

    std::size_t cpuCount() const { return m_cpus.size(); }
    std::size_t taskCount() const { return m_tasks.size(); }
    const TimeTrack &track(TrackId id) const;
    const TimeTrack &cpu(CpuId id) const { return m_cpus[index(id)]; }
    const TimeTrack &task(TaskId id) const { return m_tasks[index(id)]; }
    /// Everything that happens is before or at this time.
    SimTime end() const { return m_end; }

    /// Positions of the events of a task that are worth a sign of their own: arrivals, ends of
    /// jobs, slices used up, preemptions, starts and ends of I/O, missed deadlines.
    const std::vector<std::uint32_t> &instants(TaskId id) const { return m_instants[index(id)]; }

    /// Whom a slice is about: the task that runs on the CPU, or for whom it switches; for a task's
    /// track the task itself. None when idle.
    TaskId taskOf(TrackId id, std::size_t slice) const;
    /// What a Blocked slice waits for; None otherwise.
    ResourceId resourceOf(TrackId id, std::size_t slice) const;
    /// Where a Running slice of a task runs; None otherwise.
    CpuId cpuOf(TrackId id, std::size_t slice) const;

    /// Why the slice began, as far as another task is behind it: a preempted task became ready
    /// because of the preempting one; a task runs because the one before it left the CPU; a blocked
    /// one became ready because another released, posted, sent or received.
    std::optional<Flow> causeOf(TrackId id, std::size_t slice) const;
    /// The cause of one event, by the same rule.
    std::optional<Flow> causeOfEvent(std::uint32_t event) const;
    /// What the end of the task's stay on a CPU led to: the first that has its cause in the slice
    /// of `task` at t, or in the last one it ran in before.
    std::optional<Flow> effectOf(TaskId task, SimTime t) const;

private:
    void take(const TraceEvent &event);
    void leaveCpu(const TraceEvent &event);
    void enter(const TraceEvent &event, SliceKind kind);
    std::optional<Flow> causeOfDispatch(const TraceEvent &event) const;
    std::optional<Flow> causeOfPreempt(const TraceEvent &event) const;
    std::optional<Flow> causeOfGrant(const TraceEvent &event) const;

    const Trace *m_trace = nullptr;
    std::size_t m_taken = 0;
    SimTime m_end = 0;
    std::vector<TimeTrack> m_cpus;
    std::vector<TimeTrack> m_tasks;
    std::vector<std::vector<std::uint32_t>> m_instants; ///< by TaskId
    std::vector<CpuId> m_runsOn; ///< by TaskId; None when it is on no CPU
};

} // namespace timeslice
