// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

/// The list of all policies: what each is called in a file, and its parameters with defaults and
/// ranges. The reader, the command line and the window all build on it. Words for people are
/// elsewhere (ui/words).
namespace timeslice {

enum class ParameterKind : std::uint8_t {
    Integer,
    Boolean,
    Choice, ///< one of `choices`
    IntegerList, ///< each element within min..max; `maxCount` elements at most
    Aging, ///< {every, step}
    Weights, ///< {group: weight}
};

struct ParameterInfo
{
    std::string_view key; ///< as in the file
    ParameterKind kind = ParameterKind::Integer;
    std::int64_t defaultValue = 0; ///< Integer, Boolean; for Choice the position in `choices`
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::span<const std::string_view> choices {};
    std::size_t maxCount = 0;
    bool required = false; ///< no default
};

struct PolicyInfo
{
    std::string_view id;
    std::span<const ParameterInfo> parameters;
    bool realTime = false; ///< looks at deadlines or periods
    std::unique_ptr<const Policy> (*create)(const Scenario &scenario) = nullptr;
};

/// All policies, in the order in which textbooks introduce them.
std::span<const PolicyInfo> policies();
/// The policy called `id`, or null.
const PolicyInfo *findPolicy(std::string_view id);
/// REQUIRES: scenario.policy was checked.
std::unique_ptr<const Policy> createPolicy(const Scenario &scenario);

} // namespace timeslice
