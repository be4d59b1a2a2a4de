// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

void Simulator::Engine::dispatch()
{
    endSwitches();
    if (m_stealEvery > 0 && now > 0 && now % m_stealEvery == 0)
        steal();
    const bool several = m_cpus.size() > 1 && m_policy.preemptive();
    if (several && m_conventions.preemptCpu == PreemptCpu::InOrder) {
        assignInOrder();
    } else if (several && m_conventions.preemptCpu == PreemptCpu::Refill) {
        assignRefill();
    } else {
        assignWorst();
        if (m_policy.preemptive())
            preemptWorst();
    }
    if (m_conventions.switchWhen == SwitchWhen::Always
        && m_conventions.switchDecides == SwitchDecides::Before)
        chooseForOpenSwitches();
}

void Simulator::Engine::endSwitches()
{
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        Cpu &cpu = m_cpus[c];
        if (cpu.switchEnds != now)
            continue;
        const TaskId target = state.cpus[c].switchFor;
        const bool final = state.cpus[c].switchFinal;
        emit({ .task = target,
               .cpuNumber = static_cast<std::int16_t>(c),
               .kind = EventKind::SwitchEnd });
        cpu.switchEnds = kNever;
        cpu.freed = DecisionRule::SwitchEnded;
        cpu.freedAt = now;
        if (target != TaskId::None)
            --m_switchTargets;
        if (final) {
            run(idAt<CpuId>(c), target);
            continue;
        }
        cpu.paidAt = now;
        if (target != TaskId::None)
            join(target);
    }
}

/// While a CPU is idle, the best waiting task that may run there takes the one that idle_cpu names.
void Simulator::Engine::assignWorst()
{
    while (!m_waiting.empty() && hasFreeCpu()) {
        const TaskId id = bestForAnyIdle();
        if (id == TaskId::None)
            return;
        const CpuId cpu = idleCpuFor(id);
        decide(cpu, id, occasion(cpu));
        start(cpu, id, Taking::FreeCpu);
    }
}

void Simulator::Engine::preemptWorst()
{
    while (const auto found = bestPreemption())
        takeOver(found->second, found->first);
}

void Simulator::Engine::assignInOrder()
{
    for (std::size_t c = 0; c < m_cpus.size() && !m_waiting.empty(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (state.cpus[c].switching)
            continue;
        const TaskId id = bestFor(cpu);
        if (id == TaskId::None)
            continue;
        if (state.cpus[c].running == TaskId::None) {
            decide(cpu, id, occasion(cpu));
            start(cpu, id, Taking::FreeCpu);
        } else if (!isSettled(state.cpus[c].running)
                   && (id == m_kept || beats(rankOf(id), rankOf(state.cpus[c].running)))) {
            takeOver(cpu, id);
        }
    }
}

/// All CPUs are dealt anew to the best of all running and waiting tasks.
void Simulator::Engine::assignRefill()
{
    struct Contender
    {
        Rank rank;
        TaskId task = TaskId::None;
        bool running = false;
    };
    std::vector<Contender> contenders;
    const RankContext view = context();
    for (const CpuStatus &cpu : state.cpus) {
        if (cpu.running != TaskId::None)
            contenders.push_back({ m_policy.rank(view, cpu.running), cpu.running, true });
    }
    for (const ReadySet::Entry &entry : m_waiting.entries())
        contenders.push_back({ m_policy.rank(view, entry.task), entry.task, false });
    insistAmongAll();
    std::ranges::sort(contenders, [this](const Contender &a, const Contender &b) {
        if ((a.task == m_kept) != (b.task == m_kept))
            return a.task == m_kept;
        if (!m_conventions.preemptOnEqual) {
            if (const auto c = Rank::compareKeys(a.rank, b.rank); c != 0)
                return c < 0;
            if (a.running != b.running)
                return a.running;
        }
        return a.rank < b.rank;
    });
    std::vector<TaskId> dealt(m_cpus.size(), TaskId::None);
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (state.cpus[c].switching)
            continue;
        const auto taker = std::ranges::find_if(
            contenders, [&](const Contender &x) { return mayTake(x.task, cpu); });
        if (taker == contenders.end())
            continue;
        dealt[c] = taker->task;
        contenders.erase(taker);
    }
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const TaskId running = state.cpus[c].running;
        if (dealt[c] != TaskId::None && dealt[c] != running) {
            const CpuId cpu = idAt<CpuId>(c);
            decide(cpu, dealt[c],
                   running == TaskId::None ? occasion(cpu) : DecisionRule::BetterRank, running);
        }
    }
    std::vector<bool> lost(m_cpus.size(), false);
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        lost[c] = state.cpus[c].running != TaskId::None && dealt[c] != state.cpus[c].running;
        if (lost[c])
            preempt(idAt<CpuId>(c), dealt[c]);
    }
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (dealt[c] != TaskId::None && state.cpus[c].running == TaskId::None)
            start(cpu, dealt[c], lost[c] ? Taking::CpuOfPreempted : Taking::FreeCpu);
        else if (lost[c] && m_conventions.switchWhen == SwitchWhen::Always)
            beginSwitch(cpu, TaskId::None, false);
    }
}

/// switch_when always, switch_decides before: the switches that began now and are for nobody get
/// their task.
void Simulator::Engine::chooseForOpenSwitches()
{
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (!state.cpus[c].switching || m_cpus[c].switchBegan != now
            || state.cpus[c].switchFor != TaskId::None)
            continue;
        const TaskId id = bestFor(cpu);
        if (id == TaskId::None)
            continue;
        decide(cpu, id, occasion(cpu));
        emit({ .task = id,
               .cpuNumber = static_cast<std::int16_t>(c),
               .kind = EventKind::SwitchTarget });
        m_waiting.erase(id);
        ++m_switchTargets;
    }
}

/// cyclic: a task that comes back is given an idle CPU at once, or that of the first running one.
void Simulator::Engine::returnedFromIo(TaskId id)
{
    if (const CpuId idle = idleCpuFor(id); idle != CpuId::None) {
        decide(idle, id, DecisionRule::IoReturned);
        start(idle, id, Taking::FreeCpuAtOnce);
        return;
    }
    if (!m_policy.returnPreempts())
        return;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (state.cpus[c].running == TaskId::None || !mayTake(id, cpu)
            || isSettled(state.cpus[c].running))
            continue;
        decide(cpu, id, DecisionRule::IoReturned, state.cpus[c].running);
        preempt(cpu, id);
        start(cpu, id, Taking::CpuOfPreempted);
        return;
    }
}

void Simulator::Engine::takeOver(CpuId cpu, TaskId by)
{
    decide(cpu, by, DecisionRule::BetterRank, state.cpu(cpu).running);
    preempt(cpu, by);
    start(cpu, by, Taking::CpuOfPreempted);
}

/// The running task's slice is cut, and it is ready at once. Whoever takes the CPU comes next.
void Simulator::Engine::preempt(CpuId cpu, TaskId by)
{
    const TaskId id = state.cpu(cpu).running;
    const Duration left = remainingAt(status(id), now);
    const SimTime sliceEnds = cpuData(cpu).sliceEnds;
    stopRunning(id);
    const bool keep = m_conventions.preemptedTo == PreemptedTo::HeadKeep;
    if (m_keepsBudget) {
        Budget &budget = taskData(id).budget;
        const Duration rest = sliceEnds == kNever ? 0 : sliceEnds - now;
        budget.slice = keep ? rest : m_policy.freshBudget(status(id).level)->slice;
    }
    becomeReady(EventKind::Preempt, id, keep ? Place::Keep : Place::Tail,
                { .extra = left,
                  .other = static_cast<std::int32_t>(by),
                  .cpuNumber = static_cast<std::int16_t>(cpu) });
    cpuData(cpu).freed = DecisionRule::BetterRank;
    cpuData(cpu).freedAt = now;
}

/// The task takes a CPU that nobody runs on: after a context switch, where the conventions ask for
/// one.
void Simulator::Engine::start(CpuId cpu, TaskId id, Taking how)
{
    const CpuStatus &was = state.cpu(cpu);
    bool needsSwitch = how == Taking::CpuOfPreempted;
    if (m_conventions.switchWhen == SwitchWhen::OnChange) {
        const bool idleSince = was.since != now;
        needsSwitch =
            was.last != TaskId::None && was.last != id && !idleSince && cpuData(cpu).paidAt != now;
    }
    if (needsSwitch) {
        const SwitchDecides decides = m_conventions.switchDecides;
        const bool preempting = how != Taking::FreeCpu;
        beginSwitch(cpu, id,
                    decides == SwitchDecides::Before
                        || (decides == SwitchDecides::BeforeIfPreempting && preempting));
        if (m_switchCost > 0)
            return;
    }
    run(cpu, id);
}

void Simulator::Engine::beginSwitch(CpuId cpu, TaskId id, bool final)
{
    emit({ .value = m_switchCost,
           .extra = final ? 1 : 0,
           .task = id,
           .cpuNumber = static_cast<std::int16_t>(cpu),
           .kind = EventKind::SwitchBegin });
    if (m_switchCost == 0)
        return;
    cpuData(cpu).switchEnds = now + m_switchCost;
    cpuData(cpu).switchBegan = now;
    if (id != TaskId::None) {
        m_waiting.erase(id);
        ++m_switchTargets;
    }
}

void Simulator::Engine::run(CpuId cpuId, TaskId id)
{
    if (m_waiting.contains(id))
        m_waiting.erase(id);
    cpuData(cpuId).paidAt = kNotYet; // a switch pays for one task
    Duration slice = 0;
    if (m_keepsBudget) {
        const Duration fresh = m_policy.freshBudget(status(id).level)->slice;
        const Duration kept = taskData(id).budget.slice;
        slice = fresh > 0 && kept > 0 ? kept : fresh;
    } else if (const Duration quantum = m_policy.globalQuantum();
               quantum > 0 && m_conventions.sliceScope == SliceScope::Global) {
        slice = quantum - now % quantum;
    } else {
        slice = m_policy.slice(context(), id);
    }
    const Duration left = status(id).remaining;
    const auto cpuNumber = static_cast<std::int16_t>(cpuId);
    emit({ .value = slice,
           .extra = left,
           .task = id,
           .cpuNumber = cpuNumber,
           .kind = EventKind::Dispatch });
    const std::int64_t share = m_policy.shareAtDispatch(workload->task(id), status(id).share);
    if (share != status(id).share)
        emit({ .value = share, .task = id, .kind = EventKind::Share });
    Cpu &cpu = cpuData(cpuId);
    // In a gap it does its operations first: in a further pass over this instant.
    cpu.burstEnds = Program::isInGap(status(id).step) ? now : now + left;
    cpu.sliceEnds = slice > 0 ? now + slice : kNever;
    if (m_caches.enabled()) {
        m_caches.dispatched(cpuId, id, workload->scenario().tasks);
        const std::int64_t rate = m_caches.rate(cpuId, id);
        if (rate != 1)
            emit({ .value = rate,
                   .extra = left,
                   .task = id,
                   .cpuNumber = cpuNumber,
                   .kind = EventKind::Rate });
        if (cpu.burstEnds != now)
            cpu.burstEnds = kNever - 1; // found out tick by tick
    }
}

void Simulator::Engine::decide(CpuId cpu, TaskId chosen, DecisionRule rule, TaskId displaced)
{
    if (chosen == m_kept)
        rule = DecisionRule::Insisted;
    decisions.push_back({ .time = now,
                          .position = state.applied,
                          .chosen = chosen,
                          .displaced = displaced,
                          .cpuNumber = static_cast<std::int16_t>(cpu),
                          .rule = rule });
}

DecisionRule Simulator::Engine::occasion(CpuId cpu) const
{
    const Cpu &data = m_cpus[index(cpu)];
    return data.freedAt == now ? data.freed : DecisionRule::CpuIdle;
}

} // namespace timeslice
