// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splitmix64.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <utility>
#include <vector>

/// Valid traces of any size, for property tests and benchmarks: a machine that does random but
/// allowed things. The same arguments give the same trace everywhere.
namespace timeslice::testing {

class RandomTrace
{
public:
    RandomTrace(std::uint64_t seed, int tasks, int cpus)
        : m_random(seed)
    {
        m_trace.cpuCount = cpus;
        m_trace.resources.push_back({ ResourceInfo::Kind::Device, "disk", 0 });
        for (int i = 0; i < tasks; ++i) {
            TaskInfo info;
            info.number = i + 1;
            m_trace.tasks.push_back(info);
        }
        m_state = m_trace.initialState();
    }

    /// Goes on until the trace holds `events` events, or all tasks have ended.
    RandomTrace &grow(std::size_t events, bool endTasks = true)
    {
        m_endTasks = endTasks;
        int fruitless = 0;
        while (m_trace.size() < events && fruitless < 10'000) {
            const std::size_t before = m_trace.size();
            act();
            fruitless = m_trace.size() == before ? fruitless + 1 : 0;
        }
        return *this;
    }

    const Trace &trace() const { return m_trace; }
    Trace take() { return std::move(m_trace); }

private:
    int below(int limit)
    {
        return static_cast<int>(m_random.next() % static_cast<unsigned>(limit));
    }

    void emitEvent(EventKind kind, TaskId task, std::int16_t cpu = -1, std::int32_t other = -1,
                   std::int64_t value = 0)
    {
        TraceEvent event;
        event.time = m_now;
        event.kind = kind;
        event.task = task;
        event.cpuNumber = cpu;
        event.other = other;
        event.value = value;
        apply(m_state, m_trace.append(event));
    }

    void act()
    {
        m_now += below(3) == 0 ? below(9) : 0;
        const auto task = TaskId { below(static_cast<int>(m_trace.tasks.size())) };
        const auto cpu = static_cast<std::int16_t>(below(m_trace.cpuCount));
        const CpuStatus processor = m_state.cpu(CpuId { cpu });
        if (processor.switching && below(2) == 0)
            emitEvent(EventKind::SwitchEnd, processor.switchFor, cpu);
        const bool idle = m_state.cpu(CpuId { cpu }).idle();
        switch (m_state.task(task).state) {
        case TaskState::New:
            emitEvent(EventKind::Arrive, task, -1, m_state.task(task).job + 1, m_now);
            break;
        case TaskState::Ready:
            if (idle && below(4) == 0)
                emitEvent(EventKind::SwitchBegin, task, cpu, -1, 2);
            else if (idle)
                emitEvent(EventKind::Dispatch, task, cpu);
            break;
        case TaskState::Running:
            leave(task);
            break;
        case TaskState::Blocked:
            emitEvent(EventKind::Wake, task, -1, 0);
            break;
        case TaskState::Terminated:
            break;
        }
    }

    void leave(TaskId task)
    {
        const int choice = below(m_endTasks ? 10 : 9);
        if (choice < 3)
            emitEvent(EventKind::Expire, task);
        else if (choice < 6)
            emitEvent(EventKind::Preempt, task, -1, below(static_cast<int>(m_trace.tasks.size())));
        else if (choice < 9)
            emitEvent(EventKind::Block, task, -1, 0, m_now + 5);
        else
            emitEvent(EventKind::Finish, task, -1, 1, below(4) == 0 ? 0 : 1);
    }

    SplitMix64 m_random;
    Trace m_trace;
    SystemState m_state;
    SimTime m_now = 0;
    bool m_endTasks = true;
};

} // namespace timeslice::testing
