// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/specwriter.h"

#include "core/io/jsontext.h"
#include "core/scenario/policyparameters.h"

#include <vector>

namespace timeslice {
namespace {

/// Adds one parameter to the object, by its type.
struct ParameterWriter
{
    JsonObject &object;
    std::string_view key;

    void operator()(bool value) const { object.boolean(key, value); }
    void operator()(std::int32_t value) const { object.number(key, std::int64_t { value }); }
    void operator()(std::int64_t value) const { object.number(key, value); }
    void operator()(const std::string &value) const { object.text(key, value); }
    void operator()(const PolicySpec::Aging &value) const
    {
        object.raw(key,
                   JsonObject().number("every", value.every).number("step", value.step).finish());
    }
    void operator()(const std::vector<std::int64_t> &values) const
    {
        object.raw(key, jsonList(values, [](std::int64_t value) { return std::to_string(value); }));
    }
    void operator()(const std::map<std::string, std::int64_t> &weights) const
    {
        JsonObject inner;
        for (const auto &[group, weight] : weights)
            inner.number(group, weight);
        object.raw(key, inner.finish());
    }
};

} // namespace

std::string policyJson(const PolicySpec &policy)
{
    JsonObject object;
    object.text("id", policy.id);
    visitParameters(policy, [&object](std::string_view key, const auto &value) {
        if (value)
            ParameterWriter { object, key }(*value);
    });
    return object.finish();
}

std::string conventionJson(std::string_view key, std::string_view value)
{
    if (key == "instant_order") {
        std::string list = "[";
        while (true) {
            const std::size_t comma = value.find(',');
            list += jsonText(value.substr(0, comma));
            if (comma == std::string_view::npos)
                return list + ']';
            list += ", ";
            value.remove_prefix(comma + 1);
        }
    }
    return value == "true" || value == "false" ? std::string(value) : jsonText(value);
}

} // namespace timeslice
