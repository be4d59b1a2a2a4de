// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What runs of the same work are compared by.
namespace timeslice {

enum class Measure : std::uint8_t {
    Response, ///< average
    Turnaround, ///< average
    Waiting, ///< average
    Makespan,
    Throughput, ///< finished tasks per unit of time
    Utilisation, ///< run time / (CPUs * makespan)
    Switches,
    SwitchTime,
    Misses, ///< of deadlines
};

inline constexpr std::array kMeasures {
    Measure::Response, Measure::Turnaround, Measure::Waiting,
    Measure::Makespan, Measure::Throughput, Measure::Utilisation,
    Measure::Switches, Measure::SwitchTime, Measure::Misses,
};

/// The file's word for a measure, as in "best": {"waiting": [0]}.
std::string_view measureName(Measure measure);
/// Throughput and utilisation are better when larger, the others when smaller.
bool lessIsBetter(Measure measure);
/// Nothing where the run does not tell it: no task came so far, the run was cut or came to
/// a standstill.
std::optional<double> valueOf(const StudyRun &run, Measure measure);

/// The positions of the runs that are best by this measure, all of them when several are equal.
/// Empty when all runs are equal or fewer than two have a value: then nobody is better.
std::vector<std::size_t> best(std::span<const StudyRun> runs, Measure measure);

} // namespace timeslice
