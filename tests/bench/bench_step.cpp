// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"
#include "tests/bench/paintclock.h"
#include "ui/document/playback.h"
#include "ui/document/tracedocument.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

/// The whole window, offscreen: from a key press to the painted frame, how much it works while it
/// plays, and that it does nothing while nothing happens. Exit status 1 when a limit is passed.
namespace {

using namespace timeslice;
using bench::milliseconds;

constexpr double kStepLimit = 16; // ms
constexpr double kFrameLimit = 1000.0 / 60;
constexpr int kMostSteps = 150; // of one scenario

class FrameClock : public bench::PaintClock
{
public:
    using PaintClock::PaintClock;

    std::vector<double> work; ///< of each frame: all that was done since the one before

protected:
    void frameDone() override
    {
        work.push_back(milliseconds(busy - m_before));
        m_before = busy;
    }

private:
    bench::Clock::duration m_before {};
};

double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(last * q + 0.5)];
}

void waitFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Bench
{
    FrameClock *clock;
    Workbench *workbench;
    bool good = true;

    QAction *action(ActionId id) const { return workbench->window()->actions()->action(id); }

    /// Everything that is due is done and painted.
    void settle() const
    {
        for (std::int64_t before = -1; before != clock->frames;) {
            before = clock->frames;
            QCoreApplication::processEvents();
        }
    }

    double press(Qt::Key key) const
    {
        const bench::Clock::time_point begin = bench::Clock::now();
        QTest::keyClick(workbench->window()->focusWidget(), key);
        settle();
        return std::max(0.0, milliseconds(clock->lastFrame - begin));
    }

    void steps(const char *what, const Scenario &scenario, bool middle)
    {
        workbench->document()->open(scenario);
        if (middle)
            workbench->playback()->seekToPosition(workbench->document()->trace().size() / 2);
        else
            workbench->playback()->toStart();
        settle();
        waitFor(50);
        std::vector<double> times;
        while (!workbench->playback()->atEnd() && times.size() < kMostSteps)
            times.push_back(press(Qt::Key_Right));
        const std::size_t forward = times.size();
        while (!workbench->playback()->atStart() && times.size() < forward + kMostSteps / 3)
            times.push_back(press(Qt::Key_Left));
        report(what, times);
    }

    void report(const char *what, const std::vector<double> &times)
    {
        std::printf("step  %-34s %4zu steps: p50 %5.2f ms, p99 %5.2f ms, worst %5.2f ms\n", what,
                    times.size(), quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1));
        good = good && quantile(times, 0.99) <= kStepLimit;
    }

    void plays(const char *what, const Scenario &scenario)
    {
        workbench->document()->open(scenario);
        workbench->playback()->toStart();
        workbench->playback()->setSpeed(Playback::kFastest);
        settle();
        waitFor(200);
        clock->work.clear();
        const bench::Clock::time_point begin = bench::Clock::now();
        while (milliseconds(bench::Clock::now() - begin) < 3000) {
            if (!workbench->playback()->isPlaying())
                workbench->playback()->play(); // from the start again, if it came to the end
            waitFor(250);
        }
        const double seconds = milliseconds(bench::Clock::now() - begin) / 1000;
        workbench->playback()->pause();
        std::printf("play  %-34s %4.1f frames/s at 10x, work for one: p50 %.2f ms, p99 %.2f ms\n",
                    what, static_cast<double>(clock->work.size()) / seconds,
                    quantile(clock->work, 0.5), quantile(clock->work, 0.99));
        good = good && quantile(clock->work, 0.99) <= kFrameLimit;
    }

    void idles()
    {
        waitFor(1500); // tool tips, status texts, glides
        rusage before {};
        rusage after {};
        const std::int64_t timers = clock->timers;
        const std::int64_t paints = clock->paints;
        getrusage(RUSAGE_SELF, &before);
        waitFor(4000);
        getrusage(RUSAGE_SELF, &after);
        const auto used = [](const rusage &usage) {
            return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
                + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
        };
        const double cpu = used(after) - used(before);
        const std::int64_t fired = clock->timers - timers - 1; // our own ends the wait
        const std::int64_t painted = clock->paints - paints;
        std::printf("idle  4 s: %.1f ms of CPU time, %lld timers, %lld paint events\n", cpu,
                    static_cast<long long>(fired), static_cast<long long>(painted));
        good = good && cpu <= 10 && fired <= 0 && painted == 0;
    }
};

/// Round robin with a short quantum over 18 tasks, more than 100,000 events.
Scenario longScenario()
{
    Scenario scenario;
    scenario.title = { "A long run", "" };
    scenario.policy.id = "rr";
    scenario.policy.quantum = 2;
    scenario.machine.cpus = 2;
    for (std::int64_t i = 1; i <= 18; ++i) {
        TaskSpec task;
        task.number = i;
        task.arrival = i;
        for (int burst = 0; burst < 40; ++burst) {
            task.program.push_back({ Step::Kind::Cpu, 120 + i, {} });
            task.program.push_back({ Step::Kind::Io, 10 + i, "disk" });
        }
        task.program.push_back({ Step::Kind::Cpu, 20, {} });
        scenario.tasks.push_back(task);
    }
    return scenario;
}

std::vector<std::pair<QByteArray, Scenario>> examples()
{
    std::vector<std::pair<QByteArray, Scenario>> found;
    const QDir folder(QStringLiteral(":/scenarios"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const ReadResult read = readScenario(file.readAll().toStdString());
        if (read.scenario)
            found.emplace_back(name.section(QLatin1Char('.'), 0, 0).toUtf8(), *read.scenario);
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    FrameClock app(argc, argv);
    const QTemporaryDir home;
    Workbench workbench(home.filePath(QStringLiteral("settings.ini")),
                        home.filePath(QStringLiteral("autosave")));
    workbench.start();
    workbench.window()->resize(1920, 1080);
    Bench bench { &app, &workbench };
    bench.settle();
    bench.idles();
    // Animation aside: the last frame of a step is then the one that shows it.
    bench.action(ActionId::ReduceMotion)->setChecked(true);
    const auto all = examples();
    const Scenario large = longScenario();
    for (const auto &[name, scenario] : all)
        bench.steps(name.constData(), scenario, false);
    bench.steps("100,000 events", large, true);
    std::printf("      (%zu events)\n", workbench.document()->trace().size());
    for (int table = 0; table < SchedulerPage::kTableCount; ++table) {
        workbench.window()->scheduler()->showTable(static_cast<SchedulerPage::Table>(table));
        bench.settle();
        const QByteArray what = "100,000 events, table " + QByteArray::number(table + 1);
        bench.steps(what.constData(), large, true);
    }
    bench.action(ActionId::ReduceMotion)->setChecked(false);
    bench.plays(all.front().first.constData(), all.front().second);
    bench.plays(all.back().first.constData(), all.back().second);
    bench.plays("100,000 events", large);
    bench.idles();
    return bench.good ? 0 : 1;
}
