// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/playheads.h"

#include "core/trace/steps.h"

#include <algorithm>

namespace timeslice {

SimTime lastTime(const Trace &trace)
{
    return trace.size() == 0 ? trace.end() : std::max(trace.end(), trace.events().back().time);
}

Playhead playheadAt(const Trace &trace, SimTime time)
{
    time = std::clamp<SimTime>(time, 0, lastTime(trace));
    return { time, trace.positionAfter(time) };
}

Playhead playheadAfter(const Trace &trace, std::size_t position)
{
    position = std::min(position, trace.size());
    return { position == 0 ? 0 : trace.events()[position - 1].time, position };
}

Playhead endPlayhead(const Trace &trace)
{
    return { lastTime(trace), trace.size() };
}

Playhead stepForwardFrom(const Trace &trace, const Playhead &from)
{
    if (from.position >= trace.size())
        return endPlayhead(trace);
    return playheadAfter(trace, nextStep(trace, from.position));
}

Playhead stepBackFrom(const Trace &trace, const Playhead &from)
{
    const Playhead here = playheadAfter(trace, from.position);
    if (from.time > here.time)
        return here;
    return playheadAfter(trace, previousStep(trace, here.position));
}

double unitsPerSecond(const Trace &trace)
{
    constexpr double kLongestPlay = 60; // seconds
    return std::max(1.0, static_cast<double>(lastTime(trace)) / kLongestPlay);
}

} // namespace timeslice
