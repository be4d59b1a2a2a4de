// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/loadcurve.h"

#include <algorithm>

namespace timeslice {
namespace {

struct Counts
{
    std::int32_t running = 0;
    std::int32_t switching = 0;
    std::int32_t ready = 0;

    bool operator==(const Counts &) const = default;
};

/// Follows a trace with three counters instead of a whole state.
class Counter
{
public:
    explicit Counter(const Trace &trace)
        : m_states(trace.tasks.size(), TaskState::New)
    {
    }

    const Counts &counts() const { return m_counts; }

    void take(const TraceEvent &event)
    {
        if (event.kind == EventKind::SwitchBegin)
            m_counts.switching += event.value > 0 ? 1 : 0;
        else if (event.kind == EventKind::SwitchEnd)
            --m_counts.switching;
        else if (const auto next = stateAfter(event))
            enter(event.task, *next);
    }

private:
    void enter(TaskId task, TaskState next)
    {
        TaskState &state = m_states[index(task)];
        count(state, -1);
        state = next;
        count(state, 1);
    }
    void count(TaskState state, std::int32_t change)
    {
        if (state == TaskState::Running)
            m_counts.running += change;
        else if (state == TaskState::Ready)
            m_counts.ready += change;
    }

    std::vector<TaskState> m_states;
    Counts m_counts;
};

/// Calls visit(begin, end, counts) for each stretch up to the makespan in which nothing changes,
/// until it says false.
template <typename Visitor>
void forStretches(const Trace &trace, Visitor visit)
{
    Counter counter(trace);
    SimTime begin = 0;
    SimTime now = 0;
    Counts held;
    // Within an instant the counts pass through values that nobody sees.
    const auto instantDone = [&] {
        if (counter.counts() == held)
            return true;
        const bool goOn = now == begin || visit(begin, now, held);
        begin = now;
        held = counter.counts();
        return goOn;
    };
    for (const TraceEvent &event : trace.events()) {
        if (event.time >= trace.end())
            break;
        if (event.time > now) {
            if (!instantDone())
                return;
            now = event.time;
        }
        counter.take(event);
    }
    if (instantDone() && begin < trace.end())
        visit(begin, trace.end(), held);
}

} // namespace

std::vector<LoadPoint> loadCurve(const Trace &trace, std::size_t most)
{
    std::vector<LoadPoint> points;
    bool exact = true;
    forStretches(trace, [&](SimTime begin, SimTime end, const Counts &counts) {
        exact = points.size() < most;
        if (exact)
            points.push_back({ begin, end, double(counts.running), double(counts.switching),
                               double(counts.ready) });
        return exact;
    });
    if (exact)
        return points;

    const SimTime width =
        (trace.end() + static_cast<SimTime>(most) - 1) / static_cast<SimTime>(most);
    points.clear();
    for (SimTime begin = 0; begin < trace.end(); begin += width)
        points.push_back({ begin, std::min(begin + width, trace.end()), 0, 0, 0 });
    forStretches(trace, [&](SimTime begin, SimTime end, const Counts &counts) {
        for (auto i = static_cast<std::size_t>(begin / width);
             i < points.size() && points[i].begin < end; ++i) {
            LoadPoint &point = points[i];
            const auto overlap =
                static_cast<double>(std::min(end, point.end) - std::max(begin, point.begin));
            const double part = overlap / static_cast<double>(point.end - point.begin);
            point.running += part * counts.running;
            point.switching += part * counts.switching;
            point.ready += part * counts.ready;
        }
        return true;
    });
    return points;
}

} // namespace timeslice
