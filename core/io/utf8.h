// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace timeslice {

/// A byte of a UTF-8 text that is not the first of its character.
constexpr bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing
/// past U+10FFFF), or the size of the text.
std::size_t invalidUtf8(std::string_view text);

} // namespace timeslice
