// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"
#include "core/analysis/waitforgraph.h"
#include "core/io/scenarioreader.h"
#include "core/io/scenariowriter.h"
#include "core/sim/simulator.h"
#include "tests/support/randomscenario.h"

#include <QTest>

#include <algorithm>

using namespace timeslice;

/// Locks, semaphores, queues and yield: what happens, in which order, and who waits for whom.
class TestOperations : public QObject
{
    Q_OBJECT

private slots:
    void runsAsTheTextbookSays_data();
    void runsAsTheTextbookSays();
    void aDeadlockIsReportedAtTheInstantItCloses();
    void whoAsksForItsOwnLockWaitsForItself();
    void aLockIsHandedOverInTheOrderChosen_data();
    void aLockIsHandedOverInTheOrderChosen();
    void inheritanceBoundsTheInversion_data();
    void inheritanceBoundsTheInversion();
    void inheritanceGoesOnAlongAChain();
    void aProgramMayBeginAndEndWithOperations();
    void stepsThatTakeNoTimeChangeNoOtherRun();
    void programsSurviveTheFile();
    void cornersOfOneInstant_data();
    void cornersOfOneInstant();
};

namespace {

Scenario scenarioOf(const QByteArray &rest)
{
    const ReadResult read = readScenario(
        ("{\"format\": \"timeslice-scenario\", \"version\": 1, " + rest + "}").toStdString());
    if (!read.scenario)
        qFatal("the test's own scenario is not one: %s",
               read.problem ? read.problem->path.c_str() : "");
    return *read.scenario;
}

Simulator runOf(const Scenario &scenario)
{
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    return simulator;
}

/// "1:0-3 2:3-5": each stay on a CPU, by start; those of no length included.
QByteArray runsOf(const Simulator &simulator)
{
    QByteArray text;
    std::vector<SimTime> since(simulator.trace().tasks.size(), kNotYet);
    SystemState state = simulator.trace().initialState();
    for (const TraceEvent &event : simulator.trace().events()) {
        const bool ran =
            event.task != TaskId::None && state.task(event.task).state == TaskState::Running;
        apply(state, event);
        if (event.task == TaskId::None)
            continue;
        const auto i = index(event.task);
        if (event.kind == EventKind::Dispatch)
            since[i] = event.time;
        else if (ran && state.task(event.task).state != TaskState::Running)
            text += QByteArray::number(qlonglong(simulator.trace().tasks[i].number)) + ':'
                + QByteArray::number(qlonglong(since[i])) + '-'
                + QByteArray::number(qlonglong(event.time)) + ' ';
    }
    return text.trimmed();
}

std::int64_t count(const Simulator &simulator, EventKind kind)
{
    return std::ranges::count(simulator.trace().events(), kind, &TraceEvent::kind);
}

} // namespace

void TestOperations::runsAsTheTextbookSays_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QByteArray>("runs");
    QTest::newRow("a free lock does not stop anybody")
        << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [{"id": 1, "program":
            [{"cpu": 2}, {"lock": "A"}, {"cpu": 3}, {"unlock": "A"}, {"cpu": 1}]}])")
        << QByteArray("1:0-6");
    QTest::newRow("a held lock blocks, and is handed over at its release")
        << QByteArray(R"("policy": {"id": "rr", "quantum": 2}, "tasks": [
            {"id": 1, "program": [{"lock": "A"}, {"cpu": 3}, {"unlock": "A"}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 1}, {"lock": "A"}, {"cpu": 1}, {"unlock": "A"}]}])")
        << QByteArray("1:0-2 2:2-3 1:3-5 2:5-6");
    QTest::newRow("a semaphore lets as many in as it counts")
        << QByteArray(R"("machine": {"cpus": 3, "semaphores": {"S": 2}}, "policy": {"id": "fcfs"},
            "tasks": [
            {"id": 1, "program": [{"wait": "S"}, {"cpu": 4}, {"post": "S"}]},
            {"id": 2, "program": [{"wait": "S"}, {"cpu": 2}, {"post": "S"}]},
            {"id": 3, "program": [{"wait": "S"}, {"cpu": 1}, {"post": "S"}]}])")
        << QByteArray("3:0-0 2:0-2 3:2-3 1:0-4");
    QTest::newRow("a post before the wait is kept")
        << QByteArray(R"("machine": {"semaphores": {"S": 0}}, "policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"post": "S"}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 1}, {"wait": "S"}, {"cpu": 1}]}])")
        << QByteArray("1:0-2 2:2-4");
    QTest::newRow("a full queue stops the sender until there is room")
        << QByteArray(R"("machine": {"cpus": 2, "queues": {"Q": 1}}, "policy": {"id": "fcfs"},
            "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"send": "Q"}, {"cpu": 1}, {"send": "Q"}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 4}, {"receive": "Q"}, {"cpu": 1}, {"receive": "Q"},
                                  {"cpu": 1}]}])")
        << QByteArray("1:0-2 1:4-5 2:0-6");
    QTest::newRow("an empty queue stops the receiver until there is a message")
        << QByteArray(R"("machine": {"cpus": 2, "queues": {"Q": 1}}, "policy": {"id": "fcfs"},
            "tasks": [
            {"id": 1, "program": [{"cpu": 3}, {"send": "Q"}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 1}, {"receive": "Q"}, {"cpu": 2}]}])")
        << QByteArray("2:0-1 1:0-4 2:3-5");
    QTest::newRow("yield goes to the tail") << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"yield": true}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 2}]}])")
                                            << QByteArray("1:0-1 2:1-3 1:3-4");
    QTest::newRow("a release and an I/O behind it")
        << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"lock": "A"}, {"cpu": 2}, {"unlock": "A"}, {"io": 3}, {"cpu": 1}]},
            {"id": 2, "arrival": 1, "program": [{"lock": "A"}, {"cpu": 1}, {"unlock": "A"}]}])")
        << QByteArray("1:0-2 2:2-3 1:5-6");
    QTest::newRow("a lock behind an I/O is asked for on the CPU")
        << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"io": 2}, {"lock": "A"}, {"cpu": 1}]},
            {"id": 2, "program": [{"cpu": 4}]}])")
        << QByteArray("1:0-1 2:1-5 1:5-6");
    QTest::newRow("a child joins the tail; its parent goes on and waits for it where it joins")
        << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"fork": [{"cpu": 3}]}, {"cpu": 2}, {"join": true},
                                  {"cpu": 1}]},
            {"id": 2, "arrival": 1, "program": [{"cpu": 2}]}])")
        << QByteArray("1:0-3 2:3-5 3:5-8 1:8-9");
    QTest::newRow("join goes on at once when no child is left")
        << QByteArray(R"("machine": {"cpus": 2}, "policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"fork": [{"cpu": 1}]}, {"cpu": 3}, {"join": true}, {"cpu": 1}]}])")
        << QByteArray("2:0-1 1:0-4");
    QTest::newRow("who joins waits for all of its children, and theirs are their own affair")
        << QByteArray(R"("machine": {"cpus": 4}, "policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1},
                {"fork": [{"cpu": 1}, {"fork": [{"cpu": 9}]}, {"cpu": 1}]},
                {"fork": [{"cpu": 4}]}, {"join": true}, {"cpu": 1}]}])")
        << QByteArray("1:0-1 2:1-3 3:1-5 1:5-6 4:2-11");
    QTest::newRow("a repeated fork makes a child each time")
        << QByteArray(R"("policy": {"id": "fcfs"}, "tasks": [
            {"id": 1, "program": [{"cpu": 1}, {"repeat": 2, "steps": [{"fork": [{"cpu": 1}]}]},
                                  {"join": true}, {"cpu": 1}]}])")
        << QByteArray("1:0-1 2:1-2 3:2-3 1:3-4");
}

void TestOperations::runsAsTheTextbookSays()
{
    QFETCH(const QByteArray, scenario);
    QFETCH(const QByteArray, runs);
    const Simulator simulator = runOf(scenarioOf(scenario));
    QCOMPARE(runsOf(simulator), runs);
    QCOMPARE(simulator.end(), RunEnd::AllDone);
}

void TestOperations::aDeadlockIsReportedAtTheInstantItCloses()
{
    const Simulator simulator = runOf(scenarioOf(R"("policy": {"id": "rr", "quantum": 1}, "tasks": [
        {"id": 1, "program": [{"lock": "A"}, {"cpu": 2}, {"lock": "B"}, {"cpu": 1},
                              {"unlock": "B"}, {"unlock": "A"}]},
        {"id": 2, "program": [{"lock": "B"}, {"cpu": 2}, {"lock": "A"}, {"cpu": 1},
                              {"unlock": "A"}, {"unlock": "B"}]},
        {"id": 3, "arrival": 9, "program": [{"cpu": 2}]}])"));
    QCOMPARE(simulator.end(), RunEnd::Stuck);
    QCOMPARE(count(simulator, EventKind::Deadlock), 1);
    const auto &events = simulator.trace().events();
    const auto deadlock = std::ranges::find(events, EventKind::Deadlock, &TraceEvent::kind);
    QCOMPARE(deadlock->time, SimTime { 4 });
    // Long before the run stands still: somebody else still comes and goes.
    QCOMPARE(simulator.trace().end(), SimTime { 11 });
    const auto cycle = cycleOf(simulator.state(), deadlock->task);
    QCOMPARE(cycle.size(), std::size_t { 2 });
    QCOMPARE(cycle[0].owner, cycle[1].waiter);
    QCOMPARE(cycle[1].owner, cycle[0].waiter);
    QCOMPARE(waitForGraph(simulator.state()).size(), std::size_t { 2 });
    QVERIFY(cycleOf(simulator.state(), idAt<TaskId>(2)).empty());
}

void TestOperations::whoAsksForItsOwnLockWaitsForItself()
{
    const Simulator simulator = runOf(scenarioOf(R"("policy": {"id": "fcfs"}, "tasks": [
        {"id": 1, "program": [{"cpu": 1}, {"lock": "A"}, {"cpu": 1}, {"lock": "A"}, {"cpu": 1}]}])"));
    QCOMPARE(simulator.end(), RunEnd::Stuck);
    const auto cycle = cycleOf(simulator.state(), idAt<TaskId>(0));
    QCOMPARE(cycle.size(), std::size_t { 1 });
    QCOMPARE(cycle[0].waiter, cycle[0].owner);
}

void TestOperations::aLockIsHandedOverInTheOrderChosen_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<QList<int>>("granted");
    QTest::newRow("first come, first served") << QByteArray("fifo") << QList<int> { 2, 3 };
    QTest::newRow("by rank") << QByteArray("rank") << QList<int> { 3, 2 };
}

void TestOperations::aLockIsHandedOverInTheOrderChosen()
{
    QFETCH(const QByteArray, order);
    QFETCH(const QList<int>, granted);
    const Simulator simulator =
        runOf(scenarioOf(R"("machine": {"locks": {"A": {"order": ")" + order + R"("}}},
        "policy": {"id": "priority", "preemptive": true}, "tasks": [
        {"id": 1, "priority": 9, "program": [{"lock": "A"}, {"cpu": 6}, {"unlock": "A"}]},
        {"id": 2, "priority": 5, "arrival": 1, "program": [{"lock": "A"}, {"cpu": 1},
                                                           {"unlock": "A"}]},
        {"id": 3, "priority": 1, "arrival": 2, "program": [{"lock": "A"}, {"cpu": 1},
                                                           {"unlock": "A"}]}])"));
    QList<int> grants;
    for (const TraceEvent &event : simulator.trace().events()) {
        if (event.kind == EventKind::Grant)
            grants += static_cast<int>(index(event.task)) + 1;
    }
    QCOMPARE(grants, granted);
}

void TestOperations::inheritanceBoundsTheInversion_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<int>("urgentEnds");
    QTest::addColumn<int>("switches");
    QTest::newRow("none: the middling one comes between") << QByteArray("none") << 17 << 6;
    QTest::newRow("inheritance") << QByteArray("inherit") << 9 << 5;
    QTest::newRow("ceiling: the same in fewer switches") << QByteArray("ceiling") << 9 << 3;
}

void TestOperations::inheritanceBoundsTheInversion()
{
    QFETCH(const QByteArray, protocol);
    QFETCH(const int, urgentEnds);
    QFETCH(const int, switches);
    const Simulator simulator =
        runOf(scenarioOf(R"("machine": {"locks": {"bus": {"protocol": ")" + protocol + R"("}}},
        "policy": {"id": "priority", "preemptive": true}, "tasks": [
        {"id": 1, "arrival": 2, "priority": 1, "program": [{"cpu": 1}, {"lock": "bus"}, {"cpu": 2},
                                                           {"unlock": "bus"}, {"cpu": 1}]},
        {"id": 2, "arrival": 4, "priority": 2, "program": [{"cpu": 8}]},
        {"id": 3, "arrival": 0, "priority": 3, "program": [{"cpu": 1}, {"lock": "bus"}, {"cpu": 4},
                                                           {"unlock": "bus"}, {"cpu": 2}]}])"));
    const Metrics metrics =
        metricsAt(simulator.trace(), simulator.state(), simulator.trace().end());
    QCOMPARE(*metrics.tasks[0].finish, SimTime { urgentEnds });
    QCOMPARE(metrics.switches, std::int64_t { switches });
    // At the end everybody has its own priority again.
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(simulator.state().tasks[i].priority, simulator.trace().tasks[i].priority);
}

void TestOperations::inheritanceGoesOnAlongAChain()
{
    // 1 waits for 2, which waits for 3: 3 has to run with the priority of 1.
    Simulator simulator(std::make_shared<const Workload>(scenarioOf(
        R"("machine": {"locks": {"A": {"protocol": "inherit"}, "B": {"protocol": "inherit"}}},
        "policy": {"id": "priority", "preemptive": true}, "tasks": [
        {"id": 1, "arrival": 4, "priority": 1, "program": [{"lock": "A"}, {"cpu": 1}, {"unlock": "A"}]},
        {"id": 2, "arrival": 2, "priority": 2, "program": [{"lock": "A"}, {"lock": "B"}, {"cpu": 1},
                                                           {"unlock": "B"}, {"unlock": "A"}]},
        {"id": 3, "arrival": 0, "priority": 3, "program": [{"lock": "B"}, {"cpu": 6}, {"unlock": "B"}]}])")));
    simulator.runUntil(4);
    QCOMPARE(simulator.state().tasks[1].priority, std::int64_t { 1 });
    QCOMPARE(simulator.state().tasks[2].priority, std::int64_t { 1 });
    QCOMPARE(simulator.run(), RunEnd::AllDone);
    QCOMPARE(simulator.state().tasks[2].priority, std::int64_t { 3 });
}

void TestOperations::aProgramMayBeginAndEndWithOperations()
{
    const Simulator simulator = runOf(scenarioOf(R"("machine": {"semaphores": {"S": 0}},
        "policy": {"id": "sjf"}, "tasks": [
        {"id": 1, "program": [{"wait": "S"}, {"cpu": 3}]},
        {"id": 2, "program": [{"cpu": 2}, {"post": "S"}]}])"));
    QCOMPARE(simulator.end(), RunEnd::AllDone);
    QCOMPARE(runsOf(simulator), QByteArray("2:0-2 1:2-5"));
}

/// A lock that nobody else wants, taken and given up in the middle of bursts, must not be noticed.
void TestOperations::stepsThatTakeNoTimeChangeNoOtherRun()
{
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Scenario plain = test::randomScenario(seed);
        if (plain.machine.cache || plain.conventions.overrides.contains("length"))
            continue; // a burst that is cut has another length
        Scenario locked = plain;
        for (TaskSpec &task : locked.tasks) {
            const std::string name = "own" + std::to_string(task.number);
            std::vector<Step> program;
            for (const Step &step : task.program) {
                program.push_back(step);
                if (step.kind != Step::Kind::Cpu)
                    continue;
                program.push_back({ Step::Kind::Lock, 1, name });
                program.push_back({ Step::Kind::Unlock, 1, name });
            }
            task.program = program;
        }
        const Simulator one = runOf(plain);
        const Simulator two = runOf(locked);
        QVERIFY2(runsOf(one) == runsOf(two), QByteArray::number(qulonglong(seed)));
    }
}

void TestOperations::programsSurviveTheFile()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Scenario scenario = test::randomScenario(seed);
        test::addOperations(scenario, seed);
        const std::string text = writeScenario(scenario);
        const ReadResult read = readScenario(text);
        QVERIFY2(read.scenario, text.c_str());
        QVERIFY2(read.scenario->tasks == scenario.tasks, text.c_str());
        QVERIFY2(read.scenario->machine == scenario.machine, text.c_str());
    }
}

void TestOperations::cornersOfOneInstant_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QByteArray>("runs");
    QTest::addColumn<int>("misses");
    const auto row = [](const char *name, const QByteArray &scenario, const char *runs,
                        int misses) {
        QTest::newRow(name) << scenario << QByteArray(runs) << misses;
    };
    const QByteArray due = R"("policy": {"id": "edf"}, "tasks": [{"id": 1, "deadline": 2, )";
    row("a yield at the very deadline is no miss",
        due + R"("program": [{"cpu": 2}, {"yield": true}]}])", "1:0-2 1:2-2", 0);
    row("I/O that returns at the deadline is no miss",
        due + R"("program": [{"cpu": 1}, {"io": 1}]}])", "1:0-1", 0);
    row("an unlock after I/O at the very deadline is no miss",
        due + R"("program": [{"cpu": 1}, {"lock": "A"}, {"io": 1}, {"unlock": "A"}]}])",
        "1:0-1 1:2-2", 0);
    row("one tick more is a miss",
        due + R"("program": [{"cpu": 2}, {"yield": true}, {"cpu": 1}]}])", "1:0-2 1:2-3", 1);
    const QByteArray held = R"("policy": {"id": "cyclic", "switch_on": "end"}, )";
    row("a task whose CPU is held for it is not stolen",
        held + R"("machine": {"cpus": 2, "queue": "per_cpu", "steal_every": 1},
        "tasks": [{"id": 8, "program": [{"cpu": 1}, {"io": 0}, {"yield": true}]}])",
        "8:0-1 8:1-1 8:1-1", 0);
    row("nor during a switch", held + R"("conventions": {"switch_when": "always"},
        "machine": {"cpus": 3, "queue": "per_cpu", "steal_every": 1, "context_switch": 1},
        "tasks": [{"id": 8, "program": [{"cpu": 1}, {"io": 0}, {"cpu": 1}]}])",
        "8:0-1 8:2-3", 0);
    row("a CPU is held whatever its task waits for", held + R"("machine": {"semaphores": {"S": 0}},
        "tasks": [{"id": 1, "program": [{"cpu": 1}, {"wait": "S"}, {"cpu": 1}]},
                  {"id": 2, "program": [{"cpu": 1}, {"post": "S"}]}])",
        "1:0-1", 0);
}

void TestOperations::cornersOfOneInstant()
{
    QFETCH(QByteArray, scenario);
    const Simulator simulator = runOf(scenarioOf(scenario));
    QTEST(runsOf(simulator), "runs");
    int misses = 0;
    for (const TaskStatus &task : simulator.state().tasks)
        misses += task.misses;
    QTEST(misses, "misses");
}

QTEST_APPLESS_MAIN(TestOperations)
#include "tst_operations.moc"
