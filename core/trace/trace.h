// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"
#include "core/trace/systemstate.h"
#include "core/trace/traceevent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace timeslice {

enum class Origin : std::uint8_t { Simulated, Live, Imported };

/// What a trace knows of a task that never changes. TaskId is the position in Trace::tasks.
struct TaskInfo
{
    std::int64_t number = 0; ///< the number that people see: the scenario's id, or a process id
    LocalizedText name;
    SimTime arrival = 0; ///< release of the first job
    std::int64_t priority = 0;
    std::int32_t nice = 0;
    std::int64_t tickets = 1;
    std::string group;
    std::optional<Duration> period;
    std::optional<Duration> deadline; ///< relative to the release
    bool forked = false; ///< made by another task; it arrives when that one forks
    std::int32_t jobs = 1; ///< how many times its program runs
    std::int32_t steps = 1; ///< CPU bursts and I/Os of one job, in turn
    /// Live: these are not the states that the kernel gives that task, but what it says of itself.
    TaskId reportOf = TaskId::None;

    bool operator==(const TaskInfo &) const = default;
};

struct ResourceInfo
{
    /// Join: the children of the task it is named after; its count is how many have not ended.
    /// Gate, Stop: where a process of the Lab is held, by its step gate or by a signal.
    enum class Kind : std::uint8_t { Device, Lock, Semaphore, Queue, Join, Gate, Stop };

    Kind kind = Kind::Device;
    std::string name; ///< empty: the device of I/O that names none
    std::int32_t servers = 0; ///< Device: how many tasks it serves at once; 0 = any number
    std::int64_t amount = 0; ///< Semaphore: its count at the start; Queue: how much it holds

    bool operator==(const ResourceInfo &) const = default;
};

/// What happened, in order, whoever produced it: the tables, then an append-only list of events.
/// Everything shown on screen is computed from a trace and a position in it. One owner; readable
/// from any thread while nobody appends.
class Trace
{
public:
    Origin origin = Origin::Simulated;
    std::string unit = "ms"; ///< what one unit of time is called
    std::vector<TaskInfo> tasks;
    std::vector<ResourceInfo> resources;
    std::int32_t cpuCount = 1;
    bool queuePerCpu = false; ///< each CPU has ready queues of its own
    std::int32_t levelCount = 1; ///< queue levels to show from the start; deeper ones may appear
    std::vector<Duration>
        levelSlices; ///< per level, the slice it grants; empty when the policy has none per level

    /// The state before the first event.
    SystemState initialState() const;

    /// Gives the event its sequence number and stores it. REQUIRES: event.time >= time of the last
    /// event.
    const TraceEvent &append(TraceEvent event);
    /// Room for so many events.
    void reserve(std::size_t events);

    const std::vector<TraceEvent> &events() const { return m_events; }
    std::size_t size() const { return m_events.size(); }
    /// Number of events with time <= t: the position after everything that happened up to t. O(log
    /// n).
    std::size_t positionAfter(SimTime t) const;
    /// Number of events with time < t.
    std::size_t positionBefore(SimTime t) const;

    /// The makespan: the last finish, or where the run was stopped. Switches may end later.
    SimTime end() const { return m_end; }
    void setEnd(SimTime end) { m_end = end; }

    bool operator==(const Trace &) const = default;

private:
    std::vector<TraceEvent> m_events;
    SimTime m_end = 0;
};

} // namespace timeslice
