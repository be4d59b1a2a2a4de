// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/switchrecord.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace timeslice::live {

/// Puts what several CPUs tell, each in its own order, into one order of time that never falls.
/// Records of one time stay in the order in which they came.
class SwitchQueue
{
public:
    /// Where new ones are appended. To be left otherwise as it is.
    std::vector<SwitchRecord> &waiting() { return m_waiting; }
    /// Gives, and forgets, all up to this time. One that comes only after a later one was given is
    /// given the time of that.
    std::vector<SwitchRecord> takeUpTo(std::int64_t time);

private:
    std::vector<SwitchRecord> m_waiting;
    std::size_t m_sorted = 0; ///< so many at the beginning are in order
    std::int64_t m_last = std::numeric_limits<std::int64_t>::min(); ///< the time last given
};

} // namespace timeslice::live
