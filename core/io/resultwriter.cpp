// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/resultwriter.h"

#include "core/analysis/metrics.h"
#include "core/analysis/runslices.h"
#include "core/analysis/waitforgraph.h"
#include "core/io/jsontext.h"
#include "core/io/resultevents.h"
#include "core/io/specwriter.h"

#include <algorithm>

namespace timeslice {
namespace {

SystemState finalState(const Trace &trace)
{
    SystemState state = trace.initialState();
    for (const TraceEvent &event : trace.events())
        apply(state, event);
    return state;
}

std::vector<CpuSlice> slicesOf(const RunResult &result)
{
    const bool finished = result.end == RunEnd::AllDone;
    const LastSwitch shown =
        result.workload->conventions().lastSwitchShown ? LastSwitch::Whole : LastSwitch::AsIdle;
    return cpuSlices(*result.trace, finished ? shown : LastSwitch::Cut);
}

std::string conventionsJson(const Conventions &conventions)
{
    JsonObject object;
    for (const ConventionKey &key : conventionKeys())
        object.raw(key.key, conventionJson(key.key, conventionValue(conventions, key.key)));
    return object.finish();
}

const char *kindWord(CpuSlice::Kind kind)
{
    switch (kind) {
    case CpuSlice::Kind::Run:
        return "run";
    case CpuSlice::Kind::Switch:
        return "switch";
    case CpuSlice::Kind::Idle:
        break;
    }
    return "idle";
}

std::string optionalJson(const std::optional<std::int64_t> &value)
{
    return value ? std::to_string(*value) : "null";
}

std::string optionalJson(const std::optional<double> &value)
{
    return value ? jsonNumber(*value) : "null";
}

std::string sliceJson(const CpuSlice &slice, const Trace &trace)
{
    JsonObject object;
    object.number("cpu", static_cast<std::int64_t>(slice.cpu)).text("kind", kindWord(slice.kind));
    if (slice.kind == CpuSlice::Kind::Run) {
        const TaskInfo &task = trace.tasks[index(slice.task)];
        object.number("task", task.number);
        if (task.period)
            object.number("job", std::int64_t { slice.job });
    }
    return object.number("start", slice.start).number("end", slice.end).finish();
}

std::string taskJson(const TaskInfo &info, const TaskMetrics &task,
                     const std::vector<StateStretch> &states)
{
    JsonObject object;
    object.number("id", info.number).localized("name", info.name).number("arrival", task.arrival);
    object.raw("start", optionalJson(task.start)).raw("finish", optionalJson(task.finish));
    object.raw("response", optionalJson(task.response))
        .raw("turnaround", optionalJson(task.turnaround));
    object.number("waiting", task.waiting).number("blocked", task.blocked).number("cpu", task.cpu);
    object.number("preemptions", std::int64_t { task.preemptions });
    if (info.deadline)
        object.number("misses", std::int64_t { task.misses })
            .number("aborts", std::int64_t { task.aborts });
    object.raw("states", jsonList(states, [](const StateStretch &stretch) {
                   JsonObject one;
                   return one.text("state", stateWord(stretch.state))
                       .number("start", stretch.start)
                       .number("end", stretch.end)
                       .finish();
               }));
    return object.finish();
}

/// What each task that never ended waits for, and who owns it.
std::string blockedJson(const Trace &trace)
{
    const SystemState state = finalState(trace);
    std::string list;
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const TaskStatus &task = state.tasks[i];
        if (task.state != TaskState::Blocked || task.waitsFor == ResourceId::None)
            continue;
        const ResourceInfo &resource = trace.resources[index(task.waitsFor)];
        JsonObject object;
        object.number("task", trace.tasks[i].number)
            .text(resourceWord(resource.kind), resource.name);
        if (const TaskId owner = state.resources[index(task.waitsFor)].owner; owner != TaskId::None)
            object.number("held_by", trace.tasks[index(owner)].number);
        object.boolean("deadlock", !cycleOf(state, idAt<TaskId>(i)).empty());
        list += (list.empty() ? "" : ", ") + object.finish();
    }
    return '[' + list + ']';
}

void addList(std::string &out, const char *key, const std::vector<std::string> &lines)
{
    out += std::string(",\n  \"") + key + "\": [";
    for (std::size_t i = 0; i < lines.size(); ++i)
        out += (i == 0 ? "\n    " : ",\n    ") + lines[i];
    out += lines.empty() ? "]" : "\n  ]";
}

} // namespace

const char *stateWord(TaskState state)
{
    switch (state) {
    case TaskState::New:
        return "new";
    case TaskState::Ready:
        return "ready";
    case TaskState::Running:
        return "running";
    case TaskState::Blocked:
        return "blocked";
    case TaskState::Terminated:
        break;
    }
    return "done";
}

Metrics metricsOf(const RunResult &result)
{
    const Trace &trace = *result.trace;
    const bool hideLast =
        result.end == RunEnd::AllDone && !result.workload->conventions().lastSwitchShown;
    return metricsAt(trace, finalState(trace), trace.end(), !hideLast);
}

std::string resultJson(const RunResult &result, const ResultOptions &options)
{
    const Trace &trace = *result.trace;
    const Metrics metrics = metricsOf(result);
    std::string out = "{\n  \"format\": \"timeslice-result\", \"version\": 1,\n  \"policy\": "
        + policyJson(result.workload->scenario().policy)
        + ",\n  \"conventions\": " + conventionsJson(result.workload->conventions())
        + ",\n  \"makespan\": " + std::to_string(trace.end());
    if (result.end == RunEnd::Stuck)
        out += ",\n  \"end\": \"stuck\", \"blocked\": " + blockedJson(trace);
    std::vector<std::string> lines;
    for (const CpuSlice &slice : slicesOf(result))
        lines.push_back(sliceJson(slice, trace));
    addList(out, "slices", lines);
    lines.clear();
    const auto states = taskStates(trace);
    for (std::size_t i = 0; i < trace.tasks.size(); ++i)
        lines.push_back(taskJson(trace.tasks[i], metrics.tasks[i], states[i]));
    addList(out, "tasks", lines);
    JsonObject averages;
    averages.raw("response", optionalJson(metrics.averageResponse));
    averages.raw("turnaround", optionalJson(metrics.averageTurnaround));
    averages.number("waiting", metrics.averageWaiting);
    out += ",\n  \"averages\": " + averages.finish()
        + ", \"throughput\": " + jsonNumber(metrics.throughput);
    JsonObject cpu;
    cpu.number("utilisation", metrics.utilisation)
        .number("with_switches", metrics.utilisationWithSwitches);
    cpu.number("switches", metrics.switches).number("switch_time", metrics.switchTime);
    out += ",\n  \"cpu\": " + cpu.finish();
    if (options.events)
        out += ",\n  \"events\": " + eventsJson(trace);
    if (options.explain && result.decisions)
        out += ",\n  \"decisions\": " + decisionsJson(result);
    return out + "\n}\n";
}

namespace {

/// A cell for a text: quoted where CSV needs it (RFC 4180), and harmless to spreadsheets.
std::string csvText(const std::string &text)
{
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!formula && text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = formula ? "\"'" : "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

std::string csvNumber(const std::optional<std::int64_t> &value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string csvLine(const std::vector<std::string> &cells)
{
    std::string line;
    for (const std::string &cell : cells)
        line += cell + (&cell == &cells.back() ? "\n" : ",");
    return line;
}

} // namespace

std::string resultCsv(const RunResult &result)
{
    const Trace &trace = *result.trace;
    const Metrics metrics = metricsOf(result);
    std::string out = "id,name,arrival,start,finish,response,turnaround,waiting,blocked,cpu,"
                      "preemptions,misses,aborts\n";
    for (std::size_t i = 0; i < trace.tasks.size(); ++i) {
        const TaskMetrics &task = metrics.tasks[i];
        out +=
            csvLine({ std::to_string(trace.tasks[i].number), csvText(trace.tasks[i].name.in(false)),
                      std::to_string(task.arrival), csvNumber(task.start), csvNumber(task.finish),
                      csvNumber(task.response), csvNumber(task.turnaround),
                      std::to_string(task.waiting), std::to_string(task.blocked),
                      std::to_string(task.cpu), std::to_string(task.preemptions),
                      std::to_string(task.misses), std::to_string(task.aborts) });
    }
    out += "\ncpu,kind,task,name,job,start,end\n";
    for (const CpuSlice &slice : slicesOf(result)) {
        const bool run = slice.kind == CpuSlice::Kind::Run;
        const TaskInfo *task = run ? &trace.tasks[index(slice.task)] : nullptr;
        out += csvLine({ std::to_string(static_cast<std::int32_t>(slice.cpu)), kindWord(slice.kind),
                         run ? std::to_string(task->number) : std::string(),
                         run ? csvText(task->name.in(false)) : std::string(),
                         run && task->period ? std::to_string(slice.job) : std::string(),
                         std::to_string(slice.start), std::to_string(slice.end) });
    }
    return out;
}

} // namespace timeslice
