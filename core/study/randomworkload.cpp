// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/randomworkload.h"

#include "core/base/splitmix64.h"

#include <algorithm>

namespace timeslice {
namespace {

class Draw : public SplitMix64
{
public:
    using SplitMix64::SplitMix64;

    /// Trials that succeed once in `mean` until one does: 1, 2, ..; cut at 20 times the mean.
    Duration geometric(Duration mean)
    {
        Duration value = 1;
        while (value < 20 * mean && uniform(1, mean) != 1)
            ++value;
        return value;
    }

    Duration length(Duration mean, Spread spread)
    {
        switch (spread) {
        case Spread::Constant:
            return mean;
        case Spread::Uniform:
            return uniform(1, 2 * mean - 1);
        case Spread::Geometric:
            return geometric(mean);
        case Spread::Bimodal:
            break;
        }
        // 0.9 * mean/5 + 0.1 * long = mean
        const Duration brief = std::max<Duration>(1, mean / 5);
        return uniform(1, 10) == 1 ? std::max<Duration>(1, 10 * mean - 9 * brief) : brief;
    }
};

} // namespace

Scenario withRandomTasks(Scenario base, const RandomWorkload &workload)
{
    constexpr std::int64_t kMostBursts = 4;
    Draw draw(workload.seed);
    base.tasks.clear();
    base.seed = workload.seed;
    base.pauseAt.reset();
    SimTime arrival = 0;
    for (std::int32_t i = 0; i < workload.tasks; ++i) {
        TaskSpec task;
        task.number = i + 1;
        task.arrival = arrival;
        task.priority = draw.uniform(1, workload.priorities);
        const std::int64_t bursts = workload.ioShare > 0 ? draw.uniform(2, kMostBursts) : 1;
        for (std::int64_t burst = 0; burst < bursts; ++burst) {
            const Duration cpu = draw.length(workload.burst, workload.spread);
            task.program.push_back({ Step::Kind::Cpu, cpu, {} });
            if (burst + 1 == bursts)
                break;
            // One wait fewer than bursts: each is longer, so that the share comes out.
            const Duration mean =
                std::max<Duration>(1,
                                   workload.burst * workload.ioShare * bursts
                                       / ((100 - workload.ioShare) * (bursts - 1)));
            task.program.push_back({ Step::Kind::Io, draw.length(mean, workload.spread), "disk" });
        }
        base.tasks.push_back(std::move(task));
        if (workload.arrivalGap > 0)
            arrival += draw.geometric(workload.arrivalGap + 1) - 1;
    }
    return base;
}

} // namespace timeslice
