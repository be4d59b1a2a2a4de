// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/runslices.h"

#include <algorithm>

namespace timeslice {
namespace {

using Kind = CpuSlice::Kind;

class SliceScan
{
public:
    explicit SliceScan(const Trace &trace)
        : m_trace(trace)
        , m_open(static_cast<std::size_t>(trace.cpuCount))
        , m_plannedEnd(m_open.size(), 0)
        , m_cpuOf(trace.tasks.size(), CpuId::None)
        , m_jobOf(trace.tasks.size(), 0)
    {
        for (std::size_t i = 0; i < m_open.size(); ++i)
            m_open[i].cpu = idAt<CpuId>(i);
    }

    std::vector<CpuSlice> scan(LastSwitch lastSwitch)
    {
        for (const TraceEvent &event : m_trace.events())
            take(event);
        for (CpuSlice &slice : m_open)
            closeAtEnd(slice);
        // Only now is it known which switch was the last.
        for (CpuSlice &slice : m_slices)
            trim(slice, lastSwitch);
        std::erase_if(m_slices, isNothing);
        std::ranges::stable_sort(m_slices, [](const CpuSlice &a, const CpuSlice &b) {
            return a.start != b.start ? a.start < b.start : a.cpu < b.cpu;
        });
        joinIdle();
        return std::move(m_slices);
    }

private:
    void take(const TraceEvent &event)
    {
        switch (event.kind) {
        case EventKind::Arrive:
            m_jobOf[index(event.task)] = event.other;
            break;
        case EventKind::Dispatch:
            m_cpuOf[index(event.task)] = event.cpu();
            if (event.cpu() != CpuId::None)
                turn(event.cpu(), Kind::Run, event.time, event.task);
            break;
        case EventKind::Preempt:
        case EventKind::Expire:
        case EventKind::Yield:
        case EventKind::Block:
        case EventKind::Await:
        case EventKind::Finish:
        case EventKind::Abort:
            if (CpuId &cpu = m_cpuOf[index(event.task)]; cpu != CpuId::None) {
                turn(cpu, Kind::Idle, event.time, TaskId::None);
                cpu = CpuId::None;
            }
            break;
        case EventKind::SwitchBegin:
            if (event.value > 0) {
                turn(event.cpu(), Kind::Switch, event.time, TaskId::None);
                m_plannedEnd[index(event.cpu())] = event.time + event.value;
            }
            break;
        case EventKind::SwitchEnd:
            if (m_open[index(event.cpu())].kind == Kind::Switch)
                turn(event.cpu(), Kind::Idle, event.time, TaskId::None);
            break;
        default:
            break;
        }
    }

    /// A run of no length was a dispatch all the same: its task was preempted at once.
    static bool isNothing(const CpuSlice &slice)
    {
        return slice.end < slice.start || (slice.end == slice.start && slice.kind != Kind::Run);
    }

    void turn(CpuId cpu, Kind kind, SimTime now, TaskId task)
    {
        CpuSlice &slice = m_open[index(cpu)];
        slice.end = now;
        m_slices.push_back(slice);
        slice = { now, now, cpu, task, task == TaskId::None ? 0 : m_jobOf[index(task)], kind };
    }

    void closeAtEnd(CpuSlice &slice)
    {
        slice.end = slice.kind == Kind::Switch ? m_plannedEnd[index(slice.cpu)] : m_trace.end();
        m_slices.push_back(slice);
    }

    void trim(CpuSlice &slice, LastSwitch lastSwitch) const
    {
        const SimTime end = m_trace.end();
        if (slice.end <= end || (slice.kind == Kind::Switch && lastSwitch == LastSwitch::Whole))
            return;
        slice.end = end;
        if (slice.kind == Kind::Switch && lastSwitch == LastSwitch::AsIdle)
            slice.kind = Kind::Idle;
    }

    /// A last switch told as idle time may stand behind idle time.
    void joinIdle()
    {
        std::vector<std::size_t> last(m_open.size(), SIZE_MAX);
        for (std::size_t i = 0; i < m_slices.size(); ++i) {
            CpuSlice &slice = m_slices[i];
            std::size_t &before = last[index(slice.cpu)];
            if (slice.kind == Kind::Idle && before != SIZE_MAX
                && m_slices[before].kind == Kind::Idle) {
                m_slices[before].end = slice.end;
                slice.end = slice.start;
            } else {
                before = i;
            }
        }
        std::erase_if(m_slices, isNothing);
    }

    const Trace &m_trace;
    std::vector<CpuSlice> m_open; ///< by CPU: what it does now
    std::vector<SimTime> m_plannedEnd; ///< by CPU: of the switch under way
    std::vector<CpuId> m_cpuOf;
    std::vector<std::int32_t> m_jobOf;
    std::vector<CpuSlice> m_slices;
};

} // namespace

std::vector<CpuSlice> cpuSlices(const Trace &trace, LastSwitch lastSwitch)
{
    return SliceScan(trace).scan(lastSwitch);
}

std::vector<std::vector<StateStretch>> taskStates(const Trace &trace)
{
    std::vector<std::vector<StateStretch>> result(trace.tasks.size());
    std::vector<StateStretch> open(trace.tasks.size(), { 0, 0, TaskState::New });
    const auto close = [&](std::size_t task, SimTime now) {
        StateStretch stretch = open[task];
        stretch.end = std::min(now, trace.end());
        if (stretch.state == TaskState::New || stretch.state == TaskState::Terminated
            || stretch.end <= stretch.start)
            return;
        auto &list = result[task];
        if (!list.empty() && list.back().state == stretch.state && list.back().end == stretch.start)
            list.back().end = stretch.end;
        else
            list.push_back(stretch);
    };
    for (const TraceEvent &event : trace.events()) {
        const auto next = stateAfter(event);
        if (!next)
            continue;
        close(index(event.task), event.time);
        open[index(event.task)] = { event.time, event.time, *next };
    }
    for (std::size_t i = 0; i < open.size(); ++i)
        close(i, trace.end());
    return result;
}

} // namespace timeslice
