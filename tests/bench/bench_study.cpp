// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splitmix64.h"
#include "ui/document/backgroundstudy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

/// Eight policies on 100,000 tasks, as the window compares them: whether all cores work, and how
/// long the event loop of the window is ever kept waiting meanwhile. Exit status 1 beyond the
/// limits.
namespace {

using namespace timeslice;

constexpr double kMostBlocked = 50; ///< ms

std::vector<Scenario> scenarios()
{
    SplitMix64 random(5);
    Scenario scenario;
    SimTime arrival = 0;
    for (int i = 0; i < 100'000; ++i) {
        TaskSpec task;
        task.number = i + 1;
        task.arrival = arrival;
        task.priority = static_cast<std::int64_t>(random.next() % 10);
        task.program = { { Step::Kind::Cpu, 1 + static_cast<Duration>(random.next() % 18), {} } };
        scenario.tasks.push_back(std::move(task));
        arrival += 1 + static_cast<SimTime>(random.next() % 20);
    }
    std::vector<Scenario> all;
    for (const char *policy :
         { "fcfs", "sjf", "srtf", "priority", "rr", "mlfq", "stride", "cfs" }) {
        scenario.policy = {};
        scenario.policy.id = policy;
        all.push_back(scenario);
    }
    return all;
}

double cpuMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::vector<Scenario> all = scenarios();
    BackgroundStudy study;
    QEventLoop loop;
    double longest = 0;
    QElapsedTimer since;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, [&] {
        longest = std::max(longest, static_cast<double>(since.nsecsElapsed()) / 1e6);
        since.start();
    });
    QObject::connect(&study, &BackgroundStudy::finished, &loop, &QEventLoop::quit);
    tick.start(1);
    since.start();
    QElapsedTimer wall;
    wall.start();
    const double before = cpuMilliseconds();
    study.start(std::move(all), 50'000'000);
    loop.exec();
    const double time = static_cast<double>(wall.nsecsElapsed()) / 1e6;
    const double cores = (cpuMilliseconds() - before) / time;
    const double wanted = 0.75 * std::max(1U, std::thread::hardware_concurrency());
    std::printf(
        "8 policies on 100,000 tasks: %.0f ms, %.2f cores busy (at least %.2f), the event loop "
        "waited %.1f ms at most (limit %.0f)\n",
        time, cores, wanted, longest, kMostBlocked);
    return cores >= wanted && longest <= kMostBlocked ? EXIT_SUCCESS : EXIT_FAILURE;
}
