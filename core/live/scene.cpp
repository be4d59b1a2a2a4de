// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/scene.h"

#include "core/live/trials.h"

#include <algorithm>

namespace timeslice::live {
namespace {

/// A pthread mutex of this kind for several processes.
bool prepareMutex(pthread_mutex_t &mutex, bool robust)
{
    pthread_mutexattr_t attributes;
    if (pthread_mutexattr_init(&attributes) != 0)
        return false;
    pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    if (robust)
        pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    const bool done = pthread_mutex_init(&mutex, &attributes) == 0;
    pthread_mutexattr_destroy(&attributes);
    return done;
}

bool prepare(SharedObject &object)
{
    switch (object.kind) {
    case ObjectKind::Mutex:
        return prepareMutex(object.mutex, false);
    case ObjectKind::RobustMutex:
        return prepareMutex(object.mutex, true);
    case ObjectKind::Semaphore:
        return sem_init(&object.semaphore, 1, static_cast<unsigned>(object.initial)) == 0;
    case ObjectKind::Cell:
        object.cell = object.initial;
        return true;
    case ObjectKind::Ring: // empty, as fresh memory is
    case ObjectKind::JoinCounter:
    case ObjectKind::File: // its place is behind the arena
    case ObjectKind::Pipe: // made by the fork server, so that the window never holds an end
    case ObjectKind::DuplexPipe:
    case ObjectKind::None:
        break;
    }
    return true;
}

} // namespace

std::span<const SceneSpec> scenes()
{
    constexpr auto kMost = static_cast<std::int64_t>(kMostMessageBytes);
    static const std::vector<SceneSpec> all {
        { SceneNumber::StatesPipe,
          "states-pipe",
          { { "workers", 3, 3, 3 }, { "lines", 6, 1, 100 } },
          {},
          1,
          { "/usr/bin/tail", "/bin/grep" } },
        { SceneNumber::DaemonFlag,
          "daemon-flag",
          { { "workers", 3, 3, 3 },
            { "ending", 0, 0, 6 },
            { "nested", 0, 0, 1 },
            { "rounds", 20, 1, 1000 } },
          {},
          1 },
        { SceneNumber::Heartbeat,
          "heartbeat",
          { { "workers", 3, 3, 3 }, { "daemon", 1, 0, 1 }, { "rounds", 20, 1, 1000 } },
          {},
          1 },
        { SceneNumber::UnixDaemon,
          "unix-daemon",
          { { "workers", 3, 3, 3 }, { "rounds", 20, 1, 1000 } },
          {},
          1 },
        { SceneNumber::Interleave,
          "interleave",
          { { "workers", 10, 1, 20 }, { "lock", 0, 0, 1 } },
          { { "A", ObjectKind::Mutex } } },
        { SceneNumber::Ticket,
          "ticket",
          { { "workers", 10, 1, 20 }, { "lock", 0, 0, 1 }, { "tickets", 3, 0, 100 } },
          { { "A", ObjectKind::Mutex },
            { "tickets", ObjectKind::File, 3, 2 },
            { "sold", ObjectKind::Cell } } },
        { SceneNumber::Lock,
          "lock",
          { { "workers", 3, 1, 10 }, { "rounds", 2, 1, 100 } },
          { { "A", ObjectKind::Mutex } } },
        { SceneNumber::Abba,
          "abba",
          { { "workers", 2, 2, 2 }, { "ordered", 0, 0, 1 } },
          { { "A", ObjectKind::Mutex }, { "B", ObjectKind::Mutex } } },
        { SceneNumber::HolderKilled,
          "holder-killed",
          { { "workers", 2, 2, 10 }, { "robust", 0, 0, 1 } },
          { { "A", ObjectKind::Mutex, 0, -1, 1, 0 },
            { "R", ObjectKind::RobustMutex, 0, -1, 1, 1 } } },
        { SceneNumber::Semaphore,
          "semaphore",
          { { "workers", 10, 1, 20 }, { "count", 4, 1, 10 } },
          { { "S", ObjectKind::Semaphore, 4, 1 }, { "inside", ObjectKind::Cell } } },
        { SceneNumber::Pipe,
          "pipe",
          { { "workers", 2, 2, 2 },
            { "messages", 300, 1, 1000 },
            { "bytes", kMost, 0, kMost },
            { "duplex", 0, 0, 1 },
            { "split", 0, 0, 1 },
            { "sigpipe", 0, 0, 1 } },
          { { "P", ObjectKind::Pipe, 0, -1, 3, 0 },
            { "D", ObjectKind::DuplexPipe, 0, -1, 3, 1 } } },
        { SceneNumber::PipeEof,
          "pipe-eof",
          { { "workers", 2, 2, 3 }, { "forgotten", 1, 0, 1 } },
          { { "P", ObjectKind::Pipe } } },
        { SceneNumber::ProducerConsumer,
          "producer-consumer",
          { { "producers", 2, 1, 10 },
            { "consumers", 2, 1, 10 },
            { "items", 4, 0, 100 },
            { "capacity", 3, 1, kMostSlots },
            { "producer_pause", 1, 0, 20 },
            { "consumer_pause", 1, 0, 20 },
            { "sentinels", 2, 0, 20 },
            { "task_done", 0, 0, 2 } },
          { { "buffer", ObjectKind::Ring, 0, 3 },
            { "free", ObjectKind::Semaphore, 0, 3 },
            { "items", ObjectKind::Semaphore },
            { "mutex", ObjectKind::Mutex },
            { "unfinished", ObjectKind::JoinCounter },
            { "producing", ObjectKind::Cell, 0, 0 } },
          0,
          {},
          2 },
        { SceneNumber::Queue,
          "queue",
          { { "consumers", 0, 0, 4 },
            { "items", 4, 0, 100 },
            { "maxsize", 6, 1, kMostSlots },
            { "bytes", 100, 4, 100'000 },
            { "join_first", 0, 0, 1 },
            { "timeout", -1, -1, 2000 },
            { "ending", 0, 0, 3 } },
          { { "slots", ObjectKind::Semaphore, 0, 2 },
            { "buffer", ObjectKind::Ring, 0, 2 },
            { "wlock", ObjectKind::Mutex },
            { "P", ObjectKind::Pipe },
            { "rlock", ObjectKind::Mutex },
            { "child", ObjectKind::Pipe } },
          0,
          {},
          1,
          2 },
    };
    return all;
}

const SceneSpec *findScene(std::string_view id)
{
    const auto found = std::ranges::find(scenes(), id, &SceneSpec::id);
    return found == scenes().end() ? nullptr : &*found;
}

const SceneSpec *findScene(std::int64_t number)
{
    for (const std::span<const SceneSpec> all : { scenes(), trialScenes() }) {
        const auto found = std::ranges::find_if(all, [number](const SceneSpec &scene) {
            return static_cast<std::int64_t>(scene.number) == number;
        });
        if (found != all.end())
            return &*found;
    }
    return nullptr;
}

std::optional<std::size_t> findSetting(const SceneSpec &scene, std::string_view name)
{
    const auto found = std::ranges::find(scene.settings, name, &SceneSetting::name);
    if (found == scene.settings.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - scene.settings.begin());
}

std::array<std::int64_t, kMostSettings> settingsOf(const SceneSpec &scene)
{
    std::array<std::int64_t, kMostSettings> values {};
    std::ranges::transform(scene.settings, values.begin(), &SceneSetting::value);
    return values;
}

std::size_t workersOf(const SceneSpec &scene, std::span<const std::int64_t> settings)
{
    std::int64_t workers = scene.others;
    for (const std::int64_t crowd : settings.first(scene.crowds))
        workers += crowd;
    return static_cast<std::size_t>(workers);
}

bool isUsed(const SceneObject &object, std::span<const std::int64_t> settings)
{
    return object.chooser < 0
        || settings[static_cast<std::size_t>(object.chooser)] == object.chosen;
}

std::size_t rootsOf(const SceneSpec &scene, std::size_t workers)
{
    return scene.roots == 0 ? workers : std::min(scene.roots, workers);
}

bool prepareObjects(Arena &arena, const SceneSpec &scene)
{
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        const SceneObject &wanted = scene.objects[i];
        SharedObject &object = arena.objects[i];
        object.kind = wanted.kind;
        object.initial = wanted.setting < 0
            ? wanted.initial
            : arena.settings[static_cast<std::size_t>(wanted.setting)];
        if (!prepare(object))
            return false;
    }
    return true;
}

} // namespace timeslice::live
