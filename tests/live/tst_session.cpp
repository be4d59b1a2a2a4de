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

namespace {

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

} // namespace

/// Real processes, from their first gate to their end.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void everybodyStopsAtTheFirstGate();
    void aStepIsOneOperation();
    void eventsOfALockStandInItsOrder();
    void aFullRingCountsWhatItDropsAndKeepsTheEnd();
    void everySignalIsShown_data();
    void everySignalIsShown();
    void aStoppedWorkerIsShownAndEndsWithTheSession();
    void theEndLeavesNothing();
    void theServersDeathIsNoticedAndEndsEverybody();
    void workersHoldOnlyWhatTheyNeed();
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

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
