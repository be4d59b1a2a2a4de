// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/valuecheck.h"

#include <algorithm>

namespace timeslice {

std::optional<Problem> inRange(const std::string &path, std::int64_t value, std::int64_t least,
                               std::int64_t most)
{
    if (value >= least && value <= most)
        return std::nullopt;
    return Problem { ProblemCode::OutOfRange,
                     path,
                     { std::to_string(value), std::to_string(least), std::to_string(most) } };
}

std::optional<Problem> plainText(const std::string &path, std::string_view text, std::size_t most,
                                 bool lines)
{
    if (text.size() > most)
        return Problem { ProblemCode::TextTooLong, path, { std::to_string(most) } };
    const auto isControl = [lines](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && !(lines && c == '\n')) || code == 0x7F;
    };
    if (std::ranges::any_of(text, isControl))
        return Problem { ProblemCode::TextControl, path, {} };
    return std::nullopt;
}

std::optional<Problem> plainText(const std::string &path, const LocalizedText &text,
                                 std::size_t most, bool lines)
{
    const bool both = text.en == text.zh;
    if (const auto found = plainText(both ? path : path + ".en", text.en, most, lines))
        return found;
    return plainText(both ? path : path + ".zh", text.zh, most, lines);
}

} // namespace timeslice
