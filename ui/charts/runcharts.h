// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/loadcurve.h"
#include "core/analysis/metrics.h"
#include "core/study/study.h"
#include "core/trace/trace.h"
#include "ui/charts/chartdata.h"

#include <span>
#include <vector>

/// The charts of the program, made from what a run or a study came to, in the language in force.
namespace timeslice {

/// A category for each process is readable up to here; more are left out, and the title says so.
inline constexpr std::size_t kMostChartTasks = 40;

/// Response, waiting and turnaround of each process.
BarChart timesChart(const Trace &trace, const Metrics &metrics);
/// How much of the CPUs ran a process, in per cent, over the time of the run.
LineChart utilisationChart(const Trace &trace, std::span<const LoadPoint> load);
/// How many processes stood ready, over the time of the run.
LineChart readyChart(const Trace &trace, std::span<const LoadPoint> load);

/// Average response, waiting and turnaround, by policy. `titles` has one for each run.
BarChart averagesChart(const QStringList &titles, std::span<const StudyRun> runs,
                       const QString &unit);

/// Average turnaround and waiting against the values of a parameter.
LineChart sweepTimesChart(const QString &parameter, std::span<const double> values,
                          std::span<const StudyRun> runs, const QString &unit);
/// Context switches against the values of a parameter.
LineChart sweepSwitchesChart(const QString &parameter, std::span<const double> values,
                             std::span<const StudyRun> runs);

} // namespace timeslice
