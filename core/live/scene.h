// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What a scene is made of, the same table for the fork server, the window and the command line.
/// What its workers do is a role in app/lab; its texts are in resources/scenes.
namespace timeslice::live {

/// Stable: files, tests and the command line use the id, messages the number.
enum class SceneNumber : std::int32_t {
    Lock,
    Interleave,
    Ticket,
    HolderKilled,
    Abba,
    Semaphore,
    Pipe,
    PipeEof,
    DaemonFlag,
    Heartbeat,
    UnixDaemon,
    StatesPipe,
    ProducerConsumer,
    Queue,
};

/// Something that the person can change before the scene begins.
struct SceneSetting
{
    std::string_view name;
    std::int64_t value; ///< at first
    std::int64_t least;
    std::int64_t most;
};

struct SceneObject
{
    std::string_view name;
    ObjectKind kind;
    std::int64_t initial = 0; ///< Semaphore, Cell, File: its value at first; Ring: its slots
    int setting = -1; ///< the setting that says the value at first instead, if any
    int chooser = -1; ///< the setting that says whether the scene uses it, if any
    std::int64_t chosen = 0; ///< the value with which it does
};

struct SceneSpec
{
    SceneNumber number;
    std::string_view id;
    std::vector<SceneSetting> settings; ///< at most kMostSettings
    std::vector<SceneObject> objects; ///< at most kMostObjects
    /// So many workers the fork server starts; the others are started by workers. 0 for all.
    std::size_t roots = 0;
    /// Programs that its workers become: absolute paths.
    std::vector<std::string_view> programs {};
    /// So many settings, the first ones, add up to the number of workers; and so many workers there
    /// are besides.
    std::size_t crowds = 1;
    int others = 0;
};

/// In the order in which they are taught.
std::span<const SceneSpec> scenes();
const SceneSpec *findScene(std::string_view id);
/// Null when there is none: the number came over a wire. Knows the trials as well.
const SceneSpec *findScene(std::int64_t number);
/// The position among the scene's settings.
std::optional<std::size_t> findSetting(const SceneSpec &scene, std::string_view name);
/// How many of so many workers the fork server itself starts.
std::size_t rootsOf(const SceneSpec &scene, std::size_t workers);
/// The values at first.
std::array<std::int64_t, kMostSettings> settingsOf(const SceneSpec &scene);
/// How many processes the scene has with these settings.
std::size_t workersOf(const SceneSpec &scene, std::span<const std::int64_t> settings);
bool isUsed(const SceneObject &object, std::span<const std::int64_t> settings);
/// Prepares the objects in a fresh, zeroed arena. False when the system refuses one.
bool prepareObjects(Arena &arena, const SceneSpec &scene);

} // namespace timeslice::live
