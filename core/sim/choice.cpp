// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

/// Where the decision that is due is one that somebody insists on: the preemption that this means.
/// Who is insisted on may be the one that runs; then it leaves `running`, those that can lose.
std::optional<std::pair<TaskId, CpuId>>
Simulator::Engine::insistedPreemption(std::vector<std::pair<Rank, CpuId>> &running)
{
    if (!isInsistedDecision() || running.empty())
        return std::nullopt;
    if (const TaskId id = insisted->task; status(id).state == TaskState::Running) {
        m_kept = id;
        insisted.reset();
        std::erase_if(running, [&](const auto &each) { return each.second == status(id).cpu; });
        return std::nullopt;
    }
    const CpuId victim =
        std::ranges::max_element(running, {}, &std::pair<Rank, CpuId>::first)->second;
    if (!obeys([&](TaskId task) { return mayTake(task, victim); }))
        return std::nullopt;
    return std::pair(m_kept, victim);
}

/// The best-ranked waiting task that beats some running one, and the CPU of the worst-ranked of
/// those that it beats.
std::optional<std::pair<TaskId, CpuId>> Simulator::Engine::bestPreemption()
{
    if (m_waiting.empty())
        return std::nullopt;
    const RankContext view = context();
    std::vector<std::pair<Rank, CpuId>> running;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        if (state.cpus[c].running != TaskId::None && !isSettled(state.cpus[c].running))
            running.emplace_back(m_policy.rank(view, state.cpus[c].running), idAt<CpuId>(c));
    }
    if (const auto asked = insistedPreemption(running))
        return asked;
    const auto victimOf = [&](const Rank &rank, TaskId id) {
        const std::pair<Rank, CpuId> *worst = nullptr;
        for (const auto &candidate : running) {
            if (mayTake(id, candidate.second) && beats(rank, candidate.first)
                && (!worst || worst->first < candidate.first)) {
                worst = &candidate;
            }
        }
        return worst ? worst->second : CpuId::None;
    };
    if (m_fastPick) {
        const ReadySet::Entry &first = m_waiting.entries().front();
        const CpuId victim = victimOf(first.rank, first.task);
        return victim == CpuId::None ? std::nullopt : std::optional(std::pair(first.task, victim));
    }
    std::optional<std::pair<TaskId, CpuId>> found;
    Rank foundRank;
    for (const ReadySet::Entry &entry : m_waiting.entries()) {
        const Rank rank = m_policy.rank(view, entry.task);
        if (found && !(rank < foundRank))
            continue;
        const CpuId victim = victimOf(rank, entry.task);
        if (victim != CpuId::None) {
            found = std::pair(entry.task, victim);
            foundRank = rank;
        }
    }
    return found;
}

RankContext Simulator::Engine::context()
{
    m_groupUsedNow = m_groupUsed;
    if (!m_groupUsedNow.empty()) {
        for (const CpuStatus &cpu : state.cpus) {
            if (cpu.running != TaskId::None)
                m_groupUsedNow[static_cast<std::size_t>(m_policy.groupOf(cpu.running))] +=
                    now - cpu.since;
        }
    }
    return { workload->scenario(),
             m_conventions,
             workload->programs(),
             state,
             now,
             m_groupUsedNow,
             m_runnableWeight,
             averageShare(m_policy, workload->scenario(), state, now) };
}

bool Simulator::Engine::beats(const Rank &waiting, const Rank &running) const
{
    return m_conventions.preemptOnEqual ? waiting < running
                                        : Rank::compareKeys(waiting, running) < 0;
}

/// Whether the task may run on the CPU once it stands in its queue. A CPU that is held for a task
/// takes no other, and the task takes no other CPU.
bool Simulator::Engine::mayMoveTo(TaskId id, CpuId cpu) const
{
    if (m_policy.holdsCpuWhileBlocked()) {
        const TaskId heldFor = m_cpus[index(cpu)].heldFor;
        const bool heldElsewhere =
            heldFor != id && std::ranges::find(m_cpus, id, &Cpu::heldFor) != m_cpus.end();
        if ((heldFor != TaskId::None && heldFor != id) || heldElsewhere)
            return false;
    }
    return workload->mayRunOn(id, cpu);
}

bool Simulator::Engine::mayTake(TaskId id, CpuId cpu) const
{
    const CpuId home = status(id).home;
    return (home == CpuId::None || home == cpu) && mayMoveTo(id, cpu);
}

bool Simulator::Engine::hasFreeCpu() const
{
    return std::ranges::any_of(state.cpus, &CpuStatus::idle);
}

bool Simulator::Engine::isInsistedDecision() const
{
    return insisted && insisted->number == decisions.size() && insisted->decision.time == now
        && insisted->decision.position == state.applied;
}

/// Where all CPUs are dealt anew, who runs may be insisted on as well.
void Simulator::Engine::insistAmongAll()
{
    if (isInsistedDecision() && status(insisted->task).state == TaskState::Running)
        m_kept = insisted->task;
    obeys([](TaskId) { return true; });
}

/// Whether the choice that is due is one that somebody insists on, and can be obeyed. A choice that
/// was made for a context switch and comes up again when that ends stays as it was.
template <typename Allowed>
bool Simulator::Engine::obeys(Allowed allowed)
{
    if (m_kept != TaskId::None && m_waiting.contains(m_kept) && allowed(m_kept))
        return true;
    if (!isInsistedDecision())
        return false;
    const TaskId id = insisted->task;
    if (!m_waiting.contains(id) || !allowed(id))
        return false;
    insisted.reset();
    m_kept = id;
    return true;
}

template <typename Allowed>
TaskId Simulator::Engine::best(Allowed allowed)
{
    if (obeys(allowed))
        return m_kept;
    if (m_policy.drift() == RankDrift::Drawn)
        return draw(allowed);
    if (m_fastPick)
        return m_waiting.empty() ? TaskId::None : m_waiting.entries().front().task;
    const RankContext view = context();
    TaskId found = TaskId::None;
    Rank foundRank;
    for (const ReadySet::Entry &entry : m_waiting.entries()) {
        if (!allowed(entry.task))
            continue;
        const Rank rank = m_policy.rank(view, entry.task);
        if (found == TaskId::None || rank < foundRank) {
            found = entry.task;
            foundRank = rank;
        }
    }
    return found;
}

TaskId Simulator::Engine::bestFor(CpuId cpu)
{
    return best([this, cpu](TaskId id) { return mayTake(id, cpu); });
}

TaskId Simulator::Engine::bestForAnyIdle()
{
    return best([this](TaskId id) { return idleCpuFor(id) != CpuId::None; });
}

/// Waldspurger and Weihl's draw: the winning ticket is found by walking the tasks in the order of
/// the file.
template <typename Allowed>
TaskId Simulator::Engine::draw(Allowed allowed)
{
    std::vector<TaskId> entrants;
    std::int64_t total = 0;
    const auto enter = [&](TaskId id) {
        if (allowed(id)) {
            entrants.push_back(id);
            total += workload->task(id).tickets;
        }
    };
    // To look at all is cheaper than to sort, unless few wait.
    constexpr std::size_t kFew = 8;
    if (m_waiting.entries().size() * kFew < workload->taskCount()) {
        for (const ReadySet::Entry &entry : m_waiting.entries())
            enter(entry.task);
        std::ranges::sort(entrants);
    } else {
        for (std::size_t i = 0; i < workload->taskCount(); ++i) {
            if (m_waiting.contains(idAt<TaskId>(i)))
                enter(idAt<TaskId>(i));
        }
    }
    if (entrants.empty())
        return TaskId::None;
    const auto &draws = workload->scenario().policy.draws;
    const std::uint64_t random = draws && m_drawn < draws->size()
        ? static_cast<std::uint64_t>((*draws)[m_drawn++])
        : m_random.next();
    const auto ticket = static_cast<std::int64_t>(random % static_cast<std::uint64_t>(total));
    std::int64_t passed = 0;
    for (const TaskId id : entrants) {
        passed += workload->task(id).tickets;
        if (ticket < passed) {
            emit({ .value = ticket, .extra = total, .task = id, .kind = EventKind::Draw });
            return id;
        }
    }
    return TaskId::None;
}

/// The idle CPU that the task may take and that idle_cpu names; None if there is none.
CpuId Simulator::Engine::idleCpuFor(TaskId id) const
{
    CpuId found = CpuId::None;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        if (!state.cpus[c].idle() || !mayTake(id, cpu))
            continue;
        if (m_conventions.idleCpu == IdleCpu::LastUsed && status(id).cpu == cpu)
            return cpu;
        const bool longer = m_conventions.idleCpu == IdleCpu::LongestIdle && found != CpuId::None
            && state.cpus[c].since < state.cpu(found).since;
        if (found == CpuId::None || longer)
            found = cpu;
    }
    return found;
}

void Simulator::Engine::join(TaskId id)
{
    m_waiting.insert(id, m_policy.drift() == RankDrift::Static ? rankOf(id) : Rank {});
}

} // namespace timeslice
