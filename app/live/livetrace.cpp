// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livetrace.h"

#include <algorithm>
#include <optional>
#include <string>

namespace timeslice::live {
namespace {

constexpr ResourceId kGate { 0 };
constexpr ResourceId kStop { 1 };
constexpr ResourceId kAsleep { 2 }; ///< for something that is not the scene's
constexpr std::int32_t kFirstObject = 3;

ResourceInfo resourceInfo(const SceneObject &object)
{
    ResourceInfo info { .kind = ResourceInfo::Kind::Device, .name = std::string(object.name) };
    if (isLock(object.kind))
        info.kind = ResourceInfo::Kind::Lock;
    else if (object.kind == ObjectKind::Semaphore)
        info.kind = ResourceInfo::Kind::Semaphore;
    info.amount = object.initial;
    return info;
}

} // namespace

LiveTrace::LiveTrace(const SceneSpec &scene, std::size_t workers, int cpus, bool exact)
    : m_exact(exact)
    , m_status(2 * workers)
    , m_onCpu(static_cast<std::size_t>(cpus), TaskId::None)
    , m_doing(workers, Doing { kGate })
    , m_pids(workers, 0)
{
    m_trace.origin = Origin::Live;
    m_trace.unit = "ns";
    m_trace.cpuCount = cpus;
    m_trace.resources = { { .kind = ResourceInfo::Kind::Gate, .name = "gate" },
                          { .kind = ResourceInfo::Kind::Stop, .name = "SIGCONT" },
                          { .kind = ResourceInfo::Kind::Device, .name = "" } };
    std::ranges::transform(scene.objects, std::back_inserter(m_trace.resources), resourceInfo);
    for (std::size_t worker = 0; worker < workers; ++worker) {
        TaskInfo info;
        info.number = static_cast<std::int64_t>(worker + 1);
        info.name.en = info.name.zh = 'w' + std::to_string(worker + 1);
        m_trace.tasks.push_back(info);
        info.reportOf = kernelTask(worker);
        m_trace.tasks.push_back(info);
    }
}

void LiveTrace::setPid(std::size_t worker, pid_t pid)
{
    m_pids[worker] = pid;
}

void LiveTrace::append(SimTime time, EventKind kind, TaskId task, std::int32_t other,
                       std::int64_t value, CpuId cpu)
{
    const SimTime last = m_trace.size() == 0 ? 0 : m_trace.events().back().time;
    m_trace.append({ .time = std::max(time, last),
                     .value = value,
                     .task = task,
                     .other = other,
                     .cpuNumber = static_cast<std::int16_t>(cpu),
                     .kind = kind });
}

void LiveTrace::makeReady(SimTime time, TaskId task)
{
    Status &now = status(task);
    if (now.state == TaskState::New)
        append(time, EventKind::Arrive, task, 1, time);
    else if (now.state == TaskState::Blocked)
        append(time, EventKind::Wake, task, static_cast<std::int32_t>(now.waitsFor));
    else
        return;
    now = { .state = TaskState::Ready };
}

void LiveTrace::preempt(SimTime time, TaskId task)
{
    Status &now = status(task);
    if (now.state != TaskState::Running)
        return;
    if (now.cpu != CpuId::None)
        m_onCpu[index(now.cpu)] = TaskId::None;
    append(time, EventKind::Preempt, task);
    now = { .state = TaskState::Ready };
}

void LiveTrace::run(SimTime time, TaskId task, CpuId cpu)
{
    Status &now = status(task);
    if (now.state == TaskState::Terminated || (now.state == TaskState::Running && now.cpu == cpu))
        return;
    preempt(time, task); // its leaving was not told
    if (cpu != CpuId::None && m_onCpu[index(cpu)] != TaskId::None)
        preempt(time, m_onCpu[index(cpu)]);
    makeReady(time, task);
    append(time, EventKind::Dispatch, task, -1, 0, cpu);
    now = { .state = TaskState::Running, .cpu = cpu };
    if (cpu != CpuId::None)
        m_onCpu[index(cpu)] = task;
}

void LiveTrace::block(SimTime time, TaskId task, ResourceId resource)
{
    Status &now = status(task);
    if (now.state == TaskState::Terminated
        || (now.state == TaskState::Blocked && now.waitsFor == resource))
        return;
    if (now.state != TaskState::Running && now.state != TaskState::Blocked)
        run(time, task, CpuId::None); // it ran before anybody looked
    if (now.cpu != CpuId::None)
        m_onCpu[index(now.cpu)] = TaskId::None;
    append(time, EventKind::Block, task, static_cast<std::int32_t>(resource));
    now = { .state = TaskState::Blocked, .waitsFor = resource };
}

void LiveTrace::finish(SimTime time, TaskId task)
{
    Status &now = status(task);
    if (now.state == TaskState::Terminated || now.state == TaskState::New)
        return;
    if (now.cpu != CpuId::None)
        m_onCpu[index(now.cpu)] = TaskId::None;
    append(time, EventKind::Finish, task, 1);
    now = { .state = TaskState::Terminated };
}

ResourceId LiveTrace::resourceOf(int object) const
{
    const auto objects = static_cast<int>(m_trace.resources.size()) - kFirstObject;
    return object >= 0 && object < objects ? ResourceId { kFirstObject + object } : kAsleep;
}

/// Who holds what, as the operations say that are done.
void LiveTrace::hold(SimTime time, std::size_t worker, const Record &record)
{
    const ResourceId resource = resourceOf(record.object);
    const ResourceInfo::Kind kind = m_trace.resources[index(resource)].kind;
    if (kind != ResourceInfo::Kind::Lock && kind != ResourceInfo::Kind::Semaphore)
        return;
    const int counted = kind == ResourceInfo::Kind::Semaphore ? 1 : 0;
    const auto other = static_cast<std::int32_t>(resource);
    if (record.operation == Operation::Lock || record.operation == Operation::Wait)
        append(time, EventKind::Acquire, kernelTask(worker), other, -counted);
    else if (record.operation == Operation::Unlock || record.operation == Operation::Post)
        append(time, EventKind::Release, kernelTask(worker), other, counted);
}

void LiveTrace::take(SimTime time, const LiveEvent &event)
{
    const auto worker = static_cast<std::size_t>(event.worker);
    if (worker >= m_doing.size())
        return;
    const Record &record = event.record;
    const TaskId task = reportedTask(worker);
    switch (record.happening) {
    case Happening::Reached:
        m_doing[worker].waits = kGate;
        block(time, task, kGate);
        break;
    case Happening::Passed:
        m_doing[worker].waits = resourceOf(record.object);
        run(time, task, CpuId::None);
        break;
    case Happening::Done:
        hold(time, worker, record);
        m_doing[worker].waits = kAsleep;
        run(time, task, CpuId::None);
        break;
    case Happening::Failed:
        m_doing[worker].waits = kAsleep;
        run(time, task, CpuId::None);
        break;
    case Happening::Ended:
        finish(time, task);
        break;
    }
}

std::optional<std::size_t> LiveTrace::workerOf(pid_t pid) const
{
    const auto found = std::ranges::find(m_pids, pid);
    if (pid <= 0 || found == m_pids.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_pids.begin());
}

void LiveTrace::take(SimTime time, const SwitchRecord &record)
{
    const auto worker =
        workerOf(record.kind == SwitchRecord::Kind::Forked ? record.other : record.pid);
    if (!worker)
        return;
    const TaskId task = kernelTask(*worker);
    const bool knowsCpu = record.cpu >= 0 && record.cpu < m_trace.cpuCount;
    switch (record.kind) {
    case SwitchRecord::Kind::Forked:
        makeReady(time, task);
        break;
    case SwitchRecord::Kind::In:
        run(time, task, knowsCpu ? CpuId { record.cpu } : CpuId::None);
        break;
    case SwitchRecord::Kind::OutPreempted:
        preempt(time, task);
        break;
    case SwitchRecord::Kind::OutBlocked:
        block(time, task, m_doing[*worker].waits);
        break;
    case SwitchRecord::Kind::Exited:
        finish(time, task);
        break;
    }
}

/// From a sample alone. The kernel has one letter for ready and running: of several on one CPU only
/// one can be running.
void LiveTrace::sampleState(SimTime time, std::size_t worker, const WorkerView &view)
{
    const TaskId task = kernelTask(worker);
    const CpuId cpu = view.kernel.cpu >= 0 && view.kernel.cpu < m_trace.cpuCount
        ? CpuId { view.kernel.cpu }
        : CpuId::None;
    switch (view.kernel.state) {
    case 'R':
        if (cpu == CpuId::None || m_onCpu[index(cpu)] == TaskId::None)
            run(time, task, cpu);
        else if (m_onCpu[index(cpu)] != task)
            makeReady(time, task);
        break;
    case 'S':
    case 'D':
        block(time, task, view.state == WorkerView::State::AtGate ? kGate : kAsleep);
        break;
    default:
        break;
    }
}

void LiveTrace::sample(SimTime time, std::size_t worker, const WorkerView &view)
{
    if (worker >= m_doing.size() || view.pid == 0)
        return;
    setPid(worker, view.pid);
    const TaskId task = kernelTask(worker);
    for (const TaskId each : { task, reportedTask(worker) }) {
        if (status(each).state == TaskState::New)
            makeReady(time, each);
    }
    if (view.replaced)
        finish(time, reportedTask(worker)); // another program, which says nothing
    if (!view.isAlive()) {
        finish(time, task);
        finish(time, reportedTask(worker));
    } else if (view.state == WorkerView::State::Stopped) {
        block(time, task, kStop);
    } else if (view.waitsFor >= 0) {
        block(time, task, resourceOf(view.waitsFor));
    } else if (!m_exact) {
        sampleState(time, worker, view);
    }
}

} // namespace timeslice::live
