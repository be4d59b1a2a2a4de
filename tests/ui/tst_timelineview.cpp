// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomtrace.h"
#include "tests/support/timelinestage.h"
#include "ui/timeline/timelineminimap.h"

#include <QAccessible>
#include <QMenu>
#include <QScrollBar>

using namespace timeslice;
using timeslice::testing::buildTrace;
using timeslice::testing::isNear;
using timeslice::testing::kRun;
using timeslice::testing::RandomTrace;
using Stage = timeslice::testing::TimelineStage;

/// What the timeline draws, and what it tells those who do not see it.
class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWholeRunAtFirst();
    void statesAreDrawnInTheirColours();
    void theFutureIsPalerButSeen();
    void movingThePlayheadPaintsOnlyAStrip();
    void theLineGlidesBetweenTwoInstants();
    void theDispatchedLaneIsBroughtIntoView();
    void hoverDimsTheOthers();
    void toolTipsSayWhatIsThere();
    void narrowSlicesSayThatThereIsMore();
    void lanesCanBeHiddenPinnedAndMoved();
    void aGrowingTraceStaysInView();
    void readersGetRowsAndCells();
    void noTraceIsSaidInWords();
    void projectionEnlargesTheLanes();
    void deadlinesAreArrowsAndMissedOnesRed();
    void whatChangedIsMarkedUntilAnotherTraceComes();
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

void TestTimelineView::deadlinesAreArrowsAndMissedOnesRed()
{
    Trace run = buildTrace("0 arrive P1; 0 dispatch P1; 9 finish P1; end 20");
    run.tasks[0].deadline = 5;
    Stage stage(run);
    const QRect band = stage.view.arrangement().band(1);
    const QPoint head(stage.x(5), band.bottom() - 2);
    stage.state.setPlayhead({ 20, run.size() }); // without the veil over the future
    QCOMPARE(stage.pixel(head), stage.theme.theme().text);
    Trace missed = buildTrace("0 arrive P1; 0 dispatch P1; end 20");
    missed.tasks[0].deadline = 5;
    missed.append(
        { .time = 5, .value = 5, .task = TaskId { 0 }, .other = 1, .kind = EventKind::Miss });
    Stage late(missed);
    late.state.setPlayhead({ 20, missed.size() });
    QCOMPARE(late.pixel(head), late.theme.theme().error);
}

void TestTimelineView::whatChangedIsMarkedUntilAnotherTraceComes()
{
    Stage stage(buildTrace(kRun));
    stage.state.setPlayhead({ 30, stage.trace.size() });
    const QRect band = stage.view.arrangement().band(2);
    const QPoint mark(stage.x(6), band.bottom() - 1);
    const QPoint beside(stage.x(9), band.bottom() - 1);
    const QColor colour = stage.theme.theme().noteBorder;
    QVERIFY(stage.pixel(mark) != colour);
    stage.view.setChanges({ { TaskId { 1 }, 5, 8 } });
    QCOMPARE(stage.pixel(mark), colour);
    QVERIFY(stage.pixel(beside) != colour);
    stage.view.setTrace(&stage.trace);
    QVERIFY(stage.view.changes().empty());
    QVERIFY(stage.pixel(mark) != colour);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
