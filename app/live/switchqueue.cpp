// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/switchqueue.h"

#include <algorithm>

namespace timeslice::live {

std::vector<SwitchRecord> SwitchQueue::takeUpTo(std::int64_t time)
{
    if (m_waiting.size() != m_sorted)
        std::ranges::stable_sort(m_waiting, {}, &SwitchRecord::time);
    const auto end = std::ranges::upper_bound(m_waiting, time, {}, &SwitchRecord::time);
    std::vector<SwitchRecord> given(m_waiting.begin(), end);
    m_waiting.erase(m_waiting.begin(), end);
    m_sorted = m_waiting.size();
    for (SwitchRecord &record : given)
        record.time = m_last = std::max(m_last, record.time);
    return given;
}

} // namespace timeslice::live
