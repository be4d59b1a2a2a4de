// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timelinechanges.h"

#include <algorithm>

namespace timeslice {
namespace {

/// What the task does from t on, and until when; after the end of its track it is Terminated.
struct Stretch
{
    SliceKind kind = SliceKind::Terminated;
    SimTime end = kNever;
};

Stretch stretchAt(const TimeTrack &track, SimTime t)
{
    if (t >= track.end())
        return {};
    const std::size_t slice = track.indexAt(t);
    return { track.kind(slice), track.end(slice) };
}

} // namespace

std::vector<ChangedStretch> changedStretches(const Timeline &before, const Timeline &after)
{
    std::vector<ChangedStretch> changes;
    for (std::size_t i = 0; i < after.taskCount(); ++i) {
        const TaskId task = idAt<TaskId>(i);
        const TimeTrack &old = before.task(task);
        const TimeTrack &now = after.task(task);
        const SimTime end = std::max(old.end(), now.end());
        for (SimTime t = 0; t < end;) {
            const Stretch a = stretchAt(old, t);
            const Stretch b = stretchAt(now, t);
            const SimTime next = std::min({ a.end, b.end, end });
            if (a.kind != b.kind) {
                if (!changes.empty() && changes.back().task == task && changes.back().end == t)
                    changes.back().end = next;
                else
                    changes.push_back({ task, t, next });
            }
            t = next;
        }
    }
    return changes;
}

} // namespace timeslice
