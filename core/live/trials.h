// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/scene.h"

/// Scenes that nobody is shown: what a worker may do at its worst, for tests and benchmarks. They
/// have no id that could be asked for, and take the same way as all others.
namespace timeslice::live {

enum class Trial : std::int32_t {
    Ending = 1000, ///< each ends with its own exit code, or by its own signal
    Stubborn, ///< will not be asked to end
    Offspring, ///< each leaves children behind
    RobustDeath, ///< each dies with a robust lock
    Flood, ///< events as fast as wanted
    Chatter, ///< output without an end of line
};

/// Ending: from this code on it is a signal, less this.
inline constexpr std::int64_t kFirstSignalCode = 256;

/// Offspring: what becomes of the children.
enum class Left : std::int64_t {
    Orphans, ///< they live, and their parent ends
    Daemons, ///< forked twice, each in a session of its own
    Zombies, ///< they end, and their parent lives and does not look
};

std::span<const SceneSpec> trialScenes();
const SceneSpec &trialScene(Trial trial);

} // namespace timeslice::live
