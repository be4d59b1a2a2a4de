// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/kernelsampler.h"
#include "core/live/arena.h"

#include <array>
#include <cstdint>
#include <sys/types.h>
#include <vector>

/// How the processes and the shared objects of a scene stand at one moment: what is seen while it
/// runs, and what a recording gives back for any of its moments. Values.
namespace timeslice::live {

/// Who says how the workers stand, the best first.
enum class Observer : std::uint8_t {
    KernelExact, ///< every context switch is recorded, and /proc is read as well
    KernelSampled, ///< /proc is read now and then: what is shorter than that is missed
    Reported, ///< the workers themselves: the kernel does not show who waits for what
};

/// How a worker stands, from the kernel, from the fork server and from itself.
struct WorkerView
{
    /// Killed, Exited and Ended are told by the fork server, Stopped and Blocked by the kernel.
    /// AtGate and Working are the worker's own word, kept only as long as the kernel does not
    /// object. Absent: the worker that is to start it has not. Ended: nobody saw how.
    enum class State : std::uint8_t {
        Starting,
        AtGate,
        Working,
        Blocked,
        Stopped,
        Exited,
        Killed,
        Absent,
        Ended,
        Last = Ended
    };

    pid_t pid = 0;
    State state = State::Starting;
    KernelSample kernel;
    Operation operation = Operation::None; ///< that it stands before, or is in
    int object = -1; ///< of that operation
    int line = 0; ///< of the listing
    int waitsFor = -1; ///< the object whose futex, or end, the kernel has it wait for
    End waitsAt = End::None; ///< of a pipe; kernel.writes says whether to read or to write
    int awaits = -1; ///< the worker whose end the kernel has it wait for
    int target = -1; ///< the worker that its operation is about
    int parent = -1; ///< the worker whose child it is by the kernel's word; -1 when of none
    bool replaced = false; ///< it runs another program by exec, without gates and reports
    std::int64_t status = 0; ///< Exited: the code; Killed: the signal
    Operation failed = Operation::None; ///< the last operation that failed
    int error = 0; ///< its errno
    std::uint32_t reached = 0; ///< gates so far
    std::uint64_t dropped = 0; ///< events that did not fit in its ring
    bool open = false; ///< its gate

    bool operator==(const WorkerView &) const = default;
    bool isAlive() const
    {
        return state != State::Exited && state != State::Killed && state != State::Absent
            && state != State::Ended;
    }
    /// Nothing more comes of itself: it needs a step, another worker, or is over.
    bool isSettled() const
    {
        return !isAlive() || (state == State::Blocked && !kernel.timed) || state == State::Stopped
            || (state == State::AtGate && !open) || (replaced && kernel.state == 'S');
    }
};

struct ObjectView
{
    int owner = -1; ///< the worker whose thread id is in the lock word
    std::int64_t value =
        0; ///< of a semaphore, a counter, the file; the bytes in a pipe, the items in a ring
    std::int64_t capacity = 0; ///< of a pipe, in bytes; of a ring, in slots
    std::vector<std::int64_t> items; ///< of a ring, the oldest first
    int head = 0; ///< of a ring: the slot of the oldest
    /// Of a pipe: the workers that have a copy of the read end, and of the write end.
    std::array<std::vector<int>, 2> holders;
    std::vector<int> waiters; ///< workers that wait for it in the kernel

    bool operator==(const ObjectView &) const = default;
    const std::vector<int> &holdersOf(End end) const
    {
        return holders[static_cast<std::size_t>(end)];
    }
};

struct LabState
{
    pid_t server = 0; ///< the fork server's; it adopts who lost its parent
    std::vector<WorkerView> workers;
    std::vector<ObjectView> objects; ///< in the order of the scene's

    bool operator==(const LabState &) const = default;
};

/// The workers that wait for each other in a circle, by what the kernel says; empty when none.
std::vector<int> deadlock(const LabState &lab);
bool allEnded(const LabState &lab);
/// Workers that wait in the kernel for what none but such workers, or the dead, could do: in a
/// circle, for a dead owner, for an end of a pipe that only they themselves keep open, or for a
/// post when nobody else is left. What has no owner, anybody may give.
std::vector<int> hopeless(const LabState &lab);
/// Every worker is settled, and at least one of them waits for another for ever.
bool isStuck(const LabState &lab);

} // namespace timeslice::live
