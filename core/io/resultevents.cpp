// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/resultevents.h"

#include "core/io/jsontext.h"
#include "core/trace/stateindex.h"

#include <algorithm>

namespace timeslice {
namespace {

/// Turns events into the lines of the result. One event may be two lines, because the file knows no
/// I/O that returns into another I/O or into the end.
class EventLines
{
public:
    explicit EventLines(const Trace &trace)
        : m_trace(trace)
        , m_cpuOf(trace.tasks.size(), -1)
        , m_blocked(trace.tasks.size(), false)
    {
    }

    std::string list()
    {
        for (const TraceEvent &event : m_trace.events())
            take(event);
        return m_lines + (m_lines.size() > 1 ? "\n  ]" : "]");
    }

private:
    void take(const TraceEvent &event)
    {
        switch (event.kind) {
        case EventKind::Arrive:
            addTask(event, "arrive");
            break;
        case EventKind::Dispatch:
            m_cpuOf[index(event.task)] = event.cpuNumber;
            addWithCpu(event, "dispatch");
            break;
        case EventKind::Preempt:
            addWithCpu(event, "preempt");
            break;
        case EventKind::Expire:
            addWithCpu(event, "expired");
            break;
        case EventKind::Block:
            returned(event);
            m_blocked[index(event.task)] = true;
            addTask(event, "io_start");
            break;
        case EventKind::Wake:
            returned(event);
            break;
        case EventKind::Finish:
            returned(event);
            addTask(event, "finish");
            break;
        case EventKind::Abort:
            m_blocked[index(event.task)] = false;
            addTask(event, "abort");
            break;
        case EventKind::Miss:
            addTask(event, "miss");
            break;
        case EventKind::Await:
            addOn(event, "block");
            break;
        case EventKind::Grant:
        case EventKind::Joined:
            addOn(event, "unblock");
            break;
        case EventKind::Acquire:
            addOn(event, "acquire");
            break;
        case EventKind::Release:
            addOn(event, "release");
            break;
        case EventKind::Send:
            addOn(event, "send");
            break;
        case EventKind::Receive:
            addOn(event, "receive");
            break;
        case EventKind::Yield:
            addWithCpu(event, "yield");
            break;
        case EventKind::Priority:
            add(withTask(event, "priority").number("priority", event.value));
            break;
        case EventKind::Deadlock:
            addOn(event, "deadlock");
            break;
        case EventKind::Fork:
            add(withTask(event, "fork")
                    .number("child", m_trace.tasks[index(event.otherTask())].number));
            break;
        case EventKind::Join:
            addTask(event, "join");
            break;
        case EventKind::Migrate:
            add(withTask(event, "migrate")
                    .number("from", std::int64_t { event.other })
                    .number("cpu", std::int64_t { event.cpuNumber }));
            break;
        case EventKind::Boost:
            add(begin(event, "boost"));
            break;
        case EventKind::Level:
            add(withTask(event, "level").number("level", std::int64_t { event.other }));
            break;
        case EventKind::Draw:
            add(withTask(event, "draw").number("ticket", event.value).number("total", event.extra));
            break;
        case EventKind::SwitchBegin:
            add(begin(event, "switch").number("cpu", std::int64_t { event.cpuNumber }));
            break;
        default:
            break;
        }
    }

    void returned(const TraceEvent &event)
    {
        if (m_blocked[index(event.task)])
            addTask(event, "io_done");
        m_blocked[index(event.task)] = false;
    }

    static JsonObject begin(const TraceEvent &event, const char *kind)
    {
        return JsonObject().number("time", event.time).text("kind", kind);
    }
    JsonObject withTask(const TraceEvent &event, const char *kind) const
    {
        return begin(event, kind).number("task", m_trace.tasks[index(event.task)].number);
    }
    /// At a lock, a semaphore or a queue, called by its kind: {"lock": "A"}.
    void addOn(const TraceEvent &event, const char *kind)
    {
        const ResourceInfo &resource = m_trace.resources[index(event.resource())];
        add(withTask(event, kind).text(resourceWord(resource.kind), resource.name));
    }
    void addTask(const TraceEvent &event, const char *kind) { add(withTask(event, kind)); }
    void addWithCpu(const TraceEvent &event, const char *kind)
    {
        JsonObject object = withTask(event, kind);
        if (const std::int32_t cpu = m_cpuOf[index(event.task)]; cpu >= 0)
            object.number("cpu", std::int64_t { cpu });
        add(object);
    }
    void add(const JsonObject &object)
    {
        m_lines += m_lines.size() > 1 ? ",\n    " : "\n    ";
        m_lines += object.finish();
    }

    const Trace &m_trace;
    std::vector<std::int32_t> m_cpuOf;
    std::vector<bool> m_blocked;
    std::string m_lines = "[";
};

std::string keyJson(const Rank &rank)
{
    if (rank.key == kNever)
        return "null";
    if (rank.denominator == 1)
        return std::to_string(rank.key);
    return jsonText(std::to_string(rank.key) + '/' + std::to_string(rank.denominator));
}

/// What decided is shown, and nothing else: the level where there are levels, the tie-break where
/// the ranks are equal.
std::string candidatesJson(const std::vector<Candidate> &candidates, const Trace &trace)
{
    const auto has = [&](auto member) {
        return std::ranges::any_of(candidates,
                                   [&](const Candidate &c) { return c.rank.*member != 0; });
    };
    const bool levels = trace.levelCount > 1 || has(&Rank::level);
    const bool groups = has(&Rank::group);
    const auto tied = [&](const Candidate &candidate) {
        return std::ranges::any_of(candidates, [&](const Candidate &other) {
            return other.task != candidate.task
                && Rank::compareKeys(other.rank, candidate.rank) == 0;
        });
    };
    constexpr std::size_t kMostCompared = 200; // the search for equals is quadratic
    const bool compareAll = candidates.size() <= kMostCompared;
    return jsonList(candidates, [&](const Candidate &candidate) {
        JsonObject object;
        object.number("task", trace.tasks[index(candidate.task)].number);
        if (levels)
            object.number("level", std::int64_t { candidate.rank.level });
        object.raw("key", keyJson(candidate.rank));
        if (groups)
            object.number("group", std::int64_t { candidate.rank.group });
        if (compareAll && tied(candidate))
            object.raw("tie",
                       '[' + std::to_string(candidate.rank.tie) + ", "
                           + std::to_string(candidate.rank.tieSecond) + ']');
        if (candidate.running)
            object.boolean("running", true);
        return object.finish();
    });
}

} // namespace

const char *resourceWord(ResourceInfo::Kind kind)
{
    switch (kind) {
    case ResourceInfo::Kind::Lock:
        return "lock";
    case ResourceInfo::Kind::Semaphore:
        return "semaphore";
    case ResourceInfo::Kind::Queue:
        return "queue";
    case ResourceInfo::Kind::Join:
        return "join";
    case ResourceInfo::Kind::Gate:
        return "gate";
    case ResourceInfo::Kind::Stop:
        return "stop";
    case ResourceInfo::Kind::Device:
        break;
    }
    return "device";
}

std::string eventsJson(const Trace &trace)
{
    return EventLines(trace).list();
}

std::string decisionsJson(const RunResult &result)
{
    const Trace &trace = *result.trace;
    StateIndex states(&trace);
    std::string list = "[";
    for (const Decision &decision : *result.decisions) {
        const std::vector<Candidate> candidates =
            candidatesOf(*result.workload, states.at(decision.position), decision);
        JsonObject object;
        object.number("time", decision.time).number("cpu", std::int64_t { decision.cpuNumber });
        if (decision.chosen == TaskId::None)
            object.raw("chosen", "null");
        else
            object.number("chosen", trace.tasks[index(decision.chosen)].number);
        object.text("rule", ruleName(decision.rule));
        if (decision.displaced != TaskId::None)
            object.number("displaced", trace.tasks[index(decision.displaced)].number);
        object.raw("candidates", candidatesJson(candidates, trace));
        list += list.size() > 1 ? ",\n    " : "\n    ";
        list += object.finish();
    }
    return list + (list.size() > 1 ? "\n  ]" : "]");
}

} // namespace timeslice
