// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/recorder.h"

#include "core/live/monotonic.h"

#include <algorithm>
#include <ctime>
#include <unistd.h>

namespace timeslice::live {
namespace {

/// So late the kernel's records may be told.
constexpr SimTime kKernelDelay = 2'000'000;

Recording::Head headOf(const Session &session)
{
    return { .scene = session.scene(),
             .settings = session.settings(),
             .workers = session.workers().size(),
             .server = session.lab().server,
             .cpus = static_cast<int>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN))),
             .observer = session.observer() };
}

} // namespace

Recorder::Recorder(Session &session)
    : m_session(session)
    , m_recording(std::make_shared<Recording>(headOf(session)))
    , m_begin(monotonicNow())
{
    m_seen.workers.resize(session.workers().size());
    m_seen.objects.resize(session.objects().size());
}

std::vector<LabChange> Recorder::changes()
{
    std::vector<LabChange> result;
    const LabState &now = m_session.lab();
    for (std::size_t i = 0; i < now.workers.size(); ++i) {
        if (now.workers[i] != m_seen.workers[i])
            result.emplace_back(WorkerChange { static_cast<int>(i), now.workers[i] });
    }
    for (std::size_t i = 0; i < now.objects.size(); ++i) {
        if (now.objects[i] != m_seen.objects[i])
            result.emplace_back(ObjectChange { static_cast<int>(i), now.objects[i] });
    }
    if (m_session.consoleBytes() != m_outputSeen) {
        const std::string &text = m_session.console();
        const auto fresh =
            std::min<std::size_t>(text.size(), m_session.consoleBytes() - m_outputSeen);
        result.emplace_back(OutputChange { text.substr(text.size() - fresh) });
        m_outputSeen = m_session.consoleBytes();
    }
    if (!result.empty())
        m_seen = now;
    return result;
}

bool Recorder::look()
{
    const SimTime now = std::max(m_lastLook, monotonicNow() - m_begin);
    m_lastLook = now;
    LiveBatch batch { .time = now, .events = std::move(m_early), .switches = {}, .changes = {} };
    m_early.clear();
    const auto sinceBegin = [this, now](std::int64_t time) {
        return std::clamp<SimTime>(time - m_begin, 0, now);
    };
    for (LiveEvent &event : m_session.takeEvents()) {
        event.record.time = sinceBegin(event.record.time);
        batch.events.push_back(event);
    }
    batch.switches = m_session.takeSwitches();
    for (SwitchRecord &record : batch.switches)
        record.time = sinceBegin(record.time);
    // What the kernel recorded before them is still to come.
    if (m_session.observer() == Observer::KernelExact && !allEnded(m_session.lab())) {
        const auto early =
            std::ranges::find_if(batch.events, [limit = now - kKernelDelay](const auto &event) {
                return event.record.time > limit;
            });
        m_early.assign(early, batch.events.end());
        batch.events.erase(early, batch.events.end());
    }
    batch.changes = changes();
    const bool isNew = !batch.empty();
    m_recording->take(std::move(batch));
    return isNew;
}

} // namespace timeslice::live
