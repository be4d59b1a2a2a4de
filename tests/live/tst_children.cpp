// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/announcement.h"
#include "app/lab/family.h"
#include "app/live/session.h"
#include "tests/support/livewait.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QTest>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>

using namespace timeslice::live;
using timeslice::FileDescriptor;
using timeslice::test::comesTrue;
using timeslice::test::descendants;
using timeslice::test::settles;
using timeslice::test::startScene;
using timeslice::test::statOf;
using timeslice::test::step;
using State = WorkerView::State;

namespace {

const WorkerView &view(const Session &session, int worker)
{
    return session.workers()[static_cast<std::size_t>(worker)];
}

/// A process for as long as this lives. It waits; and so does its own child, if it has one.
class Helper
{
public:
    enum class Child { None, One };

    explicit Helper(Child child = Child::None)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL); // should a test be killed
            const pid_t below = child == Child::One ? ::fork() : 0;
            if (below == 0)
                ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (below != 0 && ::write(ends[1], &below, sizeof below) < 0)
                ::_exit(1);
            for (;;)
                ::pause();
        }
        if (child == Child::One && ::read(ends[0], &m_child, sizeof m_child) < 0)
            m_child = 0;
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~Helper()
    {
        for (const pid_t pid : { m_child, m_pid }) {
            if (pid > 0)
                ::kill(pid, SIGKILL);
        }
        ::waitpid(m_pid, nullptr, 0);
    }
    Helper(const Helper &) = delete;
    Helper &operator=(const Helper &) = delete;

    pid_t pid() const { return m_pid; }
    pid_t child() const { return m_child; }

private:
    pid_t m_pid = 0;
    pid_t m_child = 0;
};

/// A descriptor of another process, if the kernel lets us.
FileDescriptor takeFile(pid_t pid, int file)
{
    const FileDescriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    return FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_getfd, process.get(), file, 0)));
}

/// The descriptor by which a worker speaks to the fork server.
int announcingFile(pid_t pid)
{
    const QDir files(QStringLiteral("/proc/%1/fd").arg(pid));
    for (const QFileInfo &each : files.entryInfoList(QDir::Files | QDir::System)) {
        if (each.symLinkTarget().contains(QLatin1String("socket:")))
            return each.fileName().toInt();
    }
    return -1;
}

} // namespace

/// Processes that start processes: who they are, whose they are, and what becomes of them.
class TestChildren : public QObject
{
    Q_OBJECT

private slots:
    void aChildIsKnownBeforeItsParentGoesOn_data();
    void aChildIsKnownBeforeItsParentGoesOn();
    void whoSurvivesDependsOnHowMainEnds_data();
    void whoSurvivesDependsOnHowMainEnds();
    void ctrlCFindsMainWhereverItIs_data();
    void ctrlCFindsMainWhereverItIs();
    void aChildThatNobodyWaitsForIsAZombie_data();
    void aChildThatNobodyWaitsForIsAZombie();
    void howAJoinedChildEndedIsAlwaysKnown();
    void signalsReachChildrenAndOrphans();
    void theDoubleForkLeavesStepByStep();
    void aProgramRunsUnderTheSameTies();
    void theKernelSaysWhereAProgramSleeps();
    void onlyADescendantIsAdmittedAndOnlyOnce();
    void whatIsNoAnnouncementIsDropped();
    void aForgedAnnouncementIsRefused();
    void aZombieOfAnotherParentIsRead();
    void theEndLeavesNothing_data();
    void theEndLeavesNothing();
};

void TestChildren::aChildIsKnownBeforeItsParentGoesOn_data()
{
    QTest::addColumn<int>("round");
    for (int round = 0; round < 30; ++round)
        QTest::addRow("%d", round) << round;
}

void TestChildren::aChildIsKnownBeforeItsParentGoesOn()
{
    Session session;
    QVERIFY(startScene(session, "daemon-flag"));
    QCOMPARE(session.workers().size(), std::size_t { 3 });
    QCOMPARE(view(session, 1).state, State::Absent);
    QVERIFY(!view(session, 1).isAlive());
    QVERIFY(!allEnded(session.lab()));
    QCOMPARE(view(session, 0).operation, Operation::Fork);
    QCOMPARE(view(session, 0).target, 1);
    QCOMPARE(view(session, 0).kernel.parent, session.serverPid());
    session.step(0);
    const QDeadlineTimer patience(20'000);
    while (view(session, 0).target != 2 && !patience.hasExpired()) // its next child
        session.update(); // without a pause, which would hide what comes too late
    QVERIFY(view(session, 1).pid > 0); // in the same moment
    QVERIFY(settles(session));
    QCOMPARE(view(session, 1).parent, 0);
    QCOMPARE(view(session, 1).kernel.parent, view(session, 0).pid);
    QCOMPARE(view(session, 1).state, State::AtGate);
    QCOMPARE(view(session, 2).state, State::Absent);
}

/// C019, C025, C027, C028, C043, C044.
void TestChildren::whoSurvivesDependsOnHowMainEnds_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("handlersRun");
    QTest::addColumn<int>("mainState");
    QTest::addColumn<int>("mainStatus");
    const auto row = [](const char *name, int ending, bool handlersRun, State state, int status) {
        QTest::newRow(name) << ending << handlersRun << static_cast<int>(state) << status;
    };
    row("return", 0, true, State::Exited, 0);
    row("sys.exit", 1, true, State::Exited, 0);
    row("exception", 2, true, State::Exited, 1);
    row("Ctrl-C", 3, true, State::Killed, SIGINT);
    row("SIGTERM", 4, false, State::Killed, SIGTERM);
    row("SIGKILL", 5, false, State::Killed, SIGKILL);
    row("os._exit", 6, false, State::Exited, 0);
}

void TestChildren::whoSurvivesDependsOnHowMainEnds()
{
    QFETCH(int, ending);
    QFETCH(bool, handlersRun);
    QFETCH(int, mainState);
    QFETCH(int, mainStatus);
    Session session;
    QVERIFY(startScene(session, "daemon-flag", { 3, ending, 0, 2 }));
    QVERIFY(step(session, 0, 2));
    session.setOpen(0, true);
    const WorkerView &main = view(session, 0);
    if (handlersRun) {
        QVERIFY(comesTrue(session, [&] { return main.awaits == 2; })); // joins the other one
        QCOMPARE(main.state, State::Blocked);
        QCOMPARE(view(session, 1).state, State::Killed);
        QCOMPARE(view(session, 1).status, SIGTERM);
        QVERIFY(comesTrue(session, [&] { return view(session, 1).kernel.state == 'X'; }));
        QCOMPARE(view(session, 2).state, State::AtGate);
        QCOMPARE(view(session, 2).parent, 0);
        session.setOpen(2, true);
        QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
    } else {
        QVERIFY(comesTrue(session, [&] { return !main.isAlive(); }));
        for (const int orphan : { 1, 2 }) {
            QVERIFY(comesTrue(session, [&] {
                return view(session, orphan).kernel.parent == session.serverPid();
            }));
            QCOMPARE(view(session, orphan).state, State::AtGate);
            QCOMPARE(view(session, orphan).parent, -1);
            session.setOpen(orphan, true);
        }
        QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
        QCOMPARE(view(session, 1).state, State::Exited);
    }
    QCOMPARE(static_cast<int>(main.state), mainState);
    QCOMPARE(main.status, mainStatus);
    QCOMPARE(view(session, 2).state, State::Exited);
    QCOMPARE(view(session, 2).status, 0);
}

void TestChildren::ctrlCFindsMainWhereverItIs_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("before it started anybody") << 0;
    QTest::newRow("between the two") << 1;
    QTest::newRow("after both") << 2;
    QTest::newRow("while it waits for the other one") << 5;
}

void TestChildren::ctrlCFindsMainWhereverItIs()
{
    QFETCH(int, steps);
    Session session;
    QVERIFY(startScene(session, "daemon-flag", { 3, 0, 0, 1 }));
    QVERIFY(step(session, 0, std::min(steps, 2)));
    const auto before = view(session, 0).reached;
    if (steps == 5) {
        session.setOpen(0, true); // terminate, join, and join
        QVERIFY(comesTrue(session, [&] { return view(session, 0).awaits == 2; }));
        session.signal(0, SIGINT);
        QVERIFY(comesTrue(session, [&] { return !view(session, 0).isAlive(); }));
        QVERIFY(comesTrue(session,
                          [&] { return view(session, 2).kernel.parent == session.serverPid(); }));
        return;
    }
    session.signal(0, SIGINT);
    QVERIFY(comesTrue(session, [&] {
        return view(session, 0).reached != before && view(session, 0).isSettled();
    }));
    QCOMPARE(view(session, 0).operation, Operation::Print);
    for (int worker = 0; worker < 3; ++worker)
        session.setOpen(worker, true);
    QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
    QCOMPARE(view(session, 0).state, State::Killed);
    QCOMPARE(view(session, 0).status, SIGINT);
    QCOMPARE(view(session, 2).state, steps == 2 ? State::Exited : State::Absent);
}

/// C033: and how it ended is told although only its parent could wait for it.
void TestChildren::aChildThatNobodyWaitsForIsAZombie_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("status");
    QTest::newRow("exits") << 0 << static_cast<int>(State::Exited) << 1;
    QTest::newRow("SIGKILL") << SIGKILL << static_cast<int>(State::Killed) << SIGKILL;
    QTest::newRow("SIGSEGV") << SIGSEGV << static_cast<int>(State::Killed) << SIGSEGV;
}

void TestChildren::aChildThatNobodyWaitsForIsAZombie()
{
    QFETCH(int, signal);
    QFETCH(int, state);
    QFETCH(int, status);
    Session session;
    QVERIFY(startScene(session, "heartbeat"));
    QVERIFY(step(session, 0, 2));
    const WorkerView &child = view(session, 2);
    if (signal == 0)
        session.setOpen(2, true);
    else
        session.signal(2, signal);
    QVERIFY(comesTrue(session, [&] { return child.pid != 0 && !child.isAlive(); }));
    QCOMPARE(static_cast<int>(child.state), state);
    QCOMPARE(child.status, status);
    QCOMPARE(child.kernel.state, 'Z');
    QCOMPARE(child.parent, 0);
    session.signal(2, SIGKILL); // succeeds, and does nothing
    QVERIFY(step(session, 0)); // join
    QVERIFY(comesTrue(session, [&] { return child.kernel.state == 'X'; }));
    QCOMPARE(child.status, status);
}

void TestChildren::howAJoinedChildEndedIsAlwaysKnown()
{
    for (int round = 0; round < 20; ++round) {
        Session session;
        QVERIFY(startScene(session, "heartbeat", { 3, 1, 1000 }));
        for (int worker = 0; worker < 3; ++worker)
            session.setOpen(worker, true);
        QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
        QCOMPARE(view(session, 2).state, State::Exited);
        QCOMPARE(view(session, 2).status, 1);
        QCOMPARE(view(session, 1).state, State::Killed);
        QCOMPARE(view(session, 1).status, SIGTERM);
    }
}

void TestChildren::signalsReachChildrenAndOrphans()
{
    Session session;
    QVERIFY(startScene(session, "daemon-flag", { 3, 5 }));
    QVERIFY(step(session, 0, 2));
    const WorkerView &child = view(session, 1);
    session.signal(1, SIGSTOP);
    QVERIFY(comesTrue(session, [&] { return child.state == State::Stopped; }));
    session.setOpen(0, true); // main is killed
    QVERIFY(comesTrue(session, [&] { return child.kernel.parent == session.serverPid(); }));
    QCOMPARE(child.state, State::Stopped);
    session.signal(1, SIGCONT);
    QVERIFY(comesTrue(session, [&] { return child.state == State::AtGate; }));
    session.signal(1, SIGUSR1);
    QVERIFY(comesTrue(session, [&] { return !child.isAlive(); }));
    QCOMPARE(child.status, SIGUSR1);
}

void TestChildren::theDoubleForkLeavesStepByStep()
{
    Session session;
    QVERIFY(startScene(session, "unix-daemon"));
    const WorkerView &child = view(session, 1);
    const WorkerView &daemon = view(session, 2);
    QVERIFY(step(session, 0)); // fork
    QVERIFY(settles(session));
    const pid_t before = child.kernel.session;
    QVERIFY(before != child.pid);
    QVERIFY(step(session, 1)); // setsid
    QCOMPARE(child.kernel.session, child.pid);
    QCOMPARE(child.kernel.group, child.pid);
    QCOMPARE(child.kernel.terminal, 0);
    QVERIFY(step(session, 1)); // fork
    QVERIFY(settles(session));
    QCOMPARE(daemon.parent, 1);
    QCOMPARE(daemon.kernel.session, child.pid); // a member, not the leader
    QVERIFY(step(session, 0)); // waits for the child
    QCOMPARE(view(session, 0).awaits, 1);
    session.step(1); // which ends
    QVERIFY(comesTrue(session, [&] { return daemon.kernel.parent == session.serverPid(); }));
    QCOMPARE(daemon.kernel.session, child.pid); // the session outlives its leader
    QVERIFY(comesTrue(session, [&] { return child.kernel.state == 'X'; }));
    QVERIFY(step(session, 2, 3)); // chdir, umask, redirect
    const auto link = [&](const char *file) {
        return QFileInfo(QStringLiteral("/proc/%1/%2").arg(daemon.pid).arg(QLatin1String(file)))
            .symLinkTarget();
    };
    QCOMPARE(link("cwd"), QStringLiteral("/"));
    for (const char *file : { "fd/0", "fd/1", "fd/2" })
        QCOMPARE(link(file), QStringLiteral("/dev/null"));
}

void TestChildren::aProgramRunsUnderTheSameTies()
{
    Session session;
    QVERIFY(startScene(session, "states-pipe"));
    QVERIFY(step(session, 0));
    QVERIFY(step(session, 1)); // exec
    QVERIFY(step(session, 0));
    QVERIFY(step(session, 2));
    const char *programs[] = { "ts-w1", "tail", "grep" };
    for (const int worker : { 1, 2 }) {
        const QString proc = QStringLiteral("/proc/%1/").arg(view(session, worker).pid);
        const auto contents = [&](const char *name) {
            QFile file(proc + QLatin1String(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(comesTrue(session, [&] { return contents("comm").trimmed() == programs[worker]; }));
        QVERIFY(view(session, worker).replaced);
        QCOMPARE(view(session, worker).parent, 0);
        QCOMPARE(contents("environ"), QByteArray("PATH=/usr/bin:/bin\0LC_ALL=C\0", 28));
        QCOMPARE(QDir(proc + QStringLiteral("fd")).entryList(QDir::Files | QDir::System).size(),
                 4); // and the lifeline
        const QByteArray limits = contents("limits");
        QVERIFY2(limits.contains("Max cpu time              60"), limits.constData());
        QVERIFY2(limits.contains("Max core file size        0"), limits.constData());
        QVERIFY(contents("status").contains("NoNewPrivs:\t1"));
        QCOMPARE(statOf(view(session, worker).pid).value(16).toInt(), 5); // nice
    }
}

void TestChildren::theKernelSaysWhereAProgramSleeps()
{
    Session session;
    QVERIFY(startScene(session, "states-pipe"));
    for (const int worker : { 1, 2 })
        session.setOpen(worker, true);
    QVERIFY(step(session, 0, 2));
    const WorkerView &grep = view(session, 2);
    const auto sleepsInRead = [&] {
        return grep.kernel.state == 'S' && callName(grep.kernel.call) == "read"
            && grep.kernel.descriptor == 0;
    };
    QVERIFY(comesTrue(session, sleepsInRead));
    QVERIFY(grep.isSettled());
    QVERIFY(comesTrue(
        session, [&] { return callName(view(session, 1).kernel.call).ends_with("nanosleep"); }));
    QVERIFY(step(session, 0, 2)); // the second line is the first with a 404
    QVERIFY(comesTrue(session, [&] { return session.console() == "GET /2 404\n"; }));
    QVERIFY(comesTrue(session, sleepsInRead));
    session.setOpen(0, true);
    QVERIFY(comesTrue(session, [&] { return allEnded(session.lab()); }));
    QCOMPARE(session.console(), std::string("GET /2 404\nGET /4 404\nGET /6 404\n"));
    QCOMPARE(view(session, 1).status, SIGTERM);
    QCOMPARE(grep.status, 0);
}

void TestChildren::onlyADescendantIsAdmittedAndOnlyOnce()
{
    const Helper one;
    const Helper other(Helper::Child::One);
    Family family;
    family.expect(4);
    QVERIFY(!family.admit(1, 1)); // init
    QVERIFY(!family.admit(1, ::getppid()));
    QVERIFY(!family.admit(1, ::getpid()));
    QVERIFY(!family.admit(-1, one.pid()));
    QVERIFY(!family.admit(4, one.pid())); // beyond the scene's
    QVERIFY(!family.admit(1, 1 << 30)); // nobody
    QVERIFY(family.admit(1, one.pid()));
    QVERIFY(!family.admit(1, other.pid())); // the worker is known
    QVERIFY(!family.admit(2, one.pid())); // the process is
    QVERIFY(family.admit(2, other.pid()));
    QVERIFY(family.admit(3, other.child())); // a child's child
}

void TestChildren::whatIsNoAnnouncementIsDropped()
{
    FileDescriptor servers;
    FileDescriptor workers;
    QVERIFY(makeAnnouncementSockets(servers, workers));
    QVERIFY(!takeAnnouncement(servers.get())); // nothing there
    const std::int32_t words[3] = { 0, 1, 2 };
    for (const std::size_t size : { std::size_t { 0 }, std::size_t { 3 }, std::size_t { 8 },
                                    std::size_t { 12 } }) { // without a socket, whatever it says
        QVERIFY(::send(workers.get(), words, size, 0) >= 0);
        QVERIFY(!takeAnnouncement(servers.get()));
    }
    // A true one, from a thread: the answer is waited for.
    for (const bool says : { true, false }) {
        bool heard = false;
        std::thread worker([&] { heard = announce(workers.get(), Notice::Born, 7); });
        std::optional<Announcement> announcement;
        pollfd wait { servers.get(), POLLIN, 0 };
        ::poll(&wait, 1, 20'000);
        announcement = takeAnnouncement(servers.get());
        const bool right = announcement && announcement->worker == 7
            && announcement->pid == ::getpid() && announcement->notice == Notice::Born;
        if (says && announcement)
            answer(*announcement);
        announcement.reset();
        worker.join();
        QVERIFY(right);
        QCOMPARE(heard, says);
    }
}

/// From outside, with the very socket of a worker.
void TestChildren::aForgedAnnouncementIsRefused()
{
    Session session;
    QVERIFY(startScene(session, "daemon-flag"));
    const pid_t main = view(session, 0).pid;
    const FileDescriptor socket = takeFile(main, announcingFile(main));
    if (!socket.valid())
        QSKIP("pidfd_getfd is not permitted here");
    QVERIFY(!announce(socket.get(), Notice::Born, 1)); // no child of the server's
    session.update();
    QCOMPARE(view(session, 1).state, State::Absent);
    QVERIFY(!announce(socket.get(), Notice::Born, 64));
    QVERIFY(!announce(socket.get(), Notice::Born, -5));
    QVERIFY(announce(socket.get(), Notice::Reaping, 0)); // the server only looks
    session.update();
    QVERIFY(view(session, 0).isAlive());
    QVERIFY(step(session, 0, 2)); // the true ones are still heard
    QVERIFY(settles(session));
    QCOMPARE(view(session, 1).parent, 0);
    QVERIFY(!announce(socket.get(), Notice::Born, 1)); // a second one
}

/// C028: 137 is a plain exit code, not a signal.
void TestChildren::aZombieOfAnotherParentIsRead()
{
    int ends[2];
    int go[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::pipe(go), 0);
    const pid_t parent = ::fork();
    if (parent == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const pid_t child = ::fork();
        if (child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            char word = 0;
            if (::read(go[0], &word, 1) < 0)
                ::_exit(1);
            ::_exit(137);
        }
        if (::write(ends[1], &child, sizeof child) < 0)
            ::_exit(1);
        for (;;)
            ::pause();
    }
    pid_t child = 0;
    QCOMPARE(::read(ends[0], &child, sizeof child), ssize_t { sizeof child });
    Family family;
    family.expect(1);
    const bool admitted = family.admit(0, child);
    const bool early = !family.look().empty();
    QCOMPARE(::write(go[1], "g", 1), ssize_t { 1 });
    std::vector<Message> told;
    const bool came = QTest::qWaitFor(
        [&] {
            told = family.look();
            return !told.empty();
        },
        20'000);
    ::kill(parent, SIGKILL);
    ::waitpid(parent, nullptr, 0);
    QVERIFY(admitted && !early && came);
    QCOMPARE(told.front().kind, MessageKind::Exited);
    QCOMPARE(told.front().value, 137);
    QVERIFY(family.look().empty()); // told once
}

void TestChildren::theEndLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("scene");
    QTest::addColumn<QList<int>>("steps");
    QTest::newRow("orphans") << QByteArray("daemon-flag") << QList<int> { 0, 0, 0 };
    QTest::newRow("double-forked") << QByteArray("unix-daemon") << QList<int> { 0, 1, 1, 1, 2, 2 };
    QTest::newRow("programs") << QByteArray("states-pipe") << QList<int> { 0, 1, 0, 2, 0 };
    QTest::newRow("a family") << QByteArray("heartbeat") << QList<int> { 0, 0, 1, 2 };
}

void TestChildren::theEndLeavesNothing()
{
    QFETCH(QByteArray, scene);
    QFETCH(QList<int>, steps);
    for (const bool stopped : { false, true }) {
        {
            Session session;
            QVERIFY(startScene(session, scene.constData(), { 3, 5 }));
            for (const int worker : std::as_const(steps))
                QVERIFY(step(session, worker));
            if (stopped) {
                session.signal(2, SIGSTOP);
                QVERIFY(
                    comesTrue(session, [&] { return view(session, 2).state == State::Stopped; }));
            }
        }
        QVERIFY(descendants(::getpid()).isEmpty());
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    }
}

QTEST_GUILESS_MAIN(TestChildren)
#include "tst_children.moc"
