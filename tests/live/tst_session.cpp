// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/session.h"
#include "core/base/filedescriptor.h"
#include "core/live/item.h"
#include "tests/support/livewait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace timeslice::live;
using timeslice::FileDescriptor;
using timeslice::test::comesTrue;
using timeslice::test::descendants;
using timeslice::test::isAlive;
using timeslice::test::Process;
using timeslice::test::settles;
using State = WorkerView::State;

namespace {

bool startScene(Session &session, const char *id, std::initializer_list<std::int64_t> given = {})
{
    const SceneSpec *scene = findScene(id);
    auto settings = settingsOf(*scene);
    std::ranges::copy(given, settings.begin());
    return session.start(*scene, settings) && settles(session);
}

/// One operation, until the worker is settled again.
bool step(Session &session, int worker)
{
    const WorkerView &view = session.workers()[static_cast<std::size_t>(worker)];
    const auto before = view.reached;
    session.step(worker);
    return comesTrue(session, [&] {
        return view.isSettled() && (view.reached != before || view.state != State::AtGate);
    });
}

QStringList told(Session &session, int worker)
{
    QStringList lines;
    for (const LiveEvent &event : session.takeEvents()) {
        if (event.worker == worker)
            lines += QStringLiteral("%1 %2")
                         .arg(static_cast<int>(event.record.happening))
                         .arg(static_cast<int>(event.record.operation));
    }
    return lines;
}

/// The arena, written to as any worker can; this test is the worker's double.
class Lies
{
public:
    explicit Lies(const Session &session)
    {
        const QString path = QStringLiteral("/proc/%1/fd").arg(session.workers()[0].pid);
        int found = -1;
        for (const QFileInfo &each : QDir(path).entryInfoList(QDir::Files | QDir::System)) {
            if (each.symLinkTarget().contains(QLatin1String("memfd:")))
                found = ::open(qPrintable(each.filePath()), O_RDWR | O_CLOEXEC);
        }
        const FileDescriptor file(found);
        m_memory =
            ::mmap(nullptr, sizeof(Arena), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    }
    ~Lies()
    {
        if (arena())
            ::munmap(m_memory, sizeof(Arena));
    }
    Lies(const Lies &) = delete;
    Lies &operator=(const Lies &) = delete;

    Arena *arena() const
    {
        return m_memory == MAP_FAILED ? nullptr : static_cast<Arena *>(m_memory);
    }

private:
    void *m_memory = MAP_FAILED;
};

} // namespace

/// Real processes, from their first gate to their end.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void everybodyStopsAtTheFirstGate();
    void aStepIsOneOperation();
    void theKernelTellsTheGateFromTheLock();
    void theKernelShowsWhoWaitsAtWhichEnd();
    void aReadOfSomethingElseIsNoWaitForAPipe();
    void whoHasAnEndIsListed();
    void onlyWorkersHaveAnEnd_data();
    void onlyWorkersHaveAnEnd();
    void pollTellsWhatReceiveWouldFind();
    void theKernelTellsTheThreeWaitsOfABuffer();
    void theKernelTellsWhatAJoinedThreadWaitsFor();
    void aTimeoutIsNeverTooShort_data();
    void aTimeoutIsNeverTooShort();
    void aWaitWithATimeoutIsNotForEver();
    void nobodySeemsStuckWhileOthersWork_data();
    void nobodySeemsStuckWhileOthersWork();
    void eventsOfALockStandInItsOrder();
    void aFullRingCountsWhatItDropsAndKeepsTheEnd();
    void everySignalIsShown_data();
    void everySignalIsShown();
    void aStoppedWorkerIsShownAndEndsWithTheSession();
    void theEndLeavesNothing();
    void theServersDeathIsNoticedAndEndsEverybody();
    void workersHoldOnlyWhatTheyNeed();
    void theServerRefusesWhatIsNotAllowed_data();
    void theServerRefusesWhatIsNotAllowed();
    void theServerEndsAtABadMessage();
    void aWorkerThatLiesIsClamped();
    void aWorkerThatLiesAboutAPipeIsClamped();
    void aWorkerThatLiesAboutARingIsClamped();
};

void TestSession::everybodyStopsAtTheFirstGate()
{
    Session session;
    QVERIFY(startScene(session, "interleave"));
    QCOMPARE(session.workers().size(), std::size_t { 10 });
    for (const WorkerView &worker : session.workers()) {
        QCOMPARE(worker.state, State::AtGate);
        QCOMPARE(worker.operation, Operation::Print);
    }
    QVERIFY(session.console().empty());
}

void TestSession::aStepIsOneOperation()
{
    Session session;
    QVERIFY(startScene(session, "lock", { 1, 1 }));
    session.takeEvents();
    QVERIFY(step(session, 0));
    QCOMPARE(session.objects()[0].owner, 0);
    QCOMPARE(session.workers()[0].operation, Operation::Print);
    QCOMPARE(told(session, 0), (QStringList { "1 1", "2 1", "0 8" }));
    QVERIFY(step(session, 0));
    QVERIFY(step(session, 0));
    QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
    QCOMPARE(session.workers()[0].status, 0);
    QCOMPARE(session.console(), std::string("w1 is inside\n"));
}

void TestSession::theKernelTellsTheGateFromTheLock()
{
    Session session;
    QVERIFY(startScene(session, "lock", { 3, 1 }));
    QVERIFY(step(session, 0));
    QVERIFY(step(session, 1));
    QCOMPARE(session.workers()[1].state, State::Blocked);
    QCOMPARE(session.workers()[1].waitsFor, 0);
    QCOMPARE(session.objects()[0].waiters, std::vector<int> { 1 });
    QCOMPARE(session.workers()[2].state, State::AtGate); // asleep as well, but not there
    QVERIFY(session.workers()[2].kernel.futex != 0);
}

void TestSession::theKernelShowsWhoWaitsAtWhichEnd()
{
    Session session;
    QVERIFY(startScene(session, "pipe"));
    const WorkerView &writer = session.workers()[0];
    const WorkerView &reader = session.workers()[1];
    QVERIFY(step(session, 1)); // closes its write end
    QVERIFY(step(session, 1)); // polls
    QVERIFY(step(session, 1));
    QCOMPARE(reader.state, State::Blocked);
    QCOMPARE(reader.waitsFor, 0);
    QVERIFY(reader.waitsAt == End::Read);
    QVERIFY(!reader.kernel.writes);
    QCOMPARE(reader.kernel.descriptor, descriptorOf(0, End::Read));
    QCOMPARE(session.objects()[0].waiters, std::vector<int> { 1 });
    session.setOpen(0, true); // until it is full
    // The first message wakes the reader, which may take its time to come to its gate.
    QVERIFY(comesTrue(session, [&] {
        return writer.state == State::Blocked && reader.state == State::AtGate
            && session.objects()[0].value == 65'536;
    }));
    QVERIFY(writer.waitsAt == End::Write);
    QVERIFY(writer.kernel.writes);
    QCOMPARE(session.objects()[0].waiters, std::vector<int> { 0 });
    QCOMPARE(session.objects()[0].capacity, 65'536);
}

void TestSession::aReadOfSomethingElseIsNoWaitForAPipe()
{
    std::array<int, 2> ours {};
    std::array<int, 2> other {};
    QCOMPARE(::pipe2(ours.data(), O_CLOEXEC), 0);
    QCOMPARE(::pipe2(other.data(), O_CLOEXEC), 0);
    struct stat status
    {
    };
    QCOMPARE(::fstat(ours[0], &status), 0);
    PipeWatch pipes;
    pipes.setEnd(3, End::Read, status.st_ino);
    pipes.setEnd(3, End::Write, status.st_ino);
    const pid_t self = ::getpid();
    QVERIFY(pipes.placeOf(self, ours[0]) == (PipeWatch::Place { 3, End::Read }));
    QVERIFY(pipes.placeOf(self, ours[1]) == (PipeWatch::Place { 3, End::Write }));
    QVERIFY(!pipes.placeOf(self, other[0]));
    QVERIFY(!pipes.placeOf(self, 999));
    QCOMPARE(pipes.heldBy(self).size(), std::size_t { 2 });
    const FileDescriptor copy(::dup(ours[1])); // found whatever its number is
    QCOMPARE(pipes.heldBy(self).size(), std::size_t { 3 });
    for (const int each : { ours[0], ours[1], other[0], other[1] })
        ::close(each);
}

void TestSession::whoHasAnEndIsListed()
{
    Session session;
    QVERIFY(startScene(session, "pipe-eof", { 3, 0 }));
    const ObjectView &pipe = session.objects()[0];
    const auto all = std::vector<int> { 0, 1, 2 };
    QCOMPARE(pipe.holdersOf(End::Read), all);
    QCOMPARE(pipe.holdersOf(End::Write), all);
    QVERIFY(step(session, 0));
    QVERIFY(comesTrue(session, [&] {
        return pipe.holdersOf(End::Write) == std::vector<int> { 1, 2 };
    }));
    QCOMPARE(pipe.holdersOf(End::Read), all);
    session.signal(1, SIGKILL);
    QVERIFY(
        comesTrue(session, [&] { return pipe.holdersOf(End::Write) == std::vector<int> { 2 }; }));
    QVERIFY(step(session, 0));
    QCOMPARE(session.workers()[0].state, State::Blocked);
    QVERIFY(!isStuck(session.lab())); // the third can still close it
    session.signal(2, SIGKILL);
    QVERIFY(comesTrue(session, [&] { return session.workers()[0].operation == Operation::Print; }));
}

void TestSession::onlyWorkersHaveAnEnd_data()
{
    QTest::addColumn<int>("duplex");
    QTest::newRow("pipe") << 0;
    QTest::newRow("duplex pipe") << 1;
}

void TestSession::onlyWorkersHaveAnEnd()
{
    QFETCH(int, duplex);
    Session session;
    QVERIFY(startScene(session, "pipe", { 2, 20, 16, duplex }));
    const auto linksOf = [](pid_t pid) {
        QMap<int, QString> links;
        const QDir files(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QFileInfo &each : files.entryInfoList(QDir::Files | QDir::System))
            links[each.fileName().toInt()] = each.symLinkTarget().section(QLatin1Char('/'), -1);
        return links;
    };
    const QMap<int, QString> worker = linksOf(session.workers()[0].pid);
    for (const End end : { End::Read, End::Write }) {
        const QString link = worker.value(descriptorOf(duplex, end));
        QVERIFY(link.startsWith(QLatin1String(duplex ? "socket:" : "pipe:")));
        QVERIFY(!linksOf(::getpid()).values().contains(link));
        QVERIFY(!linksOf(session.serverPid()).values().contains(link));
        // And not the pipe that these settings do not use.
        QVERIFY(!worker.contains(descriptorOf(1 - duplex, end)));
    }
}

void TestSession::pollTellsWhatReceiveWouldFind()
{
    Session session;
    QVERIFY(startScene(session, "pipe", { 2, 1, 16 }));
    const auto polled = [&session] { // the last one
        std::int64_t value = -1;
        for (const LiveEvent &event : session.takeEvents()) {
            if (event.record.operation == Operation::Poll
                && event.record.happening == Happening::Done)
                value = event.record.value;
        }
        return value;
    };
    QVERIFY(step(session, 1));
    QVERIFY(step(session, 1));
    QCOMPARE(polled(), 0); // empty
    QVERIFY(step(session, 0));
    QVERIFY(step(session, 0)); // a message
    QVERIFY(step(session, 1)); // received
    QVERIFY(step(session, 1)); // printed
    QVERIFY(step(session, 0)); // the writer closes its end
    QVERIFY(comesTrue(session, [&] { return !session.workers()[0].isAlive(); }));
    QVERIFY(step(session, 1));
    QCOMPARE(polled(), 1); // the end of file
    QCOMPARE(session.objects()[0].value, 0);
    QVERIFY(step(session, 1));
    const auto events = session.takeEvents();
    QVERIFY(std::ranges::any_of(events, [](const LiveEvent &event) {
        return event.record.operation == Operation::Receive && event.record.value == kEndOfFile;
    }));
}

/// The buffer's three waits are three futexes: the kernel tells for which of them a worker sleeps.
void TestSession::theKernelTellsTheThreeWaitsOfABuffer()
{
    Session session;
    // Three producers, one consumer, one slot, no pauses.
    QVERIFY(startScene(session, "producer-consumer", { 3, 1, 2, 1, 0, 0 }));
    const SceneSpec &scene = *session.scene();
    const auto waitsFor = [&](int worker) {
        const WorkerView &view = session.workers()[static_cast<std::size_t>(worker)];
        return view.waitsFor < 0 ? std::string_view()
                                 : scene.objects[static_cast<std::size_t>(view.waitsFor)].name;
    };
    QVERIFY(step(session, 3));
    QCOMPARE(waitsFor(3), std::string_view("items"));
    QVERIFY(step(session, 0)); // has the free slot
    QVERIFY(step(session, 0)); // and the lock
    QVERIFY(step(session, 1));
    QCOMPARE(waitsFor(1), std::string_view("free"));
    for (int i = 0; i < 3; ++i) // put, unlock, post
        QVERIFY(step(session, 0));
    QCOMPARE(session.objects()[0].items, std::vector<std::int64_t> { 1001 });
    QCOMPARE(session.objects()[0].capacity, std::int64_t { 1 });
    QVERIFY(step(session, 3)); // the consumer locks
    for (int i = 0; i < 3; ++i) // gets, unlocks, posts a free slot: for w2
        QVERIFY(step(session, 3));
    QVERIFY(comesTrue(session, [&] { return session.workers()[1].state == State::AtGate; }));
    QVERIFY(step(session, 1)); // w2 locks
    QVERIFY(step(session, 3)); // prints
    QCOMPARE(waitsFor(1), std::string_view());
    QCOMPARE(session.objects()[3].owner, 1);
}

/// A process at its end, whose feeder thread waits for room in the pipe.
void TestSession::theKernelTellsWhatAJoinedThreadWaitsFor()
{
    Session session;
    // No more consumers, one item, maxsize 3, a byte too many for the pipe, joined first.
    QVERIFY(startScene(session, "queue", { 0, 1, 3, 65'533, 1 }));
    const WorkerView &main = session.workers()[0];
    const WorkerView &child = session.workers()[1];
    QVERIFY(step(session, 0));
    QCOMPARE(main.state, State::Blocked);
    QCOMPARE(session.scene()->objects[static_cast<std::size_t>(main.waitsFor)].name,
             std::string_view("child"));
    QVERIFY(!isStuck(session.lab())); // the child can still end
    session.setOpen(1, true);
    QVERIFY(comesTrue(session, [&] { return isStuck(session.lab()); }));
    QCOMPARE(child.operation, Operation::JoinThread);
    QVERIFY(child.kernel.thread > 0 && child.kernel.thread != child.pid);
    QCOMPARE(session.scene()->objects[static_cast<std::size_t>(child.waitsFor)].name,
             std::string_view("P"));
    QVERIFY(child.waitsAt == End::Write);
    QVERIFY(child.kernel.writes);
    QCOMPARE(session.objects()[2].owner, 1); // the write lock: a thread of the child's has it
}

void TestSession::aTimeoutIsNeverTooShort_data()
{
    QTest::addColumn<int>("worker");
    QTest::addColumn<Operation>("operation");
    QTest::newRow("C090 put into a full queue") << 1 << Operation::Put;
    QTest::newRow("C092 get from an empty queue") << 0 << Operation::Get;
}

void TestSession::aTimeoutIsNeverTooShort()
{
    QFETCH(int, worker);
    QFETCH(Operation, operation);
    constexpr std::int64_t kMilliseconds = 30;
    Session session;
    QVERIFY(startScene(session, "queue", { 0, 4, 1, 100, 0, kMilliseconds }));
    session.setOpen(worker, true);
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    QVERIFY(comesTrue(session, [&] {
        for (const LiveEvent &event : session.takeEvents()) {
            if (event.worker != worker || event.record.operation != operation || failed != 0)
                continue;
            if (event.record.happening == Happening::Passed)
                passed = event.record.time;
            if (event.record.happening == Happening::Failed) {
                failed = event.record.time;
                if (event.record.error != ETIMEDOUT)
                    failed = -1;
            }
        }
        return failed != 0;
    }));
    QVERIFY(failed > 0);
    QVERIFY(failed - passed >= kMilliseconds * 1'000'000);
}

void TestSession::aWaitWithATimeoutIsNotForEver()
{
    Session session;
    QVERIFY(startScene(session, "queue", { 0, 4, 1, 100, 0, 300 }));
    QVERIFY(step(session, 0)); // empty()
    session.signal(0, SIGKILL);
    const WorkerView &child = session.workers()[1];
    session.setOpen(1, true); // full, tried again and again
    QVERIFY(comesTrue(session, [&] {
        return child.state == State::Blocked && child.waitsFor == 0
            && !session.workers()[0].isAlive();
    }));
    QVERIFY(child.kernel.timed);
    QVERIFY(!child.isSettled());
    QVERIFY(!isStuck(session.lab()));
}

void TestSession::nobodySeemsStuckWhileOthersWork_data()
{
    using Settings = std::vector<std::int64_t>;
    QTest::addColumn<QString>("scene");
    QTest::addColumn<Settings>("settings");
    QTest::newRow("through a buffer of one slot")
        << QStringLiteral("producer-consumer") << Settings { 2, 2, 60, 1, 0, 0, 2, 0 };
    QTest::newRow("through a queue with its feeder")
        << QStringLiteral("queue") << Settings { 0, 60, 1, 100, 0, -1, 0 };
}

/// Workers are looked at one after the other, and never seem to wait for each other in vain.
void TestSession::nobodySeemsStuckWhileOthersWork()
{
    QFETCH(QString, scene);
    QFETCH(std::vector<std::int64_t>, settings);
    for (int round = 0; round < 10; ++round) {
        Session session;
        const SceneSpec *spec = findScene(scene.toStdString());
        auto values = settingsOf(*spec);
        std::ranges::copy(settings, values.begin());
        QVERIFY(session.start(*spec, values) && settles(session));
        for (std::size_t worker = 0; worker < session.workers().size(); ++worker)
            session.setOpen(static_cast<int>(worker), true);
        QElapsedTimer time;
        time.start();
        while (!allEnded(session.lab()) && time.elapsed() < 20'000) { // as often as can be
            session.update();
            QVERIFY(!isStuck(session.lab()));
        }
        QVERIFY(allEnded(session.lab()));
    }
}

void TestSession::eventsOfALockStandInItsOrder()
{
    Session session;
    QVERIFY(startScene(session, "lock", { 8, 20 }));
    std::vector<LiveEvent> events;
    for (int worker = 0; worker < 8; ++worker)
        session.setOpen(worker, true);
    QVERIFY(comesTrue(session, [&] {
        for (const LiveEvent &event : session.takeEvents())
            events.push_back(event);
        return allEnded(session.lab());
    }));
    std::ranges::sort(events, {}, [](const LiveEvent &event) { return event.record.sequence; });
    int owner = -1;
    int taken = 0;
    for (const LiveEvent &event : events) {
        if (event.record.happening != Happening::Done)
            continue;
        if (event.record.operation == Operation::Lock) {
            QCOMPARE(owner, -1);
            owner = event.worker;
            ++taken;
        } else if (event.record.operation == Operation::Unlock) {
            QCOMPARE(owner, event.worker);
            owner = -1;
        }
    }
    QCOMPARE(taken, 8 * 20);
}

void TestSession::aFullRingCountsWhatItDropsAndKeepsTheEnd()
{
    constexpr std::uint64_t kRounds = 100;
    Session session;
    QVERIFY(startScene(session, "lock", { 1, kRounds }));
    session.takeEvents();
    session.setOpen(0, true);
    const int pid = session.workers()[0].pid;
    QVERIFY(QTest::qWaitFor([&] { return timeslice::test::statOf(pid).value(0) == "Z"; }, 20'000));
    QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); })); // nobody looked until now
    const auto events = session.takeEvents();
    QCOMPARE(events.size(), kRingRecords);
    QCOMPARE(events.back().record.happening, Happening::Ended);
    // Three operations of three records a round, and the end; the first was taken before.
    QCOMPARE(session.workers()[0].dropped, kRounds * 3 * 3 + 1 - 1 - kRingRecords);
}

void TestSession::everySignalIsShown_data()
{
    QTest::addColumn<int>("signal");
    for (int signal = 1; signal < 32; ++signal) {
        const bool harmless = signal == SIGCHLD || signal == SIGURG || signal == SIGWINCH
            || signal == SIGCONT || signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN
            || signal == SIGTTOU;
        if (!harmless)
            QTest::addRow("SIG%s", ::sigabbrev_np(signal)) << signal;
    }
}

void TestSession::everySignalIsShown()
{
    QFETCH(int, signal);
    Session session;
    QVERIFY(startScene(session, "lock", { 1, 1 }));
    session.signal(0, signal);
    QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
    QCOMPARE(session.workers()[0].state, State::Killed);
    QCOMPARE(session.workers()[0].status, signal);
}

void TestSession::aStoppedWorkerIsShownAndEndsWithTheSession()
{
    QList<Process> all;
    {
        Session session;
        QVERIFY(startScene(session, "lock"));
        session.signal(1, SIGSTOP);
        QVERIFY(comesTrue(session, [&] { return session.workers()[1].state == State::Stopped; }));
        session.signal(1, SIGCONT);
        QVERIFY(comesTrue(session, [&] { return session.workers()[1].state == State::AtGate; }));
        session.signal(1, SIGSTOP);
        QVERIFY(comesTrue(session, [&] { return session.workers()[1].state == State::Stopped; }));
        all = descendants(::getpid());
        QCOMPARE(all.size(), 4);
    }
    QVERIFY(std::ranges::none_of(all, isAlive));
}

void TestSession::theEndLeavesNothing()
{
    for (const SceneSpec &scene : scenes()) {
        {
            Session session;
            QVERIFY(startScene(session, scene.id.data()));
            for (std::size_t worker = 0; worker < session.workers().size(); ++worker)
                session.setOpen(static_cast<int>(worker), worker % 2 == 0);
        } // in the middle of it
        // Not even a zombie: the server reaps before it ends.
        QVERIFY2(descendants(::getpid()).isEmpty(), scene.id.data());
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    }
}

void TestSession::theServersDeathIsNoticedAndEndsEverybody()
{
    Session session;
    QVERIFY(startScene(session, "semaphore"));
    const QList<Process> all = descendants(::getpid());
    QCOMPARE(all.size(), 11);
    QCOMPARE(::kill(session.serverPid(), SIGKILL), 0);
    QVERIFY(comesTrue(session, [&] { return session.state() == Session::State::Failed; }));
    QVERIFY(allEnded(session.lab()));
    QVERIFY(QTest::qWaitFor([&] { return std::ranges::none_of(all, isAlive); }));
}

void TestSession::workersHoldOnlyWhatTheyNeed()
{
    const int junk = ::open("/etc/passwd", O_RDONLY); // not closed at exec
    Session session;
    QVERIFY(startScene(session, "ticket"));
    ::close(junk);
    for (const WorkerView &worker : session.workers()) {
        const QDir files(QStringLiteral("/proc/%1/fd").arg(worker.pid));
        QStringList links;
        for (const QFileInfo &each : files.entryInfoList(QDir::Files | QDir::System))
            links += each.symLinkTarget().section(QLatin1Char('/'), -1);
        for (const QString &link : std::as_const(links))
            QVERIFY2(link.startsWith(QLatin1String("pipe:")) || link == QLatin1String("null")
                         || link.startsWith(QLatin1String("memfd:")),
                     qPrintable(links.join(QLatin1Char(' '))));
        QVERIFY2(links.size() <= 5, qPrintable(links.join(QLatin1Char(' '))));
        const QList<QByteArray> stat = timeslice::test::statOf(worker.pid);
        QCOMPARE(stat[16].toInt(), 5); // nice
    }
}

void TestSession::theServerRefusesWhatIsNotAllowed_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("seals");
    const int right = static_cast<int>(kArenaBytes);
    QTest::newRow("a worker too many") << 0 << 65 << right << true;
    QTest::newRow("ten thousand") << 0 << 10'000 << right << true;
    QTest::newRow("none") << 0 << 0 << right << true;
    QTest::newRow("an unknown scene") << 999 << 1 << right << true;
    QTest::newRow("an arena that is too small") << 0 << 1 << 4096 << true;
    QTest::newRow("an arena that may shrink") << 0 << 1 << right << false;
    QTest::newRow("no arena") << 0 << 1 << 0 << false;
}

void TestSession::theServerRefusesWhatIsNotAllowed()
{
    QFETCH(int, scene);
    QFETCH(int, workers);
    QFETCH(int, bytes);
    QFETCH(bool, seals);
    LabProcess server;
    QCOMPARE(server.start(), 0);
    const FileDescriptor file(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    QCOMPARE(::ftruncate(file.get(), bytes), 0);
    if (seals)
        QCOMPARE(::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK), 0);
    QVERIFY(server.send({ .kind = MessageKind::Begin, .other = workers, .value = scene },
                        bytes > 0 ? file.get() : -1));
    bool gone = false;
    std::vector<Message> answers;
    QVERIFY(QTest::qWaitFor([&] {
        for (const Message &answer : server.receive(gone))
            answers.push_back(answer);
        return answers.size() == 2;
    }));
    QCOMPARE(answers[0].kind, MessageKind::Hello);
    QCOMPARE(answers[1].kind, MessageKind::Refused);
    QVERIFY(descendants(static_cast<int>(server.pid())).isEmpty());
}

void TestSession::theServerEndsAtABadMessage()
{
    LabProcess server;
    QCOMPARE(server.start(), 0);
    QVERIFY(server.send({ .kind = MessageKind::Exited })); // only the server says that
    bool gone = false;
    QVERIFY(QTest::qWaitFor([&] {
        server.receive(gone);
        return gone;
    }));
}

void TestSession::aWorkerThatLiesIsClamped()
{
    Session session;
    QVERIFY(startScene(session, "lock", { 2, 1 }));
    Lies memory(session);
    QVERIFY(memory.arena());
    Arena *lies = memory.arena();
    WorkerSlot &slot = lies->workers[1];
    slot.phase = 0xFFFF'FFFF;
    slot.operation = 4711;
    slot.object = 1 << 30;
    slot.line = -5;
    slot.ring[0].object = 30'000;
    slot.ring[0].operation = static_cast<Operation>(60'000);
    slot.ring[0].happening = static_cast<Happening>(60'000);
    slot.written = std::uint64_t { 1 } << 63;
    lies->objects[0].mutex.__data.__lock = 1;
    lies->objects[0].mutex.__data.__owner = 1; // a process that is not one of ours
    session.update();
    const WorkerView &worker = session.workers()[1];
    QVERIFY(worker.object < static_cast<int>(session.objects().size()));
    QCOMPARE(worker.line, 0);
    QVERIFY(worker.operation <= Operation::Last);
    QCOMPARE(session.objects()[0].owner, -1);
    const auto events = session.takeEvents();
    QVERIFY(events.size() <= 3 * kRingRecords);
    for (const LiveEvent &event : events) {
        QVERIFY(event.record.object < static_cast<int>(kMostObjects));
        QVERIFY(event.record.operation <= Operation::Last);
        QVERIFY(event.record.happening <= Happening::Last);
    }
}

void TestSession::aWorkerThatLiesAboutAPipeIsClamped()
{
    Session session;
    QVERIFY(startScene(session, "pipe"));
    Lies memory(session);
    QVERIFY(memory.arena());
    for (const std::int64_t bytes : { INT64_MIN, std::int64_t { -1 }, INT64_MAX }) {
        memory.arena()->objects[0].cell = bytes;
        session.update();
        QVERIFY(session.objects()[0].value >= 0);
        QVERIFY(session.objects()[0].value <= session.objects()[0].capacity);
    }
    WorkerSlot &slot = memory.arena()->workers[1];
    Record &lie = slot.ring[slot.written % kRingRecords];
    lie.happening = Happening::Failed;
    lie.error = INT_MIN;
    ++slot.written;
    session.update();
    QVERIFY(session.workers()[1].error >= 0);
}

void TestSession::aWorkerThatLiesAboutARingIsClamped()
{
    Session session;
    QVERIFY(startScene(session, "producer-consumer"));
    Lies memory(session);
    QVERIFY(memory.arena());
    Ring &ring = memory.arena()->objects[0].ring;
    ring.head = UINT32_MAX;
    ring.used = UINT32_MAX;
    ring.items[0] = INT64_MIN;
    ring.items[1] = INT64_MAX;
    memory.arena()->objects[0].initial = INT64_MAX;
    session.update();
    const ObjectView &view = session.objects()[0];
    QCOMPARE(view.capacity, std::int64_t { 3 });
    QCOMPARE(view.items.size(), std::size_t { 3 });
    QVERIFY(view.head >= 0 && view.head < 3);
    for (const std::int64_t item : view.items)
        QVERIFY(item >= kSentinel && item <= kMostItem);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
