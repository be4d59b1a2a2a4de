// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

/// Traces from text literals, for tests: `buildTrace("0 arrive P1 5; 0 dispatch P1 cpu0; 5 finish
/// P1")`. Statements are divided by `;` or line ends; each begins with its time:
///
///     T arrive P [burst]     T dispatch P [cpuN] [slice n]   T preempt P [by Q]   T expire P
///     T block P [on DEVICE] [until t]   T wake P   T finish P   T again P (finish, a job follows)
///     T abort P   T switch cpuN [for P]   T target cpuN for P   T switched cpuN [for P]
///     T level P n   T boost   T miss P
///
/// and, without a time: `cpus n`, `levels n`, `tasks P Q ...` (their order; otherwise by first
/// mention), `name P text`, `end t`, `unit u`. Burst left is kept by the reducer. A statement that
/// does not fit the state throws std::invalid_argument, so that a test never runs on a wrong trace.
namespace timeslice::testing {

class TraceBuilder
{
public:
    explicit TraceBuilder(std::string_view text) { add(text); }

    /// More statements for the same trace.
    TraceBuilder &add(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t end = text.find_first_of(";\n");
            statement(std::string(text.substr(0, end)));
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        }
        return *this;
    }

    const Trace &trace() const { return m_trace; }
    const SystemState &state() const { return m_state; }

private:
    [[noreturn]] static void refuse(const std::string &statement, const char *why)
    {
        throw std::invalid_argument(statement + ": " + why);
    }

    TaskId task(const std::string &name)
    {
        const auto [it, isNew] = m_tasks.try_emplace(name, idAt<TaskId>(m_trace.tasks.size()));
        if (isNew) {
            TaskInfo info;
            info.number = static_cast<std::int64_t>(m_trace.tasks.size()) + 1;
            info.name = { name, name };
            m_trace.tasks.push_back(info);
            m_state.tasks.emplace_back();
        }
        return it->second;
    }

    ResourceId device(const std::string &name)
    {
        for (std::size_t i = 0; i < m_trace.resources.size(); ++i) {
            if (m_trace.resources[i].name == name)
                return idAt<ResourceId>(i);
        }
        m_trace.resources.push_back({ ResourceInfo::Kind::Device, name, 0 });
        m_state.waiting.emplace_back();
        return idAt<ResourceId>(m_trace.resources.size() - 1);
    }

    static std::int16_t cpuNumber(const std::string &word)
    {
        if (!word.starts_with("cpu"))
            refuse(word, "expected cpuN");
        return static_cast<std::int16_t>(std::stoi(word.substr(3)));
    }

    void statement(const std::string &text)
    {
        std::istringstream in(text);
        std::string word;
        if (!(in >> word))
            return;
        if (word.find_first_not_of("0123456789") != std::string::npos) {
            header(text, word, in);
            return;
        }
        TraceEvent event;
        event.time = std::stoll(word);
        std::string verb;
        in >> verb;
        fill(text, verb, in, event);
        check(text, event);
        const TraceEvent &stored = m_trace.append(event);
        apply(m_state, stored);
    }

    void header(const std::string &text, const std::string &word, std::istringstream &in)
    {
        std::string name;
        if (word == "cpus") {
            in >> m_trace.cpuCount;
            m_state.cpus.resize(static_cast<std::size_t>(m_trace.cpuCount));
        } else if (word == "levels") {
            in >> m_trace.levelCount;
        } else if (word == "unit") {
            in >> m_trace.unit;
        } else if (word == "tasks") {
            while (in >> name)
                task(name);
        } else if (word == "name") {
            in >> name;
            std::string rest;
            std::getline(in >> std::ws, rest);
            m_trace.tasks[index(task(name))].name = { rest, rest };
        } else if (word == "end") {
            SimTime end = 0;
            in >> end;
            m_trace.setEnd(end);
        } else {
            refuse(text, "unknown statement");
        }
    }

    void fill(const std::string &text, const std::string &verb, std::istringstream &in,
              TraceEvent &event)
    {
        static const std::map<std::string, EventKind> verbs = {
            { "arrive", EventKind::Arrive },
            { "dispatch", EventKind::Dispatch },
            { "preempt", EventKind::Preempt },
            { "expire", EventKind::Expire },
            { "block", EventKind::Block },
            { "wake", EventKind::Wake },
            { "finish", EventKind::Finish },
            { "again", EventKind::Finish },
            { "abort", EventKind::Abort },
            { "switch", EventKind::SwitchBegin },
            { "target", EventKind::SwitchTarget },
            { "switched", EventKind::SwitchEnd },
            { "level", EventKind::Level },
            { "boost", EventKind::Boost },
            { "miss", EventKind::Miss }
        };
        const auto it = verbs.find(verb);
        if (it == verbs.end())
            refuse(text, "unknown verb");
        event.kind = it->second;
        std::string word;
        if (verb == "switch" || verb == "switched" || verb == "target") {
            in >> word;
            event.cpuNumber = cpuNumber(word);
        } else if (verb != "boost") {
            in >> word;
            event.task = task(word);
        }
        const TaskStatus status =
            event.task == TaskId::None ? TaskStatus() : m_state.task(event.task);
        switch (event.kind) {
        case EventKind::Arrive:
            event.value = event.time;
            event.other = status.job + 1;
            if (!(in >> event.extra))
                event.extra = 0;
            m_trace.tasks[index(event.task)].arrival =
                status.job == 0 ? event.time : m_trace.tasks[index(event.task)].arrival;
            in.clear();
            break;
        case EventKind::Dispatch:
            event.cpuNumber = 0;
            event.extra = status.remaining;
            break;
        case EventKind::Preempt:
        case EventKind::Expire:
            event.extra = remainingAt(status, event.time);
            break;
        case EventKind::Wake:
            event.other = static_cast<std::int32_t>(status.waitsFor);
            break;
        case EventKind::Finish:
        case EventKind::Abort:
            event.other = status.job;
            event.value = verb == "again" ? 1 : 0;
            break;
        case EventKind::Level:
            in >> event.other;
            break;
        default:
            break;
        }
        options(text, in, event);
    }

    void options(const std::string &text, std::istringstream &in, TraceEvent &event)
    {
        std::string word;
        while (in >> word) {
            std::string argument;
            if (word.starts_with("cpu"))
                event.cpuNumber = cpuNumber(word);
            else if (word == "by" && in >> argument)
                event.other = static_cast<std::int32_t>(task(argument));
            else if (word == "for" && in >> argument)
                event.task = task(argument);
            else if (word == "on" && in >> argument)
                event.other = static_cast<std::int32_t>(device(argument));
            else if ((word == "slice" || word == "until") && in >> argument)
                event.value = std::stoll(argument);
            else
                refuse(text, "unknown option");
        }
    }

    void check(const std::string &text, const TraceEvent &event) const
    {
        if (event.time < m_state.now)
            refuse(text, "time goes backwards");
        const TaskState state =
            event.task == TaskId::None ? TaskState::New : m_state.task(event.task).state;
        bool fits = true;
        switch (event.kind) {
        case EventKind::Arrive:
            fits = state == TaskState::New;
            break;
        case EventKind::Dispatch:
            fits = state == TaskState::Ready && event.cpuNumber < m_trace.cpuCount
                && m_state.cpu(event.cpu()).idle();
            break;
        case EventKind::Preempt:
        case EventKind::Expire:
        case EventKind::Block:
            fits = state == TaskState::Running;
            break;
        case EventKind::Wake:
            fits = state == TaskState::Blocked;
            break;
        case EventKind::Finish:
            fits = state == TaskState::Running || state == TaskState::Blocked;
            break;
        case EventKind::SwitchBegin:
            fits = event.cpuNumber < m_trace.cpuCount && m_state.cpu(event.cpu()).idle();
            break;
        case EventKind::SwitchTarget:
        case EventKind::SwitchEnd:
            fits = event.cpuNumber < m_trace.cpuCount && m_state.cpu(event.cpu()).switching;
            break;
        default:
            break;
        }
        if (!fits)
            refuse(text, "does not fit the state");
    }

    Trace m_trace;
    SystemState m_state = Trace().initialState();
    std::map<std::string, TaskId> m_tasks;
};

inline Trace buildTrace(std::string_view text)
{
    return TraceBuilder(text).trace();
}

} // namespace timeslice::testing
