// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <cstddef>
#include <vector>

/// How busy the machine was and how many tasks stood ready, over the time of a run.
namespace timeslice {

struct LoadPoint
{
    SimTime begin = 0;
    SimTime end = 0; ///< > begin
    double running = 0; ///< CPUs that ran a task, on average over the stretch: 0..CPUs
    double switching = 0; ///< CPUs in a context switch, likewise
    double ready = 0; ///< tasks in state Ready, likewise

    bool operator==(const LoadPoint &) const = default;
};

/// Stretches that follow each other without a gap from 0 to the makespan, at most `most` of them.
/// When the run changes no oftener than that they are exact, one from each change to the next;
/// otherwise they are equally long, and the numbers are averages. REQUIRES: most > 0. O(events).
std::vector<LoadPoint> loadCurve(const Trace &trace, std::size_t most);

} // namespace timeslice
