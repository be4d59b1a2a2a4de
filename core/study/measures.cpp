// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/measures.h"

#include <algorithm>

namespace timeslice {

std::string_view measureName(Measure measure)
{
    switch (measure) {
    case Measure::Response:
        return "response";
    case Measure::Turnaround:
        return "turnaround";
    case Measure::Waiting:
        return "waiting";
    case Measure::Makespan:
        return "makespan";
    case Measure::Throughput:
        return "throughput";
    case Measure::Utilisation:
        return "utilisation";
    case Measure::Switches:
        return "switches";
    case Measure::SwitchTime:
        return "switch_time";
    case Measure::Misses:
        break;
    }
    return "misses";
}

bool lessIsBetter(Measure measure)
{
    return measure != Measure::Throughput && measure != Measure::Utilisation;
}

std::optional<double> valueOf(const StudyRun &run, Measure measure)
{
    if (run.end == RunEnd::NotYet || run.end == RunEnd::Limit || run.end == RunEnd::Stuck)
        return std::nullopt;
    const Metrics &metrics = run.metrics;
    switch (measure) {
    case Measure::Response:
        return metrics.averageResponse;
    case Measure::Turnaround:
        return metrics.averageTurnaround;
    case Measure::Waiting:
        return metrics.averageWaiting;
    case Measure::Makespan:
        return static_cast<double>(run.makespan);
    case Measure::Throughput:
        return metrics.throughput;
    case Measure::Utilisation:
        return metrics.utilisation;
    case Measure::Switches:
        return static_cast<double>(metrics.switches);
    case Measure::SwitchTime:
        return static_cast<double>(metrics.switchTime);
    case Measure::Misses:
        break;
    }
    return static_cast<double>(run.misses);
}

std::vector<std::size_t> best(std::span<const StudyRun> runs, Measure measure)
{
    std::vector<std::size_t> winners;
    std::size_t counted = 0;
    double winning = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto value = valueOf(runs[i], measure);
        if (!value)
            continue;
        ++counted;
        const bool better =
            winners.empty() || (lessIsBetter(measure) ? *value < winning : *value > winning);
        if (better) {
            winners.assign(1, i);
            winning = *value;
        } else if (*value == winning) {
            winners.push_back(i);
        }
    }
    return winners.size() == counted ? std::vector<std::size_t>() : winners;
}

} // namespace timeslice
