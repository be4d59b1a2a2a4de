// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/exactinteger.h"

#include <algorithm>
#include <string>

namespace timeslice {

ExactInteger parseExactInteger(std::string_view written)
{
    const bool negative = written.starts_with('-');
    if (negative)
        written.remove_prefix(1);
    std::string digits;
    std::int64_t exponent = 0;
    const std::size_t e = written.find_first_of("eE");
    bool fraction = false;
    for (const char c : written.substr(0, e)) {
        if (c == '.') {
            fraction = true;
            continue;
        }
        digits += c;
        exponent -= fraction ? 1 : 0;
    }
    if (e != std::string_view::npos) {
        // Beyond a million it does not matter any more how large the exponent is.
        std::int64_t given = 0;
        for (const char c : written.substr(e + 1)) {
            if (c >= '0' && c <= '9')
                given = std::min<std::int64_t>(given * 10 + (c - '0'), 1'000'000'000);
        }
        exponent += written[e + 1] == '-' ? -given : given;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    if (digits.empty())
        return {};
    if (exponent < 0)
        return { 0, ExactInteger::State::Fraction };
    constexpr std::int64_t kMostDigits = 18;
    if (static_cast<std::int64_t>(digits.size()) + exponent > kMostDigits)
        return { 0, ExactInteger::State::Huge };
    digits.append(static_cast<std::size_t>(exponent), '0');
    const std::int64_t value = std::stoll(digits);
    return { negative ? -value : value, ExactInteger::State::Exact };
}

} // namespace timeslice
