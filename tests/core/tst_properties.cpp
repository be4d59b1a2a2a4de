// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"
#include "core/analysis/waitforgraph.h"
#include "core/scenario/problem.h"
#include "core/sim/simulator.h"
#include "core/trace/stateindex.h"
#include "tests/support/randomscenario.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

using namespace timeslice;

/// What must hold for every scenario, whatever the policy and the conventions.
class tst_Properties : public QObject
{
    Q_OBJECT

private slots:
    void foldingTheTraceGivesTheState();
    void everyPositionIsReachedByTimeTravel();
    void aCopyMadeMidwayEndsTheSame();
    void theSameScenarioGivesTheSameTrace();
    void nobodyRunsTwiceOrTooEarlyOrTooLong();
    void timesAddUpToTheTurnaround();
    void queuesHoldExactlyTheReadyTasks();
    void everyDispatchIsOneOfItsCandidates();
    void theWaitingAreRankedAsTheyWouldRun();
    void locksHaveOneOwnerAndCountsStayInBounds();
    void aRunThatStandsStillHasNobodyToGoOn();
    void whereEachCpuHasAQueueItRunsItsOwn();
};

namespace {

constexpr std::uint64_t kScenarios = 4000;

std::shared_ptr<const Workload> workloadOf(std::uint64_t seed)
{
    Scenario scenario = test::randomScenario(seed);
    if (seed % 2 == 1)
        test::addOperations(scenario, seed);
    if (seed % 5 == 0)
        test::addQueues(scenario, seed);
    Q_ASSERT(!findProblem(scenario));
    return std::make_shared<const Workload>(std::move(scenario));
}

Duration programLength(const Program &program)
{
    return program.burstsAfter.front() + program.bursts.front();
}

QByteArray label(std::uint64_t seed)
{
    return "scenario of seed " + QByteArray::number(static_cast<qulonglong>(seed));
}

} // namespace

void tst_Properties::foldingTheTraceGivesTheState()
{
    for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
        Simulator simulator(workloadOf(seed));
        simulator.run();
        SystemState folded = simulator.trace().initialState();
        for (const TraceEvent &event : simulator.trace().events())
            apply(folded, event);
        QVERIFY2(folded == simulator.state(), label(seed));
    }
}

void tst_Properties::everyPositionIsReachedByTimeTravel()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Simulator simulator(workloadOf(seed));
        simulator.run();
        const Trace &trace = simulator.trace();
        StateIndex index(&trace);
        std::vector<SystemState> states { trace.initialState() };
        for (const TraceEvent &event : trace.events()) {
            states.push_back(states.back());
            apply(states.back(), event);
        }
        test::Dice dice(seed);
        for (int i = 0; i < 50; ++i) {
            const auto position =
                static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(trace.size())));
            QVERIFY2(index.at(position) == states[position], label(seed));
        }
        QVERIFY(index.checkpointBytes()
                <= std::max<std::size_t>(trace.size() * sizeof(TraceEvent), 100'000));
    }
}

void tst_Properties::aCopyMadeMidwayEndsTheSame()
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Simulator original(workloadOf(seed));
        for (std::uint64_t i = 0; i < seed % 17 && original.step(); ++i) { }
        Simulator copy = original;
        original.run();
        copy.run();
        QVERIFY2(original.trace() == copy.trace(), label(seed));
        QVERIFY2(original.state() == copy.state(), label(seed));
        QVERIFY2(original.decisions() == copy.decisions(), label(seed));
    }
}

void tst_Properties::theSameScenarioGivesTheSameTrace()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Simulator first(workloadOf(seed));
        Simulator second(workloadOf(seed));
        first.run();
        second.run();
        QVERIFY2(first.trace() == second.trace(), label(seed));
    }
}

void tst_Properties::nobodyRunsTwiceOrTooEarlyOrTooLong()
{
    for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
        const auto workload = workloadOf(seed);
        Simulator simulator(workload);
        simulator.run();
        const Trace &trace = simulator.trace();
        std::vector<TaskId> onCpu(static_cast<std::size_t>(trace.cpuCount), TaskId::None);
        std::vector<bool> running(trace.tasks.size(), false);
        for (const TraceEvent &event : trace.events()) {
            if (event.kind == EventKind::Dispatch) {
                const auto task = index(event.task);
                QVERIFY2(onCpu[index(event.cpu())] == TaskId::None, label(seed));
                QVERIFY2(!running[task], label(seed));
                QVERIFY2(event.time >= trace.tasks[task].arrival, label(seed));
                QVERIFY2(workload->mayRunOn(event.task, event.cpu()), label(seed));
                onCpu[index(event.cpu())] = event.task;
                running[task] = true;
            } else if (event.task != TaskId::None
                       && (event.kind == EventKind::Preempt || event.kind == EventKind::Expire
                           || event.kind == EventKind::Block || event.kind == EventKind::Await
                           || event.kind == EventKind::Yield || event.kind == EventKind::Finish
                           || event.kind == EventKind::Abort)) {
                running[index(event.task)] = false;
                std::ranges::replace(onCpu, event.task, TaskId::None);
            }
        }
        if (workload->scenario().machine.cache)
            continue; // there a tick may do more or less than one unit of a burst
        for (std::size_t i = 0; i < trace.tasks.size(); ++i) {
            const TaskStatus &status = simulator.state().tasks[i];
            const Duration most = programLength(workload->programs()[i]) * trace.tasks[i].jobs;
            QVERIFY2(ranAt(status, trace.end()) <= most, label(seed));
            if (status.state == TaskState::Terminated && status.aborts == 0)
                QVERIFY2(status.ran == most, label(seed));
        }
    }
}

void tst_Properties::timesAddUpToTheTurnaround()
{
    for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
        Simulator simulator(workloadOf(seed));
        simulator.run();
        const Trace &trace = simulator.trace();
        const Metrics metrics = metricsAt(trace, simulator.state(), trace.end());
        for (std::size_t i = 0; i < trace.tasks.size(); ++i) {
            const TaskMetrics &task = metrics.tasks[i];
            if (trace.tasks[i].jobs == 1 && task.turnaround)
                QVERIFY2(*task.turnaround == task.cpu + task.waiting + task.blocked, label(seed));
            if (task.response)
                QVERIFY2(*task.response >= 0, label(seed));
        }
        QVERIFY2(metrics.utilisation <= 1.0 && metrics.utilisationWithSwitches <= 1.0, label(seed));
    }
}

void tst_Properties::queuesHoldExactlyTheReadyTasks()
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Simulator simulator(workloadOf(seed));
        while (simulator.step()) {
            const SystemState &state = simulator.state();
            std::vector<bool> queued(state.tasks.size(), false);
            for (std::size_t level = 0; level < state.ready.size(); ++level) {
                std::int64_t lastEntry = INT64_MIN;
                const auto members = state.members(state.ready[level]);
                QCOMPARE(static_cast<std::int32_t>(members.size()), state.ready[level].length);
                for (const TaskId id : members) {
                    QVERIFY2(state.task(id).state == TaskState::Ready, label(seed));
                    QVERIFY2(static_cast<std::size_t>(state.task(id).level) == level, label(seed));
                    QVERIFY2(state.task(id).entry > lastEntry, label(seed));
                    lastEntry = state.task(id).entry;
                    queued[index(id)] = true;
                }
            }
            for (std::size_t i = 0; i < state.tasks.size(); ++i)
                QVERIFY2(queued[i] == (state.tasks[i].state == TaskState::Ready), label(seed));
        }
    }
}

void tst_Properties::everyDispatchIsOneOfItsCandidates()
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto workload = workloadOf(seed);
        Simulator simulator(workload);
        simulator.run();
        StateIndex index(&simulator.trace());
        const bool byRank = workload->policy().drift() != RankDrift::Drawn;
        const bool oneCpu = workload->scenario().machine.cpus == 1;
        for (const Decision &decision : simulator.decisions()) {
            const auto candidates = candidatesOf(*workload, index.at(decision.position), decision);
            const auto chosen = std::ranges::find(candidates, decision.chosen, &Candidate::task);
            QVERIFY2(chosen != candidates.end(), label(seed));
            // On one CPU nobody who waited may have had a better rank; and whoever was displaced
            // had not either.
            if (byRank && oneCpu && decision.rule != DecisionRule::IoReturned
                && !workload->policy().holdsCpuWhileBlocked())
                QVERIFY2(!(candidates.front().rank < chosen->rank), label(seed));
        }
    }
}

void tst_Properties::theWaitingAreRankedAsTheyWouldRun()
{
    int checked = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto workload = workloadOf(seed);
        Simulator simulator(workload);
        simulator.run();
        StateIndex index(&simulator.trace());
        const bool plain = workload->policy().drift() != RankDrift::Drawn
            && workload->scenario().machine.cpus == 1 && !workload->policy().holdsCpuWhileBlocked();
        for (const Decision &decision : simulator.decisions()) {
            const SystemState &before = index.at(decision.position);
            const auto waiting = rankedWaiting(*workload, before, decision.time);
            QVERIFY2(std::ranges::is_sorted(waiting, {}, &Candidate::rank), label(seed));
            const bool waits =
                std::ranges::find(waiting, decision.chosen, &Candidate::task) != waiting.end();
            if (!plain || !waits || decision.rule == DecisionRule::IoReturned)
                continue;
            QVERIFY2(waiting.front().task == decision.chosen, label(seed));
            ++checked;
        }
    }
    QVERIFY(checked > 1000);
}

void tst_Properties::locksHaveOneOwnerAndCountsStayInBounds()
{
    int grants = 0;
    for (std::uint64_t seed = 1; seed < kScenarios; seed += 2) {
        Simulator simulator(workloadOf(seed));
        simulator.run();
        const Trace &trace = simulator.trace();
        SystemState state = trace.initialState();
        for (const TraceEvent &event : trace.events()) {
            if (event.kind == EventKind::Acquire || event.kind == EventKind::Grant) {
                const bool lock =
                    trace.resources[index(event.resource())].kind == ResourceInfo::Kind::Lock;
                QVERIFY2(!lock || state.resources[index(event.resource())].owner == TaskId::None,
                         label(seed));
            }
            grants += event.kind == EventKind::Grant ? 1 : 0;
            apply(state, event);
            for (std::size_t r = 0; r < trace.resources.size(); ++r) {
                const std::int64_t count = state.resources[r].count;
                QVERIFY2(count >= 0, label(seed));
                if (trace.resources[r].kind == ResourceInfo::Kind::Queue)
                    QVERIFY2(count <= trace.resources[r].amount, label(seed));
                // Nobody waits for what there is.
                const bool waited = state.waiting[r].length > 0;
                if (trace.resources[r].kind == ResourceInfo::Kind::Semaphore && waited
                    && (event.seq + 1 == trace.size()
                        || trace.events()[event.seq + 1].time > event.time))
                    QVERIFY2(count == 0, label(seed));
            }
        }
    }
    QVERIFY(grants > 500);
}

void tst_Properties::aRunThatStandsStillHasNobodyToGoOn()
{
    int stuck = 0;
    int deadlocks = 0;
    for (std::uint64_t seed = 1; seed < kScenarios; seed += 2) {
        Simulator simulator(workloadOf(seed));
        if (simulator.run() != RunEnd::Stuck)
            continue;
        ++stuck;
        const bool holds = simulator.workload().policy().holdsCpuWhileBlocked();
        const SystemState &state = simulator.state();
        for (std::size_t i = 0; i < state.tasks.size(); ++i) {
            const TaskState at = state.tasks[i].state;
            QVERIFY2(at == TaskState::Blocked || at == TaskState::Terminated
                         || (at == TaskState::Ready && holds),
                     label(seed));
            if (at == TaskState::Blocked)
                QVERIFY2(state.tasks[i].waitsFor != ResourceId::None, label(seed));
        }
        // A cycle that there is at the end was reported at the instant at which it closed.
        for (std::size_t i = 0; i < state.tasks.size(); ++i) {
            const auto cycle = cycleOf(state, idAt<TaskId>(i));
            if (cycle.empty())
                continue;
            ++deadlocks;
            QVERIFY2(std::ranges::any_of(simulator.trace().events(),
                                         [&](const TraceEvent &event) {
                                             return event.kind == EventKind::Deadlock
                                                 && std::ranges::find(cycle, event.task,
                                                                      &WaitEdge::waiter)
                                                 != cycle.end();
                                         }),
                     label(seed));
        }
    }
    QVERIFY(stuck > 100);
    QVERIFY(deadlocks > 20);
}

void tst_Properties::whereEachCpuHasAQueueItRunsItsOwn()
{
    int moved = 0;
    for (std::uint64_t seed = 0; seed < kScenarios; seed += 5) {
        const auto workload = workloadOf(seed);
        Simulator simulator(workload);
        simulator.run();
        SystemState state = simulator.trace().initialState();
        for (const TraceEvent &event : simulator.trace().events()) {
            if (event.kind == EventKind::Migrate) {
                ++moved;
                QVERIFY2(state.cpu(event.cpu()).idle(), label(seed));
                QVERIFY2(state.cpu(event.cpu()).load == 0, label(seed));
                QVERIFY2(workload->mayRunOn(event.task, event.cpu()), label(seed));
                QVERIFY2(event.time % workload->scenario().machine.stealEvery == 0, label(seed));
            }
            apply(state, event);
            if (event.kind == EventKind::Dispatch)
                QVERIFY2(state.task(event.task).home == event.cpu(), label(seed));
        }
        for (std::size_t c = 0; c < state.cpus.size(); ++c) {
            const auto belongs = [c](const TaskStatus &task) {
                return task.home == idAt<CpuId>(c)
                    && (task.state == TaskState::Ready || task.state == TaskState::Running);
            };
            QVERIFY2(std::ranges::count_if(state.tasks, belongs) == state.cpus[c].load,
                     label(seed));
        }
    }
    QVERIFY(moved > 0);
}

QTEST_APPLESS_MAIN(tst_Properties)
#include "tst_properties.moc"
