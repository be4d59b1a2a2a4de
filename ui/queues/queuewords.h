// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queues/queuemodel.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace timeslice {

/// The words of the queues, in the language of the interface. `labels` are the tasks' by TaskId.
class QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::QueueWords)

public:
    /// What stands before a row. `levels`: how many ready queues there are.
    static QString title(const QueueRow &row, int levels);
    /// What a CPU does, without the name of the task that runs.
    static QString cpu(const QueueRow &row, const std::vector<QString> &labels);
    /// "+ 7 more"
    static QString more(int hidden);
    static QString empty();
    static QString head();
    static QString tail();
    /// A device that serves several tasks at once: they stand in no order.
    static bool isShared(const QueueRow &row);
    static QString together();
    /// The whole row as a sentence, for tooltips and screen readers.
    /// What a lock, a semaphore or a queue holds.
    static QString held(const QueueRow &row, const std::vector<QString> &labels);
    static QString whole(const QueueRow &row, int levels, const std::vector<QString> &labels);
};

} // namespace timeslice
