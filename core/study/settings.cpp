// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/settings.h"

#include "core/scenario/policyparameters.h"

#include <charconv>
#include <string>

namespace timeslice {
namespace {

template <typename Integer>
requires std::is_integral_v<Integer>
bool parse(std::string_view text, Integer &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

bool parse(std::string_view text, bool &value)
{
    value = text == "true";
    return value || text == "false";
}

bool parse(std::string_view text, std::string &value)
{
    value = text;
    return true;
}

/// Calls visit(part) for the parts between commas, until it says false.
template <typename Visitor>
bool forParts(std::string_view text, Visitor visit)
{
    for (;;) {
        const std::size_t comma = text.find(',');
        if (!visit(text.substr(0, comma)))
            return false;
        if (comma == std::string_view::npos)
            return true;
        text.remove_prefix(comma + 1);
    }
}

bool parse(std::string_view text, std::vector<std::int64_t> &values)
{
    return forParts(text,
                    [&](std::string_view part) { return parse(part, values.emplace_back()); });
}

/// EVERY or EVERY,STEP
bool parse(std::string_view text, PolicySpec::Aging &aging)
{
    std::vector<std::int64_t> numbers;
    if (!parse(text, numbers) || numbers.size() > 2)
        return false;
    aging.every = numbers[0];
    aging.step = numbers.size() == 2 ? numbers[1] : 1;
    return true;
}

/// GROUP:WEIGHT,...
bool parse(std::string_view text, std::map<std::string, std::int64_t> &weights)
{
    return forParts(text, [&](std::string_view part) {
        const std::size_t colon = part.rfind(':');
        return colon != std::string_view::npos
            && parse(part.substr(colon + 1), weights[std::string(part.substr(0, colon))]);
    });
}

SettingError setParameter(PolicySpec &policy, std::string_view key, std::string_view text)
{
    SettingError result = SettingError::UnknownKey;
    visitParameters(policy, [&](std::string_view name, auto &member) {
        if (name == key)
            result = parse(text, member.emplace()) ? SettingError::None : SettingError::Value;
    });
    return result;
}

SettingError set(Scenario &scenario, std::string_view key, std::string_view value)
{
    constexpr std::string_view kConvention = "conventions.";
    const auto parsed = [&](auto &target) {
        return parse(value, target) ? SettingError::None : SettingError::Value;
    };
    if (key == "machine.cpus")
        return parsed(scenario.machine.cpus);
    if (key == "machine.context_switch")
        return parsed(scenario.machine.contextSwitch);
    if (key == "machine.queue" && (value == "per_cpu" || value == "central")) {
        scenario.machine.queuePerCpu = value == "per_cpu";
        return SettingError::None;
    }
    if (key == "machine.queue")
        return SettingError::Value;
    if (key == "machine.steal_every")
        return parsed(scenario.machine.stealEvery);
    if (key == "seed")
        return parsed(scenario.seed);
    if (key == "until")
        return parsed(scenario.until.emplace());
    if (key == "conventions.preset")
        return parsed(scenario.conventions.preset);
    if (key.starts_with(kConvention)) {
        key.remove_prefix(kConvention.size());
        return parsed(scenario.conventions.overrides[std::string(key)]);
    }
    return setParameter(scenario.policy, key, value);
}

} // namespace

SettingError applySetting(Scenario &scenario, std::string_view setting)
{
    const std::size_t equals = setting.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return SettingError::Form;
    Scenario changed = scenario;
    const SettingError result = set(changed, setting.substr(0, equals), setting.substr(equals + 1));
    if (result == SettingError::None)
        scenario = std::move(changed);
    return result;
}

} // namespace timeslice
