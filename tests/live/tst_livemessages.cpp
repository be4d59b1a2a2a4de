// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/kernelsampler.h"
#include "app/live/labstate.h"
#include "app/live/pipewatch.h"
#include "core/live/item.h"
#include "core/live/message.h"
#include "core/live/scene.h"

#include <QTest>

#include <algorithm>
#include <sys/syscall.h>

using namespace timeslice::live;

namespace {

/// A worker at a gate (g), stopped (s), dead (x), or waiting for the lock (l), to read (r) or to
/// write (w).
WorkerView standing(char how)
{
    using State = WorkerView::State;
    WorkerView view;
    view.state = how == 'g' ? State::AtGate
        : how == 's'        ? State::Stopped
        : how == 'x'        ? State::Killed
                            : State::Blocked;
    if (view.state != State::Blocked)
        return view;
    view.waitsFor = how == 'l' ? 1 : 0;
    view.kernel.writes = how == 'w';
    if (how != 'l')
        view.waitsAt = how == 'r' ? End::Read : End::Write;
    return view;
}

} // namespace

/// What comes from other processes and from the kernel is read for what it is.
class TestLiveMessages : public QObject
{
    Q_OBJECT

private slots:
    void aMessageSurvivesTheWire()
    {
        const Message message { MessageKind::Killed, 7, 4711, -3, -9 };
        QVERIFY(decode(encode(message)) == message);
    }

    void whatIsNoMessageIsRefused_data()
    {
        QTest::addColumn<int>("byte");
        QTest::addColumn<int>("value");
        QTest::newRow("not ours") << 0 << 0;
        QTest::newRow("another version") << 4 << 2;
        QTest::newRow("an unknown kind") << 6 << 99;
        QTest::newRow("a worker beyond the last") << 8 << 64;
        QTest::newRow("a worker far below the first") << 11 << 0x80;
        QTest::newRow("a negative pid") << 15 << 0x80;
        QTest::newRow("something where nothing should be") << 20 << 1;
    }

    void whatIsNoMessageIsRefused()
    {
        QFETCH(int, byte);
        QFETCH(int, value);
        auto bytes = encode({ .kind = MessageKind::Started, .worker = 1, .pid = 5 });
        QVERIFY(decode(bytes));
        bytes[static_cast<std::size_t>(byte)] = static_cast<std::byte>(value);
        QVERIFY(!decode(bytes));
    }

    void aWrongLengthIsRefused()
    {
        const auto bytes = encode({});
        QVERIFY(!decode({ bytes.data(), bytes.size() - 1 }));
        std::vector<std::byte> longer(bytes.begin(), bytes.end());
        longer.push_back({});
        QVERIFY(!decode(longer));
        QVERIFY(!decode({}));
    }

    void theKernelsStateIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("state");
        QTest::addColumn<int>("cpu");
        const QByteArray rest = " 1 1 1 0 -1 4194304 9 0 0 0 0 0 0 0 20 0 1 0 100 4096 9 "
                                "18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 3 0 0 0 0 0\n";
        QTest::newRow("asleep") << "42 (ts-w1) S" + rest << 'S' << 3;
        QTest::newRow("a name with brackets and spaces") << "42 (a) R (b) T" + rest << 'T' << 3;
        QTest::newRow("cut off") << QByteArray("42 (ts-w1) R 1") << 'R' << -1;
        QTest::newRow("nothing") << QByteArray() << '?' << -1;
        QTest::newRow("nonsense") << QByteArray("))))") << '?' << -1;
    }

    void theKernelsStateIsRead()
    {
        QFETCH(QByteArray, text);
        const KernelSample sample = readStat({ text.constData(), size_t(text.size()) });
        QTEST(sample.state, "state");
        QTEST(sample.cpu, "cpu");
        const int threads = readThreads({ text.constData(), size_t(text.size()) });
        QCOMPARE(threads, text.size() > 50 ? 1 : 0);
    }

    void theAddressOfAWaitIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("address");
        const QByteArray futex = QByteArray::number(SYS_futex);
        QTest::newRow("futex") << futex + " 0x7f12ab00c0 0x0 0x2 0x0 0x0 0x0 0x7ffd 0x7f12\n"
                               << quint64 { 0x7f12ab00c0 };
        QTest::newRow("another call") << QByteArray("9999 0x7f12ab00c0 0x0") << quint64 { 0 };
        QTest::newRow("running") << QByteArray("running\n") << quint64 { 0 };
        QTest::newRow("nothing") << QByteArray() << quint64 { 0 };
        QTest::newRow("no address") << futex + " x" << quint64 { 0 };
    }

    void theAddressOfAWaitIsRead()
    {
        QFETCH(QByteArray, text);
        KernelSample sample;
        readCall({ text.constData(), size_t(text.size()) }, sample);
        QTEST(quint64 { sample.futex }, "address");
    }

    void theKindOfAWaitIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<bool>("timed");
        const QByteArray futex = QByteArray::number(SYS_futex);
        QTest::newRow("for ever") << futex + " 0x7f12 0x0 0x2 0x0 0x0 0x0 0x7ffd 0x7f12\n"
                                  << quint64 { 2 } << false;
        QTest::newRow("for a time") << futex + " 0x7f12 0x189 0x0 0x7ffe 0x0 0x0 0x7ffd 0x7f12\n"
                                    << quint64 { 0 } << true;
        QTest::newRow("another call")
            << QByteArray("9999 0x7f12 0x0 0x2 0x1") << quint64 { 0 } << false;
        QTest::newRow("cut off") << futex + " 0x7f12 0x0" << quint64 { 0 } << false;
        QTest::newRow("running") << QByteArray("running\n") << quint64 { 0 } << false;
    }

    void theKindOfAWaitIsRead()
    {
        QFETCH(QByteArray, text);
        const std::string call = text.toStdString();
        QTEST(quint64 { readFutexValue(call) }, "value");
        KernelSample sample;
        readCall(call, sample);
        QTEST(sample.timed, "timed");
    }

    void theDescriptorOfAWaitIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("descriptor");
        QTest::addColumn<bool>("writes");
        const QByteArray reads = QByteArray::number(SYS_read);
        const QByteArray writes = QByteArray::number(SYS_write);
        const QByteArray rest = " 0x7ffebc2ac0e2 0xa 0x0 0x0 0x0 0x7ffd 0x7f12\n";
        QTest::newRow("read") << reads + " 0x10" + rest << 16 << false;
        QTest::newRow("write") << writes + " 0x11" + rest << 17 << true;
        QTest::newRow("another call") << "9999 0x10" + rest << -1 << false;
        QTest::newRow("no descriptor can be so large")
            << reads + " 0xffffffffffffffff" + rest << -1 << false;
        QTest::newRow("not a number") << reads + " 0xzz" + rest << -1 << false;
        QTest::newRow("running") << QByteArray("running\n") << -1 << false;
        QTest::newRow("nothing") << QByteArray() << -1 << false;
    }

    void theDescriptorOfAWaitIsRead()
    {
        QFETCH(QByteArray, text);
        KernelSample sample;
        readCall({ text.constData(), size_t(text.size()) }, sample);
        QTEST(sample.descriptor, "descriptor");
        QTEST(sample.writes, "writes");
    }

    void theInodeOfAnEndIsRead_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<quint64>("inode");
        QTest::newRow("pipe") << QByteArray("pipe:[4711]") << quint64 { 4711 };
        QTest::newRow("socket") << QByteArray("socket:[12]") << quint64 { 12 };
        QTest::newRow("something else") << QByteArray("anon_inode:[4711]") << quint64 { 0 };
        QTest::newRow("a file of that name") << QByteArray("/tmp/pipe:[4711]") << quint64 { 0 };
        QTest::newRow("cut off") << QByteArray("pipe:[47") << quint64 { 0 };
        QTest::newRow("no number") << QByteArray("pipe:[x]") << quint64 { 0 };
        QTest::newRow("nothing") << QByteArray() << quint64 { 0 };
    }

    void theInodeOfAnEndIsRead()
    {
        QFETCH(QByteArray, link);
        QTEST(quint64 { readInode({ link.constData(), size_t(link.size()) }) }, "inode");
    }

    void whoWaitsForEverIsFound_data()
    {
        QTest::addColumn<QString>("workers"); // see standing()
        QTest::addColumn<std::vector<int>>("readers");
        QTest::addColumn<std::vector<int>>("writers");
        QTest::addColumn<int>("owner");
        QTest::addColumn<std::vector<int>>("hopeless");
        const auto row = [](const char *name, const char *workers, std::vector<int> readers,
                            std::vector<int> writers, int owner, std::vector<int> hopeless) {
            QTest::newRow(name) << QString::fromLatin1(workers) << std::move(readers)
                                << std::move(writers) << owner << std::move(hopeless);
        };
        row("its own write end", "rx", { 0 }, { 0 }, -1, { 0 });
        row("another can still write", "rg", { 0 }, { 0, 1 }, -1, {});
        row("another is only stopped", "rs", { 0 }, { 1 }, -1, {});
        row("the end of file is on its way", "rx", { 0 }, {}, -1, {});
        row("two readers have it", "rrx", { 0, 1 }, { 0, 1 }, -1, { 0, 1 });
        row("nobody else can make room", "wx", { 0 }, { 0 }, -1, { 0 });
        row("somebody reads", "wg", { 1 }, { 0 }, -1, {});
        row("EPIPE is on its way", "wx", {}, { 0 }, -1, {});
        row("the writer waits for a lock that the reader has", "rl", { 0 }, { 1 }, 0, { 0, 1 });
        row("the writer waits for a lock that a third has", "rlg", { 0 }, { 1 }, 2, {});
        row("a dead owner", "lx", {}, {}, 1, { 0 });
        row("an owner at a gate", "lg", {}, {}, 1, {});
        row("nobody is left to post", "llx", {}, {}, -1, { 0, 1 });
        row("somebody may post", "llg", {}, {}, -1, {});
        row("one of two at one pipe was woken meanwhile", "rw", { 0, 1 }, { 0, 1 }, -1, {});
    }

    void whoWaitsForEverIsFound()
    {
        QFETCH(QString, workers);
        QFETCH(std::vector<int>, readers);
        QFETCH(std::vector<int>, writers);
        QFETCH(int, owner);
        LabState lab;
        for (const QChar each : std::as_const(workers))
            lab.workers.push_back(standing(each.toLatin1()));
        lab.objects.resize(2);
        lab.objects[0].holders = { readers, writers };
        lab.objects[1].owner = owner;
        QTEST(hopeless(lab), "hopeless");
        QCOMPARE(isStuck(lab), !hopeless(lab).empty());
    }

    void workersAreTheSumOfTheirSettings()
    {
        QCOMPARE(workersOf(*findScene("lock"), std::array<std::int64_t, 2> { 3, 9 }),
                 std::size_t { 3 });
        QCOMPARE(
            workersOf(*findScene("producer-consumer"), std::array<std::int64_t, 3> { 3, 4, 9 }),
            std::size_t { 7 });
    }

    void anItemIsNamed_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<qint64>("item");
        QTest::newRow("the third of w2") << QByteArray("2.3") << qint64 { 2003 };
        QTest::newRow("none") << QByteArray("None") << qint64 { kSentinel };
        QTest::newRow("no maker") << QByteArray("0.3") << qint64 { 0 };
        QTest::newRow("no number") << QByteArray("1.") << qint64 { 0 };
        QTest::newRow("too large") << QByteArray("1.1000") << qint64 { 0 };
        QTest::newRow("a word") << QByteArray("some") << qint64 { 0 };
    }

    void anItemIsNamed()
    {
        QFETCH(QByteArray, word);
        QFETCH(qint64, item);
        const auto found = findItem(word.toStdString());
        QCOMPARE(qint64 { found.value_or(0) }, item);
        if (found)
            QCOMPARE(itemWord(*found), word.toStdString());
    }

    void everySceneIsSound()
    {
        for (const SceneSpec &scene : scenes()) {
            QVERIFY(findScene(scene.id) == &scene);
            QVERIFY(findScene(static_cast<std::int64_t>(scene.number)) == &scene);
            QVERIFY(scene.objects.size() <= kMostObjects);
            QVERIFY(scene.settings.size() <= kMostSettings);
            std::array<std::int64_t, kMostSettings> most {};
            std::ranges::transform(scene.settings, most.begin(), &SceneSetting::most);
            QVERIFY(workersOf(scene, most) <= kMostWorkers);
            QVERIFY(workersOf(scene, settingsOf(scene)) >= 1);
            for (const SceneSetting &setting : scene.settings)
                QVERIFY(setting.least <= setting.value && setting.value <= setting.most);
            for (const SceneObject &object : scene.objects) {
                QVERIFY(object.setting < static_cast<int>(scene.settings.size()));
                QVERIFY(object.chooser < static_cast<int>(scene.settings.size()));
            }
        }
        QVERIFY(!findScene("no such scene"));
        QVERIFY(!findScene(std::int64_t { 999 }));
    }
};

QTEST_APPLESS_MAIN(TestLiveMessages)
#include "tst_livemessages.moc"
