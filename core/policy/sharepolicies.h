// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <vector>

namespace timeslice {

/// Lottery scheduling (Waldspurger and Weihl, OSDI 1994; OSTEP ch. 9): each choice draws a ticket.
class Lottery final : public Policy
{
public:
    explicit Lottery(const PolicySpec &spec);

    Rank key(const RankContext &, TaskId) const override { return {}; }
    RankDrift drift() const override { return RankDrift::Drawn; }
    Duration slice(const RankContext &, TaskId) const override { return m_quantum; }
    Duration globalQuantum() const override { return m_quantum; }

private:
    Duration m_quantum;
};

/// Stride scheduling (Waldspurger and Weihl 1995; OSTEP ch. 9): the least pass runs and advances by
/// its stride.
class Stride final : public Policy
{
public:
    explicit Stride(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    Duration slice(const RankContext &, TaskId) const override { return m_quantum; }
    Duration globalQuantum() const override { return m_quantum; }
    std::int64_t shareAtDispatch(const TaskSpec &task, std::int64_t pass) const override;
    bool sharesCatchUp() const override { return true; }

private:
    Duration m_quantum;
    std::int64_t m_stride;
};

/// The idea of Linux's completely fair scheduler (OSTEP ch. 9.7; kernel/sched/core.c:
/// sched_prio_to_weight): the least virtual run time runs, for a slice that is its share of the
/// latency.
class Cfs final : public Policy
{
public:
    explicit Cfs(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    Duration slice(const RankContext &context, TaskId id) const override;
    std::int64_t shareAfterRun(const TaskSpec &task, std::int64_t vruntime,
                               Duration ran) const override;
    bool sharesCatchUp() const override { return true; }
    std::int64_t weight(const TaskSpec &task) const override;

private:
    Duration m_latency;
    Duration m_minGranularity;
};

/// Fair share (Kay and Lauder 1988; Stallings ch. 9.2): the group that used least for its weight
/// runs.
class FairShare final : public Policy
{
public:
    explicit FairShare(const Scenario &scenario);

    Rank key(const RankContext &context, TaskId id) const override;
    RankDrift drift() const override { return RankDrift::Drifting; }
    Duration slice(const RankContext &, TaskId) const override { return m_quantum; }
    Duration globalQuantum() const override { return m_quantum; }
    std::size_t groupCount() const override { return m_weights.size(); }
    std::int32_t groupOf(TaskId id) const override { return m_groupOfTask[index(id)]; }

private:
    Duration m_quantum;
    std::vector<std::int32_t> m_groupOfTask; ///< groups are numbered in the order of their names
    std::vector<std::int64_t> m_weights;
};

/// Linux's weight of a nice value, -20..19.
std::int64_t niceWeight(std::int32_t nice);

} // namespace timeslice
