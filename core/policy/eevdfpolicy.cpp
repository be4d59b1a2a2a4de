// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/eevdfpolicy.h"

#include "core/policy/sharepolicies.h"

namespace timeslice {
namespace {

__extension__ using Wide = __int128;

/// Virtual time is 2^20 times as fine as ticks of weight 1.
std::int64_t virtualTime(Duration ticks, std::int64_t weight)
{
    return static_cast<std::int64_t>(Wide { ticks } * (1 << 20) / weight);
}

} // namespace

Eevdf::Eevdf(const PolicySpec &spec)
    : m_quantum(spec.quantum.value_or(3))
{
}

Rank Eevdf::key(const RankContext &context, TaskId id) const
{
    const TaskSpec &spec = context.spec(id);
    const TaskStatus &status = context.status(id);
    const Duration ran = status.state == TaskState::Running ? context.now - status.since : 0;
    const std::int64_t vruntime = shareAfterRun(spec, status.share, ran);
    const bool eligible = vruntime <= context.averageShare;
    return { .level = eligible ? 0 : 1, .key = vruntime + virtualTime(m_quantum, weight(spec)) };
}

std::int64_t Eevdf::shareAfterRun(const TaskSpec &task, std::int64_t vruntime, Duration ran) const
{
    return vruntime + virtualTime(ran, weight(task));
}

std::int64_t Eevdf::weight(const TaskSpec &task) const
{
    return niceWeight(task.nice);
}

} // namespace timeslice
