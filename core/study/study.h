// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"
#include "core/scenario/scenario.h"
#include "core/sim/simulator.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace timeslice {

/// One run of a study, as far as it is kept.
struct StudyRun
{
    RunEnd end = RunEnd::NotYet; ///< NotYet: cancelled before it came to its end
    SimTime makespan = 0;
    Metrics metrics; ///< of the whole run
    std::vector<std::int64_t> numbers; ///< of the tasks, those that were forked included, by TaskId
    std::int64_t misses = 0; ///< deadlines, over all tasks

    bool operator==(const StudyRun &) const = default;
};

struct StudyOptions
{
    unsigned threads = 0; ///< 0 = as many as the machine has cores
    std::size_t eventLimit = 10'000'000; ///< of each run; beyond it `end` is Limit
    std::stop_token stop; ///< asked every few thousand instants
    /// Called after each run with the number of runs done so far, from any thread, one at a time.
    std::function<void(std::size_t done)> progress;
};

/// Runs the scenarios side by side. Results stand in the order of the scenarios and do not depend
/// on the number of threads. Blocks until all are done or the stop is asked for.
/// REQUIRES: each scenario was checked.
std::vector<StudyRun> runStudy(std::span<const Scenario> scenarios, const StudyOptions &options);

/// What is kept of a finished run.
StudyRun studyRun(const Workload &workload, const Trace &trace, const SystemState &end, RunEnd why);

} // namespace timeslice
