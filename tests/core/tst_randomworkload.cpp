// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/problem.h"
#include "core/study/randomworkload.h"

#include <QTest>

#include <set>

using namespace timeslice;

class TestRandomWorkload : public QObject
{
    Q_OBJECT

private slots:
    void theSeedDecides();
    void isAlwaysAGoodScenario();
    void keepsWhatIsNotATask();
    void comesNearItsMeans_data();
    void comesNearItsMeans();
};

void TestRandomWorkload::theSeedDecides()
{
    RandomWorkload workload;
    const Scenario first = withRandomTasks({}, workload);
    QCOMPARE(withRandomTasks({}, workload).tasks, first.tasks);
    ++workload.seed;
    QVERIFY(withRandomTasks({}, workload).tasks != first.tasks);
    // The same with every compiler and library, for ever: files name only the seed.
    workload.seed = 1;
    workload.tasks = 4;
    workload.ioShare = 0;
    QStringList tasks;
    for (const TaskSpec &task : withRandomTasks({}, workload).tasks)
        tasks << QStringLiteral("%1 %2 %3")
                     .arg(task.arrival)
                     .arg(task.program[0].length)
                     .arg(task.priority);
    QCOMPARE(tasks.join(QStringLiteral(", ")), QStringLiteral("0 2 1, 2 2 1, 5 6 3, 6 9 1"));
}

void TestRandomWorkload::isAlwaysAGoodScenario()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        for (const Spread spread :
             { Spread::Constant, Spread::Uniform, Spread::Geometric, Spread::Bimodal }) {
            RandomWorkload workload;
            workload.seed = seed;
            workload.spread = spread;
            workload.burst = static_cast<Duration>(seed % 30) + 1;
            workload.ioShare = static_cast<std::int32_t>(seed % 91);
            workload.arrivalGap = static_cast<Duration>(seed % 7);
            Scenario base;
            base.policy.id = "fcfs";
            QVERIFY(!findProblem(withRandomTasks(base, workload)));
        }
    }
}

void TestRandomWorkload::keepsWhatIsNotATask()
{
    Scenario base;
    base.policy.id = "rr";
    base.policy.quantum = 3;
    base.machine.cpus = 2;
    base.tasks.resize(3);
    const Scenario made = withRandomTasks(base, {});
    QCOMPARE(made.policy, base.policy);
    QCOMPARE(made.machine, base.machine);
    QCOMPARE(made.tasks.size(), std::size_t { 8 });
}

void TestRandomWorkload::comesNearItsMeans_data()
{
    QTest::addColumn<Spread>("spread");
    QTest::newRow("constant") << Spread::Constant;
    QTest::newRow("uniform") << Spread::Uniform;
    QTest::newRow("geometric") << Spread::Geometric;
    QTest::newRow("bimodal") << Spread::Bimodal;
}

/// Of a fixed seed, so that this is no matter of luck.
void TestRandomWorkload::comesNearItsMeans()
{
    QFETCH(Spread, spread);
    RandomWorkload workload;
    workload.tasks = 5000;
    workload.burst = 20;
    workload.arrivalGap = 10;
    workload.ioShare = 40;
    workload.spread = spread;
    workload.priorities = 4;
    double cpu = 0;
    double io = 0;
    double bursts = 0;
    std::set<std::int64_t> priorities;
    const Scenario scenario = withRandomTasks({}, workload);
    for (const TaskSpec &task : scenario.tasks) {
        priorities.insert(task.priority);
        for (const Step &step : task.program) {
            (step.kind == Step::Kind::Cpu ? cpu : io) += static_cast<double>(step.length);
            bursts += step.kind == Step::Kind::Cpu ? 1 : 0;
        }
    }
    QVERIFY(qAbs(cpu / bursts - 20) < 1);
    QVERIFY(qAbs(io / (io + cpu) - 0.4) < 0.03);
    QVERIFY(qAbs(static_cast<double>(scenario.tasks.back().arrival) / 4999 - 10) < 0.5);
    QCOMPARE(priorities, (std::set<std::int64_t> { 1, 2, 3, 4 }));
}

QTEST_GUILESS_MAIN(TestRandomWorkload)
#include "tst_randomworkload.moc"
