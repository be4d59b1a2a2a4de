// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomtrace.h"
#include "tests/support/timelinestage.h"
#include "ui/timeline/timelineminimap.h"

#include <QScrollBar>

using namespace timeslice;
using timeslice::testing::buildTrace;
using timeslice::testing::isNear;
using timeslice::testing::kRun;
using timeslice::testing::RandomTrace;
using Stage = timeslice::testing::TimelineStage;

/// The timeline under mouse, wheel and keys.
class TestTimelineInput : public QObject
{
    Q_OBJECT

private slots:
    void aClickOnTheRulerAsksForThatTime_data();
    void aClickOnTheRulerAsksForThatTime();
    void draggingTheHandleSeeks();
    void aClickOnALaneSelectsItsTask_data();
    void aClickOnALaneSelectsItsTask();
    void draggingSelectsARangeThatSnaps();
    void theWheelZoomsAtTheMouse();
    void theWheelPansWithShift();
    void theWheelScrollsManyLanes();
    void shiftDragPans();
    void keysZoomAndPan_data();
    void keysZoomAndPan();
    void fitsTheSelectionThenEverything();
    void commaAndFullStopStepThroughTheLane();
    void bracketsFollowTheCause();
    void markersComeAndGo();
    void keysOfTheTransportAreLeftAlone_data();
    void keysOfTheTransportAreLeftAlone();
    void theMinimapMovesTheWindow();
};

void TestTimelineInput::aClickOnTheRulerAsksForThatTime_data()
{
    QTest::addColumn<double>("clicked");
    QTest::addColumn<qint64>("asked");
    QTest::newRow("a whole unit") << 12.0 << qint64 { 12 };
    QTest::newRow("between two") << 12.4 << qint64 { 12 };
    QTest::newRow("behind the end") << 30.6 << qint64 { 30 };
}

void TestTimelineInput::aClickOnTheRulerAsksForThatTime()
{
    QFETCH(double, clicked);
    Stage stage(buildTrace(kRun));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.onRuler(clicked));
    QCOMPARE(stage.seeks.count(), 1);
    QTEST(qint64 { stage.seeks[0][0].value<SimTime>() }, "asked");
}

void TestTimelineInput::draggingTheHandleSeeks()
{
    Stage stage(buildTrace(kRun));
    stage.drag(stage.onRuler(0), stage.onRuler(18));
    QCOMPARE(stage.state.playhead().time, SimTime { 18 });
    QVERIFY(stage.seeks.count() > 1);
    QVERIFY(stage.state.selectedRange().length() <= 0);
}

void TestTimelineInput::aClickOnALaneSelectsItsTask_data()
{
    QTest::addColumn<int>("lane");
    QTest::addColumn<double>("time");
    QTest::addColumn<int>("task");
    QTest::newRow("a task's slice") << 2 << 7.0 << 1;
    QTest::newRow("a task's empty stretch") << 2 << 1.0 << 1;
    QTest::newRow("who runs on the CPU") << 0 << 7.0 << 1;
    QTest::newRow("for whom the CPU switches") << 0 << 4.5 << 1;
    QTest::newRow("an idle CPU") << 0 << 28.0 << -1;
}

void TestTimelineInput::aClickOnALaneSelectsItsTask()
{
    QFETCH(int, lane);
    QFETCH(double, time);
    Stage stage(buildTrace(kRun));
    stage.state.setSelectedTask(TaskId { 0 });
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(lane, time));
    QTEST(static_cast<int>(stage.state.selectedTask()), "task");
    QCOMPARE(stage.view.currentLane(), lane);
    QCOMPARE(stage.seeks.count(), 0);
}

void TestTimelineInput::draggingSelectsARangeThatSnaps()
{
    Stage stage(buildTrace(kRun));
    stage.drag(stage.at(1, 4) + QPoint(3, 0), stage.at(1, 9) - QPoint(3, 0));
    QCOMPARE(stage.state.selectedRange(), (ViewState::Range { 4, 9 }));
    const QString readout = stage.view.readout();
    QVERIFY2(readout.contains(QLatin1String("4 ms to 9 ms: 5 ms")), qPrintable(readout));
    QVERIFY2(readout.contains(QLatin1String("ready\t6 ms\t2\t1 ms\t3 ms\t5 ms")),
             qPrintable(readout));
    QVERIFY2(readout.contains(QLatin1String("running\t4 ms\t1\t4 ms\t4 ms\t4 ms")),
             qPrintable(readout));
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QVERIFY(stage.state.selectedRange().length() <= 0);
    QVERIFY(stage.view.readout().isEmpty());
}

void TestTimelineInput::theWheelZoomsAtTheMouse()
{
    Stage stage(buildTrace(kRun));
    const double before = stage.length();
    const QPoint mouse = stage.at(1, 10);
    stage.wheel(mouse, 3, Qt::ControlModifier);
    QVERIFY(stage.length() < before * 0.6);
    QVERIFY(std::abs(stage.x(10) - mouse.x()) <= 1);
    stage.wheel(mouse, -20, Qt::ControlModifier);
    QVERIFY(isNear(stage.length(), before));
}

void TestTimelineInput::theWheelPansWithShift()
{
    Stage stage(buildTrace(kRun));
    stage.wheel(stage.at(1, 15), 4, Qt::ControlModifier);
    const ViewState::Range before = stage.state.visibleRange();
    stage.wheel(stage.at(1, 15), -1, Qt::ShiftModifier);
    QVERIFY(stage.state.visibleRange().begin > before.begin);
    QVERIFY(isNear(stage.length(), before.length()));
}

void TestTimelineInput::theWheelScrollsManyLanes()
{
    Stage stage(RandomTrace(1, 60, 1).grow(500, false).take());
    QVERIFY(stage.view.verticalScrollBar()->maximum() > 0);
    const QRect cpu = stage.view.arrangement().band(0);
    const int before = stage.view.arrangement().band(10).top();
    stage.wheel(QPoint(400, 200), -2, {});
    QVERIFY(stage.view.arrangement().band(10).top() < before);
    QCOMPARE(stage.view.arrangement().band(0), cpu); // pinned
    QVERIFY(stage.view.arrangement().metrics.height >= 20);
}

void TestTimelineInput::shiftDragPans()
{
    Stage stage(buildTrace(kRun));
    stage.view.zoomBy(0.3, 15);
    const double grabbed = stage.view.arrangement().axis.time(500);
    stage.drag(QPoint(500, 200), QPoint(420, 200), Qt::ShiftModifier);
    QVERIFY(std::abs(stage.view.arrangement().axis.pixel(grabbed) - 420) < 1);
    QVERIFY(stage.state.selectedRange().length() <= 0);
}

void TestTimelineInput::keysZoomAndPan_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("length"); // sign of the change
    QTest::addColumn<int>("begin");
    QTest::newRow("W zooms in") << int(Qt::Key_W) << -1 << 1;
    QTest::newRow("S zooms out") << int(Qt::Key_S) << 1 << -1;
    QTest::newRow("A goes left") << int(Qt::Key_A) << 0 << -1;
    QTest::newRow("D goes right") << int(Qt::Key_D) << 0 << 1;
}

void TestTimelineInput::keysZoomAndPan()
{
    QFETCH(int, key);
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 15, 10 });
    stage.view.zoomBy(0.4, 15);
    const ViewState::Range before = stage.state.visibleRange();
    QTest::keyClick(&stage.view, static_cast<Qt::Key>(key));
    const ViewState::Range after = stage.state.visibleRange();
    const auto sign = [](double d) { return std::abs(d) < 1e-9 ? 0 : d > 0 ? 1 : -1; };
    QTEST(sign(after.length() - before.length()), "length");
    QTEST(sign(after.begin - before.begin), "begin");
}

void TestTimelineInput::fitsTheSelectionThenEverything()
{
    Stage stage(buildTrace(kRun));
    stage.state.setSelectedRange({ 10, 20 });
    QTest::keyClick(&stage.view, Qt::Key_F);
    QVERIFY(isNear(stage.state.visibleRange().begin, 9.5));
    QVERIFY(isNear(stage.state.visibleRange().end, 20.5));
    QTest::keyClick(&stage.view, Qt::Key_F);
    QCOMPARE(stage.state.visibleRange().begin, 0.0);
    QVERIFY(stage.state.visibleRange().end > 30);
}

void TestTimelineInput::commaAndFullStopStepThroughTheLane()
{
    Stage stage(buildTrace(kRun));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(2, 4.5));
    for (const SimTime expected : { 5, 9, 15, 20 }) {
        QTest::keyClick(&stage.view, Qt::Key_Period);
        QCOMPARE(stage.state.playhead().time, expected);
    }
    QTest::keyClick(&stage.view, Qt::Key_Period); // the last one: nothing after it
    QCOMPARE(stage.state.playhead().time, SimTime { 20 });
    QTest::keyClick(&stage.view, Qt::Key_Comma);
    QCOMPARE(stage.state.playhead().time, SimTime { 15 });
    Theme projected = Theme::make(ThemeKind::Light, true, 768);
    stage.theme.setTheme(projected);
    QTest::keyClick(&stage.view, Qt::Key_Comma); // there it belongs to the clicker
    QCOMPARE(stage.state.playhead().time, SimTime { 15 });
}

void TestTimelineInput::bracketsFollowTheCause()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 6, stage.trace.positionAfter(6) });
    stage.state.setSelectedTask(TaskId { 1 });
    QTest::keyClick(&stage.view, Qt::Key_BracketLeft); // P2 runs because P1 left at 4
    QCOMPARE(stage.state.selectedTask(), TaskId { 0 });
    QCOMPARE(stage.state.playhead().time, SimTime { 4 });
    stage.state.setPlayhead({ 2, stage.trace.positionAfter(2) });
    QTest::keyClick(&stage.view, Qt::Key_BracketRight);
    QCOMPARE(stage.state.selectedTask(), TaskId { 1 });
    QCOMPARE(stage.state.playhead().time, SimTime { 5 });
}

void TestTimelineInput::markersComeAndGo()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 9, stage.trace.positionAfter(9) });
    QTest::mouseMove(&stage.view, QPoint(5, 415)); // outside the plot
    QTest::keyClick(&stage.view, Qt::Key_M);
    QCOMPARE(stage.view.markers(), (std::vector<SimTime> { 9 }));
    QTest::keyClick(&stage.view, Qt::Key_M);
    QVERIFY(stage.view.markers().empty());
}

void TestTimelineInput::keysOfTheTransportAreLeftAlone_data()
{
    QTest::addColumn<int>("key");
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageDown,
                               Qt::Key_PageUp, Qt::Key_Home, Qt::Key_End, Qt::Key_Escape })
        QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << int(key);
}

void TestTimelineInput::keysOfTheTransportAreLeftAlone()
{
    QFETCH(int, key);
    Stage stage(buildTrace(kRun));
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    event.accept();
    QCoreApplication::sendEvent(&stage.view, &event);
    QVERIFY(!event.isAccepted());
}

void TestTimelineInput::theMinimapMovesTheWindow()
{
    Stage stage(buildTrace(kRun));
    stage.view.zoomBy(0.25, 4);
    TimelineMinimap *map = stage.view.minimap();
    const double length = stage.length();
    const double begin = stage.state.visibleRange().begin;
    const QPoint grip = map->window().center();
    QTest::mousePress(map, Qt::LeftButton, {}, grip);
    QTest::mouseMove(map, grip + QPoint(200, 0));
    QTest::mouseRelease(map, Qt::LeftButton, {}, grip + QPoint(200, 0));
    QVERIFY(stage.state.visibleRange().begin > begin + 3);
    QVERIFY(isNear(stage.length(), length));
    const QPoint edge(map->window().right() - 1, map->height() / 2);
    QTest::mousePress(map, Qt::LeftButton, {}, edge);
    QTest::mouseMove(map, edge + QPoint(100, 0));
    QTest::mouseRelease(map, Qt::LeftButton, {}, edge + QPoint(100, 0));
    QVERIFY(stage.length() > length + 1);
}

QTEST_MAIN(TestTimelineInput)
#include "tst_timelineinput.moc"
