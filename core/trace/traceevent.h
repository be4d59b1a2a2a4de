// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <type_traits>

namespace timeslice {

/// What happened. The comment says which fields of the event are used besides `time`, and for what.
enum class EventKind : std::uint8_t {
    Arrive, ///< task: New -> Ready, at the tail. value = release of the job, extra = first burst,
            ///< other = job (from 1); cpu = whose queue it joins, if each CPU has one
    Dispatch, ///< task: Ready -> Running on cpu, or on None where nobody says. value = slice
              ///< granted (0 = no limit), extra = left of the burst
    Preempt, ///< task: Running -> Ready, placed by `place`. other = the preempting task, extra =
             ///< left of the burst
    Expire, ///< task: Running -> Ready, its slice is used up. extra = left of the burst
    Block, ///< task: Running -> Blocked. other = resource waited for, value = time of return, extra
           ///< = length of the I/O
    Serve, ///< task's I/O, that waited for a server of resource `other`, begins. value = time of
           ///< return
    Wake, ///< task: Blocked -> Ready, placed by `place`. other = resource, extra = next burst
    Finish, ///< task: Running or Blocked -> Terminated, or -> New when a further job follows (value
            ///< = 1). other = job
    SwitchBegin, ///< cpu starts a context switch. task = for whom, or None; value = its length;
                 ///< extra = 1 if the choice is final
    SwitchTarget, ///< the switch under way on cpu is from now on for task, finally; or for nobody,
                  ///< when None
    SwitchEnd, ///< cpu ends its context switch. task = for whom, or None
    Boost, ///< all levels are about to be raised to the highest
    Level, ///< task gets queue level `other`; with place = Tail also a new entry number
    Share, ///< task's pass or virtual run time becomes value
    Rate, ///< task, running, does `value` units of its burst a tick from now on; extra = left of
          ///< the burst
    Draw, ///< lottery: task won with ticket = value of extra tickets
    Miss, ///< task's job `other` passed its deadline (value)
    Abort, ///< task's job `other` is removed at its deadline: -> Terminated, or -> New when a
           ///< further job follows (value = 1)
    Step, ///< task's program counter becomes value; other = operations of that gap already done;
          ///< extra = the burst that it runs or is going to run next
    Await, ///< task: Running -> Blocked at a lock, a semaphore or a queue: resource `other`
    Acquire, ///< task takes lock `other`, or one from semaphore `other`
    Release, ///< task gives lock `other` up, or adds one to semaphore `other`
    Send, ///< task puts a message into queue `other`
    Receive, ///< task takes a message out of queue `other`
    Grant, ///< task: Blocked -> Ready, at the tail: it got what it waited for at resource `other`.
           ///< value = what that adds to the count (semaphore, queue); extra = next burst
    Yield, ///< task: Running -> Ready, at the tail, of its own accord. extra = next burst
    Priority, ///< task's effective priority becomes value
    Deadlock, ///< the wait of task for lock `other`, that began just now, closes a cycle of waits
    Migrate, ///< task, Ready, moves from the queue of CPU `other` to that of the idle cpu
    Fork, ///< task makes task `other`, whose arrival follows. value = the resource at which it
          ///< joins its children, or -1
    Join, ///< task goes on: none of its children is left (resource `other`)
    Joined, ///< task: Blocked -> Ready, at the tail: the last of its children (resource `other`)
            ///< has ended. extra = next burst
    ChildEnd, ///< task ended; one child fewer is waited for at resource `other`
};

/// Where a task that becomes ready enters: entry numbers order the ready queues, and the tail has
/// the largest.
enum class Place : std::uint8_t {
    Tail, ///< the next entry number
    Head, ///< less than all entry numbers so far
    Keep, ///< the entry number that it had
};

/// One thing that happened at one instant. Trivially copyable, so that ten million of them are a
/// plain array. `seq` is the event's position in its trace; (time, seq) never falls.
struct TraceEvent
{
    SimTime time = 0;
    std::int64_t value = 0;
    std::int64_t extra = 0;
    std::uint32_t seq = 0;
    TaskId task = TaskId::None;
    std::int32_t other = -1;
    std::int16_t cpuNumber = -1;
    EventKind kind = EventKind::Arrive;
    Place place = Place::Tail;

    CpuId cpu() const { return CpuId { cpuNumber }; }
    ResourceId resource() const { return ResourceId { other }; }
    TaskId otherTask() const { return TaskId { other }; }

    bool operator==(const TraceEvent &) const = default;
};

static_assert(sizeof(TraceEvent) == 40 && std::is_trivially_copyable_v<TraceEvent>);

} // namespace timeslice
