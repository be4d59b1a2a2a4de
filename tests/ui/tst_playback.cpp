// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/playback.h"
#include "ui/document/playheads.h"
#include "ui/document/tracedocument.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <limits>

using namespace timeslice;

namespace {

/// Everything that a transport moves, on a clock that only the test moves.
struct Stage
{
    TraceDocument document;
    ViewState view;
    qint64 now = 1000;
    Playback playback { &document, &view, [this] { return now; } };

    explicit Stage(const Scenario &scenario = smallScenario({ { 0, 5 }, { 1, 3 }, { 20, 4 } }))
    {
        document.open(scenario);
    }

    SimTime time() const { return view.playhead().time; }
    bool timerRuns() const
    {
        const auto timers = playback.findChildren<QTimer *>();
        return std::ranges::any_of(timers, &QTimer::isActive);
    }
};

} // namespace

class TestPlayback : public QObject
{
    Q_OBJECT

private slots:
    void nothingStartsByItself()
    {
        Stage stage;
        QVERIFY(!stage.playback.isPlaying());
        QVERIFY(!stage.timerRuns());
        QVERIFY(stage.playback.atStart());
        QVERIFY(!stage.playback.atEnd());
    }

    void playingFollowsTheClock_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<qint64>("elapsed");
        QTest::addColumn<SimTime>("time");
        QTest::newRow("one unit a second") << 1.0 << qint64 { 3000 } << SimTime { 3 };
        QTest::newRow("not before it is over") << 1.0 << qint64 { 3999 } << SimTime { 3 };
        QTest::newRow("double") << 2.0 << qint64 { 3000 } << SimTime { 6 };
        QTest::newRow("a tenth") << 0.1 << qint64 { 30'000 } << SimTime { 3 };
        QTest::newRow("tenfold") << 10.0 << qint64 { 1500 } << SimTime { 15 };
    }
    void playingFollowsTheClock()
    {
        QFETCH(double, speed);
        QFETCH(qint64, elapsed);
        QFETCH(SimTime, time);
        Stage stage;
        stage.playback.setSpeed(speed);
        stage.playback.play();
        QVERIFY(stage.timerRuns());
        stage.now += elapsed;
        QTRY_COMPARE(stage.time(), time);
        QCOMPARE(stage.view.playhead(), playheadAt(stage.document.trace(), time));
        QVERIFY(stage.playback.isPlaying());
    }

    void aPlayTakesAComfortableTime_data()
    {
        QTest::addColumn<Duration>("burst");
        QTest::addColumn<double>("unitsPerSecond");
        QTest::newRow("short") << Duration { 8 } << 1.0;
        QTest::newRow("a minute") << Duration { 60 } << 1.0;
        QTest::newRow("longer") << Duration { 600 } << 10.0;
        QTest::newRow("huge") << Duration { 6'000'000'000 } << 1e8;
    }
    void aPlayTakesAComfortableTime()
    {
        QFETCH(Duration, burst);
        TraceDocument document;
        document.open(smallScenario({ { 0, burst } }));
        QTEST(unitsPerSecond(document.trace()), "unitsPerSecond");
    }

    void theEndStopsPlaying()
    {
        Stage stage;
        QSignalSpy playing(&stage.playback, &Playback::playingChanged);
        stage.playback.play();
        stage.now += 100'000;
        QTRY_VERIFY(!stage.playback.isPlaying());
        QVERIFY(!stage.timerRuns());
        QVERIFY(stage.playback.atEnd());
        QCOMPARE(stage.time(), SimTime { 24 });
        QCOMPARE(playing.count(), 2);
    }

    void playAtTheEndStartsAgain()
    {
        Stage stage;
        stage.playback.toEnd();
        stage.playback.play();
        QVERIFY(stage.playback.isPlaying());
        QVERIFY(stage.playback.atStart());
        stage.now += 2000;
        QTRY_COMPARE(stage.time(), SimTime { 2 });
    }

    void speedChangesWhilePlaying()
    {
        Stage stage;
        stage.playback.play();
        stage.now += 2500;
        stage.playback.setSpeed(2); // the half unit that has passed is kept
        stage.now += 750;
        QTRY_COMPARE(stage.time(), SimTime { 4 });
        QVERIFY(stage.playback.isPlaying());
    }

    void speedStaysWithinItsBounds_data()
    {
        QTest::addColumn<double>("asked");
        QTest::addColumn<double>("got");
        QTest::newRow("slower than slow") << 0.01 << 0.1;
        QTest::newRow("faster than fast") << 100.0 << 10.0;
        QTest::newRow("backwards") << -3.0 << 0.1;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
    }
    void speedStaysWithinItsBounds()
    {
        QFETCH(double, asked);
        Stage stage;
        stage.playback.setSpeed(asked);
        QTEST(stage.playback.speed(), "got");
    }

    void aSeekWhilePlayingGoesOnFromThere_data()
    {
        QTest::addColumn<bool>("throughTheView");
        QTest::newRow("seek") << false;
        QTest::newRow("a view moves the playhead") << true;
    }
    void aSeekWhilePlayingGoesOnFromThere()
    {
        QFETCH(bool, throughTheView);
        Stage stage;
        stage.playback.play();
        stage.now += 2900;
        QTRY_COMPARE(stage.time(), SimTime { 2 });
        if (throughTheView)
            stage.view.setPlayhead(playheadAt(stage.document.trace(), 10));
        else
            stage.playback.seek(10);
        stage.now += 1000;
        QTRY_COMPARE(stage.time(), SimTime { 11 });
    }

    void steppingPauses_data()
    {
        QTest::addColumn<bool>("forward");
        QTest::newRow("forward") << true;
        QTest::newRow("back") << false;
    }
    void steppingPauses()
    {
        QFETCH(bool, forward);
        Stage stage;
        stage.playback.play();
        stage.now += 5000;
        QTRY_COMPARE(stage.time(), SimTime { 5 });
        forward ? stage.playback.stepForward() : stage.playback.stepBack();
        QVERIFY(!stage.playback.isPlaying());
        QVERIFY(!stage.timerRuns());
    }

    void steppingBackRetracesEveryStep()
    {
        Scenario scenario = smallScenario({ { 0, 8 }, { 1, 4 }, { 2, 9 }, { 3, 5 } }, "srtf");
        scenario.machine.contextSwitch = 1;
        Stage stage(scenario);
        QSignalSpy steps(&stage.playback, &Playback::stepped);
        QList<Playhead> seen { stage.view.playhead() };
        while (!stage.playback.atEnd()) {
            stage.playback.stepForward();
            QVERIFY(stage.view.playhead() != seen.back());
            seen.append(stage.view.playhead());
        }
        QVERIFY(seen.size() > 10);
        QCOMPARE(steps.count(), seen.size() - 1);
        QCOMPARE(steps.last().at(1).value<std::size_t>(), stage.document.trace().size());
        QCOMPARE(steps.last().at(2).toBool(), true);
        for (qsizetype i = seen.size() - 2; i >= 0; --i) {
            stage.playback.stepBack();
            QCOMPARE(stage.view.playhead(), seen[i]);
        }
        QVERIFY(stage.playback.atStart());
        QCOMPARE(steps.last().at(2).toBool(), false);
    }

    void steppingBeyondTheEndsDoesNothing()
    {
        Stage stage;
        QSignalSpy steps(&stage.playback, &Playback::stepped);
        stage.playback.stepBack();
        QVERIFY(stage.playback.atStart());
        stage.playback.toEnd();
        stage.playback.stepForward();
        QVERIFY(stage.playback.atEnd());
        QCOMPARE(steps.count(), 0);
    }

    void fromBetweenTwoInstantsAStepBackGoesToTheLastOne()
    {
        Stage stage;
        stage.playback.seek(15); // between the end of task 2 at 8 and the arrival at 20
        stage.playback.stepBack();
        QCOMPARE(stage.view.playhead(), playheadAt(stage.document.trace(), 8));
        stage.playback.stepForward();
        QCOMPARE(stage.time(), SimTime { 20 });
    }

    void aRunThatIsCutEndsAtItsCut()
    {
        Scenario scenario = smallScenario({ { 0, 50 } });
        scenario.until = 10;
        Stage stage(scenario);
        while (!stage.playback.atEnd())
            stage.playback.stepForward();
        QCOMPARE(stage.time(), SimTime { 10 });
        stage.playback.stepBack();
        QCOMPARE(stage.view.playhead(), playheadAt(stage.document.trace(), 0));
    }

    void seekClamps_data()
    {
        QTest::addColumn<SimTime>("asked");
        QTest::addColumn<SimTime>("got");
        QTest::newRow("before the start") << SimTime { -5 } << SimTime { 0 };
        QTest::newRow("inside") << SimTime { 6 } << SimTime { 6 };
        QTest::newRow("behind the end") << kNever << SimTime { 24 };
    }
    void seekClamps()
    {
        QFETCH(SimTime, asked);
        QFETCH(SimTime, got);
        Stage stage;
        stage.playback.seek(asked);
        QCOMPARE(stage.view.playhead(), playheadAt(stage.document.trace(), got));
    }

    void aPositionIsSoughtWithItsTime()
    {
        Stage stage;
        stage.playback.seekToPosition(3);
        QCOMPARE(stage.view.playhead().position, std::size_t { 3 });
        QCOMPARE(stage.time(), stage.document.trace().events()[2].time);
        stage.playback.seekToPosition(1'000'000);
        QCOMPARE(stage.view.playhead().position, stage.document.trace().size());
        stage.playback.seekToPosition(0);
        QVERIFY(stage.playback.atStart());
    }

    void boundsAreTold()
    {
        Stage stage;
        QSignalSpy bounds(&stage.playback, &Playback::boundsChanged);
        stage.playback.stepForward();
        QCOMPARE(bounds.count(), 1);
        stage.playback.stepForward();
        QCOMPARE(bounds.count(), 1);
        stage.playback.toEnd();
        QCOMPARE(bounds.count(), 2);
        Scenario longer = stage.document.scenario();
        longer.tasks[2].program.front().length = 9;
        stage.document.edit(QStringLiteral("burst"), longer);
        QVERIFY(!stage.playback.atEnd());
        QCOMPARE(bounds.count(), 3);
    }

    void openingPausesAndEditingPlaysOn()
    {
        Stage stage;
        stage.playback.play();
        stage.now += 3000;
        QTRY_COMPARE(stage.time(), SimTime { 3 });
        Scenario longer = stage.document.scenario();
        longer.tasks[2].program.front().length = 600; // now ten units a second
        stage.document.edit(QStringLiteral("burst"), longer);
        QVERIFY(stage.playback.isPlaying());
        QCOMPARE(stage.time(), SimTime { 3 });
        stage.document.open(longer);
        QVERIFY(!stage.playback.isPlaying());
        QVERIFY(stage.playback.atStart());
    }

    void anEmptyTraceDoesNotPlay()
    {
        TraceDocument document;
        ViewState view;
        Playback playback(&document, &view);
        playback.play();
        QVERIFY(!playback.isPlaying());
        playback.stepForward();
        playback.stepBack();
        playback.toEnd();
        QCOMPARE(view.playhead(), Playhead {});
    }
};

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
