// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timeline.h"

#include <algorithm>
#include <cassert>

namespace timeslice {

Timeline::Timeline(const Trace *trace)
    : m_trace(trace)
{
    extend();
}

void Timeline::extend()
{
    if (!m_trace)
        return;
    m_cpus.resize(static_cast<std::size_t>(m_trace->cpuCount), TimeTrack(SliceKind::Idle));
    m_tasks.resize(m_trace->tasks.size(), TimeTrack(SliceKind::New));
    m_instants.resize(m_tasks.size());
    m_runsOn.resize(m_tasks.size(), CpuId::None);
    for (; m_taken < m_trace->size(); ++m_taken)
        take(m_trace->events()[m_taken]);
    m_end = std::max(m_end, m_trace->end());
    for (TimeTrack &track : m_cpus)
        track.setEnd(m_end);
    for (TimeTrack &track : m_tasks)
        track.setEnd(m_end);
}

const TimeTrack &Timeline::track(TrackId id) const
{
    const auto number = static_cast<std::size_t>(id.number);
    return id.kind == TrackId::Kind::Cpu ? m_cpus[number] : m_tasks[number];
}

void Timeline::enter(const TraceEvent &event, SliceKind kind)
{
    m_tasks[index(event.task)].open(event.time, kind, event.seq);
}

void Timeline::leaveCpu(const TraceEvent &event)
{
    CpuId &cpu = m_runsOn[index(event.task)];
    if (cpu == CpuId::None)
        return;
    m_cpus[index(cpu)].open(event.time, SliceKind::Idle, event.seq);
    cpu = CpuId::None;
}

void Timeline::take(const TraceEvent &event)
{
    m_end = std::max(m_end, event.time);
    const auto onCpu = [&](SliceKind kind) {
        m_cpus[index(event.cpu())].open(event.time, kind, event.seq);
    };
    switch (event.kind) {
    case EventKind::Dispatch:
        m_runsOn[index(event.task)] = event.cpu();
        if (event.cpu() != CpuId::None)
            onCpu(SliceKind::Running);
        enter(event, SliceKind::Running);
        return;
    case EventKind::SwitchBegin:
        if (event.value > 0) // a free switch is over as it begins
            onCpu(SliceKind::Switch);
        return;
    case EventKind::SwitchTarget:
        m_cpus[index(event.cpu())].explain(event.seq);
        return;
    case EventKind::SwitchEnd:
        onCpu(SliceKind::Idle);
        return;
    case EventKind::Miss:
    case EventKind::Deadlock:
        break;
    default: {
        const auto next = stateAfter(event);
        if (!next)
            return;
        leaveCpu(event);
        enter(event, static_cast<SliceKind>(*next));
        break;
    }
    }
    m_instants[index(event.task)].push_back(event.seq);
}

TaskId Timeline::taskOf(TrackId id, std::size_t slice) const
{
    if (id.kind == TrackId::Kind::Task)
        return id.task();
    const Slice found = track(id).slice(slice);
    if (found.kind == SliceKind::Idle || found.event == kNoEvent)
        return TaskId::None;
    return m_trace->events()[found.event].task;
}

ResourceId Timeline::resourceOf(TrackId id, std::size_t slice) const
{
    const Slice found = track(id).slice(slice);
    return found.kind == SliceKind::Blocked ? m_trace->events()[found.event].resource()
                                            : ResourceId::None;
}

CpuId Timeline::cpuOf(TrackId id, std::size_t slice) const
{
    const Slice found = track(id).slice(slice);
    return found.kind == SliceKind::Running ? m_trace->events()[found.event].cpu() : CpuId::None;
}

std::optional<Flow> Timeline::causeOf(TrackId id, std::size_t slice) const
{
    const Slice found = track(id).slice(slice);
    if (found.kind == SliceKind::Switch) {
        // A switch serves the task that it is made for: its cause is that task's.
        const TimeTrack &cpu = track(id);
        if (slice + 1 < cpu.size() && cpu.kind(slice + 1) == SliceKind::Running)
            return causeOf(id, slice + 1);
        return std::nullopt;
    }
    return found.event == kNoEvent ? std::nullopt : causeOfEvent(found.event);
}

std::optional<Flow> Timeline::causeOfEvent(std::uint32_t event) const
{
    const TraceEvent &found = m_trace->events()[event];
    if (found.kind == EventKind::Dispatch)
        return causeOfDispatch(found);
    if (found.kind == EventKind::Preempt)
        return causeOfPreempt(found);
    if (found.kind == EventKind::Grant)
        return causeOfGrant(found);
    return std::nullopt;
}

std::optional<Flow> Timeline::causeOfDispatch(const TraceEvent &event) const
{
    if (event.cpu() == CpuId::None)
        return std::nullopt;
    const TimeTrack &cpu = m_cpus[index(event.cpu())];
    std::size_t i = cpu.indexAt(event.time);
    if (cpu.slice(i).event != event.seq || i == 0) // of no length: nothing to point at
        return std::nullopt;
    --i;
    if (cpu.kind(i) == SliceKind::Switch && i > 0)
        --i;
    const TaskId before = taskOf(TrackId::of(event.cpu()), i);
    if (cpu.kind(i) != SliceKind::Running || before == event.task)
        return std::nullopt;
    return Flow { before, cpu.end(i), event.task, event.time, event.seq };
}

std::optional<Flow> Timeline::causeOfPreempt(const TraceEvent &event) const
{
    const TaskId by = event.otherTask();
    if (by == TaskId::None || by == event.task || index(by) >= m_tasks.size())
        return std::nullopt;
    const TimeTrack &track = m_tasks[index(by)];
    const Slice since = track.slice(track.indexAt(event.time));
    const SimTime from = since.kind == SliceKind::Ready ? since.begin : event.time;
    return Flow { by, from, event.task, event.time, event.seq };
}

/// Who released, posted, sent or received right before, and so gave what was waited for.
std::optional<Flow> Timeline::causeOfGrant(const TraceEvent &event) const
{
    const auto &events = m_trace->events();
    for (std::uint32_t i = event.seq; i > 0 && events[i - 1].time == event.time; --i) {
        const TraceEvent &before = events[i - 1];
        const bool gives = before.kind == EventKind::Release || before.kind == EventKind::Send
            || before.kind == EventKind::Receive;
        if (gives && before.other == event.other && before.task != event.task)
            return Flow { before.task, event.time, event.task, event.time, event.seq };
    }
    return std::nullopt;
}

std::optional<Flow> Timeline::effectOf(TaskId task, SimTime t) const
{
    const TimeTrack &track = m_tasks[index(task)];
    const TrackId id = TrackId::of(task);
    std::size_t i = track.indexAt(t);
    while (track.kind(i) != SliceKind::Running) {
        if (i == 0)
            return std::nullopt;
        --i;
    }
    const CpuId where = cpuOf(id, i);
    if (where == CpuId::None)
        return std::nullopt;
    const TimeTrack &cpu = m_cpus[index(where)];
    std::size_t next = cpu.indexAt(track.begin(i)) + 1;
    if (next < cpu.size() && cpu.kind(next) == SliceKind::Switch)
        ++next;
    if (next >= cpu.size() || cpu.kind(next) != SliceKind::Running)
        return std::nullopt;
    const std::optional<Flow> flow = causeOf(TrackId::of(where), next);
    return flow && flow->from == task ? flow : std::nullopt;
}

} // namespace timeslice
