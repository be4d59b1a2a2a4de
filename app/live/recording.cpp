// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/recording.h"

#include <algorithm>

namespace timeslice::live {
namespace {

constexpr std::size_t kMostBytes = 24'000'000; // so that its file can be read again
constexpr std::size_t kCheckpointEvery = 500; ///< batches
constexpr std::size_t kMostOutput = 256 * 1024; ///< kept of a moment, as on the page

std::size_t costOf(const LiveBatch &batch)
{
    // Each observation stays in the batch, and as one to four events in the trace.
    constexpr std::size_t kInTrace = 3 * sizeof(TraceEvent);
    return sizeof batch + batch.events.size() * (sizeof(batch.events[0]) + kInTrace)
        + batch.switches.size() * (sizeof(batch.switches[0]) + kInTrace)
        + batch.changes.size() * sizeof(LabChange);
}

} // namespace

Recording::Recording(const Head &head)
    : m_head(head)
    , m_trace(*head.scene, head.workers, head.cpus, head.observer == Observer::KernelExact)
{
    m_last.lab.server = head.server;
    m_last.lab.workers.resize(head.workers);
    m_last.lab.objects.resize(head.scene->objects.size());
    m_cursor = m_last;
    m_checkpoints.push_back(m_last);
}

bool Recording::take(LiveBatch batch)
{
    m_trace.setEnd(batch.time);
    if (batch.empty())
        return !m_full;
    m_cost += costOf(batch);
    m_full = m_full || m_cost > kMostBytes;
    if (m_full)
        return false;
    m_batches.push_back(std::move(batch));
    addToTrace(m_batches.back());
    apply(m_last);
    if (isStop(m_batches.back(), m_last.lab))
        m_stops.push_back(m_last.position);
    if (m_last.position % kCheckpointEvery == 0)
        m_checkpoints.push_back(m_last);
    return true;
}

/// What workers say and what the kernel recorded, in the order of time; then what was seen.
void Recording::addToTrace(const LiveBatch &batch)
{
    auto next = batch.switches.begin();
    const auto takeSwitchesUpTo = [&](SimTime time) {
        for (; next != batch.switches.end() && next->time <= time; ++next)
            m_trace.take(next->time, *next);
    };
    for (const LabChange &change : batch.changes) {
        if (const auto *worker = std::get_if<WorkerChange>(&change))
            m_trace.setPid(static_cast<std::size_t>(worker->worker), worker->view.pid);
    }
    for (const LiveEvent &event : batch.events) {
        takeSwitchesUpTo(event.record.time);
        m_trace.take(event.record.time, event);
    }
    takeSwitchesUpTo(kNever);
    for (const LabChange &change : batch.changes) {
        if (const auto *worker = std::get_if<WorkerChange>(&change))
            m_trace.sample(batch.time, static_cast<std::size_t>(worker->worker), worker->view);
    }
}

bool Recording::isStop(const LiveBatch &batch, const LabState &after) const
{
    const bool moved = std::ranges::any_of(batch.changes, [](const LabChange &change) {
        return std::holds_alternative<WorkerChange>(change);
    });
    const auto &workers = after.workers;
    return moved
        && (std::ranges::all_of(workers, &WorkerView::isSettled)
            || std::ranges::any_of(workers, &WorkerView::open));
}

/// Moves it behind the next batch.
void Recording::apply(Moment &moment) const
{
    for (const LabChange &change : m_batches[moment.position].changes) {
        if (const auto *worker = std::get_if<WorkerChange>(&change)) {
            moment.lab.workers[static_cast<std::size_t>(worker->worker)] = worker->view;
        } else if (const auto *object = std::get_if<ObjectChange>(&change)) {
            moment.lab.objects[static_cast<std::size_t>(object->object)] = object->view;
        } else {
            moment.output += std::get<OutputChange>(change).text;
            if (moment.output.size() > kMostOutput)
                moment.output.erase(0, moment.output.size() - kMostOutput);
        }
    }
    ++moment.position;
}

const Recording::Moment &Recording::momentAt(std::size_t position)
{
    if (position == m_last.position)
        return m_last;
    const std::size_t checkpoint = position / kCheckpointEvery;
    if (m_cursor.position > position || m_cursor.position < m_checkpoints[checkpoint].position)
        m_cursor = m_checkpoints[checkpoint];
    while (m_cursor.position < position)
        apply(m_cursor);
    return m_cursor;
}

const LabState &Recording::stateAt(std::size_t position)
{
    return momentAt(position).lab;
}

const std::string &Recording::outputAt(std::size_t position)
{
    return momentAt(position).output;
}

std::size_t Recording::nextStop(std::size_t position) const
{
    const auto next = std::ranges::upper_bound(m_stops, position);
    return next == m_stops.end() ? end() : *next;
}

std::size_t Recording::previousStop(std::size_t position) const
{
    const auto next = std::ranges::lower_bound(m_stops, position);
    return next == m_stops.begin() ? 0 : *(next - 1);
}

std::size_t Recording::positionAt(SimTime t) const
{
    const auto next = std::ranges::upper_bound(m_batches, t, {}, &LiveBatch::time);
    return static_cast<std::size_t>(next - m_batches.begin());
}

SimTime Recording::timeOf(std::size_t position) const
{
    return position == 0 ? 0 : m_batches[position - 1].time;
}

} // namespace timeslice::live
