// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/policyspec.h"
#include "core/sim/workload.h"
#include "core/trace/trace.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace timeslice {

/// What the process control block of one task holds at one instant, in words. Both PCB tables are
/// made of these, so that they cannot disagree.
class PcbFields
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::PcbFields)

public:
    enum class Field {
        Name,
        State,
        Counter,
        Context,
        Rank,
        Slice,
        CpuTime,
        Waiting,
        Blocked,
        WaitsFor,
        Deadline,
        Last = Deadline
    };

    PcbFields(const Trace &trace, const Workload &workload, const SystemState &state, SimTime now);

    /// The fields worth showing under this policy, in the order in which they are shown.
    static std::vector<Field> fieldsFor(const Trace &trace, const PolicySpec &policy);
    static QString label(Field field);
    /// Texts as wide as any that the CPU context or what a task waits for may be in this run.
    static QStringList samples(const Trace &trace, Field field);
    QString value(TaskId task, Field field) const;
    /// Without the reason: "Ready".
    QString shortState(TaskId task) const;
    QString shortCounter(TaskId task) const;

private:
    QString stateText(const TaskStatus &task) const;
    QString counterText(TaskId id, const TaskStatus &task) const;
    QString contextText(const TaskStatus &task) const;
    std::int64_t effectivePriority(TaskId id) const;
    QString rankText(TaskId id, const TaskStatus &task) const;
    QString sliceText(const TaskStatus &task) const;
    QString waitsForText(const TaskStatus &task) const;
    QString withUnit(Duration value) const;

    const Trace &m_trace;
    const Workload &m_workload;
    const SystemState &m_state;
    SimTime m_now;
};

} // namespace timeslice
