// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

namespace timeslice {

/// Earliest eligible virtual deadline first (Stoica and Abdel-Wahab 1995; Linux since 6.6, see
/// Documentation/scheduler/sched-eevdf.rst). A task's virtual run time grows by ticks / weight as
/// under cfs. It is eligible when it has had no more than its share: when its virtual run time is
/// not above the average, weighted, of all that are ready or running. Of the eligible ones that
/// runs whose virtual deadline comes first: virtual run time + slice / weight.
///
/// Simplified: every dispatch is a new request, so a deadline never outlives it; whoever arrives or
/// returns joins at the average at least (lag 0 instead of a remembered lag); nobody is preempted
/// within a slice.
class Eevdf final : public Policy
{
public:
    explicit Eevdf(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    /// The average moves with everybody's run time.
    RankDrift drift() const override { return RankDrift::Drifting; }
    Duration slice(const RankContext &, TaskId) const override { return m_quantum; }
    std::int64_t shareAfterRun(const TaskSpec &task, std::int64_t vruntime,
                               Duration ran) const override;
    bool sharesCatchUp() const override { return true; }
    bool sharesAreAveraged() const override { return true; }
    std::int64_t weight(const TaskSpec &task) const override;

private:
    Duration m_quantum;
};

} // namespace timeslice
