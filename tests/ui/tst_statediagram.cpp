// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/diagramlayout.h"
#include "ui/statediagram/statediagramview.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace timeslice;

namespace {

/// A trace with the state after its last event.
struct Run
{
    Trace trace;
    SystemState state;

    explicit Run(int tasks)
    {
        for (int i = 0; i < tasks; ++i) {
            TaskInfo task;
            task.number = i + 1;
            trace.tasks.push_back(task);
        }
        trace.resources.push_back({});
        state = trace.initialState();
    }
    const TraceEvent &add(SimTime time, EventKind kind, int task, int other = -1)
    {
        TraceEvent event;
        event.time = time;
        event.kind = kind;
        event.task = TaskId { task };
        event.other = other;
        if (kind == EventKind::Dispatch)
            event.cpuNumber = 0;
        const TraceEvent &stored = trace.append(event);
        apply(state, stored);
        return stored;
    }
    void arrive(int tasks)
    {
        for (int i = 0; i < tasks; ++i)
            add(0, EventKind::Arrive, i, 1);
    }
};

DiagramMetrics metrics(bool threeStates = false)
{
    DiagramMetrics m;
    m.heading.fill(QSizeF(80, 26));
    m.threeStates = threeStates;
    return m;
}

constexpr std::array kAll { TaskState::New, TaskState::Ready, TaskState::Running,
                            TaskState::Blocked, TaskState::Terminated };

/// On the outline of the rectangle, or at its place when it is empty.
bool touches(const QRectF &node, QPointF point)
{
    if (node.isEmpty())
        return (node.topLeft() - point).manhattanLength() < 0.5;
    const QRectF outer = node.adjusted(-0.5, -0.5, 0.5, 0.5);
    return outer.contains(point) && !node.adjusted(0.5, 0.5, -0.5, -0.5).contains(point);
}

bool near(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
        + std::abs(a.blue() - b.blue())
        < 30;
}

struct Shown
{
    ViewState view;
    ThemeProvider themes;
    StateDiagramView diagram { &view, &themes };

    Shown()
    {
        diagram.resize(325, 300);
        diagram.show();
    }
    void frame(const Run &run) { diagram.setFrame(run.trace, run.state, run.state.now); }
};

} // namespace

class TestStateDiagram : public QObject
{
    Q_OBJECT

private slots:
    void nodesStandApartInsideThePanel_data();
    void nodesStandApartInsideThePanel();
    void curvesLeadFromNodeToNode_data();
    void curvesLeadFromNodeToNode();
    void tokensThatDoNotFitAreCounted_data();
    void tokensThatDoNotFitAreCounted();
    void transitionOfEvent_data();
    void transitionOfEvent();
    void lightFadesWithLaterTransitions();
    void clickOnTokenSelectsItsTask();
    void arrowKeysSelectAndPageDownIsLeftAlone();
    void tokenEndsInItsNode();
    void tokenRidesBackwards();
    void secondStepFinishesTheFirst();
    void sameFrameDoesNotEndTheAnimation();
    void seekJumps();
    void reducedMotionStartsNoAnimation();
    void litEdgeHasThePlayheadColour();
    void threeStatesShowThree();
    void otherTraceStartsAfresh();
    void readerHearsNodes();
    void textIsLargeEnough_data();
    void textIsLargeEnough();
};

void TestStateDiagram::nodesStandApartInsideThePanel_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("three");
    QTest::newRow("narrow column") << QSizeF(300, 280) << false;
    QTest::newRow("right column") << QSizeF(325, 300) << false;
    QTest::newRow("large") << QSizeF(600, 700) << false;
    QTest::newRow("wide and low") << QSizeF(900, 280) << false;
    QTest::newRow("smaller than possible") << QSizeF(100, 80) << false;
    QTest::newRow("three states") << QSizeF(300, 280) << true;
}

void TestStateDiagram::nodesStandApartInsideThePanel()
{
    QFETCH(QSizeF, size);
    QFETCH(bool, three);
    const DiagramLayout layout = layoutDiagram(size, metrics(three));
    const QRectF panel(QPointF(), layout.size);
    QVERIFY(layout.size.width() >= size.width() && layout.size.height() >= size.height());
    for (TaskState a : kAll) {
        QVERIFY(panel.contains(layout.node(a).topLeft()));
        QVERIFY(panel.contains(layout.node(a).bottomRight()));
        QCOMPARE(layout.shows(a), !three || (a != TaskState::New && a != TaskState::Terminated));
        QVERIFY(!layout.shows(a) || layout.node(a).contains(layout.tokenArea(a)));
        for (TaskState b : kAll)
            QVERIFY(a == b || !layout.node(a).intersects(layout.node(b)));
    }
}

void TestStateDiagram::curvesLeadFromNodeToNode_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    const std::pair<TaskState, TaskState> ways[] = {
        { TaskState::New, TaskState::Ready },
        { TaskState::Ready, TaskState::Running },
        { TaskState::Running, TaskState::Ready },
        { TaskState::Running, TaskState::Blocked },
        { TaskState::Blocked, TaskState::Ready },
        { TaskState::Running, TaskState::Terminated },
        { TaskState::Blocked, TaskState::Terminated },
        { TaskState::Ready, TaskState::Terminated },
        { TaskState::Running, TaskState::New },
        { TaskState::Blocked, TaskState::New },
        { TaskState::Ready, TaskState::New },
    };
    for (const auto &[from, to] : ways)
        QTest::addRow("%d to %d", static_cast<int>(from), static_cast<int>(to))
            << static_cast<int>(from) << static_cast<int>(to);
}

void TestStateDiagram::curvesLeadFromNodeToNode()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const Transition way { static_cast<TaskState>(from), static_cast<TaskState>(to) };
    for (bool three : { false, true }) {
        for (QSizeF size : { QSizeF(300, 280), QSizeF(700, 500) }) {
            const DiagramLayout layout = layoutDiagram(size, metrics(three));
            const QPainterPath curve = transitionCurve(layout, way);
            QVERIFY(touches(layout.node(way.from), curve.pointAtPercent(0)));
            QVERIFY(touches(layout.node(way.to), curve.pointAtPercent(1)));
            QVERIFY(QRectF(QPointF(), layout.size).contains(curve.boundingRect().center()));
        }
    }
}

void TestStateDiagram::tokensThatDoNotFitAreCounted_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("seen");
    QTest::addColumn<bool>("small");
    // 100 x 22: three of 26, or four of 22.
    QTest::newRow("none") << 0 << 0 << false;
    QTest::newRow("some") << 2 << 2 << false;
    QTest::newRow("full") << 3 << 3 << false;
    QTest::newRow("shrunk") << 4 << 4 << true;
    QTest::newRow("counted") << 5 << 3 << true;
    QTest::newRow("many") << 1000 << 3 << true;
}

void TestStateDiagram::tokensThatDoNotFitAreCounted()
{
    QFETCH(int, count);
    QFETCH(int, seen);
    QFETCH(bool, small);
    const DiagramMetrics m = metrics();
    const QRectF area(10, 20, 100, 22);
    const TokenPlaces places = placeTokens(area, count, m);
    QCOMPARE(static_cast<int>(places.places.size()), seen);
    QCOMPARE(places.hidden, count - seen);
    QCOMPARE(places.more.isEmpty(), count == seen);
    for (const QRectF &place : places.places) {
        QVERIFY(area.contains(place));
        QCOMPARE(place.size(), small ? m.compactToken : m.token);
    }
}

void TestStateDiagram::transitionOfEvent_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("moves");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("expire") << int(EventKind::Expire) << true << int(TaskState::Running)
                            << int(TaskState::Ready);
    QTest::newRow("preempt") << int(EventKind::Preempt) << true << int(TaskState::Running)
                             << int(TaskState::Ready);
    QTest::newRow("block") << int(EventKind::Block) << true << int(TaskState::Running)
                           << int(TaskState::Blocked);
    QTest::newRow("finish while running")
        << int(EventKind::Finish) << true << int(TaskState::Running) << int(TaskState::Terminated);
    QTest::newRow("level") << int(EventKind::Level) << false << 0 << 0;
    QTest::newRow("boost") << int(EventKind::Boost) << false << 0 << 0;
}

void TestStateDiagram::transitionOfEvent()
{
    QFETCH(int, kind);
    QFETCH(bool, moves);
    QFETCH(int, from);
    QFETCH(int, to);
    Run run(1);
    run.arrive(1);
    run.add(0, EventKind::Dispatch, 0);
    run.add(3, static_cast<EventKind>(kind), 0, 0);
    const auto transition = transitionOf(run.trace.events());
    QCOMPARE(transition.has_value(), moves);
    if (moves) {
        const Transition wanted { static_cast<TaskState>(from), static_cast<TaskState>(to) };
        QVERIFY(*transition == wanted);
    }
}

void TestStateDiagram::lightFadesWithLaterTransitions()
{
    Run run(1);
    run.arrive(1);
    run.add(0, EventKind::Dispatch, 0);
    run.add(3, EventKind::Block, 0, 0);
    run.add(9, EventKind::Finish, 0, 1);
    const DiagramFrame frame = makeDiagramFrame(run.trace, run.state, 9);
    QCOMPARE(frame.lit.size(), std::size_t { 3 });
    const Transition ends { TaskState::Blocked, TaskState::Terminated };
    QVERIFY(frame.lit[0].transition == ends);
    QCOMPARE(frame.lit[0].strength, 1.0);
    QVERIFY(frame.lit[1].strength < 0.5 && frame.lit[2].strength < frame.lit[1].strength);
    QVERIFY(makeDiagramFrame(run.trace, run.state, 10).lit[0].strength < 1.0);
}

void TestStateDiagram::clickOnTokenSelectsItsTask()
{
    Shown s;
    Run run(3);
    run.arrive(3);
    s.frame(run);
    const QSignalSpy spy(&s.view, &ViewState::selectedTaskChanged);
    const QPoint place = s.diagram.tokenRect(TaskId { 1 }).center().toPoint();
    QTest::mouseClick(s.diagram.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(spy.count(), 1);
    QVERIFY(s.view.selectedTask() == TaskId { 1 });
    QTest::mouseClick(s.diagram.viewport(), Qt::LeftButton, {}, QPoint(3, 297));
    QVERIFY(s.view.selectedTask() == TaskId { 1 });
    QTest::mouseMove(s.diagram.viewport(), s.diagram.tokenRect(TaskId { 2 }).center().toPoint());
    QTRY_VERIFY(s.view.hoveredTask() == TaskId { 2 });
}

void TestStateDiagram::arrowKeysSelectAndPageDownIsLeftAlone()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    QTest::keyClick(&s.diagram, Qt::Key_Down);
    QVERIFY(s.view.selectedTask() == TaskId { 0 });
    QTest::keyClick(&s.diagram, Qt::Key_Down);
    QVERIFY(s.view.selectedTask() == TaskId { 1 });
    QKeyEvent page(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
    QApplication::sendEvent(&s.diagram, &page);
    QVERIFY(!page.isAccepted());
}

void TestStateDiagram::tokenEndsInItsNode()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const QPointF start = s.diagram.tokenRect(TaskId { 0 }).center();
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    const QRectF end = s.diagram.tokenRect(TaskId { 0 });
    s.diagram.animateStep(event, true);
    QVERIFY(s.diagram.isAnimating());
    QCOMPARE(s.diagram.tokenRect(TaskId { 0 }).center(), start);
    QTRY_VERIFY(!s.diagram.isAnimating());
    QCOMPARE(s.diagram.tokenRect(TaskId { 0 }), end);
    QVERIFY(s.diagram.nodeRect(TaskState::Running).contains(end));
}

void TestStateDiagram::tokenRidesBackwards()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    const SystemState earlier = run.state;
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    s.diagram.setFrame(run.trace, earlier, 0);
    double highest = 1000;
    connect(s.diagram.scene(), &QGraphicsScene::changed, this,
            [&] { highest = std::min(highest, s.diagram.tokenRect(TaskId { 0 }).center().y()); });
    // Up the dispatch's arc, whose top no straight way from node to node would reach. On a busy
    // machine no frame may fall near the top: then once more.
    const double top = s.diagram.transitionPoint(TaskState::Ready, TaskState::Running).y();
    for (int ride = 0; ride < 20 && highest >= top + 10; ++ride) {
        s.diagram.setFrame(run.trace, earlier, 0);
        s.diagram.animateStep(event, false);
        QTRY_VERIFY(!s.diagram.isAnimating());
    }
    QVERIFY(highest < top + 10);
    QVERIFY(s.diagram.nodeRect(TaskState::Ready).contains(s.diagram.tokenRect(TaskId { 0 })));
}

void TestStateDiagram::secondStepFinishesTheFirst()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const TraceEvent first = run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    s.diagram.animateStep(first, true);
    const TraceEvent second = run.add(2, EventKind::Block, 0, 0);
    s.frame(run);
    QVERIFY(!s.diagram.isAnimating());
    QVERIFY(s.diagram.nodeRect(TaskState::Blocked).contains(s.diagram.tokenRect(TaskId { 0 })));
    s.diagram.animateStep(second, true);
    // The second begins where the first would have ended.
    QVERIFY(s.diagram.nodeRect(TaskState::Running)
                .contains(s.diagram.tokenRect(TaskId { 0 }).center()));
}

void TestStateDiagram::sameFrameDoesNotEndTheAnimation()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    s.diagram.animateStep(event, true);
    s.frame(run);
    QVERIFY(s.diagram.isAnimating());
}

void TestStateDiagram::seekJumps()
{
    Shown s;
    Run run(2);
    s.frame(run);
    run.arrive(2);
    run.add(0, EventKind::Dispatch, 1);
    s.frame(run);
    QVERIFY(!s.diagram.isAnimating());
    QVERIFY(s.diagram.nodeRect(TaskState::Running).contains(s.diagram.tokenRect(TaskId { 1 })));
    QVERIFY(s.diagram.nodeRect(TaskState::Ready).contains(s.diagram.tokenRect(TaskId { 0 })));
}

void TestStateDiagram::reducedMotionStartsNoAnimation()
{
    Shown s;
    s.diagram.setReduceMotion(true);
    Run run(1);
    run.arrive(1);
    s.frame(run);
    const TraceEvent event = run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    s.diagram.animateStep(event, true);
    QVERIFY(!s.diagram.isAnimating());
    QVERIFY(s.diagram.nodeRect(TaskState::Running).contains(s.diagram.tokenRect(TaskId { 0 })));
}

void TestStateDiagram::litEdgeHasThePlayheadColour()
{
    Shown s;
    Run run(2);
    run.arrive(2);
    s.frame(run);
    const QPoint place = s.diagram.transitionPoint(TaskState::Ready, TaskState::Running).toPoint();
    const QColor red = s.themes.theme().playhead;
    const auto seen = [&] {
        const QImage picture = s.diagram.viewport()->grab().toImage();
        for (int dy = -2; dy <= 2; ++dy) {
            if (near(picture.pixelColor(place + QPoint(0, dy)), red))
                return true;
        }
        return false;
    };
    QVERIFY(!seen());
    run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    QVERIFY(seen());
}

void TestStateDiagram::threeStatesShowThree()
{
    Shown s;
    s.diagram.setThreeStates(true);
    Run run(3);
    run.arrive(2);
    run.add(0, EventKind::Dispatch, 0);
    s.frame(run);
    QVERIFY(s.diagram.nodeRect(TaskState::New).isEmpty());
    QVERIFY(s.diagram.nodeRect(TaskState::Terminated).isEmpty());
    QVERIFY(s.diagram.nodeRect(TaskState::Ready).contains(s.diagram.tokenRect(TaskId { 1 })));
    QVERIFY(s.diagram.tokenRect(TaskId { 2 }).isEmpty());
    const TraceEvent event = run.add(0, EventKind::Arrive, 2, 1);
    s.frame(run);
    s.diagram.animateStep(event, true);
    QTRY_VERIFY(!s.diagram.isAnimating());
    QVERIFY(s.diagram.nodeRect(TaskState::Ready).contains(s.diagram.tokenRect(TaskId { 2 })));
}

void TestStateDiagram::otherTraceStartsAfresh()
{
    Shown s;
    Run many(40);
    many.arrive(40);
    s.frame(many);
    Run few(1);
    s.frame(few);
    QVERIFY(s.diagram.tokenRect(TaskId { 1 }).isEmpty());
    QVERIFY(s.diagram.nodeRect(TaskState::New).contains(s.diagram.tokenRect(TaskId { 0 })));
}

void TestStateDiagram::textIsLargeEnough_data()
{
    QTest::addColumn<QSize>("panel");
    QTest::addColumn<int>("screen");
    QTest::newRow("window, 1366x768") << QSize(300, 240) << 0;
    QTest::newRow("window, 1024x768") << QSize(243, 230) << 0;
    QTest::newRow("window, far too small") << QSize(100, 80) << 0;
    QTest::newRow("projection, 1366x768") << QSize(335, 340) << 768;
    QTest::newRow("projection, 1920x1080") << QSize(482, 380) << 1080;
    QTest::newRow("projection, far too small") << QSize(100, 80) << 1080;
}

void TestStateDiagram::textIsLargeEnough()
{
    QFETCH(QSize, panel);
    QFETCH(int, screen);
    Shown s;
    if (screen > 0)
        s.themes.setTheme(Theme::make(ThemeKind::Light, true, screen));
    Run run(7);
    run.arrive(7);
    s.frame(run);
    s.diagram.resize(panel);
    const DiagramTextSizes sizes = s.diagram.textSizes();
    QVERIFY(sizes.names >= (screen > 0 ? screen * 0.025 : 11.0));
    QVERIFY(sizes.labels >= (screen > 0 ? screen * 0.016 : 11.0));
    QVERIFY(sizes.labels < 40);
}

void TestStateDiagram::readerHearsNodes()
{
    Shown s;
    Run run(4);
    run.arrive(3);
    run.add(0, EventKind::Dispatch, 1);
    s.frame(run);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&s.diagram);
    QVERIFY(view);
    QCOMPARE(view->childCount(), 5);
    QCOMPARE(view->child(1)->text(QAccessible::Name), QStringLiteral("Ready: P1, P3"));
    QCOMPARE(view->child(3)->text(QAccessible::Name), QStringLiteral("Blocked: no process"));
    QCOMPARE(view->child(1)->childCount(), 2);
    s.view.setSelectedTask(TaskId { 2 });
    QVERIFY(view->child(1)->child(1)->state().selected);
    QVERIFY(view->child(1)->rect().contains(view->child(1)->child(0)->rect()));
}

QTEST_MAIN(TestStateDiagram)
#include "tst_statediagram.moc"
