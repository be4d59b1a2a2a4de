// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/loadcurve.h"
#include "core/analysis/metrics.h"
#include "core/sim/simulator.h"
#include "tests/support/randomscenario.h"
#include "tests/support/smallscenario.h"

#include <QTest>

using namespace timeslice;

class TestLoadCurve : public QObject
{
    Q_OBJECT

private slots:
    void isExactWhileItFits();
    void averagesWhereItDoesNotFit();
    void agreesWithTheMetrics();
};

void TestLoadCurve::isExactWhileItFits()
{
    Scenario scenario = smallScenario({ { 0, 2 }, { 1, 3 }, { 1, 1 } });
    scenario.machine.contextSwitch = 1;
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    // P1 0-2, a switch, P2 3-6, a switch, P3 7-8; who waits for a switch is ready.
    const std::vector<LoadPoint> expected {
        { 0, 1, 1, 0, 0 }, { 1, 2, 1, 0, 2 }, { 2, 3, 0, 1, 2 },
        { 3, 6, 1, 0, 1 }, { 6, 7, 0, 1, 1 }, { 7, 8, 1, 0, 0 }
    };
    QCOMPARE(loadCurve(simulator.trace(), 6), expected);
}

void TestLoadCurve::averagesWhereItDoesNotFit()
{
    Scenario scenario = smallScenario({ { 0, 2 }, { 1, 3 }, { 1, 1 } });
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    // P1 0-2, P2 2-5, P3 5-6: two ready in 1-2, one in 2-5.
    const std::vector<LoadPoint> expected { { 0, 3, 1, 0, 1 }, { 3, 6, 1, 0, 2.0 / 3 } };
    const std::vector<LoadPoint> curve = loadCurve(simulator.trace(), 2);
    QCOMPARE(curve.size(), expected.size());
    for (std::size_t i = 0; i < curve.size(); ++i) {
        QCOMPARE(curve[i].begin, expected[i].begin);
        QCOMPARE(curve[i].end, expected[i].end);
        QCOMPARE(curve[i].running, expected[i].running);
        QCOMPARE(curve[i].ready, expected[i].ready);
    }
}

void TestLoadCurve::agreesWithTheMetrics()
{
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Simulator simulator(std::make_shared<const Workload>(test::randomScenario(seed)));
        simulator.run();
        const Trace &trace = simulator.trace();
        if (trace.end() == 0)
            continue;
        const Metrics metrics = metricsAt(trace, simulator.state(), trace.end());
        double waited = 0;
        for (const TaskMetrics &task : metrics.tasks)
            waited += static_cast<double>(task.waiting);
        for (const std::size_t most : { std::size_t { 7 }, std::size_t { 100'000 } }) {
            double running = 0;
            double ready = 0;
            SimTime at = 0;
            for (const LoadPoint &point : loadCurve(trace, most)) {
                QCOMPARE(point.begin, at);
                at = point.end;
                running += point.running * static_cast<double>(point.end - point.begin);
                ready += point.ready * static_cast<double>(point.end - point.begin);
            }
            QCOMPARE(at, trace.end());
            QVERIFY(qAbs(running - metrics.utilisation * trace.cpuCount * static_cast<double>(at))
                    < 1e-6 * static_cast<double>(at));
            QVERIFY(qAbs(ready - waited) < 1e-6 * static_cast<double>(at));
        }
    }
}

QTEST_GUILESS_MAIN(TestLoadCurve)
#include "tst_loadcurve.moc"
