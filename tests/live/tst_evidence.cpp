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
using timeslice::test::startScene;
using timeslice::test::step;
using State = WorkerView::State;

/// What the kernel shows of who waits for what: locks, pipes, buffers, threads.
class TestEvidence : public QObject
{
    Q_OBJECT

private slots:
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
};

void TestEvidence::theKernelTellsTheGateFromTheLock()
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

void TestEvidence::theKernelShowsWhoWaitsAtWhichEnd()
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

void TestEvidence::aReadOfSomethingElseIsNoWaitForAPipe()
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

void TestEvidence::whoHasAnEndIsListed()
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

void TestEvidence::onlyWorkersHaveAnEnd_data()
{
    QTest::addColumn<int>("duplex");
    QTest::newRow("pipe") << 0;
    QTest::newRow("duplex pipe") << 1;
}

void TestEvidence::onlyWorkersHaveAnEnd()
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

void TestEvidence::pollTellsWhatReceiveWouldFind()
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
void TestEvidence::theKernelTellsTheThreeWaitsOfABuffer()
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
void TestEvidence::theKernelTellsWhatAJoinedThreadWaitsFor()
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

void TestEvidence::aTimeoutIsNeverTooShort_data()
{
    QTest::addColumn<int>("worker");
    QTest::addColumn<Operation>("operation");
    QTest::newRow("C090 put into a full queue") << 1 << Operation::Put;
    QTest::newRow("C092 get from an empty queue") << 0 << Operation::Get;
}

void TestEvidence::aTimeoutIsNeverTooShort()
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

void TestEvidence::aWaitWithATimeoutIsNotForEver()
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

void TestEvidence::nobodySeemsStuckWhileOthersWork_data()
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
void TestEvidence::nobodySeemsStuckWhileOthersWork()
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

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
