// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sharepolicies.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace timeslice {
namespace {

__extension__ using Wide = __int128;

/// kernel/sched/core.c, sched_prio_to_weight: each step is about a quarter more or less, nice 0 is
/// 1024.
constexpr std::array<std::int64_t, 40> kNiceWeights {
    88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904,
    3906,  3121,  2501,  1991,  1586,  1277,  1024,  820,   655,   526,   423,  335,  272,  215,
    172,   137,   110,   87,    70,    56,    45,    36,    29,    23,    18,   15,
};

} // namespace

std::int64_t niceWeight(std::int32_t nice)
{
    return kNiceWeights[static_cast<std::size_t>(std::clamp(nice, -20, 19) + 20)];
}

Lottery::Lottery(const PolicySpec &spec)
    : m_quantum(spec.quantum.value_or(1))
{
}

Stride::Stride(const PolicySpec &spec)
    : m_quantum(spec.quantum.value_or(1))
    , m_stride(spec.stride.value_or(10000))
{
}

Rank Stride::key(const RankContext &context, TaskId id) const
{
    return { .key = context.status(id).share };
}

std::int64_t Stride::shareAtDispatch(const TaskSpec &task, std::int64_t pass) const
{
    return pass + m_stride / task.tickets;
}

Cfs::Cfs(const PolicySpec &spec)
    : m_latency(spec.latency.value_or(48))
    , m_minGranularity(spec.minGranularity.value_or(6))
{
}

Rank Cfs::key(const RankContext &context, TaskId id) const
{
    return { .key = context.status(id).share };
}

Duration Cfs::slice(const RankContext &context, TaskId id) const
{
    const Wide share = Wide { m_latency } * weight(context.spec(id))
        / std::max<std::int64_t>(context.runnableWeight, 1);
    return std::max({ m_minGranularity, static_cast<Duration>(share), Duration { 1 } });
}

std::int64_t Cfs::shareAfterRun(const TaskSpec &task, std::int64_t vruntime, Duration ran) const
{
    return vruntime + static_cast<std::int64_t>(Wide { ran } * (1 << 20) / weight(task));
}

std::int64_t Cfs::weight(const TaskSpec &task) const
{
    return niceWeight(task.nice);
}

FairShare::FairShare(const Scenario &scenario)
    : m_quantum(scenario.policy.quantum.value_or(1))
{
    std::set<std::string> names;
    for (const TaskSpec &task : scenario.tasks)
        names.insert(task.group);
    for (const TaskSpec &task : scenario.tasks) {
        const auto position = std::distance(names.begin(), names.find(task.group));
        m_groupOfTask.push_back(static_cast<std::int32_t>(position));
    }
    for (const std::string &name : names) {
        std::int64_t weight = 1;
        if (scenario.policy.weights) {
            const auto it = scenario.policy.weights->find(name);
            if (it != scenario.policy.weights->end())
                weight = it->second;
        }
        m_weights.push_back(weight);
    }
}

Rank FairShare::key(const RankContext &context, TaskId id) const
{
    const auto group = index(TaskId { groupOf(id) });
    return { .group = groupOf(id),
             .key = context.groupUsed[group],
             .denominator = m_weights[group] };
}

} // namespace timeslice
