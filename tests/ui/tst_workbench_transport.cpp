// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stagesnapshot.h"
#include "tests/support/workbenchstage.h"
#include "ui/document/playback.h"
#include "ui/document/playheads.h"
#include "ui/models/metricsmodel.h"
#include "ui/models/modelroles.h"
#include "ui/shell/scenariolibrary.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <set>

using namespace timeslice;

namespace {

using Names = QStringList;

bool isFirstComeFirstServed(const std::string &policy)
{
    return policy == "fcfs" || policy == "rr" || policy == "mlfq";
}

Names cellsOf(const AccessibleRow &row)
{
    Names names;
    for (const AccessibleCell &cell : row.cells)
        names.append(cell.name);
    return names;
}

QString firstDifference(const QString &a, const QString &b)
{
    const QStringList left = a.split(QLatin1Char('\n'));
    const QStringList right = b.split(QLatin1Char('\n'));
    for (int i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left[i] != right[i])
            return QStringLiteral("at %1: “%2”, before “%3”").arg(left[0], left[i], right[i]);
    }
    return QStringLiteral("at %1: %2 texts, before %3")
        .arg(left[0])
        .arg(left.size())
        .arg(right.size());
}

} // namespace

/// Moving through a run with mouse and keys, in the whole program.
class TestWorkbenchTransport : public QObject
{
    Q_OBJECT

private slots:
    void theKeysStepThoughTheChosenPolicyHasTheFocus();
    void init();
    void cleanup();
    void playsAndPauses_data();
    void playsAndPauses();
    void playingComesToTheEndByItself();
    void steps_data();
    void steps();
    void goesToTheEnds_data();
    void goesToTheEnds();
    void theRulerSeeks();
    void theTimelinesPlayheadStandsAtTheTime();
    void speedByKeysAndSlider();
    void aStepStopsPlaying();
    void everyExampleStepsThereAndBack_data();
    void everyExampleStepsThereAndBack();

private:
    Playhead playhead() const { return m_stage->bench()->view()->playhead(); }
    Playback *playback() const { return m_stage->bench()->playback(); }
    const SystemState &state() const { return m_stage->document()->stateAt(playhead().position); }
    QPoint rulerAt(double time) const;
    QString disagreement() const;
    QString queueDisagreement(const SystemState &state, const Names &names) const;
    QString tableDisagreement(const SystemState &state, SimTime now) const;

    std::unique_ptr<WorkbenchStage> m_stage;
};

void TestWorkbenchTransport::init()
{
    m_stage = std::make_unique<WorkbenchStage>();
    m_stage->start();
    m_stage->find<TimelineView>()->setFocus();
    playback()->toStart();
}

void TestWorkbenchTransport::cleanup()
{
    m_stage.reset();
}

QPoint TestWorkbenchTransport::rulerAt(double time) const
{
    const TimelineLayout &layout = m_stage->find<TimelineView>()->arrangement();
    return { layout.axis.edge(time), layout.rulerHeight / 2 };
}

void TestWorkbenchTransport::playsAndPauses_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("P") << true;
}

void TestWorkbenchTransport::playsAndPauses()
{
    QFETCH(bool, byKey);
    const auto toggle = [&] { byKey ? m_stage->press(Qt::Key_P) : m_stage->click(ActionId::Play); };
    const QString play = m_stage->button(ActionId::Play)->toolTip();
    playback()->setSpeed(Playback::kFastest);
    toggle();
    QVERIFY(playback()->isPlaying());
    QVERIFY(m_stage->button(ActionId::Play)->toolTip() != play);
    QTRY_VERIFY(playhead().time > 0);
    toggle();
    QVERIFY(!playback()->isPlaying());
    QCOMPARE(m_stage->button(ActionId::Play)->toolTip(), play);
    // Paused means that nothing moves: there is no timer left that could.
    const Playhead here = playhead();
    QSignalSpy moved(m_stage->bench()->view(), &ViewState::playheadChanged);
    QVERIFY(!moved.wait(60));
    QCOMPARE(playhead(), here);
    QCOMPARE(m_stage->bench()->view()->shownTime(), static_cast<double>(here.time));
}

void TestWorkbenchTransport::playingComesToTheEndByItself()
{
    m_stage->press(Qt::Key_End);
    m_stage->press(Qt::Key_Left);
    m_stage->press(Qt::Key_Left);
    playback()->setSpeed(Playback::kFastest);
    m_stage->click(ActionId::Play);
    QTRY_VERIFY_WITH_TIMEOUT(!playback()->isPlaying(), 10000);
    QVERIFY(playback()->atEnd());
    QVERIFY(!m_stage->action(ActionId::StepForward)->isEnabled());
    QCOMPARE(disagreement(), QString());
}

void TestWorkbenchTransport::steps_data()
{
    QTest::addColumn<int>("there"); // 0: by clicking
    QTest::addColumn<int>("back");
    QTest::newRow("buttons") << 0 << 0;
    QTest::newRow("arrows") << int(Qt::Key_Right) << int(Qt::Key_Left);
    QTest::newRow("pages") << int(Qt::Key_PageDown) << int(Qt::Key_PageUp);
    QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::Key_Left);
}

void TestWorkbenchTransport::steps()
{
    QFETCH(int, there);
    QFETCH(int, back);
    const auto act = [&](int key, ActionId id) {
        key ? m_stage->press(static_cast<Qt::Key>(key)) : m_stage->click(id);
    };
    const Trace &trace = m_stage->document()->trace();
    const Playhead start = playhead();
    const Playhead first = stepForwardFrom(trace, start);
    const Playhead second = stepForwardFrom(trace, first);
    QVERIFY(!m_stage->action(ActionId::StepBack)->isEnabled());
    act(there, ActionId::StepForward);
    QCOMPARE(playhead(), first);
    act(there, ActionId::StepForward);
    QCOMPARE(playhead(), second);
    QCOMPARE(disagreement(), QString());
    act(back, ActionId::StepBack);
    QCOMPARE(playhead(), first);
    act(back, ActionId::StepBack);
    QCOMPARE(playhead(), start);
    act(back, ActionId::StepBack);
    QCOMPARE(playhead(), start);
    QCOMPARE(disagreement(), QString());
}

void TestWorkbenchTransport::goesToTheEnds_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("buttons") << false;
    QTest::newRow("Home and End") << true;
}

void TestWorkbenchTransport::goesToTheEnds()
{
    QFETCH(bool, byKey);
    byKey ? m_stage->press(Qt::Key_End) : m_stage->click(ActionId::ToEnd);
    QCOMPARE(playhead(), endPlayhead(m_stage->document()->trace()));
    for (const TaskStatus &task : state().tasks)
        QCOMPARE(task.state, TaskState::Terminated);
    QCOMPARE(disagreement(), QString());
    byKey ? m_stage->press(Qt::Key_Home) : m_stage->click(ActionId::ToStart);
    QCOMPARE(playhead(), Playhead {});
    QCOMPARE(disagreement(), QString());
}

void TestWorkbenchTransport::theRulerSeeks()
{
    auto *viewport = m_stage->find<TimelineView>()->viewport();
    const Trace &trace = m_stage->document()->trace();
    const SimTime end = trace.end();
    QVERIFY(end > 6);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, rulerAt(static_cast<double>(end / 2)));
    QCOMPARE(playhead(), playheadAt(trace, end / 2));
    QCOMPARE(disagreement(), QString());
    // Taken at its place and dragged: the views follow while the button is down.
    QTest::mousePress(viewport, Qt::LeftButton, {}, rulerAt(static_cast<double>(end / 2)));
    for (const SimTime to : { end / 3, end, SimTime { 0 }, end - 2 }) {
        QTest::mouseMove(viewport, rulerAt(static_cast<double>(to)));
        QCOMPARE(playhead(), playheadAt(trace, to));
        QCOMPARE(disagreement(), QString());
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, rulerAt(static_cast<double>(end - 2)));
    QTest::mouseMove(viewport, rulerAt(1));
    QCOMPARE(playhead(), playheadAt(trace, end - 2));
}

void TestWorkbenchTransport::theTimelinesPlayheadStandsAtTheTime()
{
    auto *timeline = m_stage->find<TimelineView>();
    const QColor red = Theme::make(ThemeKind::Light).playhead;
    QVERIFY(!playback()->atEnd());
    while (!playback()->atEnd()) {
        m_stage->press(Qt::Key_Right);
        const QImage picture = timeline->viewport()->grab().toImage();
        const TimelineLayout &layout = timeline->arrangement();
        const int x = layout.axis.edge(static_cast<double>(playhead().time));
        const int y = layout.size.height() - 2;
        // The line is wider than a pixel; elsewhere along the row nothing is red.
        std::set<int> reds;
        for (int at = layout.labelWidth; at < picture.width(); ++at) {
            if (picture.pixelColor(at, y) == red)
                reds.insert(at);
        }
        QVERIFY2(!reds.empty(), qPrintable(QString::number(playhead().time)));
        QVERIFY2(std::abs(*reds.begin() - x) <= 2 && std::abs(*reds.rbegin() - x) <= 2,
                 qPrintable(QStringLiteral("%1 is at %2").arg(*reds.begin()).arg(x)));
    }
}

void TestWorkbenchTransport::speedByKeysAndSlider()
{
    auto *slider = m_stage->page()->transport()->findChild<QSlider *>();
    QCOMPARE(playback()->speed(), 1.0);
    m_stage->press(Qt::Key_Plus);
    QVERIFY(playback()->speed() > 1.2);
    QVERIFY(slider->value() > 0);
    m_stage->press(Qt::Key_Minus);
    m_stage->press(Qt::Key_Minus);
    QVERIFY(playback()->speed() < 0.8);
    QVERIFY(slider->value() < 0);
    for (int i = 0; i < 24; ++i)
        m_stage->press(Qt::Key_Plus);
    QCOMPARE(playback()->speed(), Playback::kFastest);
    for (int i = 0; i < 48; ++i)
        m_stage->press(Qt::Key_Minus);
    QCOMPARE(playback()->speed(), Playback::kSlowest);
    // A click on the groove goes towards it.
    QTest::mouseClick(slider, Qt::LeftButton, {},
                      QPoint(slider->width() * 3 / 4, slider->height() / 2));
    QVERIFY(playback()->speed() > Playback::kSlowest);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(playback()->speed(), Playback::kFastest);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(playback()->speed(), Playback::kSlowest);
}

void TestWorkbenchTransport::aStepStopsPlaying()
{
    m_stage->press(Qt::Key_P);
    QVERIFY(playback()->isPlaying());
    m_stage->press(Qt::Key_Right);
    QVERIFY(!playback()->isPlaying());
    QCOMPARE(disagreement(), QString());
}

void TestWorkbenchTransport::theKeysStepThoughTheChosenPolicyHasTheFocus()
{
    auto *policy = m_stage->find<QComboBox>(QStringLiteral("policy"));
    policy->setFocus();
    QVERIFY(policy->hasFocus());
    const int chosen = policy->currentIndex();
    const Scenario before = m_stage->document()->scenario();
    m_stage->press(Qt::Key_End);
    QVERIFY(playback()->atEnd());
    m_stage->press(Qt::Key_Home);
    QVERIFY(playback()->atStart());
    m_stage->press(Qt::Key_Right);
    QVERIFY(!playback()->atStart());
    m_stage->press(Qt::Key_S);
    QCOMPARE(policy->currentIndex(), chosen);
    QCOMPARE(m_stage->document()->scenario(), before);
}

QString TestWorkbenchTransport::queueDisagreement(const SystemState &now, const Names &names) const
{
    const Trace &trace = m_stage->document()->trace();
    const std::size_t levels = std::max(now.ready.size(), std::size_t(trace.levelCount));
    const std::size_t queues = levels * (trace.queuePerCpu ? now.cpus.size() : 1);
    std::size_t queue = 0;
    std::size_t cpu = 0;
    for (const AccessibleRow &row : m_stage->find<QueueView>()->accessibleRows()) {
        const Names cells = cellsOf(row);
        if (cpu < now.cpus.size()) { // the CPUs come first
            const TaskId running = now.cpus[cpu++].running;
            const Names expected =
                running == TaskId::None ? Names() : Names { names[static_cast<int>(running)] };
            if (cells != expected)
                return QStringLiteral("CPU row “%1”").arg(row.name);
        } else if (queue < queues) {
            const std::size_t level = queue % levels;
            const CpuId home = trace.queuePerCpu ? idAt<CpuId>(queue / levels) : CpuId::None;
            ++queue;
            Names expected;
            for (const TaskId task :
                 now.members(level < now.ready.size() ? now.ready[level] : TaskQueue())) {
                if (now.task(task).home == home)
                    expected.append(names[static_cast<int>(task)]);
            }
            if (isFirstComeFirstServed(m_stage->document()->scenario().policy.id)
                && cells != expected)
                return QStringLiteral("ready row “%1”").arg(row.name);
            if (std::set<QString>(cells.begin(), cells.end())
                != std::set<QString>(expected.begin(), expected.end()))
                return QStringLiteral("members of “%1”").arg(row.name);
        } else {
            for (const QString &cell : cells) {
                const auto task = static_cast<std::size_t>(names.indexOf(cell));
                if (task >= now.tasks.size() || now.tasks[task].state != TaskState::Blocked)
                    return QStringLiteral("device row “%1”").arg(row.name);
            }
        }
    }
    return {};
}

QString TestWorkbenchTransport::tableDisagreement(const SystemState &now, SimTime time) const
{
    const QAbstractItemModel *metrics = m_stage->find<MetricsPanel>()->table()->model();
    const auto cell = [&](std::size_t row, int column) {
        return metrics->index(static_cast<int>(row), column).data().toString();
    };
    for (std::size_t i = 0; i < now.tasks.size(); ++i) {
        const TaskStatus &task = now.tasks[i];
        const bool arrived = task.state != TaskState::New;
        if (arrived && cell(i, MetricsModel::Waiting) != QString::number(waitedAt(task, time)))
            return QStringLiteral("waiting of row %1 is %2, not %3")
                .arg(i)
                .arg(cell(i, MetricsModel::Waiting))
                .arg(waitedAt(task, time));
        if (arrived && cell(i, MetricsModel::Cpu) != QString::number(ranAt(task, time)))
            return QStringLiteral("CPU time of row %1").arg(i);
        if (task.state == TaskState::Terminated
            && cell(i, MetricsModel::Finish) != QString::number(task.finish))
            return QStringLiteral("finish of row %1").arg(i);
    }
    const QAbstractItemModel *card = m_stage->find<PcbCard>()->findChild<DataTable *>()->model();
    for (int row = 0; row < card->rowCount(); ++row) {
        const QVariant shown = card->index(row, 1).data(StateRole);
        const auto task = static_cast<std::size_t>(card->index(row, 1).data(TaskRole).toInt());
        if (!shown.isNull() && shown.toInt() != static_cast<int>(now.tasks[task].state))
            return QStringLiteral("state of the control block");
    }
    const TaskId running = now.cpus.front().running;
    if (m_stage->bench()->view()->selectedTask() == TaskId::None && running != TaskId::None
        && card->index(0, 1).data(TaskRole).toInt() != static_cast<int>(running))
        return QStringLiteral("the control block is not of the running process");
    return {};
}

/// In what a view differs from the state at the playhead; empty when they all agree.
QString TestWorkbenchTransport::disagreement() const
{
    const SystemState now = state();
    const SimTime time = std::max(now.now, playhead().time);
    Names names; // what is written on tokens
    for (const TaskInfo &task : m_stage->document()->trace().tasks)
        names.append(QStringLiteral("P%1").arg(task.number));
    auto *diagram = m_stage->find<StateDiagramView>();
    const auto rows = diagram->accessibleRows();
    if (rows.size() != kTaskStateCount)
        return QStringLiteral("nodes of the diagram");
    for (int s = 0; s < kTaskStateCount; ++s) {
        const auto wanted = static_cast<TaskState>(s);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const AccessibleRow &each) {
            return each.rect == diagram->nodeRect(wanted).toRect();
        });
        if (row == rows.end())
            return QStringLiteral("node %1 of the diagram").arg(s);
        const Names cells = cellsOf(*row);
        for (int i = 0; i < names.size(); ++i) {
            if (cells.contains(names[i])
                != (now.tasks[static_cast<std::size_t>(i)].state == wanted))
                return QStringLiteral("%1 in “%2”").arg(names[i], row->name);
        }
    }
    if (const QString queues = queueDisagreement(now, names); !queues.isEmpty())
        return queues;
    return tableDisagreement(now, time);
}

void TestWorkbenchTransport::everyExampleStepsThereAndBack_data()
{
    QTest::addColumn<int>("example");
    const ScenarioLibrary library;
    QVERIFY(library.entries().size() >= 12);
    for (int i = 0; i < library.entries().size(); ++i)
        QTest::newRow(qPrintable(library.entries().at(i).path.section(QLatin1Char('/'), -1))) << i;
}

void TestWorkbenchTransport::everyExampleStepsThereAndBack()
{
    QFETCH(int, example);
    m_stage->action(ActionId::ReduceMotion)->setChecked(true);
    m_stage->examples().at(example)->trigger();
    m_stage->press(Qt::Key_Home);
    const SystemState start = state();
    QCOMPARE(start, m_stage->document()->trace().initialState());
    QStringList seen { snapshot(*m_stage) };
    std::vector<SystemState> states { start };
    while (!playback()->atEnd()) {
        m_stage->press(Qt::Key_Right);
        QCOMPARE(disagreement(), QString());
        seen.append(snapshot(*m_stage));
        states.push_back(state());
        QVERIFY(seen.size() < 5000);
    }
    QVERIFY(seen.size() > 4);
    while (!playback()->atStart()) {
        seen.removeLast();
        states.pop_back();
        m_stage->press(Qt::Key_Left);
        QVERIFY(!seen.isEmpty());
        const QString here = snapshot(*m_stage);
        QVERIFY2(here == seen.last(), qPrintable(firstDifference(here, seen.last())));
        QCOMPARE(state(), states.back());
    }
    QCOMPARE(seen.size(), 1);
    QCOMPARE(state(), start);
}

QTEST_MAIN(TestWorkbenchTransport)
#include "tst_workbench_transport.moc"
