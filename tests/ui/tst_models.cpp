// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/decisionmodel.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/metricsmodel.h"
#include "ui/models/pcbmodel.h"
#include "ui/models/pcbtablemodel.h"
#include "ui/models/processtablemodel.h"
#include "ui/models/programtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace timeslice;

/// Every model stays consistent through playhead moves, edits, undo and other scenarios, and shows
/// what the trace says.
class TestModels : public QObject
{
    Q_OBJECT

private slots:
    void staysConsistentThroughEverything();
    void metricsAreThoseOfTheRun();
    void theLogMarksThePlayheadsRow();
    void thePcbFollowsTheSelection();
    void programsAreReadAndWritten_data();
    void programsAreReadAndWritten();
    void childrenKeepTheirNames();
    void badProgramsAreExplained_data();
    void badProgramsAreExplained();
    void columnsDependOnThePolicy();
};

void TestModels::staysConsistentThroughEverything()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 } }, "rr"));
    ViewState view;
    ProcessTableModel processes(&document);
    PcbModel pcb(&document, &view);
    PcbTableModel pcbs(&document, &view);
    MetricsModel metrics(&document, &view);
    EventLogModel log(&document, &view);
    DecisionModel decisions(&document, &view);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *> {
             &processes, &pcb, &pcbs, &metrics, &log, &decisions })
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    view.setPlayhead({ 2, document.trace().positionAfter(2) });
    QVERIFY(processes.addTask(1) == 2);
    QCOMPARE(pcbs.rowCount(), 3);
    QCOMPARE(metrics.rowCount(), 4);
    QVERIFY(processes.setData(processes.index(0, 1), QStringLiteral("4")));
    QVERIFY(!processes.setData(processes.index(0, 1), QStringLiteral("-4")));
    view.setSelectedTask(TaskId { 2 });
    document.undoStack()->undo();
    document.undoStack()->undo();
    QCOMPARE(processes.rowCount(), 2);
    document.undoStack()->redo();
    document.open(smallScenario({ { 0, 1 } }, "mlfq"));
    QCOMPARE(processes.rowCount(), 1);
    QCOMPARE(log.rowCount(), static_cast<int>(document.trace().size()));
    QCOMPARE(decisions.rowCount(), static_cast<int>(document.decisions().size()));
    processes.retranslate();
    pcb.retranslate();
    pcbs.retranslate();
    metrics.retranslate();
    log.retranslate();
    decisions.retranslate();
}

void TestModels::metricsAreThoseOfTheRun()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 } }));
    ViewState view;
    MetricsModel model(&document, &view);
    const auto cell = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(cell(1, MetricsModel::Turnaround), QStringLiteral("—"));
    model.setWholeRun(true);
    QCOMPARE(cell(1, MetricsModel::Turnaround), QStringLiteral("7"));
    QCOMPARE(cell(1, MetricsModel::Waiting), QStringLiteral("4"));
    QCOMPARE(cell(2, MetricsModel::Turnaround), QStringLiteral("6.00"));
    QCOMPARE(cell(2, MetricsModel::Waiting), QStringLiteral("2.00"));
}

void TestModels::theLogMarksThePlayheadsRow()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 } }));
    ViewState view;
    EventLogModel model(&document, &view);
    QSignalSpy marked(&model, &EventLogModel::markedRowChanged);
    view.setPlayhead({ 1, 3 });
    QCOMPARE(model.markedRow(), 2);
    QCOMPARE(marked.count(), 1);
    QCOMPARE(model.index(2, EventLogModel::Process).data().toString(), QStringLiteral("P2"));
    QCOMPARE(model.positionOf(2), std::size_t { 3 });
}

void TestModels::thePcbFollowsTheSelection()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 } }));
    ViewState view;
    view.setPlayhead({ 2, document.trace().positionAfter(2) });
    PcbModel model(&document, &view);
    QCOMPARE(model.task(), TaskId { 0 });
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("Running on CPU 0"));
    QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("step 1 of 1, 3 left"));
    view.setSelectedTask(TaskId { 1 });
    QCOMPARE(model.task(), TaskId { 1 });
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("Ready (arrived)"));
}

void TestModels::programsAreReadAndWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::newRow("long form") << "cpu 5, io 3 disk, cpu 2"
                               << "cpu 5, io 3 disk, cpu 2";
    QTest::newRow("a number alone") << "24"
                                    << "cpu 24";
    QTest::newRow("loose") << " CPU5 ;I/O 3  my  disk"
                           << "cpu 5, io 3 my disk";
    QTest::newRow("a child and its own child")
        << "cpu 1; Fork(cpu 2, fork (cpu 3, yield), join) , join"
        << "cpu 1, fork (cpu 2, fork (cpu 3, yield), join), join";
    QTest::newRow("Chinese brackets")
        << QStringLiteral("cpu 1，fork（cpu 2，io 1）") << "cpu 1, fork (cpu 2, io 1)";
    QTest::newRow("Chinese commas") << QStringLiteral("cpu 5，io 3、cpu 2") << "cpu 5, io 3, cpu 2";
}

void TestModels::programsAreReadAndWritten()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    const ProgramText::Parsed parsed = ProgramText::read(typed);
    QCOMPARE(parsed.problem, QString());
    QCOMPARE(ProgramText::write(parsed.program), written);
}

void TestModels::childrenKeepTheirNames()
{
    std::vector<Step> named =
        ProgramText::read(QStringLiteral("cpu 1, fork (cpu 2), fork (cpu 3)")).program;
    named[1].child.front().name = { "Left", "左" };
    named[2].child.front().name = { "Right", "右" };
    const auto typed =
        ProgramText::read(QStringLiteral("fork (cpu 5), cpu 1, fork (cpu 3), fork (cpu 4)"))
            .program;
    const auto kept = ProgramText::withNamesOf(named, typed);
    QCOMPARE(kept[0].child.front().name, (LocalizedText { "Left", "左" }));
    QCOMPARE(kept[0].child.front().program, typed[0].child.front().program);
    QCOMPARE(kept[2].child.front().name, (LocalizedText { "Right", "右" }));
    QVERIFY(kept[3].child.front().name.empty());
}

void TestModels::badProgramsAreExplained_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << ""
                             << "at least one step";
    QTest::newRow("a fork of nothing") << "cpu 1, fork"
                                       << "fork (cpu 3)";
    QTest::newRow("a child that begins with io") << "cpu 1, fork (io 2)"
                                                 << "begins with a CPU burst";
    QTest::newRow("begins with io") << "io 3, cpu 2"
                                    << "begins with a CPU burst";
    QTest::newRow("zero burst") << "cpu 0"
                                << "0";
    QTest::newRow("negative") << "cpu -3"
                              << "-3";
    QTest::newRow("fraction") << "cpu 1.5"
                              << "1.5";
    QTest::newRow("huge") << "cpu 9007199254740992"
                          << "9007199254740992";
    QTest::newRow("numbers in a row") << "5, 3, 2"
                                      << "“5”";
    QTest::newRow("unknown word") << "cpu 5, sleep 3"
                                  << "“sleep 3”";
    QTest::newRow("stray comma") << "cpu 5,, cpu 2"
                                 << "empty";
    QTest::newRow("cpu with device") << "cpu 5 disk"
                                     << "“disk”";
}

void TestModels::badProgramsAreExplained()
{
    QFETCH(QString, typed);
    QFETCH(QString, named);
    const QString problem = ProgramText::read(typed).problem;
    QVERIFY2(problem.contains(named), qPrintable(problem));
}

void TestModels::columnsDependOnThePolicy()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 } }, "fcfs"));
    ProcessTableModel model(&document);
    QCOMPARE(model.columnOf(ProcessTableModel::Field::Priority), -1);
    Scenario changed = document.scenario();
    changed.policy.id = "priority";
    document.edit(QStringLiteral("policy"), changed);
    QCOMPARE(model.columnOf(ProcessTableModel::Field::Priority), 2);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
