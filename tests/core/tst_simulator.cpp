// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"
#include "core/sim/simulator.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace timeslice;

namespace {

/// "P1 0 24; P2 0 3 +5 2": name, arrival, then CPU bursts and (with +) I/Os; "!3" is a priority.
std::vector<TaskSpec> tasksOf(const QString &text)
{
    std::vector<TaskSpec> tasks;
    for (const QString &part : text.split(u';')) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        TaskSpec task;
        task.number = static_cast<std::int64_t>(tasks.size()) + 1;
        task.name = { words[0].toStdString(), {} };
        task.arrival = words[1].toLongLong();
        for (qsizetype i = 2; i < words.size(); ++i) {
            if (words[i].startsWith(u'!'))
                task.priority = words[i].mid(1).toLongLong();
            else if (words[i].startsWith(u'+'))
                task.program.push_back({ Step::Kind::Io, words[i].mid(1).toLongLong(), {} });
            else
                task.program.push_back({ Step::Kind::Cpu, words[i].toLongLong(), {} });
        }
        tasks.push_back(task);
    }
    return tasks;
}

/// "P1 0-4, P2 4-7, CS 7-8, P1 8-12", idle time left out; several CPUs as "cpu1:P2 0-3".
QString ganttOf(const Trace &trace)
{
    struct Piece
    {
        SimTime start;
        int cpu;
        QString text;
    };
    std::vector<Piece> pieces;
    std::vector<Piece> open(static_cast<std::size_t>(trace.cpuCount));
    const auto close = [&](int cpu, SimTime end) {
        Piece &piece = open[static_cast<std::size_t>(cpu)];
        if (!piece.text.isEmpty())
            pieces.push_back(
                { piece.start, cpu,
                  piece.text + u' ' + QString::number(piece.start) + u'-' + QString::number(end) });
        piece.text.clear();
    };
    for (const TraceEvent &event : trace.events()) {
        const int cpu = event.cpuNumber;
        switch (event.kind) {
        case EventKind::Dispatch:
            open[static_cast<std::size_t>(cpu)] = {
                event.time, cpu, QString::fromStdString(trace.tasks[index(event.task)].name.en)
            };
            break;
        case EventKind::SwitchBegin:
            if (event.value > 0)
                open[static_cast<std::size_t>(cpu)] = { event.time, cpu, QStringLiteral("CS") };
            break;
        case EventKind::Preempt:
        case EventKind::Expire:
        case EventKind::Block:
        case EventKind::Finish:
        case EventKind::SwitchEnd:
            if (cpu >= 0)
                close(cpu, event.time);
            break;
        default:
            break;
        }
    }
    std::ranges::stable_sort(pieces, {}, [](const Piece &p) { return std::pair(p.start, p.cpu); });
    QStringList words;
    for (const Piece &piece : pieces)
        words << (trace.cpuCount > 1 ? QStringLiteral("cpu%1:%2").arg(piece.cpu).arg(piece.text)
                                     : piece.text);
    return words.join(QStringLiteral(", "));
}

QString listOf(const Metrics &metrics, Duration TaskMetrics::*member)
{
    QStringList words;
    for (const TaskMetrics &task : metrics.tasks)
        words << QString::number(task.*member);
    return words.join(u' ');
}

} // namespace

/// Worked examples of the textbooks, and the rules of one instant.
class tst_Simulator : public QObject
{
    Q_OBJECT

private slots:
    void workedExamples_data();
    void workedExamples();
    void aRunStopsAtUntil();
    void theEventLimitLeavesATrueBeginning();
    void aLongBurstUnderAPolicyThatLooksAtEveryTickIsLimitedToo();
    void agingEndsStarvation();
    void aMissedDeadlineIsReportedOnce();
    void aDeadlineThatRemovesNothingChangesNoTrace();
    void aServerGoesToTheIoThatWasIssuedFirst();
    void aDeviceServesInTheOrderThatItHas_data();
    void aDeviceServesInTheOrderThatItHas();
    void queuesOfTheirOwn_data();
    void queuesOfTheirOwn();
    void aHeldCpuTakesItsTaskBack();
    void aSwitchPaysForOneTask();
    void lotteryUsesTheGivenDrawsFirst();
};

void tst_Simulator::workedExamples_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<int>("cpus");
    QTest::addColumn<int>("contextSwitch");
    QTest::addColumn<QString>("conventions");
    QTest::addColumn<QString>("gantt");
    QTest::addColumn<QString>("waiting");

    const auto row = [](const char *name, const char *policy, const char *tasks, const char *gantt,
                        const char *waiting, int cpus = 1, int contextSwitch = 0,
                        const char *conventions = "") {
        QTest::newRow(name) << QString::fromLatin1(policy) << QString::fromLatin1(tasks) << cpus
                            << contextSwitch << QString::fromLatin1(conventions)
                            << QString::fromLatin1(gantt) << QString::fromLatin1(waiting);
    };
    row("Silberschatz, FCFS in the order P1 P2 P3", "fcfs", "P1 0 24; P2 0 3; P3 0 3",
        "P1 0-24, P2 24-27, P3 27-30", "0 24 27");
    row("Silberschatz, FCFS in the order P2 P3 P1", "fcfs", "P2 0 3; P3 0 3; P1 0 24",
        "P2 0-3, P3 3-6, P1 6-30", "0 3 6");
    row("Silberschatz, SJF", "sjf", "P1 0 6; P2 0 8; P3 0 7; P4 0 3",
        "P4 0-3, P1 3-9, P3 9-16, P2 16-24", "3 16 9 0");
    row("Silberschatz, SRTF", "srtf", "P1 0 8; P2 1 4; P3 2 9; P4 3 5",
        "P1 0-1, P2 1-5, P4 5-10, P1 10-17, P3 17-26", "9 0 15 2");
    row("Silberschatz, round robin with quantum 4", "rr quantum=4", "P1 0 24; P2 0 3; P3 0 3",
        "P1 0-4, P2 4-7, P3 7-10, P1 10-14, P1 14-18, P1 18-22, P1 22-26, P1 26-30", "6 4 7");
    row("Silberschatz, priority", "priority",
        "P1 0 10 !3; P2 0 1 !1; P3 0 2 !4; P4 0 1 !5; P5 0 5 !2",
        "P2 0-1, P5 1-6, P1 6-16, P3 16-18, P4 18-19", "6 0 16 18 1");
    row("priority, preemptive", "priority preemptive", "L 0 6 !2; H 2 3 !1", "L 0-2, H 2-5, L 5-9",
        "3 0");
    row("Stallings, round robin with quantum 1", "rr quantum=1",
        "A 0 3; B 2 6; C 4 4; D 6 5; E 8 2",
        "A 0-1, A 1-2, B 2-3, A 3-4, B 4-5, C 5-6, B 6-7, D 7-8, C 8-9, B 9-10, E 10-11, D 11-12, "
        "C 12-13, B 13-14, "
        "E 14-15, D 15-16, C 16-17, B 17-18, D 18-19, D 19-20",
        "1 10 9 9 5");
    row("Stallings, HRRN", "hrrn", "A 0 3; B 2 6; C 4 4; D 6 5; E 8 2",
        "A 0-3, B 3-9, C 9-13, E 13-15, D 15-20", "0 1 5 9 5");
    row("MLFQ: the long job sinks level by level", "mlfq quanta=1,2,4", "L 0 10",
        "L 0-1, L 1-3, L 3-7, L 7-10", "0");
    row("MLFQ: a newcomer preempts, the preempted goes to the tail", "mlfq quanta=2,4,8",
        "A 0 9; B 0 9; N 5 1", "A 0-2, B 2-4, A 4-5, N 5-6, B 6-10, A 10-14, B 14-17, A 17-19",
        "10 8 0");
    row("three ways into the ready queue at one instant", "rr quantum=2",
        "R 0 6; B 0 1 +2 1; N 5 1", "R 0-2, B 2-3, R 3-5, N 5-6, B 6-7, R 7-9", "3 3 0");
    row("arrival before expiry, as in Stallings", "rr quantum=2", "A 0 4; B 2 2",
        "A 0-2, B 2-4, A 4-6", "2 0");
    row("expiry before arrival, as in OSTEP", "rr quantum=2", "A 0 4; B 2 2", "A 0-2, A 2-4, B 4-6",
        "0 2", 1, 0, "preset=ostep");
    row("I/O overlaps with the CPU", "fcfs", "A 0 2 +4 2; B 0 5", "A 0-2, B 2-7, A 7-9", "1 2");
    row("a switch costs before another task", "fcfs", "A 0 2; B 0 2; C 9 1",
        "A 0-2, CS 2-3, B 3-5, C 9-10", "0 3 0", 1, 1);
    row("no switch is paid when the same task goes on", "rr quantum=2", "A 0 6",
        "A 0-2, A 2-4, A 4-6", "0", 1, 1);
    row("a switch is chosen anew when it ends", "srtf", "A 0 9; B 2 4; C 3 1",
        "A 0-2, CS 2-4, C 4-5, CS 5-7, B 7-11, CS 11-13, A 13-20", "11 5 1", 1, 2,
        "switch_decides=after");
    row("a switch is final once it began", "srtf", "A 0 9; B 2 4; C 3 1",
        "A 0-2, CS 2-4, B 4-4, CS 4-6, C 6-7, CS 7-9, B 9-13, CS 13-15, A 15-22", "13 7 3", 1, 2);
    row("two CPUs, one queue", "fcfs", "A 0 4; B 0 2; C 0 3", "cpu0:A 0-4, cpu1:B 0-2, cpu1:C 2-5",
        "0 0 2", 2);
    row("the worst-ranked running task is preempted", "srtf", "A 0 9; B 0 5; C 1 2",
        "cpu0:B 0-5, cpu1:A 0-1, cpu1:C 1-3, cpu1:A 3-11", "2 0 0", 2);
    row("one disk serves one request at a time", "fcfs", "A 0 1 +5 1; B 0 1 +5 1",
        "A 0-1, B 1-2, A 6-7, B 11-12", "0 1", 1, 0, "disk=1");
    row("a program may end with I/O", "fcfs", "A 0 2 +3; B 0 1", "A 0-2, B 2-3", "0 2");
}

void tst_Simulator::workedExamples()
{
    QFETCH(QString, policy);
    QFETCH(QString, tasks);
    QFETCH(int, cpus);
    QFETCH(int, contextSwitch);
    QFETCH(QString, conventions);
    QFETCH(QString, gantt);
    QFETCH(QString, waiting);

    Scenario scenario;
    const QStringList words = policy.split(u' ');
    scenario.policy.id = words[0].toStdString();
    for (const QString &word : words.mid(1)) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith(u"quantum"))
            scenario.policy.quantum = value.toLongLong();
        else if (word == u"preemptive")
            scenario.policy.preemptive = true;
        else if (word.startsWith(u"quanta")) {
            scenario.policy.quanta.emplace();
            for (const QString &level : value.split(u','))
                scenario.policy.quanta->push_back(level.toLongLong());
        }
    }
    scenario.tasks = tasksOf(tasks);
    scenario.machine.cpus = cpus;
    scenario.machine.contextSwitch = contextSwitch;
    for (const QString &choice : conventions.split(u' ', Qt::SkipEmptyParts)) {
        const std::string key = choice.section(u'=', 0, 0).toStdString();
        const std::string value = choice.section(u'=', 1).toStdString();
        if (key == "preset") {
            scenario.conventions.preset = value;
        } else if (key == "disk") {
            scenario.machine.devices["disk"].servers = std::stoi(value);
            for (TaskSpec &task : scenario.tasks) {
                for (Step &step : task.program)
                    step.target = step.kind == Step::Kind::Io ? "disk" : "";
            }
        } else {
            scenario.conventions.overrides[key] = value;
        }
    }

    Simulator simulator(std::make_shared<const Workload>(scenario));
    QCOMPARE(simulator.run(), RunEnd::AllDone);
    QCOMPARE(ganttOf(simulator.trace()), gantt);
    const Metrics metrics =
        metricsAt(simulator.trace(), simulator.state(), simulator.trace().end());
    QCOMPARE(listOf(metrics, &TaskMetrics::waiting), waiting);
}

void tst_Simulator::aRunStopsAtUntil()
{
    Scenario scenario;
    scenario.tasks = tasksOf(QStringLiteral("A 0 3; B 0 9"));
    scenario.until = 7;
    Simulator simulator(std::make_shared<const Workload>(scenario));
    QCOMPARE(simulator.run(), RunEnd::Until);
    QCOMPARE(simulator.trace().end(), 7);
    const Metrics metrics = metricsAt(simulator.trace(), simulator.state(), 7);
    QCOMPARE(metrics.tasks[0].finish.value(), 3);
    QVERIFY(!metrics.tasks[1].finish);
    QCOMPARE(metrics.tasks[1].cpu, 4);
    QCOMPARE(metrics.utilisation, 1.0);
}

void tst_Simulator::theEventLimitLeavesATrueBeginning()
{
    Scenario scenario;
    scenario.policy.id = "rr";
    scenario.policy.quantum = 1;
    scenario.tasks = tasksOf(QStringLiteral("A 0 1000000; B 0 1000000"));
    Simulator limited(std::make_shared<const Workload>(scenario));
    QCOMPARE(limited.run(1000), RunEnd::Limit);
    QVERIFY(limited.trace().size() >= 1000 && limited.trace().size() < 1100);
    Simulator further(std::make_shared<const Workload>(scenario));
    further.run(2000);
    const auto &events = limited.trace().events();
    QVERIFY(std::equal(events.begin(), events.end(), further.trace().events().begin()));
}

void tst_Simulator::aLongBurstUnderAPolicyThatLooksAtEveryTickIsLimitedToo()
{
    Scenario scenario;
    scenario.policy.id = "lrtf";
    scenario.tasks = tasksOf(QStringLiteral("A 0 4503599627370496"));
    Simulator simulator(std::make_shared<const Workload>(scenario));
    QCOMPARE(simulator.run(10'000), RunEnd::Limit);
}

void tst_Simulator::agingEndsStarvation()
{
    Scenario scenario;
    scenario.policy.id = "priority";
    scenario.policy.preemptive = true;
    scenario.tasks = tasksOf(QStringLiteral("Low 0 3 !9"));
    for (int i = 0; i < 12; ++i) {
        TaskSpec high = scenario.tasks.front();
        high.number = i + 2;
        high.priority = 1;
        high.arrival = 4 * i;
        high.program.front().length = 4;
        scenario.tasks.push_back(high);
    }
    const auto startOfLow = [](const Scenario &s) {
        Simulator simulator(std::make_shared<const Workload>(s));
        simulator.run();
        return simulator.state().tasks[0].firstRun;
    };
    QCOMPARE(startOfLow(scenario), 48);
    scenario.policy.aging = PolicySpec::Aging { 2, 1 };
    // After 16 ticks it has gained 8 of the 8 that it lacks; ties go to the earlier release.
    QCOMPARE(startOfLow(scenario), 16);
}

void tst_Simulator::aMissedDeadlineIsReportedOnce()
{
    Scenario scenario;
    scenario.policy.id = "edf";
    scenario.tasks = tasksOf(QStringLiteral("A 0 5; B 0 5"));
    scenario.tasks[0].deadline = 5;
    scenario.tasks[1].deadline = 8;
    const auto missesAndAborts = [](const Scenario &s) {
        Simulator simulator(std::make_shared<const Workload>(s));
        simulator.run();
        const auto &tasks = simulator.state().tasks;
        return std::array { tasks[0].misses, tasks[0].aborts, tasks[1].misses, tasks[1].aborts };
    };
    QVERIFY((missesAndAborts(scenario) == std::array { 0, 0, 1, 0 }));
    scenario.policy.onMiss = "abort";
    QVERIFY((missesAndAborts(scenario) == std::array { 0, 0, 1, 1 }));
}

void tst_Simulator::aDeadlineThatRemovesNothingChangesNoTrace()
{
    Scenario scenario;
    scenario.policy.id = "mlfq";
    scenario.policy.quanta = std::vector<Duration> { 2, 4, 4 };
    scenario.machine.cpus = 2;
    scenario.conventions.overrides["preempt_cpu"] = "refill";
    scenario.tasks = tasksOf(QStringLiteral("A 1 3; B 1 2; C 0 2"));
    const auto gantt = [](const Scenario &s) {
        Simulator simulator(std::make_shared<const Workload>(s));
        simulator.run();
        return ganttOf(simulator.trace());
    };
    const QString without = gantt(scenario);
    scenario.tasks[0].deadline = 2;
    QCOMPARE(gantt(scenario), without);
}

void tst_Simulator::aServerGoesToTheIoThatWasIssuedFirst()
{
    Scenario scenario;
    scenario.machine.devices["disk"].servers = 1;
    scenario.tasks = tasksOf(QStringLiteral("A 0 1 +3 +4 1; B 0 1 +1 1"));
    for (TaskSpec &task : scenario.tasks) {
        for (Step &step : task.program)
            step.target = step.kind == Step::Kind::Io ? "disk" : "";
    }
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QCOMPARE(ganttOf(simulator.trace()), QStringLiteral("A 0-1, B 1-2, B 5-6, A 9-10"));
}

void tst_Simulator::aDeviceServesInTheOrderThatItHas_data()
{
    QTest::addColumn<DeviceSpec::Order>("order");
    QTest::addColumn<QList<int>>("finished");
    // All ask while P1's I/O is under way: P2 for 9, P3 for 3, P4 for 5.
    QTest::newRow("first come, first served") << DeviceSpec::Order::Fcfs << QList { 1, 2, 3, 4 };
    QTest::newRow("shortest first") << DeviceSpec::Order::Sjf << QList { 1, 3, 4, 2 };
    QTest::newRow("by priority") << DeviceSpec::Order::Priority << QList { 1, 4, 2, 3 };
}

void tst_Simulator::aDeviceServesInTheOrderThatItHas()
{
    QFETCH(DeviceSpec::Order, order);
    Scenario scenario;
    scenario.tasks =
        tasksOf(QStringLiteral("P1 0 !0 1 +10; P2 0 !2 1 +9; P3 0 !3 1 +3; P4 0 !1 1 +5"));
    for (TaskSpec &task : scenario.tasks)
        task.program.back().target = "disk";
    scenario.machine.devices["disk"].order = order;
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QList<int> finished;
    for (const TraceEvent &event : simulator.trace().events()) {
        if (event.kind == EventKind::Finish)
            finished << static_cast<int>(index(event.task)) + 1;
    }
    QTEST(finished, "finished");
}

void tst_Simulator::queuesOfTheirOwn_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<int>("stealEvery");
    QTest::addColumn<QString>("gantt");
    QTest::newRow("a job joins the CPU with the fewest tasks and stays there")
        << "P1 0 9; P2 0 2; P3 0 2; P4 0 2" << 0
        << "cpu0:P1 0-9, cpu1:P2 0-2, cpu1:P4 2-4, cpu0:P3 9-11";
    QTest::newRow("what runs counts too")
        << "P1 0 5; P2 1 5; P3 7 1" << 0 << "cpu0:P1 0-5, cpu1:P2 1-6, cpu0:P3 7-8";
    QTest::newRow("an idle CPU takes from the longest queue at the next multiple")
        << "P1 0 9; P2 0 2; P3 0 2; P4 0 2" << 5
        << "cpu0:P1 0-9, cpu1:P2 0-2, cpu1:P4 2-4, cpu1:P3 5-7";
    QTest::newRow("nobody takes what its own CPU runs")
        << "P1 0 9; P2 0 2" << 1 << "cpu0:P1 0-9, cpu1:P2 0-2";
}

void tst_Simulator::queuesOfTheirOwn()
{
    QFETCH(QString, tasks);
    QFETCH(int, stealEvery);
    Scenario scenario;
    scenario.tasks = tasksOf(tasks);
    scenario.machine.cpus = 2;
    scenario.machine.queuePerCpu = true;
    scenario.machine.stealEvery = stealEvery;
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QTEST(ganttOf(simulator.trace()), "gantt");
}

void tst_Simulator::aHeldCpuTakesItsTaskBack()
{
    Scenario scenario;
    scenario.policy.id = "cyclic";
    scenario.policy.switchOn = "end";
    scenario.machine.cpus = 2;
    scenario.tasks = tasksOf(QStringLiteral("A 0 1; B 0 1 +0 3; C 2 1"));
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QCOMPARE(ganttOf(simulator.trace()),
             QStringLiteral("cpu0:A 0-1, cpu1:B 0-1, cpu1:B 1-4, cpu0:C 2-3"));
}

void tst_Simulator::aSwitchPaysForOneTask()
{
    Scenario scenario;
    scenario.policy.id = "srtf";
    scenario.machine.contextSwitch = 1;
    scenario.conventions.overrides["switch_decides"] = "after";
    scenario.conventions.overrides["instant_order"] =
        "completion,dispatch,arrival,io_return,expired,boost";
    scenario.tasks = tasksOf(QStringLiteral("A 0 2; B 0 7; C 3 2"));
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QCOMPARE(ganttOf(simulator.trace()),
             QStringLiteral("A 0-2, CS 2-3, B 3-3, CS 3-4, C 4-6, CS 6-7, B 7-14"));
}

void tst_Simulator::lotteryUsesTheGivenDrawsFirst()
{
    Scenario scenario;
    scenario.policy.id = "lottery";
    scenario.policy.draws = std::vector<std::int64_t> { 74, 3, 99 };
    scenario.tasks = tasksOf(QStringLiteral("A 0 1; B 0 2"));
    scenario.tasks[0].tickets = 75;
    scenario.tasks[1].tickets = 25;
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    // 74 of 100 is A's last ticket; then only B's 25 are left.
    QCOMPARE(ganttOf(simulator.trace()), QStringLiteral("A 0-1, B 1-2, B 2-3"));
}

QTEST_APPLESS_MAIN(tst_Simulator)
#include "tst_simulator.moc"
