// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jsonreader.h"

#include "core/io/exactinteger.h"
#include "core/io/utf8.h"

#include <algorithm>
#include <set>

namespace timeslice {
namespace {

using Kind = JsonNode::Kind;

const char *kindName(Kind kind)
{
    switch (kind) {
    case Kind::Object:
        return "object";
    case Kind::Array:
        return "list";
    case Kind::Key:
    case Kind::Text:
        return "text";
    case Kind::Number:
        return "number";
    case Kind::True:
    case Kind::False:
        return "boolean";
    case Kind::Null:
        break;
    }
    return "null";
}

/// A value as it is handed to a message: whole characters, and more of them than a line can bear,
/// for the sentence to cut.
std::string shown(std::string_view value)
{
    constexpr std::size_t kLongest = 200;
    std::size_t end = std::min(value.size(), kLongest);
    while (end < value.size() && isContinuation(value[end]))
        --end;
    return std::string(value.substr(0, end));
}

} // namespace

void JsonReader::fail(NodeId at, ProblemCode code, std::vector<std::string> arguments) const
{
    Failure failure { { code, m_tree.pathTo(at), std::move(arguments) } };
    locate(failure.problem, m_text, m_tree.node(at).begin);
    throw failure;
}

void JsonReader::failUnknown(const Member &member, const std::vector<std::string_view> &known) const
{
    fail(member.keyNode, ProblemCode::UnknownKey,
         { member.key, nearestWord(member.key, known), joinWords(known) });
}

void JsonReader::require(NodeId id, Kind expected, const char *name) const
{
    if (kind(id) != expected)
        fail(id, ProblemCode::WrongType, { name, kindName(kind(id)) });
}

std::vector<JsonReader::Member> JsonReader::members(NodeId object) const
{
    require(object, Kind::Object, "object");
    std::vector<Member> result;
    std::set<std::string, std::less<>> seen;
    const NodeId end = m_tree.node(object).after;
    for (NodeId at = object + 1; at < end; at = m_tree.node(at + 1).after) {
        result.push_back({ m_tree.text(at), at, at + 1 });
        if (!seen.insert(result.back().key).second)
            fail(at, ProblemCode::DuplicateKey, { result.back().key });
    }
    return result;
}

void JsonReader::forElements(NodeId array, const std::function<void(NodeId)> &visit) const
{
    require(array, Kind::Array, "list");
    const NodeId end = m_tree.node(array).after;
    for (NodeId at = array + 1; at < end; at = m_tree.node(at).after)
        visit(at);
}

std::int64_t JsonReader::integer(NodeId id, std::int64_t least, std::int64_t most) const
{
    require(id, Kind::Number, "number");
    const std::string_view written = m_tree.written(id);
    const ExactInteger number = parseExactInteger(written);
    if (number.state == ExactInteger::State::Fraction)
        fail(id, ProblemCode::NotAnInteger, { shown(written) });
    if (number.state == ExactInteger::State::Huge || number.value < least || number.value > most)
        fail(id, ProblemCode::OutOfRange,
             { shown(written), std::to_string(least), std::to_string(most) });
    return number.value;
}

bool JsonReader::boolean(NodeId id) const
{
    if (kind(id) != Kind::True && kind(id) != Kind::False)
        fail(id, ProblemCode::WrongType, { "boolean", kindName(kind(id)) });
    return kind(id) == Kind::True;
}

std::string JsonReader::text(NodeId id) const
{
    require(id, Kind::Text, "text");
    return m_tree.text(id);
}

std::string JsonReader::word(NodeId id, const std::vector<std::string_view> &known) const
{
    std::string value = text(id);
    if (std::ranges::find(known, value) == known.end())
        fail(id, ProblemCode::UnknownWord,
             { shown(value), nearestWord(value, known), joinWords(known) });
    return value;
}

LocalizedText JsonReader::localized(NodeId id) const
{
    if (kind(id) == Kind::Text) {
        const std::string both = m_tree.text(id);
        return { both, both };
    }
    if (kind(id) != Kind::Object)
        fail(id, ProblemCode::WrongType, { "text or object", kindName(kind(id)) });
    LocalizedText result;
    for (const Member &member : members(id)) {
        if (member.key == "en")
            result.en = text(member.value);
        else if (member.key == "zh")
            result.zh = text(member.value);
        else
            failUnknown(member, { "en", "zh" });
    }
    return result;
}

std::vector<std::int64_t> JsonReader::integers(NodeId id, std::int64_t least,
                                               std::int64_t most) const
{
    std::vector<std::int64_t> result;
    forElements(id, [&](NodeId element) { result.push_back(integer(element, least, most)); });
    return result;
}

} // namespace timeslice
