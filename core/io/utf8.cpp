// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/utf8.h"

namespace timeslice {

std::size_t invalidUtf8(std::string_view text)
{
    const auto byte = [text](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : 0);
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const unsigned char first = byte(at);
        if (first < 0x80) {
            ++at;
            continue;
        }
        std::size_t length = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (first >= 0xC2 && first <= 0xDF) {
            length = 2;
        } else if (first >= 0xE0 && first <= 0xEF) {
            length = 3;
            low = first == 0xE0 ? 0xA0 : 0x80;
            high = first == 0xED ? 0x9F : 0xBF;
        } else if (first >= 0xF0 && first <= 0xF4) {
            length = 4;
            low = first == 0xF0 ? 0x90 : 0x80;
            high = first == 0xF4 ? 0x8F : 0xBF;
        } else {
            return at;
        }
        if (byte(at + 1) < low || byte(at + 1) > high)
            return at;
        for (std::size_t i = 2; i < length; ++i) {
            if ((byte(at + i) & 0xC0U) != 0x80U)
                return at;
        }
        at += length;
    }
    return text.size();
}

} // namespace timeslice
