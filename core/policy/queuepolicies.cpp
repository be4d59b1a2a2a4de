// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/queuepolicies.h"

#include <algorithm>

namespace timeslice {
namespace {

/// quantum * 2^level, without overflow: a slice that long is no limit to any program.
Duration doubled(Duration quantum, std::int32_t level)
{
    if (level >= 53 || quantum >= (kTimeLimit >> level))
        return kTimeLimit;
    return quantum << level;
}

} // namespace

RoundRobin::RoundRobin(const PolicySpec &spec)
    : m_quantum(spec.quantum.value_or(4))
{
}

Rank RoundRobin::key(const RankContext &context, TaskId id) const
{
    return { .key = context.status(id).entry };
}

std::vector<Duration> mlfqQuanta(const PolicySpec &spec)
{
    if (spec.quanta)
        return *spec.quanta;
    const std::size_t fallback = spec.allotments ? spec.allotments->size() : 3;
    const auto levels = spec.levels ? static_cast<std::size_t>(*spec.levels) : fallback;
    std::vector<Duration> quanta;
    for (std::size_t level = 0; level < levels; ++level)
        quanta.push_back(doubled(spec.quantum.value_or(1), static_cast<std::int32_t>(level)));
    return quanta;
}

Mlfq::Mlfq(const PolicySpec &spec)
    : m_quanta(mlfqQuanta(spec))
    , m_allotments(spec.allotments.value_or(std::vector<std::int64_t>(m_quanta.size(), 1)))
    , m_boost(spec.boost.value_or(0))
    , m_stay(spec.stay.value_or(false))
{
    m_allotments.resize(m_quanta.size(), 1);
}

Rank Mlfq::key(const RankContext &context, TaskId id) const
{
    const TaskStatus &status = context.status(id);
    return { .level = status.level, .key = status.entry };
}

std::optional<Budget> Mlfq::freshBudget(std::int32_t level) const
{
    const auto position = static_cast<std::size_t>(level);
    return Budget { m_quanta[position], m_allotments[position] };
}

std::int32_t Mlfq::lastLevel() const
{
    return static_cast<std::int32_t>(m_quanta.size()) - 1;
}

Feedback::Feedback(const PolicySpec &spec)
    : m_quantum(spec.quantum.value_or(1))
    , m_doubling(spec.doubling.value_or(false))
{
}

Rank Feedback::key(const RankContext &context, TaskId id) const
{
    const TaskStatus &status = context.status(id);
    return { .level = status.level, .key = status.entry };
}

Duration Feedback::slice(const RankContext &context, TaskId id) const
{
    return m_doubling ? doubled(m_quantum, context.status(id).level) : m_quantum;
}

std::int32_t Feedback::levelAfterExpiry(std::int32_t level, bool othersReady) const
{
    return othersReady ? level + 1 : level;
}

Cyclic::Cyclic(const PolicySpec &spec)
    : m_returnPreempts(spec.ioReturn.value_or("later") == "immediate")
    , m_holdsCpu(spec.switchOn.value_or("io") == "end")
{
}

Rank Cyclic::key(const RankContext &context, TaskId id) const
{
    const auto count = static_cast<std::int64_t>(context.scenario.tasks.size());
    const auto last = static_cast<std::int64_t>(context.state.lastDispatched);
    const auto place = static_cast<std::int64_t>(id);
    // With nobody dispatched yet `last` is -1, and the walk begins at the first task.
    return { .key = (place - last - 1 + count) % count };
}

} // namespace timeslice
