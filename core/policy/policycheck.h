// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/policyspec.h"
#include "core/scenario/problem.h"

#include <optional>

namespace timeslice {

/// Whether the policy exists, and each given parameter is one of its own and in range. The path of
/// the problem begins with "policy".
std::optional<Problem> findPolicyProblem(const PolicySpec &spec);

} // namespace timeslice
