// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/decision.h"

#include "core/sim/workload.h"

#include <algorithm>

namespace timeslice {
namespace {

std::vector<Duration> groupUse(const Workload &workload, const SystemState &state, SimTime now)
{
    std::vector<Duration> used(workload.policy().groupCount(), 0);
    if (used.empty())
        return used;
    for (std::size_t i = 0; i < state.tasks.size(); ++i)
        used[static_cast<std::size_t>(workload.policy().groupOf(idAt<TaskId>(i)))] +=
            ranAt(state.tasks[i], now);
    return used;
}

bool isSwitchTarget(const SystemState &state, TaskId id)
{
    return std::ranges::any_of(state.cpus,
                               [id](const CpuStatus &cpu) { return cpu.switchFor == id; });
}

/// A ready task that the CPU could take: affinity allows it, it is in the CPU's queue or in one for
/// all, and no switch is made for it.
bool isInQuestion(const Workload &workload, const SystemState &state, TaskId id, CpuId cpu)
{
    const CpuId home = state.task(id).home;
    return workload.mayRunOn(id, cpu) && (home == CpuId::None || home == cpu)
        && !isSwitchTarget(state, id);
}

} // namespace

const char *ruleName(DecisionRule rule)
{
    switch (rule) {
    case DecisionRule::CpuIdle:
        return "cpu_idle";
    case DecisionRule::BurstEnded:
        return "burst_ended";
    case DecisionRule::QuantumUsed:
        return "quantum_used";
    case DecisionRule::BetterRank:
        return "better_rank";
    case DecisionRule::SwitchEnded:
        return "switch_ended";
    case DecisionRule::Yielded:
        return "yielded";
    case DecisionRule::IoReturned:
        return "io_returned";
    case DecisionRule::Insisted:
        return "insisted";
    }
    return "";
}

std::vector<Candidate> candidatesOf(const Workload &workload, const SystemState &before,
                                    const Decision &decision)
{
    const std::vector<Duration> used = groupUse(workload, before, decision.time);
    const RankContext context { workload.scenario(),
                                workload.conventions(),
                                workload.programs(),
                                before,
                                decision.time,
                                used,
                                0,
                                averageShare(workload.policy(), workload.scenario(), before,
                                             decision.time) };
    std::vector<Candidate> candidates;
    const auto add = [&](TaskId id, bool running) {
        candidates.push_back({ id, workload.policy().rank(context, id), running });
    };
    for (const TaskQueue &queue : before.ready) {
        for (TaskId id = queue.head; id != TaskId::None; id = before.task(id).next) {
            if (id == decision.chosen || isInQuestion(workload, before, id, decision.cpu()))
                add(id, false);
        }
    }
    if (decision.displaced != TaskId::None)
        add(decision.displaced, true);
    // Dealt anew, a task may come from another CPU.
    if (std::ranges::find(candidates, decision.chosen, &Candidate::task) == candidates.end())
        add(decision.chosen, true);
    std::ranges::sort(candidates, {}, &Candidate::rank);
    return candidates;
}

bool hasAlternative(const Workload &workload, const SystemState &before, const Decision &decision)
{
    if (decision.displaced != TaskId::None)
        return true;
    for (const TaskQueue &queue : before.ready) {
        for (TaskId id = queue.head; id != TaskId::None; id = before.task(id).next) {
            if (id != decision.chosen && isInQuestion(workload, before, id, decision.cpu()))
                return true;
        }
    }
    return false;
}

std::vector<Candidate> rankedWaiting(const Workload &workload, const SystemState &state,
                                     SimTime now)
{
    std::vector<Candidate> waiting;
    if (workload.policy().drift() == RankDrift::Drawn)
        return waiting;
    const std::vector<Duration> used = groupUse(workload, state, now);
    const RankContext context { workload.scenario(),
                                workload.conventions(),
                                workload.programs(),
                                state,
                                now,
                                used,
                                0,
                                averageShare(workload.policy(), workload.scenario(), state, now) };
    for (const TaskQueue &queue : state.ready) {
        for (TaskId id = queue.head; id != TaskId::None; id = state.task(id).next) {
            if (!isSwitchTarget(state, id))
                waiting.push_back({ id, workload.policy().rank(context, id), false });
        }
    }
    std::ranges::sort(waiting, {}, &Candidate::rank);
    return waiting;
}

} // namespace timeslice
