// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

/// Time is a whole number of units; a trace says what one unit is (a simulated tick or a
/// nanosecond). There is no wall clock in core: time is what an event says. Simulated times are 0
/// <= t < 2^53, so that every JSON reader can hold them, and sums of them stay inside 64 bits.
namespace timeslice {

using SimTime = std::int64_t;
using Duration = std::int64_t;

/// Later than everything that happens.
inline constexpr SimTime kNever = std::numeric_limits<SimTime>::max();
/// "Has not happened" in a status row.
inline constexpr SimTime kNotYet = -1;
/// The first time that a scenario may not name.
inline constexpr SimTime kTimeLimit = SimTime { 1 } << 53;

} // namespace timeslice
