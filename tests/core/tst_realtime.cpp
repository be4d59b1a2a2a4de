// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/realtime.h"
#include "core/sim/simulator.h"
#include "tests/support/randomscenario.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace timeslice;

namespace {

struct Periodic
{
    Duration cost;
    Duration period;
    Duration deadline;
};

Scenario scenarioOf(const std::vector<Periodic> &tasks, const std::string &policy = "rm")
{
    Scenario scenario;
    scenario.policy.id = policy;
    Duration hyperperiod = 1;
    for (const Periodic &each : tasks) {
        TaskSpec task;
        task.number = static_cast<std::int64_t>(scenario.tasks.size()) + 1;
        task.period = each.period;
        task.deadline = each.deadline;
        task.program = { { Step::Kind::Cpu, each.cost, {} } };
        scenario.tasks.push_back(task);
        hyperperiod = std::lcm(hyperperiod, each.period);
    }
    scenario.until = 2 * hyperperiod;
    return scenario;
}

int missesOf(const Scenario &scenario)
{
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    int misses = 0;
    for (const TaskStatus &task : simulator.state().tasks)
        misses += task.misses;
    return misses;
}

} // namespace

/// The theory against the books' examples, and against what the simulator does.
class TestRealTime : public QObject
{
    Q_OBJECT

private slots:
    void examples_data();
    void examples();
    void responseAnalysisIsWhatTheRunShows();
    void edfTestIsWhatTheRunShows();
    void tooMuchWorkIsLeft();
    void gapsAreNamed();
    void longestResponsesAreThoseOfFinishedJobs();
};

void TestRealTime::examples_data()
{
    QTest::addColumn<QList<QList<int>>>("tasks");
    QTest::addColumn<double>("utilisation");
    QTest::addColumn<bool>("fixedMeets");
    QTest::addColumn<bool>("edfMeets");
    QTest::addColumn<QList<int>>("responses");
    using Tasks = QList<QList<int>>;
    QTest::newRow("Silberschatz ch. 5.6.4, 20 of 50 and 35 of 100")
        << Tasks { { 20, 50, 50 }, { 35, 100, 100 } } << 0.75 << true << true << QList { 20, 75 };
    QTest::newRow("Silberschatz ch. 5.6.4, 25 of 50 and 35 of 80")
        << Tasks { { 25, 50, 50 }, { 35, 80, 80 } } << 0.9375 << false << true << QList { 25, -1 };
    QTest::newRow("Burns and Wellings, 3 of 7, 3 of 12, 5 of 20")
        << Tasks { { 3, 7, 7 }, { 3, 12, 12 }, { 5, 20, 20 } } << 3.0 / 7 + 0.5 << true << true
        << QList { 3, 6, 20 };
    QTest::newRow("harmonic periods use the whole CPU")
        << Tasks { { 1, 2, 2 }, { 1, 4, 4 }, { 2, 8, 8 } } << 1.0 << true << true
        << QList { 1, 2, 8 };
    QTest::newRow("more than the CPU has")
        << Tasks { { 3, 5, 5 }, { 3, 6, 6 } } << 1.1 << false << false << QList { 3, -1 };
    QTest::newRow("early deadlines that do not fit together")
        << Tasks { { 2, 8, 2 }, { 2, 8, 3 } } << 0.5 << false << false << QList { -1, -1 };
}

void TestRealTime::examples()
{
    QFETCH(QList<QList<int>>, tasks);
    std::vector<Periodic> periodic;
    for (const QList<int> &task : tasks)
        periodic.push_back({ task[0], task[1], task[2] });
    const RealTimeTheory theory = realTimeTheory(scenarioOf(periodic));
    QTEST(theory.utilisation, "utilisation");
    QVERIFY(theory.fixedMeets.has_value());
    QTEST(*theory.fixedMeets, "fixedMeets");
    QVERIFY(theory.edfMeets.has_value());
    QTEST(*theory.edfMeets, "edfMeets");
    QList<int> responses;
    for (const RealTimeTask &task : theory.tasks)
        responses << static_cast<int>(task.worstResponse.value_or(-1));
    QTEST(responses, "responses");
}

/// All released together is the worst case: there the analysis is exact, when no two periods are
/// equal.
void TestRealTime::responseAnalysisIsWhatTheRunShows()
{
    const std::vector<Duration> periods { 4, 5, 6, 8, 10, 12, 15, 20 };
    int met = 0;
    int missed = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        test::Dice dice(seed);
        std::vector<Duration> chosen = periods;
        while (chosen.size() > 3)
            chosen.erase(chosen.begin()
                         + dice.roll(0, static_cast<std::int64_t>(chosen.size()) - 1));
        std::vector<Periodic> tasks;
        for (const Duration period : chosen)
            tasks.push_back({ dice.roll(1, period / 2), period, period });
        const Scenario scenario = scenarioOf(tasks);
        const RealTimeTheory theory = realTimeTheory(scenario);
        Simulator simulator(std::make_shared<const Workload>(scenario));
        simulator.run();
        // After a miss the next job has to wait for its predecessor, and the theory ends.
        QVERIFY(theory.fixedMeets.has_value());
        QCOMPARE(missesOf(scenario) == 0, *theory.fixedMeets);
        if (!*theory.fixedMeets) {
            ++missed;
            continue;
        }
        ++met;
        const auto longest = longestResponses(simulator.trace());
        for (const RealTimeTask &task : theory.tasks)
            QCOMPARE(longest[index(task.task)], task.worstResponse);
        if (theory.utilisation <= theory.bound)
            QVERIFY(*theory.fixedMeets);
    }
    QVERIFY(met > 100 && missed > 100);
}

void TestRealTime::edfTestIsWhatTheRunShows()
{
    const std::vector<Duration> periods { 4, 5, 6, 8, 10, 12 };
    int met = 0;
    int missed = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        test::Dice dice(seed);
        std::vector<Periodic> tasks;
        for (int i = 0; i < 3; ++i) {
            const Duration period = dice.pick(periods);
            const Duration cost = dice.roll(1, period / 2);
            tasks.push_back({ cost, period, dice.roll(cost, period) });
        }
        const Scenario scenario = scenarioOf(tasks, "edf");
        const RealTimeTheory theory = realTimeTheory(scenario);
        QVERIFY(theory.edfMeets.has_value());
        QCOMPARE(missesOf(scenario) == 0, *theory.edfMeets);
        ++(*theory.edfMeets ? met : missed);
    }
    QVERIFY(met > 100 && missed > 100);
}

void TestRealTime::tooMuchWorkIsLeft()
{
    std::vector<Periodic> tasks;
    for (Duration i = 0; i < 5000; ++i)
        tasks.push_back({ 1, 10'000 + i, 9'000 });
    Scenario scenario;
    for (const Periodic &each : tasks) {
        TaskSpec task;
        task.period = each.period;
        task.deadline = each.deadline;
        task.program = { { Step::Kind::Cpu, each.cost, {} } };
        scenario.tasks.push_back(task);
    }
    scenario.policy.id = "rm";
    const RealTimeTheory theory = realTimeTheory(scenario);
    QVERIFY(!theory.fixedMeets.has_value());
    QVERIFY(!theory.edfMeets.has_value());
    QVERIFY(theory.utilisation > 0.3);
}

void TestRealTime::gapsAreNamed()
{
    Scenario scenario = scenarioOf({ { 1, 4, 4 } });
    QVERIFY(realTimeTheory(scenario).gaps.empty());
    scenario.machine.cpus = 2;
    scenario.machine.contextSwitch = 1;
    scenario.tasks[0].program.push_back({ Step::Kind::Io, 1, {} });
    scenario.tasks[0].deadline = 5;
    TaskSpec other;
    other.number = 2;
    other.program = { { Step::Kind::Cpu, 1, {} } };
    scenario.tasks.push_back(other);
    const std::vector<TheoryGap> all { TheoryGap::SeveralCpus, TheoryGap::SwitchCost,
                                       TheoryGap::Waiting, TheoryGap::OtherTasks,
                                       TheoryGap::LongDeadline };
    QCOMPARE(realTimeTheory(scenario).gaps, all);
    scenario.tasks.erase(scenario.tasks.begin());
    QVERIFY(realTimeTheory(scenario).tasks.empty());
}

void TestRealTime::longestResponsesAreThoseOfFinishedJobs()
{
    const Scenario scenario = scenarioOf({ { 25, 50, 50 }, { 35, 80, 80 } });
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    const auto longest = longestResponses(simulator.trace());
    QCOMPARE(longest[0], std::optional<Duration>(25));
    QCOMPARE(longest[1], std::optional<Duration>(85)); // released at 0, done at 85: late
}

QTEST_GUILESS_MAIN(TestRealTime)
#include "tst_realtime.moc"
