// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace timeslice {
namespace {

StudyRun runOne(const Scenario &scenario, const StudyOptions &options)
{
    const auto workload = std::make_shared<const Workload>(scenario);
    Simulator simulator(workload);
    simulator.run(options.eventLimit, options.stop);
    return studyRun(*workload, simulator.trace(), simulator.state(), simulator.end());
}

} // namespace

StudyRun studyRun(const Workload &workload, const Trace &trace, const SystemState &end, RunEnd why)
{
    StudyRun run;
    run.end = why;
    run.makespan = trace.end();
    const bool hideLast = why == RunEnd::AllDone && !workload.conventions().lastSwitchShown;
    run.metrics = metricsAt(trace, end, std::max(trace.end(), end.now), !hideLast);
    for (const TaskInfo &task : trace.tasks)
        run.numbers.push_back(task.number);
    for (const TaskMetrics &task : run.metrics.tasks)
        run.misses += task.misses;
    return run;
}

std::vector<StudyRun> runStudy(std::span<const Scenario> scenarios, const StudyOptions &options)
{
    std::vector<StudyRun> runs(scenarios.size());
    std::atomic<std::size_t> next = 0;
    std::mutex progressMutex;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < scenarios.size() && !options.stop.stop_requested();
             i = next++) {
            runs[i] = runOne(scenarios[i], options);
            const std::lock_guard lock(progressMutex);
            ++done;
            if (options.progress)
                options.progress(done);
        }
    };
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::min<std::size_t>(
        options.threads == 0 ? cores : options.threads, std::max<std::size_t>(scenarios.size(), 1));
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
    others.clear(); // joins
    return runs;
}

} // namespace timeslice
