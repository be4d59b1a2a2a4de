// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>
#include <string_view>

namespace timeslice {

enum class SettingError : std::uint8_t {
    None,
    Form, ///< not key=value
    UnknownKey,
    Value, ///< the value has not the form that the key needs
};

/// Applies one key=value to the scenario: a parameter of its policy (quantum=4, quanta=2,4,8,
/// aging=10,1, weights=a:2,b:1), machine.cpus, machine.context_switch, conventions.KEY, seed or
/// until. Only the form is checked: ranges, and whether the policy knows the parameter, are for
/// findProblem. On an error nothing is changed.
SettingError applySetting(Scenario &scenario, std::string_view setting);

} // namespace timeslice
