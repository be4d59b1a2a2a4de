// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/readyset.h"

namespace timeslice {

ReadySet::ReadySet(std::size_t taskCount, bool ordered)
    : m_places(taskCount, -1)
    , m_ordered(ordered)
{
}

void ReadySet::insert(TaskId id, const Rank &rank)
{
    m_entries.push_back({ rank, id });
    m_places[index(id)] = static_cast<std::int32_t>(m_entries.size() - 1);
    if (m_ordered)
        siftUp(m_entries.size() - 1);
}

void ReadySet::erase(TaskId id)
{
    const auto place = static_cast<std::size_t>(m_places[index(id)]);
    m_places[index(id)] = -1;
    const Entry moved = m_entries.back();
    m_entries.pop_back();
    if (place == m_entries.size())
        return;
    put(place, moved);
    if (m_ordered) {
        siftUp(place);
        siftDown(static_cast<std::size_t>(m_places[index(moved.task)]));
    }
}

void ReadySet::put(std::size_t place, const Entry &entry)
{
    m_entries[place] = entry;
    m_places[index(entry.task)] = static_cast<std::int32_t>(place);
}

void ReadySet::siftUp(std::size_t place)
{
    const Entry entry = m_entries[place];
    while (place > 0) {
        const std::size_t parent = (place - 1) / 2;
        if (!(entry.rank < m_entries[parent].rank))
            break;
        put(place, m_entries[parent]);
        place = parent;
    }
    put(place, entry);
}

void ReadySet::siftDown(std::size_t place)
{
    const Entry entry = m_entries[place];
    while (true) {
        std::size_t child = 2 * place + 1;
        if (child >= m_entries.size())
            break;
        if (child + 1 < m_entries.size() && m_entries[child + 1].rank < m_entries[child].rank)
            ++child;
        if (!(m_entries[child].rank < entry.rank))
            break;
        put(place, m_entries[child]);
        place = child;
    }
    put(place, entry);
}

} // namespace timeslice
