// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/explainer.h"

#include "ui/words/decisionwords.h"
#include "ui/words/eventsentences.h"
#include "ui/words/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

bool carriesOut(const TraceEvent &event, const Decision &decision)
{
    switch (event.kind) {
    case EventKind::Preempt:
        return event.task == decision.displaced && event.otherTask() == decision.chosen;
    case EventKind::Dispatch:
    case EventKind::SwitchBegin:
    case EventKind::SwitchTarget:
        return event.task == decision.chosen && event.cpu() == decision.cpu();
    default:
        return false;
    }
}

} // namespace

QString Explanation::timed() const
{
    //: %1 a time, %2 a whole sentence
    return words::fill(QCoreApplication::translate("timeslice::Explanation", "t = %1: %2"),
                       { words::number(time), sentence });
}

QString Explanation::rule() const
{
    QString result;
    for (const QString &note : notes)
        result = result.isEmpty() ? note : words::joined(result + QLatin1Char(' '), note);
    return result;
}

Explainer::Explainer(const Trace &trace, const Workload *workload,
                     std::span<const Decision> decisions, StateAt stateAt)
    : m_trace(trace)
    , m_workload(workload)
    , m_decisions(decisions)
    , m_stateAt(std::move(stateAt))
{
}

const Decision *Explainer::decisionOf(std::size_t index) const
{
    const TraceEvent &event = m_trace.events()[index];
    // The last decision made at or before the event; further back only those of the same instant.
    auto it = std::ranges::upper_bound(m_decisions, index, {}, &Decision::position);
    while (it != m_decisions.begin()) {
        --it;
        if (it->time != event.time)
            break;
        if (carriesOut(event, *it))
            return &*it;
    }
    return nullptr;
}

const Decision *Explainer::toldBy(std::size_t index) const
{
    const Decision *why = m_workload ? decisionOf(index) : nullptr;
    const bool toldBefore =
        why && m_trace.events()[index].kind != EventKind::Preempt && why->displaced != TaskId::None;
    return toldBefore ? nullptr : why;
}

Explanation Explainer::event(std::size_t index) const
{
    if (const Decision *why = toldBy(index))
        return decision(*why);
    return EventSentences(m_trace, m_workload, index, m_stateAt(index)).explanation();
}

QString Explainer::logLine(std::size_t index) const
{
    if (const Decision *why = toldBy(index))
        return DecisionWords(m_trace, *m_workload, *why, m_stateAt(why->position)).sentence();
    return EventSentences(m_trace, m_workload, index, m_stateAt(index)).sentence();
}

std::size_t Explainer::positionOf(const Decision &decision) const
{
    const auto &events = m_trace.events();
    std::size_t position = decision.position;
    for (std::size_t i = position; i < events.size() && events[i].time == decision.time; ++i) {
        if (!carriesOut(events[i], decision))
            continue;
        position = i + 1;
        if (events[i].kind != EventKind::Preempt)
            break;
    }
    return position;
}

Explanation Explainer::decision(const Decision &decision) const
{
    return DecisionWords(m_trace, *m_workload, decision, m_stateAt(decision.position))
        .explanation();
}

Explanation Explainer::at(std::size_t position) const
{
    if (position == 0) {
        Explanation nothing;
        nothing.sentence = QCoreApplication::translate(
            "timeslice::Explainer", "Nothing has happened yet: every process is still new.");
        return nothing;
    }
    if (!m_workload)
        return event(position - 1);
    if (const Decision *why = decisionOf(position - 1))
        return decision(*why);
    Explanation result = event(position - 1);
    // What starts after a switch was chosen before it: the reasons are those of that choice.
    const TraceEvent &last = m_trace.events()[position - 1];
    auto it = std::ranges::upper_bound(m_decisions, position - 1, {}, &Decision::position);
    while (last.kind == EventKind::Dispatch && it != m_decisions.begin()) {
        --it;
        if (it->cpu() != last.cpu())
            continue;
        if (it->chosen == last.task)
            result.notes = decision(*it).notes;
        break;
    }
    return result;
}

} // namespace timeslice
