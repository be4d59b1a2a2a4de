// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/steps.h"
#include "tests/support/smallscenario.h"
#include "ui/document/playheads.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewkeeper.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace timeslice;

namespace {

Scenario withBurst(Scenario scenario, std::size_t task, Duration burst)
{
    scenario.tasks[task].program.front().length = burst;
    return scenario;
}

} // namespace

class TestTraceDocument : public QObject
{
    Q_OBJECT

private slots:
    void aNewDocumentIsEmptyAndWhole()
    {
        TraceDocument document;
        QCOMPARE(document.trace().size(), std::size_t { 0 });
        QCOMPARE(document.stateAt(0), document.trace().initialState());
        QVERIFY(document.decisionsAt(0).empty());
        QVERIFY(document.undoStack()->isClean());
    }

    void openingRunsTheScenario()
    {
        TraceDocument document;
        QSignalSpy resets(&document, &TraceDocument::reset);
        const Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 } });
        document.open(scenario);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(document.scenario(), scenario);
        QCOMPARE(document.runEnd(), RunEnd::AllDone);
        QCOMPARE(document.trace().end(), SimTime { 8 });
        const SystemState &end = document.stateAt(document.trace().size());
        QCOMPARE(end.tasks[1].finish, SimTime { 8 });
        QCOMPARE(document.stateAt(0).tasks[1].state, TaskState::New);
    }

    void aPositionBehindTheEndIsTheEnd()
    {
        TraceDocument document;
        document.open(smallScenario({ { 0, 5 } }));
        QCOMPARE(document.stateAt(1'000'000).tasks[0].state, TaskState::Terminated);
        (void)document.decisionsAt(1'000'000);
    }

    void anEditRerunsAndIsUndone()
    {
        TraceDocument document;
        const Scenario before = smallScenario({ { 0, 5 }, { 1, 3 } });
        document.open(before);
        QSignalSpy resets(&document, &TraceDocument::reset);
        document.edit(QStringLiteral("burst"), withBurst(before, 0, 7));
        QCOMPARE(document.trace().end(), SimTime { 10 });
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("burst"));
        QVERIFY(!document.undoStack()->isClean());
        document.undoStack()->undo();
        QCOMPARE(document.scenario(), before);
        QCOMPARE(document.trace().end(), SimTime { 8 });
        document.undoStack()->redo();
        QCOMPARE(document.trace().end(), SimTime { 10 });
        QCOMPARE(resets.count(), 3);
    }

    void aChangeThatChangesNothingIsNone()
    {
        TraceDocument document;
        document.open(smallScenario({ { 0, 5 } }));
        QSignalSpy resets(&document, &TraceDocument::reset);
        document.edit(QStringLiteral("nothing"), document.scenario());
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void editsMerge_data()
    {
        QTest::addColumn<QList<int>>("ids");
        QTest::addColumn<int>("steps");
        QTest::newRow("no id, no merging") << QList<int> { -1, -1, -1 } << 3;
        QTest::newRow("same id") << QList<int> { 4, 4, 4 } << 1;
        QTest::newRow("other ids") << QList<int> { 4, 5, 4 } << 3;
        QTest::newRow("interrupted") << QList<int> { 4, -1, 4 } << 3;
    }
    void editsMerge()
    {
        QFETCH(QList<int>, ids);
        TraceDocument document;
        const Scenario before = smallScenario({ { 0, 5 } });
        document.open(before);
        Duration burst = 5;
        for (const int id : ids)
            document.edit(QStringLiteral("burst"), withBurst(before, 0, ++burst), id);
        QTEST(document.undoStack()->count(), "steps");
        QCOMPARE(document.trace().end(), burst);
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        QCOMPARE(document.scenario(), before);
    }

    void mergedEditsThatComeBackAreNoStep()
    {
        TraceDocument document;
        const Scenario before = smallScenario({ { 0, 5 } });
        document.open(before);
        document.edit(QStringLiteral("burst"), withBurst(before, 0, 6), 4);
        document.edit(QStringLiteral("burst"), before, 4);
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.undoStack()->isClean());
        QCOMPARE(document.trace().end(), SimTime { 5 });
    }

    void openingForgetsTheHistory()
    {
        TraceDocument document;
        const Scenario scenario = smallScenario({ { 0, 5 } });
        document.open(scenario);
        document.edit(QStringLiteral("burst"), withBurst(scenario, 0, 6));
        document.open(scenario);
        QVERIFY(!document.undoStack()->canUndo());
        QVERIFY(document.undoStack()->isClean());
    }

    void endlessRunsAreCut_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::newRow("an event each tick") << QStringLiteral("rr");
        QTest::newRow("no event, but a look at each tick") << QStringLiteral("llf");
    }
    void endlessRunsAreCut()
    {
        QFETCH(QString, policy);
        Scenario scenario =
            smallScenario({ { 0, kTimeLimit / 4 }, { 0, kTimeLimit / 4 } }, policy.toStdString());
        if (policy == QLatin1String("rr"))
            scenario.policy.quantum = 1;
        else
            scenario.tasks[0].deadline = scenario.tasks[1].deadline = kTimeLimit - 1;
        TraceDocument document;
        document.open(scenario);
        QCOMPARE(document.runEnd(), RunEnd::Limit);
        QVERIFY(document.trace().size() < TraceDocument::kEventLimit + 100);
    }

    void decisionsExplainWhatIsSeen_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<Duration>("switchCost");
        QTest::addColumn<int>("cpus");
        QTest::newRow("fcfs") << QStringLiteral("fcfs") << Duration { 0 } << 1;
        QTest::newRow("preemption") << QStringLiteral("srtf") << Duration { 0 } << 1;
        QTest::newRow("preemption with a switch") << QStringLiteral("srtf") << Duration { 2 } << 1;
        QTest::newRow("two CPUs with switches") << QStringLiteral("rr") << Duration { 1 } << 2;
        QTest::newRow("draws") << QStringLiteral("lottery") << Duration { 1 } << 1;
        QTest::newRow("shares") << QStringLiteral("stride") << Duration { 0 } << 1;
    }
    void decisionsExplainWhatIsSeen()
    {
        QFETCH(QString, policy);
        QFETCH(Duration, switchCost);
        QFETCH(int, cpus);
        Scenario scenario =
            smallScenario({ { 0, 8 }, { 1, 4 }, { 2, 9 }, { 3, 5 } }, policy.toStdString());
        scenario.machine.contextSwitch = switchCost;
        scenario.machine.cpus = cpus;
        TraceDocument document;
        document.open(scenario);
        const Trace &trace = document.trace();
        int dispatches = 0;
        for (std::size_t stop = nextStep(trace, 0);; stop = nextStep(trace, stop)) {
            for (std::size_t i = previousStep(trace, stop); i < stop; ++i) {
                const TraceEvent &event = trace.events()[i];
                if (event.kind != EventKind::Dispatch)
                    continue;
                ++dispatches;
                const auto why = document.decisionsAt(stop);
                QCOMPARE(why.size(), std::size_t { 1 });
                QCOMPARE(why.front().chosen, event.task);
                QCOMPARE(why.front().cpuNumber, event.cpuNumber);
                QVERIFY(why.front().time + switchCost >= event.time);
            }
            if (stop == trace.size())
                break;
        }
        QVERIFY(dispatches >= 4);
    }

    void aDecisionIsKnownBeforeItIsCarriedOut()
    {
        TraceDocument document;
        document.open(smallScenario({ { 0, 5 }, { 0, 3 } }));
        const Decision second = document.decisions().at(1);
        const auto why = document.decisionsAt(second.position);
        QCOMPARE(why.size(), std::size_t { 1 });
        QCOMPARE(why.front(), second);
    }

    void thePlayheadStaysAtItsTime_data()
    {
        QTest::addColumn<Playhead>("before");
        QTest::addColumn<Duration>("burst");
        QTest::addColumn<SimTime>("time");
        QTest::newRow("in the middle") << Playhead { 6, 0 } << Duration { 9 } << SimTime { 6 };
        QTest::newRow("behind the new end") << Playhead { 8, 0 } << Duration { 2 } << SimTime { 5 };
        QTest::newRow("at the start") << Playhead { 0, 0 } << Duration { 9 } << SimTime { 0 };
    }
    void thePlayheadStaysAtItsTime()
    {
        QFETCH(Playhead, before);
        QFETCH(Duration, burst);
        QFETCH(SimTime, time);
        TraceDocument document;
        ViewState view;
        const ViewKeeper keeper(&document, &view);
        const Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 } });
        document.open(scenario);
        if (before.time > 0)
            before = playheadAt(document.trace(), before.time);
        view.setPlayhead(before);
        document.edit(QStringLiteral("burst"), withBurst(scenario, 0, burst));
        QCOMPARE(view.playhead().time, time);
        QCOMPARE(view.playhead().position,
                 time == 0 ? 0 : document.trace().positionAfter(view.playhead().time));
    }

    void openingGoesToWhereTheScenarioWantsToBeSeen()
    {
        TraceDocument document;
        ViewState view;
        const ViewKeeper keeper(&document, &view);
        Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 } });
        scenario.pauseAt = 5;
        document.open(scenario);
        QCOMPARE(view.playhead(), playheadAt(document.trace(), 5));
        scenario.pauseAt.reset();
        document.open(scenario);
        QCOMPARE(view.playhead(), Playhead {});
    }

    void noViewSeesANewTraceWithAnOldPosition()
    {
        TraceDocument document;
        ViewState view;
        bool consistent = true;
        int resets = 0;
        int moves = 0;
        // Connected before the keeper, as a view made earlier would be.
        connect(&document, &TraceDocument::reset, this, [&] {
            ++resets;
            consistent = consistent && moves == 0
                && view.playhead().position <= document.trace().size()
                && view.selectedTask() == TaskId::None;
        });
        connect(&view, &ViewState::playheadChanged, this, [&] { moves += resets; });
        const ViewKeeper keeper(&document, &view);
        const Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 } });
        document.open(scenario);
        view.setPlayhead(endPlayhead(document.trace()));
        view.setSelectedTask(TaskId { 1 });
        resets = moves = 0;
        QSignalSpy selections(&view, &ViewState::selectedTaskChanged);
        document.edit(QStringLiteral("remove"), smallScenario({ { 0, 5 } }));
        QVERIFY(consistent);
        QCOMPARE(resets, 1);
        QCOMPARE(moves, 1); // told once, after the reset
        QCOMPARE(selections.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTraceDocument)
#include "tst_tracedocument.moc"
