// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/paintclock.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <vector>

/// How long the window takes from the start of the process to its first painted frame, against an
/// empty QMainWindow, and to the last frame of the start, when everything is filled. Both are this
/// program started again, turn by turn, so that both load the same libraries and meet the same
/// load. Exit status 1 when the window takes more than twice as long to its first frame.
namespace {

using namespace timeslice;

constexpr int kRuns = 21;
constexpr double kLimit = 2;
constexpr int kQuietMs = 150; ///< without a frame: the start is over

class FirstFrame : public bench::PaintClock
{
public:
    FirstFrame(int &argc, char **argv, bench::Clock::time_point entered)
        : PaintClock(argc, argv)
        , m_entered(entered)
    {
    }

protected:
    void frameDone() override
    {
        if (frames == 1) {
            m_first = now();
            m_quiet.callOnTimeout([this] { report(); });
            m_quiet.setSingleShot(true);
        }
        m_last = now();
        m_quiet.start(kQuietMs);
    }

private:
    // In microseconds: the moment itself (the parent knows when it started us), the time since
    // main, and the CPU time, which says more on a busy machine.
    struct Moment
    {
        long long at = 0;
        double inside = 0;
        double cpu = 0;
    };

    Moment now() const
    {
        return { std::chrono::duration_cast<std::chrono::microseconds>(lastFrame.time_since_epoch())
                     .count(),
                 bench::milliseconds(lastFrame - m_entered) * 1000,
                 static_cast<double>(std::clock()) * 1e6 / CLOCKS_PER_SEC };
    }

    void report() const
    {
        for (const Moment &moment : { m_first, m_last })
            std::printf("%lld %.0f %.0f\n", moment.at, moment.inside, moment.cpu);
        std::fflush(stdout);
        std::_Exit(0);
    }

    bench::Clock::time_point m_entered;
    Moment m_first;
    Moment m_last;
    QTimer m_quiet;
};

int child(int argc, char **argv, bench::Clock::time_point entered)
{
    const bool empty = std::strcmp(argv[2], "empty") == 0;
    FirstFrame app(argc, argv, entered);
    std::unique_ptr<QMainWindow> window;
    std::unique_ptr<Workbench> workbench;
    if (empty) {
        window = std::make_unique<QMainWindow>();
        window->setWindowState(Qt::WindowNoState);
        window->resize(1366, 768);
        window->show();
    } else {
        const QString home = QString::fromLocal8Bit(argv[3]);
        workbench = std::make_unique<Workbench>(home + QStringLiteral("/settings.ini"),
                                                home + QStringLiteral("/autosave"),
                                                Workbench::Furnish::AfterFirstFrame);
        workbench->start();
    }
    return QApplication::exec();
}

struct Times
{
    std::vector<double> process;
    std::vector<double> inside;
    std::vector<double> cpu;
};

struct Start
{
    Times first;
    Times filled;
};

bool run(const QString &self, const QString &what, const QString &home, Start &start)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto begin = std::chrono::duration_cast<std::chrono::microseconds>(
        bench::Clock::now().time_since_epoch());
    process.start(self, { QStringLiteral("--child"), what, home });
    if (!process.waitForFinished(30'000))
        return false;
    const QByteArrayList lines = process.readAllStandardOutput().split('\n');
    if (lines.size() < 2)
        return false;
    for (int i = 0; i < 2; ++i) {
        Times &times = i == 0 ? start.first : start.filled;
        long long end = 0;
        double inside = 0;
        double cpu = 0;
        if (std::sscanf(lines.at(i).constData(), "%lld %lf %lf", &end, &inside, &cpu) != 3)
            return false;
        times.process.push_back(static_cast<double>(end - begin.count()) / 1000);
        times.inside.push_back(inside / 1000);
        times.cpu.push_back(cpu / 1000);
    }
    return true;
}

double median(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

/// The ratio in a language; negative if a process failed.
double compare(const QString &self, const char *locale)
{
    qputenv("LC_ALL", locale);
    QTemporaryDir home;
    Start empty;
    Start window;
    for (int i = 0; i <= kRuns; ++i) {
        if (!run(self, QStringLiteral("empty"), home.path(), empty)
            || !run(self, QStringLiteral("window"), home.path(), window))
            return -1;
        if (i == 0) { // the first of each fills the disk's cache
            empty = {};
            window = {};
        }
    }
    const Times &first = window.first;
    const Times &nothing = empty.first;
    const double ratio = median(first.process) / median(nothing.process);
    std::printf("%s: start of the process to first frame, against an empty QMainWindow\n", locale);
    const auto line = [](const char *what, const std::vector<double> &ours,
                         const std::vector<double> &theirs) {
        std::printf("  %-12s %6.1f ms %6.1f ms  ratio %.2f\n", what, median(ours), median(theirs),
                    median(ours) / median(theirs));
    };
    line("wall clock", first.process, nothing.process);
    line("since main", first.inside, nothing.inside);
    line("CPU time", first.cpu, nothing.cpu);
    std::printf("  everything filled after %.1f ms, CPU time %.1f ms\n",
                median(window.filled.process), median(window.filled.cpu));
    return ratio;
}

} // namespace

int main(int argc, char **argv)
{
    const bench::Clock::time_point entered = bench::Clock::now();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 3 && std::strcmp(argv[1], "--child") == 0)
        return child(argc, argv, entered);
    QCoreApplication app(argc, argv);
    const QString self = QCoreApplication::applicationFilePath();
    bool good = true;
    for (const char *locale : { "C.UTF-8", "zh_CN.UTF-8" }) {
        const double ratio = compare(self, locale);
        if (ratio < 0) {
            std::fputs("bench_start: a process did not show its window.\n", stderr);
            return 2;
        }
        good = good && ratio <= kLimit;
    }
    return good ? 0 : 1;
}
