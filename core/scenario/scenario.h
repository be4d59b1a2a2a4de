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
#include <utility>
#include <vector>

/// What the person writes down before anything runs: the machine, the policy, the tasks. A plain
/// value; editing makes a new one. Ranges are checked where a scenario is read (core/io) and by
/// `findProblem`, not here.
namespace timeslice {

struct ForkedChild;

/// One step of a task's program. Small: a program may have very many.
struct Step
{
    /// Those from Lock on take no time by themselves.
    enum class Kind : std::uint8_t {
        Cpu,
        Io,
        Lock,
        Unlock,
        Wait,
        Post,
        Send,
        Receive,
        Yield,
        Fork,
        Join
    };

    Kind kind = Kind::Cpu;
    Duration length = 1; ///< ticks; Cpu >= 1, Io >= 0; without meaning for the others
    /// Io: the device; empty = one without a name, that serves any number at once. Lock, Unlock,
    /// Wait, Post, Send, Receive: the lock, semaphore or queue.
    std::string target;
    std::vector<ForkedChild> child; ///< Fork: exactly one; otherwise none

    Step();
    Step(Kind what, Duration ticks, std::string at);

    bool takesTime() const { return kind == Kind::Cpu || kind == Kind::Io; }
    bool operator==(const Step &) const;
};

/// What a Fork makes.
struct ForkedChild
{
    std::vector<Step> program;
    LocalizedText name; ///< empty = "P1.1", after its parent

    bool operator==(const ForkedChild &) const = default;
};

// Here, where the child is known: not every compiler takes a vector of what is to come.
inline Step::Step() = default;
inline Step::Step(Kind what, Duration ticks, std::string at)
    : kind(what)
    , length(ticks)
    , target(std::move(at))
{
}
inline bool Step::operator==(const Step &other) const
{
    return kind == other.kind && length == other.length && target == other.target
        && child == other.child;
}

struct TaskSpec
{
    std::int64_t number = 1; ///< the `id` of the file: unique, > 0
    LocalizedText name; ///< empty: shown as P<number>
    SimTime arrival = 0;
    std::int64_t priority = 0;
    std::int32_t nice = 0; ///< -20..19
    std::int64_t tickets = 1; ///< >= 1
    std::int32_t queue = 0; ///< mlq: the queue it belongs to, 0 is the highest; 0..kMaxQueue
    std::string group;
    std::vector<std::int32_t> affinity; ///< CPUs it may run on; empty = all
    std::optional<Duration> period; ///< > 0
    std::optional<Duration> deadline; ///< relative to the release; without it the period
    std::optional<std::int32_t> jobs;
    std::int64_t workingSet = 0;
    std::vector<Step> program; ///< begins with Cpu, or with steps that take no time

    std::optional<Duration> relativeDeadline() const { return deadline ? deadline : period; }
    bool operator==(const TaskSpec &) const = default;
};

struct DeviceSpec
{
    /// Which of the waiting I/Os a free server takes.
    enum class Order : std::uint8_t {
        Fcfs, ///< the one that was issued first
        Sjf, ///< the shortest; of equal ones that which was issued first
        Priority, ///< that of the task with the best priority; of equal ones as Fcfs
    };

    std::int32_t servers = 1; ///< >= 1
    Order order = Order::Fcfs;

    bool operator==(const DeviceSpec &) const = default;
};

/// A mutual exclusion lock. One that is not listed in the machine is a plain one.
struct LockSpec
{
    /// Whom a release hands the lock to.
    enum class Order : std::uint8_t { Fifo, Rank };
    /// What a lock does about priority inversion (Sha, Rajkumar and Lehoczky 1990).
    enum class Protocol : std::uint8_t {
        None,
        Inherit, ///< the owner has at least the priority of those that wait for it
        Ceiling, ///< the owner has at once the best priority of all tasks that ever use the lock
    };

    Order order = Order::Fifo;
    Protocol protocol = Protocol::None;

    bool operator==(const LockSpec &) const = default;
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
    bool queuePerCpu = false; ///< each CPU has a ready queue of its own; else one for all
    Duration stealEvery = 0; ///< queuePerCpu: at its multiples idle CPUs take tasks from the
                             ///< queues of others; 0 = never
    Duration ioDoneCost = 0; ///< CPU ticks added to the burst that follows an I/O
    std::map<std::string, DeviceSpec> devices; ///< those with a limited number of servers
    std::map<std::string, LockSpec> locks;
    std::map<std::string, std::int64_t> semaphores; ///< their counts at the start, >= 0
    std::map<std::string, std::int64_t>
        queues; ///< bounded queues: how many messages they hold, >= 1
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
