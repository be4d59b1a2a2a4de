// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/scenario/scenario.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace timeslice {

/// Which tasks' working sets each CPU's cache holds, after OSTEP's multi.py (ch. 10): a dispatched
/// task warms up for some ticks of running, then enters at the front, and while the sets do not fit
/// the last one leaves. A value.
class CpuCaches
{
public:
    CpuCaches() = default;
    CpuCaches(const CacheSpec &spec, std::size_t cpus, std::size_t tasks);

    bool enabled() const { return !m_cpus.empty(); }
    /// What a tick does of the task's burst on this CPU.
    std::int64_t rate(CpuId cpu, TaskId task) const;
    void dispatched(CpuId cpu, TaskId task, const std::vector<TaskSpec> &tasks);
    /// The task ran for one tick.
    void ticked(CpuId cpu, TaskId task, const std::vector<TaskSpec> &tasks);

private:
    struct Cpu
    {
        std::vector<TaskId> cached; ///< front first
        std::vector<Duration> warming; ///< by TaskId; kNotYet = not warming
    };

    bool holds(const Cpu &cpu, TaskId task) const;
    void enter(Cpu &cpu, TaskId task, const std::vector<TaskSpec> &tasks);

    CacheSpec m_spec;
    std::vector<Cpu> m_cpus;
};

} // namespace timeslice
