// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/item.h"

#include <charconv>

namespace timeslice::live {
namespace {

constexpr std::string_view kNone = "None";

/// The whole of the text as a number from 1 to `most`, or 0.
std::int64_t numberIn(std::string_view text, std::int64_t most)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end && number >= 1 && number <= most ? number : 0;
}

} // namespace

std::string itemWord(std::int64_t item)
{
    return item == kSentinel
        ? std::string(kNone)
        : std::to_string(item / kItemsOfOne) + '.' + std::to_string(item % kItemsOfOne);
}

std::optional<std::int64_t> findItem(std::string_view word)
{
    if (word == kNone)
        return kSentinel;
    const std::size_t point = word.find('.');
    if (point == std::string_view::npos)
        return std::nullopt;
    const auto worker = numberIn(word.substr(0, point), kMostWorkers);
    const auto number = numberIn(word.substr(point + 1), kItemsOfOne - 1);
    if (worker == 0 || number == 0)
        return std::nullopt;
    return itemOf(static_cast<int>(worker) - 1, number);
}

} // namespace timeslice::live
