// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulator.h"
#include "core/study/decidingconventions.h"
#include "core/trace/timelinechanges.h"
#include "tests/support/randomscenario.h"
#include "tests/support/smallscenario.h"

#include <QTest>

#include <algorithm>

using namespace timeslice;

namespace {

std::shared_ptr<const Workload> workloadOf(Scenario scenario)
{
    return std::make_shared<const Workload>(std::move(scenario));
}

/// "P1 0-4, P2 4-7": the runs on CPU 0.
QString runsOf(const Trace &trace)
{
    QStringList words;
    SimTime begin = 0;
    for (const TraceEvent &event : trace.events()) {
        if (event.kind == EventKind::Dispatch)
            begin = event.time;
        const bool leaves = event.kind == EventKind::Preempt || event.kind == EventKind::Expire
            || event.kind == EventKind::Block || event.kind == EventKind::Finish;
        if (leaves)
            words << QStringLiteral("P%1 %2-%3")
                         .arg(static_cast<int>(event.task) + 1)
                         .arg(begin)
                         .arg(event.time);
    }
    return words.join(QStringLiteral(", "));
}

/// Of the decision with this number in the run that the simulator would make.
Insistence insistence(const Simulator &simulator, int number, TaskId task)
{
    Simulator asItIs = simulator;
    asItIs.run();
    const auto at = static_cast<std::size_t>(number);
    return { at, asItIs.decisions().at(at), task };
}

} // namespace

/// One decision taken out of the policy's hands, and one convention at one instant.
class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void runsThisOneInstead_data();
    void runsThisOneInstead();
    void insistingOnThePolicysOwnChoiceChangesNothing();
    void whatCannotBeObeyedChangesNothing();
    void aBranchIsTheRunItselfUpToThere();
    void conventionsThatDecide_data();
    void conventionsThatDecide();
    void changedStretchesAreWhereTheRunsDiffer();
};

void TestWhatIf::runsThisOneInstead_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("decision");
    QTest::addColumn<int>("task");
    QTest::addColumn<QString>("runs");
    // Bursts of 5, 2 and 4, released at 0, 1 and 2.
    QTest::newRow("FCFS as it is") << "fcfs" << -1 << 0 << "P1 0-5, P2 5-7, P3 7-11";
    QTest::newRow("FCFS, P3 at 5") << "fcfs" << 1 << 3 << "P1 0-5, P3 5-9, P2 9-11";
    QTest::newRow("SRTF as it is") << "srtf" << -1 << 0 << "P1 0-1, P2 1-3, P1 3-7, P3 7-11";
    QTest::newRow("SRTF, P1 runs on at 1") << "srtf" << 1 << 1 << "P1 0-5, P2 5-7, P3 7-11";
    QTest::newRow("SRTF, P3 at 3, and is not preempted")
        << "srtf" << 2 << 3 << "P1 0-1, P2 1-3, P3 3-7, P1 7-11";
    QTest::newRow("RR as it is") << "rr" << -1 << 0
                                 << "P1 0-2, P2 2-4, P3 4-6, P1 6-8, P3 8-10, P1 10-11";
    QTest::newRow("RR, P1 goes on at 2 for a slice")
        << "rr" << 1 << 1 << "P1 0-2, P1 2-4, P2 4-6, P3 6-8, P1 8-9, P3 9-11";
}

void TestWhatIf::runsThisOneInstead()
{
    QFETCH(QString, policy);
    QFETCH(int, decision);
    QFETCH(int, task);
    Scenario scenario = smallScenario({ { 0, 5 }, { 1, 2 }, { 2, 4 } }, policy.toStdString());
    if (policy == QLatin1String("rr"))
        scenario.policy.quantum = 2;
    Simulator simulator(workloadOf(scenario));
    if (decision >= 0)
        simulator.insist(insistence(simulator, decision, TaskId { task - 1 }));
    simulator.run();
    QTEST(runsOf(simulator.trace()), "runs");
    const auto insisted =
        std::ranges::count(simulator.decisions(), DecisionRule::Insisted, &Decision::rule);
    const bool runsOn = policy == QLatin1String("srtf") && task == 1;
    QCOMPARE(insisted, decision >= 0 && !runsOn ? 1 : 0);
}

void TestWhatIf::insistingOnThePolicysOwnChoiceChangesNothing()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto workload = workloadOf(test::randomScenario(seed));
        // A draw that is not made leaves the next one another number.
        if (workload->policy().drift() == RankDrift::Drawn || workload->policy().preemptive())
            continue;
        Simulator simulator(workload);
        simulator.run();
        if (simulator.decisions().empty())
            continue;
        const std::size_t number = seed % simulator.decisions().size();
        Simulator branch(workload);
        branch.insist(
            { number, simulator.decisions()[number], simulator.decisions()[number].chosen });
        branch.run();
        QCOMPARE(branch.trace(), simulator.trace());
    }
}

void TestWhatIf::whatCannotBeObeyedChangesNothing()
{
    const auto workload = workloadOf(smallScenario({ { 0, 5 }, { 9, 2 } }));
    Simulator simulator(workload);
    Simulator branch(workload);
    branch.insist(insistence(branch, 0, TaskId { 1 })); // not there yet
    simulator.run();
    branch.run();
    QCOMPARE(branch.trace(), simulator.trace());
}

/// Whatever is insisted on, in any scenario: the same up to the decision, and a sound run behind.
void TestWhatIf::aBranchIsTheRunItselfUpToThere()
{
    int different = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Scenario scenario = test::randomScenario(seed);
        if (seed % 3 == 1)
            test::addOperations(scenario, seed);
        if (seed % 5 == 0)
            test::addQueues(scenario, seed);
        const auto workload = workloadOf(scenario);
        Simulator simulator(workload);
        simulator.run();
        if (simulator.decisions().empty())
            continue;
        test::Dice dice(seed);
        const auto number = static_cast<std::size_t>(
            dice.roll(0, static_cast<std::int64_t>(simulator.decisions().size()) - 1));
        const TaskId task { static_cast<std::int32_t>(
            dice.roll(0, static_cast<std::int64_t>(workload->taskCount()) - 1)) };
        Simulator branch(workload);
        branch.insist({ number, simulator.decisions()[number], task });
        branch.run(100'000);
        QVERIFY(branch.end() != RunEnd::Limit);
        const auto &events = simulator.trace().events();
        const auto &branched = branch.trace().events();
        const std::size_t before = simulator.decisions()[number].position;
        QVERIFY(branched.size() >= before);
        QVERIFY(std::equal(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(before),
                           branched.begin()));
        SystemState folded = branch.trace().initialState();
        for (const TraceEvent &event : branched)
            apply(folded, event);
        QVERIFY(folded == branch.state());
        different += branch.trace() == simulator.trace() ? 0 : 1;
    }
    QVERIFY(different > 200);
}

void TestWhatIf::conventionsThatDecide_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("time");
    QTest::addColumn<QString>("deciding");
    // RR with a slice of 2: P2 arrives just as P1's slice ends.
    QTest::newRow("an arrival and the end of a slice")
        << "rr" << 2 << "instant_order completion,expired,arrival,io_return,boost";
    QTest::newRow("a tie") << "sjf" << 9 << "tie pid";
    QTest::newRow("nothing") << "sjf" << 2 << "";
}

void TestWhatIf::conventionsThatDecide()
{
    QFETCH(QString, policy);
    QFETCH(int, time);
    Scenario scenario;
    if (policy == QLatin1String("rr")) {
        scenario = smallScenario({ { 0, 5 }, { 2, 2 } }, "rr");
        scenario.policy.quantum = 2;
    } else {
        // P1 until 9; P3 (file) and P2 wait with equal bursts, P3 arrived first.
        scenario = smallScenario({ { 0, 9 }, { 2, 3 }, { 1, 3 } }, "sjf");
    }
    QStringList found;
    for (const DecidingConvention &each : decidingConventions(workloadOf(scenario), time))
        found << QString::fromStdString(each.key + ' ' + each.other);
    QTEST(found.join(QStringLiteral("; ")), "deciding");
}

void TestWhatIf::changedStretchesAreWhereTheRunsDiffer()
{
    const auto workload = workloadOf(smallScenario({ { 0, 5 }, { 1, 2 }, { 2, 4 } }));
    Simulator simulator(workload);
    Simulator branch(workload);
    branch.insist(insistence(branch, 1, TaskId { 2 }));
    simulator.run();
    branch.run();
    const Timeline before(&simulator.trace());
    const Timeline after(&branch.trace());
    QVERIFY(changedStretches(before, before).empty());
    // P2 5-7 and P3 7-11 against P3 5-9 and P2 9-11.
    const std::vector<ChangedStretch> expected { { TaskId { 1 }, 5, 11 },
                                                 { TaskId { 2 }, 5, 7 },
                                                 { TaskId { 2 }, 9, 11 } };
    QCOMPARE(changedStretches(before, after), expected);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
