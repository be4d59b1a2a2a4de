// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/explainer.h"

#include <QCoreApplication>

#include <cstddef>

namespace timeslice {

/// One event in words, without the reason of the choice behind it. Lives as long as the state that
/// it is given.
class EventSentences
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::EventSentences)

public:
    /// `workload` may be null (live and imported runs).
    EventSentences(const Trace &trace, const Workload *workload, std::size_t index,
                   const SystemState &before);

    Explanation explanation() const;
    QString sentence() const;

private:
    QString arriveSentence() const;
    QString dispatchSentence() const;
    QString preemptSentence() const;
    QString expireSentence() const;
    QString blockSentence() const;
    QString wakeSentence() const;
    QString finishSentence() const;
    QString switchBeginSentence() const;
    QString levelSentence() const;
    QString shareSentence() const;
    QStringList notes() const;
    QString finishNote(const SystemState &after) const;
    QString whyNotNote(const SystemState &after) const;
    QString idleNote(const SystemState &after) const;
    bool hasLevels() const { return m_trace.levelCount > 1; }
    bool lastOfItsInstant() const;

    const Trace &m_trace;
    const Workload *m_workload;
    std::size_t m_index;
    const TraceEvent &m_event;
    const SystemState &m_before;
};

} // namespace timeslice
