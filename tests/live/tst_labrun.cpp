// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/scene.h"
#include "tests/support/livewait.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace timeslice;
using test::descendants;
using test::isAlive;
using test::Process;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(TIMESLICE_CLI), QStringList { QStringLiteral("lab") } + arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        outcome.status = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

QStringList split(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// Scenes from the command line, each proving its point on real processes.
class TestLabRun : public QObject
{
    Q_OBJECT

private slots:
    void eachSceneProvesItsPoint_data();
    void eachSceneProvesItsPoint();
    void itemsKeepTheirOrderAndTheBufferItsBound_data();
    void itemsKeepTheirOrderAndTheBufferItsBound();
    void aRunIsTold();
    void aHangAtAPipeIsTold();
    void aWrongCommandIsSaid_data();
    void aWrongCommandIsSaid();
    void killingItAtAnyMomentLeavesNothing_data();
    void killingItAtAnyMomentLeavesNothing();
    void nobodyOutlivesTheWindow_data();
    void nobodyOutlivesTheWindow();
    void whatTheShellLeftBehindDoesNotMatter_data();
    void whatTheShellLeftBehindDoesNotMatter();
};

void TestLabRun::eachSceneProvesItsPoint_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QByteArray>("script");
    const auto row = [](const char *name, const char *scene, const char *script) {
        QTest::newRow(name) << QString::fromLatin1(scene) << QByteArray(script);
    };
    row("one is inside, the second waits in the kernel, and is let in", "lock --set rounds=1",
        "step w1\nexpect A held w1\nstep w2\nexpect w2 blocked A\nstep w1 2\nexpect w1 exited 0\n"
        "expect w2 at print\nexpect A held w2\nrun all\nexpect A free");
    row("the lost update, built by hand in six steps", "ticket --set workers=2 --set tickets=1",
        "step w1\nstep w2\nstep w1 2\nstep w2 2\n"
        "expect sold = 2\nexpect tickets = 0\nrun all\nexpect w2 exited 0");
    row("with the lock no ticket is sold twice", "ticket --set lock=1",
        "run all\nexpect sold = 3\nexpect tickets = 0\nexpect w10 exited 0");
    row("without the lock nothing is oversold when one goes after the other", "ticket",
        "run w1\nrun w2\nrun w3\nrun w4\nexpect sold = 3\nexpect output buyer 4: sold out");
    row("opposite order: a deadlock that the kernel proves", "abba",
        "step w1\nstep w2\nstep w1\nexpect w1 blocked B\nstep w2\nexpect w2 blocked A\n"
        "expect deadlock");
    row("the same order: none", "abba --set ordered=1",
        "step w1\nstep w2\nexpect w2 blocked A\nrun w1\nrun w2\nexpect w1 exited 0\n"
        "expect w2 exited 0");
    row("a plain lock is lost with its owner", "holder-killed",
        "step w1\nstep w2\nexpect w2 blocked A\nkill w1\nexpect w1 killed KILL\n"
        "expect A held w1\nexpect w2 blocked A");
    row("a robust lock is handed on, and repaired", "holder-killed --set robust=1",
        "step w1\nstep w2\nexpect w2 blocked R\nkill w1\nexpect w2 at print\nrun w2\n"
        "expect output the owner died\nexpect w2 exited 0\nexpect R free");
    row("the fifth waits", "semaphore",
        "step w1\nstep w2\nstep w3\nstep w4\nexpect S = 0\nexpect inside = 4\nstep w5\n"
        "expect w5 blocked S\nrun w1\nexpect w5 at print\nexpect inside = 4");
    row("a killed holder shrinks the semaphore", "semaphore --set count=1",
        "step w1\nkill w1\nstep w2\nexpect w2 blocked S\nexpect S = 0");
    row("mixed without the lock", "interleave --set workers=2",
        "step w1\nstep w2\nrun all\nexpect output w1 running\nexpect w1 exited 0");
    row("paired with it", "interleave --set workers=2 --set lock=1",
        "run w2\nrun w1\nexpect w1 exited 0\nexpect w2 exited 0");
    row("C114 C115 F15: no end of file while a sibling has a write end",
        "pipe-eof --set workers=3 "
        "--set forgotten=0",
        "run w1\nrun w2\nexpect w2 exited 0\nexpect w1 blocked P\nexpect P write_end w3\n"
        "step w3 2\nexpect w1 blocked P\nstep w3\nexpect output w1: end of file\n"
        "expect w1 exited 0");
    row("C115 F15: killing who has it gives the end of file",
        "pipe-eof --set workers=3 --set forgotten=0",
        "run w1\nrun w2\nexpect w1 blocked P\nkill w3\nexpect output w1: end of file\n"
        "expect w1 exited 0");
    row("C115 F15: the reader's own write end keeps it waiting", "pipe-eof",
        "run all\nexpect w2 exited 0\nexpect w1 blocked P\nexpect P write_end w1\nexpect P = 0");
    row("C114: closed everywhere, the end of file comes", "pipe-eof --set forgotten=0",
        "run all\nexpect w1 exited 0\nexpect output w1: end of file");
    row("a pipe holds 65,536 bytes, and one read makes room", "pipe --set messages=17",
        "run w1\nexpect w1 blocked P\nexpect P = 65536\nstep w2 3\nexpect w1 exited 0\n"
        "expect P = 65536");
    row("C116: nobody reads any more, seen while waiting", "pipe",
        "run w1\nexpect w1 blocked P\nkill w2\nexpect w1 failed EPIPE\nexpect w1 exited 1\n"
        "expect output nobody reads any more");
    row("C116: nobody reads any more, seen at once", "pipe",
        "kill w2\nexpect P read_end w1\nstep w1\nexpect P read_end closed\nexpect w1 at send\n"
        "step w1\nexpect w1 failed EPIPE\nexpect w1 at print");
    row("C116: SIGPIPE kills who does not ignore it", "pipe --set sigpipe=1",
        "run w1\nexpect w1 blocked P\nkill w2\nexpect w1 killed PIPE");
    row("a thousand small messages fit in a pipe", "pipe --set bytes=16 --set messages=1000",
        "run w1\nexpect w1 exited 0\nexpect P = 20000");
    row("but not in a duplex pipe", "pipe --set bytes=16 --set messages=1000 --set duplex=1",
        "run w1\nexpect w1 blocked D\nrun w2\nexpect w1 exited 0\nexpect w2 exited 0");
    row("C110: a duplex pipe carries the answer back", "pipe --set duplex=1 --set messages=1",
        "run w1\nexpect w1 blocked D\nrun w2\nexpect output w1 got thanks\nexpect w1 exited 0\n"
        "expect w2 exited 0");
    row("C116: a duplex pipe breaks as well", "pipe --set duplex=1",
        "step w1 2\nkill w2\nstep w1\nexpect w1 failed EPIPE");
    row("C116: and is reset under who waits at it", "pipe --set duplex=1 --set messages=1000",
        "run w1\nexpect w1 blocked D\nkill w2\nexpect w1 failed ECONNRESET\nexpect w1 exited 1");
    row("C112: messages stay apart", "pipe --set bytes=3 --set messages=3",
        "run w1\nexpect w1 exited 0\nexpect P = 21\nstep w2 3\nexpect P = 14\nstep w2 3\n"
        "expect P = 7\nrun w2\nexpect output w2 got 3 bytes\nexpect w2 exited 0");
    row("C112: an empty message is no end of file", "pipe --set bytes=0 --set messages=2",
        "step w1 3\nexpect P = 8\nstep w2 4\nexpect output w2 got 0 bytes\nexpect P = 4\n"
        "run all\nexpect output w2: end of file\nexpect w2 exited 0");
    row("F14: half a message, the reader waits for the rest", "pipe --set split=1 --set bytes=16",
        "step w1 2\nstep w2 3\nexpect w2 blocked P\nkill w1\nexpect w2 failed EBADMSG\nrun w2\n"
        "expect output the message is cut off\nexpect w2 exited 1");
    row("F14: half a message, nobody waits yet", "pipe --set split=1 --set bytes=16",
        "step w1 2\nkill w1\nrun w2\nexpect w2 failed EBADMSG\nexpect w2 exited 1");
    row("C124: a signal does not end a wait", "pipe",
        "run w2\nexpect w2 blocked P\nkill w2 STOP\nexpect w2 stopped\nkill w2 CONT\n"
        "expect w2 blocked P\nrun w1\nexpect w2 exited 0");
    // One producer and one consumer step by step; w1's lines are 1..6, w2's are 8..14.
    const char *const slow = "producer-consumer --set producers=1 --set consumers=1 --set "
                             "producer_pause=0 --set consumer_pause=0 --set capacity=1";
    row("C093 back-pressure: the producer sleeps on free until a slot is freed", slow,
        "step w1 5\nexpect buffer holds 1.1\nexpect free = 0\nstep w1\nexpect w1 blocked free\n"
        "expect mutex free\nstep w2 5\nexpect w1 at lock\nexpect free = 0");
    row("C093 starvation: the consumer sleeps on items until one arrives", slow,
        "step w2\nexpect w2 blocked items\nstep w1 4\nexpect w2 blocked items\nstep w1\n"
        "expect w2 at lock\nrun all\nexpect w2 exited 0");
    row("C093 the lock of the buffer is a third wait",
        "producer-consumer --set producers=2 --set producer_pause=0 --set capacity=2",
        "step w1 2\nexpect mutex held w1\nstep w2 2\nexpect w2 blocked mutex\nexpect free = 0");
    row("C102 one sentinel for three consumers leaves two asleep for ever",
        "producer-consumer --set consumers=3 --set sentinels=1",
        "run all\nexpect stuck\nexpect items = 0\nexpect w1 exited 0\nexpect w2 exited 0");
    row("C102 one for each is enough", "producer-consumer --set consumers=3 --set sentinels=3",
        "run all\nexpect w3 exited 0\nexpect w4 exited 0\nexpect w5 exited 0");
    row("C105 join returns only after task_done for each item",
        "producer-consumer --set producers=1 --set items=2 --set task_done=1 --set "
        "producer_pause=0",
        "step w1 10\nexpect unfinished = 2\nstep w1\nexpect w1 blocked unfinished\n"
        "step w2 8\nexpect unfinished = 1\nexpect w1 blocked unfinished\n"
        "step w3 8\nexpect unfinished = 0\nexpect w1 at wait\nrun all\nexpect w3 exited 0");
    row("C106 task_done more often than put is an error",
        "producer-consumer --set producers=1 --set consumers=1 --set task_done=2 --set items=1",
        "step w1 6\nexpect w1 at join_items\nrun w2\nexpect w2 failed EINVAL\nexpect w2 exited "
        "1\nexpect "
        "output ValueError");
    row("C107 join on a queue that was never used returns at once",
        "producer-consumer --set items=0 --set task_done=1",
        "step w1\nexpect w1 exited 0\nrun all\nexpect w4 exited 0");
    row("C108 a consumer that dies before task_done: join never returns",
        "producer-consumer --set producers=1 --set consumers=1 --set task_done=1 --set items=1",
        "step w1 7\nexpect w1 blocked unfinished\nstep w2 7\nexpect w2 at task_done\nkill w2\n"
        "expect w1 blocked unfinished\nexpect stuck");
    // w2 puts (step 1) and lets its feeder write (step 2); w1 asks empty (1), gets (2), prints (3).
    row("C087 C088 C094 a queue is first in, first out, and full at maxsize",
        "queue --set items=3 --set maxsize=3",
        "step w2 2\nexpect slots = 2\nstep w2 2\nexpect slots = 1\nstep w2 2\nexpect slots = 0\n"
        "expect P = 312\nstep w1 3\nexpect output got 2.1\nexpect slots = 1\nstep w1 3\n"
        "expect output got 2.2\nrun all\nexpect output got 2.3\nexpect slots = 3\n"
        "expect w1 exited 0\nexpect w2 exited 0");
    row("C093 put into a full queue sleeps until a slot is freed", "queue --set maxsize=1",
        "step w2 2\nexpect P = 104\nstep w2\nexpect w2 blocked slots\nstep w1 2\n"
        "expect w2 at feed");
    row("C089 put_nowait into a full queue is Full at once",
        "queue --set maxsize=1 --set timeout=0",
        "step w2 3\nexpect w2 failed EAGAIN\nexpect w2 at print\nstep w2\n"
        "expect output w2: Full");
    row("C090 put with a timeout is Full after it", "queue --set maxsize=1 --set timeout=20",
        "step w2 3\nexpect w2 failed ETIMEDOUT\nexpect w2 at print");
    row("C091 get_nowait from an empty queue is Empty at once", "queue --set timeout=0",
        "step w1 2\nexpect w1 failed EAGAIN\nexpect w1 at print\nstep w1\n"
        "expect output w1: Empty");
    row("C092 get with a timeout is Empty after it", "queue --set timeout=20",
        "step w1 2\nexpect w1 failed ETIMEDOUT\nexpect w1 at print");
    row("C095 right after put, empty() is true and get_nowait raises Empty",
        "queue --set timeout=0",
        "step w2\nexpect buffer holds 2.1\nexpect P = 0\nstep w1 2\n"
        "expect output w1: empty() True\nexpect w1 failed EAGAIN\nstep w2\nexpect P = 104\n"
        "expect buffer = 0\nstep w1 3\nexpect w1 at print\nstep w1\nexpect output got 2.1");
    row("C096 put after close is a ValueError", "queue --set ending=1",
        "run all\nexpect w2 failed EINVAL\nexpect output ValueError\nexpect w2 exited 1\n"
        "expect w1 exited 0");
    row("C097 join_thread before close is an AssertionError", "queue --set ending=2",
        "run all\nexpect w2 failed EPERM\nexpect output AssertionError\nexpect w1 exited 0");
    row("C097 join_thread returns when the buffer is flushed", "queue --set items=1",
        "step w2\nexpect P = 0\nstep w2 2\nexpect w2 at join_thread\nexpect P = 104\n"
        "expect buffer = 0\nstep w2\nexpect w2 exited 0");
    row("C098 what fits in the pipe does not keep the process from ending",
        "queue --set items=1 --set bytes=65532 --set join_first=1",
        "run w2\nexpect P = 65536\nexpect w2 exited 0\nrun w1\nexpect w1 exited 0");
    row("C098 one byte more: join before get is a deadlock",
        "queue --set items=1 --set bytes=65533 --set join_first=1",
        "run all\nexpect stuck\nexpect w1 blocked child\nexpect w2 blocked P\nexpect P = 65536\n"
        "expect wlock held w2");
    row("C098 get before join: none", "queue --set items=1 --set bytes=65533",
        "run w2\nexpect w2 blocked P\nrun w1\nexpect w1 exited 0\nexpect w2 exited 0");
    row("C099 cancel_join_thread: the process ends at once, what is buffered is lost",
        "queue --set items=1 --set bytes=65533 --set ending=3",
        "run w2\nexpect w2 exited 0\nrun w1\nexpect stuck\nexpect w1 blocked P");
    row("C101 killed inside get: the read lock stays taken", "queue --set consumers=1",
        "step w1 2\nexpect w1 blocked P\nexpect rlock held w1\nkill w1\nrun w2\nrun w3\n"
        "expect w3 blocked rlock\nexpect rlock held w1\nexpect P = 416\nexpect stuck");
    row("C101 and not when killed outside of it", "queue --set consumers=1",
        "step w1\nkill w1\nrun w2\nrun w3\nexpect w3 exited 0\nexpect rlock free");
    row("a stopped worker goes on", "lock",
        "kill w1 STOP\nexpect w1 stopped\nkill w1 CONT\nrun w1");
    row("C043: at the normal end of main a daemon is terminated, the other one joined",
        "daemon-flag",
        "step w1 2\nexpect w2 parent w1\nstep w1 3\nexpect w2 killed TERM\nexpect w2 reaped\n"
        "step w1\nexpect w1 blocked w3\nexpect w1 in waitid\nrun w3\nexpect w1 exited 0");
    row("C044: SIGKILL of main runs no handler: both are adopted", "daemon-flag --set ending=5",
        "step w1 3\nexpect w1 killed KILL\nexpect w2 parent server\nexpect w3 parent server\n"
        "step w2\nstep w3\nexpect output w2 works\nexpect output w3 works");
    row("C044: so does SIGTERM", "daemon-flag --set ending=4",
        "step w1 3\nexpect w1 killed TERM\nexpect w2 parent server\nexpect w3 parent server");
    row("C044: and os._exit", "daemon-flag --set ending=6",
        "step w1 3\nexpect w1 exited 0\nexpect w2 parent server\nrun w2\nexpect w2 exited 0");
    row("C025, C043: an exception leaves the handlers to run", "daemon-flag --set ending=2",
        "run w3\nrun w1\nrun w3\nexpect w2 killed TERM\nexpect w1 exited 1");
    row("C042: a daemon may not have children", "daemon-flag --set nested=1",
        "step w1 2\nrun w2\nexpect w2 exited 1\nexpect output not allowed to have children\n"
        "expect w2 zombie");
    row("C033: a child is a zombie until it is joined", "heartbeat",
        "step w1 2\nrun w3\nexpect w3 exited 1\nexpect w3 zombie\nexpect w3 parent w1\n"
        "kill w3 KILL\nexpect w3 zombie\nstep w1\nexpect w3 reaped");
    row("C043: the report stops with main when it is a daemon", "heartbeat",
        "step w1 2\nrun w3\nstep w1 3\nexpect w2 killed TERM\nrun w1\nexpect w1 exited 0");
    row("C043: it goes on when it is none, and main waits", "heartbeat --set daemon=0",
        "step w1 2\nrun w3\nstep w1 3\nexpect w1 blocked w2\nstep w2 4\n"
        "expect output I am alive\nexpect w1 blocked w2");
    row("C017: children of a terminated process become orphans", "heartbeat",
        "step w1 2\nkill w1 TERM\nexpect w2 parent server\nexpect w3 parent server\nstep w2");
    row("the double fork: parent and session change step by step", "unix-daemon",
        "step w1\nstep w2\nexpect w2 session w2\nstep w2\nexpect w3 parent w2\n"
        "expect w3 session w2\nstep w1\nexpect w1 blocked w2\nstep w2\nexpect w2 reaped\n"
        "expect w3 parent server\nexpect w3 session w2\nstep w3 3\nrun w1\nexpect w1 exited 0\n"
        "expect w3 at sleep");
    row("grep sleeps in read, is woken, and sleeps again", "states-pipe",
        "run w2\nrun w3\nstep w1 2\nexpect w3 in read\nstep w1 2\nexpect output GET /2 404\n"
        "expect w3 in read\nrun w1\nexpect w3 exited 0\nexpect w2 killed TERM");
    row("a child cannot be stepped before it exists", "unix-daemon", "expect w2 absent\nstep w1");
}

void TestLabRun::eachSceneProvesItsPoint()
{
    QFETCH(QString, scene);
    QFETCH(QByteArray, script);
    const Outcome outcome = run(QStringList { QStringLiteral("run") }
                                    + scene.split(QLatin1Char(' ')) + split("--script - --json"),
                                script);
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(QJsonDocument::fromJson(outcome.out)["format"].toString(),
             QStringLiteral("timeslice-lab-run"));
}

void TestLabRun::itemsKeepTheirOrderAndTheBufferItsBound_data()
{
    QTest::addColumn<int>("producers");
    QTest::addColumn<int>("consumers");
    QTest::addColumn<int>("capacity");
    QTest::newRow("one to one") << 1 << 1 << 1;
    QTest::newRow("many to few") << 6 << 2 << 3;
    QTest::newRow("few to many") << 2 << 6 << 20;
}

/// C087, and the bound that the free slots give, over a free run.
void TestLabRun::itemsKeepTheirOrderAndTheBufferItsBound()
{
    QFETCH(int, producers);
    QFETCH(int, consumers);
    QFETCH(int, capacity);
    const QString settings =
        QStringLiteral("run producer-consumer --json --set items=8 --set producer_pause=0 "
                       "--set producers=%1 --set consumers=%2 --set capacity=%3 --set sentinels=%2")
            .arg(producers)
            .arg(consumers)
            .arg(capacity);
    const Outcome outcome = run(settings.split(QLatin1Char(' ')));
    QCOMPARE(outcome.status, 0);
    const QJsonObject result = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(result["outcome"].toString(), QStringLiteral("finished"));
    QStringList inside; // the buffer, by what was told of it
    QStringList got;
    int most = 0;
    for (const QJsonValue &event : result["events"].toArray()) {
        if (event["event"].toString() != QLatin1String("done"))
            continue;
        if (event["operation"].toString() == QLatin1String("put"))
            inside += event["item"].toString();
        if (event["operation"].toString() == QLatin1String("get")) {
            QVERIFY(!inside.isEmpty());
            QCOMPARE(event["item"].toString(), inside.takeFirst());
            got += event["item"].toString();
        }
        most = std::max(most, static_cast<int>(inside.size()));
    }
    QVERIFY(most <= capacity);
    QVERIFY(most >= 1);
    for (int producer = 1; producer <= producers; ++producer) {
        QStringList wanted;
        for (int number = 1; number <= 8; ++number)
            wanted += QStringLiteral("%1.%2").arg(producer).arg(number);
        const QString mine = QStringLiteral("%1.").arg(producer);
        QCOMPARE(
            got.filter(QRegularExpression(QLatin1Char('^') + QRegularExpression::escape(mine))),
            wanted);
    }
}

void TestLabRun::aRunIsTold()
{
    const Outcome outcome = run(split("run interleave --set workers=3 --set lock=1 --json"));
    QCOMPARE(outcome.status, 0);
    const QJsonObject result = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(result["outcome"].toString(), QStringLiteral("finished"));
    const QStringList lines =
        result["console"].toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    for (int i = 0; i < 6; i += 2) // in pairs
        QCOMPARE(lines[i].section(QLatin1Char(' '), 0, 0),
                 lines[i + 1].section(QLatin1Char(' '), 0, 0));
    const QJsonArray events = result["events"].toArray();
    QVERIFY(!events.isEmpty());
    for (int i = 1; i < events.size(); ++i)
        QVERIFY(events[i - 1]["seq"].toInt() < events[i]["seq"].toInt());
    // Three processes, each with five operations of three records, and an end.
    QCOMPARE(events.size(), 3 * (5 * 3 + 1));
}

void TestLabRun::aHangAtAPipeIsTold()
{
    const Outcome outcome = run(split("run pipe-eof --json"));
    QCOMPARE(outcome.status, 0);
    const QJsonObject result = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(result["outcome"].toString(), QStringLiteral("stuck"));
    const QJsonObject reader = result["workers"]["w1"].toObject();
    QCOMPARE(reader["state"].toString(), QStringLiteral("blocked"));
    QCOMPARE(reader["waits_for"].toString(), QStringLiteral("P"));
    QCOMPARE(reader["waits_to"].toString(), QStringLiteral("read"));
    QCOMPARE(result["objects"]["P"]["write_end"].toArray(), QJsonArray { QStringLiteral("w1") });
    // The end of file came to nobody, and the error of nobody is told.
    QVERIFY(!result["console"].toString().contains(QLatin1String("end of file")));
    QVERIFY(!reader.contains(QLatin1String("error")));
}

void TestLabRun::aWrongCommandIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("status");
    const auto usage = [](const char *name, const char *arguments) {
        QTest::newRow(name) << split(arguments) << QByteArray() << 2;
    };
    usage("nothing", "");
    usage("unknown", "walk");
    usage("no scene", "run");
    usage("unknown scene", "run /bin/sh");
    usage("unknown setting", "run lock --set threads=2");
    usage("setting out of range", "run lock --set workers=65");
    usage("setting that is no number", "run lock --set workers=all");
    const auto script = [](const char *name, const char *text) {
        QTest::newRow(name) << split("run lock --script -") << QByteArray(text) << 1;
    };
    script("unknown command", "exec /bin/sh");
    script("no worker", "step w4");
    script("no number", "step w1 often");
    script("unknown signal", "kill w1 NOPE");
    script("signal of a pid", "kill 1 KILL");
    script("unknown object", "expect w1 blocked Z");
    script("unknown error", "expect w1 failed EVERYTHING");
    script("an end of nobody's", "expect A write_end w9");
    script("a step of one that is over", "run w1\nkill w1\nstep w1");
    QTest::newRow("no script") << split("run lock --script /no/such") << QByteArray() << 1;
}

void TestLabRun::aWrongCommandIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, script);
    const Outcome outcome = run(arguments, script);
    QTEST(outcome.status, "status");
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void TestLabRun::killingItAtAnyMomentLeavesNothing_data()
{
    QTest::addColumn<QString>("scene");
    for (const live::SceneSpec &scene : live::scenes())
        QTest::newRow(scene.id.data()) << QString::fromLatin1(scene.id.data());
}

void TestLabRun::killingItAtAnyMomentLeavesNothing()
{
    QFETCH(QString, scene);
    const QDir shared(QStringLiteral("/dev/shm"));
    const QStringList before = shared.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    auto *random = QRandomGenerator::global();
    for (int round = 0; round < 5; ++round) {
        QProcess process;
        process.start(QStringLiteral(TIMESLICE_CLI),
                      split("lab run") + QStringList { scene } + split("--script -"));
        QVERIFY(process.waitForStarted());
        const int pid = static_cast<int>(process.processId());
        // One is stopped, others stand at gates or are over; the script waits for the stopped one.
        process.write(live::findScene(scene.toStdString())->roots == 0
                          ? "kill w1 STOP\nrun w2\nexpect w1 exited 0\n"
                          : "step w1 2\nexpect w1 stopped\n"); // they start each other
        process.closeWriteChannel();
        const auto wanted = static_cast<qsizetype>(1 + random->bounded(3));
        QVERIFY(QTest::qWaitFor([&] { return descendants(pid).size() >= wanted; }, 20'000));
        const QList<Process> all = descendants(pid);
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QVERIFY(process.waitForFinished());
        QVERIFY2(QTest::qWaitFor([&] { return std::ranges::none_of(all, isAlive); }, 1000),
                 qPrintable(scene));
    }
    QCOMPARE(shared.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
}

void TestLabRun::nobodyOutlivesTheWindow_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("processes");
    const auto row = [](const char *name, const char *scene, const char *script, int processes) {
        QTest::newRow(name) << QString::fromLatin1(scene) << QByteArray(script) << processes;
    };
    row("orphans, one stopped, one in its loop", "daemon-flag --set ending=5 --set rounds=1000",
        "step w1 3\nkill w2 STOP\nrun w3\n", 4);
    row("a parent that waits", "heartbeat --set daemon=0", "step w1 2\nrun w3\nrun w1\n", 3);
    row("a daemon of a session of its own", "unix-daemon",
        "step w1\nstep w2 2\nrun w1\nstep w2\nstep w3 4\n", 3);
    row("the same, stopped", "unix-daemon",
        "step w1\nstep w2 2\nrun w1\nstep w2\nstep w3 4\nkill w3 STOP\n", 3);
    row("programs", "states-pipe", "run w2\nrun w3\nstep w1 4\nexpect w3 in read\n", 4);
    row("programs, stopped", "states-pipe",
        "run w2\nrun w3\nstep w1 3\nkill w2 STOP\nkill w3 STOP\n", 4);
}

/// Killed alone, or together with the fork server, so that only the lifeline is left.
void TestLabRun::nobodyOutlivesTheWindow()
{
    QFETCH(QString, scene);
    QFETCH(QByteArray, script);
    QFETCH(int, processes);
    for (int round = 0; round < 4; ++round) {
        const bool serverToo = round % 2 != 0;
        const bool atOnce = round < 2; // while they are still being started
        QProcess process;
        process.start(QStringLiteral(TIMESLICE_CLI),
                      split("lab run") + scene.split(QLatin1Char(' ')) + split("--script -"));
        QVERIFY(process.waitForStarted());
        process.write(script + "expect w1 at exec\n"); // which never comes: it waits
        process.closeWriteChannel();
        const int pid = static_cast<int>(process.processId());
        const auto wanted = atOnce ? 1 + QRandomGenerator::global()->bounded(processes) : processes;
        QList<Process> all;
        const auto stands = [&] {
            all = descendants(pid);
            return all.size() >= wanted;
        };
        QVERIFY(QTest::qWaitFor(stands, 20'000));
        if (serverToo)
            QCOMPARE(::kill(all.front().pid, SIGKILL), 0);
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QVERIFY(process.waitForFinished());
        QVERIFY2(QTest::qWaitFor([&] { return std::ranges::none_of(all, isAlive); }, 1000),
                 qPrintable(scene));
    }
}

void TestLabRun::whatTheShellLeftBehindDoesNotMatter_data()
{
    QTest::addColumn<QString>("shell");
    const QString cli = QStringLiteral("exec \"$0\" lab run lock --json");
    QTest::newRow("ignored signals") << QStringLiteral("trap '' CHLD PIPE TERM; ") + cli;
    QTest::newRow("no standard input or error") << cli + QStringLiteral(" <&- 2>&-");
    QTest::newRow("strange descriptors")
        << QStringLiteral("exec 3</etc/passwd 4</etc/group 9</dev/null; ") + cli;
}

void TestLabRun::whatTheShellLeftBehindDoesNotMatter()
{
    QFETCH(QString, shell);
    QProcess process;
    process.start(QStringLiteral("/bin/bash"),
                  { QStringLiteral("-c"), shell, QStringLiteral(TIMESLICE_CLI) });
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject result = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    for (const QJsonValue &worker : result["workers"].toObject())
        QCOMPARE(worker["exit_code"].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestLabRun)
#include "tst_labrun.moc"
