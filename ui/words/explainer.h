// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/decision.h"
#include "core/trace/trace.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <span>

namespace timeslice {

class Workload;

/// Why something happened: one sentence that names the numbers that decided, and a line with the
/// rule, the candidates and the convention that broke a tie.
struct Explanation
{
    SimTime time = 0;
    QString sentence;
    QStringList notes; ///< whole sentences, the most important first: the rule, the candidates, ...

    /// "t = 12: ..."
    QString timed() const;
    /// All notes as one line.
    QString rule() const;
    bool operator==(const Explanation &) const = default;
};

/// Puts events and decisions of a run into words, in the language of the interface. It computes
/// everything from the trace, the state before and the policy's own ranks, so that it cannot say
/// anything but what the tables say. It stores nothing: make one where it is needed. Simulated,
/// live and imported runs alike; without a workload there are no decisions to explain.
class Explainer
{
public:
    /// The state after so many events; valid until the next call.
    using StateAt = std::function<const SystemState &(std::size_t)>;

    Explainer(const Trace &trace, const Workload *workload, std::span<const Decision> decisions,
              StateAt stateAt);

    /// What the event at `index` did. A decision is told by the event that carries it out first
    /// (the preemption, or else the dispatch or switch).
    Explanation event(std::size_t index) const;
    /// Why the CPU chose as it did.
    Explanation decision(const Decision &decision) const;
    /// What explains the screen after `position` events: the decision that was just carried out, or
    /// else the last event; at 0, that nothing has happened yet.
    Explanation at(std::size_t position) const;
    /// One sentence for the log, which shows the time in a column of its own.
    QString logLine(std::size_t index) const;

    /// How many events have happened when the decision has been carried out: where to go to see it.
    std::size_t positionOf(const Decision &decision) const;
    /// The decision that the event at `index` carries out, or null.
    const Decision *decisionOf(std::size_t index) const;

private:
    /// The decision that the event at `index` tells, or null if the event speaks for itself.
    const Decision *toldBy(std::size_t index) const;

    const Trace &m_trace;
    const Workload *m_workload;
    std::span<const Decision> m_decisions;
    StateAt m_stateAt;
};

} // namespace timeslice
