// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/policy/rank.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace timeslice {

/// The waiting tasks with their ranks. With static ranks it is a binary heap that knows each task's
/// place, so the best is at hand and joining and leaving are O(log n); otherwise ranks are
/// meaningless here and it is a plain set. A value.
class ReadySet
{
public:
    struct Entry
    {
        Rank rank;
        TaskId task = TaskId::None;
    };

    ReadySet() = default;
    ReadySet(std::size_t taskCount, bool ordered);

    bool empty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    bool contains(TaskId id) const { return m_places[index(id)] >= 0; }
    /// The best first when ordered; otherwise in no order.
    std::span<const Entry> entries() const { return m_entries; }

    void insert(TaskId id, const Rank &rank);
    /// REQUIRES: contains(id).
    void erase(TaskId id);

private:
    void put(std::size_t place, const Entry &entry);
    void siftUp(std::size_t place);
    void siftDown(std::size_t place);

    std::vector<Entry> m_entries;
    std::vector<std::int32_t> m_places; ///< by TaskId; -1 = not in the set
    bool m_ordered = true;
};

} // namespace timeslice
