// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenariowriter.h"

#include "core/io/jsontext.h"
#include "core/io/specwriter.h"
#include "core/scenario/stepwords.h"

namespace timeslice {
namespace {

std::string lockJson(const LockSpec &lock)
{
    constexpr const char *kProtocols[] { "none", "inherit", "ceiling" };
    JsonObject object;
    if (lock.order == LockSpec::Order::Rank)
        object.text("order", "rank");
    if (lock.protocol != LockSpec::Protocol::None)
        object.text("protocol", kProtocols[static_cast<std::size_t>(lock.protocol)]);
    return object.finish();
}

void addCounts(JsonObject &object, const char *key,
               const std::map<std::string, std::int64_t> &counts)
{
    if (counts.empty())
        return;
    JsonObject list;
    for (const auto &[name, count] : counts)
        list.number(name, count);
    object.raw(key, list.finish());
}

std::string stepJson(const Step &step)
{
    const StepWord &word = wordOf(step.kind);
    JsonObject object;
    if (step.kind == Step::Kind::Fork) {
        const ForkedChild &child = step.child.front();
        object.raw(word.word, jsonList(child.program, stepJson));
        if (!child.name.empty())
            object.localized("name", child.name);
        return object.finish();
    }
    if (!word.takesTime && !word.hasTarget)
        return object.boolean(word.word, true).finish();
    if (!word.takesTime)
        return object.text(word.word, step.target).finish();
    object.number(word.word, step.length);
    if (!step.target.empty())
        object.text("device", step.target);
    return object.finish();
}

std::string deviceJson(const DeviceSpec &device)
{
    JsonObject object;
    object.number("servers", std::int64_t { device.servers });
    if (device.order != DeviceSpec::Order::Fcfs)
        object.text("order", device.order == DeviceSpec::Order::Sjf ? "sjf" : "priority");
    return object.finish();
}

std::string machineJson(const MachineSpec &machine)
{
    JsonObject object;
    object.number("cpus", std::int64_t { machine.cpus })
        .number("context_switch", machine.contextSwitch);
    if (machine.queuePerCpu)
        object.text("queue", "per_cpu");
    if (machine.stealEvery != 0)
        object.number("steal_every", machine.stealEvery);
    if (machine.ioDoneCost != 0)
        object.number("io_done_cost", machine.ioDoneCost);
    if (!machine.devices.empty()) {
        JsonObject devices;
        for (const auto &[name, device] : machine.devices)
            devices.raw(name, deviceJson(device));
        object.raw("devices", devices.finish());
    }
    if (!machine.locks.empty()) {
        JsonObject locks;
        for (const auto &[name, lock] : machine.locks)
            locks.raw(name, lockJson(lock));
        object.raw("locks", locks.finish());
    }
    addCounts(object, "semaphores", machine.semaphores);
    addCounts(object, "queues", machine.queues);
    if (machine.cache) {
        JsonObject cache;
        cache.number("size", machine.cache->size).number("warmup", machine.cache->warmup);
        cache.number("warm_rate", machine.cache->warmRate)
            .number("cold_rate", machine.cache->coldRate);
        object.raw("cache", cache.finish());
    }
    return object.finish();
}

std::string conventionsJson(const ConventionChoice &choice)
{
    JsonObject object;
    object.text("preset", choice.preset);
    for (const auto &[key, value] : choice.overrides)
        object.raw(key, conventionJson(key, value));
    return object.finish();
}

/// CPU and I/O in turn, without devices: what the short form "bursts" can say.
bool alternates(const std::vector<Step> &program)
{
    for (std::size_t i = 0; i < program.size(); ++i) {
        const Step::Kind expected = i % 2 == 0 ? Step::Kind::Cpu : Step::Kind::Io;
        if (program[i].kind != expected || !program[i].target.empty())
            return false;
    }
    return true;
}

void addProgram(JsonObject &object, const std::vector<Step> &program)
{
    if (program.size() == 1 && program.front().kind == Step::Kind::Cpu) {
        object.number("burst", program.front().length);
    } else if (alternates(program)) {
        object.raw("bursts",
                   jsonList(program, [](const Step &step) { return std::to_string(step.length); }));
    } else {
        object.raw("program", jsonList(program, stepJson));
    }
}

std::string taskJson(const TaskSpec &task)
{
    JsonObject object;
    object.number("id", task.number);
    if (!task.name.empty())
        object.localized("name", task.name);
    object.number("arrival", task.arrival);
    if (task.priority != 0)
        object.number("priority", task.priority);
    if (task.nice != 0)
        object.number("nice", std::int64_t { task.nice });
    if (task.tickets != 1)
        object.number("tickets", task.tickets);
    if (task.queue != 0)
        object.number("queue", std::int64_t { task.queue });
    if (!task.group.empty())
        object.text("group", task.group);
    if (!task.affinity.empty())
        object.raw("affinity",
                   jsonList(task.affinity, [](std::int32_t cpu) { return std::to_string(cpu); }));
    if (task.period)
        object.number("period", *task.period);
    if (task.deadline)
        object.number("deadline", *task.deadline);
    if (task.jobs)
        object.number("jobs", std::int64_t { *task.jobs });
    if (task.workingSet != 0)
        object.number("working_set", task.workingSet);
    addProgram(object, task.program);
    return object.finish();
}

} // namespace

std::string writeScenario(const Scenario &scenario)
{
    std::string text = "{\n  \"format\": \"timeslice-scenario\", \"version\": 1,\n";
    const auto line = [&text](const JsonObject &object) {
        const std::string braced = object.finish();
        text += "  " + braced.substr(1, braced.size() - 2) + ",\n";
    };
    const Scenario standard;
    if (!scenario.title.empty())
        line(JsonObject().localized("title", scenario.title));
    if (!scenario.note.empty())
        line(JsonObject().localized("note", scenario.note));
    if (scenario.unit != standard.unit)
        line(JsonObject().text("unit", scenario.unit));
    if (scenario.machine != standard.machine)
        line(JsonObject().raw("machine", machineJson(scenario.machine)));
    line(JsonObject().raw("policy", policyJson(scenario.policy)));
    if (scenario.conventions != standard.conventions)
        line(JsonObject().raw("conventions", conventionsJson(scenario.conventions)));
    JsonObject run;
    if (scenario.seed != standard.seed)
        run.number("seed", static_cast<std::int64_t>(scenario.seed));
    if (scenario.until)
        run.number("until", *scenario.until);
    if (scenario.pauseAt)
        run.number("pause_at", *scenario.pauseAt);
    if (!run.empty())
        line(run);
    text += "  \"tasks\": [\n";
    for (const TaskSpec &task : scenario.tasks)
        text += "    " + taskJson(task) + (&task == &scenario.tasks.back() ? "\n" : ",\n");
    return text + "  ]\n}\n";
}

} // namespace timeslice
