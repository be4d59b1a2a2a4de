// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace timeslice {

/// What a run was like for one task. Times that were not reached are empty. Definitions as in the
/// textbooks: waiting is time in Ready; turnaround = finish - arrival = cpu + waiting + blocked;
/// response = first run - arrival. For a periodic task start, finish, response and turnaround are
/// those of its last job; the rest are sums over its jobs.
struct TaskMetrics
{
    SimTime arrival = 0;
    std::optional<SimTime> start;
    std::optional<SimTime> finish;
    std::optional<Duration> response;
    std::optional<Duration> turnaround;
    Duration waiting = 0;
    Duration blocked = 0;
    Duration cpu = 0;
    std::int32_t preemptions = 0;
    std::int32_t misses = 0;
    std::int32_t aborts = 0;

    bool periodic = false; ///< then start to turnaround are those of the last job

    /// Turnaround divided by CPU time, at least 1 (weighted turnaround); empty while unfinished,
    /// and for a periodic task, whose CPU time is that of all its jobs.
    std::optional<double> weightedTurnaround() const;
    bool operator==(const TaskMetrics &) const = default;
};

struct Metrics
{
    SimTime now = 0; ///< up to when
    std::vector<TaskMetrics> tasks; ///< by TaskId
    std::optional<double> averageResponse; ///< over the tasks that have run
    std::optional<double> averageTurnaround; ///< over the tasks that have finished
    double averageWaiting = 0; ///< over the tasks that have arrived
    double throughput = 0; ///< finished tasks per unit of time
    double utilisation = 0; ///< run time / (CPUs * now), 0..1
    double utilisationWithSwitches = 0;
    std::int64_t switches = 0;
    Duration switchTime = 0; ///< up to `now`
    std::int64_t finished = 0;

    bool operator==(const Metrics &) const = default;
};

/// The metrics of the run so far: `state` is a fold of the trace, `now` >= state.now. At `now` =
/// trace.end() they are the run's result.
/// `withOpenSwitches` false leaves out switches under way, for runs whose last switch is not shown.
Metrics metricsAt(const Trace &trace, const SystemState &state, SimTime now,
                  bool withOpenSwitches = true);

} // namespace timeslice
