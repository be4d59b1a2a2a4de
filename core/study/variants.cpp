// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/variants.h"

#include <algorithm>
#include <charconv>

namespace timeslice {
namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// A piece between commas that cannot begin a variant, but goes on with the list before it.
bool goesOn(std::string_view piece, std::string_view before)
{
    const std::size_t equals = before.rfind('=');
    if (equals == std::string_view::npos)
        return false;
    if (number(piece.substr(0, piece.find(':'))))
        return true;
    const bool weights = before.substr(0, equals).ends_with(":weights");
    const std::size_t colon = piece.find(':');
    return weights && colon != std::string_view::npos
        && number(piece.substr(colon + 1, piece.find(':', colon + 1) - colon - 1));
}

std::vector<std::string> variantTexts(std::string_view text)
{
    std::vector<std::string> texts;
    for (const std::string &piece : split(text, ',')) {
        if (!texts.empty() && goesOn(piece, texts.back()))
            texts.back() += ',' + piece;
        else
            texts.push_back(piece);
    }
    return texts;
}

/// "rr", "quantum=4", "boost=50"; a colon without = behind it belongs to the setting before.
std::vector<std::string> settingTexts(std::string_view text)
{
    std::vector<std::string> texts;
    for (const std::string &piece : split(text, ':')) {
        if (texts.size() > 1 && piece.find('=') == std::string::npos)
            texts.back() += ':' + piece;
        else
            texts.push_back(piece);
    }
    return texts;
}

Variants failed(VariantError error)
{
    return { {}, std::move(error) };
}

using Kind = VariantError::Kind;

/// Settings applied and the outcome checked.
std::optional<VariantError> finish(Scenario &scenario, const std::vector<std::string> &settings,
                                   const std::string &word)
{
    for (const std::string &setting : settings) {
        if (const SettingError error = applySetting(scenario, setting); error != SettingError::None)
            return VariantError { Kind::Setting, setting, error, {} };
    }
    if (auto problem = findProblem(scenario))
        return VariantError { Kind::Scenario, word, SettingError::None, std::move(problem) };
    return std::nullopt;
}

/// FROM..TO, FROM..TO:STEP, or numbers with commas. Empty when it is none of them.
std::vector<std::int64_t> sweepValues(std::string_view text, bool &tooMany)
{
    std::vector<std::int64_t> values;
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        for (const std::string &part : split(text, ',')) {
            const auto value = number(part);
            if (!value)
                return {};
            values.push_back(*value);
        }
        tooMany = values.size() > kMostVariants;
        return values;
    }
    const std::size_t colon = text.find(':', dots);
    const auto from = number(text.substr(0, dots));
    const auto to = number(text.substr(dots + 2, colon - dots - 2));
    const auto step = colon == std::string_view::npos ? std::optional<std::int64_t>(1)
                                                      : number(text.substr(colon + 1));
    if (!from || !to || !step || *step < 1 || *from > *to || *from <= -kTimeLimit
        || *to >= kTimeLimit)
        return {};
    tooMany = (*to - *from) / *step >= static_cast<std::int64_t>(kMostVariants);
    if (!tooMany) {
        for (std::int64_t value = *from; value <= *to; value += *step)
            values.push_back(value);
    }
    return values;
}

} // namespace

Variants parseVariants(const Scenario &base, std::string_view text)
{
    Variants variants;
    for (const std::string &one : variantTexts(text)) {
        if (one.empty())
            return failed({ Kind::Empty, std::string(text), SettingError::None, {} });
        if (variants.list.size() == kMostVariants)
            return failed({ Kind::TooMany, std::string(text), SettingError::None, {} });
        std::vector<std::string> parts = settingTexts(one);
        Variant variant { one, base };
        if (parts.front() != base.policy.id) {
            variant.scenario.policy = {};
            variant.scenario.policy.id = parts.front();
        }
        parts.erase(parts.begin());
        if (auto error = finish(variant.scenario, parts, one))
            return failed(std::move(*error));
        variants.list.push_back(std::move(variant));
    }
    return variants;
}

Variants parseSweep(const Scenario &base, std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return failed({ Kind::Setting, std::string(text), SettingError::Form, {} });
    bool tooMany = false;
    const std::vector<std::int64_t> values = sweepValues(text.substr(equals + 1), tooMany);
    if (tooMany)
        return failed({ Kind::TooMany, std::string(text), SettingError::None, {} });
    if (values.empty())
        return failed({ Kind::Range, std::string(text), SettingError::None, {} });
    Variants variants;
    for (const std::int64_t value : values) {
        const std::string word = std::to_string(value);
        const std::string setting = std::string(text.substr(0, equals + 1)) + word;
        Variant variant { word, base };
        if (auto error = finish(variant.scenario, { setting }, setting))
            return failed(std::move(*error));
        variants.list.push_back(std::move(variant));
    }
    return variants;
}

} // namespace timeslice
