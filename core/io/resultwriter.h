// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"
#include "core/sim/simulator.h"

#include <string>
#include <vector>

namespace timeslice {

/// A finished run. Does not own what it points to.
struct RunResult
{
    const Workload *workload = nullptr;
    const Trace *trace = nullptr;
    const std::vector<Decision> *decisions = nullptr; ///< null: none
    RunEnd end = RunEnd::AllDone;
};

struct ResultOptions
{
    bool events = false;
    bool explain = false;
};

/// The metrics of the whole run; a last switch that the conventions hide is left out, as it is from
/// the slices.
Metrics metricsOf(const RunResult &result);

/// The result as JSON (format timeslice-result, version 1). A key that is a fraction is the text
/// "numerator/denominator"; a key or time that is infinite is null.
std::string resultJson(const RunResult &result, const ResultOptions &options);

/// Two tables of comma-separated values with a header line each, and an empty line between them:
/// the tasks, then the slices. A text that a spreadsheet would take for a formula is given an
/// apostrophe.
std::string resultCsv(const RunResult &result);

/// The file's word for a state: new, ready, running, blocked, done.
const char *stateWord(TaskState state);

} // namespace timeslice
