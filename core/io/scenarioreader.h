// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace timeslice {

/// Limits of the file alone; a scenario made by a program may be larger.
inline constexpr std::size_t kMaxScenarioBytes = std::size_t { 1 } << 20;
inline constexpr std::size_t kMaxFileTasks = 100'000;
inline constexpr std::size_t kMaxFileSteps =
    200'000; ///< of all tasks together, repetitions counted

/// Exactly one of the two is there.
struct ReadResult
{
    std::optional<Scenario> scenario;
    std::optional<Problem> problem;
};

/// Reads a *.timeslice.json text and checks everything that `findProblem` checks. The problem says
/// line and column.
ReadResult readScenario(std::string_view text);
/// Reads a file; never waits for a pipe and never reads more than the limit. An open file counts as
/// one that cannot be read when it is not a regular file.
ReadResult readScenarioFile(const std::string &path);
/// Reads standard input or another open descriptor to its end, with the same limit.
ReadResult readScenarioDescriptor(int descriptor);

} // namespace timeslice
