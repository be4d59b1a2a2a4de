// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/workload.h"
#include "ui/words/explainer.h"
#include "ui/words/policywords.h"

#include <QCoreApplication>

#include <optional>
#include <string_view>
#include <vector>

namespace timeslice {

/// One decision in words. Lives as long as the state that it is given.
class DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::DecisionWords)

public:
    DecisionWords(const Trace &trace, const Workload &workload, const Decision &decision,
                  const SystemState &before);

    Explanation explanation() const;
    QString sentence() const;
    /// Why `running` goes on although `waiting` has just become ready: the reason of the policy.
    /// Empty if `waiting` does outrank it.
    static QString whyNot(const Trace &trace, const Workload &workload, const SystemState &state,
                          SimTime now, TaskId waiting, TaskId running);

private:
    const Candidate *find(TaskId task) const;
    QString keyText(const Candidate &candidate) const;
    QString nameWithKey(const Candidate &candidate) const;
    QString candidateList(bool bestFirst) const;
    QString insistedSentence() const;
    QString dispatchSentence() const;
    QString preemptSentence() const;
    QString levelPreemptSentence(const Candidate &chosen, const Candidate &displaced) const;
    QString chosenSentence(Duration length) const;
    QString switchSentence(Duration length) const;
    QStringList notes() const;
    QString migrationText() const;
    QString tieText() const;
    QString preemptedToText() const;
    QString preemptOnEqualText() const;
    QString originOf(std::string_view convention) const;
    std::optional<Duration> switchLength() const;

    const Trace &m_trace;
    const Workload &m_workload;
    const Decision &m_decision;
    const SystemState &m_before;
    const PolicyWords &m_words;
    std::vector<Candidate> m_candidates;
};

} // namespace timeslice
