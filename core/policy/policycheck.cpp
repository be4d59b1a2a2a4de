// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policycheck.h"

#include "core/policy/registry.h"
#include "core/scenario/policyparameters.h"

#include <algorithm>

namespace timeslice {
namespace {

using Found = std::optional<Problem>;

/// Checks values against one row of the registry.
class ParameterCheck
{
public:
    ParameterCheck(const ParameterInfo &info, std::string path)
        : m_info(info)
        , m_path(std::move(path))
    {
    }

    Found operator()(bool) const { return std::nullopt; }

    Found operator()(std::int64_t value) const { return inRange(value, m_info.least, m_path); }
    Found operator()(std::int32_t value) const { return (*this)(std::int64_t { value }); }

    Found operator()(const std::string &value) const
    {
        if (std::ranges::find(m_info.choices, value) != m_info.choices.end())
            return std::nullopt;
        const std::vector<std::string_view> known(m_info.choices.begin(), m_info.choices.end());
        return Problem { ProblemCode::UnknownWord,
                         m_path,
                         { value, nearestWord(value, known), joinWords(known) } };
    }

    Found operator()(const PolicySpec::Aging &aging) const
    {
        if (const Found found = inRange(aging.every, m_info.least, m_path + ".every"))
            return found;
        return inRange(aging.step, 1, m_path + ".step");
    }

    Found operator()(const std::vector<std::int64_t> &values) const
    {
        if (values.size() > m_info.maxCount)
            return Problem { ProblemCode::ListTooLong,
                             m_path,
                             { std::to_string(m_info.maxCount) } };
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (const Found found =
                    inRange(values[i], m_info.least, m_path + '[' + std::to_string(i) + ']'))
                return found;
        }
        return std::nullopt;
    }

    Found operator()(const std::map<std::string, std::int64_t> &weights) const
    {
        for (const auto &[group, weight] : weights) {
            if (const Found found = inRange(weight, m_info.least, m_path + '.' + group))
                return found;
        }
        return std::nullopt;
    }

private:
    Found inRange(std::int64_t value, std::int64_t least, const std::string &path) const
    {
        if (value >= least && value <= m_info.most)
            return std::nullopt;
        return Problem { ProblemCode::OutOfRange,
                         path,
                         { std::to_string(value), std::to_string(least),
                           std::to_string(m_info.most) } };
    }

    const ParameterInfo &m_info;
    std::string m_path;
};

std::vector<std::string_view> keysOf(const PolicyInfo &policy)
{
    std::vector<std::string_view> keys;
    for (const ParameterInfo &info : policy.parameters)
        keys.push_back(info.key);
    return keys;
}

Found findMlfqProblem(const PolicySpec &spec)
{
    for (const auto *list : { &spec.quanta, &spec.allotments }) {
        if (*list && (*list)->empty())
            return Problem { ProblemCode::ListEmpty,
                             list == &spec.quanta ? "policy.quanta" : "policy.allotments",
                             {} };
    }
    if (!spec.allotments || (!spec.quanta && !spec.levels))
        return std::nullopt;
    const std::size_t levels =
        spec.quanta ? spec.quanta->size() : static_cast<std::size_t>(*spec.levels);
    if (spec.allotments->size() == levels)
        return std::nullopt;
    return Problem { ProblemCode::ListLengths,
                     "policy.allotments",
                     { std::to_string(levels), std::to_string(spec.allotments->size()) } };
}

} // namespace

std::optional<Problem> findPolicyProblem(const PolicySpec &spec)
{
    const PolicyInfo *policy = findPolicy(spec.id);
    if (!policy) {
        std::vector<std::string_view> ids;
        for (const PolicyInfo &info : policies())
            ids.push_back(info.id);
        return Problem { ProblemCode::UnknownPolicy,
                         "policy.id",
                         { spec.id, nearestWord(spec.id, ids), joinWords(ids) } };
    }
    Found first;
    visitParameters(spec, [&](std::string_view key, const auto &value) {
        if (first || !value)
            return;
        const std::string path = "policy." + std::string(key);
        const auto info = std::ranges::find(policy->parameters, key, &ParameterInfo::key);
        if (info == policy->parameters.end())
            first = Problem { ProblemCode::ForeignParameter,
                              path,
                              { std::string(key), spec.id, joinWords(keysOf(*policy)) } };
        else
            first = ParameterCheck(*info, path)(*value);
    });
    if (!first && spec.id == "mlq" && spec.quanta && spec.quanta->empty())
        first = Problem { ProblemCode::ListEmpty, "policy.quanta", {} };
    if (!first && spec.id == "mlfq")
        first = findMlfqProblem(spec);
    return first;
}

} // namespace timeslice
