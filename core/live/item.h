// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What goes through the buffers and queues of scenes: a number that says who made it.
namespace timeslice::live {

inline constexpr std::int64_t kItemsOfOne = 1000;

/// Of a worker, from 0, its so many-th item, from 1 and below kItemsOfOne.
inline constexpr std::int64_t itemOf(int worker, std::int64_t number)
{
    return (worker + 1) * kItemsOfOne + number;
}

inline constexpr std::int64_t kMostItem = kMostWorkers * kItemsOfOne + kItemsOfOne - 1;

/// Python's None at the end of a queue: no more will come.
inline constexpr std::int64_t kSentinel = -1;

/// "1.3", the third item of w1; "None". Never translated.
std::string itemWord(std::int64_t item);
std::optional<std::int64_t> findItem(std::string_view word);

} // namespace timeslice::live
