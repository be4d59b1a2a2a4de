// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>

/// A trace for the tools that read kernel traces, so that a student can look at a simulated run
/// with what is used on real machines. Names of unknown units count as milliseconds. A context
/// switch has no task of its own in either format: the CPU is seen to idle, or a slice "context
/// switch".
namespace timeslice {

/// The JSON of Chrome's tracing ("Trace Event Format"), which ui.perfetto.dev opens: a lane per CPU
/// and one per task, with a slice for each state. Times in microseconds.
std::string chromeTraceJson(const Trace &trace);

/// The text of the kernel's ftrace (events sched_switch, sched_wakeup and sched_wakeup_new), as
/// /sys/kernel/tracing/trace gives it. A task that was on a CPU for no time is not seen there.
std::string systraceText(const Trace &trace);

} // namespace timeslice
