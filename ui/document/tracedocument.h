// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/sim/decision.h"
#include "core/sim/simulator.h"
#include "core/trace/stateindex.h"
#include "core/trace/trace.h"

#include <QObject>
#include <QString>

#include <memory>
#include <span>

class QUndoStack;

namespace timeslice {

/// The façade between core and the widgets: one scenario, the trace of its run, and the states in
/// between. Changing the scenario reruns it at once. The scenario is undoable, time is not. Owns
/// everything it returns; GUI thread.
class TraceDocument : public QObject
{
    Q_OBJECT

public:
    explicit TraceDocument(QObject *parent = nullptr);
    ~TraceDocument() override;

    const Scenario &scenario() const;
    const Workload &workload() const;
    /// The same, for who needs it longer than until the next change.
    std::shared_ptr<const Workload> sharedWorkload() const;
    const Trace &trace() const;
    const std::vector<Decision> &decisions() const;
    /// Why the run ended; Limit means that the trace is only its beginning.
    RunEnd runEnd() const;

    /// The state after `position` events, or after all of them. Valid until the next call or
    /// change.
    const SystemState &stateAt(std::size_t position);
    /// The decisions that explain what is seen at that position: the one that the event just before
    /// it carries out (a dispatch, a preemption, a switch), however long ago it was made; otherwise
    /// those made after exactly `position` events, that are about to be carried out. Usually none
    /// or one.
    std::span<const Decision> decisionsAt(std::size_t position) const;

    /// Replaces the scenario by another file's: clears the undo history. REQUIRES: checked
    /// (findProblem is empty).
    void open(Scenario scenario);
    /// Replaces the scenario as one undoable step called `text`, and reruns. Consecutive edits with
    /// the same non-negative `mergeId` are one step. A change that changes nothing is none.
    /// REQUIRES: checked.
    void edit(const QString &text, Scenario changed, int mergeId = -1);
    QUndoStack *undoStack() const;

    /// Runs are bounded in events and in instants, so that an edit never freezes the window: then
    /// runEnd() is Limit.
    static constexpr std::size_t kEventLimit = 2'000'000;
    static constexpr std::size_t kInstantLimit = 2'000'000;

signals:
    /// Before `reset`, with the new trace in place: for who keeps positions and ids that may not
    /// exist any more, and must mend them before anybody looks (ViewKeeper). Views use `reset`.
    void replaced(bool opened);
    /// The scenario changed, and with it the trace: everything computed from either is stale.
    void reset();
    /// After `reset`: everybody has heard of the new trace.
    void settled();
    /// Events first..last-1 were appended to the trace (live runs).
    void extended(std::size_t first, std::size_t last);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
