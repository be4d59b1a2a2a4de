// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ctime>

namespace timeslice::live {

/// CLOCK_MONOTONIC in ns: the one clock of workers, watcher and the kernel's records. It places
/// what they tell beside each other; what one sequence says is never sorted by it.
inline std::int64_t monotonicNow()
{
    timespec now {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * std::int64_t { 1'000'000'000 } + now.tv_nsec;
}

} // namespace timeslice::live
