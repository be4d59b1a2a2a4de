// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace timeslice {

/// What happened at locks, semaphores and queues, in words. Lives as long as what it is given.
class OperationSentences
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::OperationSentences)

public:
    /// `before` is the state in which the event happens.
    OperationSentences(const Trace &trace, const TraceEvent &event, const SystemState &before)
        : m_trace(trace)
        , m_event(event)
        , m_before(before)
    {
    }

    /// Empty for an event of another kind.
    QString sentence() const;
    /// Why, and what the textbook calls it.
    QStringList notes() const;

private:
    QString awaitSentence() const;
    QString takenSentence() const;
    QString givenSentence() const;
    QString grantSentence() const;
    QString stepSentence() const;
    QString prioritySentence() const;
    QString deadlockSentence() const;
    ResourceInfo::Kind kind() const;
    QStringList values() const;

    const Trace &m_trace;
    const TraceEvent &m_event;
    const SystemState &m_before;
};

/// "lock A", "semaphore S", "queue Q"; a device by its name.
QString resourceTitle(const ResourceInfo &resource);

} // namespace timeslice
