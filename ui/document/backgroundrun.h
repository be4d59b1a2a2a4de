// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/simulator.h"
#include "ui/document/backgroundjob.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace timeslice {

/// A run that has come to its end, whoever made it. Owns what it points to; immutable.
struct FinishedRun
{
    std::shared_ptr<const Workload> workload;
    Trace trace;
    std::vector<Decision> decisions;
    SystemState state; ///< after all events
    RunEnd end = RunEnd::NotYet;
};

/// Simulates one scenario after another in a thread of its own, so that the window never waits. A
/// further start gives the run under way up; so does the end of the object, within an instant of
/// the simulation. GUI thread.
class BackgroundRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// With `insistence` one decision is taken out of the policy's hands: a what-if.
    /// REQUIRES: the scenario was checked (findProblem is empty).
    void start(Scenario scenario, std::size_t eventLimit,
               const std::optional<Insistence> &insistence = std::nullopt);
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

signals:
    /// In the GUI thread. Not for a run that was given up.
    void finished(std::shared_ptr<const timeslice::FinishedRun> run);

private:
    BackgroundJob m_job;
};

} // namespace timeslice
