// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"

#include <vector>

/// Which lanes are shown, and in what order: the CPUs first, then the tasks, until the person pins,
/// hides or moves them. A value; survives a rerun as far as the tracks still exist.
namespace timeslice {

class LaneOrder
{
public:
    /// Makes room for these tracks, in their natural order, and forgets those that are gone. Up to
    /// four CPU lanes are pinned from the start.
    void setTracks(std::size_t cpus, std::size_t tasks);

    /// The shown lanes: the pinned ones, then the others.
    std::vector<TrackId> shown() const;
    std::size_t pinnedCount() const;
    std::size_t hiddenCount() const;

    bool isPinned(TrackId id) const;
    void setPinned(TrackId id, bool pinned);
    void setHidden(TrackId id, bool hidden);
    void showAll();
    /// Moves a shown lane by `by` places among the shown lanes that are pinned as it is. False if
    /// it stands at the end already.
    bool move(TrackId id, int by);
    /// Back to the natural order, nothing hidden.
    void reset();

private:
    struct Entry
    {
        TrackId id;
        bool pinned = false;
        bool hidden = false;
    };

    Entry *find(TrackId id);
    const Entry *find(TrackId id) const;

    std::vector<Entry> m_entries;
    std::size_t m_cpus = 0;
    std::size_t m_tasks = 0;
};

} // namespace timeslice
