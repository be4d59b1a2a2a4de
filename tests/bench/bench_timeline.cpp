// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomtrace.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

/// How long a frame of the timeline takes at 1920x1080, drawn by the raster engine: everything
/// anew, zoomed in, and when only the playhead moves. Ends with the ratio of 100,000 slices to
/// 1,000, from this one run.
namespace {

using namespace timeslice;

constexpr int kTasks = 18;
constexpr int kCpus = 2;

/// A view on a trace with about `slices` slices in all its lanes together.
struct Stage
{
    Trace trace;
    ViewState state;
    ThemeProvider theme;
    TimelineView view { &state, &theme };

    explicit Stage(std::size_t slices)
    {
        testing::RandomTrace source(21, kTasks, kCpus);
        for (std::size_t size = slices / 2; counted(source.trace()) < slices; size += slices / 20)
            source.grow(size, false);
        trace = source.take();
        view.resize(1920, 1080);
        view.setTrace(&trace);
        state.setPlayhead({ trace.end() / 2, trace.positionAfter(trace.end() / 2) });
        view.show();
        QCoreApplication::processEvents();
    }

    static std::size_t counted(const Trace &trace)
    {
        const Timeline timeline(&trace);
        std::size_t sum = 0;
        for (std::size_t i = 0; i < timeline.taskCount(); ++i)
            sum += timeline.task(idAt<TaskId>(i)).size();
        for (std::size_t i = 0; i < timeline.cpuCount(); ++i)
            sum += timeline.cpu(idAt<CpuId>(i)).size();
        return sum;
    }

    /// Nothing is kept but the names: geometry and picture are made anew.
    void wholeFrame()
    {
        m_wiggle = !m_wiggle;
        ViewState::Range range = state.visibleRange();
        range.end *= m_wiggle ? 1.0 + 1e-9 : 1.0 - 1e-9;
        state.setVisibleRange(range);
        view.viewport()->repaint();
    }

private:
    bool m_wiggle = false;
};

using Stages = std::vector<std::pair<std::int64_t, std::unique_ptr<Stage>>>;

/// The stages made so far; emptied by main, because widgets must not outlive the application.
Stages &allStages()
{
    static Stages stages;
    return stages;
}

Stage &stage(std::int64_t slices)
{
    Stages &stages = allStages();
    for (const auto &[size, made] : stages) {
        if (size == slices)
            return *made;
    }
    stages.emplace_back(slices, std::make_unique<Stage>(static_cast<std::size_t>(slices)));
    return *stages.back().second;
}

void fullView(benchmark::State &run)
{
    Stage &at = stage(run.range(0));
    at.view.fitAll();
    for (auto _ : run)
        at.wholeFrame();
}

void zoomedIn(benchmark::State &run)
{
    Stage &at = stage(run.range(0));
    at.view.fitAll();
    at.view.zoomBy(0.01, static_cast<double>(at.trace.end()) / 2);
    for (auto _ : run)
        at.wholeFrame();
}

void playheadMoves(benchmark::State &run)
{
    Stage &at = stage(run.range(0));
    at.view.fitAll();
    QCoreApplication::processEvents();
    const SimTime step = std::max<SimTime>(1, at.trace.end() / 1000);
    SimTime t = 0;
    for (auto _ : run) {
        t = (t + step) % at.trace.end();
        at.state.setPlayhead({ t, at.trace.positionAfter(t) });
        QCoreApplication::processEvents();
    }
}

void extend(benchmark::State &run)
{
    const Trace &trace = stage(run.range(0)).trace;
    for (auto _ : run) {
        Timeline timeline(&trace);
        benchmark::DoNotOptimize(timeline.end());
    }
}

BENCHMARK(fullView)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomedIn)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(playheadMoves)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(extend)->Arg(100'000)->Unit(benchmark::kMillisecond);

double threadTime()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Frame
{
    double wall; ///< milliseconds
    double cpu; ///< of the GUI thread: what counts on a busy machine
};

/// Medians of some frames.
Frame median(Stage &at)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < 101; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const double before = threadTime();
        at.wholeFrame();
        cpu.push_back(threadTime() - before);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        wall.push_back(took.count());
    }
    std::ranges::nth_element(wall, wall.begin() + 50);
    std::ranges::nth_element(cpu, cpu.begin() + 50);
    return { wall[50], cpu[50] };
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    for (const std::int64_t slices : { 1'000, 100'000 })
        stage(slices).view.fitAll();
    const Frame few = median(stage(1'000));
    const Frame many = median(stage(100'000));
    std::printf("full view: %.2f ms with 1,000 slices, %.2f ms with 100,000: ratio %.2f\n",
                few.wall, many.wall, many.wall / few.wall);
    std::printf("CPU time:  %.2f ms with 1,000 slices, %.2f ms with 100,000: ratio %.2f\n", few.cpu,
                many.cpu, many.cpu / few.cpu);
    allStages().clear();
    return 0;
}
