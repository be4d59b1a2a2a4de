// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <string>

namespace timeslice {

/// The scenario as a *.timeslice.json text: keys in a fixed order, one task per line, only what
/// differs from the defaults. Reading it gives an equal scenario. REQUIRES: findProblem finds
/// nothing.
std::string writeScenario(const Scenario &scenario);

} // namespace timeslice
