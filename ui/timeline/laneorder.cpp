// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/laneorder.h"

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

constexpr std::size_t kPinnedCpus = 4;

} // namespace

void LaneOrder::setTracks(std::size_t cpus, std::size_t tasks)
{
    m_cpus = cpus;
    m_tasks = tasks;
    std::erase_if(m_entries, [&](const Entry &entry) {
        const auto number = static_cast<std::size_t>(entry.id.number);
        return number >= (entry.id.kind == TrackId::Kind::Cpu ? cpus : tasks);
    });
    auto lastCpu = std::ranges::find(m_entries, TrackId::Kind::Task,
                                     [](const Entry &entry) { return entry.id.kind; });
    for (std::size_t i = 0; i < cpus; ++i) {
        const TrackId id = TrackId::of(idAt<CpuId>(i));
        if (!find(id))
            lastCpu = m_entries.insert(lastCpu, Entry { id, cpus <= kPinnedCpus, false }) + 1;
    }
    for (std::size_t i = 0; i < tasks; ++i) {
        const TrackId id = TrackId::of(idAt<TaskId>(i));
        if (!find(id))
            m_entries.push_back({ id, false, false });
    }
}

std::vector<TrackId> LaneOrder::shown() const
{
    std::vector<TrackId> result;
    for (const bool pinned : { true, false }) {
        for (const Entry &entry : m_entries) {
            if (!entry.hidden && entry.pinned == pinned)
                result.push_back(entry.id);
        }
    }
    return result;
}

std::size_t LaneOrder::pinnedCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_entries, [](const Entry &entry) { return entry.pinned && !entry.hidden; }));
}

std::size_t LaneOrder::hiddenCount() const
{
    return static_cast<std::size_t>(std::ranges::count(m_entries, true, &Entry::hidden));
}

bool LaneOrder::isPinned(TrackId id) const
{
    const Entry *entry = find(id);
    return entry && entry->pinned;
}

void LaneOrder::setPinned(TrackId id, bool pinned)
{
    if (Entry *entry = find(id))
        entry->pinned = pinned;
}

void LaneOrder::setHidden(TrackId id, bool hidden)
{
    if (Entry *entry = find(id))
        entry->hidden = hidden;
}

void LaneOrder::showAll()
{
    for (Entry &entry : m_entries)
        entry.hidden = false;
}

bool LaneOrder::move(TrackId id, int by)
{
    const Entry *entry = find(id);
    if (!entry || entry->hidden)
        return false;
    std::vector<std::size_t> peers;
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].hidden || m_entries[i].pinned != entry->pinned)
            continue;
        if (m_entries[i].id == id)
            at = peers.size();
        peers.push_back(i);
    }
    const auto last = static_cast<std::ptrdiff_t>(peers.size()) - 1;
    const auto from = static_cast<std::ptrdiff_t>(at);
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
    const std::ptrdiff_t step = to < from ? -1 : 1;
    for (std::ptrdiff_t i = from; i != to; i += step)
        std::swap(m_entries[peers[static_cast<std::size_t>(i)]],
                  m_entries[peers[static_cast<std::size_t>(i + step)]]);
    return to != from;
}

void LaneOrder::reset()
{
    m_entries.clear();
    setTracks(m_cpus, m_tasks);
}

LaneOrder::Entry *LaneOrder::find(TrackId id)
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    return it == m_entries.end() ? nullptr : &*it;
}

const LaneOrder::Entry *LaneOrder::find(TrackId id) const
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    return it == m_entries.end() ? nullptr : &*it;
}

} // namespace timeslice
