// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace timeslice {

/// How the lengths of a random workload are distributed around their mean.
enum class Spread : std::uint8_t {
    Constant, ///< all alike
    Uniform, ///< every length from 1 to 2 * mean - 1 as often
    Geometric, ///< many short, few long: the exponential distribution of whole numbers
    Bimodal, ///< nine of ten short (a fifth of the mean), one long: interactive and batch
};

struct RandomWorkload
{
    std::uint64_t seed = 1;
    std::int32_t tasks = 8; ///< 1..kMostRandomTasks
    Duration arrivalGap = 3; ///< mean time between two arrivals, geometric; 0 = all at time 0
    Duration burst = 6; ///< mean CPU burst, 1..kLongestMean
    Spread spread = Spread::Geometric; ///< of the bursts
    std::int32_t ioShare = 0; ///< 0..90: per cent of a task's own time that it waits for I/O
    std::int32_t priorities = 5; ///< 1..100: drawn from 1 to this

    bool operator==(const RandomWorkload &) const = default;
};

inline constexpr std::int32_t kMostRandomTasks = 10'000;
inline constexpr Duration kLongestMean = 10'000;

/// Puts random tasks in place of those of `base`; the rest of it stays. Whole numbers only: the
/// same seed gives the same tasks with every compiler. REQUIRES: the ranges above.
Scenario withRandomTasks(Scenario base, const RandomWorkload &workload);

} // namespace timeslice
