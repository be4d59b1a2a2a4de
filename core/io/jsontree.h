// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeslice {

/// One value or key of a JSON text: where it stands, and in `after` the node behind everything
/// inside it. 16 bytes, so that the largest text allowed costs a few megabytes.
struct JsonNode
{
    enum class Kind : std::uint8_t { Object, Array, Key, Text, Number, True, False, Null };

    std::uint32_t begin = 0; ///< offset of the first byte
    std::uint32_t end = 0; ///< behind the last byte; for Object and Array behind the bracket
    std::uint32_t after = 0;
    Kind kind = Kind::Null;
};

using NodeId = std::uint32_t;

/// A parsed JSON text in document order, that knows where everything stands. Depth is limited;
/// values are decoded when they are asked for.
class JsonTree
{
public:
    static constexpr int kMaxDepth = 32;

    /// Parses `text`, which must outlive the tree. Nothing, or what is wrong with it.
    std::optional<Problem> parse(std::string_view text);

    const JsonNode &node(NodeId id) const { return m_nodes[id]; }
    /// The node as it is written.
    std::string_view written(NodeId id) const;
    /// The contents of a Text or Key.
    std::string text(NodeId id) const;
    std::size_t size() const { return m_nodes.size(); }

    /// The value that a path such as tasks[3].program[1].cpu leads to, or the deepest that exists.
    NodeId find(std::string_view path) const;
    /// The path that leads to a node.
    std::string pathTo(NodeId id) const;

private:
    class Builder;

    std::string_view m_text;
    std::vector<JsonNode> m_nodes;
};

/// Fills in line and column of a byte offset; columns count characters. REQUIRES: offset <= size.
void locate(Problem &problem, std::string_view text, std::size_t offset);

} // namespace timeslice
