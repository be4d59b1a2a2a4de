// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/conventions.h"
#include "core/scenario/policyspec.h"

#include <string>

namespace timeslice {

/// {"id": "rr", "quantum": 4}: the policy with the parameters that were given.
std::string policyJson(const PolicySpec &policy);
/// The value of a convention: a boolean, a text, or a list for instant_order.
std::string conventionJson(std::string_view key, std::string_view value);

} // namespace timeslice
