// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/backgroundstudy.h"

#include <utility>

namespace timeslice {

void BackgroundStudy::start(std::vector<Scenario> scenarios, std::size_t eventLimit)
{
    m_job.start([this, eventLimit, scenarios = std::move(scenarios)](
                    const BackgroundJob::Worker &worker) -> BackgroundJob::Delivery {
        const int all = static_cast<int>(scenarios.size());
        StudyOptions options;
        options.eventLimit = eventLimit;
        options.stop = worker.stop();
        options.progress = [this, &worker, all](std::size_t done) {
            worker.tell([this, done, all] { emit progressed(static_cast<int>(done), all); });
        };
        const auto runs =
            std::make_shared<const std::vector<StudyRun>>(runStudy(scenarios, options));
        return [this, runs] { emit finished(runs); };
    });
}

} // namespace timeslice
