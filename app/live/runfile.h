// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/recording.h"
#include "core/scenario/problem.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// A recorded run of a scene as a file: one JSON document, format "timeslice-lab-run". How the run
/// ended, and what the workers said, stand there in words for whoever reads it; "batches" holds all
/// that was observed, from which the same recording is made again.
namespace timeslice::live {

inline constexpr std::size_t kMostRunBytes = 48'000'000;

/// finished, stuck, under_way, or limit when `limitReached`.
std::string_view outcomeWord(const LabState &lab, bool limitReached);

std::string runJson(Recording &recording, std::string_view outcome);

/// Exactly one of the two is there.
struct RunRead
{
    std::shared_ptr<Recording> recording;
    std::optional<Problem> problem;
};

/// What a file says is data and hostile until checked: no field of it is ever run, opened or
/// signalled.
RunRead readRun(std::string_view text);
RunRead readRunFile(const std::string &path);

} // namespace timeslice::live
