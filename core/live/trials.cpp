// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"

#include <algorithm>

namespace timeslice::live {

std::span<const SceneSpec> trialScenes()
{
    constexpr auto number = [](Trial trial) { return static_cast<SceneNumber>(trial); };
    constexpr std::int64_t kMost = kMostWorkers;
    static const std::vector<SceneSpec> all {
        { number(Trial::Ending), {}, { { "workers", 1, 1, kMost }, { "first", 0, 0, 300 } }, {} },
        { number(Trial::Stubborn), {}, { { "workers", 1, 1, kMost } }, {} },
        { number(Trial::Offspring),
          {},
          { { "workers", 1, 1, kMost }, { "left", 0, 0, 2 }, { "children", 3, 1, 3 } },
          {} },
        { number(Trial::RobustDeath),
          {},
          { { "workers", kMost, 1, kMost } },
          { { "R", ObjectKind::RobustMutex },
            { "told", ObjectKind::Cell },
            { "wrong", ObjectKind::Cell } } },
        { number(Trial::Flood),
          {},
          { { "workers", 4, 1, kMost },
            { "thousands", 250, 1, 1000 }, // events each second
            { "milliseconds", 1000, 1, 60'000 } },
          { { "S", ObjectKind::Semaphore } } },
        { number(Trial::Chatter),
          {},
          { { "workers", 1, 1, kMost }, { "kib", 1024, 1, 1 << 20 } },
          {} },
    };
    return all;
}

const SceneSpec &trialScene(Trial trial)
{
    return *std::ranges::find(trialScenes(), static_cast<SceneNumber>(trial), &SceneSpec::number);
}

} // namespace timeslice::live
