// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"
#include "tests/support/survivors.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace timeslice;
using test::descendants;
using test::Survivors;

namespace {

void copyProgram(const char *from, const QString &folder)
{
    const QString name = QString::fromLatin1(from).section(QLatin1Char('/'), -1);
    if (!QFile::copy(QString::fromLatin1(from), folder + QLatin1Char('/') + name))
        qFatal("a program was not copied");
}

qsizetype openFiles()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

/// How the fork server starts, and how a program does that was started in strange ways.
class TestFaultsStart : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoForkServerIsSaid_data();
    void whatIsNoForkServerIsSaid();
    void aThousandStartsAndEndsLeaveNothing();
    void whatIsInheritedIsPutInOrder_data();
    void whatIsInheritedIsPutInOrder();
    void somebodyElsesRightsAreRefused_data();
    void somebodyElsesRightsAreRefused();
};

void TestFaultsStart::whatIsNoForkServerIsSaid_data()
{
    QTest::addColumn<QByteArray>("text"); // of timeslice-lab; none when there is no such file
    QTest::addColumn<bool>("executable");
    QTest::addColumn<int>("milliseconds"); // until it is said
    const QByteArray shell("#!/bin/sh\n");
    QTest::newRow("none") << QByteArray() << false << 500;
    QTest::newRow("not executable") << shell << false << 500;
    QTest::newRow("a script without its first line") << QByteArray("exit 0\n") << true << 500;
    QTest::newRow("a script that ends") << shell + "exit 0\n" << true << 500;
    QTest::newRow("a script that talks") << shell + "echo hello >&3; exec sleep 1000\n"
                                         << true << 500;
    // A right message but for its version.
    QTest::newRow("another version") << shell
            + "printf 'BALT\\377\\0\\0\\0\\377\\377\\377\\377\\1\\0\\0\\0\\0\\0\\0\\0"
              "\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0' >&3; exec sleep 1000\n"
                                     << true << 500;
    QTest::newRow("a script that says nothing") << shell + "exec sleep 1000\n" << true << 20'000;
}

void TestFaultsStart::whatIsNoForkServerIsSaid()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, executable);
    QFETCH(int, milliseconds);
    const QTemporaryDir folder;
    copyProgram(TIMESLICE_LABHOST, folder.path());
    copyProgram(TIMESLICE_CLI, folder.path());
    if (!text.isEmpty()) {
        QFile lab(folder.filePath(QStringLiteral("timeslice-lab")));
        QVERIFY(lab.open(QIODevice::WriteOnly) && lab.write(text) == text.size());
        lab.setPermissions(executable ? QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                      : QFile::ReadOwner | QFile::WriteOwner);
    }
    const Survivors survivors;
    QProcess cli;
    cli.start(folder.filePath(QStringLiteral("timeslice-cli")),
              { QStringLiteral("lab"), QStringLiteral("run"), QStringLiteral("lock") });
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
    QCOMPARE(cli.exitCode(), 4);
    QVERIFY(cli.readAllStandardError().contains("the scene cannot run"));
    // The host tells how long it took, and goes on working.
    int least = milliseconds + 1;
    for (int i = 0; i < 3 && least > milliseconds; ++i) {
        QProcess host;
        host.setProcessEnvironment(survivors.environment());
        host.start(folder.filePath(QStringLiteral("labhost")), { QStringLiteral("failure") });
        QVERIFY(host.waitForFinished());
        QCOMPARE(host.exitCode(), 0);
        const QList<QByteArray> lines = host.readAllStandardOutput().split('\n');
        QVERIFY(!lines.value(1).isEmpty()); // what is said of it
        least = std::min(least, lines.first().toInt());
    }
    QVERIFY2(least <= milliseconds, QByteArray::number(least).constData());
    QVERIFY(survivors.allGone());
    QCOMPARE(survivors.left(), QStringList());
}

void TestFaultsStart::aThousandStartsAndEndsLeaveNothing()
{
    const live::SceneSpec &scene = live::trialScene(live::Trial::Ending);
    const auto once = [&](int how) {
        live::Session session;
        if (!session.start(scene, live::settingsOf(scene)))
            return false;
        if (how == 0) // at once
            return true;
        return test::comesTrue(session, [&] {
            return session.state() == live::Session::State::Running
                && (how == 1 || session.workers()[0].state == live::WorkerView::State::AtGate);
        });
    };
    QVERIFY(once(2)); // whatever is made once for all
    const auto files = openFiles();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(once(i % 3));
    QCOMPARE(openFiles(), files);
    QVERIFY(descendants(::getpid()).isEmpty());
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
}

namespace {

void blockAllSignals()
{
    sigset_t all;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
}

void ignoreChildren()
{
    std::signal(SIGCHLD, SIG_IGN);
}

/// Standard output is where the host says that it runs.
void closeInputAndError()
{
    ::close(STDIN_FILENO);
    ::close(STDERR_FILENO);
}

void leaveFilesOpen()
{
    constexpr int kMost = 50;
    for (int file = 3; file <= kMost; ++file)
        ::dup2(STDIN_FILENO, file);
}

} // namespace

void TestFaultsStart::whatIsInheritedIsPutInOrder_data()
{
    using Before = void (*)();
    QTest::addColumn<Before>("before");
    QTest::newRow("all signals blocked") << Before(blockAllSignals);
    QTest::newRow("children ignored") << Before(ignoreChildren);
    QTest::newRow("closed input and error") << Before(closeInputAndError);
    QTest::newRow("open files up to 50") << Before(leaveFilesOpen);
}

void TestFaultsStart::whatIsInheritedIsPutInOrder()
{
    using Before = void (*)();
    QFETCH(Before, before);
    const Survivors survivors;
    QProcess host;
    host.setProcessEnvironment(survivors.environment());
    host.setChildProcessModifier(before);
    host.start(QStringLiteral(TIMESLICE_LABHOST),
               { QStringLiteral("page"), QStringLiteral("lock"), QStringLiteral("1") });
    QVERIFY(host.waitForReadyRead(20'000));
    const int pid = static_cast<int>(host.processId());
    for (const int standard : { 0, 1, 2 }) {
        const QString link =
            QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(pid).arg(standard));
        QVERIFY2(link.contains(QLatin1String("pipe:")) || link == QLatin1String("/dev/null"),
                 qPrintable(link));
    }
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    QVERIFY(status.open(QIODevice::ReadOnly));
    for (const QByteArray &line : status.readAll().split('\n')) {
        constexpr qulonglong kChild = 1ULL << (SIGCHLD - 1);
        if (line.startsWith("SigIgn:"))
            QCOMPARE(line.mid(7).trimmed().toULongLong(nullptr, 16) & kChild, 0ULL);
    }
    QCOMPARE(::kill(pid, SIGTERM), 0);
    QVERIFY(host.waitForFinished());
    QCOMPARE(host.exitStatus(), QProcess::NormalExit);
    QCOMPARE(host.exitCode(), 128 + SIGTERM);
    QVERIFY(descendants(::getpid()).isEmpty());
}

void TestFaultsStart::somebodyElsesRightsAreRefused_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("status");
    QTest::newRow("window") << QStringLiteral(TIMESLICE) << 2;
    QTest::newRow("command line") << QStringLiteral(TIMESLICE_CLI) << 4;
}

void TestFaultsStart::somebodyElsesRightsAreRefused()
{
    QFETCH(QString, program);
    if (::geteuid() != 0)
        QSKIP("only root can give a program somebody else's rights");
    QProcess process;
    process.setChildProcessModifier([] {
        constexpr uid_t kNobody = 65534;
        if (::setreuid(kNobody, 0) != 0)
            ::_exit(127);
    });
    process.start(program, { QStringLiteral("lab"), QStringLiteral("list") });
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QTEST(process.exitCode(), "status");
    QVERIFY(process.readAllStandardError().contains("rights"));
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(TestFaultsStart)
#include "tst_faults_start.moc"
