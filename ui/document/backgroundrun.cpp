// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/backgroundrun.h"

#include <QMetaObject>

#include <utility>

namespace timeslice {

BackgroundRun::BackgroundRun(QObject *parent)
    : QObject(parent)
{
}

BackgroundRun::~BackgroundRun()
{
    cancel();
}

void BackgroundRun::start(Scenario scenario, std::size_t eventLimit,
                          const std::optional<Insistence> &insistence)
{
    cancel();
    m_running = true;
    const quint64 serial = ++m_serial;
    m_worker = std::jthread([this, serial, eventLimit, insistence,
                             scenario = std::move(scenario)](const std::stop_token &stop) mutable {
        const auto workload = std::make_shared<const Workload>(std::move(scenario));
        Simulator simulator(workload);
        if (insistence)
            simulator.insist(*insistence);
        simulator.run(eventLimit, stop);
        if (stop.stop_requested())
            return;
        auto run = std::make_shared<FinishedRun>();
        run->workload = workload;
        run->end = simulator.end();
        run->state = simulator.state();
        run->trace = simulator.takeTrace();
        run->decisions = simulator.takeDecisions();
        const auto deliver = [this, serial, run = std::shared_ptr<const FinishedRun>(run)] {
            if (serial != m_serial)
                return;
            m_running = false;
            emit finished(run);
        };
        // This object joins the thread before it goes: it is there.
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void BackgroundRun::cancel()
{
    ++m_serial;
    m_running = false;
    m_worker = std::jthread(); // asks to stop and joins
}

} // namespace timeslice
