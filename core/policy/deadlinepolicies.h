// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

namespace timeslice {

/// Earliest deadline first, rate monotonic (Liu and Layland 1973) and least laxity first (Mok
/// 1983). All are preemptive; a task without a deadline (a period, for rate monotonic) comes after
/// all that have one.
class RealTime final : public Policy
{
public:
    enum class Order { Deadline, Period, Laxity };

    RealTime(Order order, const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    bool preemptive() const override { return true; }
    RankDrift drift() const override;
    bool changesEachTick() const override { return m_order == Order::Laxity; }
    bool abortsOnMiss() const override { return m_abort; }

private:
    Order m_order;
    bool m_abort;
};

} // namespace timeslice
