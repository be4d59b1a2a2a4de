// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/scenario/scenario.h"
#include "core/sim/futureeventset.h"

#include <cstddef>
#include <span>
#include <vector>

namespace timeslice {

/// The releases of jobs to come, in the order (time, place in the file). All first ones are known
/// from the start: they are sorted once and taken one after the other, so that a million tasks do
/// not make a heap of a million; only the further jobs of periodic tasks are in one. A value.
class Releases
{
public:
    Releases() = default;
    explicit Releases(std::span<const TaskSpec> tasks);

    bool empty() const { return m_next == m_first.size() && m_further.empty(); }
    SimTime nextTime() const;
    /// REQUIRES: not empty.
    TaskId pop();
    void push(SimTime time, TaskId task);

private:
    struct First
    {
        SimTime time = 0;
        TaskId task = TaskId::None;
    };

    std::vector<First> m_first;
    std::size_t m_next = 0; ///< those before it were taken
    FutureEventSet<TaskId> m_further;
};

} // namespace timeslice
