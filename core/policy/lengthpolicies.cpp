// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/lengthpolicies.h"

namespace timeslice {

Rank Fcfs::key(const RankContext &context, TaskId id) const
{
    return { .key = context.status(id).readySince };
}

ByLength::ByLength(bool longest, bool preemptive)
    : m_longest(longest)
    , m_preemptive(preemptive)
{
}

Rank ByLength::key(const RankContext &context, TaskId id) const
{
    const Duration length = context.length(id);
    return { .key = m_longest ? -length : length };
}

Rank Hrrn::key(const RankContext &context, TaskId id) const
{
    const TaskStatus &status = context.status(id);
    const bool sinceReady = context.conventions.hrrnWait == HrrnWait::SinceReady;
    const Duration waited = context.now - (sinceReady ? status.readySince : status.released);
    const Duration service = context.length(id);
    return { .key = -(waited + service), .denominator = service > 0 ? service : 1 };
}

ByPriority::ByPriority(const PolicySpec &spec)
    : m_aging(spec.aging.value_or(PolicySpec::Aging {}))
    , m_preemptive(spec.preemptive.value_or(false))
    , m_highIsBetter(spec.high.value_or("low") == "high")
{
}

Rank ByPriority::key(const RankContext &context, TaskId id) const
{
    const TaskStatus &status = context.status(id);
    std::int64_t key = status.priority;
    if (m_highIsBetter)
        key = -key;
    if (m_aging.every > 0) {
        // What it gained while it waited is kept while it runs.
        const SimTime until = status.state == TaskState::Running ? status.since : context.now;
        key -= m_aging.step * ((until - status.readySince) / m_aging.every);
    }
    return { .key = key };
}

RankDrift ByPriority::drift() const
{
    return m_aging.every > 0 ? RankDrift::Drifting : RankDrift::Static;
}

} // namespace timeslice
