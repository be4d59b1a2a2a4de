// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"
#include "ui/document/backgroundjob.h"

#include <QObject>

#include <memory>
#include <vector>

namespace timeslice {

/// Runs a study (the same work in several ways) on all cores while the window goes on. A further
/// start gives the study under way up; so does the end of the object. GUI thread.
class BackgroundStudy : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// REQUIRES: each scenario was checked (findProblem is empty).
    void start(std::vector<Scenario> scenarios, std::size_t eventLimit);
    void cancel() { m_job.cancel(); }
    bool isRunning() const { return m_job.isRunning(); }

signals:
    /// In the GUI thread, in rising order.
    void progressed(int done, int all);
    /// In the GUI thread, in the order of the scenarios. Not for a study that was given up.
    void finished(std::shared_ptr<const std::vector<timeslice::StudyRun>> runs);

private:
    BackgroundJob m_job;
};

} // namespace timeslice
