// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

SimTime Simulator::Engine::nextInstant() const
{
    SimTime next = std::min(m_releases.nextTime(), m_devices.nextReturn());
    if (m_policy.abortsOnMiss())
        next = std::min(next, m_deadlines.nextTime());
    bool running = false;
    for (const Cpu &cpu : m_cpus) {
        next = std::min({ next, cpu.burstEnds, cpu.sliceEnds, cpu.switchEnds });
        running = running || cpu.burstEnds != kNever;
    }
    if (running && (m_policy.changesEachTick() || m_caches.enabled()))
        next = std::min(next, now + 1);
    if (m_stealEvery > 0) {
        const SimTime due = (now / m_stealEvery + 1) * m_stealEvery;
        for (std::size_t c = 0; c < m_cpus.size() && due < next; ++c) {
            if (victimOf(idAt<CpuId>(c)) != CpuId::None)
                next = due;
        }
    }
    if (const Duration period = m_policy.boostPeriod(); period > 0)
        next = std::min(next, (std::max<SimTime>(m_lastInstant, 0) / period + 1) * period);
    return next;
}

bool Simulator::Engine::step()
{
    if (end != RunEnd::NotYet)
        return false;
    while (!m_deadlines.empty() && !jobUnfinished(m_deadlines.next().payload))
        m_deadlines.pop(); // met: nothing happens then
    if (workload->hasOperations() && nothingCanHappen()) {
        endRun(RunEnd::Stuck, now);
        return false;
    }
    const SimTime next = nextInstant();
    const auto until = workload->scenario().until;
    // A deadline that removes nothing is no instant: it must not give the dispatcher a further say.
    if (m_deadlines.nextTime() < std::min(next, until.value_or(kNever))) {
        now = m_deadlines.nextTime();
        reportMisses();
        return true;
    }
    if (until && next >= *until) {
        now = *until;
        runCaches();
        if (next == *until)
            doPart(InstantPart::Completion);
        reportMisses();
        endRun(m_unfinished == 0 ? RunEnd::AllDone : RunEnd::Until, *until);
        return false;
    }
    now = next;
    runCaches();
    m_lastInstant = now;
    for (const InstantPart part : m_conventions.instantOrder.span())
        doPart(part);
    dispatch();
    // A further pass over this instant may still end a job at its very deadline.
    if (m_deadlines.nextTime() <= now && nextInstant() > now)
        reportMisses();
    if (m_unfinished == 0)
        endRun(RunEnd::AllDone, now);
    return end == RunEnd::NotYet;
}

void Simulator::Engine::endRun(RunEnd why, SimTime makespan)
{
    end = why;
    trace.setEnd(makespan);
}

void Simulator::Engine::doPart(InstantPart part)
{
    switch (part) {
    case InstantPart::Completion:
        completions();
        if (m_policy.abortsOnMiss())
            abortMissed();
        break;
    case InstantPart::Dispatch:
        dispatch();
        break;
    case InstantPart::Arrival:
        arrivals();
        break;
    case InstantPart::IoReturn:
        ioReturns();
        break;
    case InstantPart::Expired:
        expirations();
        break;
    case InstantPart::Boost:
        boost();
        break;
    }
}

const TraceEvent &Simulator::Engine::emit(TraceEvent event)
{
    event.time = now;
    apply(state, event);
    return trace.append(event);
}

/// Counts the tick that ended now, and changes the rates of those that got warm or cold by it.
void Simulator::Engine::runCaches()
{
    if (!m_caches.enabled() || m_lastInstant == kNotYet || now == m_lastInstant)
        return;
    const auto &tasks = workload->scenario().tasks;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const CpuId cpu = idAt<CpuId>(c);
        const TaskId id = state.cpus[c].running;
        if (id == TaskId::None)
            continue;
        const Duration left = remainingAt(status(id), now);
        m_caches.ticked(cpu, id, tasks);
        const std::int64_t rate = m_caches.rate(cpu, id);
        if (rate != status(id).rate)
            emit({ .value = rate,
                   .extra = left,
                   .task = id,
                   .cpuNumber = static_cast<std::int16_t>(c),
                   .kind = EventKind::Rate });
        m_cpus[c].burstEnds = left == 0 ? now : kNever - 1;
    }
}

void Simulator::Engine::completions()
{
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        const TaskId id = state.cpus[c].running;
        if (id == TaskId::None || m_cpus[c].burstEnds != now)
            continue;
        burstUsedUp(id);
    }
}

void Simulator::Engine::abortMissed()
{
    std::vector<Deadline> due;
    while (m_deadlines.nextTime() <= now) {
        const Deadline deadline = m_deadlines.pop().payload;
        if (jobUnfinished(deadline))
            due.push_back(deadline);
    }
    std::ranges::sort(due, {}, &Deadline::task);
    for (const Deadline &deadline : due) {
        const TaskId id = deadline.task;
        const TaskStatus before = status(id);
        const SimTime passed = before.released + *workload->task(id).relativeDeadline();
        emit({ .value = passed, .task = id, .other = deadline.job, .kind = EventKind::Miss });
        if (before.state == TaskState::Running)
            stopRunning(id);
        if (m_kept == id)
            m_kept = TaskId::None;
        if (before.state == TaskState::Ready) {
            if (m_waiting.contains(id))
                m_waiting.erase(id);
            for (std::size_t c = 0; c < m_cpus.size(); ++c) {
                if (state.cpus[c].switchFor == id) {
                    emit({ .cpuNumber = static_cast<std::int16_t>(c),
                           .kind = EventKind::SwitchTarget });
                    --m_switchTargets;
                }
            }
        }
        const bool onDevice = before.state == TaskState::Blocked
            && workload->resources()[index(before.waitsFor)].kind == ResourceInfo::Kind::Device;
        const bool freedServer = onDevice && m_devices.cancel(id, before.waitsFor);
        if (before.state == TaskState::Running || before.state == TaskState::Ready)
            m_runnableWeight -= m_policy.weight(workload->task(id));
        Task &task = taskData(id);
        ++task.ended;
        const bool more = task.ended < workload->jobCount(id);
        if (!more)
            --m_unfinished;
        emit(
            { .value = more ? 1 : 0, .task = id, .other = deadline.job, .kind = EventKind::Abort });
        if (before.state == TaskState::Running)
            sliceEnded(before.cpu, DecisionRule::BurstEnded);
        if (freedServer)
            serveWaiting(before.waitsFor);
        if (!more)
            childEnded(id);
        nextJob(id);
    }
}

bool Simulator::Engine::jobUnfinished(const Deadline &deadline) const
{
    return m_tasks[index(deadline.task)].ended < deadline.job;
}

/// A job unfinished at the end of the instant of its deadline has missed it.
void Simulator::Engine::reportMisses()
{
    while (m_deadlines.nextTime() <= now) {
        const auto item = m_deadlines.pop();
        if (jobUnfinished(item.payload))
            emit({ .value = item.time,
                   .task = item.payload.task,
                   .other = item.payload.job,
                   .kind = EventKind::Miss });
    }
}

void Simulator::Engine::arrivals()
{
    while (m_releases.nextTime() == now) {
        const TaskId id = m_releases.pop();
        const TaskSpec &spec = workload->task(id);
        Task &task = taskData(id);
        ++task.released;
        const auto place = static_cast<std::int64_t>(index(id));
        if (task.released < workload->jobCount(id))
            m_releases.push(now + *spec.period, id);
        if (const auto deadline = spec.relativeDeadline())
            m_deadlines.push(now + *deadline, place, { id, task.released });
        if (task.released == task.ended + 1)
            arrive(id);
    }
}

void Simulator::Engine::ioReturns()
{
    while (m_devices.nextReturn() == now) {
        const Devices::Request request = m_devices.takeReturn();
        serveWaiting(request.device); // before the task may issue its next I/O
        ioIsBack(request.task);
    }
}

void Simulator::Engine::expirations()
{
    std::vector<CpuId> due;
    for (std::size_t c = 0; c < m_cpus.size(); ++c) {
        if (m_cpus[c].sliceEnds == now && state.cpus[c].running != TaskId::None)
            due.push_back(idAt<CpuId>(c));
    }
    if (m_conventions.expiredOrder == ExpiredOrder::Task)
        std::ranges::sort(
            due, {}, [this](CpuId cpu) { return workload->task(state.cpu(cpu).running).number; });
    for (const CpuId cpu : due) {
        const TaskId id = state.cpu(cpu).running;
        const Duration left = remainingAt(status(id), now);
        stopRunning(id);
        charge(id);
        becomeReady(EventKind::Expire, id, Place::Tail,
                    { .extra = left, .cpuNumber = static_cast<std::int16_t>(cpu) });
        sliceEnded(cpu, DecisionRule::QuantumUsed);
    }
}

void Simulator::Engine::boost()
{
    const Duration period = m_policy.boostPeriod();
    if (period == 0 || now == 0 || now % period != 0 || m_unfinished == 0 || m_boostedAt == now)
        return;
    m_boostedAt = now;
    emit({ .kind = EventKind::Boost });
    std::vector<TaskId> moving;
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const TaskStatus &task = state.tasks[i];
        if (task.level > 0 && (task.state == TaskState::Ready || task.state == TaskState::Running))
            moving.push_back(idAt<TaskId>(i));
    }
    const bool lowFirst = m_conventions.boostOrder == BoostOrder::LowToHigh;
    std::ranges::sort(moving, [&](TaskId a, TaskId b) {
        if (status(a).level != status(b).level)
            return lowFirst ? status(a).level > status(b).level : status(a).level < status(b).level;
        return status(a).entry < status(b).entry;
    });
    for (const TaskId id : moving) {
        const bool waiting = m_waiting.contains(id);
        if (waiting)
            m_waiting.erase(id);
        emit({ .task = id, .other = 0, .kind = EventKind::Level, .place = Place::Tail });
        if (waiting)
            m_waiting.insert(id, rankOf(id));
    }
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const TaskId id = idAt<TaskId>(i);
        if (m_tasks[i].ended == workload->jobCount(id))
            continue;
        setLevel(id, 0);
        m_tasks[i].budget = *m_policy.freshBudget(0);
        if (status(id).state == TaskState::Running) {
            const Duration slice = m_tasks[i].budget.slice;
            cpuData(status(id).cpu).sliceEnds = slice > 0 ? now + slice : kNever;
        }
    }
}

} // namespace timeslice
