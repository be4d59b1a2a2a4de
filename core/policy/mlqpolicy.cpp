// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mlqpolicy.h"

namespace timeslice {

std::vector<Duration> mlqQuanta(const PolicySpec &spec)
{
    return spec.quanta.value_or(std::vector<Duration> { 4, 0 });
}

Mlq::Mlq(const PolicySpec &spec)
    : m_quanta(mlqQuanta(spec))
    , m_preemptive(spec.preemptive.value_or(true))
{
}

Rank Mlq::key(const RankContext &context, TaskId id) const
{
    return { .level = context.spec(id).queue, .key = context.status(id).entry };
}

Duration Mlq::slice(const RankContext &context, TaskId id) const
{
    return m_quanta[static_cast<std::size_t>(context.spec(id).queue)];
}

} // namespace timeslice
