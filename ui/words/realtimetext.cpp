// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/realtimetext.h"

#include "ui/words/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeslice {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RealTime)
};

QString places(double value)
{
    return QString::number(value, 'f', 3);
}

QString rateMonotonicSentence(const RealTimeTheory &theory)
{
    const QString u = places(theory.utilisation);
    const QString bound = places(theory.bound);
    if (theory.utilisation <= theory.bound + kUtilisationEpsilon && theory.deadlinesArePeriods)
        //: 单调速率调度的利用率上界（充分条件）
        return Words::tr("Rate monotonic: U = %1 is at most the bound n(2^(1/n) − 1) = %2, so no "
                         "deadline is missed (Liu and Layland 1973).")
            .arg(u, bound);
    if (!theory.fixedMeets)
        return Words::tr("Rate monotonic: U = %1 is above the bound n(2^(1/n) − 1) = %2, and "
                         "response-time analysis would take too long here.")
            .arg(u, bound);
    if (*theory.fixedMeets)
        return Words::tr(
                   "Rate monotonic: the bound n(2^(1/n) − 1) = %2 does not tell (U = %1), for "
                   "it is sufficient, not necessary; response-time analysis does: every "
                   "deadline is met (Joseph and Pandya 1986).")
            .arg(u, bound);
    return Words::tr("Rate monotonic: U = %1, the bound is n(2^(1/n) − 1) = %2, and by "
                     "response-time analysis a deadline can be missed (Joseph and Pandya 1986).")
        .arg(u, bound);
}

QString edfSentence(const RealTimeTheory &theory)
{
    const QString u = places(theory.utilisation);
    if (!theory.edfMeets)
        return Words::tr("Earliest deadline first: U = %1; with deadlines before the ends of the "
                         "periods deciding would take too long here.")
            .arg(u);
    if (theory.deadlinesArePeriods)
        return *theory.edfMeets
            //: 最早截止时间优先：利用率不超过 1 是充分必要条件
            ? Words::tr("Earliest deadline first: U = %1 is at most 1, so no deadline is missed "
                        "(Liu and Layland 1973).")
                  .arg(u)
            : Words::tr("Earliest deadline first: U = %1 is more than 1, so no policy can meet "
                        "all deadlines.")
                  .arg(u);
    return *theory.edfMeets
        ? Words::tr("Earliest deadline first: by the processor demand criterion no deadline is "
                    "missed (Baruah, Rosier and Howell 1990); U = %1.")
              .arg(u)
        : Words::tr("Earliest deadline first: by the processor demand criterion not all deadlines "
                    "can be met (Baruah, Rosier and Howell 1990); U = %1.")
              .arg(u);
}

QString gapName(TheoryGap gap)
{
    switch (gap) {
    case TheoryGap::SeveralCpus:
        return Words::tr("there are several CPUs");
    case TheoryGap::SwitchCost:
        return Words::tr("context switches cost time");
    case TheoryGap::Waiting:
        return Words::tr("programs wait for I/O, locks or messages");
    case TheoryGap::OtherTasks:
        return Words::tr("there are processes without a period");
    case TheoryGap::LongDeadline:
        return Words::tr("a deadline is longer than its period");
    }
    return {};
}

} // namespace

QStringList theorySentences(const RealTimeTheory &theory)
{
    if (theory.tasks.empty())
        return {};
    QStringList sentences;
    if (theory.byPriority && theory.fixedMeets)
        sentences += *theory.fixedMeets
            ? Words::tr("Fixed priorities: by response-time analysis every deadline is met "
                        "(Joseph and Pandya 1986).")
            : Words::tr("Fixed priorities: by response-time analysis a deadline can be missed "
                        "(Joseph and Pandya 1986).");
    else if (!theory.byPriority)
        sentences += rateMonotonicSentence(theory);
    sentences += edfSentence(theory);
    QStringList gaps;
    for (const TheoryGap gap : theory.gaps)
        gaps += gapName(gap);
    if (!gaps.isEmpty())
        //: %1 is a list of reasons why a theorem does not apply exactly
        sentences += Words::tr("The theorems are about independent periodic processes on one CPU; "
                               "here %1, so the run may be worse.")
                         .arg(words::list(gaps));
    return sentences;
}

} // namespace timeslice
