// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"
#include "tests/support/sanitized.h"
#include "tests/support/survivors.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>

using namespace timeslice;
using namespace timeslice::live;
using test::comesTrue;
using test::descendants;
using test::isAlive;
using test::Process;
using test::settles;
using test::statOf;
using test::Survivors;
using State = WorkerView::State;

namespace {

bool startTrial(Session &session, Trial trial, std::initializer_list<std::int64_t> given = {})
{
    const SceneSpec &scene = trialScene(trial);
    auto settings = settingsOf(scene);
    std::ranges::copy(given, settings.begin());
    return session.start(scene, settings) && settles(session);
}

void openAll(Session &session)
{
    for (std::size_t worker = 0; worker < session.workers().size(); ++worker)
        session.setOpen(static_cast<int>(worker), true);
}

bool runsToItsEnd(Session &session)
{
    openAll(session);
    return comesTrue(session, [&] { return allEnded(session.lab()); });
}

QByteArray procFile(int pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The value of a row of /proc/PID/status or the soft limit of one of /proc/PID/limits.
QByteArray rowOf(const QByteArray &text, const char *name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(qstrlen(name))).simplified();
    }
    return {};
}

/// Of the memory of this process, in KiB.
int residentKib()
{
    return rowOf(procFile(::getpid(), "status"), "VmRSS:").split(' ').value(0).toInt();
}

/// An arena as a session makes it, for the scene of a lock, to talk to a server without a session.
class SmallArena
{
public:
    SmallArena()
        : m_file(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING))
    {
        if (::ftruncate(m_file.get(), static_cast<off_t>(kArenaBytes)) != 0
            || ::fcntl(m_file.get(), F_ADD_SEALS, F_SEAL_SHRINK) != 0)
            return;
        void *memory =
            ::mmap(nullptr, sizeof(Arena), PROT_READ | PROT_WRITE, MAP_SHARED, m_file.get(), 0);
        if (memory == MAP_FAILED)
            return;
        m_arena = static_cast<Arena *>(memory);
        m_arena->version = kArenaVersion;
        m_arena->settings[1] = 1; // a round
    }
    ~SmallArena()
    {
        if (m_arena)
            ::munmap(m_arena, sizeof(Arena));
    }
    SmallArena(const SmallArena &) = delete;
    SmallArena &operator=(const SmallArena &) = delete;

    bool isGood() const { return m_arena != nullptr; }
    int file() const { return m_file.get(); }
    Arena *operator->() const { return m_arena; }

private:
    const FileDescriptor m_file;
    Arena *m_arena = nullptr;
};

} // namespace

/// What workers do to themselves and to each other.
class TestFaultsWorkers : public QObject
{
    Q_OBJECT

private slots:
    void aWorkerThatIsStoppedAsItStartsHangsOnTheLifeline();
    void eachWorkerKilledAtEachStepIsShown_data();
    void eachWorkerKilledAtEachStepIsShown();
    void everyExitCodeIsShown();
    void everySignalOfItsOwnIsShown();
    void whoWillNotBeAskedToEndEndsWithTheSession();
    void whatWorkersLeaveBehindEndsWithTheSession_data();
    void whatWorkersLeaveBehindEndsWithTheSession();
    void aRobustLockIsHandedOnAThousandTimes();
    void aFloodOfEventsIsCountedAndItsEndKept_data();
    void aFloodOfEventsIsCountedAndItsEndKept();
    void aFloodOfOutputIsCut();
    void noMoreThanTheMostAreStarted();
    void aLieNeverSignalsAStranger();
    void workersAreFencedIn();
};

/// Signals are waiting when the workers are forked. Then the server is killed, so that only the
/// kernel can end the workers.
void TestFaultsWorkers::aWorkerThatIsStoppedAsItStartsHangsOnTheLifeline()
{
    const Survivors survivors;
    for (int round = 0; round < 10; ++round) {
        LabProcess server;
        QCOMPARE(server.start(), 0);
        const SmallArena arena;
        QVERIFY(arena.isGood());
        constexpr int kWorkers = 8;
        QVERIFY(server.send({ .kind = MessageKind::Begin, .other = kWorkers, .value = 0 },
                            arena.file()));
        for (int worker = 0; worker < kWorkers; ++worker)
            QVERIFY(
                server.send({ .kind = MessageKind::Signal, .worker = worker, .value = SIGSTOP }));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto all = test::descendants(static_cast<int>(server.pid()));
                return all.size() == kWorkers && std::ranges::all_of(all, [](const Process &each) {
                           return test::statOf(each.pid).value(0) == "T";
                       });
            },
            20'000));
        QCOMPARE(::kill(server.pid(), SIGKILL), 0);
        server.end();
        QVERIFY(survivors.allGone());
    }
}

void TestFaultsWorkers::eachWorkerKilledAtEachStepIsShown_data()
{
    QTest::addColumn<int>("scene");
    for (const SceneSpec &scene : scenes())
        QTest::newRow(scene.id.data()) << static_cast<int>(scene.number);
}

/// The view says who was killed and by what, and of the others what the kernel says.
void TestFaultsWorkers::eachWorkerKilledAtEachStepIsShown()
{
    QFETCH(int, scene);
    const SceneSpec &spec = *findScene(std::int64_t { scene });
    auto settings = settingsOf(spec);
    settings[0] = std::clamp<std::int64_t>(3, spec.settings[0].least, spec.settings[0].value);
    constexpr int kMostSteps = 8;
    for (int victim = 0; victim < settings[0]; ++victim) {
        bool canGoOn = true;
        for (int steps = 0; canGoOn && steps < kMostSteps; ++steps) {
            Session session;
            QVERIFY(session.start(spec, settings) && settles(session));
            const WorkerView &worker = session.workers()[static_cast<std::size_t>(victim)];
            for (int step = 0; step < steps && worker.state == State::AtGate; ++step) {
                const auto before = worker.reached;
                session.step(victim);
                QVERIFY(comesTrue(session, [&] {
                    return worker.isSettled()
                        && (worker.reached != before || worker.state != State::AtGate);
                }));
            }
            canGoOn = worker.state == State::AtGate;
            if (!worker.isAlive())
                continue;
            session.signal(victim, SIGKILL);
            QVERIFY(comesTrue(session, [&] { return worker.state == State::Killed; }));
            QCOMPARE(worker.status, SIGKILL);
            QVERIFY(settles(session));
            for (const WorkerView &other : session.workers()) {
                if (&other == &worker || other.pid == 0)
                    continue;
                const QByteArray state = statOf(other.pid).value(0, "reaped");
                QCOMPARE(other.isAlive(), state != "Z" && state != "reaped");
                if (other.isAlive())
                    QCOMPARE(QByteArray(1, other.kernel.state), state);
            }
        }
    }
    QVERIFY(descendants(::getpid()).isEmpty());
}

void TestFaultsWorkers::everyExitCodeIsShown()
{
    for (int first = 0; first < 256; first += static_cast<int>(kMostWorkers)) {
        Session session;
        QVERIFY(startTrial(session, Trial::Ending, { std::int64_t { kMostWorkers }, first }));
        QVERIFY(runsToItsEnd(session));
        for (int worker = 0; worker < static_cast<int>(kMostWorkers); ++worker) {
            const WorkerView &view = session.workers()[static_cast<std::size_t>(worker)];
            QCOMPARE(view.state, State::Exited);
            QCOMPARE(view.status, first + worker);
        }
    }
}

void TestFaultsWorkers::everySignalOfItsOwnIsShown()
{
    constexpr int kSignals = 31;
    Session session;
    QVERIFY(startTrial(session, Trial::Ending, { kSignals, kFirstSignalCode + 1 }));
    openAll(session);
    const auto isOver = [](const WorkerView &view) {
        return !view.isAlive() || view.state == State::Stopped;
    };
    QVERIFY(comesTrue(session, [&] { return std::ranges::all_of(session.workers(), isOver); }));
    for (int signal = 1; signal <= kSignals; ++signal) {
        const WorkerView &view = session.workers()[static_cast<std::size_t>(signal - 1)];
        const bool stops =
            signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
        const bool harmless =
            signal == SIGCHLD || signal == SIGCONT || signal == SIGURG || signal == SIGWINCH;
        // In an orphaned process group only SIGSTOP stops; whose group that is, the kernel knows.
        if (stops && signal != SIGSTOP && view.state == State::Exited)
            continue;
        QCOMPARE(view.state, stops ? State::Stopped : harmless ? State::Exited : State::Killed);
        if (!stops)
            QCOMPARE(view.status, harmless ? 0 : signal);
    }
}

void TestFaultsWorkers::whoWillNotBeAskedToEndEndsWithTheSession()
{
    const Survivors survivors;
    {
        Session session;
        QVERIFY(startTrial(session, Trial::Stubborn, { 3 }));
        for (const int signal : { SIGTERM, SIGINT, SIGHUP })
            session.signal(1, signal);
        session.signal(0, SIGKILL); // comes after them
        QVERIFY(comesTrue(session, [&] { return session.workers()[0].state == State::Killed; }));
        QCOMPARE(session.workers()[1].state, State::AtGate);
    }
    QVERIFY(descendants(::getpid()).isEmpty());
}

void TestFaultsWorkers::whatWorkersLeaveBehindEndsWithTheSession_data()
{
    QTest::addColumn<int>("left");
    QTest::newRow("200 orphans") << static_cast<int>(Left::Orphans);
    QTest::newRow("200 daemons") << static_cast<int>(Left::Daemons);
    QTest::newRow("200 zombies") << static_cast<int>(Left::Zombies);
}

void TestFaultsWorkers::whatWorkersLeaveBehindEndsWithTheSession()
{
    QFETCH(int, left);
    constexpr int kWorkers = kMostWorkers;
    constexpr int kChildren = 3 * kWorkers;
    const bool zombies = left == static_cast<int>(Left::Zombies);
    const bool daemons = left == static_cast<int>(Left::Daemons);
    const Survivors survivors;
    {
        Session session;
        QVERIFY(startTrial(session, Trial::Offspring, { kWorkers, left, 3 }));
        openAll(session);
        QSet<int> workers;
        for (const WorkerView &worker : session.workers())
            workers += static_cast<int>(worker.pid);
        const int server = static_cast<int>(session.serverPid());
        const auto isLeft = [&](const Process &each) {
            const QList<QByteArray> stat = statOf(each.pid);
            if (stat.size() < 4 || workers.contains(each.pid) || (stat[0] == "Z") != zombies)
                return false;
            const bool inPlace =
                zombies ? workers.contains(stat[1].toInt()) : stat[1].toInt() == server;
            return inPlace && (stat[3] != statOf(server).value(3)) == daemons; // its session
        };
        QVERIFY(comesTrue(session, [&] {
            return std::ranges::count_if(descendants(server), isLeft) == kChildren;
        }));
    }
    QVERIFY(descendants(::getpid()).isEmpty());
}

void TestFaultsWorkers::aRobustLockIsHandedOnAThousandTimes()
{
    constexpr int kSessions = 16;
    std::int64_t told = 0;
    for (int i = 0; i < kSessions; ++i) {
        Session session;
        QVERIFY(startTrial(session, Trial::RobustDeath));
        QVERIFY(runsToItsEnd(session));
        for (const WorkerView &worker : session.workers()) {
            QCOMPARE(worker.state, State::Killed);
            QCOMPARE(worker.status, SIGKILL);
        }
        told += session.objects()[1].value;
        QCOMPARE(session.objects()[2].value, 0); // anything but EOWNERDEAD
    }
    QCOMPARE(told, kSessions * (std::int64_t { kMostWorkers } - 1));
}

void TestFaultsWorkers::aFloodOfEventsIsCountedAndItsEndKept_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("thousands");
    QTest::newRow("1 worker") << 1 << 1000;
    QTest::newRow("4 workers") << 4 << 250;
}

void TestFaultsWorkers::aFloodOfEventsIsCountedAndItsEndKept()
{
    QFETCH(int, workers);
    QFETCH(int, thousands);
    Session session;
    QVERIFY(startTrial(session, Trial::Flood, { workers, thousands, 500 }));
    const int before = residentKib();
    std::uint64_t seen = 0;
    std::uint64_t last = 0;
    int ends = 0;
    openAll(session);
    const auto isOver = [&] {
        for (const LiveEvent &event : session.takeEvents()) {
            ++seen;
            last = std::max(last, event.record.sequence);
            ends += event.record.happening == Happening::Ended;
        }
        return allEnded(session.lab());
    };
    QVERIFY(comesTrue(session, isOver));
    std::uint64_t dropped = 0;
    for (const WorkerView &worker : session.workers()) {
        QCOMPARE(worker.state, State::Exited);
        dropped += worker.dropped;
    }
    QCOMPARE(ends, workers);
    QVERIFY(dropped > 0);
    QCOMPARE(seen + dropped, last + 1); // each takes a number, also what is dropped
    QVERIFY(residentKib() - before < 64 * 1024 || test::kSanitized);
}

void TestFaultsWorkers::aFloodOfOutputIsCut()
{
    constexpr int kKib = 16 * 1024;
    Session session;
    QVERIFY(startTrial(session, Trial::Chatter, { 2, kKib / 2 }));
    const int before = residentKib();
    openAll(session);
    QVERIFY(comesTrue(session, [&] {
        session.takeEvents();
        return session.consoleBytes() == kKib * 1024 || session.console().size() > 256 * 1024;
    }));
    QCOMPARE(session.console().size(), std::size_t { 256 * 1024 });
    QCOMPARE(session.consoleBytes(), std::uint64_t { kKib } * 1024);
    // A sanitizer keeps what was freed.
    QVERIFY(residentKib() - before < 16 * 1024 || test::kSanitized);
}

void TestFaultsWorkers::noMoreThanTheMostAreStarted()
{
    constexpr std::int64_t kMost = kMostWorkers;
    Session tooMany;
    QVERIFY(!startTrial(tooMany, Trial::Ending, { kMost + 1 }));
    QCOMPARE(tooMany.error(), kTooManyWorkers);
    Session first;
    QVERIFY(startTrial(first, Trial::Ending, { kMost }));
    auto second = std::make_unique<Session>();
    QVERIFY(startTrial(*second, Trial::Ending, { kMost }));
    Session third;
    QVERIFY(!startTrial(third, Trial::Ending, { 1 }));
    QCOMPARE(third.state(), Session::State::Failed);
    QCOMPARE(third.error(), kTooManyWorkers);
    QCOMPARE(descendants(::getpid()).size(), 2 * kMost + 2);
    second.reset();
    Session fourth;
    QVERIFY(startTrial(fourth, Trial::Ending, { kMost }));
    QCOMPARE(::kill(fourth.serverPid(), SIGKILL), 0);
    QVERIFY(comesTrue(fourth, [&] { return fourth.state() == Session::State::Failed; }));
    Session fifth; // what failed needs none any more
    QVERIFY(startTrial(fifth, Trial::Ending, { kMost }));
}

void TestFaultsWorkers::aLieNeverSignalsAStranger()
{
    QProcess stranger;
    stranger.start(QStringLiteral("sleep"), { QStringLiteral("1000") });
    QVERIFY(stranger.waitForStarted());
    const int pid = static_cast<int>(stranger.processId());
    const Process watched { pid, statOf(pid).value(19) };
    {
        LabProcess server;
        QCOMPARE(server.start(), 0);
        SmallArena arena;
        QVERIFY(arena.isGood());
        arena->objects[0].mutex.__data.__owner = pid;
        QVERIFY(server.send({ .kind = MessageKind::Begin, .pid = pid, .other = 2, .value = 0 },
                            arena.file()));
        for (const int worker : { -1, 2, 63, 1, 1 })
            QVERIFY(server.send({ .kind = MessageKind::Signal,
                                  .worker = worker,
                                  .pid = pid,
                                  .other = pid,
                                  .value = SIGKILL }));
        bool gone = false;
        int killed = 0;
        QVERIFY(QTest::qWaitFor([&] {
            for (const Message &message : server.receive(gone))
                killed += message.kind == MessageKind::Killed;
            return killed == 1;
        }));
        QVERIFY(!gone);
    }
    QVERIFY(isAlive(watched));
    stranger.kill();
    QVERIFY(stranger.waitForFinished());
}

void TestFaultsWorkers::workersAreFencedIn()
{
    qputenv("LD_PRELOAD", "");
    qputenv("TIMESLICE_SECRET", "1");
    Session session;
    QVERIFY(startTrial(session, Trial::Ending, { 2 }));
    qunsetenv("LD_PRELOAD");
    qunsetenv("TIMESLICE_SECRET");
    QCOMPARE(QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(session.serverPid())),
             QString::fromStdString(LabProcess::program()));
    for (const WorkerView &worker : session.workers()) {
        const int pid = static_cast<int>(worker.pid);
        QCOMPARE(procFile(pid, "environ"), QByteArray("PATH=/usr/bin:/bin\0LC_ALL=C.UTF-8\0", 34));
        QCOMPARE(procFile(pid, "cmdline"), QByteArray("timeslice-lab\0", 14));
        const QByteArray status = procFile(pid, "status");
        QCOMPARE(rowOf(status, "NoNewPrivs:"), QByteArray("1"));
        QCOMPARE(rowOf(status, "Umask:"), QByteArray("0077"));
        QCOMPARE(rowOf(status, "SigBlk:").toULongLong(nullptr, 16), 0ULL);
        QCOMPARE(rowOf(status, "SigIgn:").toULongLong(nullptr, 16) & 0x7fff'ffff, 0ULL); // 1 to 31
        const QByteArray limits = procFile(pid, "limits");
        const auto limit = [&](const char *what) { return rowOf(limits, what).split(' ')[0]; };
        QCOMPARE(limit("Max core file size"), QByteArray("0"));
        QCOMPARE(limit("Max cpu time"), QByteArray("60"));
        QCOMPARE(limit("Max open files"), QByteArray("64"));
        QCOMPARE(limit("Max file size"), QByteArray::number(qulonglong { kArenaBytes }));
        QCOMPARE(procFile(pid, "oom_score_adj").trimmed(), QByteArray("500"));
    }
}

QTEST_GUILESS_MAIN(TestFaultsWorkers)
#include "tst_faults_workers.moc"
