// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"
#include "core/study/settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeslice {

/// One way to run a scenario.
struct Variant
{
    std::string label; ///< as it was written: "rr:quantum=4"; for a sweep the value
    Scenario scenario;

    bool operator==(const Variant &) const = default;
};

/// What is wrong with the notation of a list of variants.
struct VariantError
{
    enum class Kind : std::uint8_t {
        Empty, ///< no variant at all, or nothing between two commas
        TooMany, ///< more than kMostVariants
        Setting, ///< `setting` says how
        Range, ///< of a sweep: not FROM..TO, FROM..TO:STEP or a list of numbers
        Scenario, ///< `problem`: the scenario that comes of it is not a good one
    };

    Kind kind = Kind::Empty;
    std::string word; ///< the variant or setting that it is about
    SettingError setting = SettingError::None;
    std::optional<Problem> problem;
};

struct Variants
{
    std::vector<Variant> list;
    std::optional<VariantError> error; ///< then the list is empty
};

inline constexpr std::size_t kMostVariants = 10'000;

/// "fcfs,rr:quantum=4,mlfq:quanta=2,4,8:boost=50": policies with settings (as applySetting takes
/// them) behind colons. A policy that is the scenario's own keeps the parameters that are not set.
/// REQUIRES: `base` was checked.
Variants parseVariants(const Scenario &base, std::string_view text);

/// "quantum=1..20", "quantum=10..100:10", "machine.cpus=1,2,4,8": the scenario with each value of a
/// setting in turn. REQUIRES: `base` was checked.
Variants parseSweep(const Scenario &base, std::string_view text);

} // namespace timeslice
