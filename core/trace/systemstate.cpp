// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/systemstate.h"

#include <algorithm>

namespace timeslice {
namespace {

void unlink(SystemState &state, TaskQueue &queue, TaskId id)
{
    TaskStatus &task = state.tasks[index(id)];
    (task.previous == TaskId::None ? queue.head : state.tasks[index(task.previous)].next) =
        task.next;
    (task.next == TaskId::None ? queue.tail : state.tasks[index(task.next)].previous) =
        task.previous;
    task.previous = task.next = TaskId::None;
    --queue.length;
}

/// Links `id` in behind `before`, or at the head when that is None.
void linkAfter(SystemState &state, TaskQueue &queue, TaskId before, TaskId id)
{
    TaskStatus &task = state.tasks[index(id)];
    task.previous = before;
    task.next = before == TaskId::None ? queue.head : state.tasks[index(before)].next;
    (task.previous == TaskId::None ? queue.head : state.tasks[index(task.previous)].next) = id;
    (task.next == TaskId::None ? queue.tail : state.tasks[index(task.next)].previous) = id;
    ++queue.length;
}

TaskQueue &readyQueue(SystemState &state, std::int32_t level)
{
    const auto position = static_cast<std::size_t>(level);
    if (state.ready.size() <= position)
        state.ready.resize(position + 1);
    return state.ready[position];
}

void giveEntry(SystemState &state, TaskStatus &task, Place place)
{
    if (place == Place::Tail)
        task.entry = ++state.lastEntry;
    else if (place == Place::Head)
        task.entry = --state.firstEntry;
}

/// A kept entry number is almost always near one of the ends, so the walk is short.
void joinReady(SystemState &state, TaskId id, Place place)
{
    const TaskStatus &task = state.tasks[index(id)];
    TaskQueue &queue = readyQueue(state, task.level);
    TaskId before = place == Place::Head ? TaskId::None : queue.tail;
    if (place == Place::Keep && queue.head != TaskId::None
        && task.entry < state.tasks[index(queue.head)].entry) {
        before = TaskId::None;
    }
    while (before != TaskId::None && state.tasks[index(before)].entry > task.entry)
        before = state.tasks[index(before)].previous;
    linkAfter(state, queue, before, id);
}

void closeStretch(TaskStatus &task, SimTime now)
{
    const Duration stretch = now - task.since;
    if (task.state == TaskState::Ready)
        task.waited += stretch;
    else if (task.state == TaskState::Running)
        task.ran += stretch;
    else if (task.state == TaskState::Blocked)
        task.blocked += stretch;
    task.since = now;
}

void enter(TaskStatus &task, TaskState next, const TraceEvent &event)
{
    closeStretch(task, event.time);
    task.state = next;
    task.lastChange = event.kind;
}

void measure(TaskStatus &task, const TraceEvent &event)
{
    task.remaining = event.extra;
    task.measured = event.time;
}

/// Counts a task in or out where it has its home, if it has one.
void changeLoad(SystemState &state, const TaskStatus &task, std::int32_t change)
{
    if (task.home != CpuId::None)
        state.cpus[index(task.home)].load += change;
}

void becomeReady(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    if (task.state == TaskState::New || task.state == TaskState::Blocked)
        changeLoad(state, task, 1);
    enter(task, TaskState::Ready, event);
    task.readySince = event.time;
    measure(task, event);
    giveEntry(state, task, event.place);
    joinReady(state, event.task, event.place);
}

void leaveCpu(SystemState &state, const TraceEvent &event, bool couldGoOn)
{
    TaskStatus &task = state.tasks[index(event.task)];
    task.rate = 1;
    if (task.cpu == CpuId::None)
        return;
    CpuStatus &cpu = state.cpus[index(task.cpu)];
    cpu.busy += event.time - cpu.since;
    cpu.since = event.time;
    cpu.running = TaskId::None;
    cpu.last = event.task;
    cpu.lastCouldGoOn = couldGoOn;
}

void leaveDevice(SystemState &state, TaskStatus &task, TaskId id)
{
    if (task.waitsFor != ResourceId::None)
        unlink(state, state.waiting[index(task.waitsFor)], id);
    task.waitsFor = ResourceId::None;
    task.wakesAt = kNotYet;
}

void dispatch(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    unlink(state, readyQueue(state, task.level), event.task);
    enter(task, TaskState::Running, event);
    task.cpu = event.cpu();
    task.slice = event.value;
    measure(task, event);
    ++task.dispatches;
    if (task.firstRun == kNotYet)
        task.firstRun = event.time;
    state.lastDispatched = event.task;
    if (event.cpu() == CpuId::None)
        return;
    CpuStatus &cpu = state.cpus[index(event.cpu())];
    if (cpu.lastCouldGoOn && cpu.last != event.task)
        ++state.tasks[index(cpu.last)].preemptions;
    cpu.lastCouldGoOn = false;
    cpu.running = event.task;
    cpu.since = event.time;
    ++cpu.dispatches;
}

void block(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    if (task.state == TaskState::Running) {
        leaveCpu(state, event, false);
        changeLoad(state, task, -1);
        task.step |= 1; // behind operations it stands in the gap already
    } else { // one I/O right behind another: no burst in between
        leaveDevice(state, task, event.task);
        task.step += 2;
    }
    enter(task, TaskState::Blocked, event);
    task.remaining = 0;
    task.waitsFor = event.resource();
    task.wakesAt = event.value;
    if (task.waitsFor != ResourceId::None) {
        TaskQueue &queue = state.waiting[index(task.waitsFor)];
        linkAfter(state, queue, queue.tail, event.task);
    }
}

void await(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    leaveCpu(state, event, false);
    changeLoad(state, task, -1);
    enter(task, TaskState::Blocked, event);
    task.waitsFor = event.resource();
    TaskQueue &queue = state.waiting[index(task.waitsFor)];
    linkAfter(state, queue, queue.tail, event.task);
}

/// An operation on a lock, a semaphore or a queue is done.
void operate(SystemState &state, const TraceEvent &event)
{
    ResourceStatus &resource = state.resources[index(event.resource())];
    resource.count += event.value;
    if (event.kind == EventKind::Release)
        resource.owner = TaskId::None;
    else if (event.value == 0) // what has a count has no owner
        resource.owner = event.task;
    ++state.tasks[index(event.task)].operation;
}

/// The end of a job, from whatever state it is in.
void endJob(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    if (task.state == TaskState::Running || task.state == TaskState::Ready)
        changeLoad(state, task, -1);
    if (task.state == TaskState::Running)
        leaveCpu(state, event, false);
    else if (task.state == TaskState::Ready)
        unlink(state, readyQueue(state, task.level), event.task);
    else if (task.state == TaskState::Blocked)
        leaveDevice(state, task, event.task);
    enter(task, event.value != 0 ? TaskState::New : TaskState::Terminated, event);
    task.remaining = 0;
    if (event.kind == EventKind::Finish)
        task.finish = event.time;
    else
        ++task.aborts;
}

void changeLevel(SystemState &state, const TraceEvent &event)
{
    TaskStatus &task = state.tasks[index(event.task)];
    const bool queued = task.state == TaskState::Ready;
    if (queued)
        unlink(state, readyQueue(state, task.level), event.task);
    task.level = event.other;
    giveEntry(state, task, event.place);
    if (queued)
        joinReady(state, event.task, event.place);
}

void applyToSwitch(SystemState &state, const TraceEvent &event)
{
    CpuStatus &cpu = state.cpus[index(event.cpu())];
    switch (event.kind) {
    case EventKind::SwitchBegin:
        ++cpu.switches;
        if (event.value == 0)
            break;
        cpu.switching = true;
        cpu.switchFor = event.task;
        cpu.switchFinal = event.extra != 0;
        cpu.since = event.time;
        break;
    case EventKind::SwitchTarget:
        cpu.switchFor = event.task;
        cpu.switchFinal = event.task != TaskId::None;
        break;
    default:
        cpu.switchTime += event.time - cpu.since;
        cpu.switching = cpu.switchFinal = false;
        cpu.switchFor = TaskId::None;
        cpu.since = event.time;
        break;
    }
}

} // namespace

std::vector<TaskId> SystemState::members(const TaskQueue &queue) const
{
    std::vector<TaskId> result;
    result.reserve(static_cast<std::size_t>(queue.length));
    for (TaskId id = queue.head; id != TaskId::None; id = task(id).next)
        result.push_back(id);
    return result;
}

std::int32_t SystemState::readyCount() const
{
    std::int32_t count = 0;
    for (const TaskQueue &queue : ready)
        count += queue.length;
    return count;
}

void apply(SystemState &state, const TraceEvent &event)
{
    state.now = event.time;
    ++state.applied;
    switch (event.kind) {
    case EventKind::Arrive: {
        TaskStatus &task = state.tasks[index(event.task)];
        task.job = event.other;
        task.step = 0;
        task.operation = 0;
        task.released = event.value;
        task.firstRun = kNotYet;
        task.finish = kNotYet;
        task.home = event.cpu();
        becomeReady(state, event);
        break;
    }
    case EventKind::Dispatch:
        dispatch(state, event);
        break;
    case EventKind::Preempt:
    case EventKind::Expire:
        leaveCpu(state, event, true);
        becomeReady(state, event);
        break;
    case EventKind::Block:
        block(state, event);
        break;
    case EventKind::Wake: {
        TaskStatus &task = state.tasks[index(event.task)];
        leaveDevice(state, task, event.task);
        ++task.step;
        task.operation = 0;
        becomeReady(state, event);
        break;
    }
    case EventKind::Finish:
    case EventKind::Abort:
        endJob(state, event);
        break;
    case EventKind::SwitchBegin:
    case EventKind::SwitchTarget:
    case EventKind::SwitchEnd:
        applyToSwitch(state, event);
        break;
    case EventKind::Serve:
        state.tasks[index(event.task)].wakesAt = event.value;
        break;
    case EventKind::Level:
        changeLevel(state, event);
        break;
    case EventKind::Share:
        state.tasks[index(event.task)].share = event.value;
        break;
    case EventKind::Rate: {
        TaskStatus &task = state.tasks[index(event.task)];
        task.rate = event.value;
        measure(task, event);
        break;
    }
    case EventKind::Fork:
        ++state.tasks[index(event.task)].operation;
        if (event.value >= 0)
            ++state.resources[static_cast<std::size_t>(event.value)].count;
        break;
    case EventKind::Joined:
        leaveDevice(state, state.tasks[index(event.task)], event.task);
        ++state.tasks[index(event.task)].operation;
        becomeReady(state, event);
        break;
    case EventKind::Join:
        ++state.tasks[index(event.task)].operation;
        break;
    case EventKind::ChildEnd:
        --state.resources[index(event.resource())].count;
        break;
    case EventKind::Migrate: {
        TaskStatus &task = state.tasks[index(event.task)];
        changeLoad(state, task, -1);
        task.home = event.cpu();
        changeLoad(state, task, 1);
        break;
    }
    case EventKind::Miss:
        ++state.tasks[index(event.task)].misses;
        break;
    case EventKind::Step: {
        TaskStatus &task = state.tasks[index(event.task)];
        task.step = static_cast<std::int32_t>(event.value);
        task.operation = event.other;
        measure(task, event);
        break;
    }
    case EventKind::Await:
        await(state, event);
        break;
    case EventKind::Acquire:
    case EventKind::Release:
    case EventKind::Send:
    case EventKind::Receive:
        operate(state, event);
        break;
    case EventKind::Grant:
        leaveDevice(state, state.tasks[index(event.task)], event.task);
        operate(state, event);
        becomeReady(state, event);
        break;
    case EventKind::Yield:
        leaveCpu(state, event, true);
        ++state.tasks[index(event.task)].operation;
        becomeReady(state, event);
        break;
    case EventKind::Priority:
        state.tasks[index(event.task)].priority = event.value;
        break;
    case EventKind::Boost:
    case EventKind::Draw:
    case EventKind::Deadlock:
        break;
    }
}

std::optional<TaskState> stateAfter(const TraceEvent &event)
{
    switch (event.kind) {
    case EventKind::Arrive:
    case EventKind::Preempt:
    case EventKind::Expire:
    case EventKind::Yield:
    case EventKind::Wake:
    case EventKind::Grant:
    case EventKind::Joined:
        return TaskState::Ready;
    case EventKind::Dispatch:
        return TaskState::Running;
    case EventKind::Block:
    case EventKind::Await:
        return TaskState::Blocked;
    case EventKind::Finish:
    case EventKind::Abort:
        return event.value != 0 ? TaskState::New : TaskState::Terminated;
    default:
        return std::nullopt;
    }
}

Duration remainingAt(const TaskStatus &task, SimTime now)
{
    if (task.state != TaskState::Running)
        return task.remaining;
    return std::max<Duration>(0, task.remaining - task.rate * (now - task.measured));
}

Duration ranAt(const TaskStatus &task, SimTime now)
{
    return task.ran + (task.state == TaskState::Running ? now - task.since : 0);
}

Duration waitedAt(const TaskStatus &task, SimTime now)
{
    return task.waited + (task.state == TaskState::Ready ? now - task.since : 0);
}

Duration blockedAt(const TaskStatus &task, SimTime now)
{
    return task.blocked + (task.state == TaskState::Blocked ? now - task.since : 0);
}

} // namespace timeslice
