// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

namespace timeslice {

/// First come, first served (Silberschatz, Galvin and Gagne, Operating System Concepts, ch. 5.3.1):
/// the rank is the time at which the task became ready.
class Fcfs final : public Policy
{
public:
    Rank key(const RankContext &context, TaskId id) const override;
};

/// Shortest (or longest) job first, and its preemptive form, shortest (longest) remaining time
/// first (ch. 5.3.2).
class ByLength final : public Policy
{
public:
    ByLength(bool longest, bool preemptive);

    Rank key(const RankContext &context, TaskId id) const override;
    bool preemptive() const override { return m_preemptive; }
    /// The longest remaining shrinks while it runs, so it is overtaken at some tick in between.
    bool changesEachTick() const override { return m_preemptive && m_longest; }

private:
    bool m_longest;
    bool m_preemptive;
};

/// Highest response ratio next (Brinch Hansen 1971; Stallings, Operating Systems, ch. 9.2): the
/// ratio is (w + s) / s, compared as an exact fraction.
class Hrrn final : public Policy
{
public:
    Rank key(const RankContext &context, TaskId id) const override;
    RankDrift drift() const override { return RankDrift::Drifting; }
};

/// Priority, preemptive or not, with optional aging (Silberschatz ch. 5.3.4).
class ByPriority final : public Policy
{
public:
    explicit ByPriority(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    bool preemptive() const override { return m_preemptive; }
    RankDrift drift() const override;
    bool changesEachTick() const override { return m_preemptive && m_aging.every > 0; }
    std::optional<bool> largePriorityIsBetter() const override { return m_highIsBetter; }

private:
    PolicySpec::Aging m_aging;
    bool m_preemptive;
    bool m_highIsBetter;
};

} // namespace timeslice
