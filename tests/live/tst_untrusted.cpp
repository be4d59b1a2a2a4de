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

/// Requests that are not allowed, and workers that lie.
class TestUntrusted : public QObject
{
    Q_OBJECT

private slots:
    void theServerRefusesWhatIsNotAllowed_data();
    void theServerRefusesWhatIsNotAllowed();
    void theServerEndsAtABadMessage();
    void aWorkerThatLiesIsClamped();
    void aWorkerThatLiesAboutAPipeIsClamped();
    void aWorkerThatLiesAboutARingIsClamped();
};

void TestUntrusted::theServerRefusesWhatIsNotAllowed_data()
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

void TestUntrusted::theServerRefusesWhatIsNotAllowed()
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

void TestUntrusted::theServerEndsAtABadMessage()
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

void TestUntrusted::aWorkerThatLiesIsClamped()
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

void TestUntrusted::aWorkerThatLiesAboutAPipeIsClamped()
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

void TestUntrusted::aWorkerThatLiesAboutARingIsClamped()
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

QTEST_GUILESS_MAIN(TestUntrusted)
#include "tst_untrusted.moc"
