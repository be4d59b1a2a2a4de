// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/decisionwords.h"

#include "core/policy/policy.h"
#include "ui/words/names.h"
#include "ui/words/namewords.h"

#include <algorithm>
#include <cstdlib>

namespace timeslice {
namespace {

using words::fill;
using words::number;
using words::shortTaskName;
using words::taskName;

/// More candidates than this are counted, not named.
constexpr std::size_t kNamed = 6;

bool hasLevels(const std::string &policy)
{
    return policy == "mlfq" || policy == "feedback" || policy == "mlq";
}

bool keyIsNegated(const PolicySpec &policy)
{
    return policy.id == "ljf" || policy.id == "lrtf"
        || (policy.id == "priority" && policy.high.value_or("low") == "high");
}

/// What people call the key of a rank; empty where the order alone decides.
QString textOfKey(const Workload &workload, TaskId task, const Rank &rank)
{
    const PolicySpec &policy = workload.scenario().policy;
    if (policy.id == "rr" || policy.id == "cyclic")
        return {};
    if (policy.id == "lottery")
        return number(workload.task(task).tickets);
    if (hasLevels(policy.id))
        return number(words::levelNumber(rank.level));
    if (policy.id == "hrrn")
        return words::ratio(-static_cast<double>(rank.key) / static_cast<double>(rank.denominator));
    if (rank.denominator != 1)
        return QStringLiteral("%1/%2").arg(rank.key).arg(rank.denominator);
    return number(keyIsNegated(policy) ? -rank.key : rank.key);
}

QString quantumText(const Workload &workload)
{
    const PolicySpec &policy = workload.scenario().policy;
    return number(policy.quantum.value_or(policy.id == "rr" ? 4 : 1));
}

} // namespace

DecisionWords::DecisionWords(const Trace &trace, const Workload &workload, const Decision &decision,
                             const SystemState &before)
    : m_trace(trace)
    , m_workload(workload)
    , m_decision(decision)
    , m_before(before)
    , m_words(PolicyWords::of(workload.scenario().policy.id,
                              workload.scenario().policy.high.value_or("low") == "high"))
    , m_candidates(candidatesOf(workload, before, decision))
{
}

Explanation DecisionWords::explanation() const
{
    Explanation result;
    result.time = m_decision.time;
    result.sentence = sentence();
    result.notes = notes();
    return result;
}

QString DecisionWords::sentence() const
{
    if (m_decision.rule == DecisionRule::Insisted)
        return insistedSentence();
    if (m_decision.displaced != TaskId::None)
        return preemptSentence();
    const std::optional<Duration> length = switchLength();
    return length ? chosenSentence(*length) : dispatchSentence();
}

QString DecisionWords::insistedSentence() const
{
    const QString name = taskName(m_trace, m_decision.chosen);
    const Candidate &first = m_candidates.front();
    if (m_workload.policy().drift() == RankDrift::Drawn || first.task == m_decision.chosen)
        return fill(tr("%1 runs because you chose it."), { name });
    //: what-if: %1 was chosen by the person, the policy would have chosen %2
    return fill(tr("%1 runs because you chose it; the policy would have chosen %2."),
                { name, taskName(m_trace, first.task) });
}

const Candidate *DecisionWords::find(TaskId task) const
{
    const auto it = std::ranges::find(m_candidates, task, &Candidate::task);
    return it == m_candidates.end() ? nullptr : &*it;
}

QString DecisionWords::keyText(const Candidate &candidate) const
{
    return textOfKey(m_workload, candidate.task, candidate.rank);
}

QString DecisionWords::nameWithKey(const Candidate &candidate) const
{
    const QString name = shortTaskName(m_trace, candidate.task);
    const QString key = keyText(candidate);
    if (key.isEmpty())
        return name;
    if (hasLevels(m_workload.scenario().policy.id)) {
        //: %1 a process, %2 the number of its queue level: P4 1级
        return fill(tr("%1 level %2"), { name, key });
    }
    //: %1 a process, %2 the number by which it is ranked: P1 5
    return fill(tr("%1 %2"), { name, key });
}

QString DecisionWords::candidateList(bool bestFirst) const
{
    std::vector<const Candidate *> named;
    for (const Candidate &candidate : m_candidates) {
        const bool wanted =
            candidate.task == m_decision.chosen || candidate.task == m_decision.displaced;
        if (named.size() < kNamed || wanted)
            named.push_back(&candidate);
    }
    if (!bestFirst && m_workload.scenario().policy.id != "rr")
        std::ranges::sort(named, {}, &Candidate::task);
    QStringList items;
    for (const Candidate *candidate : named)
        items += nameWithKey(*candidate);
    const auto others = static_cast<int>(m_candidates.size() - named.size());
    if (others > 0) {
        //: the end of a list of candidates that is too long to show
        items += tr("%n more", nullptr, others);
    }
    return words::list(items);
}

QString DecisionWords::dispatchSentence() const
{
    const QString name = taskName(m_trace, m_decision.chosen);
    const Candidate *chosen = find(m_decision.chosen);
    if (m_decision.rule == DecisionRule::IoReturned)
        return fill(tr("%1 returns from I/O, finds the CPU idle and is given it at once."),
                    { name });
    if (m_candidates.size() == 1 && m_trace.queuePerCpu)
        return fill(tr("%1 runs: it is the only process in the queue of %2."),
                    { name, words::cpuName(m_decision.cpu()) });
    if (!chosen || m_candidates.size() == 1)
        return fill(tr("%1 runs: it is the only ready process."), { name });
    if (m_workload.policy().drift() == RankDrift::Drawn) {
        const auto &events = m_trace.events();
        for (std::size_t i = m_decision.position;
             i < events.size() && events[i].time == m_decision.time; ++i) {
            if (events[i].kind != EventKind::Draw || events[i].task != m_decision.chosen)
                continue;
            return fill(tr("%1 runs: ticket %2 of 0 to %3 was drawn, and %1 holds it."),
                        { name, number(events[i].value), number(events[i].extra - 1) });
        }
    }
    return fill(PolicyWords::translated(m_words.chosen),
                { name, keyText(*chosen), candidateList(false) });
}

QString DecisionWords::preemptSentence() const
{
    const QString name = taskName(m_trace, m_decision.chosen);
    const QString other = taskName(m_trace, m_decision.displaced);
    const Candidate *chosen = find(m_decision.chosen);
    const Candidate *displaced = find(m_decision.displaced);
    if (!chosen || !displaced || !m_words.preempts)
        return fill(tr("%1 takes the CPU from %2."), { name, other });
    const std::string &policy = m_workload.scenario().policy.id;
    if (hasLevels(policy))
        return levelPreemptSentence(*chosen, *displaced);
    if (policy != "cyclic" && Rank::compareKeys(chosen->rank, displaced->rank) == 0) {
        return fill(tr("%1 preempts %2: both have %3, and a process of equal rank may preempt."),
                    { name, other, keyText(*chosen) });
    }
    return fill(PolicyWords::translated(m_words.preempts),
                { name, other, keyText(*chosen), keyText(*displaced) });
}

QString DecisionWords::levelPreemptSentence(const Candidate &chosen,
                                            const Candidate &displaced) const
{
    const QStringList values { taskName(m_trace, chosen.task), taskName(m_trace, displaced.task),
                               keyText(chosen), keyText(displaced) };
    if (chosen.rank.level == displaced.rank.level)
        return fill(tr("%1 preempts %2: on level %3 it stands before %2."), values);
    const bool enters = m_before.task(chosen.task).readySince == m_decision.time;
    const bool toTail = m_workload.conventions().preemptedTo == PreemptedTo::TailFresh;
    //: MLFQ: P4 到达一级队列，抢占正在二级队列运行的 P3；P3 放回二级队列队尾。
    const char *shape = QT_TRANSLATE_NOOP(
        "timeslice::DecisionWords",
        "%1 enters level %3 and preempts %2, which was running on level %4; %2 goes to the tail of "
        "level %4.");
    if (enters && !toTail) {
        shape = QT_TRANSLATE_NOOP("timeslice::DecisionWords",
                                  "%1 enters level %3 and preempts %2, which was running on level "
                                  "%4; %2 keeps its place in level %4.");
    } else if (!enters && toTail) {
        shape = QT_TRANSLATE_NOOP("timeslice::DecisionWords",
                                  "%1 is ready on level %3 and preempts %2, which was running on "
                                  "level %4; %2 goes to the tail of level %4.");
    } else if (!enters) {
        shape = QT_TRANSLATE_NOOP("timeslice::DecisionWords",
                                  "%1 is ready on level %3 and preempts %2, which was running on "
                                  "level %4; %2 keeps its place in level %4.");
    }
    return fill(tr(shape), values);
}

QString DecisionWords::chosenSentence(Duration length) const
{
    // The reason is that of a dispatch, but nobody runs yet.
    const QString reason = dispatchSentence();
    const QStringList name { taskName(m_trace, m_decision.chosen) };
    //: how the sentence about a choice begins; exactly the beginning of those sentences
    const QString runs = fill(tr("%1 runs: "), name);
    //: stands for "%1 runs: " where a context switch comes first
    const QString chosen = fill(tr("%1 is chosen: "), name);
    //: %1 a whole sentence, that a process is chosen and why; %2 a duration, %3 the process
    return fill(tr("%1 A context switch of %2 begins first, and %3 runs from t = %4."),
                { reason.startsWith(runs) ? chosen + reason.mid(runs.size()) : reason,
                  number(length), name.first(), number(m_decision.time + length) });
}

QString DecisionWords::switchSentence(Duration length) const
{
    return fill(
        tr("%1 is chosen; a context switch of %2 begins, and %1 runs from t = %3."),
        { taskName(m_trace, m_decision.chosen), number(length), number(m_decision.time + length) });
}

std::optional<Duration> DecisionWords::switchLength() const
{
    const auto &events = m_trace.events();
    for (std::size_t i = m_decision.position;
         i < events.size() && events[i].time == m_decision.time; ++i) {
        const TraceEvent &event = events[i];
        if (event.cpu() != m_decision.cpu() || event.task != m_decision.chosen)
            continue;
        if (event.kind == EventKind::SwitchBegin && event.value > 0)
            return event.value;
        if (event.kind == EventKind::Dispatch)
            break;
    }
    return std::nullopt;
}

QStringList DecisionWords::notes() const
{
    QStringList parts;
    parts += migrationText();
    parts += fill(PolicyWords::translated(m_words.rule), { quantumText(m_workload) });
    const PolicySpec::Aging aging =
        m_workload.scenario().policy.aging.value_or(PolicySpec::Aging {});
    if (m_workload.scenario().policy.id == "priority" && aging.every > 0) {
        //: 老化：每等待 %1，优先数改善 %2
        parts += fill(tr("Aging: for each %1 of waiting the priority improves by %2."),
                      { number(aging.every), number(aging.step) });
    }
    if (m_candidates.size() > 1)
        parts += fill(tr("Candidates: %1."), { candidateList(true) });
    parts += tieText();
    if (m_decision.displaced != TaskId::None) {
        parts += preemptOnEqualText();
        parts += preemptedToText();
        if (const auto length = switchLength())
            parts += switchSentence(*length);
    }
    parts.removeAll(QString());
    return parts;
}

/// How it came into the queue of this CPU, when that was just before.
QString DecisionWords::migrationText() const
{
    if (m_decision.position == 0)
        return {};
    const TraceEvent &last = m_trace.events()[m_decision.position - 1];
    if (last.kind != EventKind::Migrate || last.task != m_decision.chosen)
        return {};
    return fill(tr("%1 was idle and took it from the queue of %2."),
                { words::cpuName(last.cpu()), words::cpuName(CpuId { last.other }) });
}

QString DecisionWords::tieText() const
{
    // A tie is between the chosen task and the next best that waits as well.
    const Candidate *chosen = find(m_decision.chosen);
    if (!chosen || m_workload.policy().drift() == RankDrift::Drawn)
        return {};
    const auto isTied = [&](const Candidate &other) {
        return other.task != chosen->task && Rank::compareKeys(other.rank, chosen->rank) == 0
            && (!other.running || m_workload.conventions().preemptOnEqual);
    };
    if (std::ranges::none_of(m_candidates, isTied))
        return {};
    const bool together = std::ranges::any_of(m_candidates, [&](const Candidate &other) {
        return isTied(other)
            && m_before.task(other.task).released == m_before.task(chosen->task).released;
    });
    const QStringList values { originOf("tie") };
    switch (m_workload.conventions().tie) {
    case Tie::Arrival:
        if (together)
            return fill(tr("Convention: among equal ranks, the earlier arrival goes first; these "
                           "arrived together, so the order of the list decides (%1)."),
                        values);
        //: %1 says where the convention comes from: as in Textbook
        return fill(tr("Convention: among equal ranks, the earlier arrival goes first (%1)."),
                    values);
    case Tie::ReadyFifo:
        return fill(tr("Convention: among equal ranks, the one that has been ready for longer "
                       "goes first (%1)."),
                    values);
    case Tie::Pid:
        return fill(tr("Convention: among equal ranks, the lower id goes first (%1)."), values);
    }
    return {};
}

QString DecisionWords::originOf(std::string_view convention) const
{
    const ConventionChoice &choice = m_workload.scenario().conventions;
    if (choice.overrides.contains(convention)) {
        //: where a convention comes from; stands in brackets behind it
        return tr("set for this scenario");
    }
    //: where a convention comes from; %1 a preset: as in Textbook
    return fill(tr("as in %1"), { conventionPresetName(choice.preset) });
}

QString DecisionWords::preemptedToText() const
{
    const QStringList values { originOf("preempted_to") };
    return m_workload.conventions().preemptedTo == PreemptedTo::TailFresh
        ? fill(tr("Convention: a preempted process goes to the tail, with a fresh slice (%1)."),
               values)
        : fill(tr("Convention: a preempted process goes back to its place, with the rest of its "
                  "slice (%1)."),
               values);
}

QString DecisionWords::preemptOnEqualText() const
{
    const Candidate *chosen = find(m_decision.chosen);
    const Candidate *displaced = find(m_decision.displaced);
    if (!chosen || !displaced || !m_workload.conventions().preemptOnEqual
        || Rank::compareKeys(chosen->rank, displaced->rank) != 0)
        return {};
    return fill(tr("Convention: a process of equal rank may preempt (%1)."),
                { originOf("preempt_on_equal") });
}

QString DecisionWords::whyNot(const Trace &trace, const Workload &workload,
                              const SystemState &state, SimTime now, TaskId waiting, TaskId running)
{
    Decision weighed;
    weighed.time = now;
    weighed.position = state.applied;
    weighed.chosen = waiting;
    weighed.displaced = running;
    weighed.cpuNumber = static_cast<std::int16_t>(state.task(running).cpu);
    weighed.rule = DecisionRule::BetterRank;
    const DecisionWords words(trace, workload, weighed, state);
    const Candidate *newcomer = words.find(waiting);
    const Candidate *holder = words.find(running);
    if (!newcomer || !holder)
        return {};
    const QStringList values { taskName(trace, waiting), taskName(trace, running),
                               words.keyText(*newcomer), words.keyText(*holder) };
    if (!workload.policy().preemptive()) {
        if (words.m_words.preempts && workload.scenario().policy.id == "priority")
            return fill(tr("%2 keeps the CPU: priority scheduling is not preemptive here, so %1 "
                           "waits with priority %3."),
                        values);
        return fill(PolicyWords::translated(words.m_words.keeps), values);
    }
    if (Rank::compareKeys(newcomer->rank, holder->rank) < 0)
        return {};
    return fill(PolicyWords::translated(words.m_words.keeps), values);
}

} // namespace timeslice
