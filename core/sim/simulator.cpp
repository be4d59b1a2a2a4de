// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulator.h"

#include "core/sim/engine.h"

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

bool Simulator::step()
{
    return m_engine->step();
}

RunEnd Simulator::run(std::size_t eventLimit)
{
    while (m_engine->end == RunEnd::NotYet) {
        if (m_engine->trace.size() >= eventLimit) {
            m_engine->end = RunEnd::Limit;
            break;
        }
        m_engine->step();
    }
    return m_engine->end;
}

void Simulator::runUntil(SimTime t)
{
    while (m_engine->end == RunEnd::NotYet && m_engine->nextInstant() <= t)
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
