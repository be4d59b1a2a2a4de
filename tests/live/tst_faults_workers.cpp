// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/survivors.h"

#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>

using namespace timeslice;
using namespace timeslice::live;
using test::Process;
using test::Survivors;

/// What workers do to themselves and to each other.
class TestFaultsWorkers : public QObject
{
    Q_OBJECT

private slots:
    void aWorkerThatIsStoppedAsItStartsHangsOnTheLifeline();
};

/// Signals are waiting when the workers are forked. Then the server is killed, so that only the
/// kernel can end the workers.
void TestFaultsWorkers::aWorkerThatIsStoppedAsItStartsHangsOnTheLifeline()
{
    const Survivors survivors;
    for (int round = 0; round < 10; ++round) {
        LabProcess server;
        QCOMPARE(server.start(), 0);
        const FileDescriptor file(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        QCOMPARE(::ftruncate(file.get(), static_cast<off_t>(kArenaBytes)), 0);
        QCOMPARE(::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK), 0);
        void *memory =
            ::mmap(nullptr, sizeof(Arena), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
        QVERIFY(memory != MAP_FAILED);
        auto *arena = static_cast<Arena *>(memory);
        arena->version = kArenaVersion;
        arena->settings[1] = 1; // a round
        constexpr int kWorkers = 8;
        QVERIFY(
            server.send({ .kind = MessageKind::Begin, .other = kWorkers, .value = 0 }, file.get()));
        for (int worker = 0; worker < kWorkers; ++worker)
            QVERIFY(
                server.send({ .kind = MessageKind::Signal, .worker = worker, .value = SIGSTOP }));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto all = test::descendants(static_cast<int>(server.pid()));
                return all.size() == kWorkers && std::ranges::all_of(all, [](const Process &each) {
                           return test::statOf(each.pid).value(0) == "T";
                       });
            },
            20'000));
        QCOMPARE(::kill(server.pid(), SIGKILL), 0);
        server.end();
        ::munmap(memory, sizeof(Arena));
        QVERIFY(survivors.allGone());
    }
}

QTEST_GUILESS_MAIN(TestFaultsWorkers)
#include "tst_faults_workers.moc"
