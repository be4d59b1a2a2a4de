// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/document/playback.h"
#include "ui/document/viewstate.h"
#include "ui/panels/realtimepanel.h"
#include "ui/waitgraph/waitgraphview.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace timeslice;

/// The pages that only some scenarios have: the wait-for graph and real time.
class TestWaitGraph : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

    WaitGraphView *graph() const { return m_stage->find<WaitGraphView>(); }
    void openExample(int number) const { m_stage->examples().at(number - 1)->trigger(); }
    QStringList tabs() const
    {
        QStringList titles;
        const auto bars = m_stage->page()->findChildren<QTabBar *>();
        for (const QTabBar *bar : bars) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->isTabVisible(i))
                    titles += bar->tabText(i);
            }
        }
        return titles;
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void pagesAreOfferedWhereThereIsSomethingToShow()
    {
        QVERIFY(!tabs().contains(QStringLiteral("Wait-for graph")));
        QVERIFY(!tabs().contains(QStringLiteral("Real time")));
        openExample(14);
        QVERIFY(tabs().contains(QStringLiteral("Wait-for graph")));
        m_stage->page()->showTable(SchedulerPage::Table::WaitGraph);
        QVERIFY(graph()->isVisible());
        openExample(26);
        QVERIFY(!graph()->isVisible());
        QVERIFY(!tabs().contains(QStringLiteral("Wait-for graph")));
        QVERIFY(tabs().contains(QStringLiteral("Real time")));
    }

    void followsThePlayheadAndFindsTheCycle()
    {
        openExample(14);
        m_stage->page()->showTable(SchedulerPage::Table::WaitGraph);
        QCOMPARE(graph()->nodes().size(), std::size_t { 4 }); // two processes, two locks
        m_stage->press(Qt::Key_Home);
        QVERIFY(graph()->arrows().empty());
        QCOMPARE(graph()->sentence(), QStringLiteral("Nobody waits for a lock."));
        m_stage->press(Qt::Key_End);
        QCOMPARE(graph()->arrows().size(), std::size_t { 4 });
        QVERIFY(std::ranges::all_of(graph()->arrows(), &WaitArrow::deadlocked));
        QVERIFY2(graph()->sentence().startsWith(QStringLiteral("Deadlock: P2 → A → P1 → B → P2.")),
                 qPrintable(graph()->sentence()));
        // Just before the second wait began there was one wait, and no cycle.
        while (std::ranges::any_of(graph()->arrows(), &WaitArrow::deadlocked))
            m_stage->press(Qt::Key_Left);
        QVERIFY(std::ranges::any_of(graph()->arrows(), &WaitArrow::waits));
        QVERIFY2(graph()->sentence().contains(QStringLiteral("waits for B, which")),
                 qPrintable(graph()->sentence()));
    }

    void nodesLieApartAndInside()
    {
        openExample(19);
        m_stage->page()->showTable(SchedulerPage::Table::WaitGraph);
        QCOMPARE(graph()->nodes().size(), std::size_t { 10 });
        for (std::size_t i = 0; i < 10; ++i) {
            QVERIFY(QRectF(graph()->rect()).contains(graph()->nodeRect(i)));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!graph()->nodeRect(i).intersects(graph()->nodeRect(j)));
        }
        const auto rows = graph()->accessibleRows();
        QCOMPARE(rows.size(), std::size_t { 10 });
        QVERIFY(rows[0].cells.at(0).name.startsWith(QStringLiteral("waits for fork")));
    }

    void manyProcessesAreDrawnAsFarAsTheyCanBeToldApart()
    {
        Scenario scenario = m_stage->document()->scenario();
        const TaskSpec task = scenario.tasks.front();
        scenario.tasks.clear();
        for (int number = 1; number <= 500; ++number) {
            scenario.tasks.push_back(task);
            scenario.tasks.back().number = number;
            scenario.tasks.back().program = { { Step::Kind::Lock, 1, "A" },
                                              { Step::Kind::Cpu, 1, {} },
                                              { Step::Kind::Unlock, 1, "A" } };
        }
        m_stage->document()->edit(QStringLiteral("many"), scenario);
        m_stage->page()->showTable(SchedulerPage::Table::WaitGraph);
        QCOMPARE(graph()->nodes().size(), kMostWaitNodes);
        m_stage->press(Qt::Key_End);
        for (const WaitArrow &arrow : graph()->arrows())
            QVERIFY(arrow.from < kMostWaitNodes && arrow.to < kMostWaitNodes);
    }

    void aClickChoosesTheProcess()
    {
        openExample(14);
        m_stage->page()->showTable(SchedulerPage::Table::WaitGraph);
        QTest::mouseClick(graph(), Qt::LeftButton, {}, graph()->nodeRect(0).center().toPoint());
        QCOMPARE(m_stage->bench()->view()->selectedTask(), graph()->nodes()[0].task);
    }

    void theoryStandsBesideTheRun()
    {
        openExample(26);
        m_stage->page()->showTable(SchedulerPage::Table::RealTime);
        const auto *panel = m_stage->find<RealTimePanel>();
        QAbstractItemModel *model = panel->table()->model();
        const QAbstractItemModelTester tester(model);
        const auto row = [&](int number) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += model->index(number, column).data().toString();
            return cells.join(u'|');
        };
        QCOMPARE(row(0), QStringLiteral("P1|25|50|50|0.50|25|25|0"));
        QCOMPARE(row(1), QStringLiteral("P2|35|80|80|0.44|> 80|85|1"));
        const QString theory = panel->findChild<QLabel *>(QStringLiteral("theory"))->text();
        QVERIFY(theory.contains(QStringLiteral("U = 0.938")));
        QVERIFY(theory.contains(QStringLiteral("0.828")));
        QVERIFY(theory.contains(QStringLiteral("Liu and Layland")));
    }
};

QTEST_MAIN(TestWaitGraph)
#include "tst_waitgraph.moc"
