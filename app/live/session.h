// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/kernelsampler.h"
#include "app/live/labprocess.h"
#include "core/live/scene.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace timeslice::live {

/// How a worker stands, from the kernel, from the fork server and from itself.
struct WorkerView
{
    /// Killed and Exited are told by the fork server, Stopped and Blocked by the kernel. AtGate and
    /// Working are the worker's own word, kept only as long as the kernel does not object.
    enum class State : std::uint8_t { Starting, AtGate, Working, Blocked, Stopped, Exited, Killed };

    pid_t pid = 0;
    State state = State::Starting;
    KernelSample kernel;
    Operation operation = Operation::None; ///< that it stands before, or is in
    int object = -1; ///< of that operation
    int line = 0; ///< of the listing
    int waitsFor = -1; ///< the object whose futex the kernel has it wait for
    std::int64_t status = 0; ///< Exited: the code; Killed: the signal
    std::uint32_t reached = 0; ///< gates so far
    std::uint64_t dropped = 0; ///< events that did not fit in its ring
    bool open = false; ///< its gate

    bool operator==(const WorkerView &) const = default;
    bool isAlive() const { return state != State::Exited && state != State::Killed; }
    /// Nothing more comes of itself: it needs a step, another worker, or is over.
    bool isSettled() const
    {
        return !isAlive() || state == State::Blocked || state == State::Stopped
            || (state == State::AtGate && !open);
    }
};

struct ObjectView
{
    int owner = -1; ///< the worker whose thread id is in the lock word
    std::int64_t value = 0; ///< of a semaphore, a cell, the file
    std::vector<int> waiters; ///< workers that wait for it in the kernel

    bool operator==(const ObjectView &) const = default;
};

/// A record and whose it is.
struct LiveEvent
{
    int worker = -1;
    Record record;
};

/// A scene under way: real processes, and what is known of them. One thread; update() never blocks.
/// Ends everything when it goes.
class Session
{
public:
    enum class State : std::uint8_t { Idle, Starting, Running, Failed };

    Session() = default;
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Begins; the workers stand at their first gates soon after. False, with error(), when that
    /// cannot be. REQUIRES: each setting is in its range, and the session is Idle.
    bool start(const SceneSpec &scene, const std::array<std::int64_t, kMostSettings> &settings);
    /// Takes in what has happened since the last call.
    void update();

    State state() const { return m_state; }
    /// The errno of what failed; 0 when the fork server ended, or broke the protocol.
    int error() const { return m_error; }
    const SceneSpec *scene() const { return m_scene; }
    const std::vector<WorkerView> &workers() const { return m_workers; }
    const std::vector<ObjectView> &objects() const { return m_objects; }
    /// The workers that wait for each other in a circle, by what the kernel says; empty when none.
    std::vector<int> deadlock() const;
    bool allEnded() const;
    /// Every worker is settled, and at least one of them waits for another for ever.
    bool isStuck() const;
    bool seesWaits() const { return m_seesWaits; }

    const std::string &console() const { return m_console; }
    /// Output so far, also what console() has forgotten: says whether there is more.
    std::uint64_t consoleBytes() const { return m_consoleBytes; }
    /// New events, in the order of their sequence.
    std::vector<LiveEvent> takeEvents();

    /// One operation more.
    void step(int worker);
    /// Opens the gate for good, or closes it.
    void setOpen(int worker, bool open);
    void setPause(std::uint32_t microseconds);
    /// Through the fork server, which alone signals, and only its own.
    void signal(int worker, int number);
    /// To be watched for input, so that nothing has to be asked again and again.
    int socket() const { return m_process.socket(); }
    pid_t serverPid() const { return m_process.pid(); }

private:
    bool makeArena(const SceneSpec &scene, const std::array<std::int64_t, kMostSettings> &settings);
    void take(const Message &message);
    void fail(int error);
    void readRing(int worker);
    void look(int worker);
    void lookAtObjects();
    int ownerOf(int object) const;
    int objectAt(std::uint64_t futex) const;
    void wake(WorkerSlot &slot);
    WorkerSlot &slot(int worker) { return m_arena->workers[static_cast<std::size_t>(worker)]; }

    LabProcess m_process;
    State m_state = State::Idle;
    int m_error = 0;
    const SceneSpec *m_scene = nullptr;
    FileDescriptor m_file;
    Arena *m_arena = nullptr;
    std::uint64_t m_base = 0; ///< of the arena in the workers
    bool m_seesWaits = false;
    std::vector<WorkerView> m_workers;
    std::vector<std::optional<KernelSampler>> m_samplers; ///< by worker
    std::vector<std::uint64_t> m_taken; ///< records read, by worker; never read back from the arena
    std::vector<ObjectView> m_objects;
    std::vector<LiveEvent> m_events;
    std::string m_console;
    std::uint64_t m_consoleBytes = 0;
};

} // namespace timeslice::live
