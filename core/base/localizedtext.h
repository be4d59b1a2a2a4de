// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace timeslice {

/// A text that a file gives in English, in Chinese, or once for both. UTF-8. Always data to be
/// shown as plain text, never markup.
struct LocalizedText
{
    std::string en;
    std::string zh;

    bool empty() const { return en.empty() && zh.empty(); }
    /// The text in the language asked for, or the other one where that is missing.
    const std::string &in(bool chinese) const
    {
        if (chinese)
            return zh.empty() ? en : zh;
        return en.empty() ? zh : en;
    }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace timeslice
