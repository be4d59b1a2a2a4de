// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <vector>

namespace timeslice {

/// Multilevel queue (Silberschatz ch. 5.3.5): each task belongs to one queue for good
/// (TaskSpec::queue, 0 is the highest). Within a queue round robin, or first come, first served
/// where its quantum is 0; between queues fixed priority, preemptive unless told otherwise.
class Mlq final : public Policy
{
public:
    explicit Mlq(const PolicySpec &spec);

    Rank key(const RankContext &context, TaskId id) const override;
    bool preemptive() const override { return m_preemptive; }
    Duration slice(const RankContext &context, TaskId id) const override;
    std::int32_t homeLevel(const TaskSpec &task) const override { return task.queue; }

private:
    std::vector<Duration> m_quanta;
    bool m_preemptive;
};

/// The quanta of the queues of a policy spec of id mlq, highest first; 0 = first come, first
/// served.
std::vector<Duration> mlqQuanta(const PolicySpec &spec);

} // namespace timeslice
