// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/cpucaches.h"

#include <algorithm>

namespace timeslice {

CpuCaches::CpuCaches(const CacheSpec &spec, std::size_t cpus, std::size_t tasks)
    : m_spec(spec)
    , m_cpus(cpus, Cpu { {}, std::vector<Duration>(tasks, kNotYet) })
{
}

bool CpuCaches::holds(const Cpu &cpu, TaskId task) const
{
    return std::ranges::find(cpu.cached, task) != cpu.cached.end();
}

std::int64_t CpuCaches::rate(CpuId cpu, TaskId task) const
{
    return holds(m_cpus[index(cpu)], task) ? m_spec.warmRate : m_spec.coldRate;
}

void CpuCaches::dispatched(CpuId id, TaskId task, const std::vector<TaskSpec> &tasks)
{
    Cpu &cpu = m_cpus[index(id)];
    if (holds(cpu, task))
        return;
    if (m_spec.warmup == 0)
        enter(cpu, task, tasks);
    else if (cpu.warming[index(task)] == kNotYet)
        cpu.warming[index(task)] = m_spec.warmup;
}

void CpuCaches::ticked(CpuId id, TaskId task, const std::vector<TaskSpec> &tasks)
{
    Cpu &cpu = m_cpus[index(id)];
    Duration &left = cpu.warming[index(task)];
    if (left > 0 && --left == 0)
        enter(cpu, task, tasks);
}

void CpuCaches::enter(Cpu &cpu, TaskId task, const std::vector<TaskSpec> &tasks)
{
    cpu.warming[index(task)] = kNotYet;
    cpu.cached.insert(cpu.cached.begin(), task);
    std::int64_t total = 0;
    for (const TaskId cached : cpu.cached)
        total += tasks[index(cached)].workingSet;
    while (total > m_spec.size && !cpu.cached.empty()) {
        const TaskId last = cpu.cached.back();
        cpu.cached.pop_back();
        total -= tasks[index(last)].workingSet;
        // With a warm-up of 0 the next dispatch is what warms it anew.
        cpu.warming[index(last)] = m_spec.warmup > 0 ? m_spec.warmup : kNotYet;
    }
}

} // namespace timeslice
