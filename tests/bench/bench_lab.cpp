// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"
#include "tests/bench/paintclock.h"
#include "ui/lab/scenelist.h"
#include "ui/shell/labpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// Real processes: starting them and letting them go against bare forks and sockets, and what it
/// costs to watch them. Exit status 1 when a limit is passed.
///
///     bench_lab [SECONDS]    of the flood; 3
namespace {

using namespace timeslice;
using namespace timeslice::live;
using bench::milliseconds;
using Clock = bench::Clock;

constexpr int kWorkers = kMostWorkers;
constexpr int kRounds = 21;
constexpr double kMostTimes = 3; // the bare figure
constexpr double kFrameLimit = 33; // ms
constexpr double kWatchLimit = 4; // percent of one core
constexpr long kMemoryLimit = 64; // MB
constexpr int kFramesOfASecond = 60;

double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * q + 0.5)];
}

double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

double cpuMilliseconds()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

long residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLong() * ::sysconf(_SC_PAGESIZE) / (1 << 20);
}

bool judge(const char *what, double measured, double bare)
{
    const double times = measured / bare;
    std::printf("%-48s %7.2f ms against %6.2f ms: %.1f times\n", what, measured, bare, times);
    return times <= kMostTimes;
}

void oops(const char *what)
{
    std::perror(what);
    std::exit(2);
}

/// So many children that echo bytes, each on a socket of its own.
class BareChildren
{
public:
    explicit BareChildren(int count)
    {
        for (int i = 0; i < count; ++i) {
            int ends[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
                oops("socketpair");
            const pid_t pid = ::fork();
            if (pid < 0)
                oops("fork");
            if (pid == 0) {
                ::close(ends[0]);
                char byte = 'x';
                while (::write(ends[1], &byte, 1) == 1 && ::read(ends[1], &byte, 1) == 1) { }
                ::_exit(0);
            }
            ::close(ends[1]);
            m_sockets.push_back(ends[0]);
        }
    }
    ~BareChildren()
    {
        for (const int socket : m_sockets)
            ::close(socket);
        while (::wait(nullptr) > 0) { }
    }
    BareChildren(const BareChildren &) = delete;
    BareChildren &operator=(const BareChildren &) = delete;

    void hearAll() const
    {
        char byte = 0;
        for (const int socket : m_sockets) {
            if (::read(socket, &byte, 1) != 1)
                oops("read");
        }
    }
    void tellAll() const
    {
        for (const int socket : m_sockets) {
            if (::write(socket, "x", 1) != 1)
                oops("write");
        }
    }

private:
    std::vector<int> m_sockets;
};

struct Bare
{
    double forks = 0; ///< ms until all have said a byte
    double round = 0; ///< ms from a byte to each until all have answered
};

/// Before there is a window: forking a large process takes longer, which the server is not.
Bare measureBare()
{
    std::vector<double> forks;
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = Clock::now();
        const BareChildren children(kWorkers);
        children.hearAll();
        forks.push_back(milliseconds(Clock::now() - begin));
        const auto go = Clock::now();
        children.tellAll();
        children.hearAll();
        rounds.push_back(milliseconds(Clock::now() - go));
    }
    return { median(forks), median(rounds) };
}

std::array<std::int64_t, kMostSettings> valuesOf(const SceneSpec &scene,
                                                 std::initializer_list<std::int64_t> given)
{
    auto values = settingsOf(scene);
    std::ranges::copy(given, values.begin());
    return values;
}

template <typename Condition>
void updateUntil(Session &session, Condition condition)
{
    while (!condition()) {
        pollfd wait { session.socket(), POLLIN, 0 };
        ::poll(&wait, 1, 0);
        session.update();
        session.takeEvents();
        if (session.state() == Session::State::Failed) {
            std::fprintf(stderr, "the session failed: %d\n", session.error());
            std::exit(2);
        }
    }
}

bool allAtGates(const Session &session)
{
    return session.state() == Session::State::Running
        && std::ranges::all_of(session.workers(), [](const WorkerView &worker) {
               return worker.state == WorkerView::State::AtGate;
           });
}

bool starts(double bare)
{
    const SceneSpec &scene = trialScene(Trial::Ending);
    std::vector<double> whole;
    std::vector<double> fromServer;
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = Clock::now();
        Session session;
        if (!session.start(scene, valuesOf(scene, { kWorkers })))
            std::exit(2);
        pollfd hello { session.socket(), POLLIN, 0 };
        ::poll(&hello, 1, -1);
        const auto there = Clock::now(); // the first update says Begin
        updateUntil(session, [&] { return allAtGates(session); });
        fromServer.push_back(milliseconds(Clock::now() - there));
        whole.push_back(milliseconds(Clock::now() - begin));
    }
    std::printf("%-48s %7.2f ms\n", "64 workers, with the start of the server", median(whole));
    return judge("64 workers at their first gates", median(fromServer), bare);
}

bool goes(double bare)
{
    const SceneSpec &scene = trialScene(Trial::Flood);
    Session session;
    if (!session.start(scene, valuesOf(scene, { kWorkers, 1, 60'000 })))
        std::exit(2);
    updateUntil(session, [&] { return allAtGates(session); });
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i) {
        const std::uint32_t before = session.workers()[0].reached;
        const auto go = Clock::now();
        for (int worker = 0; worker < kWorkers; ++worker)
            session.step(worker);
        updateUntil(session, [&] {
            return std::ranges::all_of(session.workers(), [before](const WorkerView &worker) {
                return worker.reached == before + 1;
            });
        });
        rounds.push_back(milliseconds(Clock::now() - go));
    }
    return judge("64 steps, and all at the next gate", median(rounds), bare);
}

bool watches()
{
    const SceneSpec &scene = trialScene(Trial::Ending);
    Session session;
    if (!session.start(scene, valuesOf(scene, { kWorkers })))
        std::exit(2);
    updateUntil(session, [&] { return allAtGates(session); });
    const double before = cpuMilliseconds();
    for (int frame = 0; frame < kFramesOfASecond; ++frame)
        session.update();
    const double percent = (cpuMilliseconds() - before) / 10;
    std::printf("%-48s %7.2f %% of a core\n", "watching 64 at their gates, 60 times a second",
                percent);
    return percent <= kWatchLimit;
}

/// The window with its Lab, on which is clicked.
class Window
{
public:
    explicit Window(bench::PaintClock *clock)
        : m_clock(clock)
        , m_workbench(m_home.filePath(QStringLiteral("settings.ini")),
                      m_home.filePath(QStringLiteral("autosave")))
    {
        m_workbench.start();
        m_workbench.window()->resize(1920, 1080);
        m_workbench.window()->setMode(MainWindow::Mode::Lab);
        m_lab = m_workbench.window()->findChild<LabPage *>()->lab();
        waitFor(500);
    }

    bool isIdle() const
    {
        waitFor(1500);
        const double before = cpuMilliseconds();
        const auto timers = m_clock->timers;
        constexpr int kMs = 2000;
        waitFor(kMs);
        const double cpu = cpuMilliseconds() - before;
        const auto fired = m_clock->timers - timers - 1; // our own ends the wait
        std::printf("%-48s %7.2f ms of CPU time in 2 s, %lld timers\n",
                    "an open Lab in which nothing runs", cpu, static_cast<long long>(fired));
        return cpu <= 10 && fired <= 0;
    }

    /// From the click to the state that it leads to, told by the controller.
    bool steps() const
    {
        const SceneSpec &scene = *findScene("ticket");
        m_lab->setScene(scene);
        m_lab->setSetting(0, 20);
        std::vector<double> times;
        while (times.size() < 150) {
            m_lab->start();
            waitUntil([this] { return allAtGates(*m_lab->session()); });
            waitFor(150); // at rest, as when a person thinks
            for (int worker = 0; worker < 20; ++worker) {
                const auto before = viewOf(worker).reached;
                const auto click = Clock::now();
                m_lab->step(worker);
                waitUntil([&] { return viewOf(worker).reached != before; });
                times.push_back(milliseconds(Clock::now() - click));
            }
            m_lab->reset();
        }
        std::printf("%-48s p50 %5.2f ms, p99 %5.2f ms\n", "from a step to its state on the page",
                    median(times), quantile(times, 0.99));
        return quantile(times, 0.99) < kFrameLimit;
    }

    /// Between two turns of a timer that is due for each frame.
    bool flood(int seconds) const
    {
        const SceneSpec &scene = trialScene(Trial::Flood);
        m_lab->setScene(scene);
        m_lab->setSetting(0, 4);
        m_lab->setSetting(1, 250);
        m_lab->setSetting(2, seconds * 1000);
        m_lab->start();
        waitUntil([this] { return allAtGates(*m_lab->session()); });
        const long before = residentMegabytes();
        std::vector<double> frames;
        Clock::time_point last = Clock::now();
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        timer.callOnTimeout(&timer, [&] {
            const auto now = Clock::now();
            frames.push_back(milliseconds(now - last));
            last = now;
        });
        timer.start(16);
        m_lab->setAllOpen(true);
        waitUntil([this] { return allEnded(m_lab->session()->lab()); });
        timer.stop();
        std::uint64_t dropped = 0;
        bool ended = true;
        for (const WorkerView &worker : m_lab->session()->workers()) {
            dropped += worker.dropped;
            ended = ended && worker.state == WorkerView::State::Exited && worker.status == 0;
        }
        const long grown = residentMegabytes() - before;
        std::printf("%-48s frame p50 %5.2f ms, p99 %5.2f ms; %+ld MB; %llu of %d million "
                    "dropped\n",
                    "1,000,000 events a second from 4 workers", median(frames),
                    quantile(frames, 0.99), grown, static_cast<unsigned long long>(dropped),
                    seconds);
        m_lab->reset();
        return quantile(frames, 0.99) < kFrameLimit && grown <= kMemoryLimit && dropped > 0
            && ended;
    }

private:
    static void waitFor(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    template <typename Condition>
    void waitUntil(Condition condition) const
    {
        QEventLoop loop;
        QObject::connect(m_lab, &LabController::changed, &loop, [&] {
            if (condition())
                loop.quit();
        });
        if (!condition())
            loop.exec();
    }
    const WorkerView &viewOf(int worker) const
    {
        return m_lab->session()->workers()[static_cast<std::size_t>(worker)];
    }

    bench::PaintClock *m_clock;
    const QTemporaryDir m_home;
    Workbench m_workbench;
    LabController *m_lab = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const Bare bare = measureBare();
    bench::PaintClock app(argc, argv);
    QApplication::setCursorFlashTime(0); // of the search, which is not what is measured
    bool good = starts(bare.forks);
    good = goes(bare.round) && good;
    good = watches() && good;
    const Window window(&app);
    good = window.isIdle() && good;
    good = window.steps() && good;
    constexpr int kSeconds = 3;
    good = window.flood(argc > 1 ? std::max(1, std::atoi(argv[1])) : kSeconds) && good;
    good = window.isIdle() && good;
    return good ? 0 : 1;
}
