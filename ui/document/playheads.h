// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/document/viewstate.h"

namespace timeslice {

/// Places in a trace, and the moves between them, as pure functions.

/// The last time there is to see: the end of the run, or of a switch that outlasts it.
SimTime lastTime(const Trace &trace);
/// Everything up to and including `time` has happened; clamped to 0 .. lastTime.
Playhead playheadAt(const Trace &trace, SimTime time);
/// Exactly `position` events have happened; clamped to the trace's size.
Playhead playheadAfter(const Trace &trace, std::size_t position);
/// Everything has happened.
Playhead endPlayhead(const Trace &trace);

/// The next stop; at the last event, the end of the run.
Playhead stepForwardFrom(const Trace &trace, const Playhead &from);
/// The stop before: the instant that `from` lies behind, or the step that led to it.
Playhead stepBackFrom(const Trace &trace, const Playhead &from);

/// How much of the trace passes in a second at speed 1: one unit while that is comfortable, more
/// when playing everything would take longer than a minute.
double unitsPerSecond(const Trace &trace);

} // namespace timeslice
