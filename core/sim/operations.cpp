// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace timeslice {

/// The operations of a gap that are not done yet, one after the other. False when the task left the
/// CPU on the way.
bool Simulator::Engine::doOperations(TaskId id, std::size_t gap)
{
    const Program &program = workload->program(id);
    const auto operations = program.operationsAt(gap);
    if (operations.empty())
        return true;
    if (!Program::isInGap(status(id).step))
        emit({ .value = Program::gapStep(gap),
               .extra = program.burstBehind(gap),
               .task = id,
               .other = 0,
               .kind = EventKind::Step });
    while (static_cast<std::size_t>(status(id).operation) < operations.size()) {
        if (!doOperation(id, operations[static_cast<std::size_t>(status(id).operation)]))
            return false;
    }
    return true;
}

bool Simulator::Engine::doOperation(TaskId id, const Program::Operation &operation)
{
    const ResourceId resource = operation.resource;
    if (operation.kind == Step::Kind::Yield) {
        yieldCpu(id);
        return false;
    }
    if (operation.kind == Step::Kind::Fork) {
        fork(id, operation);
        return true;
    }
    const ResourceStatus &held = state.resources[index(resource)];
    const std::int64_t capacity = workload->resources()[index(resource)].amount;
    const auto done = [&](EventKind kind, Duration change) {
        emit({ .value = change,
               .task = id,
               .other = static_cast<std::int32_t>(resource),
               .kind = kind });
    };
    bool possible = true;
    switch (operation.kind) {
    case Step::Kind::Lock:
        possible = held.owner == TaskId::None;
        if (possible) {
            done(EventKind::Acquire, 0);
            updatePriority(id);
        }
        break;
    case Step::Kind::Wait:
        possible = held.count > 0;
        if (possible)
            done(EventKind::Acquire, -1);
        break;
    case Step::Kind::Send:
        possible = held.count < capacity;
        if (possible)
            done(EventKind::Send, 1);
        break;
    case Step::Kind::Receive:
        possible = held.count > 0;
        if (possible)
            done(EventKind::Receive, -1);
        break;
    case Step::Kind::Unlock:
        done(EventKind::Release, 0);
        break;
    case Step::Kind::Join:
        possible = held.count == 0;
        if (possible)
            done(EventKind::Join, 0);
        break;
    default: // Post
        done(EventKind::Release, 1);
        break;
    }
    if (!possible) {
        awaitResource(id, resource);
        return false;
    }
    grantNext(resource);
    if (operation.kind == Step::Kind::Unlock)
        updatePriority(id);
    return true;
}

/// The running task goes on with its next burst, on its CPU and in its slice.
void Simulator::Engine::goOn(TaskId id, std::size_t burst)
{
    const Duration length = workload->program(id).bursts[burst];
    const CpuId cpu = status(id).cpu;
    emit({ .value = Program::burstStep(burst),
           .extra = length,
           .task = id,
           .other = 0,
           .cpuNumber = static_cast<std::int16_t>(cpu),
           .kind = EventKind::Step });
    cpuData(cpu).burstEnds = m_caches.enabled() ? kNever - 1 : now + length;
}

void Simulator::Engine::awaitResource(TaskId id, ResourceId resource)
{
    const CpuId cpu = leaveToBlock(id);
    emit({ .task = id,
           .other = static_cast<std::int32_t>(resource),
           .cpuNumber = static_cast<std::int16_t>(cpu),
           .kind = EventKind::Await });
    sliceEnded(cpu, DecisionRule::BurstEnded);
    if (const TaskId owner = state.resources[index(resource)].owner; owner != TaskId::None) {
        updatePriority(owner);
        reportDeadlock(id);
    }
}

/// To the tail of its own accord. What a used-up slice costs is not due; the slice begins anew.
void Simulator::Engine::yieldCpu(TaskId id)
{
    const CpuId cpu = status(id).cpu;
    const Duration left = status(id).remaining;
    stopRunning(id);
    if (m_keepsBudget)
        taskData(id).budget.slice = m_policy.freshBudget(status(id).level)->slice;
    becomeReady(EventKind::Yield, id, Place::Tail,
                { .extra = left, .cpuNumber = static_cast<std::int16_t>(cpu) });
    sliceEnded(cpu, DecisionRule::Yielded);
}

/// The child is released now and joins the tail; its parent goes on.
void Simulator::Engine::fork(TaskId id, const Program::Operation &operation)
{
    emit({ .value = static_cast<std::int64_t>(operation.resource),
           .task = id,
           .other = static_cast<std::int32_t>(operation.child),
           .kind = EventKind::Fork });
    taskData(operation.child).released = 1;
    arrive(operation.child);
}

/// Tells the parent, if it joins its children; the last one lets it go on.
void Simulator::Engine::childEnded(TaskId id)
{
    const ResourceId join = workload->joinOfParent(id);
    if (join == ResourceId::None)
        return;
    emit({ .task = id, .other = static_cast<std::int32_t>(join), .kind = EventKind::ChildEnd });
    grantNext(join);
}

/// Gives what there is now to those that wait for it, in their order.
void Simulator::Engine::grantNext(ResourceId resource)
{
    const ResourceInfo &info = workload->resources()[index(resource)];
    const ResourceStatus &held = state.resources[index(resource)];
    while (state.waiting[index(resource)].head != TaskId::None) {
        const TaskId id = chosenWaiter(resource);
        const bool sends = info.kind == ResourceInfo::Kind::Queue && wantsToSend(id);
        const bool joins = info.kind == ResourceInfo::Kind::Join;
        const bool possible = info.kind == ResourceInfo::Kind::Lock ? held.owner == TaskId::None
            : joins                                                 ? held.count == 0
            : sends                                                 ? held.count < info.amount
                                                                    : held.count > 0;
        if (!possible)
            return;
        const bool counts = info.kind != ResourceInfo::Kind::Lock && !joins;
        grant(id, resource, !counts ? 0 : sends ? 1 : -1);
    }
}

void Simulator::Engine::grant(TaskId id, ResourceId resource, Duration change)
{
    const Program &program = workload->program(id);
    const std::size_t gap = Program::burstOf(status(id).step);
    m_runnableWeight += m_policy.weight(workload->task(id));
    if (m_policy.sharesCatchUp())
        catchUp(id);
    emit({ .value = change,
           .extra = program.burstBehind(gap),
           .task = id,
           .other = static_cast<std::int32_t>(resource),
           .kind = workload->resources()[index(resource)].kind == ResourceInfo::Kind::Join
               ? EventKind::Joined
               : EventKind::Grant,
           .place = Place::Tail });
    const bool last =
        static_cast<std::size_t>(status(id).operation) == program.operationsAt(gap).size();
    if (last && !program.ios[gap].exists() && gap + 1 < program.bursts.size())
        emit({ .value = Program::burstStep(gap + 1),
               .extra = program.burstBehind(gap),
               .task = id,
               .other = 0,
               .kind = EventKind::Step });
    join(id);
    updatePriority(id);
}

/// The first that came, or the best by rank.
TaskId Simulator::Engine::chosenWaiter(ResourceId resource)
{
    const TaskQueue &queue = state.waiting[index(resource)];
    if (workload->lock(resource).order == LockSpec::Order::Fifo)
        return queue.head;
    const RankContext view = context();
    TaskId best = queue.head;
    for (TaskId id = status(best).next; id != TaskId::None; id = status(id).next) {
        if (m_policy.key(view, id) < m_policy.key(view, best))
            best = id;
    }
    return best;
}

bool Simulator::Engine::wantsToSend(TaskId id) const
{
    const TaskStatus &task = status(id);
    const auto operations = workload->program(id).operationsAt(Program::burstOf(task.step));
    return operations[static_cast<std::size_t>(task.operation)].kind == Step::Kind::Send;
}

std::int64_t Simulator::Engine::betterPriority(std::int64_t a, std::int64_t b) const
{
    return m_policy.largePriorityIsBetter().value_or(false) ? std::max(a, b) : std::min(a, b);
}

/// Sha, Rajkumar and Lehoczky, "Priority inheritance protocols", IEEE Transactions on Computers,
/// 1990: the best of its own, of those that it keeps waiting (inheritance), and of the ceilings of
/// the locks that it holds (immediate ceiling, as in POSIX's PTHREAD_PRIO_PROTECT).
std::int64_t Simulator::Engine::effectivePriority(TaskId id) const
{
    std::int64_t best = workload->task(id).priority;
    for (std::size_t r = 0; r < state.resources.size(); ++r) {
        if (state.resources[r].owner != id)
            continue;
        const LockSpec::Protocol protocol = workload->lock(idAt<ResourceId>(r)).protocol;
        if (protocol == LockSpec::Protocol::Ceiling)
            best = betterPriority(best, m_ceilings[r]);
        if (protocol != LockSpec::Protocol::Inherit)
            continue;
        for (TaskId waiter = state.waiting[r].head; waiter != TaskId::None;
             waiter = status(waiter).next)
            best = betterPriority(best, status(waiter).priority);
    }
    return best;
}

/// Lends and takes back, on along the chain of owners. It ends: priorities only come from a finite
/// set, and a cycle of waits stops where nothing changes any more.
void Simulator::Engine::updatePriority(TaskId id)
{
    if (!m_policy.largePriorityIsBetter())
        return;
    while (id != TaskId::None) {
        const std::int64_t priority = effectivePriority(id);
        if (priority == status(id).priority)
            return;
        const bool waiting = m_waiting.contains(id);
        if (waiting)
            m_waiting.erase(id);
        emit({ .value = priority, .task = id, .kind = EventKind::Priority });
        if (waiting)
            join(id);
        const ResourceId next = status(id).waitsFor;
        id = next == ResourceId::None ? TaskId::None : state.resources[index(next)].owner;
    }
}

void Simulator::Engine::findCeilings()
{
    m_ceilings.resize(workload->resources().size());
    std::vector<bool> used(m_ceilings.size(), false);
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const std::int64_t priority = workload->task(idAt<TaskId>(i)).priority;
        for (const auto &operations : workload->program(idAt<TaskId>(i)).operations) {
            for (const Program::Operation &operation : operations) {
                if (operation.kind != Step::Kind::Lock)
                    continue;
                const std::size_t r = index(operation.resource);
                m_ceilings[r] = used[r] ? betterPriority(m_ceilings[r], priority) : priority;
                used[r] = true;
            }
        }
    }
}

/// A lock has one owner, so that a chain of waits is a line: it closes exactly when it comes back
/// to where it began (Coffman, Elphick and Shoshani 1971, for resources of one unit).
void Simulator::Engine::reportDeadlock(TaskId id)
{
    const auto ownerBefore = [this](TaskId task) {
        const ResourceId lock = status(task).waitsFor;
        return lock == ResourceId::None ? TaskId::None : state.resources[index(lock)].owner;
    };
    TaskId at = ownerBefore(id);
    for (std::size_t steps = 0; at != TaskId::None && at != id && steps < m_tasks.size(); ++steps)
        at = ownerBefore(at);
    if (at == id)
        emit({ .task = id,
               .other = static_cast<std::int32_t>(status(id).waitsFor),
               .kind = EventKind::Deadlock });
}

/// Nobody runs, arrives or comes back from a device: those that are left wait for each other, or
/// for a signal or a message that nobody is left to send. Who is ready although all CPUs are idle
/// may take none of them: cyclic keeps them for tasks that wait.
bool Simulator::Engine::nothingCanHappen() const
{
    return m_releases.empty() && m_devices.nextReturn() == kNever
        && std::ranges::all_of(state.cpus, &CpuStatus::idle)
        && (!m_policy.abortsOnMiss() || m_deadlines.empty());
}

} // namespace timeslice
