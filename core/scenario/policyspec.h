// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace timeslice {

/// Priority aging: better by `step` for each full `every` ticks of waiting.
struct AgingSpec
{
    Duration every = 0; ///< 0 = no aging
    std::int64_t step = 1;

    bool operator==(const AgingSpec &) const = default;
};

/// A policy's id and the parameters that were given; a parameter that is not given has the default
/// of the policy. Which policy knows which parameter, with ranges and defaults, is told by the
/// registry (core/policy/registry.h).
struct PolicySpec
{
    using Aging = AgingSpec;

    std::string id = "fcfs";
    std::optional<Duration> quantum; ///< >= 1
    std::optional<bool> preemptive; ///< priority
    std::optional<std::string>
        high; ///< priority: "low" = small numbers are better, "high" = large ones
    std::optional<Aging> aging; ///< priority
    std::optional<std::vector<Duration>> quanta; ///< mlfq, highest level first; 0 = no limit
    std::optional<std::vector<std::int64_t>>
        allotments; ///< mlfq, in quanta, per level; 0 = no limit
    std::optional<std::int32_t> levels; ///< mlfq without quanta
    std::optional<Duration> boost; ///< mlfq; 0 = none
    std::optional<bool> stay; ///< mlfq
    std::optional<bool> doubling; ///< feedback
    std::optional<std::vector<std::int64_t>> draws; ///< lottery
    std::optional<std::int64_t> stride; ///< stride
    std::optional<Duration> latency; ///< cfs
    std::optional<Duration> minGranularity; ///< cfs
    std::optional<std::map<std::string, std::int64_t>> weights; ///< fair_share
    std::optional<std::string> onMiss; ///< edf, rm, llf: continue, abort
    std::optional<std::string> switchOn; ///< cyclic: io, end
    std::optional<std::string> ioReturn; ///< cyclic: later, immediate

    bool operator==(const PolicySpec &) const = default;
};

} // namespace timeslice
