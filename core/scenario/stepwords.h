// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <span>
#include <string_view>

namespace timeslice {

/// What a file and the process table call a kind of step.
struct StepWord
{
    Step::Kind kind = Step::Kind::Cpu;
    std::string_view word; ///< "lock"
    bool takesTime = false; ///< has a length
    bool hasTarget = false; ///< names a device, a lock, a semaphore or a queue
};

/// All kinds, in the order of Step::Kind.
std::span<const StepWord> stepWords();
const StepWord &wordOf(Step::Kind kind);

} // namespace timeslice
