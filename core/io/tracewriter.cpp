// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tracewriter.h"

#include "core/analysis/runslices.h"
#include "core/io/jsontext.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace timeslice {
namespace {

constexpr std::int64_t kCpus = 1; ///< "processes" of the JSON: they head the two groups of lanes
constexpr std::int64_t kTasks = 2;
constexpr std::int64_t kFirstCpuLane = 1000;

/// One unit of the trace's time as digits behind a count of nanoseconds.
int nanosecondDigits(const std::string &unit)
{
    if (unit == "s")
        return 9;
    if (unit == "us" || unit == "µs")
        return 3;
    return unit == "ns" ? 0 : 6;
}

/// The time divided by 10^digits nanoseconds, cut to `places` behind the point. As text, so that
/// no time overflows or is rounded.
std::string decimalTime(SimTime time, int unitDigits, std::size_t digits, std::size_t places)
{
    std::string text = std::to_string(time);
    if (time != 0)
        text.append(static_cast<std::size_t>(unitDigits), '0');
    if (text.size() <= digits)
        text.insert(0, digits + 1 - text.size(), '0');
    const std::size_t point = text.size() - digits;
    return text.substr(0, point) + '.' + text.substr(point, places);
}

std::string nameOf(const TaskInfo &task)
{
    return task.name.empty() ? "P" + std::to_string(task.number) : task.name.in(false);
}

class ChromeTrace
{
public:
    explicit ChromeTrace(const Trace &trace)
        : m_trace(trace)
        , m_unit(nanosecondDigits(trace.unit))
    {
        meta("process_name", kCpus, {}, "CPUs");
        meta("process_name", kTasks, {}, "Processes");
        for (std::int32_t cpu = 0; cpu < trace.cpuCount; ++cpu)
            meta("thread_name", kCpus, kFirstCpuLane + cpu, "CPU " + std::to_string(cpu));
        for (const TaskInfo &task : trace.tasks)
            meta("thread_name", kTasks, task.number, nameOf(task));
        addCpus();
        addTasks();
        addInstants();
    }

    std::string finish() const
    {
        return "{\"displayTimeUnit\": \"ns\", \"traceEvents\": [" + m_events + "\n]}\n";
    }

private:
    void add(const JsonObject &event)
    {
        m_events += (m_events.empty() ? "\n" : ",\n") + event.finish();
    }
    std::string time(SimTime t) const { return decimalTime(t, m_unit, 3, 3); }

    void meta(std::string_view what, std::int64_t process, std::optional<std::int64_t> lane,
              const std::string &name)
    {
        JsonObject event;
        event.text("ph", "M").text("name", what).number("pid", process);
        if (lane)
            event.number("tid", *lane);
        add(event.raw("args", JsonObject().text("name", name).finish()));
    }

    void slice(std::int64_t process, std::int64_t lane, const std::string &name, SimTime begin,
               SimTime end)
    {
        JsonObject event;
        add(event.text("ph", "X")
                .text("name", name)
                .number("pid", process)
                .number("tid", lane)
                .raw("ts", time(begin))
                .raw("dur", time(end - begin)));
    }

    void addCpus()
    {
        for (const CpuSlice &each : cpuSlices(m_trace, LastSwitch::Whole)) {
            const std::int64_t lane = kFirstCpuLane + static_cast<std::int64_t>(each.cpu);
            if (each.kind == CpuSlice::Kind::Run)
                slice(kCpus, lane, nameOf(m_trace.tasks[index(each.task)]), each.start, each.end);
            else if (each.kind == CpuSlice::Kind::Switch)
                slice(kCpus, lane, "context switch", each.start, each.end);
        }
    }

    void addTasks()
    {
        const auto stretches = taskStates(m_trace);
        for (std::size_t task = 0; task < stretches.size(); ++task) {
            for (const StateStretch &each : stretches[task]) {
                const char *state = each.state == TaskState::Running ? "Running"
                    : each.state == TaskState::Blocked               ? "Blocked"
                                                                     : "Ready";
                slice(kTasks, m_trace.tasks[task].number, state, each.start, each.end);
            }
        }
    }

    void addInstants()
    {
        for (const TraceEvent &event : m_trace.events()) {
            const char *name = event.kind == EventKind::Miss ? "deadline missed"
                : event.kind == EventKind::Deadlock          ? "deadlock"
                                                             : nullptr;
            if (!name)
                continue;
            JsonObject instant;
            add(instant.text("ph", "i")
                    .text("s", "t")
                    .text("name", name)
                    .number("pid", kTasks)
                    .number("tid", m_trace.tasks[index(event.task)].number)
                    .raw("ts", time(event.time)));
        }
    }

    const Trace &m_trace;
    int m_unit;
    std::string m_events;
};

/// Whoever is on a CPU as the kernel's text tells it, with the letter of the state in which the
/// task leaves.
struct Occupant
{
    TaskId task = TaskId::None;
    char left = 'R';
};

class Systrace
{
public:
    explicit Systrace(const Trace &trace)
        : m_trace(trace)
        , m_unit(nanosecondDigits(trace.unit))
        , m_told(static_cast<std::size_t>(trace.cpuCount))
        , m_now(static_cast<std::size_t>(trace.cpuCount), TaskId::None)
        , m_runsOn(trace.tasks.size(), CpuId::None)
    {
        const std::vector<TraceEvent> &events = trace.events();
        for (std::size_t i = 0; i < events.size(); ++i) {
            take(events[i]);
            if (i + 1 == events.size() || events[i + 1].time != events[i].time)
                tellSwitches(events[i].time);
        }
    }

    std::string finish() const { return "# tracer: nop\n#\n" + m_lines; }

private:
    void take(const TraceEvent &event)
    {
        switch (event.kind) {
        case EventKind::Dispatch:
            if (event.cpu() == CpuId::None)
                break; // nobody says where it runs
            m_now[index(event.cpu())] = event.task;
            m_runsOn[index(event.task)] = event.cpu();
            break;
        case EventKind::Preempt:
        case EventKind::Expire:
        case EventKind::Yield:
            leave(event.task, 'R');
            break;
        case EventKind::Block:
            leave(event.task, 'D');
            break;
        case EventKind::Await:
            leave(event.task, 'S');
            break;
        case EventKind::Finish:
        case EventKind::Abort:
            leave(event.task, 'X');
            break;
        case EventKind::Arrive:
            tellWakeup(event, "sched_wakeup_new");
            break;
        case EventKind::Wake:
        case EventKind::Grant:
        case EventKind::Joined:
            tellWakeup(event, "sched_wakeup");
            break;
        default:
            break;
        }
    }

    void leave(TaskId task, char state)
    {
        const CpuId cpu = m_runsOn[index(task)];
        if (cpu == CpuId::None)
            return;
        m_runsOn[index(task)] = CpuId::None;
        m_now[index(cpu)] = TaskId::None;
        if (m_told[index(cpu)].task == task)
            m_told[index(cpu)].left = state;
    }

    void tellSwitches(SimTime t)
    {
        for (std::size_t cpu = 0; cpu < m_told.size(); ++cpu) {
            Occupant &told = m_told[cpu];
            if (told.task == m_now[cpu])
                continue;
            const std::string state(1, told.task == TaskId::None ? 'R' : told.left);
            line(told.task, cpu, t, "sched_switch",
                 "prev_comm=" + comm(told.task, cpu) + " prev_pid=" + pid(told.task)
                     + " prev_prio=120 prev_state=" + state + " ==> next_comm="
                     + comm(m_now[cpu], cpu) + " next_pid=" + pid(m_now[cpu]) + " next_prio=120");
            told = { m_now[cpu], 'R' };
        }
    }

    void tellWakeup(const TraceEvent &event, std::string_view name)
    {
        line(TaskId::None, 0, event.time, name,
             "comm=" + comm(event.task, 0) + " pid=" + pid(event.task)
                 + " prio=120 target_cpu=000");
    }

    void line(TaskId current, std::size_t cpu, SimTime t, std::string_view name,
              const std::string &rest)
    {
        const std::string who =
            (current == TaskId::None ? std::string("<idle>") : comm(current, cpu)) + '-'
            + pid(current);
        std::string number = std::to_string(cpu);
        number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
        m_lines += std::string(who.size() < 24 ? 24 - who.size() : 0, ' ') + who + " [" + number
            + "] d..2 " + decimalTime(t, m_unit, 9, 6) + ": " + std::string(name) + ": " + rest
            + '\n';
    }

    /// As the kernel's `comm`: at most 15 bytes, here without what would break the line apart.
    std::string comm(TaskId task, std::size_t cpu) const
    {
        if (task == TaskId::None)
            return "swapper/" + std::to_string(cpu);
        std::string name = nameOf(m_trace.tasks[index(task)]);
        std::replace_if(
            name.begin(), name.end(),
            [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '=' || c == 0x7F; },
            '_');
        std::size_t length = std::min<std::size_t>(name.size(), 15);
        while (length < name.size() && length > 0
               && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U)
            --length; // not within a character of UTF-8
        return name.substr(0, length);
    }
    std::string pid(TaskId task) const
    {
        return task == TaskId::None ? "0" : std::to_string(m_trace.tasks[index(task)].number);
    }

    const Trace &m_trace;
    int m_unit;
    std::vector<Occupant> m_told; ///< by CpuId
    std::vector<TaskId> m_now; ///< by CpuId
    std::vector<CpuId> m_runsOn; ///< by TaskId
    std::string m_lines;
};

} // namespace

std::string chromeTraceJson(const Trace &trace)
{
    return ChromeTrace(trace).finish();
}

std::string systraceText(const Trace &trace)
{
    return Systrace(trace).finish();
}

} // namespace timeslice
