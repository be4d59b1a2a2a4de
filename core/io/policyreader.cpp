// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/policyreader.h"

#include "core/policy/registry.h"
#include "core/scenario/policyparameters.h"

#include <algorithm>

namespace timeslice {
namespace {

using Member = JsonReader::Member;

/// Reads one parameter into its member of PolicySpec, by the type of the member.
class ParameterReader
{
public:
    ParameterReader(const JsonReader &reader, const ParameterInfo &info, NodeId value)
        : m_reader(reader)
        , m_info(info)
        , m_value(value)
    {
    }

    void read(std::optional<std::int64_t> &target) const
    {
        target = m_reader.integer(m_value, m_info.least, m_info.most);
    }
    void read(std::optional<std::int32_t> &target) const
    {
        target = static_cast<std::int32_t>(m_reader.integer(m_value, m_info.least, m_info.most));
    }
    void read(std::optional<bool> &target) const { target = m_reader.boolean(m_value); }
    void read(std::optional<std::string> &target) const
    {
        target = m_reader.word(m_value, { m_info.choices.begin(), m_info.choices.end() });
    }
    void read(std::optional<std::vector<std::int64_t>> &target) const
    {
        target = m_reader.integers(m_value, m_info.least, m_info.most);
        if (target->empty())
            m_reader.fail(m_value, ProblemCode::ListEmpty);
        if (target->size() > m_info.maxCount)
            m_reader.fail(m_value, ProblemCode::ListTooLong, { std::to_string(m_info.maxCount) });
    }
    void read(std::optional<PolicySpec::Aging> &target) const
    {
        PolicySpec::Aging aging;
        bool every = false;
        for (const Member &member : m_reader.members(m_value)) {
            if (member.key == "every") {
                aging.every = m_reader.integer(member.value, m_info.least, m_info.most);
                every = true;
            } else if (member.key == "step") {
                aging.step = m_reader.integer(member.value, 1, m_info.most);
            } else {
                m_reader.failUnknown(member, { "every", "step" });
            }
        }
        if (!every)
            m_reader.fail(m_value, ProblemCode::MissingKey, { "every" });
        target = aging;
    }
    void read(std::optional<std::map<std::string, std::int64_t>> &target) const
    {
        target.emplace();
        for (const Member &member : m_reader.members(m_value))
            (*target)[member.key] = m_reader.integer(member.value, m_info.least, m_info.most);
    }

private:
    const JsonReader &m_reader;
    const ParameterInfo &m_info;
    NodeId m_value;
};

const PolicyInfo &readId(const JsonReader &reader, NodeId value)
{
    const std::string id = reader.text(value);
    if (const PolicyInfo *policy = findPolicy(id))
        return *policy;
    std::vector<std::string_view> known;
    for (const PolicyInfo &info : policies())
        known.push_back(info.id);
    reader.fail(value, ProblemCode::UnknownPolicy,
                { id, nearestWord(id, known), joinWords(known) });
}

[[noreturn]] void failParameter(const JsonReader &reader, const PolicyInfo &policy,
                                const Member &member)
{
    std::vector<std::string_view> own;
    for (const ParameterInfo &info : policy.parameters)
        own.push_back(info.key);
    const auto knows = [&member](const PolicyInfo &other) {
        return std::ranges::find(other.parameters, member.key, &ParameterInfo::key)
            != other.parameters.end();
    };
    if (std::ranges::any_of(policies(), knows))
        reader.fail(member.keyNode, ProblemCode::ForeignParameter,
                    { member.key, std::string(policy.id), joinWords(own) });
    own.push_back("id");
    reader.failUnknown(member, own);
}

std::string readInstantOrder(const JsonReader &reader, NodeId value)
{
    std::string joined;
    reader.forElements(value, [&](NodeId element) {
        joined += (joined.empty() ? "" : ",")
            + reader.word(element,
                          { "completion", "dispatch", "arrival", "io_return", "expired", "boost" });
    });
    Conventions scratch;
    if (!setConvention(scratch, "instant_order", joined))
        reader.fail(value, ProblemCode::UnknownWord,
                    { joined, {}, "completion, arrival, io_return, expired, boost" });
    return joined;
}

} // namespace

PolicySpec readPolicy(const JsonReader &reader, NodeId object)
{
    PolicySpec spec;
    const std::vector<Member> members = reader.members(object);
    const auto id = std::ranges::find(members, "id", &Member::key);
    if (id == members.end())
        reader.fail(object, ProblemCode::MissingKey, { "id" });
    const PolicyInfo &policy = readId(reader, id->value);
    spec.id = policy.id;
    for (const Member &member : members) {
        if (member.key == "id")
            continue;
        const auto info = std::ranges::find(policy.parameters, member.key, &ParameterInfo::key);
        if (info == policy.parameters.end())
            failParameter(reader, policy, member);
        visitParameters(spec, [&](std::string_view key, auto &target) {
            if (key == member.key)
                ParameterReader(reader, *info, member.value).read(target);
        });
    }
    return spec;
}

ConventionChoice readConventions(const JsonReader &reader, NodeId object)
{
    ConventionChoice choice;
    const auto keys = conventionKeys();
    for (const Member &member : reader.members(object)) {
        if (member.key == "preset") {
            const auto presets = conventionPresets();
            choice.preset = reader.word(member.value, { presets.begin(), presets.end() });
            continue;
        }
        const auto known = std::ranges::find(keys, member.key, &ConventionKey::key);
        if (known == keys.end()) {
            std::vector<std::string_view> words { "preset" };
            for (const ConventionKey &key : keys)
                words.push_back(key.key);
            reader.failUnknown(member, words);
        }
        const bool boolean = std::ranges::find(known->values, "true") != known->values.end();
        std::string value;
        if (known->values.empty())
            value = readInstantOrder(reader, member.value);
        else if (boolean)
            value = reader.boolean(member.value) ? "true" : "false";
        else
            value = reader.word(member.value, { known->values.begin(), known->values.end() });
        choice.overrides[member.key] = value;
    }
    return choice;
}

} // namespace timeslice
