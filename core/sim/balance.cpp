// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

/// With a queue for each CPU a job joins the shortest: that of the CPU, of those it may run on,
/// with the fewest tasks ready or running; of equal ones the lowest number. There it stays.
CpuId Simulator::Engine::homeFor(TaskId id) const
{
    if (!workload->scenario().machine.queuePerCpu)
        return CpuId::None;
    CpuId home = CpuId::None;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (workload->mayRunOn(id, cpu)
            && (home == CpuId::None || state.cpus[c].load < state.cpu(home).load))
            home = cpu;
    }
    return home;
}

/// Whom the CPU may pull a task from: the CPU with the most waiting tasks that it may run, of equal
/// ones the lowest number. None unless it is idle and has nobody of its own: pull migration,
/// Silberschatz, Galvin and Gagne, "Operating System Concepts", chapter CPU Scheduling, Load
/// Balancing.
CpuId Simulator::Engine::victimOf(CpuId thief) const
{
    const CpuStatus &cpu = state.cpu(thief);
    if (!cpu.idle() || cpu.load > 0)
        return CpuId::None;
    std::vector<std::int32_t> waiting(m_cpus.size(), 0);
    std::vector<bool> offers(m_cpus.size(), false);
    for (const ReadySet::Entry &entry : m_waiting.entries()) {
        const std::size_t home = index(status(entry.task).home);
        ++waiting[home];
        offers[home] = offers[home] || mayMoveTo(entry.task, thief);
    }
    CpuId victim = CpuId::None;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        if (offers[c] && (victim == CpuId::None || waiting[c] > waiting[index(victim)]))
            victim = idAt<CpuId>(c);
    }
    return victim;
}

/// In the order of their numbers, each takes the best-ranked task of the longest queue; where ranks
/// are drawn, the one that waited longest in it.
void Simulator::Engine::steal()
{
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId thief = idAt<CpuId>(c);
        const CpuId victim = victimOf(thief);
        if (victim == CpuId::None)
            continue;
        const RankContext view = context();
        const bool drawn = m_policy.drift() == RankDrift::Drawn;
        TaskId best = TaskId::None;
        for (const ReadySet::Entry &entry : m_waiting.entries()) {
            const TaskId id = entry.task;
            if (status(id).home != victim || !mayMoveTo(id, thief))
                continue;
            const bool better = best == TaskId::None
                || (drawn ? status(id).entry < status(best).entry
                          : m_policy.rank(view, id) < m_policy.rank(view, best));
            if (better)
                best = id;
        }
        emit({ .task = best,
               .other = static_cast<std::int32_t>(victim),
               .cpuNumber = static_cast<std::int16_t>(c),
               .kind = EventKind::Migrate });
    }
}

} // namespace timeslice
