// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/studywriter.h"

#include "core/io/jsontext.h"
#include "core/io/specwriter.h"
#include "core/study/measures.h"

#include <cstdint>
#include <optional>

namespace timeslice {
namespace {

template <typename Number>
std::string json(const std::optional<Number> &value)
{
    if (!value)
        return "null";
    if constexpr (std::is_same_v<Number, double>)
        return jsonNumber(*value);
    else
        return std::to_string(*value);
}

void addFigures(JsonObject &object, const StudyRun &run)
{
    const Metrics &metrics = run.metrics;
    JsonObject averages;
    averages.raw("response", json(metrics.averageResponse))
        .raw("turnaround", json(metrics.averageTurnaround))
        .number("waiting", metrics.averageWaiting);
    JsonObject cpu;
    cpu.number("utilisation", metrics.utilisation)
        .number("with_switches", metrics.utilisationWithSwitches)
        .number("switches", metrics.switches)
        .number("switch_time", metrics.switchTime);
    object.number("makespan", run.makespan)
        .raw("averages", averages.finish())
        .number("throughput", metrics.throughput)
        .raw("cpu", cpu.finish())
        .number("misses", run.misses);
}

std::string tasksJson(const StudyRun &run)
{
    std::size_t next = 0;
    return jsonList(run.metrics.tasks, [&](const TaskMetrics &task) {
        JsonObject object;
        object.number("id", run.numbers[next++])
            .raw("finish", json(task.finish))
            .raw("response", json(task.response))
            .raw("turnaround", json(task.turnaround))
            .number("waiting", task.waiting);
        return object.finish();
    });
}

std::string bestJson(std::span<const StudyRun> runs)
{
    JsonObject object;
    for (const Measure measure : kMeasures)
        object.raw(measureName(measure), jsonList(best(runs, measure), [](std::size_t position) {
                       return std::to_string(position);
                   }));
    return object.finish();
}

/// The document around a list, one entry a line.
std::string document(std::string_view format, std::string_view head, std::string_view list,
                     const std::vector<std::string> &entries, std::span<const StudyRun> runs)
{
    std::string out = "{\n  \"format\": " + jsonText(format) + ", \"version\": 1,\n"
        + std::string(head) + "  \"" + std::string(list) + "\": [";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out += (i == 0 ? "\n    " : ",\n    ") + entries[i];
    return out + "\n  ],\n  \"best\": " + bestJson(runs) + "\n}\n";
}

} // namespace

std::string comparisonJson(std::span<const Variant> variants, std::span<const StudyRun> runs)
{
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        JsonObject object;
        object.text("label", variants[i].label)
            .raw("policy", policyJson(variants[i].scenario.policy));
        addFigures(object, runs[i]);
        object.raw("tasks", tasksJson(runs[i]));
        entries.push_back(object.finish());
    }
    return document("timeslice-comparison", {}, "runs", entries, runs);
}

std::string sweepJson(std::string_view parameter, std::span<const Variant> variants,
                      std::span<const StudyRun> runs)
{
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        JsonObject object;
        object.raw("value", variants[i].label);
        addFigures(object, runs[i]);
        entries.push_back(object.finish());
    }
    return document("timeslice-sweep", "  \"param\": " + jsonText(parameter) + ",\n", "points",
                    entries, runs);
}

std::string sweepCsv(std::string_view parameter, std::span<const Variant> variants,
                     std::span<const StudyRun> runs)
{
    std::string out(parameter);
    for (const Measure measure : kMeasures)
        out += ',' + std::string(measureName(measure));
    out += '\n';
    for (std::size_t i = 0; i < runs.size(); ++i) {
        out += variants[i].label;
        for (const Measure measure : kMeasures) {
            const auto value = valueOf(runs[i], measure);
            const bool whole = measure == Measure::Makespan || measure == Measure::Switches
                || measure == Measure::SwitchTime || measure == Measure::Misses;
            out += ',';
            if (value)
                out +=
                    whole ? std::to_string(static_cast<std::int64_t>(*value)) : jsonNumber(*value);
        }
        out += '\n';
    }
    return out;
}

} // namespace timeslice
