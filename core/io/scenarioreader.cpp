// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"

#include "core/io/filereader.h"
#include "core/io/jsonreader.h"
#include "core/io/policyreader.h"
#include "core/io/taskreader.h"

namespace timeslice {
namespace {

using Member = JsonReader::Member;

LockSpec::Protocol protocolOf(const std::string &word)
{
    if (word == "inherit")
        return LockSpec::Protocol::Inherit;
    return word == "ceiling" ? LockSpec::Protocol::Ceiling : LockSpec::Protocol::None;
}

DeviceSpec::Order deviceOrder(const std::string &word)
{
    if (word == "sjf")
        return DeviceSpec::Order::Sjf;
    return word == "priority" ? DeviceSpec::Order::Priority : DeviceSpec::Order::Fcfs;
}

std::map<std::string, DeviceSpec> readDevices(const JsonReader &reader, NodeId object)
{
    std::map<std::string, DeviceSpec> devices;
    for (const Member &device : reader.members(object)) {
        DeviceSpec &spec = devices[device.key];
        for (const Member &member : reader.members(device.value)) {
            if (member.key == "servers")
                spec.servers =
                    static_cast<std::int32_t>(reader.integer(member.value, 1, 1'000'000));
            else if (member.key == "order")
                spec.order = deviceOrder(reader.word(member.value, { "fcfs", "sjf", "priority" }));
            else
                reader.failUnknown(member, { "servers", "order" });
        }
    }
    return devices;
}

std::map<std::string, LockSpec> readLocks(const JsonReader &reader, NodeId object)
{
    std::map<std::string, LockSpec> locks;
    for (const Member &lock : reader.members(object)) {
        LockSpec &spec = locks[lock.key];
        for (const Member &member : reader.members(lock.value)) {
            if (member.key == "order")
                spec.order = reader.word(member.value, { "fifo", "rank" }) == "rank"
                    ? LockSpec::Order::Rank
                    : LockSpec::Order::Fifo;
            else if (member.key == "protocol")
                spec.protocol =
                    protocolOf(reader.word(member.value, { "none", "inherit", "ceiling" }));
            else
                reader.failUnknown(member, { "order", "protocol" });
        }
    }
    return locks;
}

/// Names with whole numbers: counts of semaphores, sizes of queues.
std::map<std::string, std::int64_t> readCounts(const JsonReader &reader, NodeId object,
                                               std::int64_t least)
{
    std::map<std::string, std::int64_t> counts;
    for (const Member &member : reader.members(object))
        counts[member.key] = reader.integer(member.value, least, kMaxCount);
    return counts;
}

CacheSpec readCache(const JsonReader &reader, NodeId object)
{
    CacheSpec cache;
    for (const Member &member : reader.members(object)) {
        if (member.key == "size")
            cache.size = reader.integer(member.value, 0, kMaxNumber);
        else if (member.key == "warmup")
            cache.warmup = reader.integer(member.value, 0, kMaxNumber);
        else if (member.key == "warm_rate")
            cache.warmRate = reader.integer(member.value, 1, 1'000'000);
        else if (member.key == "cold_rate")
            cache.coldRate = reader.integer(member.value, 1, 1'000'000);
        else
            reader.failUnknown(member, { "size", "warmup", "warm_rate", "cold_rate" });
    }
    return cache;
}

MachineSpec readMachine(const JsonReader &reader, NodeId object)
{
    MachineSpec machine;
    for (const Member &member : reader.members(object)) {
        if (member.key == "cpus") {
            machine.cpus = static_cast<std::int32_t>(reader.integer(member.value, 1, kMaxCpus));
        } else if (member.key == "context_switch") {
            machine.contextSwitch = reader.integer(member.value, 0, kMaxSwitchCost);
        } else if (member.key == "io_done_cost") {
            machine.ioDoneCost = reader.integer(member.value, 0, kMaxSwitchCost);
        } else if (member.key == "devices") {
            machine.devices = readDevices(reader, member.value);
        } else if (member.key == "cache") {
            machine.cache = readCache(reader, member.value);
        } else if (member.key == "queue") {
            machine.queuePerCpu = reader.word(member.value, { "central", "per_cpu" }) == "per_cpu";
        } else if (member.key == "locks") {
            machine.locks = readLocks(reader, member.value);
        } else if (member.key == "semaphores") {
            machine.semaphores = readCounts(reader, member.value, 0);
        } else if (member.key == "queues") {
            machine.queues = readCounts(reader, member.value, 1);
        } else if (member.key == "steal_every") {
            machine.stealEvery = reader.integer(member.value, 0, kMaxNumber);
        } else {
            reader.failUnknown(member,
                               { "cpus", "context_switch", "queue", "steal_every", "devices",
                                 "locks", "semaphores", "queues", "io_done_cost", "cache" });
        }
    }
    return machine;
}

std::vector<TaskSpec> readTasks(const JsonReader &reader, NodeId list)
{
    std::vector<TaskSpec> tasks;
    TaskReader taskReader(reader);
    reader.forElements(list, [&](NodeId element) {
        if (tasks.size() == kMaxFileTasks)
            reader.fail(element, ProblemCode::TooManyTasks, { std::to_string(kMaxFileTasks) });
        tasks.push_back(taskReader.read(element));
    });
    return tasks;
}

Scenario readRoot(const JsonReader &reader)
{
    Scenario scenario;
    bool hasFormat = false;
    bool hasVersion = false;
    bool hasTasks = false;
    for (const Member &member : reader.members(0)) {
        const NodeId value = member.value;
        if (member.key == "format") {
            if (const std::string format = reader.text(value); format != "timeslice-scenario")
                reader.fail(value, ProblemCode::WrongFormat,
                            { format.substr(0, 40), "timeslice-scenario" });
            hasFormat = true;
        } else if (member.key == "version") {
            if (const std::int64_t version = reader.integer(value, 0, kMaxNumber); version != 1)
                reader.fail(value, ProblemCode::WrongVersion, { std::to_string(version) });
            hasVersion = true;
        } else if (member.key == "title") {
            scenario.title = reader.localized(value);
        } else if (member.key == "note") {
            scenario.note = reader.localized(value);
        } else if (member.key == "unit") {
            scenario.unit = reader.text(value);
        } else if (member.key == "machine") {
            scenario.machine = readMachine(reader, value);
        } else if (member.key == "policy") {
            scenario.policy = readPolicy(reader, value);
        } else if (member.key == "conventions") {
            scenario.conventions = readConventions(reader, value);
        } else if (member.key == "seed") {
            scenario.seed = static_cast<std::uint64_t>(reader.integer(value, 0, kMaxNumber));
        } else if (member.key == "until") {
            scenario.until = reader.integer(value, 0, kMaxNumber);
        } else if (member.key == "pause_at") {
            scenario.pauseAt = reader.integer(value, 0, kMaxNumber);
        } else if (member.key == "tasks") {
            scenario.tasks = readTasks(reader, value);
            hasTasks = true;
        } else {
            reader.failUnknown(member,
                               { "format", "version", "title", "note", "unit", "machine", "policy",
                                 "conventions", "seed", "until", "pause_at", "tasks" });
        }
    }
    if (!hasFormat)
        reader.fail(0, ProblemCode::MissingKey, { "format" });
    if (!hasVersion)
        reader.fail(0, ProblemCode::MissingKey, { "version" });
    if (!hasTasks)
        reader.fail(0, ProblemCode::MissingKey, { "tasks" });
    return scenario;
}

ReadResult fromContents(FileContents contents)
{
    if (contents.problem)
        return { std::nullopt, std::move(contents.problem) };
    return readScenario(*contents.bytes);
}

} // namespace

ReadResult readScenario(std::string_view text)
{
    if (text.size() > kMaxScenarioBytes)
        return { std::nullopt,
                 Problem { ProblemCode::FileTooLarge, {}, { std::to_string(kMaxScenarioBytes) } } };
    JsonTree tree;
    if (auto problem = tree.parse(text))
        return { std::nullopt, std::move(problem) };
    try {
        Scenario scenario = readRoot(JsonReader(tree, text));
        if (auto problem = findProblem(scenario)) {
            locate(*problem, text, tree.node(tree.find(problem->path)).begin);
            return { std::nullopt, std::move(problem) };
        }
        return { std::move(scenario), std::nullopt };
    } catch (const JsonReader::Failure &failure) {
        return { std::nullopt, failure.problem };
    }
}

ReadResult readScenarioFile(const std::string &path)
{
    return fromContents(readRegularFile(path, kMaxScenarioBytes));
}

ReadResult readScenarioDescriptor(int descriptor)
{
    return fromContents(readDescriptor(descriptor, kMaxScenarioBytes));
}

} // namespace timeslice
