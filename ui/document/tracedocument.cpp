// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/tracedocument.h"

#include "core/trace/steps.h"
#include "ui/document/changescenario.h"

#include <QUndoStack>

#include <algorithm>

namespace timeslice {
namespace {

/// True when the event is how `decision` was carried out.
bool carriesOut(const TraceEvent &event, const Decision &decision)
{
    switch (event.kind) {
    case EventKind::Dispatch:
    case EventKind::SwitchBegin:
    case EventKind::SwitchTarget:
        return event.task == decision.chosen && event.cpuNumber == decision.cpuNumber;
    case EventKind::Preempt:
        return event.task == decision.displaced;
    default:
        return false;
    }
}

bool isCarryingOut(EventKind kind)
{
    return kind == EventKind::Dispatch || kind == EventKind::Preempt
        || kind == EventKind::SwitchBegin || kind == EventKind::SwitchTarget;
}

} // namespace

class TraceDocument::Private
{
public:
    explicit Private(TraceDocument *owner)
        : q(owner)
        , stack(new QUndoStack(owner))
    {
        run(Scenario {});
    }

    void run(Scenario scenario)
    {
        workload = std::make_shared<const Workload>(std::move(scenario));
        Simulator simulator(workload);
        // Policies whose ranks change with time look at every tick, without an event: a long burst
        // under them must not freeze the window either.
        std::size_t instants = 0;
        while (simulator.trace().size() < kEventLimit && instants < kInstantLimit
               && simulator.step())
            ++instants;
        end = simulator.end() == RunEnd::NotYet ? RunEnd::Limit : simulator.end();
        trace = simulator.takeTrace();
        decisions = simulator.takeDecisions();
        states = StateIndex(&trace);
    }

    void put(const Scenario &scenario, bool opened)
    {
        run(scenario);
        emit q->replaced(opened);
        emit q->reset();
        emit q->settled();
    }

    /// The event before `position` that a person sees as the cause of what is there: bookkeeping
    /// that follows it at the same instant is passed over.
    const TraceEvent *lastAct(std::size_t position) const
    {
        const std::vector<TraceEvent> &events = trace.events();
        if (position == 0)
            return nullptr;
        std::size_t i = position - 1;
        while (i > 0 && !isVisibleStep(events[i]) && !isCarryingOut(events[i].kind)
               && events[i - 1].time == events[i].time)
            --i;
        return isCarryingOut(events[i].kind) ? &events[i] : nullptr;
    }

    TraceDocument *q;
    QUndoStack *stack;
    std::shared_ptr<const Workload> workload;
    Trace trace;
    std::vector<Decision> decisions;
    StateIndex states;
    RunEnd end = RunEnd::NotYet;
};

TraceDocument::TraceDocument(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

TraceDocument::~TraceDocument() = default;

const Scenario &TraceDocument::scenario() const
{
    return d->workload->given();
}

std::shared_ptr<const Workload> TraceDocument::sharedWorkload() const
{
    return d->workload;
}

const Workload &TraceDocument::workload() const
{
    return *d->workload;
}

const Trace &TraceDocument::trace() const
{
    return d->trace;
}

const std::vector<Decision> &TraceDocument::decisions() const
{
    return d->decisions;
}

RunEnd TraceDocument::runEnd() const
{
    return d->end;
}

const SystemState &TraceDocument::stateAt(std::size_t position)
{
    return d->states.at(std::min(position, d->trace.size()));
}

std::span<const Decision> TraceDocument::decisionsAt(std::size_t position) const
{
    const auto here = std::ranges::equal_range(d->decisions, static_cast<std::uint32_t>(position),
                                               {}, &Decision::position);
    const TraceEvent *act = d->lastAct(std::min(position, d->trace.size()));
    if (act && act->task != TaskId::None) {
        // Behind a context switch the decision may lie some way back, but never before the task's
        // last dispatch, so the walk is short.
        for (auto it = here.begin(); it != d->decisions.begin();) {
            --it;
            if (carriesOut(*act, *it))
                return { it, it + 1 };
        }
    }
    return { here.begin(), here.end() };
}

void TraceDocument::open(Scenario scenario)
{
    d->stack->clear();
    d->put(scenario, true);
}

void TraceDocument::edit(const QString &text, Scenario changed, int mergeId)
{
    if (changed == scenario())
        return;
    d->stack->push(new ChangeScenario(text, scenario(), std::move(changed), mergeId,
                                      [this](const Scenario &to) { d->put(to, false); }));
}

QUndoStack *TraceDocument::undoStack() const
{
    return d->stack;
}

} // namespace timeslice
