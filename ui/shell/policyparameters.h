// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/registry.h"
#include "core/scenario/policyspec.h"

#include <QString>

#include <cstdint>
#include <optional>

/// The parameters of a policy as editors need them: by their key, as a number or as text. What is
/// not given in the scenario reads as the policy's default.
namespace timeslice::parameters {

/// Integer, Boolean (0 or 1), Choice (position in `choices`).
std::int64_t number(const PolicySpec &spec, const ParameterInfo &parameter);
void setNumber(PolicySpec &spec, const ParameterInfo &parameter, std::int64_t value);

/// IntegerList "2, 4, 8"; Aging "10, 1" (every, step); Weights "a=2, b=1". Empty when not given.
QString text(const PolicySpec &spec, const ParameterInfo &parameter);
/// False, and nothing changed, when `written` is not such a text or out of its bounds. An empty
/// text means "not given".
bool setText(PolicySpec &spec, const ParameterInfo &parameter, const QString &written);

} // namespace timeslice::parameters
