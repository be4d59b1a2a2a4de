// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jsontext.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace timeslice {

std::string jsonText(std::string_view text)
{
    const auto plain = [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; };
    if (std::ranges::all_of(text, plain)) // nearly always, and a result has millions of them
        return '"' + std::string(text) + '"';
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonNumber(double value)
{
    return nlohmann::json(value).dump();
}

JsonObject &JsonObject::raw(std::string_view key, std::string_view json)
{
    if (!m_members.empty())
        m_members += ", ";
    m_members += jsonText(key);
    m_members += ": ";
    m_members += json;
    return *this;
}

JsonObject &JsonObject::localized(std::string_view key, const LocalizedText &value)
{
    if (value.en == value.zh)
        return text(key, value.en);
    JsonObject both;
    if (!value.en.empty())
        both.text("en", value.en);
    if (!value.zh.empty())
        both.text("zh", value.zh);
    return raw(key, both.finish());
}

} // namespace timeslice
