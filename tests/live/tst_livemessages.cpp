// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/kernelsampler.h"
#include "core/live/message.h"
#include "core/live/scene.h"

#include <QTest>

#include <algorithm>
#include <sys/syscall.h>

using namespace timeslice::live;

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
        QTEST(quint64 { readFutex({ text.constData(), size_t(text.size()) }) }, "address");
    }

    void everySceneIsSound()
    {
        for (const SceneSpec &scene : scenes()) {
            QVERIFY(findScene(scene.id) == &scene);
            QVERIFY(findScene(static_cast<std::int64_t>(scene.number)) == &scene);
            QVERIFY(scene.objects.size() <= kMostObjects);
            QVERIFY(scene.settings.size() <= kMostSettings);
            QVERIFY(scene.settings.front().name == "workers");
            QVERIFY(scene.settings.front().most <= std::int64_t { kMostWorkers });
            for (const SceneSetting &setting : scene.settings)
                QVERIFY(setting.least <= setting.value && setting.value <= setting.most);
            for (const SceneObject &object : scene.objects)
                QVERIFY(object.setting < static_cast<int>(scene.settings.size()));
        }
        QVERIFY(!findScene("no such scene"));
        QVERIFY(!findScene(std::int64_t { 999 }));
    }
};

QTEST_APPLESS_MAIN(TestLiveMessages)
#include "tst_livemessages.moc"
