// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jsontree.h"

#include "core/io/utf8.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace timeslice {
namespace {

using Kind = JsonNode::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The word or character at `offset`, short enough to be shown.
std::string excerpt(std::string_view text, std::size_t offset)
{
    constexpr std::size_t kLongest = 20;
    const auto ends = [](char c) {
        return isSpace(c) || std::string_view("{}[],:\"").find(c) != std::string_view::npos;
    };
    std::size_t end = offset + 1;
    if (!ends(text[offset])) {
        while (end < text.size() && end - offset < kLongest && !ends(text[end]))
            ++end;
    }
    while (end < text.size() && isContinuation(text[end]))
        ++end;
    return std::string(text.substr(offset, end - offset));
}

} // namespace

/// The text as the parser reads it: of each run of white space between two tokens, one character.
/// When the parser fails it copies several times what it read since the last token, at eight bytes
/// for each line feed, so that a file of line feeds would cost forty times its size.
class Condensed
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    explicit Condensed(std::string_view text, std::size_t at = 0)
        : m_text(text)
        , m_at(at)
    {
    }

    reference operator*() const { return m_text[m_at]; }
    Condensed &operator++()
    {
        const char c = m_text[m_at++];
        if (m_escaped)
            m_escaped = false;
        else if (m_quoted && c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_quoted = !m_quoted;
        else if (!m_quoted && isSpace(c))
            skip();
        return *this;
    }
    Condensed operator++(int)
    {
        Condensed before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Condensed &other) const { return m_at == other.m_at; }
    std::size_t offset() const { return m_at; }

private:
    void skip()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at;
    bool m_quoted = false;
    bool m_escaped = false;
};

/// Where in the text the character is that the parser read after `read` others.
std::size_t offsetOf(std::string_view text, std::size_t read)
{
    Condensed at(text);
    while (read > 0 && at.offset() < text.size()) {
        ++at;
        --read;
    }
    return at.offset();
}

/// Receives nlohmann's events and finds the place of each in the text: between two events there is
/// nothing but white space, commas and colons.
class JsonTree::Builder
{
public:
    Builder(JsonTree &tree, std::string_view text)
        : m_tree(tree)
        , m_text(text)
    {
    }

    bool null() { return scalar(Kind::Null, 4); }
    bool boolean(bool value) { return scalar(value ? Kind::True : Kind::False, value ? 4 : 5); }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string &) { return number(); }
    bool string(const std::string &) { return quoted(Kind::Text); }
    bool key(const std::string &) { return quoted(Kind::Key); }
    bool binary(const std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::json::exception &error)
    {
        constexpr int kNumberOutOfRange = 406;
        // The last byte of the offending token.
        const std::size_t last = position == 0 ? 0 : offsetOf(m_text, position - 1);
        skip(last);
        // "01" is two tokens to the parser, the second of them wrong; to the person it is one.
        if (m_at > last && !m_tree.m_nodes.empty() && m_tree.m_nodes.back().end > last)
            m_at = m_tree.m_nodes.back().begin;
        const bool tooLarge = error.id == kNumberOutOfRange;
        if (m_at >= m_text.size())
            fail(ProblemCode::JsonEnd, m_text.size());
        else if (tooLarge)
            fail(ProblemCode::OutOfRange, m_at,
                 { excerpt(m_text, m_at), "0", std::to_string(kMaxNumber) });
        else if (m_text[m_at] == '"' && m_stack.empty() && !m_tree.m_nodes.empty())
            fail(ProblemCode::JsonTrailing, m_at, { excerpt(m_text, m_at) });
        else if (m_text[m_at] == '"' && last >= m_text.size())
            fail(ProblemCode::JsonEnd, m_text.size());
        else if (m_text[m_at] == '"' && last > m_at && endsBadly(last, error))
            fail(ProblemCode::JsonString, last, stringArguments(last));
        else if (m_stack.empty() && !m_tree.m_nodes.empty())
            fail(ProblemCode::JsonTrailing, m_at, { excerpt(m_text, m_at) });
        else
            failAtWord();
        return false;
    }

    std::optional<Problem> problem() const { return m_problem; }

private:
    /// Moves to the next token; commas and colons before `last` were accepted by the parser.
    void skip(std::size_t last = SIZE_MAX)
    {
        while (m_at < m_text.size()
               && (isSpace(m_text[m_at])
                   || (m_at < last && (m_text[m_at] == ',' || m_text[m_at] == ':'))))
            ++m_at;
    }

    std::size_t stringEnd(std::size_t quote) const
    {
        std::size_t end = quote + 1;
        while (end < m_text.size() && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    /// Is it the text before `last` that is wrong, and not that a text stands here at all? The text
    /// may be over at `last`: then only the parser knows that half a surrogate pair stood before.
    bool endsBadly(std::size_t last, const nlohmann::json::exception &error) const
    {
        return stringEnd(m_at) > last + 1
            || std::string_view(error.what()).find("invalid string: surrogate")
            != std::string_view::npos;
    }

    /// A control character stands for itself; anything else that is wrong within a text is an
    /// escape.
    std::vector<std::string> stringArguments(std::size_t last) const
    {
        const bool control = static_cast<unsigned char>(m_text[last]) < 0x20;
        return control ? std::vector<std::string> {} : std::vector<std::string> { "escape" };
    }

    void add(Kind kind, std::size_t length)
    {
        JsonNode node;
        node.begin = static_cast<std::uint32_t>(m_at);
        m_at += length;
        node.end = static_cast<std::uint32_t>(m_at);
        node.kind = kind;
        m_tree.m_nodes.push_back(node);
        m_tree.m_nodes.back().after = static_cast<NodeId>(m_tree.m_nodes.size());
    }

    bool scalar(Kind kind, std::size_t length)
    {
        skip();
        add(kind, length);
        return true;
    }

    bool number()
    {
        skip();
        std::size_t end = m_at;
        while (end < m_text.size()
               && std::string_view("+-.0123456789eE").find(m_text[end]) != std::string_view::npos)
            ++end;
        return scalar(Kind::Number, end - m_at);
    }

    bool quoted(Kind kind)
    {
        skip();
        return scalar(kind, stringEnd(m_at) - m_at);
    }

    bool open(Kind kind)
    {
        skip();
        if (m_stack.size() >= kMaxDepth) {
            fail(ProblemCode::JsonTooDeep, m_at, { std::to_string(kMaxDepth) });
            return false;
        }
        m_stack.push_back(static_cast<NodeId>(m_tree.m_nodes.size()));
        add(kind, 1);
        return true;
    }

    bool close()
    {
        skip();
        ++m_at;
        JsonNode &node = m_tree.m_nodes[m_stack.back()];
        node.end = static_cast<std::uint32_t>(m_at);
        node.after = static_cast<NodeId>(m_tree.m_nodes.size());
        m_stack.pop_back();
        return true;
    }

    void failAtWord()
    {
        const std::string word = excerpt(m_text, m_at);
        const std::string_view bare =
            std::string_view(word).substr(word[0] == '-' || word[0] == '+' ? 1 : 0);
        const bool notANumber =
            bare == "NaN" || bare == "nan" || bare == "Infinity" || bare == "inf" || bare == "Inf";
        fail(notANumber ? ProblemCode::JsonNotANumber : ProblemCode::JsonSyntax, m_at, { word });
    }

    void fail(ProblemCode code, std::size_t offset, std::vector<std::string> arguments = {})
    {
        m_problem = Problem { code, {}, std::move(arguments) };
        locate(*m_problem, m_text, offset);
    }

    JsonTree &m_tree;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<NodeId> m_stack;
    std::optional<Problem> m_problem;
};

std::optional<Problem> JsonTree::parse(std::string_view text)
{
    m_text = text;
    m_nodes.clear();
    const auto failAt = [text](ProblemCode code, std::size_t offset,
                               std::vector<std::string> arguments = {}) {
        Problem problem { code, {}, std::move(arguments) };
        locate(problem, text, offset);
        return problem;
    };
    if (text.starts_with("\xEF\xBB\xBF"))
        return failAt(ProblemCode::JsonBom, 0);
    if (const std::size_t bad = invalidUtf8(text); bad < text.size())
        return failAt(ProblemCode::JsonUtf8, bad);
    // The parser takes a zero byte for the end of the text.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return failAt(ProblemCode::JsonSyntax, zero, { "U+0000" });
    Builder builder(*this, text);
    if (nlohmann::json::sax_parse(Condensed(text), Condensed(text, text.size()), &builder))
        return std::nullopt;
    return builder.problem() ? builder.problem() : failAt(ProblemCode::JsonEnd, text.size());
}

std::string_view JsonTree::written(NodeId id) const
{
    const JsonNode &node = m_nodes[id];
    return m_text.substr(node.begin, node.end - node.begin);
}

std::string JsonTree::text(NodeId id) const
{
    const std::string_view quoted = written(id);
    if (quoted.find('\\') == std::string_view::npos)
        return std::string(quoted.substr(1, quoted.size() - 2));
    return nlohmann::json::parse(quoted).get<std::string>();
}

NodeId JsonTree::find(std::string_view path) const
{
    NodeId at = 0;
    while (!path.empty()) {
        const JsonNode &here = m_nodes[at];
        NodeId child = at + 1;
        if (path.front() == '[') {
            const std::size_t close = path.find(']');
            std::size_t position = 0;
            for (const char c : path.substr(1, close - 1))
                position = position * 10 + static_cast<std::size_t>(c - '0');
            if (here.kind != Kind::Array)
                return at;
            while (position > 0 && child < here.after) {
                child = m_nodes[child].after;
                --position;
            }
            if (child >= here.after)
                return at;
            at = child;
            path.remove_prefix(std::min(close + 1, path.size()));
        } else {
            if (path.front() == '.')
                path.remove_prefix(1);
            if (here.kind != Kind::Object)
                return at;
            // A name may hold dots itself, so the keys are compared with the path and not the other
            // way round.
            const auto matches = [&](const std::string &key) {
                return path.starts_with(key)
                    && (path.size() == key.size() || path[key.size()] == '.'
                        || path[key.size()] == '[');
            };
            while (child < here.after && !matches(text(child)))
                child = m_nodes[child + 1].after;
            if (child >= here.after)
                return at;
            path.remove_prefix(text(child).size());
            at = child + 1;
        }
    }
    return at;
}

std::string JsonTree::pathTo(NodeId id) const
{
    std::string path;
    NodeId at = 0;
    while (at != id) {
        const JsonNode &here = m_nodes[at];
        NodeId child = at + 1;
        if (here.kind == Kind::Array) {
            std::size_t position = 0;
            for (; m_nodes[child].after <= id; child = m_nodes[child].after)
                ++position;
            path += '[' + std::to_string(position) + ']';
            at = child;
        } else {
            while (m_nodes[child + 1].after <= id)
                child = m_nodes[child + 1].after;
            path += (path.empty() ? "" : ".") + text(child);
            if (child == id)
                return path;
            at = child + 1;
        }
    }
    return path;
}

void locate(Problem &problem, std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    problem.line = 1 + std::ranges::count(before, '\n');
    const std::size_t lineStart =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto startsCharacter = [](char c) { return !isContinuation(c); };
    problem.column = 1 + std::ranges::count_if(before.substr(lineStart), startsCharacter);
}

} // namespace timeslice
