// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/deadlinepolicies.h"

namespace timeslice {

RealTime::RealTime(Order order, const PolicySpec &spec)
    : m_order(order)
    , m_abort(spec.onMiss.value_or("continue") == "abort")
{
}

Rank RealTime::key(const RankContext &context, TaskId id) const
{
    if (m_order == Order::Period)
        return { .key = context.spec(id).period.value_or(kNever) };
    const SimTime deadline = context.deadline(id);
    if (m_order == Order::Deadline || deadline == kNever)
        return { .key = deadline };
    return { .key = deadline - context.now - context.leftOfJob(id) };
}

RankDrift RealTime::drift() const
{
    return m_order == Order::Laxity ? RankDrift::Drifting : RankDrift::Static;
}

} // namespace timeslice
