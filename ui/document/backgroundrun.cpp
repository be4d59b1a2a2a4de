// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/backgroundrun.h"

#include <utility>

namespace timeslice {

void BackgroundRun::start(Scenario scenario, std::size_t eventLimit,
                          const std::optional<Insistence> &insistence)
{
    m_job.start([this, eventLimit, insistence, scenario = std::move(scenario)](
                    const BackgroundJob::Worker &worker) -> BackgroundJob::Delivery {
        auto run = std::make_shared<FinishedRun>();
        run->workload = std::make_shared<const Workload>(scenario);
        Simulator simulator(run->workload);
        if (insistence)
            simulator.insist(*insistence);
        simulator.run(eventLimit, worker.stop());
        run->end = simulator.end();
        run->state = simulator.state();
        run->trace = simulator.takeTrace();
        run->decisions = simulator.takeDecisions();
        return [this, run] { emit finished(run); };
    });
}

} // namespace timeslice
