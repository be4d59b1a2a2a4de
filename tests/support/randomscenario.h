// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splitmix64.h"
#include "core/policy/registry.h"
#include "core/scenario/scenario.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace timeslice::test {

/// Numbers for tests: the same seed makes the same scenario everywhere.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_random(seed)
    {
    }
    /// least..most, both included.
    std::int64_t roll(std::int64_t least, std::int64_t most)
    {
        return m_random.uniform(least, most);
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    template <typename List>
    auto pick(const List &list)
    {
        return list[static_cast<std::size_t>(roll(0, static_cast<std::int64_t>(list.size()) - 1))];
    }

private:
    SplitMix64 m_random;
};

inline TaskSpec randomTask(Dice &dice, std::int64_t number, bool realTime)
{
    TaskSpec task;
    task.number = number;
    task.arrival = dice.roll(0, 12);
    task.priority = dice.roll(0, 4);
    task.nice = static_cast<std::int32_t>(dice.roll(-5, 5));
    task.tickets = dice.roll(1, 9);
    task.group = dice.chance(50) ? "a" : "b";
    const auto bursts = dice.roll(1, 4);
    for (std::int64_t i = 0; i < bursts; ++i) {
        task.program.push_back({ Step::Kind::Cpu, dice.roll(1, 7), {} });
        if (i + 1 < bursts || dice.chance(15))
            task.program.push_back(
                { Step::Kind::Io, dice.roll(0, 6), dice.chance(50) ? "disk" : "" });
    }
    if (realTime) {
        task.period = dice.roll(8, 30);
        if (dice.chance(50))
            task.deadline = dice.roll(4, 30);
        task.jobs = static_cast<std::int32_t>(dice.roll(1, 3));
    }
    return task;
}

/// Any policy, any conventions, several CPUs, devices, switch costs, affinity, real-time tasks.
inline Scenario randomScenario(std::uint64_t seed)
{
    Dice dice(seed);
    Scenario scenario;
    const PolicyInfo info = dice.pick(policies());
    scenario.policy.id = info.id;
    scenario.seed = seed;
    const bool sliced =
        std::ranges::find(info.parameters, "quantum", &ParameterInfo::key) != info.parameters.end();
    if (sliced && dice.chance(60))
        scenario.policy.quantum = dice.roll(1, 5);
    if (info.id == "priority") {
        scenario.policy.preemptive = dice.chance(50);
        if (dice.chance(40))
            scenario.policy.aging = PolicySpec::Aging { dice.roll(1, 5), dice.roll(1, 2) };
    } else if (info.id == "mlfq") {
        if (dice.chance(40))
            scenario.policy.boost = dice.roll(3, 20);
        scenario.policy.stay = dice.chance(30);
        if (dice.chance(40))
            scenario.policy.allotments =
                std::vector<std::int64_t> { dice.roll(1, 3), dice.roll(0, 2), 1 };
    } else if (info.id == "mlq") {
        scenario.policy.quanta = std::vector<Duration> { dice.roll(0, 4), dice.roll(0, 4) };
    } else if (info.id == "cfs") {
        scenario.policy.quantum.reset();
    } else if (info.realTime) {
        scenario.policy.onMiss = dice.chance(50) ? "abort" : "continue";
    } else if (info.id == "cyclic") {
        scenario.policy.switchOn = dice.chance(50) ? "io" : "end";
        scenario.policy.ioReturn = dice.chance(50) ? "later" : "immediate";
    }
    scenario.machine.cpus = static_cast<std::int32_t>(dice.chance(50) ? 1 : dice.roll(2, 4));
    scenario.machine.contextSwitch = dice.chance(50) ? 0 : dice.roll(1, 2);
    if (dice.chance(50))
        scenario.machine.devices["disk"].servers = static_cast<std::int32_t>(dice.roll(1, 2));
    if (dice.chance(20))
        scenario.machine.ioDoneCost = 1;
    if (dice.chance(10))
        scenario.machine.cache = CacheSpec { 10, 2, 2, 1 };
    scenario.conventions.preset = std::string(dice.pick(conventionPresets()));
    for (const ConventionKey &key : conventionKeys()) {
        if (!key.values.empty() && dice.chance(25))
            scenario.conventions.overrides[std::string(key.key)] =
                std::string(dice.pick(key.values));
    }
    if (resolve(scenario.conventions).preemptCpu == PreemptCpu::Refill)
        scenario.machine.contextSwitch = 0; // otherwise it would not end
    const auto tasks = dice.roll(1, 7);
    for (std::int64_t i = 0; i < tasks; ++i) {
        scenario.tasks.push_back(randomTask(dice, i + 1, info.realTime));
        if (dice.chance(15))
            scenario.tasks.back().affinity = { static_cast<std::int32_t>(
                dice.roll(0, scenario.machine.cpus - 1)) };
        scenario.tasks.back().queue = static_cast<std::int32_t>(dice.roll(0, 1));
        scenario.tasks.back().workingSet = dice.roll(1, 8);
    }
    if (dice.chance(20))
        scenario.until = dice.roll(5, 60);
    return scenario;
}

/// A ready queue for each CPU, with and without stealing, and devices with an order of their own.
inline void addQueues(Scenario &scenario, std::uint64_t seed)
{
    Dice dice(seed ^ 0x5EEDU);
    scenario.machine.cpus = std::max(scenario.machine.cpus, 2);
    scenario.machine.queuePerCpu = true;
    scenario.machine.stealEvery = dice.chance(60) ? dice.roll(1, 6) : 0;
    DeviceSpec &disk = scenario.machine.devices["disk"];
    disk.order = dice.pick(std::vector { DeviceSpec::Order::Fcfs, DeviceSpec::Order::Sjf,
                                         DeviceSpec::Order::Priority });
}

/// Steps that take no time, strewn into the programs: locks given up and not, semaphores, queues.
inline void addOperations(Scenario &scenario, std::uint64_t seed)
{
    Dice dice(seed ^ 0xABCDEFU);
    scenario.machine.semaphores["S"] = dice.roll(0, 2);
    scenario.machine.queues["Q"] = dice.roll(1, 3);
    LockSpec &lock = scenario.machine.locks["A"];
    lock.order = dice.chance(50) ? LockSpec::Order::Fifo : LockSpec::Order::Rank;
    lock.protocol = dice.pick(std::vector { LockSpec::Protocol::None, LockSpec::Protocol::Inherit,
                                            LockSpec::Protocol::Ceiling });
    const std::vector<Step::Kind> free { Step::Kind::Wait, Step::Kind::Post, Step::Kind::Send,
                                         Step::Kind::Receive, Step::Kind::Yield };
    for (TaskSpec &task : scenario.tasks) {
        std::vector<Step> program;
        std::vector<std::string> held;
        const auto strew = [&] {
            while (dice.chance(35)) {
                if (!held.empty() && dice.chance(60)) {
                    program.push_back({ Step::Kind::Unlock, 1, held.back() });
                    held.pop_back();
                } else if (dice.chance(50)) {
                    held.push_back(dice.chance(50) ? "A" : "B");
                    program.push_back({ Step::Kind::Lock, 1, held.back() });
                } else {
                    const Step::Kind kind = dice.pick(free);
                    const bool semaphore = kind == Step::Kind::Wait || kind == Step::Kind::Post;
                    program.push_back({ kind, 1,
                                        kind == Step::Kind::Yield ? ""
                                            : semaphore           ? "S"
                                                                  : "Q" });
                }
            }
        };
        strew();
        for (const Step &step : task.program) {
            program.push_back(step);
            strew();
        }
        task.program = program;
    }
}

} // namespace timeslice::test
