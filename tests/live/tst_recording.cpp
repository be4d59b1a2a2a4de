// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/recorder.h"
#include "app/live/runfile.h"
#include "core/trace/stateindex.h"
#include "core/trace/timeline.h"
#include "tests/support/livewait.h"

#include <QTest>

#include <memory>
#include <random>

using namespace timeslice;
using namespace timeslice::live;

namespace {

/// A session and its recorder, looked at as the page does.
struct Stage
{
    Session session;
    std::unique_ptr<Recorder> recorder;

    bool start(const char *id, Watch watch, std::initializer_list<std::int64_t> given = {})
    {
        const SceneSpec *scene = findScene(id);
        auto settings = settingsOf(*scene);
        std::ranges::copy(given, settings.begin());
        session.watch(watch);
        if (!session.start(*scene, settings))
            return false;
        recorder = std::make_unique<Recorder>(session);
        return comesTrue([this] { return session.state() == Session::State::Running && rests(); });
    }
    bool rests() const { return std::ranges::all_of(session.workers(), &WorkerView::isSettled); }
    template <typename Condition>
    bool comesTrue(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                session.update();
                recorder->look();
                return condition();
            },
            20'000);
    }
    bool step(int worker)
    {
        const WorkerView &view = session.workers()[static_cast<std::size_t>(worker)];
        const auto before = view.reached;
        session.step(worker);
        return comesTrue([&] {
            return view.isSettled()
                && (view.reached != before || view.state != WorkerView::State::AtGate);
        });
    }
    Recording &recording() { return *recorder->recording(); }
};

/// Time that a task of the trace spent in a state.
Duration timeIn(const Trace &trace, TaskId task, SliceKind kind)
{
    return Timeline(&trace).task(task).summary(0, trace.end())[kind].total;
}

} // namespace

/// Runs of scenes, written down, gone back in, saved and read again.
class TestRecording : public QObject
{
    Q_OBJECT

private slots:
    void everyMomentComesBack_data();
    void everyMomentComesBack();
    void theTraceTellsTheLockFromTheGate_data();
    void theTraceTellsTheLockFromTheGate();
    void aPipeComesBack();
    void aFileGivesTheSameRun();
    void aFileGivesTheSameFamily();
    void steppingBackUndoesSteppingForward();
    void whatIsToldInAnyOrderMakesATrace();
    void aRunThatGrowsTooLargeStopsGrowing();
    void aBadFileIsRefused_data();
    void aBadFileIsRefused();
};

void TestRecording::everyMomentComesBack_data()
{
    QTest::addColumn<int>("watch");
    QTest::newRow("exact") << static_cast<int>(Watch::Best);
    QTest::newRow("sampled") << static_cast<int>(Watch::SampledOnly);
}

void TestRecording::everyMomentComesBack()
{
    QFETCH(int, watch);
    Stage stage;
    QVERIFY(stage.start("abba", static_cast<Watch>(watch)));
    std::vector<std::pair<std::size_t, LabState>> seen;
    for (const int worker : { 0, 1, 0, 1 }) {
        QVERIFY(stage.step(worker));
        seen.emplace_back(stage.recording().end(), stage.session.lab());
    }
    QCOMPARE(deadlock(stage.session.lab()).size(), std::size_t { 2 });
    for (auto moment = seen.rbegin(); moment != seen.rend(); ++moment)
        QVERIFY(stage.recording().stateAt(moment->first) == moment->second);
    QVERIFY(stage.recording().stateAt(0).workers[0].pid == 0);
}

/// Who waits at which end, who has each, what is in it, and which call failed.
void TestRecording::aPipeComesBack()
{
    Stage stage;
    QVERIFY(stage.start("pipe", Watch::SampledOnly));
    stage.session.setOpen(0, true);
    const WorkerView &writer = stage.session.workers()[0];
    QVERIFY(stage.comesTrue([&] { return writer.state == WorkerView::State::Blocked; }));
    const std::size_t full = stage.recording().end();
    const LabState seen = stage.session.lab();
    stage.session.signal(1, SIGKILL);
    QVERIFY(stage.comesTrue([&] { return allEnded(stage.session.lab()); }));
    QCOMPARE(writer.error, EPIPE);
    const RunRead again = readRun(runJson(stage.recording(), "finished"));
    QVERIFY(again.recording);
    QVERIFY(again.recording->stateAt(full) == seen);
    QVERIFY(again.recording->stateAt(again.recording->end()) == stage.session.lab());
}

void TestRecording::theTraceTellsTheLockFromTheGate_data()
{
    everyMomentComesBack_data();
}

void TestRecording::theTraceTellsTheLockFromTheGate()
{
    QFETCH(int, watch);
    Stage stage;
    QVERIFY(stage.start("lock", static_cast<Watch>(watch), { 2, 1 }));
    QVERIFY(stage.step(0));
    QVERIFY(stage.step(1));
    const Trace &trace = stage.recording().trace();
    const auto waits = [&](TaskId task) {
        StateIndex index(&trace);
        const ResourceId resource = index.at(trace.size()).task(task).waitsFor;
        return resource == ResourceId::None ? std::string()
                                            : trace.resources[timeslice::index(resource)].name;
    };
    // The kernel's records arrive a little later than the look.
    QVERIFY(stage.comesTrue([&] { return waits(LiveTrace::kernelTask(1)) == "A"; }));
    QCOMPARE(waits(LiveTrace::kernelTask(0)), std::string("gate"));
    QCOMPARE(waits(LiveTrace::reportedTask(0)), std::string("gate"));
    for (int worker = 0; worker < 2; ++worker)
        stage.session.setOpen(worker, true);
    QVERIFY(stage.comesTrue([&] { return allEnded(stage.session.lab()); }));
    StateIndex end(&trace);
    for (const TaskStatus &task : end.at(trace.size()).tasks)
        QCOMPARE(task.state, TaskState::Terminated);
    QVERIFY(timeIn(trace, LiveTrace::kernelTask(1), SliceKind::Blocked) > 0);
}

void TestRecording::aFileGivesTheSameRun()
{
    Stage stage;
    QVERIFY(stage.start("ticket", Watch::Best, { 3, 0, 1 }));
    for (const int worker : { 0, 1, 0, 0, 1, 1 })
        QVERIFY(stage.step(worker));
    for (int worker = 0; worker < 3; ++worker)
        stage.session.setOpen(worker, true);
    QVERIFY(stage.comesTrue([&] { return allEnded(stage.session.lab()); }));
    Recording &recording = stage.recording();
    const std::string text = runJson(recording, outcomeWord(stage.session.lab(), false));
    const RunRead read = readRun(text);
    QVERIFY(read.recording);
    QVERIFY(read.recording->batches() == recording.batches());
    QVERIFY(read.recording->trace() == recording.trace());
    QVERIFY(read.recording->stateAt(recording.end()) == stage.session.lab());
    QCOMPARE(read.recording->outputAt(recording.end()), stage.session.console());
    QCOMPARE(runJson(*read.recording, "finished"), text);
}

void TestRecording::aFileGivesTheSameFamily()
{
    Stage stage;
    QVERIFY(stage.start("daemon-flag", Watch::Best, { 3, 5, 0, 2 }));
    const auto &workers = stage.session.workers();
    QVERIFY(stage.step(0));
    QVERIFY(stage.comesTrue([&] { return stage.rests(); }));
    const std::size_t before = stage.recording().end();
    QVERIFY(stage.step(0)); // the other one
    QVERIFY(stage.step(0)); // SIGKILL
    QVERIFY(stage.comesTrue([&] { return stage.rests() && workers[1].parent < 0; }));
    const RunRead read = readRun(runJson(stage.recording(), "under_way"));
    QVERIFY(read.recording);
    QVERIFY(read.recording->batches() == stage.recording().batches());
    QVERIFY(read.recording->stateAt(stage.recording().end()) == stage.session.lab());
    const LabState early = read.recording->stateAt(before);
    QCOMPARE(early.server, stage.session.serverPid());
    QCOMPARE(early.workers[1].parent, 0);
    QCOMPARE(early.workers[2].state, WorkerView::State::Absent);
}

void TestRecording::steppingBackUndoesSteppingForward()
{
    Stage stage;
    QVERIFY(stage.start("lock", Watch::Best, { 2, 1 }));
    for (const int worker : { 0, 1, 0, 0 })
        QVERIFY(stage.step(worker));
    const Recording &recording = stage.recording();
    std::vector<std::size_t> stops { recording.end() };
    while (stops.back() != 0)
        stops.push_back(recording.previousStop(stops.back()));
    QVERIFY(stops.size() >= 5); // four steps and the start
    for (std::size_t i = stops.size() - 1; i > 0; --i)
        QCOMPARE(recording.nextStop(stops[i]), stops[i - 1]);
}

/// Whatever arrives in whatever order, the trace can be applied.
void TestRecording::whatIsToldInAnyOrderMakesATrace()
{
    std::mt19937 random(7);
    const auto below = [&random](int most) { return static_cast<int>(random() % most); };
    for (int run = 0; run < 200; ++run) {
        LiveTrace live(*findScene("abba"), 3, 2, run % 2 == 0);
        for (int i = 0; i < 300; ++i) {
            const SimTime time = below(1000);
            const auto worker = static_cast<std::size_t>(below(4)); // one too many
            if (below(3) == 0) {
                Record record;
                record.happening = static_cast<Happening>(below(5));
                record.operation = static_cast<Operation>(below(10));
                record.object = static_cast<std::int16_t>(below(10) - 1);
                live.take(time, LiveEvent { static_cast<int>(worker) - below(2), record });
            } else if (below(2) == 0) {
                live.take(time,
                          SwitchRecord { .time = time,
                                         .pid = 100 + below(4),
                                         .cpu = below(4) - 1,
                                         .kind = static_cast<SwitchRecord::Kind>(below(5)),
                                         .other = 100 + below(4) });
            } else {
                WorkerView view;
                view.pid = 100 + static_cast<int>(worker);
                view.state = static_cast<WorkerView::State>(below(7));
                view.kernel = { .state = "RSDTZ"[below(5)], .futex = 0, .cpu = below(4) - 1 };
                view.waitsFor = below(4) - 1;
                live.sample(time, worker, view);
            }
        }
        const Trace &trace = live.trace();
        SystemState state = trace.initialState();
        for (const TraceEvent &event : trace.events()) {
            const auto next = stateAfter(event);
            const TaskState before = state.task(event.task).state;
            apply(state, event);
            if (event.kind == EventKind::Dispatch)
                QCOMPARE(before, TaskState::Ready);
            if (next)
                QCOMPARE(state.task(event.task).state, *next);
        }
        for (std::size_t cpu = 0; cpu < state.cpus.size(); ++cpu) {
            const auto runs = std::ranges::count_if(state.tasks, [&](const TaskStatus &task) {
                return task.state == TaskState::Running && task.cpu == idAt<CpuId>(cpu);
            });
            QVERIFY(runs <= 1);
        }
    }
}

void TestRecording::aRunThatGrowsTooLargeStopsGrowing()
{
    Recording recording({ .scene = findScene("lock"), .workers = 1, .cpus = 1 });
    LiveBatch batch;
    batch.events.resize(10'000, LiveEvent { 0, {} });
    std::size_t taken = 0;
    for (int i = 0; i < 1000; ++i) {
        batch.time = i;
        if (!recording.take(batch))
            break;
        ++taken;
    }
    QVERIFY(taken > 1 && taken < 100);
    QVERIFY(recording.isFull());
    QCOMPARE(recording.end(), taken);
}

void TestRecording::aBadFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head =
        "{\"format\": \"timeslice-lab-run\", \"version\": 1, \"scene\": \"lock\", "
        "\"worker_count\": 2, ";
    const auto row = [&](const char *name, const QByteArray &rest) {
        QTest::newRow(name) << head + rest + '}';
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a scenario") << QByteArray("{\"format\": \"timeslice-scenario\"}");
    QTest::newRow("another version")
        << QByteArray("{\"format\": \"timeslice-lab-run\", \"version\": 2}");
    QTest::newRow("no scene") << QByteArray("{\"worker_count\": 1, \"batches\": []}");
    QTest::newRow("an unknown scene")
        << QByteArray("{\"scene\": \"/bin/sh\", \"worker_count\": 1, \"batches\": []}");
    QTest::newRow("too many workers")
        << QByteArray("{\"scene\": \"lock\", \"worker_count\": 65, \"batches\": []}");
    row("no batches", "\"cpus\": 1");
    row("a setting out of range", "\"settings\": {\"workers\": 1000}, \"batches\": []");
    row("an unknown setting", "\"settings\": {\"program\": 1}, \"batches\": []");
    row("an unknown observer", "\"observer\": \"me\", \"batches\": []");
    row("an unknown key of a batch", "\"batches\": [{\"time\": 1, \"run\": \"ls\"}]");
    row("time that goes back", "\"batches\": [{\"time\": 5, \"output\": \"a\"}, {\"time\": 4}]");
    row("a worker too many",
        "\"batches\": [{\"time\": 1, \"events\": [[2, 0, 0, 0, 0, 0, 0, 0, 0, 0]]}]");
    row("an event too short", "\"batches\": [{\"time\": 1, \"events\": [[0, 0]]}]");
    row("an event too long",
        "\"batches\": [{\"time\": 1, \"events\": [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]]}]");
    row("an unknown operation",
        "\"batches\": [{\"time\": 1, \"events\": [[0, 0, 0, 0, 0, 4711, 0, 0, 0, 0]]}]");
    row("an object too many", "\"batches\": [{\"time\": 1, \"objects\": [[1, -1, 0, []]]}]");
    row("an owner too many", "\"batches\": [{\"time\": 1, \"objects\": [[0, 2, 0, []]]}]");
    row("a waiter too many", "\"batches\": [{\"time\": 1, \"objects\": [[0, -1, 0, [2]]]}]");
    row("text for a number", "\"batches\": [{\"time\": \"now\"}]");
}

void TestRecording::aBadFileIsRefused()
{
    QFETCH(QByteArray, text);
    const RunRead read = readRun(text.toStdString());
    QVERIFY(!read.recording);
    QVERIFY(read.problem);
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
