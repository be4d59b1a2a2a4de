// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/releases.h"

#include <algorithm>

namespace timeslice {

Releases::Releases(std::span<const TaskSpec> tasks)
{
    m_first.reserve(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i)
        m_first.push_back({ tasks[i].arrival, idAt<TaskId>(i) });
    if (!std::ranges::is_sorted(m_first, {}, &First::time))
        std::ranges::stable_sort(m_first, {}, &First::time);
}

SimTime Releases::nextTime() const
{
    const SimTime first = m_next == m_first.size() ? kNever : m_first[m_next].time;
    return std::min(first, m_further.nextTime());
}

TaskId Releases::pop()
{
    const SimTime further = m_further.nextTime();
    if (m_next < m_first.size()) {
        const First &first = m_first[m_next];
        const bool earlier = first.time < further
            || (first.time == further && first.task < m_further.next().payload);
        if (earlier) {
            ++m_next;
            return first.task;
        }
    }
    return m_further.pop().payload;
}

void Releases::push(SimTime time, TaskId task)
{
    m_further.push(time, static_cast<std::int64_t>(task), task);
}

} // namespace timeslice
