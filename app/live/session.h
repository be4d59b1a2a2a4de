// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labprocess.h"
#include "app/live/labstate.h"
#include "app/live/liveevent.h"
#include "app/live/pipewatch.h"
#include "app/live/switchobserver.h"
#include "app/live/workershare.h"
#include "core/live/scene.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace timeslice::live {

/// Session::error() when there are processes enough; beside the numbers of errno.
inline constexpr int kTooManyWorkers = -1;

/// Which observers a session may use.
enum class Watch : std::uint8_t { Best, SampledOnly };

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

    /// The best that there is, unless told otherwise. REQUIRES: the session is Idle.
    void watch(Watch how) { m_watch = how; }
    /// Begins; the workers stand at their first gates soon after. False, with error(), when that
    /// cannot be. REQUIRES: each setting is in its range, and the session is Idle.
    bool start(const SceneSpec &scene, const std::array<std::int64_t, kMostSettings> &settings);
    /// Takes in what has happened since the last call.
    void update();

    State state() const { return m_state; }
    /// The errno of what failed; kTooManyWorkers; ENOPKG when a program of the scene is not there;
    /// 0 when the fork server ended, or broke the protocol.
    int error() const { return m_error; }
    const SceneSpec *scene() const { return m_scene; }
    const std::array<std::int64_t, kMostSettings> &settings() const { return m_settings; }
    /// Whether the scene uses this object with the settings that it was started with.
    bool uses(std::size_t object) const { return isUsed(m_scene->objects[object], m_settings); }
    /// How everything stands now.
    const LabState &lab() const { return m_lab; }
    const std::vector<WorkerView> &workers() const { return m_lab.workers; }
    const std::vector<ObjectView> &objects() const { return m_lab.objects; }
    /// Whether /proc shows what a worker waits for; hoped for until the first has started.
    bool seesWaits() const { return m_seesWaits; }
    Observer observer() const;
    /// The errno of what stood against exact records; 0 when they are there or were not asked for.
    int exactError() const { return m_exactError; }

    const std::string &console() const { return m_console; }
    /// Output so far, also what console() has forgotten: says whether there is more.
    std::uint64_t consoleBytes() const { return m_consoleBytes; }
    /// New events, in the order of their sequence.
    std::vector<LiveEvent> takeEvents();
    /// New context switches of the fork server and all workers, in the order of time; to be called
    /// after each update(), as the rings fill up. Those of the last millisecond come with the next
    /// call, or at once when everybody has ended. A worker may appear before it has its pid in
    /// workers(); its Forked comes first. Empty unless the observer is KernelExact.
    std::vector<SwitchRecord> takeSwitches();
    /// Switches that did not fit in a ring: what happened then is unknown.
    std::uint64_t lostSwitches() const { return m_switches.lost(); }

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
    /// False when none had arrived. Sets `gone` when the server is.
    bool takeMessages(bool &gone);
    void take(const Message &message);
    void readConsole();
    void fail(int error);
    bool lookAround();
    void readRing(int worker);
    void look(int worker);
    void lookAtWait(int worker);
    int workerOf(pid_t pid) const;
    void lookAtObjects();
    void lookAtRing(std::size_t object);
    void lookAtHolders();
    int ownerOf(int object) const;
    int workerOfThread(std::uint32_t thread) const;
    int objectAt(std::uint64_t futex) const;
    std::uint64_t happenings() const;
    void wake(WorkerSlot &slot);
    WorkerSlot &slot(int worker) { return m_arena->workers[static_cast<std::size_t>(worker)]; }

    WorkerShare m_share;
    LabProcess m_process;
    std::chrono::steady_clock::time_point m_patience; ///< so long the server may say nothing
    SwitchObserver m_switches;
    Watch m_watch = Watch::Best;
    int m_exactError = 0;
    State m_state = State::Idle;
    int m_error = 0;
    const SceneSpec *m_scene = nullptr;
    std::array<std::int64_t, kMostSettings> m_settings {};
    FileDescriptor m_file;
    Arena *m_arena = nullptr;
    std::uint64_t m_base = 0; ///< of the arena in the workers
    bool m_seesWaits = true;
    LabState m_lab;
    std::vector<std::optional<KernelSampler>> m_samplers; ///< by worker
    std::vector<std::uint64_t> m_taken; ///< records read, by worker; never read back from the arena
    PipeWatch m_pipes;
    std::uint64_t m_heldAt = 0; ///< happenings() when the holders of ends were looked at
    std::vector<LiveEvent> m_events;
    std::string m_console;
    std::uint64_t m_consoleBytes = 0;
};

} // namespace timeslice::live
