// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"
#include "tests/support/sanitized.h"
#include "tests/support/survivors.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace timeslice;
using test::descendants;
using test::Survivors;

namespace {

QString sceneId(const live::SceneSpec &scene)
{
    return QString::fromUtf8(scene.id.data(), static_cast<qsizetype>(scene.id.size()));
}

int pidOf(const QProcess &process)
{
    return static_cast<int>(process.processId());
}

/// One moment within a second, which is what the test is about.
int someMilliseconds()
{
    return QRandomGenerator::global()->bounded(1000);
}

} // namespace

/// Whatever becomes of the program, nothing of its Lab is left: no process, no file, no object.
class TestFaultsApp : public QObject
{
    Q_OBJECT

    std::unique_ptr<Survivors> m_survivors;
    QProcess m_program;

    /// The window with its Lab, driven at random.
    bool startPage(const QString &scene, const QStringList &more = {})
    {
        const quint32 seed = QRandomGenerator::global()->bounded(1 << 16);
        return startHost(QStringList { QStringLiteral("page"), scene, QString::number(seed) }
                         + more);
    }
    bool startHost(const QStringList &arguments)
    {
        m_program.setProcessEnvironment(m_survivors->environment());
        m_program.start(QStringLiteral(TIMESLICE_LABHOST), arguments);
        qInfo().noquote() << arguments.join(QLatin1Char(' '));
        return m_program.waitForStarted();
    }
    /// Its workers are there.
    bool isUnderWay() { return m_program.canReadLine() || m_program.waitForReadyRead(20'000); }
    /// The server first, and the program does not see that.
    void killWithTheForkServer()
    {
        const int pid = pidOf(m_program);
        ::kill(pid, SIGSTOP);
        QTRY_COMPARE_WITH_TIMEOUT(test::statOf(pid).value(0), QByteArray("T"), 20'000);
        for (const test::Process &each : descendants(pid)) {
            if (test::statOf(each.pid).value(1).toInt() == pid)
                ::kill(each.pid, SIGKILL);
        }
        m_program.kill();
    }
    void eachScene()
    {
        QTest::addColumn<QString>("scene");
        for (const live::SceneSpec &scene : live::scenes())
            QTest::newRow(scene.id.data()) << sceneId(scene);
    }

private slots:
    void init() { m_survivors = std::make_unique<Survivors>(); }
    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning) {
            m_program.kill();
            m_program.waitForFinished();
        }
        m_survivors.reset();
    }

    void killingTheWindowAtAnyMomentLeavesNothing_data() { eachScene(); }
    void killingTheWindowAtAnyMomentLeavesNothing()
    {
        QFETCH(QString, scene);
        for (int round = 0; round < 4; ++round) {
            QVERIFY(startPage(scene));
            if (round % 2 == 0) // else also while it starts
                QVERIFY(isUnderWay());
            m_program.waitForFinished(someMilliseconds());
            QCOMPARE(m_program.state(), QProcess::Running);
            m_program.kill();
            QVERIFY(m_program.waitForFinished());
            QVERIFY(m_survivors->allGone());
            QCOMPARE(m_survivors->left(), QStringList());
        }
    }

    /// Nobody is left then who could tidy up: only the kernel.
    void killingTheWindowAndTheForkServerAtOnceLeavesNothing_data() { eachScene(); }
    void killingTheWindowAndTheForkServerAtOnceLeavesNothing()
    {
        QFETCH(QString, scene);
        QVERIFY(startPage(scene));
        QVERIFY(isUnderWay());
        m_program.waitForFinished(someMilliseconds());
        killWithTheForkServer();
        QVERIFY(m_program.waitForFinished());
        QVERIFY(m_survivors->allGone());
        QCOMPARE(m_survivors->left(), QStringList());
    }

    void askingTheWindowToEndLeavesNothing_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<int>("signal");
        for (const live::SceneSpec &scene : live::scenes()) {
            for (const int signal : { SIGTERM, SIGINT, SIGHUP })
                QTest::addRow("SIG%s %s", ::sigabbrev_np(signal), scene.id.data())
                    << sceneId(scene) << signal;
        }
    }
    void askingTheWindowToEndLeavesNothing()
    {
        QFETCH(QString, scene);
        QFETCH(int, signal);
        QVERIFY(startPage(scene));
        QVERIFY(isUnderWay());
        m_program.waitForFinished(someMilliseconds() / 4);
        QCOMPARE(::kill(pidOf(m_program), signal), 0);
        QVERIFY(m_program.waitForFinished());
        QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program.exitCode(), 128 + signal);
        // It waits for its own: not even for a moment. So slow as with a sanitizer it may give up.
        QVERIFY(test::kSanitized || descendants(::getpid()).isEmpty());
        QVERIFY(m_survivors->allGone());
        QCOMPARE(m_survivors->left(), QStringList());
    }

    void aCrashLeavesNothing_data()
    {
        QTest::addColumn<QString>("crash");
        for (const char *crash : { "segv", "abort", "terminate", "fatal" })
            QTest::newRow(crash) << QString::fromLatin1(crash);
    }
    void aCrashLeavesNothing()
    {
        QFETCH(QString, crash);
        for (const live::SceneSpec &scene : live::scenes()) {
            QVERIFY(startPage(sceneId(scene), { crash }));
            QVERIFY(isUnderWay());
            QVERIFY(m_program.waitForFinished());
            // A sanitizer reports a wrong address and exits.
            QVERIFY(m_program.exitStatus() == QProcess::CrashExit || test::kSanitized);
            QVERIFY(m_program.exitStatus() == QProcess::CrashExit || m_program.exitCode() != 0);
            QVERIFY(m_survivors->allGone());
            QCOMPARE(m_survivors->left(), QStringList());
        }
    }

    void killingAllAtOnceTakesWhatWorkersLeftWithIt_data()
    {
        QTest::addColumn<int>("left");
        QTest::newRow("orphans") << static_cast<int>(live::Left::Orphans);
        QTest::newRow("daemons") << static_cast<int>(live::Left::Daemons);
    }
    void killingAllAtOnceTakesWhatWorkersLeftWithIt()
    {
        QFETCH(int, left);
        constexpr int kWorkers = 10;
        QVERIFY(startHost({ QStringLiteral("session"),
                            QString::number(static_cast<int>(live::Trial::Offspring)),
                            QString::number(kWorkers), QString::number(left) }));
        QVERIFY(isUnderWay());
        const int pid = pidOf(m_program);
        const auto alive = [pid] {
            const auto all = descendants(pid);
            return std::ranges::count_if(all, test::isAlive);
        };
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 1 + 3 * kWorkers, 20'000); // theirs are three each
        killWithTheForkServer();
        QVERIFY(m_program.waitForFinished());
        QVERIFY(m_survivors->allGone());
    }

    void theDisplaysEndLeavesNothing()
    {
        const QString server = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        if (server.isEmpty())
            QSKIP("needs Xvfb (package xvfb)");
        QProcess display;
        display.start(server,
                      { QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-nolisten"), QStringLiteral("tcp") });
        QVERIFY(display.waitForReadyRead(20'000));
        const QString number = QString::fromLatin1(display.readLine().trimmed());
        QProcessEnvironment environment = m_survivors->environment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + number);
        m_program.setProcessEnvironment(environment);
        m_program.start(QStringLiteral(TIMESLICE_LABHOST),
                        { QStringLiteral("page"), QStringLiteral("ticket"), QStringLiteral("1") });
        const bool underWay = m_program.waitForStarted() && isUnderWay();
        display.kill();
        display.waitForFinished();
        QFile::remove(QStringLiteral("/tmp/.X%1-lock").arg(number)); // its own
        QFile::remove(QStringLiteral("/tmp/.X11-unix/X%1").arg(number));
        QVERIFY(underWay);
        QVERIFY(m_program.waitForFinished());
        QVERIFY(m_survivors->allGone());
        QCOMPARE(m_survivors->left(), QStringList());
    }

    void endingTheCommandLineAtAnyMomentLeavesNothing_data() { eachScene(); }
    void endingTheCommandLineAtAnyMomentLeavesNothing()
    {
        QFETCH(QString, scene);
        for (const int signal : { SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGKILL }) {
            m_program.setProcessEnvironment(m_survivors->environment());
            m_program.start(QStringLiteral(TIMESLICE_CLI),
                            { QStringLiteral("lab"), QStringLiteral("run"), scene,
                              QStringLiteral("--script"), QStringLiteral("-") });
            QVERIFY(m_program.waitForStarted());
            m_program.write("kill w1 STOP\nrun w2\nexpect w1 exited 0\n"); // waits for the stopped
            m_program.closeWriteChannel();
            m_program.waitForFinished(someMilliseconds() / 4);
            if (m_program.state() == QProcess::Running) // few can do without a second worker
                QCOMPARE(::kill(pidOf(m_program), signal), 0);
            QVERIFY(m_program.waitForFinished());
            QVERIFY(m_survivors->allGone());
            QCOMPARE(m_survivors->left(), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(TestFaultsApp)
#include "tst_faults_app.moc"
