// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/document/playback.h"
#include "ui/document/viewstate.h"
#include "ui/panels/whystrip.h"
#include "ui/shell/comparepage.h"
#include "ui/timeline/timelineview.h"

#include <QMenu>
#include <QTest>

using namespace timeslice;

/// What decided can be overruled where it is told: the chosen process, and a convention.
class TestWhyStripChoices : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

    WhyStrip *strip() const { return m_stage->find<WhyStrip>(); }
    ComparePage *page() const { return m_stage->find<ComparePage>(); }
    /// The texts of a button's menu as it opens.
    static QStringList offered(const QToolButton *button)
    {
        emit button->menu()->aboutToShow();
        QStringList texts;
        const auto actions = button->menu()->actions();
        for (const QAction *action : actions)
            texts += action->text();
        return texts;
    }
    void seek(SimTime time) const { m_stage->bench()->playback()->seek(time); }

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        // P2 arrives just as P1's slice ends.
        m_stage->start(m_stage->write(
            QStringLiteral("tie.timeslice.json"),
            R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "rr", "quantum": 2},
                "tasks": [{"id": 1, "burst": 4}, {"id": 2, "arrival": 2, "burst": 2}]})"));
    }
    void cleanup() { m_stage.reset(); }

    void anotherProcessRunsInsteadBesideTheRun()
    {
        seek(2);
        QVERIFY(strip()->whatIfButton()->isVisible());
        QCOMPARE(offered(strip()->whatIfButton()),
                 QStringList { QStringLiteral("P1 runs instead") });
        strip()->whatIfButton()->menu()->actions().first()->trigger();
        QVERIFY(page() && page()->isVisible());
        QCOMPARE(page()->panes().size(), 2);
        QTRY_VERIFY(page()->panes()[1]->result());
        QCOMPARE(page()->panes()[1]->title(), QStringLiteral("What if P1 runs at t = 2"));
        QVERIFY2(page()->panes()[1]->reason().contains(QStringLiteral(
                     "P1 runs because you chose it; the policy would have chosen P2")),
                 qPrintable(page()->panes()[1]->reason()));
        // P1 0-4, P2 4-6 against P1 0-2, P2 2-4, P1 4-6.
        const std::vector<ChangedStretch> expected { { TaskId { 0 }, 2, 6 },
                                                     { TaskId { 1 }, 2, 6 } };
        QTRY_COMPARE(page()->panes()[1]->timeline()->changes(), expected);
        // Another workload has other decisions: the branch goes.
        Scenario changed = m_stage->document()->scenario();
        changed.policy.quantum = 3;
        m_stage->document()->edit(QStringLiteral("edit"), changed);
        QCOMPARE(page()->panes()[1]->role(), ComparePane::Role::Other);
    }

    void aConventionThatDecidedIsFlippedAndItsEffectMarked()
    {
        seek(2);
        QTRY_VERIFY(strip()->conventionButton()->isVisible());
        QVERIFY2(strip()->toolTip().size() > 0, "the strip has words");
        const QStringList menu = offered(strip()->conventionButton());
        const qsizetype at = menu.indexOf(
            QStringLiteral("a slice is used up, then a process arrives (now: a process arrives, "
                           "then a slice is used up)"));
        QVERIFY2(at >= 0, qPrintable(menu.join(u'\n')));
        auto *timeline = m_stage->page()->findChild<TimelineView *>();
        QVERIFY(timeline->changes().empty());
        strip()->conventionButton()->menu()->actions().at(at)->trigger();
        QVERIFY(m_stage->document()->scenario().conventions.overrides.contains("instant_order"));
        // P1 goes on at 2: P1 0-4, P2 4-6.
        const std::vector<ChangedStretch> expected { { TaskId { 0 }, 2, 6 },
                                                     { TaskId { 1 }, 2, 6 } };
        QCOMPARE(timeline->changes(), expected);
        QCOMPARE(m_stage->bench()->view()->playhead().time, SimTime { 2 });
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_stage->document()->scenario().conventions.overrides.contains("instant_order"));
        QVERIFY(timeline->changes().empty());
    }

    void nothingIsOfferedWhereNothingWasToChoose()
    {
        seek(1);
        QVERIFY(!strip()->whatIfButton()->isVisible());
        QTest::qWait(0);
        QVERIFY(!strip()->conventionButton()->isVisible());
    }
};

QTEST_MAIN(TestWhyStripChoices)
#include "tst_whystrip_choices.moc"
