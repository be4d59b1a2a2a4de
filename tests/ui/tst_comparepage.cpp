// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/document/viewstate.h"
#include "ui/models/comparisonmodel.h"
#include "ui/shell/comparepage.h"
#include "ui/shell/comparepane.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/shorteningcombo.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace timeslice;

/// The comparison through the whole program, with real clicks and keys.
class TestComparePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

    ComparePage *page() const { return m_stage->find<ComparePage>(); }
    bool ready() const
    {
        return std::ranges::all_of(
            page()->panes(), [](const ComparePane *pane) { return pane->result().has_value(); });
    }
    QString cell(int row, int column) const
    {
        return page()->table()->model()->index(row, column).data().toString();
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        // Silberschatz ch. 5.3.1: bursts of 24, 3 and 3.
        m_stage->start(m_stage->write(
            QStringLiteral("convoy.timeslice.json"),
            R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "fcfs"}, "tasks":
                [{"id": 1, "burst": 24}, {"id": 2, "burst": 3}, {"id": 3, "burst": 3}]})"));
        m_stage->click(m_stage->find<QToolButton>(QStringLiteral("compareButton")));
        QVERIFY(page() && page()->isVisible());
        QTRY_VERIFY(ready());
    }
    void cleanup() { m_stage.reset(); }

    void showsWhatTheSameWorkComesTo()
    {
        QCOMPARE(page()->panes().size(), 2);
        QCOMPARE(page()->panes()[1]->policy().id, std::string("srtf"));
        QCOMPARE(page()->panes()[0]->result()->metrics.averageWaiting, 17.0);
        QCOMPARE(page()->panes()[1]->result()->metrics.averageWaiting, 3.0);
        QCOMPARE(cell(0, 0), QStringLiteral("FCFS"));
        QCOMPARE(cell(1, 3), QStringLiteral("★ 3.00 (−14.00)"));
        QVERIFY(page()->verdict().contains(QStringLiteral("SRTF 3.00, FCFS 17.00")));
    }

    void comingAndGoingLeavesTheWindowAsItWas()
    {
        const QSize size = m_stage->window()->size();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(page()->isAncestorOf(m_stage->window()->focusWidget()));
            m_stage->press(Qt::Key_C);
            QVERIFY(!page()->isVisible());
            QVERIFY(qobject_cast<TimelineView *>(m_stage->window()->focusWidget()));
            QApplication::processEvents();
            QCOMPARE(m_stage->window()->size(), size);
            m_stage->press(Qt::Key_C);
            QVERIFY(page()->isVisible());
            QApplication::processEvents();
            QCOMPARE(m_stage->window()->size(), size);
        }
    }

    /// A pane's run is made beside the window and does not know the new one yet.
    void aNewProcessIsChosenWhileARangeIs()
    {
        ViewState *view = m_stage->bench()->view();
        TimelineView *timeline = page()->panes()[1]->timeline();
        const TimelineLayout at = timeline->arrangement();
        const int y = at.band(1).center().y();
        QTest::mousePress(timeline->viewport(), Qt::LeftButton, {}, QPoint(at.axis.edge(3), y));
        QTest::mouseMove(timeline->viewport(), QPoint(at.axis.edge(5), y));
        QTest::mouseMove(timeline->viewport(), QPoint(at.axis.edge(9), y));
        QTest::mouseRelease(timeline->viewport(), Qt::LeftButton, {}, QPoint(at.axis.edge(9), y));
        QVERIFY(!timeline->readout().isEmpty());
        Scenario scenario = m_stage->document()->scenario();
        scenario.tasks.push_back(scenario.tasks.front());
        scenario.tasks.back().number = 4;
        m_stage->document()->edit(QStringLiteral("add"), scenario);
        view->setSelectedTask(TaskId { 3 });
        QVERIFY(!timeline->readout().contains(QStringLiteral("P4")));
        QTRY_VERIFY(ready());
        QCOMPARE(view->selectedTask(), TaskId { 3 });
        QVERIFY(timeline->readout().contains(QStringLiteral("P4")));
    }

    void whatFloatsGoesAwayAndComesBack()
    {
        m_stage->press(Qt::Key_C);
        DockPanel *dock = m_stage->page()->docks().first();
        dock->setFloating(true);
        m_stage->press(Qt::Key_C);
        QVERIFY(page()->isVisible());
        QVERIFY(!dock->isVisible());
        m_stage->press(Qt::Key_C);
        QVERIFY(dock->isVisible() && dock->isFloating());
    }

    void onePlayheadMovesInAllOfThem()
    {
        m_stage->press(Qt::Key_End);
        m_stage->press(Qt::Key_Left);
        const SimTime time = m_stage->bench()->view()->playhead().time;
        for (const ComparePane *pane : page()->panes()) {
            QVERIFY(pane->reason().contains(QStringLiteral("t = ")));
            QCOMPARE(pane->timeline()->arrangement().axis.begin,
                     page()->panes()[0]->timeline()->arrangement().axis.begin);
            QCOMPARE(pane->timeline()->arrangement().axis.end,
                     page()->panes()[0]->timeline()->arrangement().axis.end);
        }
        QVERIFY(time > 0);
    }

    void policiesAreAddedChangedAndRemoved()
    {
        m_stage->click(page()->addButton());
        m_stage->click(page()->addButton());
        QCOMPARE(page()->panes().size(), ComparePage::kMostPanes);
        QVERIFY(!page()->addButton()->isEnabled());
        QTRY_VERIFY(ready());
        auto *combo =
            page()->panes()[3]->findChild<ShorteningCombo *>(QStringLiteral("comparePolicy"));
        combo->setFocus();
        combo->setCurrentIndex(combo->findData(QByteArray("sjf")));
        emit combo->activated(combo->currentIndex());
        QTRY_VERIFY(ready());
        QCOMPARE(page()->panes()[3]->result()->metrics.averageWaiting, 3.0);
        for (int left = 3; left >= 2; --left) {
            emit page()->panes().last()->removeAsked();
            QCOMPARE(page()->panes().size(), left);
        }
        QVERIFY(page()->addButton()->isEnabled());
    }

    void aChangeOfTheProcessesRunsAllOfThemAgain()
    {
        Scenario changed = m_stage->document()->scenario();
        changed.tasks[0].program[0].length = 9;
        m_stage->document()->edit(QStringLiteral("edit"), changed);
        QTRY_VERIFY(ready() && page()->panes()[0]->result()->makespan == 15);
        QCOMPARE(page()->panes()[1]->result()->makespan, SimTime { 15 });
    }

    void escapeLeavesAndTheButtonComesBack()
    {
        m_stage->press(Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(m_stage->find<TimelineView>()->isVisible());
        m_stage->press(Qt::Key_C);
        QVERIFY(page()->isVisible());
        m_stage->click(page()->leaveButton());
        QVERIFY(!page()->isVisible());
    }

    void aColumnHeadRanksByIt()
    {
        QHeaderView *head = page()->table()->horizontalHeader();
        const int column = 2; // turnaround
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(column) + 5, head->height() / 2));
        QVERIFY(page()->verdict().contains(QStringLiteral("Average turnaround")));
    }

    void everyWordFollowsTheLanguage()
    {
        const auto words = [this] {
            QStringList texts { page()->addButton()->text(), page()->leaveButton()->text(),
                                page()->verdict() };
            const QAbstractItemModel *model = page()->table()->model();
            for (int column = 0; column < model->columnCount(); ++column)
                texts += model->headerData(column, Qt::Horizontal).toString();
            for (const ComparePane *pane : page()->panes())
                texts += pane->reason();
            return texts;
        };
        const QStringList english = words();
        m_stage->action(ActionId::LanguageChinese)->trigger();
        QTRY_VERIFY(page()->addButton()->text() != english[0]);
        const QStringList chinese = words();
        QCOMPARE(chinese.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(english[i] != chinese[i], qPrintable(english[i]));
    }

    void theModelIsSound()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StudyRun run;
        run.end = RunEnd::AllDone;
        model.setRuns({ QStringLiteral("A"), QStringLiteral("B") }, { run, std::nullopt });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.ranking(Measure::Waiting), std::vector<std::size_t> { 0 });
        model.setRuns({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void theWindowStillFitsASmallScreen()
    {
        m_stage->window()->resize(1024, 768);
        QCoreApplication::processEvents();
        QCOMPARE(m_stage->window()->size(), QSize(1024, 768));
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
