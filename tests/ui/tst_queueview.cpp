// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queuelayout.h"
#include "ui/queues/queueview.h"
#include "ui/queues/queuewords.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

using namespace timeslice;

namespace {

/// A trace with the state after its last event: one CPU, levels q=2 and q=4, one disk that serves
/// one at a time.
struct Run
{
    Trace trace;
    SystemState state;

    explicit Run(int tasks, int cpus = 1)
    {
        for (int i = 0; i < tasks; ++i) {
            TaskInfo task;
            task.number = i + 1;
            trace.tasks.push_back(task);
        }
        ResourceInfo disk;
        disk.name = "disk";
        disk.servers = 1;
        trace.resources.push_back(disk);
        trace.cpuCount = cpus;
        trace.levelCount = 2;
        trace.levelSlices = { 2, 4 };
        state = trace.initialState();
    }
    const TraceEvent &add(SimTime time, EventKind kind, int task, int other = -1, int value = 0,
                          int extra = 0)
    {
        TraceEvent event;
        event.time = time;
        event.kind = kind;
        event.task = TaskId { task };
        event.other = other;
        event.value = value;
        event.extra = extra;
        if (kind == EventKind::Dispatch || kind == EventKind::SwitchBegin)
            event.cpuNumber = 0;
        const TraceEvent &stored = trace.append(event);
        apply(state, stored);
        return stored;
    }
    void arrive(int tasks)
    {
        for (int i = 0; i < tasks; ++i)
            add(0, EventKind::Arrive, i, 1, 0, 9);
    }
};

struct Shown
{
    ViewState view;
    ThemeProvider themes;
    QueueView queues { &view, &themes };

    Shown()
    {
        queues.resize(325, 240);
        queues.show();
    }
    void frame(const Run &run) { queues.setFrame(run.trace, run.state, run.state.now); }
    QRectF token(int task) const { return queues.tokenRect(TaskId { task }); }
};

std::vector<TaskId> ids(std::initializer_list<int> numbers)
{
    std::vector<TaskId> result;
    for (int number : numbers)
        result.push_back(TaskId { number });
    return result;
}

} // namespace

class TestQueueView : public QObject
{
    Q_OBJECT

private slots:
    void rowsFollowTheState();
    void rankGivesTheOrder();
    void deviceServesOnlyAsManyAsItCan();
    void wordsTellSharedDevicesAndRestsOfSlices();
    void blockedWithoutDeviceHasItsRow();
    void rowsThatDoNotFitAreCounted_data();
    void rowsThatDoNotFitAreCounted();
    void headIsAtTheRight();
    void levelsHaveRowsOfTheirOwn();
    void clickSelects();
    void arrowKeysSelectAndPageDownIsLeftAlone();
    void tokensSlideAndArrive();
    void nextFrameEndsTheSlide();
    void clockAloneDoesNotEndTheSlide();
    void reducedMotionStartsNoAnimation();
    void manyRowsScroll();
    void readerHearsRowsAndCells();
};

void TestQueueView::rowsFollowTheState()
{
    Run run(4);
    run.arrive(3);
    run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    const QueueModel model = makeQueueModel(run.trace, run.state, 1);
    QCOMPARE(model.rows.size(), std::size_t { 4 }); // CPU, two levels, disk
    QVERIFY(model.rows[0].tasks == ids({ 0 }));
    QCOMPARE(model.rows[0].elapsed, Duration { 1 });
    QCOMPARE(model.rows[0].left, Duration { 8 });
    QVERIFY(model.rows[1].tasks == ids({ 1, 2 }));
    QVERIFY(model.rows[2].tasks.empty());
    QCOMPARE(model.rows[2].slice, Duration { 4 });
}

void TestQueueView::rankGivesTheOrder()
{
    Run run(4);
    run.arrive(4);
    const QueueModel model = makeQueueModel(run.trace, run.state, 0, ids({ 2, 1 }));
    QVERIFY(model.rows[1].tasks == ids({ 2, 1, 0, 3 }));
}

void TestQueueView::deviceServesOnlyAsManyAsItCan()
{
    Run run(2);
    run.arrive(2);
    for (int task : { 1, 0 }) {
        run.add(0, EventKind::Dispatch, task, -1, 2, 9);
        run.add(0, EventKind::Block, task, 0, 9, 4);
    }
    const QueueModel model = makeQueueModel(run.trace, run.state, 0);
    QVERIFY(model.rows[3].tasks == ids({ 1, 0 }));
    QCOMPARE(model.rows[3].served, 1);
    const QueueLayout layout = layoutQueues(model, 325, {});
    QVERIFY(layout.rows[3].service.contains(layout.rows[3].tokens[0].rect));
    QVERIFY(!layout.rows[3].service.intersects(layout.rows[3].tokens[1].rect));
}

void TestQueueView::wordsTellSharedDevicesAndRestsOfSlices()
{
    const std::vector<QString> labels { QStringLiteral("P1"), QStringLiteral("P2") };
    QueueRow device;
    device.kind = QueueRow::Kind::Device;
    device.name = "net";
    device.tasks = ids({ 1, 0 });
    QCOMPARE(QueueWords::whole(device, 1, labels), QStringLiteral("net: P2, P1, served together"));
    device.limited = true;
    QCOMPARE(QueueWords::whole(device, 1, labels), QStringLiteral("net: P2, P1"));
    Run run(1);
    run.arrive(1);
    run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    QueueModel model = makeQueueModel(run.trace, run.state, 1);
    QCOMPARE(QueueWords::cpu(model.rows[0], labels), QStringLiteral("8 left · slice 1 of 2"));
    run.trace.levelSlices = { 3, 4 };
    model = makeQueueModel(run.trace, run.state, 1);
    QCOMPARE(QueueWords::cpu(model.rows[0], labels),
             QStringLiteral("8 left · rest of slice 1 of 2"));
}

void TestQueueView::blockedWithoutDeviceHasItsRow()
{
    Run run(1);
    run.arrive(1);
    run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    run.add(2, EventKind::Block, 0);
    const QueueModel model = makeQueueModel(run.trace, run.state, 2);
    QVERIFY(model.rows.back().kind == QueueRow::Kind::Elsewhere);
    QVERIFY(model.rows.back().tasks == ids({ 0 }));
}

void TestQueueView::rowsThatDoNotFitAreCounted_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("seen");
    // Inside the band: 325 - 72 - 18 - 4 - 8 = 223: seven tokens, or four beside "+ n more".
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("few") << 3 << 3;
    QTest::newRow("full") << 7 << 7;
    QTest::newRow("one too many") << 8 << 5;
    QTest::newRow("many") << 500 << 5;
}

void TestQueueView::rowsThatDoNotFitAreCounted()
{
    QFETCH(int, tasks);
    QFETCH(int, seen);
    QueueModel model;
    model.rows.resize(1);
    for (int i = 0; i < tasks; ++i)
        model.rows[0].tasks.push_back(TaskId { i });
    const QueueLayout layout = layoutQueues(model, 325, {});
    const PlacedRow &row = layout.rows[0];
    QCOMPARE(static_cast<int>(row.tokens.size()), seen);
    QCOMPARE(row.hidden, tasks - seen);
    QCOMPARE(row.more.isEmpty(), tasks == seen);
    for (const PlacedToken &token : row.tokens) {
        QVERIFY(row.band.contains(token.rect));
        QVERIFY(!row.more.intersects(token.rect));
    }
}

void TestQueueView::headIsAtTheRight()
{
    Shown s;
    Run run(3);
    run.arrive(3);
    s.frame(run);
    QVERIFY(s.token(0).left() > s.token(1).right());
    QVERIFY(s.token(1).left() > s.token(2).right());
    QCOMPARE(s.token(0).top(), s.token(2).top());
    s.queues.setKeys(
        { { TaskId { 2 }, QStringLiteral("1") }, { TaskId { 0 }, QStringLiteral("7") } });
    s.frame(run);
    QVERIFY(s.token(2).left() > s.token(0).right());
}

void TestQueueView::levelsHaveRowsOfTheirOwn()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    run.add(1, EventKind::Level, 1, 1);
    s.frame(run);
    QVERIFY(s.token(1).top() > s.token(0).bottom());
    QCOMPARE(s.token(1).right(), s.token(0).right());
}

void TestQueueView::clickSelects()
{
    Shown s;
    Run run(3);
    run.arrive(3);
    run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.frame(run);
    QTest::mouseClick(s.queues.viewport(), Qt::LeftButton, {}, s.token(2).center().toPoint());
    QVERIFY(s.view.selectedTask() == TaskId { 2 });
    QTest::mouseClick(s.queues.viewport(), Qt::LeftButton, {}, s.token(0).center().toPoint());
    QVERIFY(s.view.selectedTask() == TaskId { 0 });
    QTest::mouseMove(s.queues.viewport(), s.token(1).center().toPoint());
    QTRY_VERIFY(s.view.hoveredTask() == TaskId { 1 });
}

void TestQueueView::arrowKeysSelectAndPageDownIsLeftAlone()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    QTest::keyClick(&s.queues, Qt::Key_Down);
    QTest::keyClick(&s.queues, Qt::Key_Down);
    QVERIFY(s.view.selectedTask() == TaskId { 1 });
    QKeyEvent page(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
    QApplication::sendEvent(&s.queues, &page);
    QVERIFY(!page.isAccepted());
}

void TestQueueView::tokensSlideAndArrive()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const QRectF start = s.token(0);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.frame(run);
    const QRectF end = s.token(0);
    QVERIFY(end != start);
    s.queues.animateStep(event, true);
    QVERIFY(s.queues.isAnimating());
    QCOMPARE(s.token(0), start);
    QTRY_VERIFY(!s.queues.isAnimating());
    QCOMPARE(s.token(0), end);
}

void TestQueueView::nextFrameEndsTheSlide()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.frame(run);
    s.queues.animateStep(event, true);
    run.add(2, EventKind::Block, 0, 0, 9, 4);
    s.frame(run);
    QVERIFY(!s.queues.isAnimating());
}

void TestQueueView::clockAloneDoesNotEndTheSlide()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.frame(run);
    s.queues.animateStep(event, true);
    s.queues.setFrame(run.trace, run.state, 1);
    QVERIFY(s.queues.isAnimating());
}

void TestQueueView::reducedMotionStartsNoAnimation()
{
    Shown s;
    s.queues.setReduceMotion(true);
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.frame(run);
    s.queues.animateStep(event, true);
    QVERIFY(!s.queues.isAnimating());
}

void TestQueueView::manyRowsScroll()
{
    Shown s;
    Run run(1, 16);
    run.arrive(1);
    s.frame(run);
    QVERIFY(s.queues.verticalScrollBar()->maximum() > 0);
    const double before = s.token(0).top();
    s.queues.verticalScrollBar()->setValue(20);
    QCOMPARE(s.token(0).top(), before - 20);
}

void TestQueueView::readerHearsRowsAndCells()
{
    Shown s;
    Run run(3);
    run.arrive(3);
    run.add(0, EventKind::Dispatch, 0, -1, 2, 9);
    s.queues.setFrame(run.trace, run.state, 1);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&s.queues);
    QVERIFY(view);
    QCOMPARE(view->childCount(), 4);
    const auto name = [view](int row) { return view->child(row)->text(QAccessible::Name); };
    QVERIFY(name(0).startsWith(QStringLiteral("CPU 0: P1, 8 left")));
    QVERIFY(name(1).endsWith(QStringLiteral("q=2: P2, P3")));
    QVERIFY(name(2).endsWith(QStringLiteral("q=4: empty")));
    QCOMPARE(name(3), QStringLiteral("disk: empty"));
    QCOMPARE(view->child(1)->childCount(), 2);
    QCOMPARE(view->child(1)->child(1)->text(QAccessible::Name), QStringLiteral("P3"));
    run.add(2, EventKind::Expire, 0, -1, 0, 7);
    run.add(2, EventKind::SwitchBegin, 1, -1, 1);
    s.frame(run);
    QCOMPARE(name(0), QStringLiteral("CPU 0: switching to P2"));
}

QTEST_MAIN(TestQueueView)
#include "tst_queueview.moc"
