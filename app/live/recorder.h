// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/recording.h"
#include "app/live/session.h"

#include <memory>

namespace timeslice::live {

/// Writes down what a session shows. Call `look` after each Session::update: it takes the session's
/// events and switches, so nobody else may. One thread.
class Recorder
{
public:
    /// REQUIRES: the session was started and outlives the recorder.
    explicit Recorder(Session &session);

    /// True when something was new.
    bool look();
    /// Shared with whoever keeps the run when the session is over.
    const std::shared_ptr<Recording> &recording() const { return m_recording; }
    /// The session shows more than the recording: it had become too large.
    bool isFull() const { return m_recording->isFull(); }

private:
    std::vector<LabChange> changes();

    Session &m_session;
    std::shared_ptr<Recording> m_recording;
    LabState m_seen;
    std::uint64_t m_outputSeen = 0; ///< bytes
    std::int64_t m_begin; ///< of CLOCK_MONOTONIC, in ns
    SimTime m_lastLook = 0;
    std::vector<LiveEvent> m_early; ///< younger than the kernel's last word
};

} // namespace timeslice::live
