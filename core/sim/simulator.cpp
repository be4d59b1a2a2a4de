// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulator.h"

#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

Simulator::Simulator(std::shared_ptr<const Workload> workload)
    : m_engine(std::make_unique<Engine>(std::move(workload)))
{
}

Simulator::Simulator(const Simulator &other)
    : m_engine(std::make_unique<Engine>(*other.m_engine))
{
}

Simulator &Simulator::operator=(const Simulator &other)
{
    if (this != &other)
        m_engine = std::make_unique<Engine>(*other.m_engine);
    return *this;
}

Simulator::Simulator(Simulator &&) noexcept = default;
Simulator &Simulator::operator=(Simulator &&) noexcept = default;
Simulator::~Simulator() = default;

Simulator Simulator::withConventions(std::shared_ptr<const Workload> workload) const
{
    Simulator copy(workload); // its engine is replaced
    copy.m_engine = std::make_unique<Engine>(*m_engine, std::move(workload));
    return copy;
}

void Simulator::insist(const Insistence &insistence)
{
    m_engine->insisted = insistence;
}

bool Simulator::step()
{
    return m_engine->step();
}

RunEnd Simulator::run(std::size_t eventLimit, const std::stop_token &stop)
{
    constexpr std::size_t kBetweenAsking = 256; // an instant may rank ten thousand tasks
    // Instants count as well: a policy that looks at every tick may let a long burst pass without
    // an event.
    for (std::size_t instants = 0; m_engine->end == RunEnd::NotYet; ++instants) {
        if (instants % kBetweenAsking == 0 && stop.stop_requested())
            break;
        if (std::max(m_engine->trace.size(), instants) >= eventLimit)
            m_engine->end = RunEnd::Limit;
        else
            m_engine->step();
    }
    return m_engine->end;
}

void Simulator::runUntil(SimTime t, const std::stop_token &stop)
{
    while (m_engine->end == RunEnd::NotYet && m_engine->nextInstant() <= t
           && !stop.stop_requested())
        m_engine->step();
}

SimTime Simulator::now() const
{
    return m_engine->now;
}

RunEnd Simulator::end() const
{
    return m_engine->end;
}

const Workload &Simulator::workload() const
{
    return *m_engine->workload;
}

const Trace &Simulator::trace() const
{
    return m_engine->trace;
}

const SystemState &Simulator::state() const
{
    return m_engine->state;
}

const std::vector<Decision> &Simulator::decisions() const
{
    return m_engine->decisions;
}

Trace Simulator::takeTrace()
{
    return std::move(m_engine->trace);
}

std::vector<Decision> Simulator::takeDecisions()
{
    return std::move(m_engine->decisions);
}

} // namespace timeslice
