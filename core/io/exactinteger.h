// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace timeslice {

/// What a JSON number means as an integer.
struct ExactInteger
{
    enum class State : std::uint8_t {
        Exact,
        Fraction, ///< not a whole number
        Huge, ///< outside 18 digits
    };

    std::int64_t value = 0;
    State state = State::Exact;
};

/// The value of a JSON number, without the detour through a double that would round it: 3e9 and 1.0
/// are integers, 1.5 is not. REQUIRES: `written` follows the grammar of JSON numbers.
ExactInteger parseExactInteger(std::string_view written);

} // namespace timeslice
