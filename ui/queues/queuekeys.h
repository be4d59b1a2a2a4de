// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <QCoreApplication>
#include <QString>

#include <utility>
#include <vector>

namespace timeslice {

class Workload;
struct SystemState;

/// What a policy compares at one playhead: the waiting tasks, best rank first, each with the number
/// that decides. Nothing for policies that take their queues as they stand, or draw.
struct QueueKeys
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::QueueKeys)

public:
    std::vector<std::pair<TaskId, QString>> keys;
    QString name; ///< what the numbers are

    /// In the language of the interface. REQUIRES: `state` is a state of the workload's run.
    static QueueKeys of(const Workload &workload, const SystemState &state, SimTime now);
    /// What the policy compares, or nothing for one that shows no number.
    static QString nameOf(const std::string &policy);
};

} // namespace timeslice
