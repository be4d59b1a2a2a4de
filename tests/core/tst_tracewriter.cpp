// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tracewriter.h"
#include "core/sim/simulator.h"

#include <QTest>

#include <memory>
#include <nlohmann/json.hpp>

using namespace timeslice;
using nlohmann::json;

namespace {

/// Round robin with quantum 2: P1 needs 3, P2 needs 1, waits 2 for the disk and needs 1.
Trace smallRun(const std::string &unit = "ms")
{
    Scenario scenario;
    scenario.unit = unit;
    scenario.policy.id = "rr";
    scenario.policy.quantum = 2;
    scenario.tasks.resize(2);
    scenario.tasks[0].number = 7;
    scenario.tasks[0].name = { "one two=\n", "" };
    scenario.tasks[0].program = { { Step::Kind::Cpu, 3, {} } };
    scenario.tasks[1].number = 8;
    scenario.tasks[1].arrival = 1;
    scenario.tasks[1].name = { "", "一二三四五六" };
    scenario.tasks[1].program = { { Step::Kind::Cpu, 1, {} },
                                  { Step::Kind::Io, 2, "disk" },
                                  { Step::Kind::Cpu, 1, {} } };
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    return simulator.trace();
}

/// "on 1000 0.000+2000.000" of the slices of one lane.
QStringList lane(const Trace &trace, int number)
{
    QStringList slices;
    const json document = json::parse(chromeTraceJson(trace));
    for (const json &event : document["traceEvents"]) {
        if (event["ph"] == "X" && event["tid"] == number)
            slices += QStringLiteral("%1 %2+%3")
                          .arg(QString::fromStdString(event["name"].get<std::string>()))
                          .arg(event["ts"].get<double>())
                          .arg(event["dur"].get<double>());
    }
    return slices;
}

} // namespace

class TestTraceWriter : public QObject
{
    Q_OBJECT

private slots:
    void lanesAreTheStates()
    {
        const Trace trace = smallRun();
        QCOMPARE(lane(trace, 8),
                 (QStringList { "Ready 1000+1000", "Running 2000+1000", "Blocked 3000+2000",
                                "Running 5000+1000" }));
        QCOMPARE(lane(trace, 7),
                 (QStringList { "Running 0+2000", "Ready 2000+1000", "Running 3000+1000" }));
        QCOMPARE(lane(trace, 1000).size(), 4);
    }

    void unitsAreKept_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("microseconds");
        QTest::newRow("ns") << "ns" << 0.002;
        QTest::newRow("us") << "us" << 2.0;
        QTest::newRow("ms") << "ms" << 2000.0;
        QTest::newRow("s") << "s" << 2'000'000.0;
        QTest::newRow("another") << "tick" << 2000.0;
    }

    void unitsAreKept()
    {
        QFETCH(QString, unit);
        const json document = json::parse(chromeTraceJson(smallRun(unit.toStdString())));
        for (const json &event : document["traceEvents"]) {
            if (event["ph"] == "X" && event["tid"] == 7) {
                QTEST(event["dur"].get<double>(), "microseconds");
                return;
            }
        }
        QFAIL("no slice");
    }

    void theKernelsTextTellsTheSwitches()
    {
        QStringList told;
        const QString text = QString::fromStdString(systraceText(smallRun()));
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (!line.startsWith(QLatin1Char('#')))
                told += line.section(QStringLiteral("[000] d..2 "), 1);
        }
        const QStringList expected {
            "0.000000: sched_wakeup_new: comm=one_two__ pid=7 prio=120 target_cpu=000",
            "0.000000: sched_switch: prev_comm=swapper/0 prev_pid=0 prev_prio=120 prev_state=R ==> "
            "next_comm=one_two__ next_pid=7 next_prio=120",
            "0.001000: sched_wakeup_new: comm=一二三四五 pid=8 prio=120 target_cpu=000",
            "0.002000: sched_switch: prev_comm=one_two__ prev_pid=7 prev_prio=120 prev_state=R ==> "
            "next_comm=一二三四五 next_pid=8 next_prio=120",
            "0.003000: sched_switch: prev_comm=一二三四五 prev_pid=8 prev_prio=120 prev_state=D "
            "==> next_comm=one_two__ next_pid=7 next_prio=120",
            "0.004000: sched_switch: prev_comm=one_two__ prev_pid=7 prev_prio=120 prev_state=X ==> "
            "next_comm=swapper/0 next_pid=0 next_prio=120",
            "0.005000: sched_wakeup: comm=一二三四五 pid=8 prio=120 target_cpu=000",
            "0.005000: sched_switch: prev_comm=swapper/0 prev_pid=0 prev_prio=120 prev_state=R ==> "
            "next_comm=一二三四五 next_pid=8 next_prio=120",
            "0.006000: sched_switch: prev_comm=一二三四五 prev_pid=8 prev_prio=120 prev_state=X "
            "==> next_comm=swapper/0 next_pid=0 next_prio=120",
        };
        QCOMPARE(told, expected);
    }

    void noTimeIsTooLarge()
    {
        Scenario scenario;
        scenario.unit = "s";
        scenario.tasks.resize(1);
        scenario.tasks[0].number = 1;
        scenario.tasks[0].arrival = 9'000'000'000'000'000;
        scenario.tasks[0].program = { { Step::Kind::Cpu, 1, {} } };
        Simulator simulator(std::make_shared<const Workload>(scenario));
        simulator.run();
        QVERIFY(systraceText(simulator.trace()).find(" 9000000000000000.000000: ")
                != std::string::npos);
        QVERIFY(chromeTraceJson(simulator.trace()).find("\"ts\": 9000000000000000000000.000")
                != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestTraceWriter)
#include "tst_tracewriter.moc"
