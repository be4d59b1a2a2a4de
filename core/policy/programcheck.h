// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace timeslice {

/// The first thing that would keep a program from running on the machine, or nothing: lengths, the
/// order of its steps, semaphores and queues that the machine does not have, a lock given up that
/// is not held (programs are straight lines, so that is known before they run). `path` is the
/// program's place in the scenario.
std::optional<Problem> findProgramProblem(const MachineSpec &machine,
                                          const std::vector<Step> &program,
                                          const std::string &path);

} // namespace timeslice
