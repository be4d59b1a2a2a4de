// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulator.h"
#include "core/trace/stateindex.h"
#include "tests/support/smallscenario.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"

#include <QTest>

#include <memory>

using namespace timeslice;

/// Which sentence a person reads, for every policy and every kind of event.
class TestExplainer : public QObject
{
    Q_OBJECT

private slots:
    void decisionsNameTheNumbersThatDecided_data();
    void decisionsNameTheNumbersThatDecided();
    void notesNameRuleAndCandidates();
    void aTieNamesItsConvention();
    void everyEventOfEveryPolicyHasASentence();
    void aNonPreemptivePolicySaysWhyTheArrivalWaits();
    void anIdleCpuSaysUntilWhen();
    void aSwitchKeepsItsReason();
    void chineseStandsWithoutSpaces_data();
    void chineseStandsWithoutSpaces();
    void aFinishAddsUp();

private:
    struct Run
    {
        explicit Run(const Scenario &scenario)
            : workload(std::make_shared<Workload>(scenario))
        {
            Simulator simulator(workload);
            simulator.run();
            decisions = simulator.takeDecisions();
            trace = simulator.takeTrace();
            states = StateIndex(&trace);
        }
        Explainer explainer()
        {
            return Explainer(trace, workload.get(), decisions,
                             [this](std::size_t i) -> const SystemState & { return states.at(i); });
        }
        std::shared_ptr<const Workload> workload;
        std::vector<Decision> decisions;
        Trace trace;
        StateIndex states;
    };
    static Explanation firstDecisionFor(Run &run, SimTime time)
    {
        for (const Decision &decision : run.decisions) {
            if (decision.time == time)
                return run.explainer().decision(decision);
        }
        return {};
    }
};

void TestExplainer::decisionsNameTheNumbersThatDecided_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("time");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *policy, int time, const char *sentence) {
        QTest::newRow(qPrintable(QStringLiteral("%1 at %2").arg(QLatin1String(policy)).arg(time)))
            << QString::fromLatin1(policy) << time << QString::fromUtf8(sentence);
    };
    // P1 arrives at 0 with 5, P2 at 1 with 3, P3 at 2 with 1; number i has priority and tickets i.
    row("fcfs", 0, "P1 runs: it is the only ready process.");
    row("fcfs", 5, "P2 runs: it became ready at t = 1, the earliest of P2 1, P3 2.");
    row("sjf", 5, "P3 runs: its burst of 1 is the shortest of P2 3, P3 1.");
    row("ljf", 5, "P2 runs: its burst of 3 is the longest of P2 3, P3 1.");
    row("srtf", 1, "P2 preempts P1: its remaining time 3 is less than the 4 that P1 still needs.");
    row("srtf", 2, "P3 preempts P2: its remaining time 1 is less than the 2 that P2 still needs.");
    row("srtf", 3, "P2 runs: its remaining time 2 is the least of P1 4, P2 2.");
    row("hrrn", 5, "P3 runs: its response ratio 4.00 is the highest of P2 2.33, P3 4.00.");
    row("priority", 5,
        "P2 runs: its priority 2 is the highest of P2 2, P3 3 (the smallest number).");
    row("rr", 4, "P2 runs: it is at the head of the ready queue P2, P3, P1.");
    row("mlfq", 1, "P2 runs: it is first in level 1, the highest level that is not empty.");
    row("edf", 1, "P2 preempts P1: its deadline t = 19 is earlier than t = 20.");
    row("rm", 1, "P2 preempts P1: its period 18 is shorter than 20.");
}

void TestExplainer::decisionsNameTheNumbersThatDecided()
{
    QFETCH(QString, policy);
    QFETCH(int, time);
    QFETCH(QString, sentence);
    Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, policy.toStdString());
    for (TaskSpec &task : scenario.tasks) {
        task.priority = task.tickets = task.number;
        if (policy == QLatin1String("edf") || policy == QLatin1String("rm"))
            task.period = 22 - 2 * task.number;
    }
    Run run(scenario);
    const Explanation why = firstDecisionFor(run, time);
    QCOMPARE(why.sentence, sentence);
    QCOMPARE(why.timed(), QStringLiteral("t = %1: %2").arg(time).arg(sentence));
}

void TestExplainer::notesNameRuleAndCandidates()
{
    Run run(smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, "srtf"));
    const Explanation why = firstDecisionFor(run, 3);
    QVERIFY(why.rule().contains(QStringLiteral("(SRTF).")));
    QVERIFY(why.rule().contains(QStringLiteral("Candidates: P2 2, P1 4.")));
}

void TestExplainer::aTieNamesItsConvention()
{
    Run run(smallScenario({ { 0, 2 }, { 1, 3 }, { 2, 3 } }, "sjf"));
    const Explanation why = firstDecisionFor(run, 2);
    QCOMPARE(why.sentence,
             QStringLiteral("P2 runs: its burst of 3 is the shortest of P2 3, P3 3."));
    QVERIFY(why.rule().contains(QStringLiteral(
        "Convention: among equal ranks, the earlier arrival goes first (as in Textbook).")));
    const Explanation alone = firstDecisionFor(run, 5);
    QVERIFY(!alone.rule().contains(QStringLiteral("Convention")));
    Scenario own = smallScenario({ { 0, 2 }, { 1, 3 }, { 2, 3 } }, "sjf");
    own.conventions.overrides["tie"] = "pid";
    Run set(own);
    QVERIFY(firstDecisionFor(set, 2).rule().contains(QStringLiteral(
        "Convention: among equal ranks, the lower id goes first (set for this scenario).")));
}

void TestExplainer::everyEventOfEveryPolicyHasASentence()
{
    for (const char *policy :
         { "fcfs", "sjf", "ljf", "srtf", "lrtf", "hrrn", "priority", "rr", "mlfq", "feedback",
           "lottery", "stride", "cfs", "fair_share", "edf", "rm", "llf", "cyclic" }) {
        for (const Duration cost : { 0, 1 }) {
            Scenario scenario = smallScenario({ { 0, 6 }, { 1, 9 }, { 2, 2 }, { 40, 1 } }, policy);
            scenario.machine.contextSwitch = cost;
            scenario.tasks[2].program = { { Step::Kind::Cpu, 2, "" },
                                          { Step::Kind::Io, 4, "disk" },
                                          { Step::Kind::Cpu, 3, "" } };
            Run run(scenario);
            const Explainer explainer = run.explainer();
            for (std::size_t i = 0; i < run.trace.size(); ++i) {
                const Explanation why = explainer.event(i);
                QVERIFY2(why.sentence.endsWith(QLatin1Char('.')), policy);
                QVERIFY2(!why.timed().contains(QLatin1Char('%')), qPrintable(why.sentence));
                QVERIFY2(!why.rule().contains(QLatin1Char('%')), qPrintable(why.rule()));
                QCOMPARE(explainer.logLine(i), why.sentence);
                QVERIFY(!explainer.at(i + 1).sentence.isEmpty());
            }
            for (const Decision &decision : run.decisions) {
                const std::size_t position = explainer.positionOf(decision);
                QVERIFY2(position > decision.position, policy);
            }
        }
    }
}

void TestExplainer::aNonPreemptivePolicySaysWhyTheArrivalWaits()
{
    Run run(smallScenario({ { 0, 5 }, { 1, 3 } }, "fcfs"));
    const Explainer explainer = run.explainer();
    QString note;
    for (std::size_t i = 0; i < run.trace.size(); ++i) {
        if (run.trace.events()[i].kind == EventKind::Arrive && run.trace.events()[i].time == 1)
            note = explainer.event(i).rule();
    }
    QCOMPARE(note,
             QStringLiteral("P1 keeps the CPU: FCFS is not preemptive, so P2 waits its turn."));
}

void TestExplainer::anIdleCpuSaysUntilWhen()
{
    Run run(smallScenario({ { 0, 2 }, { 9, 3 } }));
    const Explanation why = run.explainer().at(run.trace.positionAfter(2));
    QVERIFY(why.rule().contains(
        QStringLiteral("No process is ready: CPU 0 idles until t = 9, when P2 arrives.")));
}

void TestExplainer::aSwitchKeepsItsReason()
{
    Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, "sjf");
    scenario.machine.contextSwitch = 1;
    Run run(scenario);
    QCOMPARE(firstDecisionFor(run, 5).sentence,
             QStringLiteral("P3 is chosen: its burst of 1 is the shortest of P2 3, P3 1. A context "
                            "switch of 1 begins first, and P3 runs from t = 6."));
}

void TestExplainer::chineseStandsWithoutSpaces_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("Chinese name") << QStringLiteral("它在 %1 中最高")
                                  << QStringLiteral("编辑器（1）")
                                  << QStringLiteral("它在编辑器（1）中最高");
    QTest::newRow("Latin name") << QStringLiteral("它在 %1 中最高") << QStringLiteral("P1")
                                << QStringLiteral("它在 P1 中最高");
    QTest::newRow("both") << QStringLiteral("它在 %1 中最高") << QStringLiteral("P1（1）")
                          << QStringLiteral("它在 P1（1）中最高");
    QTest::newRow("two words") << QStringLiteral("抢占 %1") << QStringLiteral("文字 编辑")
                               << QStringLiteral("抢占文字 编辑");
    QTest::newRow("English") << QStringLiteral("of %1 it") << QStringLiteral("a")
                             << QStringLiteral("of a it");
    QTest::newRow("percent sign") << QStringLiteral("%1 %") << QStringLiteral("%1")
                                  << QStringLiteral("%1 %");
}

void TestExplainer::chineseStandsWithoutSpaces()
{
    QFETCH(QString, shape);
    QFETCH(QString, name);
    QTEST(words::fill(shape, { name }), "sentence");
    Explanation why;
    why.notes = QStringList { QStringLiteral("规则。"), QStringLiteral("候选。") };
    QCOMPARE(why.rule(), QStringLiteral("规则。候选。"));
}

void TestExplainer::aFinishAddsUp()
{
    Run run(smallScenario({ { 0, 5 }, { 1, 3 } }));
    const Explanation why = run.explainer().event(run.trace.size() - 1);
    QCOMPARE(why.sentence, QStringLiteral("P2 finishes: turnaround time = 8 − 1 = 7."));
    QVERIFY(why.rule().startsWith(
        QStringLiteral("Turnaround time 7 = CPU 3 + waiting 4 + blocked 0.")));
}

QTEST_GUILESS_MAIN(TestExplainer)
#include "tst_explainer.moc"
