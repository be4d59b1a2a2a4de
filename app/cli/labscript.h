// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/recorder.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace timeslice {

/// One line of a script that drives the workers of a scene:
///
///     step w1 [times]      one operation, until it stands at the next gate, waits, or is over
///     run w2 | run all     open the gate, until it waits or is over
///     hold w2              close the gate
///     kill w1 [KILL]       send the signal, until the kernel shows its effect
///     expect w2 blocked A  what app/live/expectation.h can ask
///
/// Empty lines and those that begin with # say nothing.
struct ScriptLine
{
    int number = 0; ///< from 1
    std::vector<std::string> words;
};

std::vector<ScriptLine> readScript(std::string_view text);

/// Runs a scene headless. Blocks, waking for every change.
class LabRunner
{
public:
    /// REQUIRES: the session was started.
    explicit LabRunner(live::Session &session)
        : m_session(session)
        , m_recorder(session)
    {
    }

    /// Until all workers stand at their first gates. False when they do not.
    bool begin();
    /// Opens all gates, until everybody has ended, or nobody can go on. False at the time limit.
    bool runFreely();
    /// A sentence when the line is wrong, or what it expects did not come.
    std::optional<QString> obey(const ScriptLine &line);

    live::Recording &recording() const { return *m_recorder.recording(); }

private:
    bool waitUntil(const std::function<bool()> &holds);
    using Words = std::span<const std::string>;
    std::optional<int> worker(Words words) const;
    std::optional<QString> step(Words words);
    std::optional<QString> open(Words words);
    std::optional<QString> kill(Words words);
    std::optional<QString> expect(Words words);
    QString standing() const;

    live::Session &m_session;
    live::Recorder m_recorder;
};

} // namespace timeslice
