// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"

#include <vector>

namespace timeslice {

/// A stretch of a task's track in which it does something else than before.
struct ChangedStretch
{
    TaskId task = TaskId::None;
    SimTime begin = 0;
    SimTime end = 0; ///< > begin

    bool operator==(const ChangedStretch &) const = default;
};

/// Where the tasks of two runs of the same tasks are in different states, by task and time; where
/// one run is over and the other is not, too. O(slices). REQUIRES: as many tasks in both.
std::vector<ChangedStretch> changedStretches(const Timeline &before, const Timeline &after);

} // namespace timeslice
