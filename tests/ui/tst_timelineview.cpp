// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomtrace.h"
#include "tests/support/tracebuilder.h"
#include "ui/timeline/timelineminimap.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace timeslice;
using timeslice::testing::buildTrace;
using timeslice::testing::RandomTrace;

namespace {

const char kRun[] =
    "0 arrive P1; 0 dispatch P1; 4 arrive P2; 4 preempt P1 by P2; 4 switch cpu0 for P2;"
    "5 switched cpu0 for P2; 5 dispatch P2; 9 block P2 on disk until 15;"
    "9 dispatch P1; 15 wake P2; 20 finish P1; 20 dispatch P2; 25 finish P2; end 30";

/// A view on a trace, shown; the playhead follows what the view asks for, as in the window.
struct Stage
{
    Trace trace;
    ViewState state;
    ThemeProvider theme;
    TimelineView view;
    QSignalSpy seeks;

    explicit Stage(Trace run)
        : trace(std::move(run))
        , view(&state, &theme)
        , seeks(&view, &TimelineView::seekRequested)
    {
        QObject::connect(&view, &TimelineView::seekRequested, &state, [this](SimTime t) {
            state.setPlayhead({ t, trace.positionAfter(t) });
        });
        view.resize(900, 420);
        view.setTrace(&trace);
        view.show();
    }

    int x(double time) const { return view.arrangement().axis.edge(time); }
    QPoint at(int lane, double time) const
    {
        return { x(time), view.arrangement().band(lane).center().y() };
    }
    QPoint onRuler(double time) const { return { x(time), 6 }; }
    QColor pixel(const QPoint &point)
    {
        return view.viewport()->grab().toImage().pixelColor(point);
    }
    /// Inside the bar, away from its name and its edge.
    QPoint inBar(int lane, double time) const
    {
        const QRect strip = view.arrangement().bars(lane);
        return { x(time) + 4, strip.bottom() - 3 };
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        QWidget *port = view.viewport();
        QTest::mousePress(port, Qt::LeftButton, keys, from);
        QTest::mouseMove(port, (from + to) / 2);
        QTest::mouseMove(port, to);
        QTest::mouseRelease(port, Qt::LeftButton, keys, to);
    }
    void wheel(const QPoint &at, int steps, Qt::KeyboardModifiers keys)
    {
        QWidget *port = view.viewport();
        QWheelEvent event(at, port->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(port, &event);
    }
    double length() const { return state.visibleRange().length(); }
};

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWholeRunAtFirst();
    void statesAreDrawnInTheirColours();
    void theFutureIsPalerButSeen();
    void movingThePlayheadPaintsOnlyAStrip();
    void theLineGlidesBetweenTwoInstants();
    void aClickOnTheRulerAsksForThatTime_data();
    void aClickOnTheRulerAsksForThatTime();
    void draggingTheHandleSeeks();
    void aClickOnALaneSelectsItsTask_data();
    void aClickOnALaneSelectsItsTask();
    void draggingSelectsARangeThatSnaps();
    void theWheelZoomsAtTheMouse();
    void theWheelPansWithShift();
    void theWheelScrollsManyLanes();
    void theDispatchedLaneIsBroughtIntoView();
    void shiftDragPans();
    void keysZoomAndPan_data();
    void keysZoomAndPan();
    void fitsTheSelectionThenEverything();
    void commaAndFullStopStepThroughTheLane();
    void bracketsFollowTheCause();
    void markersComeAndGo();
    void keysOfTheTransportAreLeftAlone_data();
    void keysOfTheTransportAreLeftAlone();
    void hoverDimsTheOthers();
    void toolTipsSayWhatIsThere();
    void narrowSlicesSayThatThereIsMore();
    void lanesCanBeHiddenPinnedAndMoved();
    void theMinimapMovesTheWindow();
    void aGrowingTraceStaysInView();
    void readersGetRowsAndCells();
    void noTraceIsSaidInWords();
    void projectionEnlargesTheLanes();
};

void TestTimelineView::showsTheWholeRunAtFirst()
{
    Stage stage(buildTrace(kRun));
    QCOMPARE(stage.state.visibleRange().begin, 0.0);
    QVERIFY(stage.state.visibleRange().end >= 30);
    QCOMPARE(stage.view.arrangement().lanes.size(), std::size_t { 3 });
}

void TestTimelineView::statesAreDrawnInTheirColours()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 30, stage.trace.size() });
    const Theme &theme = stage.theme.theme();
    QCOMPARE(stage.pixel(stage.inBar(0, 1)), theme.style(TaskState::Running).fill);
    QCOMPARE(stage.pixel(stage.inBar(0, 4)), theme.switching.fill);
    QCOMPARE(stage.pixel(stage.inBar(1, 1)), theme.style(TaskState::Running).fill);
    QCOMPARE(stage.pixel(stage.inBar(2, 1)), theme.lane); // P2 has not arrived
    // Ready is hatched, blocked is dotted: fill and ink both occur.
    for (const auto &[time, state] :
         { std::pair { 5.5, TaskState::Ready }, std::pair { 10.0, TaskState::Blocked } }) {
        const int lane = state == TaskState::Ready ? 1 : 2;
        const QImage image = stage.view.viewport()->grab().toImage();
        int fill = 0;
        int ink = 0;
        const QPoint from = stage.inBar(lane, time);
        for (int dy = -16; dy < 0; ++dy) {
            for (int dx = 0; dx < 16; ++dx) {
                const QColor colour = image.pixelColor(from + QPoint(dx, dy));
                fill += colour == theme.style(state).fill;
                ink += colour.lightness() < theme.style(state).fill.lightness() - 15;
            }
        }
        QVERIFY2(fill > 40, qPrintable(QString::number(fill)));
        QVERIFY2(ink > 10, qPrintable(QString::number(ink)));
    }
}

void TestTimelineView::theFutureIsPalerButSeen()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 10, stage.trace.positionAfter(10) });
    const Theme &theme = stage.theme.theme();
    QCOMPARE(stage.pixel(stage.inBar(0, 6)), theme.style(TaskState::Running).fill);
    const QColor later = stage.pixel(stage.inBar(0, 21));
    QVERIFY(later.lightness() > theme.style(TaskState::Running).fill.lightness());
    QVERIFY(later.saturation() > 60);
}

void TestTimelineView::movingThePlayheadPaintsOnlyAStrip()
{
    struct Watch : QObject
    {
        QRegion painted;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                painted += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } watch;
    Stage stage(buildTrace("0 arrive P1; 0 dispatch P1; 90 finish P1; end 100"));
    stage.state.setPlayhead({ 50, 2 });
    QVERIFY(QTest::qWaitForWindowExposed(&stage.view));
    QCoreApplication::processEvents();
    stage.view.viewport()->installEventFilter(&watch);
    stage.state.setPlayhead({ 51, 2 });
    QTRY_VERIFY(!watch.painted.isEmpty());
    QVERIFY(watch.painted.boundingRect().width() < 120);
    QVERIFY(watch.painted.contains(QPoint(stage.x(50), 100)));
    QVERIFY(watch.painted.contains(QPoint(stage.x(51), 100)));
}

void TestTimelineView::theLineGlidesBetweenTwoInstants()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 10, stage.trace.positionAfter(10) });
    stage.state.setShownTime(10.5);
    const QPoint line(stage.x(10.5), stage.view.arrangement().band(0).bottom() + 4);
    QCOMPARE(stage.pixel(line), stage.theme.theme().playhead);
    QVERIFY(stage.pixel(QPoint(stage.x(10), line.y())) != stage.theme.theme().playhead);
}

void TestTimelineView::aClickOnTheRulerAsksForThatTime_data()
{
    QTest::addColumn<double>("clicked");
    QTest::addColumn<qint64>("asked");
    QTest::newRow("a whole unit") << 12.0 << qint64 { 12 };
    QTest::newRow("between two") << 12.4 << qint64 { 12 };
    QTest::newRow("behind the end") << 30.6 << qint64 { 30 };
}

void TestTimelineView::aClickOnTheRulerAsksForThatTime()
{
    QFETCH(double, clicked);
    Stage stage(buildTrace(kRun));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.onRuler(clicked));
    QCOMPARE(stage.seeks.count(), 1);
    QTEST(qint64 { stage.seeks[0][0].value<SimTime>() }, "asked");
}

void TestTimelineView::draggingTheHandleSeeks()
{
    Stage stage(buildTrace(kRun));
    stage.drag(stage.onRuler(0), stage.onRuler(18));
    QCOMPARE(stage.state.playhead().time, SimTime { 18 });
    QVERIFY(stage.seeks.count() > 1);
    QVERIFY(stage.state.selectedRange().length() <= 0);
}

void TestTimelineView::aClickOnALaneSelectsItsTask_data()
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

void TestTimelineView::aClickOnALaneSelectsItsTask()
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

void TestTimelineView::draggingSelectsARangeThatSnaps()
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

void TestTimelineView::theWheelZoomsAtTheMouse()
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

void TestTimelineView::theWheelPansWithShift()
{
    Stage stage(buildTrace(kRun));
    stage.wheel(stage.at(1, 15), 4, Qt::ControlModifier);
    const ViewState::Range before = stage.state.visibleRange();
    stage.wheel(stage.at(1, 15), -1, Qt::ShiftModifier);
    QVERIFY(stage.state.visibleRange().begin > before.begin);
    QVERIFY(isNear(stage.length(), before.length()));
}

void TestTimelineView::theWheelScrollsManyLanes()
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

void TestTimelineView::theDispatchedLaneIsBroughtIntoView()
{
    Stage stage(RandomTrace(1, 60, 1).grow(500, false).take());
    const auto &events = stage.trace.events();
    int outside = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].kind != EventKind::Dispatch)
            continue;
        const TimelineLayout &layout = stage.view.arrangement();
        const int lane = layout.laneOf(TrackId::of(events[i].task));
        const auto seen = [&] {
            return layout.band(lane).top() >= layout.scrollTop()
                && layout.band(lane).bottom() <= layout.size.height();
        };
        const int before = stage.view.verticalScrollBar()->value();
        const bool wasSeen = seen();
        stage.state.setPlayhead({ events[i].time, i + 1 });
        QVERIFY(seen());
        if (wasSeen)
            QCOMPARE(stage.view.verticalScrollBar()->value(), before);
        outside += wasSeen ? 0 : 1;
    }
    QVERIFY(outside > 0);
}

void TestTimelineView::shiftDragPans()
{
    Stage stage(buildTrace(kRun));
    stage.view.zoomBy(0.3, 15);
    const double grabbed = stage.view.arrangement().axis.time(500);
    stage.drag(QPoint(500, 200), QPoint(420, 200), Qt::ShiftModifier);
    QVERIFY(std::abs(stage.view.arrangement().axis.pixel(grabbed) - 420) < 1);
    QVERIFY(stage.state.selectedRange().length() <= 0);
}

void TestTimelineView::keysZoomAndPan_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("length"); // sign of the change
    QTest::addColumn<int>("begin");
    QTest::newRow("W zooms in") << int(Qt::Key_W) << -1 << 1;
    QTest::newRow("S zooms out") << int(Qt::Key_S) << 1 << -1;
    QTest::newRow("A goes left") << int(Qt::Key_A) << 0 << -1;
    QTest::newRow("D goes right") << int(Qt::Key_D) << 0 << 1;
}

void TestTimelineView::keysZoomAndPan()
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

void TestTimelineView::fitsTheSelectionThenEverything()
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

void TestTimelineView::commaAndFullStopStepThroughTheLane()
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

void TestTimelineView::bracketsFollowTheCause()
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

void TestTimelineView::markersComeAndGo()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 9, stage.trace.positionAfter(9) });
    QTest::mouseMove(&stage.view, QPoint(5, 415)); // outside the plot
    QTest::keyClick(&stage.view, Qt::Key_M);
    QCOMPARE(stage.view.markers(), (std::vector<SimTime> { 9 }));
    QTest::keyClick(&stage.view, Qt::Key_M);
    QVERIFY(stage.view.markers().empty());
}

void TestTimelineView::keysOfTheTransportAreLeftAlone_data()
{
    QTest::addColumn<int>("key");
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageDown,
                               Qt::Key_PageUp, Qt::Key_Home, Qt::Key_End, Qt::Key_Escape })
        QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << int(key);
}

void TestTimelineView::keysOfTheTransportAreLeftAlone()
{
    QFETCH(int, key);
    Stage stage(buildTrace(kRun));
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    event.accept();
    QCoreApplication::sendEvent(&stage.view, &event);
    QVERIFY(!event.isAccepted());
}

void TestTimelineView::hoverDimsTheOthers()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 30, stage.trace.size() });
    const QPoint other = stage.inBar(1, 10);
    const QColor before = stage.pixel(other);
    QTest::mouseMove(stage.view.viewport(), stage.at(2, 7));
    QTRY_COMPARE(stage.state.hoveredTask(), TaskId { 1 });
    QVERIFY(stage.pixel(other).lightness() > before.lightness() + 20);
    QCOMPARE(stage.pixel(stage.inBar(2, 6)), stage.theme.theme().style(TaskState::Running).fill);
    QTest::mouseMove(stage.view.viewport(), stage.at(2, 1));
    QTRY_COMPARE(stage.state.hoveredTask(), TaskId::None);
}

void TestTimelineView::toolTipsSayWhatIsThere()
{
    Stage stage(buildTrace(kRun));
    const QString ready = stage.view.toolTipAt(stage.at(1, 7));
    QCOMPARE(ready,
             QStringLiteral("P1 is ready and waits for a CPU, from 4 ms to 9 ms (5 ms).\n"
                            "It was preempted by P2."));
    QCOMPARE(stage.view.toolTipAt(stage.at(2, 11)),
             QStringLiteral("P2 is blocked and waits for disk, from 9 ms to 15 ms (6 ms)."));
    QCOMPARE(stage.view.toolTipAt(QPoint(10, stage.at(2, 0).y())), QStringLiteral("P2"));
}

void TestTimelineView::narrowSlicesSayThatThereIsMore()
{
    Stage stage(RandomTrace(3, 2, 1).grow(40'000, false).take());
    const QPoint at = stage.at(1, static_cast<double>(stage.view.timeline().end()) / 2);
    QVERIFY(stage.view.hitTest(at).narrow > 1);
    QVERIFY(stage.view.toolTipAt(at).contains(QLatin1String("Zoom in")));
    const double before = stage.length();
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(stage.length() < before * 0.2);
}

void TestTimelineView::lanesCanBeHiddenPinnedAndMoved()
{
    Stage stage(RandomTrace(3, 4, 1).grow(100, false).take());
    const auto lanes = [&] {
        QStringList names;
        for (const TrackId id : stage.view.arrangement().lanes)
            names << stage.view.texts().laneName(id);
        return names.join(QLatin1Char(' '));
    };
    const auto choose = [&](int lane, int action) {
        stage.view.laneMenu(lane)->actions().at(action)->trigger();
    };
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P1 P2 P3 P4"));
    choose(3, 0);
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P3 P1 P2 P4"));
    QCOMPARE(stage.view.arrangement().pinned, 2);
    choose(2, 1);
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P3 P2 P4"));
    choose(3, 2);
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P3 P4 P2"));
    stage.drag(QPoint(20, stage.at(3, 0).y()), QPoint(20, stage.at(2, 0).y()));
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P3 P2 P4"));
    choose(-1, 0);
    QCOMPARE(stage.view.order().hiddenCount(), std::size_t { 0 });
    choose(-1, 1);
    QCOMPARE(lanes(), QStringLiteral("CPU 0 P1 P2 P3 P4"));
}

void TestTimelineView::theMinimapMovesTheWindow()
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

void TestTimelineView::aGrowingTraceStaysInView()
{
    Stage stage(buildTrace("0 arrive P1; 0 dispatch P1; end 10"));
    TraceEvent event;
    event.time = 200;
    event.kind = EventKind::Finish;
    event.task = TaskId { 0 };
    stage.trace.append(event);
    stage.view.traceExtended();
    QVERIFY(stage.state.visibleRange().end >= 200);
    QTest::keyClick(&stage.view, Qt::Key_W);
    const ViewState::Range chosen = stage.state.visibleRange();
    stage.trace.setEnd(400);
    stage.view.traceExtended();
    QCOMPARE(stage.state.visibleRange(), chosen); // the person's choice is kept
}

void TestTimelineView::readersGetRowsAndCells()
{
    Stage stage(buildTrace(kRun));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(table);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Timeline"));
    QCOMPARE(table->childCount(), 3);
    QAccessibleInterface *row = table->child(1);
    QVERIFY(row && row->isValid());
    QCOMPARE(row->role(), QAccessible::Row);
    QCOMPARE(table->indexOfChild(row), 1);
    QVERIFY(row->parent() == table);
    QCOMPARE(row->childCount(), 4);
    QAccessibleInterface *cell = row->child(1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("P1, ready, 4 ms to 9 ms"));
    QVERIFY(cell->parent() == row);
    const QPoint middle = stage.view.viewport()->mapToGlobal(stage.at(1, 6.5));
    QVERIFY(cell->rect().contains(middle));
    QVERIFY(table->childAt(middle.x(), middle.y()) == row);
    QVERIFY(row->childAt(middle.x(), middle.y()) == cell);
    QCOMPARE(table->child(0)->child(0)->text(QAccessible::Name),
             QStringLiteral("CPU 0, P1 runs, 0 ms to 4 ms"));
    stage.view.setTrace(nullptr);
    QVERIFY(!cell->isValid());
    QCOMPARE(cell->text(QAccessible::Name), QString());
    QCOMPARE(table->childCount(), 0);
}

void TestTimelineView::noTraceIsSaidInWords()
{
    ViewState state;
    ThemeProvider theme;
    TimelineView view(&state, &theme);
    view.resize(500, 300);
    const QImage image = view.grab().toImage();
    int ink = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < 260; ++y)
            ink += image.pixelColor(x, y).lightness() < 160;
    QVERIFY(ink > 50);
    QTest::keyClick(&view, Qt::Key_W);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, 100));
    state.setPlayhead({ 5, 0 });
}

void TestTimelineView::projectionEnlargesTheLanes()
{
    Stage stage(buildTrace(kRun));
    const int before = stage.view.arrangement().metrics.height;
    const int ruler = stage.view.arrangement().rulerHeight;
    stage.theme.setTheme(Theme::make(ThemeKind::Dark, true, 1080));
    QVERIFY(stage.view.arrangement().metrics.height > before);
    QVERIFY(stage.view.arrangement().rulerHeight > ruler);
    QCOMPARE(stage.pixel(QPoint(2, 2)), stage.theme.theme().panel);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
