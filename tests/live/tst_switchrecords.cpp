// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/switchobserver.h"

#include <QTest>

#include <array>
#include <cstddef>
#include <linux/perf_event.h>
#include <vector>

using namespace timeslice::live;
using Kind = SwitchRecord::Kind;
using Bytes = std::vector<std::byte>;

Q_DECLARE_METATYPE(std::vector<SwitchRecord>)
Q_DECLARE_METATYPE(Bytes)

namespace {

template <typename... Numbers>
Bytes bytesOf(Numbers... numbers)
{
    Bytes bytes;
    const auto append = [&bytes](auto number) {
        const auto *first = reinterpret_cast<const std::byte *>(&number);
        bytes.insert(bytes.end(), first, first + sizeof number);
    };
    (append(numbers), ...);
    return bytes;
}

Bytes operator+(Bytes left, const Bytes &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

/// As the kernel lays a record out: header, body, and who, when and where.
Bytes written(std::uint32_t type, std::uint16_t misc, const Bytes &body, std::uint32_t thread,
              std::uint64_t time, std::uint32_t cpu)
{
    const Bytes id = bytesOf(std::uint32_t { 1 }, thread, time, cpu, std::uint32_t { 0 });
    const std::size_t size = 8 + body.size() + id.size();
    return bytesOf(type, misc, static_cast<std::uint16_t>(size)) + body + id;
}

Bytes switched(std::uint16_t misc)
{
    return written(PERF_RECORD_SWITCH, misc, {}, 71, 1000, 3);
}

Bytes lost(std::uint64_t records)
{
    return written(PERF_RECORD_LOST, 0, bytesOf(std::uint64_t { 5 }, records), 71, 1000, 3);
}

Bytes task(std::uint32_t type, std::uint32_t child, std::uint32_t parent)
{
    return written(type, 0, bytesOf(child, parent, child, parent, std::uint64_t { 999 }), 71, 1000,
                   3);
}

Bytes header(std::uint32_t type, std::uint16_t size)
{
    return bytesOf(type, std::uint16_t { 0 }, size);
}

} // namespace

/// The kernel's records as bytes, and the order of what several CPUs tell.
class TestSwitchRecords : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreRead_data();
    void bytesAreRead();
    void aRecordMayWrapAnywhere();
    void severalRecordsKeepTheirOrder();
    void aQueueGivesWhatIsOldEnoughInOrder();
    void aLateRecordDoesNotTurnTimeBack();
    void aListOfCpusIsRead_data();
    void aListOfCpusIsRead();
};

void TestSwitchRecords::bytesAreRead_data()
{
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<std::vector<SwitchRecord>>("records");
    QTest::addColumn<quint64>("lostRecords");
    const auto row = [](const char *name, const Bytes &bytes,
                        const std::vector<SwitchRecord> &records, quint64 lostRecords = 0) {
        QTest::newRow(name) << bytes << records << lostRecords;
    };
    constexpr std::uint16_t kOut = PERF_RECORD_MISC_SWITCH_OUT;
    constexpr std::uint16_t kPreempted = PERF_RECORD_MISC_SWITCH_OUT_PREEMPT;
    const SwitchRecord in { 1000, 71, 3, Kind::In, 0 };
    row("nothing", {}, {});
    row("in", switched(0), { in });
    row("out, blocked", switched(kOut), { { 1000, 71, 3, Kind::OutBlocked, 0 } });
    row("out, preempted", switched(kOut | kPreempted), { { 1000, 71, 3, Kind::OutPreempted, 0 } });
    row("other bits of misc", switched(PERF_RECORD_MISC_USER), { in });
    row("forked", task(PERF_RECORD_FORK, 72, 71), { { 1000, 71, 3, Kind::Forked, 72 } });
    row("exited", task(PERF_RECORD_EXIT, 72, 71), { { 1000, 72, 3, Kind::Exited, 0 } });
    row("lost", lost(7), {}, 7);
    row("lost, twice", lost(7) + switched(0) + lost(5), { in }, 12);
    row("an unknown kind between",
        switched(0) + header(4711, 16) + bytesOf(quint64 {}) + switched(0), { in, in });
    row("a larger one than is known, of a later kernel",
        written(PERF_RECORD_SWITCH, 0, bytesOf(quint64 { 9 }, quint64 { 9 }), 71, 1000, 3)
            + switched(0),
        { in, in });
    row("less than a header", Bytes(7), {});
    row("a size of nothing", header(PERF_RECORD_SWITCH, 0) + switched(0), {});
    row("a size below the header's", header(4711, 4) + switched(0), {});
    row("a switch without its end", header(PERF_RECORD_SWITCH, 8) + switched(0), {});
    row("a fork without its body", written(PERF_RECORD_FORK, 0, {}, 71, 1000, 3) + switched(0), {});
    row("a lost without its count", written(PERF_RECORD_LOST, 0, {}, 71, 1000, 3) + switched(0),
        {});
    row("cut off", switched(0) + header(PERF_RECORD_SWITCH, 32) + Bytes(16), { in });
    row("larger than what is there", switched(0) + header(4711, 65'528), { in });
}

void TestSwitchRecords::bytesAreRead()
{
    QFETCH(Bytes, bytes);
    QFETCH(std::vector<SwitchRecord>, records);
    QFETCH(quint64, lostRecords);
    const Bytes ring = bytes + Bytes(8); // never as long as a ring
    std::vector<SwitchRecord> read;
    QCOMPARE(quint64 { decodeSwitches(ring, 0, bytes.size(), read) }, lostRecords);
    QVERIFY(read == records);
}

void TestSwitchRecords::aRecordMayWrapAnywhere()
{
    constexpr std::size_t kSize = 64;
    const Bytes record = task(PERF_RECORD_FORK, 72, 71);
    const std::uint64_t rounds = std::numeric_limits<std::uint64_t>::max() - 2 * kSize + 1;
    for (const std::uint64_t before : { std::uint64_t { 0 }, kSize * 5, rounds, rounds + kSize }) {
        for (std::size_t start = 0; start < kSize; ++start) {
            Bytes ring(kSize, std::byte { 0xEE });
            for (std::size_t i = 0; i < record.size(); ++i)
                ring[(start + i) % kSize] = record[i];
            std::vector<SwitchRecord> read;
            decodeSwitches(ring, before + start, before + start + record.size(), read);
            QCOMPARE(read.size(), std::size_t { 1 });
            QVERIFY(read[0] == (SwitchRecord { 1000, 71, 3, Kind::Forked, 72 }));
        }
    }
}

void TestSwitchRecords::severalRecordsKeepTheirOrder()
{
    Bytes bytes;
    for (std::uint32_t i = 0; i < 9; ++i)
        bytes = bytes + written(PERF_RECORD_SWITCH, 0, {}, 100 + i, 1000 - i, 0);
    std::vector<SwitchRecord> read { { .pid = 1 } };
    decodeSwitches(bytes, 0, bytes.size(), read);
    QCOMPARE(read.size(), std::size_t { 10 });
    QCOMPARE(read[0].pid, 1); // appended
    for (std::size_t i = 1; i < read.size(); ++i)
        QCOMPARE(read[i].pid, static_cast<pid_t>(99 + i));
}

void TestSwitchRecords::aQueueGivesWhatIsOldEnoughInOrder()
{
    SwitchQueue queue;
    queue.waiting() = { { 10, 1 }, { 30, 2 }, { 30, 3 }, { 50, 4 }, { 20, 5 }, { 30, 6 } };
    const auto first = queue.takeUpTo(30);
    const std::vector<SwitchRecord> old { { 10, 1 }, { 20, 5 }, { 30, 2 }, { 30, 3 }, { 30, 6 } };
    QVERIFY(first == old);
    QVERIFY(queue.takeUpTo(49).empty());
    queue.waiting().push_back({ 40, 7 });
    QVERIFY(queue.takeUpTo(60) == (std::vector<SwitchRecord> { { 40, 7 }, { 50, 4 } }));
    QVERIFY(queue.takeUpTo(60).empty());
}

void TestSwitchRecords::aLateRecordDoesNotTurnTimeBack()
{
    SwitchQueue queue;
    queue.waiting() = { { 10, 1 }, { 30, 2 } };
    queue.takeUpTo(30);
    queue.waiting() = { { 20, 3 }, { 40, 4 } };
    QVERIFY(queue.takeUpTo(60) == (std::vector<SwitchRecord> { { 30, 3 }, { 40, 4 } }));
}

void TestSwitchRecords::aListOfCpusIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("cpus");
    const auto row = [](const char *text, const QList<int> &cpus) {
        QTest::addRow("'%s'", QByteArray(text).trimmed().constData()) << QByteArray(text) << cpus;
    };
    row("0\n", { 0 });
    row("0-3\n", { 0, 1, 2, 3 });
    row("0-1,4,6-7\n", { 0, 1, 4, 6, 7 });
    row("5", { 5 });
    for (const char *wrong : { "", " ", "-1", "3-1", "0,", "0-", "0;1", "a", "0-99999999" })
        row(wrong, {});
}

void TestSwitchRecords::aListOfCpusIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, cpus);
    const auto read = readCpuList({ text.data(), static_cast<std::size_t>(text.size()) });
    QCOMPARE(QList<int>(read.begin(), read.end()), cpus);
}

QTEST_GUILESS_MAIN(TestSwitchRecords)
#include "tst_switchrecords.moc"
