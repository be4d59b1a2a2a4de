// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/largememory.h"
#include "core/policy/registry.h"
#include "core/sim/engine.h"

#include <algorithm>
#include <new>

namespace timeslice {

Simulator::Engine::Engine(std::shared_ptr<const Workload> theWorkload)
    : workload(std::move(theWorkload))
    , trace(workload->emptyTrace())
    , state(trace.initialState())
    , m_policy(workload->policy())
    , m_conventions(workload->conventions())
    , m_switchCost(workload->scenario().machine.contextSwitch)
    , m_stealEvery(
          workload->scenario().machine.queuePerCpu ? workload->scenario().machine.stealEvery : 0)
    , m_keepsBudget(m_policy.freshBudget(0).has_value())
    , m_fastPick(m_policy.drift() == RankDrift::Static && !workload->hasAffinity()
                 && !workload->scenario().machine.queuePerCpu && !m_policy.holdsCpuWhileBlocked())
    , m_tasks(workload->taskCount())
    , m_cpus(state.cpus.size())
    , m_releases(workload->releasedTasks())
    , m_devices(workload->resources())
    , m_waiting(workload->taskCount(), m_policy.drift() == RankDrift::Static)
    , m_groupUsed(m_policy.groupCount(), 0)
    , m_random(workload->scenario().seed)
    , m_unfinished(workload->taskCount())
{
    const Scenario &scenario = workload->scenario();
    if (scenario.machine.cache)
        m_caches = CpuCaches(*scenario.machine.cache, m_cpus.size(), m_tasks.size());
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (m_keepsBudget)
            m_tasks[i].budget = *m_policy.freshBudget(0);
    }
    findCeilings();
    reserveForRun();
    if (m_unfinished == 0)
        endRun(RunEnd::AllDone, 0);
}

/// Room for what a run usually has, and a quarter more: an event for each arrival and end, two or
/// three for each slice, two for each wait. Address space only, until it is used.
void Simulator::Engine::reserveForRun()
{
    constexpr std::size_t kMost = 64'000'000;
    const std::size_t perSlice = m_policy.sharesCatchUp() ? 3 : 2;
    const Duration quantum = usualSlice();
    std::size_t events = 0;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < m_tasks.size() && events < kMost; ++i) {
        const Program &program = workload->programs()[i];
        const auto jobs = static_cast<std::size_t>(workload->jobCount(idAt<TaskId>(i)));
        std::size_t slices = 0;
        for (const Duration burst : program.bursts)
            slices += 1 + static_cast<std::size_t>(std::max<Duration>(burst - 1, 0) / quantum);
        runs += jobs * slices;
        events += jobs * (2 + perSlice * slices + 2 * program.ios.size());
    }
    try {
        trace.reserve(std::min(events + events / 4, kMost));
        reserveLarge(decisions, std::min(runs + runs / 4, kMost));
    } catch (const std::bad_alloc &) {
        // Not there all at once; the run may need less.
    }
}

/// The quantum, given or by default; for policies without one, what preemptions usually leave.
Duration Simulator::Engine::usualSlice() const
{
    constexpr Duration kUsual = 4;
    const PolicySpec &spec = workload->scenario().policy;
    if (spec.quantum)
        return *spec.quantum;
    const PolicyInfo *info = findPolicy(spec.id);
    const auto parameter = std::ranges::find(info->parameters, "quantum", &ParameterInfo::key);
    return parameter == info->parameters.end() ? kUsual
                                               : std::max<Duration>(1, parameter->defaultValue);
}

Simulator::Engine::Engine(const Engine &other, std::shared_ptr<const Workload> theWorkload)
    : workload(std::move(theWorkload))
    , trace(other.trace)
    , state(other.state)
    , decisions(other.decisions)
    , end(other.end)
    , now(other.now)
    , insisted(other.insisted)
    , m_policy(workload->policy())
    , m_conventions(workload->conventions())
    , m_switchCost(other.m_switchCost)
    , m_stealEvery(other.m_stealEvery)
    , m_keepsBudget(other.m_keepsBudget)
    , m_fastPick(other.m_fastPick)
    , m_tasks(other.m_tasks)
    , m_cpus(other.m_cpus)
    , m_releases(other.m_releases)
    , m_deadlines(other.m_deadlines)
    , m_devices(other.m_devices)
    , m_caches(other.m_caches)
    , m_waiting(workload->taskCount(), m_policy.drift() == RankDrift::Static)
    , m_groupUsed(other.m_groupUsed)
    , m_runnableWeight(other.m_runnableWeight)
    , m_random(other.m_random)
    , m_drawn(other.m_drawn)
    , m_unfinished(other.m_unfinished)
    , m_switchTargets(other.m_switchTargets)
    , m_lastInstant(other.m_lastInstant)
    , m_boostedAt(other.m_boostedAt)
    , m_kept(other.m_kept)
    , m_ceilings(other.m_ceilings)
{
    // Conventions are part of the ranks.
    for (const ReadySet::Entry &entry : other.m_waiting.entries())
        join(entry.task);
}

} // namespace timeslice
