// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"
#include "core/base/time.h"
#include "core/scenario/conventions.h"
#include "core/scenario/policyspec.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the person writes down before anything runs: the machine, the policy, the tasks. A plain
/// value; editing makes a new one. Ranges are checked where a scenario is read (core/io) and by
/// `findProblem`, not here.
namespace timeslice {

/// One step of a task's program.
struct Step
{
    enum class Kind : std::uint8_t { Cpu, Io };

    Kind kind = Kind::Cpu;
    Duration length = 1; ///< ticks; Cpu >= 1, Io >= 0
    std::string
        device; ///< Io only; empty = a device without a name, that serves any number at once

    bool operator==(const Step &) const = default;
};

struct TaskSpec
{
    std::int64_t number = 1; ///< the `id` of the file: unique, > 0
    LocalizedText name; ///< empty: shown as P<number>
    SimTime arrival = 0;
    std::int64_t priority = 0;
    std::int32_t nice = 0; ///< -20..19
    std::int64_t tickets = 1; ///< >= 1
    std::string group;
    std::vector<std::int32_t> affinity; ///< CPUs it may run on; empty = all
    std::optional<Duration> period; ///< > 0
    std::optional<Duration> deadline; ///< relative to the release; without it the period
    std::optional<std::int32_t> jobs;
    std::int64_t workingSet = 0;
    std::vector<Step> program; ///< begins with Cpu

    std::optional<Duration> relativeDeadline() const { return deadline ? deadline : period; }
    bool operator==(const TaskSpec &) const = default;
};

struct DeviceSpec
{
    std::int32_t servers = 1; ///< >= 1

    bool operator==(const DeviceSpec &) const = default;
};

struct CacheSpec
{
    std::int64_t size = 0;
    Duration warmup = 0;
    std::int64_t warmRate = 1;
    std::int64_t coldRate = 1;

    bool operator==(const CacheSpec &) const = default;
};

struct MachineSpec
{
    std::int32_t cpus = 1; ///< 1..kMaxCpus
    Duration contextSwitch = 0;
    Duration ioDoneCost = 0; ///< CPU ticks added to the burst that follows an I/O
    std::map<std::string, DeviceSpec> devices; ///< those with a limited number of servers
    std::optional<CacheSpec> cache;

    bool operator==(const MachineSpec &) const = default;
};

inline constexpr std::int32_t kMaxCpus = 256;

struct Scenario
{
    LocalizedText title;
    LocalizedText note; ///< what to look at; shown beside the title
    std::string unit = "ms";
    MachineSpec machine;
    PolicySpec policy;
    ConventionChoice conventions;
    std::uint64_t seed = 1;
    std::optional<SimTime> until;
    std::optional<SimTime> pauseAt; ///< where the window stands when the scenario is opened
    std::vector<TaskSpec> tasks;

    bool operator==(const Scenario &) const = default;
};

/// "P3" for a task without a name, in both languages.
LocalizedText displayName(const TaskSpec &task);

} // namespace timeslice
