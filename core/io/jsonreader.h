// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"
#include "core/io/jsontree.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace timeslice {

/// Reads typed values out of a JsonTree. Whatever is wrong ends the reading at once: a
/// JsonReader::Failure is thrown, which the reader of the whole file catches and returns as a
/// value.
class JsonReader
{
public:
    struct Failure
    {
        Problem problem;
    };
    struct Member
    {
        std::string key;
        NodeId keyNode;
        NodeId value;
    };

    JsonReader(const JsonTree &tree, std::string_view text)
        : m_tree(tree)
        , m_text(text)
    {
    }

    [[noreturn]] void fail(NodeId at, ProblemCode code,
                           std::vector<std::string> arguments = {}) const;
    [[noreturn]] void failUnknown(const Member &member,
                                  const std::vector<std::string_view> &known) const;

    JsonNode::Kind kind(NodeId id) const { return m_tree.node(id).kind; }
    void require(NodeId id, JsonNode::Kind kind, const char *expected) const;
    /// The members of an object, in order; a key that comes twice is refused.
    std::vector<Member> members(NodeId object) const;
    void forElements(NodeId array, const std::function<void(NodeId)> &visit) const;

    std::int64_t integer(NodeId id, std::int64_t least, std::int64_t most) const;
    bool boolean(NodeId id) const;
    std::string text(NodeId id) const;
    /// One of `known`.
    std::string word(NodeId id, const std::vector<std::string_view> &known) const;
    /// A text, or an object with "en" and "zh".
    LocalizedText localized(NodeId id) const;
    std::vector<std::int64_t> integers(NodeId id, std::int64_t least, std::int64_t most) const;

private:
    const JsonTree &m_tree;
    std::string_view m_text;
};

} // namespace timeslice
