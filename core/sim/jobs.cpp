// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

/// The running task does what follows its burst, up to the next step that takes time.
void Simulator::Engine::burstUsedUp(TaskId id)
{
    const Program &program = workload->program(id);
    const std::size_t gap = Program::burstOf(status(id).step);
    if (gap < program.ios.size() && !doOperations(id, gap))
        return;
    if (gap < program.ios.size() && program.ios[gap].exists())
        blockOn(id, program.ios[gap]);
    else if (gap + 1 < program.bursts.size())
        goOn(id, gap + 1);
    else
        endJob(id);
}

/// The bookkeeping of a running task that blocks now; the event that says on what follows.
CpuId Simulator::Engine::leaveToBlock(TaskId id)
{
    const CpuId cpu = status(id).cpu;
    Task &task = taskData(id);
    const bool sliceUsedUp = cpuData(cpu).sliceEnds == now;
    const Duration kept = cpuData(cpu).sliceEnds == kNever ? 0 : cpuData(cpu).sliceEnds - now;
    stopRunning(id);
    if (m_keepsBudget) {
        task.budget.slice = kept;
        if (m_policy.refreshesOnIo())
            task.budget = *m_policy.freshBudget(status(id).level);
        if (sliceUsedUp && m_conventions.ioAtExpiry == IoAtExpiry::Counts)
            charge(id);
    }
    if (m_policy.holdsCpuWhileBlocked())
        cpuData(cpu).heldFor = id;
    m_runnableWeight -= m_policy.weight(workload->task(id));
    return cpu;
}

void Simulator::Engine::blockOn(TaskId id, const Program::Io &io)
{
    const bool wasRunning = status(id).state == TaskState::Running;
    const CpuId cpu = wasRunning ? leaveToBlock(id) : CpuId::None;
    const SimTime returns = m_devices.issue(id, io.device, io.length, deviceKey(id, io), now);
    emit({ .value = returns,
           .extra = io.length,
           .task = id,
           .other = static_cast<std::int32_t>(io.device),
           .cpuNumber = static_cast<std::int16_t>(cpu),
           .kind = EventKind::Block });
    if (!wasRunning)
        return;
    sliceEnded(cpu, DecisionRule::BurstEnded);
}

/// What orders the I/Os that wait for a server of the device; the least is served first.
std::int64_t Simulator::Engine::deviceKey(TaskId id, const Program::Io &io) const
{
    switch (workload->deviceOrder(io.device)) {
    case DeviceSpec::Order::Sjf:
        return io.length;
    case DeviceSpec::Order::Priority:
        return m_policy.largePriorityIsBetter().value_or(false) ? -status(id).priority
                                                                : status(id).priority;
    case DeviceSpec::Order::Fcfs:
        break;
    }
    return 0;
}

/// The job's program is done: from Running, or from Blocked when it ends with I/O.
void Simulator::Engine::endJob(TaskId id)
{
    const bool wasRunning = status(id).state == TaskState::Running;
    const CpuId cpu = status(id).cpu;
    if (wasRunning) {
        const SimTime sliceEnds = cpuData(cpu).sliceEnds;
        stopRunning(id);
        m_runnableWeight -= m_policy.weight(workload->task(id));
        if (m_keepsBudget)
            taskData(id).budget.slice = sliceEnds == kNever ? 0 : sliceEnds - now;
    }
    for (Cpu &held : m_cpus) {
        if (held.heldFor == id)
            held.heldFor = TaskId::None;
    }
    Task &task = taskData(id);
    ++task.ended;
    const bool more = task.ended < workload->jobCount(id);
    if (!more)
        --m_unfinished;
    emit({ .value = more ? 1 : 0,
           .task = id,
           .other = status(id).job,
           .cpuNumber = static_cast<std::int16_t>(wasRunning ? cpu : CpuId::None),
           .kind = EventKind::Finish });
    if (wasRunning)
        sliceEnded(cpu, DecisionRule::BurstEnded);
    if (!more)
        childEnded(id);
    nextJob(id);
}

/// If the next job was released already, it waited for this one.
void Simulator::Engine::nextJob(TaskId id)
{
    if (taskData(id).released > taskData(id).ended)
        arrive(id);
}

void Simulator::Engine::arrive(TaskId id)
{
    const TaskSpec &spec = workload->task(id);
    const std::int32_t job = taskData(id).ended + 1;
    const SimTime release =
        workload->isForked(id) ? now : spec.arrival + (spec.period ? *spec.period * (job - 1) : 0);
    m_runnableWeight += m_policy.weight(spec);
    if (const std::int32_t home = m_policy.homeLevel(spec); home != 0)
        setLevel(id, home);
    const Program &program = workload->program(id);
    const bool begins = program.bursts.front() == 0; // with operations
    becomeReady(EventKind::Arrive, id, Place::Tail,
                { .value = release,
                  .extra = begins ? program.burstBehind(0) : program.bursts.front(),
                  .other = job,
                  .cpuNumber = static_cast<std::int16_t>(homeFor(id)) });
}

void Simulator::Engine::ioIsBack(TaskId id)
{
    const Program &program = workload->program(id);
    const std::size_t next = Program::burstOf(status(id).step) + 1;
    if (next == program.bursts.size()) {
        endJob(id);
        return;
    }
    const bool nothing = program.bursts[next] == 0;
    if (nothing && program.operationsAt(next).empty()) {
        blockOn(id, program.ios[next]);
        return;
    }
    m_runnableWeight += m_policy.weight(workload->task(id));
    const Place place = m_conventions.ioReturn == IoReturnTo::Head ? Place::Head : Place::Tail;
    becomeReady(EventKind::Wake, id, place,
                { .extra = nothing ? program.burstBehind(next) : program.bursts[next],
                  .other = static_cast<std::int32_t>(status(id).waitsFor) });
    if (m_policy.dispatchesOnReturn())
        returnedFromIo(id);
}

void Simulator::Engine::serveWaiting(ResourceId device)
{
    Devices::Request served;
    SimTime returns = 0;
    while (m_devices.serveNext(device, now, served, returns)) {
        emit({ .value = returns,
               .task = served.task,
               .other = static_cast<std::int32_t>(device),
               .kind = EventKind::Serve });
    }
}

void Simulator::Engine::becomeReady(EventKind kind, TaskId id, Place place, TraceEvent event)
{
    event.kind = kind;
    event.task = id;
    event.place = place;
    if (m_policy.sharesCatchUp() && kind != EventKind::Expire && kind != EventKind::Yield)
        catchUp(id);
    emit(event);
    // Where the program has no burst the task stands in the gap behind; it is dispatched to do the
    // operations there.
    const std::int32_t step = status(id).step;
    const std::size_t burst = Program::burstOf(step);
    if (!Program::isInGap(step) && workload->program(id).bursts[burst] == 0)
        emit({ .value = Program::gapStep(burst),
               .extra = status(id).remaining,
               .task = id,
               .other = 0,
               .kind = EventKind::Step });
    join(id);
}

/// A newcomer must not have an old, small share with which it would hold the CPU for long.
void Simulator::Engine::catchUp(TaskId id)
{
    std::int64_t least = kNever;
    const bool averaged = m_policy.sharesAreAveraged();
    const bool alone = m_runnableWeight == m_policy.weight(workload->task(id));
    if (averaged && !alone)
        least = averageShare(m_policy, workload->scenario(), state, now);
    else if (!averaged && !m_waiting.empty())
        least = m_waiting.entries().front().rank.key;
    for (const CpuStatus &cpu : state.cpus) {
        if (averaged)
            break;
        if (cpu.running != TaskId::None)
            least = std::min(least, shareSoFar(cpu.running));
        if (cpu.switchFor != TaskId::None)
            least = std::min(least, status(cpu.switchFor).share);
    }
    if (least != kNever && least > status(id).share)
        emit({ .value = least, .task = id, .kind = EventKind::Share });
}

std::int64_t Simulator::Engine::shareSoFar(TaskId running) const
{
    const TaskStatus &task = status(running);
    return m_policy.shareAfterRun(workload->task(running), task.share, now - task.since);
}

/// The bookkeeping of a run that ends now; the event that says how it ends follows.
void Simulator::Engine::stopRunning(TaskId id)
{
    Cpu &cpu = cpuData(status(id).cpu);
    const Duration ran = now - status(id).since;
    const std::int64_t share = shareSoFar(id);
    if (share != status(id).share)
        emit({ .value = share, .task = id, .kind = EventKind::Share });
    if (!m_groupUsed.empty())
        m_groupUsed[static_cast<std::size_t>(m_policy.groupOf(id))] += ran;
    cpu.burstEnds = cpu.sliceEnds = kNever;
    if (m_kept == id)
        m_kept = TaskId::None;
}

/// A slice ended on this CPU and its task is gone from it.
void Simulator::Engine::sliceEnded(CpuId cpu, DecisionRule why)
{
    cpuData(cpu).freed = why;
    cpuData(cpu).freedAt = now;
    if (m_conventions.switchWhen == SwitchWhen::Always)
        beginSwitch(cpu, TaskId::None, false);
}

/// What a used-up slice costs.
void Simulator::Engine::charge(TaskId id)
{
    const std::int32_t level = status(id).level;
    if (!m_keepsBudget) {
        const bool othersReady = !m_waiting.empty() || m_switchTargets > 0;
        setLevel(id, m_policy.levelAfterExpiry(level, othersReady));
        return;
    }
    Budget &budget = taskData(id).budget;
    if (budget.allotment > 0 && --budget.allotment == 0) {
        const std::int32_t lower = std::min(level + 1, m_policy.lastLevel());
        setLevel(id, lower);
        budget = *m_policy.freshBudget(lower);
    } else {
        budget.slice = m_policy.freshBudget(level)->slice;
    }
}

/// REQUIRES: the task does not wait in m_waiting.
void Simulator::Engine::setLevel(TaskId id, std::int32_t level)
{
    if (level != status(id).level)
        emit({ .task = id, .other = level, .kind = EventKind::Level, .place = Place::Keep });
}

} // namespace timeslice
