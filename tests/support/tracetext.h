// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace timeslice {

/// A trace from a literal, with marks: "| 0:Arrive:1 | 0:Draw:1 0:Dispatch:1@0 |" is three events
/// of task 1 (from 0) on CPU 0 and marks at positions 0, 1 and 3; "=5" behind an
/// event is its value. Times must not fall. The events
/// need not fit together: this is for code that reads the list, not for the reducer.
struct TraceText
{
    Trace trace;
    std::vector<std::size_t> marks;

    explicit TraceText(const std::string &text)
    {
        std::istringstream in(text);
        for (std::string word; in >> word;) {
            if (word == "|")
                marks.push_back(trace.size());
            else
                trace.append(event(word));
        }
    }

private:
    static EventKind kind(const std::string &name)
    {
        static const std::array<std::pair<const char *, EventKind>, 18> kNames { {
            { "Arrive", EventKind::Arrive },
            { "Dispatch", EventKind::Dispatch },
            { "Preempt", EventKind::Preempt },
            { "Expire", EventKind::Expire },
            { "Block", EventKind::Block },
            { "Serve", EventKind::Serve },
            { "Wake", EventKind::Wake },
            { "Finish", EventKind::Finish },
            { "SwitchBegin", EventKind::SwitchBegin },
            { "SwitchTarget", EventKind::SwitchTarget },
            { "SwitchEnd", EventKind::SwitchEnd },
            { "Boost", EventKind::Boost },
            { "Level", EventKind::Level },
            { "Share", EventKind::Share },
            { "Rate", EventKind::Rate },
            { "Draw", EventKind::Draw },
            { "Miss", EventKind::Miss },
            { "Abort", EventKind::Abort },
        } };
        for (const auto &[text, value] : kNames) {
            if (name == text)
                return value;
        }
        throw std::invalid_argument("no such event: " + name);
    }

    static TraceEvent event(const std::string &word)
    {
        const std::size_t first = word.find(':');
        const std::size_t second = word.find(':', first + 1);
        const std::size_t at = word.find('@');
        const std::size_t equals = word.find('=');
        TraceEvent result;
        result.time = std::stoll(word.substr(0, first));
        result.kind = kind(word.substr(first + 1, std::min(second, at) - first - 1));
        if (second != std::string::npos)
            result.task = TaskId { std::stoi(word.substr(second + 1)) };
        if (at != std::string::npos)
            result.cpuNumber = static_cast<std::int16_t>(std::stoi(word.substr(at + 1)));
        if (equals != std::string::npos)
            result.value = std::stoll(word.substr(equals + 1));
        return result;
    }
};

} // namespace timeslice
