// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/session.h"
#include "app/live/switchobserver.h"
#include "core/base/filedescriptor.h"
#include "core/live/monotonic.h"
#include "tests/support/livewait.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>

using namespace timeslice::live;
using timeslice::FileDescriptor;
using timeslice::test::comesTrue;
using timeslice::test::settles;
using timeslice::test::startScene;
using Kind = SwitchRecord::Kind;

namespace {

void bindToOneCpu()
{
    cpu_set_t mine;
    ::sched_getaffinity(0, sizeof mine, &mine);
    int cpu = 0;
    while (!CPU_ISSET(cpu, &mine))
        ++cpu;
    CPU_ZERO(&mine);
    CPU_SET(cpu, &mine);
    ::sched_setaffinity(0, sizeof mine, &mine);
}

/// A child that waits for the first word before it does its job, bound to one CPU: the observer is
/// opened before that. The job gets where the words are read, and where to answer.
class Child
{
public:
    explicit Child(void (*job)(int words, int answers))
    {
        std::array<int, 2> words {};
        std::array<int, 2> answers {};
        if (::pipe2(words.data(), O_CLOEXEC) != 0 || ::pipe2(answers.data(), O_CLOEXEC) != 0)
            return;
        FileDescriptor theirWords(words[0]);
        FileDescriptor theirAnswers(answers[1]);
        m_words = FileDescriptor(words[1]);
        m_answers = FileDescriptor(answers[0]);
        m_pid = ::fork();
        if (m_pid == 0) {
            m_words.close();
            bindToOneCpu();
            if (hears(words[0]))
                job(words[0], answers[1]);
            ::_exit(0);
        }
    }
    ~Child()
    {
        m_words.close();
        m_answers.close();
        end();
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    static bool hears(int words)
    {
        char byte = 0;
        return ::read(words, &byte, 1) == 1;
    }
    pid_t pid() const { return m_pid; }
    bool tell() const { return ::write(m_words.get(), "x", 1) == 1; }
    bool answers() const { return hears(m_answers.get()); }
    void end()
    {
        if (m_pid > 0)
            ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    FileDescriptor m_words;
    FileDescriptor m_answers;
    pid_t m_pid = -1;
};

/// Two who begin to compute at once, for many slices each.
void makeTwoWhoTakeTurns(int /*words*/, int /*answers*/)
{
    std::array<int, 2> start {};
    if (::pipe(start.data()) != 0)
        return;
    for (int child = 0; child < 2; ++child) {
        if (::fork() != 0)
            continue;
        ::close(start[1]);
        timespec used {};
        while (!Child::hears(start[0]) && used.tv_sec == 0 && used.tv_nsec < 100'000'000)
            ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
        ::_exit(0);
    }
    ::close(start[1]);
    while (::wait(nullptr) > 0) { }
}

long blockedSoFar()
{
    rusage used {};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_nvcsw;
}

constexpr long kNaps = 5'000; ///< more than a ring holds

/// Naps too often, and once more when told.
void napTooOften(int words, int answers)
{
    constexpr timespec kNap { 0, 1'000 };
    for (const long before = blockedSoFar(); blockedSoFar() - before < kNaps;)
        ::nanosleep(&kNap, nullptr); // over before it could begin, now and then
    if (::write(answers, "x", 1) == 1 && Child::hears(words))
        ::nanosleep(&kNap, nullptr);
}

std::vector<SwitchRecord> of(const std::vector<SwitchRecord> &records, pid_t pid)
{
    std::vector<SwitchRecord> found;
    std::ranges::copy_if(records, std::back_inserter(found),
                         [pid](const SwitchRecord &record) { return record.pid == pid; });
    std::erase_if(found, [](const SwitchRecord &record) { return record.kind == Kind::Forked; });
    return found;
}

std::vector<pid_t> childrenOf(const std::vector<SwitchRecord> &records, pid_t parent)
{
    std::vector<pid_t> children;
    for (const SwitchRecord &record : records) {
        if (record.kind == Kind::Forked && record.pid == parent)
            children.push_back(record.other);
    }
    return children;
}

/// What is wrong with a whole life: it is made, comes and goes in turns, and exits while it runs.
QString faultInLife(const std::vector<SwitchRecord> &records, pid_t pid)
{
    bool made = false;
    bool runs = false;
    bool over = false;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const SwitchRecord &record = records[i];
        if (record.kind == Kind::Forked) {
            made = made || record.other == pid;
            continue;
        }
        if (record.pid != pid)
            continue;
        const bool comes = record.kind == Kind::In;
        if (!made || over || comes == runs)
            return QStringLiteral("record %1 of %2: kind %3 while it %4")
                .arg(i)
                .arg(records.size())
                .arg(static_cast<int>(record.kind))
                .arg(!made      ? "is not made"
                         : over ? "is over"
                         : runs ? "runs"
                                : "does not run");
        runs = comes;
        over = record.kind == Kind::Exited;
    }
    return over ? QString() : QStringLiteral("%1 did not exit").arg(pid);
}

bool neverFalls(const std::vector<SwitchRecord> &records)
{
    return std::ranges::is_sorted(records, {}, &SwitchRecord::time);
}

/// From here on the calling thread, and what it starts, gets EACCES for perf_event_open on every
/// CPU from this number on.
bool refuseEvents(std::uint32_t firstCpu)
{
    std::array<sock_filter, 6> program {
        { BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
          BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_perf_event_open, 0, 2),
          BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args) + 2 * sizeof(__u64)),
          BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, firstCpu, 1, 0),
          BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
          BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES) }
    };
    const sock_fprog filter { program.size(), program.data() };
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

/// The scheduler's own records, of a tree of processes and of a scene.
class TestSwitchObserver : public QObject
{
    Q_OBJECT

private slots:
    void aTreeIsSeenFromItsForksToItsExits();
    void aFullRingSaysHowMuchIsLost();
    void whatIsYoungIsKeptBack();
    void noDescriptorStaysOpen();
    void aProcessThatIsNotThereIsRefused();

    void everyWorkerBlocksAtItsGate_data();
    void everyWorkerBlocksAtItsGate();
    void aRunIsWholeWhenAllHaveEnded();
    void aSampledSessionHasNoSwitches();
    void aRefusalLeavesTheSessionSampled_data();
    void aRefusalLeavesTheSessionSampled();

private:
    /// Why exact records cannot be had here; empty when they can.
    static QString whyNot();
};

QString TestSwitchObserver::whyNot()
{
    SwitchObserver observer;
    const int error = observer.open(::getpid());
    return error == 0 ? QString()
                      : QStringLiteral("no context-switch records here: %1")
                            .arg(QLatin1String(::strerrorname_np(error)));
}

void TestSwitchObserver::aTreeIsSeenFromItsForksToItsExits()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Child child(makeTwoWhoTakeTurns);
    const std::int64_t before = monotonicNow();
    SwitchObserver observer;
    QCOMPARE(observer.open(child.pid()), 0);
    const pid_t parent = child.pid();
    QVERIFY(child.tell());
    std::vector<SwitchRecord> records;
    QVERIFY(QTest::qWaitFor(
        [&] {
            std::ranges::copy(observer.read(), std::back_inserter(records));
            const auto own = of(records, parent);
            return !own.empty() && own.back().kind == Kind::Exited;
        },
        20'000));
    child.end();
    std::ranges::copy(observer.flush(), std::back_inserter(records));
    QVERIFY(neverFalls(records));
    QCOMPARE(observer.lost(), std::uint64_t { 0 });
    QVERIFY(records.front().time >= before);
    QVERIFY(records.back().time <= monotonicNow());
    const std::vector<pid_t> children = childrenOf(records, parent);
    QCOMPARE(children.size(), std::size_t { 2 });
    for (const pid_t each : children) {
        const QString fault = faultInLife(records, each);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const auto own = of(records, each);
        QVERIFY(std::ranges::count(own, Kind::OutPreempted, &SwitchRecord::kind) > 0);
        QVERIFY(std::ranges::count(own, own[0].cpu, &SwitchRecord::cpu)
                == static_cast<std::ptrdiff_t>(own.size())); // bound to it
    }
    for (const SwitchRecord &record : records) // and no stranger
        QVERIFY(record.pid == parent || std::ranges::count(children, record.pid) == 1);
}

void TestSwitchObserver::aFullRingSaysHowMuchIsLost()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Child child(napTooOften);
    SwitchObserver observer;
    QCOMPARE(observer.open(child.pid()), 0);
    QVERIFY(child.tell());
    QVERIFY(child.answers()); // nobody has read until now
    const std::size_t kept = observer.flush().size();
    QVERIFY(kept > 0);
    QCOMPARE(observer.lost(), std::uint64_t { 0 }); // the kernel says so with what fits next
    QVERIFY(child.tell());
    const pid_t pid = child.pid();
    child.end();
    const auto rest = observer.flush();
    QVERIFY(!rest.empty());
    QCOMPARE(rest.back().pid, pid);
    QCOMPARE(rest.back().kind, Kind::Exited);
    QVERIFY(observer.lost() > 0);
    QVERIFY(kept + observer.lost() >= 2 * kNaps);
}

void TestSwitchObserver::whatIsYoungIsKeptBack()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Session session;
    QVERIFY(startScene(session, "semaphore"));
    for (int worker = 0; worker < static_cast<int>(session.workers().size()); ++worker)
        session.setOpen(worker, true);
    std::size_t told = 0;
    bool young = false;
    QVERIFY(comesTrue(session, [&] {
        if (allEnded(session.lab()))
            return true;
        const auto records = session.takeSwitches();
        told += records.size();
        young = young || (!records.empty() && records.back().time > monotonicNow() - 1'000'000);
        return false;
    }));
    QVERIFY(told > 0);
    QVERIFY(!young);
}

void TestSwitchObserver::noDescriptorStaysOpen()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const FileDescriptor before(::dup(STDOUT_FILENO));
    SwitchObserver observer;
    QCOMPARE(observer.open(::getpid()), 0);
    QVERIFY(observer.ringBytes() > 0);
    const FileDescriptor after(::dup(STDOUT_FILENO));
    QCOMPARE(after.get(), before.get() + 1);
}

void TestSwitchObserver::aProcessThatIsNotThereIsRefused()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    ::waitpid(pid, nullptr, 0);
    SwitchObserver observer;
    QCOMPARE(observer.open(pid), ESRCH);
    QVERIFY(!observer.isOpen());
    QCOMPARE(observer.ringBytes(), std::size_t { 0 });
    QVERIFY(observer.read().empty() && observer.flush().empty());
}

void TestSwitchObserver::everyWorkerBlocksAtItsGate_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const SceneSpec &scene : scenes())
        QTest::newRow(scene.id.data()) << QByteArray(scene.id.data());
}

void TestSwitchObserver::everyWorkerBlocksAtItsGate()
{
    QFETCH(QByteArray, id);
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Session session;
    QVERIFY(startScene(session, id.constData()));
    QCOMPARE(session.observer(), Observer::KernelExact);
    QCOMPARE(session.exactError(), 0);
    std::vector<SwitchRecord> records;
    QVERIFY(comesTrue(session, [&] {
        std::ranges::copy(session.takeSwitches(), std::back_inserter(records));
        return std::ranges::all_of(session.workers(), [&](const WorkerView &worker) {
            const auto own = of(records, worker.pid);
            return worker.pid == 0 // not started yet
                || (!own.empty() && own.back().kind == Kind::OutBlocked);
        });
    }));
    QVERIFY(neverFalls(records));
    std::vector<pid_t> pids;
    for (const WorkerView &worker : session.workers()) {
        if (worker.pid != 0)
            pids.push_back(worker.pid);
    }
    QCOMPARE(childrenOf(records, session.serverPid()), pids);
}

void TestSwitchObserver::aRunIsWholeWhenAllHaveEnded()
{
    if (const QString why = whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Session session;
    QVERIFY(startScene(session, "semaphore"));
    session.signal(0, SIGKILL); // ends another way
    for (int worker = 1; worker < static_cast<int>(session.workers().size()); ++worker)
        session.setOpen(worker, true);
    std::vector<SwitchRecord> records;
    QVERIFY(comesTrue(session, [&] {
        std::ranges::copy(session.takeSwitches(), std::back_inserter(records));
        return allEnded(session.lab());
    }));
    std::ranges::copy(session.takeSwitches(), std::back_inserter(records)); // the last ones too
    QVERIFY(neverFalls(records));
    QCOMPARE(session.lostSwitches(), std::uint64_t { 0 });
    for (const WorkerView &worker : session.workers()) {
        const QString fault = faultInLife(records, worker.pid);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
}

void TestSwitchObserver::aSampledSessionHasNoSwitches()
{
    Session session;
    session.watch(Watch::SampledOnly);
    QVERIFY(startScene(session, "lock"));
    QCOMPARE(session.observer(),
             session.seesWaits() ? Observer::KernelSampled : Observer::Reported);
    QCOMPARE(session.exactError(), 0);
    session.signal(0, SIGKILL);
    QVERIFY(comesTrue(session, [&] { return !session.workers()[0].isAlive(); }));
    QVERIFY(session.takeSwitches().empty());
}

void TestSwitchObserver::aRefusalLeavesTheSessionSampled_data()
{
    QTest::addColumn<int>("firstCpu");
    QTest::newRow("on every CPU") << 0;
    QTest::newRow("on all but one") << 1; // and that one is given back
}

void TestSwitchObserver::aRefusalLeavesTheSessionSampled()
{
    QFETCH(int, firstCpu);
    if (firstCpu >= ::sysconf(_SC_NPROCESSORS_ONLN))
        QSKIP("this machine has no other CPU");
    if (const QString why = whyNot(); firstCpu > 0 && !why.isEmpty())
        QSKIP(qPrintable(why));
    bool refused = false;
    bool started = false;
    bool noSwitches = false;
    int error = 0;
    Observer observer = Observer::KernelExact;
    std::thread([&] { // a refusal is for the rest of a thread's life
        refused = refuseEvents(static_cast<std::uint32_t>(firstCpu));
        Session session;
        started = startScene(session, "lock");
        observer = session.observer();
        error = session.exactError();
        noSwitches = session.takeSwitches().empty();
    })
        .join();
    QVERIFY(refused);
    QVERIFY(started);
    QVERIFY(observer != Observer::KernelExact);
    QCOMPARE(error, EACCES);
    QVERIFY(noSwitches);
}

QTEST_GUILESS_MAIN(TestSwitchObserver)
#include "tst_switchobserver.moc"
