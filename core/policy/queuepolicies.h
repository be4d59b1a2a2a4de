// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <vector>

namespace timeslice {

/// Round robin (Silberschatz ch. 5.3.3): the rank is the entry number, and a slice used up sends a
/// task to the tail.
class RoundRobin final : public Policy
{
public:
    explicit RoundRobin(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    Duration slice(const RankContext &, TaskId) const override { return m_quantum; }
    Duration globalQuantum() const override { return m_quantum; }

private:
    Duration m_quantum;
};

/// Multi-level feedback queue (Corbato et al. 1962; OSTEP ch. 8; Silberschatz ch. 5.3.6): a task
/// enters at the highest level, sinks when its allotment there is used up, and a higher level
/// preempts a lower one. What is left of slice and allotment is kept while a task is off the CPU.
class Mlfq final : public Policy
{
public:
    explicit Mlfq(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    bool preemptive() const override { return true; }
    std::optional<Budget> freshBudget(std::int32_t level) const override;
    std::int32_t lastLevel() const override;
    Duration boostPeriod() const override { return m_boost; }
    bool refreshesOnIo() const override { return m_stay; }

private:
    std::vector<Duration> m_quanta;
    std::vector<std::int64_t> m_allotments;
    Duration m_boost;
    bool m_stay;
};

/// The slice of each level that a policy spec of id mlfq asks for, highest first.
std::vector<Duration> mlfqQuanta(const PolicySpec &spec);

/// Feedback as Stallings has it (ch. 9.2, fig. 9.5): no preemption inside a slice; a used-up slice
/// sinks a task one level if some other task is ready; levels without end.
class Feedback final : public Policy
{
public:
    explicit Feedback(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    Duration slice(const RankContext &context, TaskId id) const override;
    std::int32_t levelAfterExpiry(std::int32_t level, bool othersReady) const override;

private:
    Duration m_quantum;
    bool m_doubling;
};

/// OSTEP's process-run: the place after the task that was dispatched last, round the list.
class Cyclic final : public Policy
{
public:
    explicit Cyclic(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    RankDrift drift() const override { return RankDrift::Drifting; }
    bool dispatchesOnReturn() const override { return true; }
    bool returnPreempts() const override { return m_returnPreempts; }
    bool holdsCpuWhileBlocked() const override { return m_holdsCpu; }

private:
    bool m_returnPreempts;
    bool m_holdsCpu;
};

} // namespace timeslice
