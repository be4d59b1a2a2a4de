// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/runslices.h"
#include "core/io/resultwriter.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace timeslice;
using Kind = CpuSlice::Kind;
using nlohmann::json;

namespace {

constexpr TaskId kA { 0 };
constexpr TaskId kB { 1 };

Trace emptyTrace(std::int32_t cpus = 1)
{
    Trace trace;
    trace.cpuCount = cpus;
    trace.tasks.resize(2);
    trace.tasks[0].number = 1;
    trace.tasks[1].number = 2;
    return trace;
}

TraceEvent on(SimTime time, EventKind kind, TaskId task = TaskId::None, std::int16_t cpu = -1,
              std::int64_t value = 0, std::int32_t other = -1)
{
    TraceEvent e;
    e.time = time;
    e.kind = kind;
    e.task = task;
    e.cpuNumber = cpu;
    e.value = value;
    e.other = other;
    return e;
}

/// "0 run 1 0-4" for each slice, joined by "; ".
QString shown(const std::vector<CpuSlice> &slices)
{
    QStringList lines;
    for (const CpuSlice &slice : slices) {
        const char *kinds[] { "run", "switch", "idle" };
        lines += QStringLiteral("%1 %2%3 %4-%5")
                     .arg(static_cast<int>(slice.cpu))
                     .arg(QString::fromLatin1(kinds[static_cast<int>(slice.kind)]),
                          slice.kind == Kind::Run
                              ? QStringLiteral(" %1").arg(static_cast<int>(slice.task))
                              : QString())
                     .arg(slice.start)
                     .arg(slice.end);
    }
    return lines.join(QStringLiteral("; "));
}

Scenario twoTasks(const char *policy)
{
    Scenario scenario;
    scenario.policy.id = policy;
    scenario.tasks.resize(2);
    scenario.tasks[1].number = 2;
    scenario.tasks[0].program = { { Step::Kind::Cpu, 5, {} } };
    scenario.tasks[1].program = { { Step::Kind::Cpu, 2, {} }, { Step::Kind::Io, 3, {} } };
    return scenario;
}

/// Runs a scenario and gives its result.
struct Ran
{
    explicit Ran(const Scenario &scenario)
        : workload(std::make_shared<const Workload>(scenario))
        , simulator(workload)
        , end(simulator.run())
    {
    }
    RunResult result() const
    {
        return { workload.get(), &simulator.trace(), &simulator.decisions(), end };
    }
    json parsed(const ResultOptions &options = {}) const
    {
        return json::parse(resultJson(result(), options));
    }

    std::shared_ptr<const Workload> workload;
    Simulator simulator;
    RunEnd end;
};

} // namespace

class TestResultWriter : public QObject
{
    Q_OBJECT

private slots:
    void slicesFillEveryCpuWithoutAGap();
    void lastSwitchIsShownAsAsked_data();
    void lastSwitchIsShownAsAsked();
    void statesJoinEqualNeighboursAndDropEmptyOnes();
    void resultHasTheContractsKeys();
    void timesThatWereNotReachedAreNull();
    void endingInIoIsToldAsIoDoneThenFinish();
    void decisionsGiveFractionsAsTexts();
    void jobsAreNumberedForPeriodicTasksOnly();
    void csvHasTwoTablesAndHarmlessCells();
};

void TestResultWriter::slicesFillEveryCpuWithoutAGap()
{
    Trace trace = emptyTrace(2);
    trace.append(on(0, EventKind::Arrive, kA, -1, 0, 1));
    trace.append(on(1, EventKind::Dispatch, kA, 0));
    trace.append(on(3, EventKind::Expire, kA));
    trace.append(on(3, EventKind::Dispatch, kA, 0));
    trace.append(on(4, EventKind::Preempt, kA));
    trace.append(on(4, EventKind::SwitchBegin, kB, 0, 2));
    trace.append(on(6, EventKind::SwitchEnd, kB, 0));
    trace.append(on(6, EventKind::Dispatch, kB, 0));
    trace.append(on(6, EventKind::Dispatch, kA, 1));
    trace.append(on(6, EventKind::Preempt, kA)); // a slice of no length
    trace.append(on(9, EventKind::Finish, kB));
    QCOMPARE(shown(cpuSlices(trace, LastSwitch::Whole)),
             QStringLiteral("0 idle 0-1; 1 idle 0-6; 0 run 0 1-3; 0 run 0 3-4; 0 switch 4-6; 0 run "
                            "1 6-9; 1 run 0 6-6; 1 idle 6-9"));
}

void TestResultWriter::lastSwitchIsShownAsAsked_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<LastSwitch>("how");
    QTest::addColumn<QString>("expected");
    const QString run = QStringLiteral("0 run 0 0-4; ");
    QTest::newRow("under way, whole")
        << 6 << LastSwitch::Whole << run + QStringLiteral("0 idle 4-6; 0 switch 6-11");
    QTest::newRow("under way, as idle")
        << 6 << LastSwitch::AsIdle << run + QStringLiteral("0 idle 4-9");
    QTest::newRow("under way, cut")
        << 6 << LastSwitch::Cut << run + QStringLiteral("0 idle 4-6; 0 switch 6-9");
    QTest::newRow("at the end, whole")
        << 9 << LastSwitch::Whole << run + QStringLiteral("0 idle 4-9; 0 switch 9-14");
    QTest::newRow("at the end, as idle")
        << 9 << LastSwitch::AsIdle << run + QStringLiteral("0 idle 4-9");
    QTest::newRow("at the end, cut") << 9 << LastSwitch::Cut << run + QStringLiteral("0 idle 4-9");
}

void TestResultWriter::lastSwitchIsShownAsAsked()
{
    QFETCH(int, begin);
    QFETCH(LastSwitch, how);
    Trace trace = emptyTrace();
    trace.append(on(0, EventKind::Dispatch, kA, 0));
    trace.append(on(4, EventKind::Block, kA));
    trace.append(on(begin, EventKind::SwitchBegin, TaskId::None, 0, 5));
    trace.append(on(9, EventKind::Finish, kA));
    trace.setEnd(9);
    QTEST(shown(cpuSlices(trace, how)), "expected");
}

void TestResultWriter::statesJoinEqualNeighboursAndDropEmptyOnes()
{
    Trace trace = emptyTrace();
    trace.append(on(0, EventKind::Arrive, kA, -1, 0, 1));
    trace.append(on(0, EventKind::Dispatch, kA, 0));
    trace.append(on(4, EventKind::Expire, kA));
    trace.append(on(4, EventKind::Dispatch, kA, 0));
    trace.append(on(6, EventKind::Block, kA));
    trace.append(on(9, EventKind::Wake, kA));
    trace.setEnd(12);
    const std::vector<StateStretch> expected { { 0, 6, TaskState::Running },
                                               { 6, 9, TaskState::Blocked },
                                               { 9, 12, TaskState::Ready } };
    QVERIFY(taskStates(trace)[0] == expected);
    QVERIFY(taskStates(trace)[1].empty());
}

void TestResultWriter::resultHasTheContractsKeys()
{
    const json result = Ran(twoTasks("fcfs")).parsed();
    QVERIFY(result["format"] == json("timeslice-result"));
    QVERIFY(result["version"] == json(1));
    QVERIFY(result["policy"] == json({ { "id", "fcfs" } }));
    QCOMPARE(result["conventions"].size(), conventionKeys().size());
    QVERIFY(result["conventions"]["instant_order"].is_array());
    QVERIFY(result["conventions"]["preempt_on_equal"].is_boolean());
    QVERIFY(result["makespan"] == json(10));
    QVERIFY(result["tasks"][0]["states"]
            == json::parse(R"([{"state": "running", "start": 0, "end": 5}])"));
    QVERIFY(result["averages"]["turnaround"] == json(7.5));
    QVERIFY(!result.contains("events"));
    QVERIFY(!result.contains("decisions"));
}

void TestResultWriter::timesThatWereNotReachedAreNull()
{
    Scenario scenario = twoTasks("fcfs");
    scenario.until = 3;
    const json result = Ran(scenario).parsed();
    QVERIFY(result["tasks"][0]["finish"].is_null());
    QVERIFY(result["tasks"][1]["start"].is_null());
    QVERIFY(result["averages"]["turnaround"].is_null());
    QVERIFY(result["slices"].back()
            == json::parse(R"({"cpu": 0, "kind": "run", "task": 1, "start": 0, "end": 3})"));
}

void TestResultWriter::endingInIoIsToldAsIoDoneThenFinish()
{
    const json events = Ran(twoTasks("fcfs")).parsed({ .events = true })["events"];
    QVERIFY(events[events.size() - 2]
            == json::parse(R"({"time": 10, "kind": "io_done", "task": 2})"));
    QVERIFY(events.back() == json::parse(R"({"time": 10, "kind": "finish", "task": 2})"));
    QVERIFY(events[2] == json::parse(R"({"time": 0, "kind": "dispatch", "task": 1, "cpu": 0})"));
}

void TestResultWriter::decisionsGiveFractionsAsTexts()
{
    const json decisions = Ran(twoTasks("hrrn")).parsed({ .explain = true })["decisions"];
    QVERIFY(decisions[0]["rule"] == json("cpu_idle"));
    QCOMPARE(decisions[0]["candidates"].size(), std::size_t { 2 });
    QVERIFY(decisions[0]["candidates"][0]["key"].is_string());
    QVERIFY(decisions[0]["candidates"][0].contains("tie"));
    const json plain = Ran(twoTasks("sjf")).parsed({ .explain = true })["decisions"];
    QVERIFY(plain[0] == json::parse(R"({"time": 0, "cpu": 0, "chosen": 2, "rule": "cpu_idle",
                                       "candidates": [{"task": 2, "key": 2}, {"task": 1, "key": 5}]})"));
}

void TestResultWriter::jobsAreNumberedForPeriodicTasksOnly()
{
    Scenario scenario = twoTasks("edf");
    scenario.tasks[0].period = 10;
    scenario.tasks[0].jobs = 2;
    const json result = Ran(scenario).parsed();
    int lastJob = 0;
    for (const json &slice : result["slices"]) {
        if (slice["kind"] == "run" && slice["task"] == 1)
            lastJob = slice["job"].get<int>();
        else
            QVERIFY(!slice.contains("job"));
    }
    QCOMPARE(lastJob, 2);
    QVERIFY(result["tasks"][0]["misses"] == json(0));
    QVERIFY(!result["tasks"][1].contains("misses"));
}

void TestResultWriter::csvHasTwoTablesAndHarmlessCells()
{
    Scenario scenario = twoTasks("fcfs");
    scenario.tasks[0].name = { "=1+1", "=1+1" };
    scenario.tasks[1].name = { "a,\"b\"", "a,\"b\"" };
    const Ran ran(scenario);
    const QStringList tables =
        QString::fromStdString(resultCsv(ran.result())).split(QStringLiteral("\n\n"));
    QCOMPARE(tables.size(), 2);
    const QStringList tasks = tables[0].split(QLatin1Char('\n'));
    QVERIFY(tasks[0].startsWith(QStringLiteral("id,name,arrival,")));
    QVERIFY2(tasks[1].startsWith(QStringLiteral("1,\"'=1+1\",0,")), qPrintable(tasks[1]));
    QVERIFY2(tasks[2].startsWith(QStringLiteral("2,\"a,\"\"b\"\"\",0,")), qPrintable(tasks[2]));
    QVERIFY(tables[1].startsWith(QStringLiteral("cpu,kind,task,name,job,start,end\n0,run,1,")));
}

QTEST_GUILESS_MAIN(TestResultWriter)
#include "tst_resultwriter.moc"
