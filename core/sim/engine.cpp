// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include "core/base/largememory.h"
#include "core/policy/registry.h"

#include <algorithm>
#include <new>

namespace timeslice {

Simulator::Engine::Engine(std::shared_ptr<const Workload> theWorkload)
    : workload(std::move(theWorkload))
    , trace(workload->emptyTrace())
    , state(trace.initialState())
    , m_policy(workload->policy())
    , m_conventions(workload->conventions())
    , m_switchCost(workload->scenario().machine.contextSwitch)
    , m_stealEvery(
          workload->scenario().machine.queuePerCpu ? workload->scenario().machine.stealEvery : 0)
    , m_keepsBudget(m_policy.freshBudget(0).has_value())
    , m_fastPick(m_policy.drift() == RankDrift::Static && !workload->hasAffinity()
                 && !workload->scenario().machine.queuePerCpu && !m_policy.holdsCpuWhileBlocked())
    , m_tasks(workload->taskCount())
    , m_cpus(state.cpus.size())
    , m_releases(workload->releasedTasks())
    , m_devices(workload->resources())
    , m_waiting(workload->taskCount(), m_policy.drift() == RankDrift::Static)
    , m_groupUsed(m_policy.groupCount(), 0)
    , m_random(workload->scenario().seed)
    , m_unfinished(workload->taskCount())
{
    const Scenario &scenario = workload->scenario();
    if (scenario.machine.cache)
        m_caches = CpuCaches(*scenario.machine.cache, m_cpus.size(), m_tasks.size());
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (m_keepsBudget)
            m_tasks[i].budget = *m_policy.freshBudget(0);
    }
    findCeilings();
    reserveForRun();
    if (m_unfinished == 0)
        endRun(RunEnd::AllDone, 0);
}

/// Room for what a run usually has, and a quarter more: an event for each arrival and end, two or
/// three for each slice, two for each wait. Address space only, until it is used.
void Simulator::Engine::reserveForRun()
{
    constexpr std::size_t kMost = 64'000'000;
    const std::size_t perSlice = m_policy.sharesCatchUp() ? 3 : 2;
    const Duration quantum = usualSlice();
    std::size_t events = 0;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < m_tasks.size() && events < kMost; ++i) {
        const Program &program = workload->programs()[i];
        const auto jobs = static_cast<std::size_t>(workload->jobCount(idAt<TaskId>(i)));
        std::size_t slices = 0;
        for (const Duration burst : program.bursts)
            slices += 1 + static_cast<std::size_t>(std::max<Duration>(burst - 1, 0) / quantum);
        runs += jobs * slices;
        events += jobs * (2 + perSlice * slices + 2 * program.ios.size());
    }
    try {
        trace.reserve(std::min(events + events / 4, kMost));
        reserveLarge(decisions, std::min(runs + runs / 4, kMost));
    } catch (const std::bad_alloc &) {
        // Not there all at once; the run may need less.
    }
}

/// The quantum, given or by default; for policies without one, what preemptions usually leave.
Duration Simulator::Engine::usualSlice() const
{
    constexpr Duration kUsual = 4;
    const PolicySpec &spec = workload->scenario().policy;
    if (spec.quantum)
        return *spec.quantum;
    const PolicyInfo *info = findPolicy(spec.id);
    const auto parameter = std::ranges::find(info->parameters, "quantum", &ParameterInfo::key);
    return parameter == info->parameters.end() ? kUsual
                                               : std::max<Duration>(1, parameter->defaultValue);
}

Simulator::Engine::Engine(const Engine &other, std::shared_ptr<const Workload> theWorkload)
    : workload(std::move(theWorkload))
    , trace(other.trace)
    , state(other.state)
    , decisions(other.decisions)
    , end(other.end)
    , now(other.now)
    , insisted(other.insisted)
    , m_policy(workload->policy())
    , m_conventions(workload->conventions())
    , m_switchCost(other.m_switchCost)
    , m_stealEvery(other.m_stealEvery)
    , m_keepsBudget(other.m_keepsBudget)
    , m_fastPick(other.m_fastPick)
    , m_tasks(other.m_tasks)
    , m_cpus(other.m_cpus)
    , m_releases(other.m_releases)
    , m_deadlines(other.m_deadlines)
    , m_devices(other.m_devices)
    , m_caches(other.m_caches)
    , m_waiting(workload->taskCount(), m_policy.drift() == RankDrift::Static)
    , m_groupUsed(other.m_groupUsed)
    , m_runnableWeight(other.m_runnableWeight)
    , m_random(other.m_random)
    , m_drawn(other.m_drawn)
    , m_unfinished(other.m_unfinished)
    , m_switchTargets(other.m_switchTargets)
    , m_lastInstant(other.m_lastInstant)
    , m_boostedAt(other.m_boostedAt)
    , m_kept(other.m_kept)
    , m_ceilings(other.m_ceilings)
{
    // Conventions are part of the ranks.
    for (const ReadySet::Entry &entry : other.m_waiting.entries())
        join(entry.task);
}

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
        const auto thief = [this](const CpuStatus &cpu) {
            return canSteal(idAt<CpuId>(static_cast<std::size_t>(&cpu - state.cpus.data())));
        };
        if (due < next && std::ranges::any_of(state.cpus, thief))
            next = due;
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
    reportMisses();
    dispatch();
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
    if (m_policy.holdsCpuWhileBlocked())
        cpuData(cpu).heldFor = id;
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

void Simulator::Engine::ioReturns()
{
    while (m_devices.nextReturn() == now) {
        const Devices::Request request = m_devices.takeReturn();
        serveWaiting(request.device); // before the task may issue its next I/O
        ioIsBack(request.task);
    }
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
