// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace timeslice {

/// A JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
std::string jsonText(std::string_view text);
/// The shortest number that reads back as the same double; 5.0 keeps its ".0".
std::string jsonNumber(double value);

/// Builds one JSON object on one line: {"a": 1, "b": [2, 3]}.
class JsonObject
{
public:
    JsonObject &raw(std::string_view key, std::string_view json);
    JsonObject &text(std::string_view key, std::string_view value)
    {
        return raw(key, jsonText(value));
    }
    JsonObject &number(std::string_view key, std::int64_t value)
    {
        return raw(key, std::to_string(value));
    }
    JsonObject &number(std::string_view key, double value) { return raw(key, jsonNumber(value)); }
    JsonObject &boolean(std::string_view key, bool value)
    {
        return raw(key, value ? "true" : "false");
    }
    /// One text when both languages have the same, else an object.
    JsonObject &localized(std::string_view key, const LocalizedText &value);

    bool empty() const { return m_members.empty(); }
    std::string finish() const { return '{' + m_members + '}'; }

private:
    std::string m_members;
};

/// "[1, 2]", "[\"a\"]": a list of JSON texts.
template <typename Range, typename Function>
std::string jsonList(const Range &range, Function toJson)
{
    std::string result = "[";
    for (const auto &element : range)
        result += (result.size() > 1 ? ", " : "") + toJson(element);
    return result + ']';
}

} // namespace timeslice
