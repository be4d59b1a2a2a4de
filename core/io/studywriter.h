// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"
#include "core/study/variants.h"

#include <span>
#include <string>
#include <string_view>

namespace timeslice {

/// A comparison as JSON (format timeslice-comparison, version 1): "runs", each with label, policy,
/// makespan, averages, throughput, cpu, misses and its tasks; "best": the positions of the best
/// runs by each measure, empty where nobody is better.
std::string comparisonJson(std::span<const Variant> variants, std::span<const StudyRun> runs);

/// A sweep as JSON (format timeslice-sweep, version 1): "param", "points" with value and the same
/// figures, and "best" as above.
std::string sweepJson(std::string_view parameter, std::span<const Variant> variants,
                      std::span<const StudyRun> runs);

/// The same figures, a line each.
std::string sweepCsv(std::string_view parameter, std::span<const Variant> variants,
                     std::span<const StudyRun> runs);

} // namespace timeslice
