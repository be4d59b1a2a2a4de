// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/steps.h"

namespace timeslice {
namespace {

using Events = std::vector<TraceEvent>;

/// The bookkeeping between two visible events of one instant, `left` < `right`: where it is cut, as
/// a position in left + 1 .. right, or 0 when both are one step.
std::size_t cutBetween(const Events &events, std::size_t left, std::size_t right)
{
    const TraceEvent &before = events[left];
    const TraceEvent &after = events[right];
    if (before.kind == EventKind::SwitchEnd && after.kind == EventKind::Dispatch
        && before.cpuNumber == after.cpuNumber) {
        return 0;
    }
    for (std::size_t i = left + 1; i < right; ++i) {
        const TraceEvent &quiet = events[i];
        // A draw decides what follows; other bookkeeping is of the task that it is about.
        const bool looksAhead = quiet.kind == EventKind::Draw || quiet.kind == EventKind::Boost
            || (quiet.task == after.task && quiet.task != before.task);
        if (looksAhead)
            return i;
    }
    return right;
}

/// The last visible event before `position` in the instant of the event before it.
bool visibleBefore(const Events &events, std::size_t position, std::size_t &found)
{
    const SimTime time = events[position - 1].time;
    for (std::size_t i = position; i > 0 && events[i - 1].time == time; --i) {
        if (isVisibleStep(events[i - 1])) {
            found = i - 1;
            return true;
        }
    }
    return false;
}

/// The first visible event from `position` on in its instant; otherwise the end of the instant.
bool visibleFrom(const Events &events, std::size_t position, std::size_t &found)
{
    const SimTime time = events[position].time;
    for (found = position; found < events.size() && events[found].time == time; ++found) {
        if (isVisibleStep(events[found]))
            return true;
    }
    return false;
}

} // namespace

bool isVisibleStep(const TraceEvent &event)
{
    switch (event.kind) {
    case EventKind::Level:
    case EventKind::Share:
    case EventKind::Rate:
    case EventKind::Draw:
    case EventKind::Miss:
    case EventKind::SwitchTarget:
    case EventKind::Boost:
    case EventKind::Step:
        return false;
    case EventKind::SwitchBegin:
        return event.value > 0; // one that costs nothing is only counted
    default:
        return true;
    }
}

std::size_t nextStep(const Trace &trace, std::size_t position)
{
    const Events &events = trace.events();
    for (std::size_t at = position + 1; at < events.size(); ++at) {
        if (events[at].time != events[at - 1].time)
            return at;
        std::size_t left = 0;
        std::size_t right = 0;
        const bool hasRight = visibleFrom(events, at, right);
        if (hasRight && visibleBefore(events, at, left)) {
            const std::size_t cut = cutBetween(events, left, right);
            if (cut >= at)
                return cut;
        }
        // No stop up to `right`, which is either visible or the start of another instant.
        at = hasRight ? right : right - 1;
    }
    return events.size();
}

std::size_t previousStep(const Trace &trace, std::size_t position)
{
    const Events &events = trace.events();
    for (std::size_t at = position; at > 1;) {
        --at;
        if (events[at].time != events[at - 1].time)
            return at;
        std::size_t left = 0;
        std::size_t right = 0;
        if (!visibleBefore(events, at, left)) {
            while (at > 0 && events[at - 1].time == events[position - 1].time)
                --at;
            return at;
        }
        if (visibleFrom(events, at, right)) {
            const std::size_t cut = cutBetween(events, left, right);
            if (cut != 0 && cut <= at)
                return cut;
        }
        at = left + 1; // no stop between the visible event and here
    }
    return 0;
}

} // namespace timeslice
