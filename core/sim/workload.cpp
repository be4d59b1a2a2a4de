// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/workload.h"

#include "core/base/largememory.h"
#include "core/policy/mlqpolicy.h"
#include "core/policy/queuepolicies.h"
#include "core/policy/registry.h"

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

/// As many jobs as are released before `until`, or one.
std::int32_t countJobs(const Scenario &scenario, const TaskSpec &task)
{
    if (!task.period)
        return 1;
    if (task.jobs)
        return *task.jobs;
    if (!scenario.until || *scenario.until <= task.arrival)
        return 1;
    const SimTime fitting = (*scenario.until - task.arrival + *task.period - 1) / *task.period;
    return static_cast<std::int32_t>(std::min<SimTime>(fitting, INT32_MAX));
}

} // namespace

Workload::Workload(Scenario scenario)
    : m_scenario(std::move(scenario))
    , m_conventions(resolve(m_scenario.conventions))
{
    addChildren();
    addResources();
    addJoins();
    for (std::size_t i = 0; i < m_scenario.tasks.size(); ++i) {
        const TaskSpec &task = m_scenario.tasks[i];
        m_programs.push_back(compile(idAt<TaskId>(i)));
        m_jobCounts.push_back(countJobs(m_scenario, task));
        m_hasAffinity = m_hasAffinity || !task.affinity.empty();
    }
    m_policy = createPolicy(m_scenario);
    for (const ResourceInfo &info : m_resources) {
        const auto it = m_scenario.machine.locks.find(info.name);
        const bool listed =
            info.kind == ResourceInfo::Kind::Lock && it != m_scenario.machine.locks.end();
        m_locks.push_back(listed ? it->second : LockSpec {});
        const auto device = m_scenario.machine.devices.find(info.name);
        const bool known =
            info.kind == ResourceInfo::Kind::Device && device != m_scenario.machine.devices.end();
        m_deviceOrders.push_back(known ? device->second.order : DeviceSpec::Order::Fcfs);
    }
}

Workload::~Workload() = default;

/// Programs are straight lines, so it is known from the start whom they will fork: the children
/// stand behind the tasks of the file, and theirs behind them.
void Workload::addChildren()
{
    const auto forks = [](const TaskSpec &task) {
        return std::ranges::find(task.program, Step::Kind::Fork, &Step::kind) != task.program.end();
    };
    m_parents.assign(m_scenario.tasks.size(), TaskId::None);
    m_children.resize(m_scenario.tasks.size());
    if (std::ranges::none_of(m_scenario.tasks, forks))
        return;
    m_given = m_scenario;
    std::int64_t number = 0;
    for (const TaskSpec &task : m_scenario.tasks)
        number = std::max(number, task.number);
    for (std::size_t parent = 0; parent < m_scenario.tasks.size(); ++parent) {
        if (!forks(m_scenario.tasks[parent]))
            continue;
        TaskSpec model = m_scenario.tasks[parent]; // the list grows
        const std::vector<Step> program = std::exchange(model.program, {}); // not for each child
        for (const Step &step : program) {
            if (step.kind == Step::Kind::Fork)
                addChild(idAt<TaskId>(parent), childOf(model, step.child.front(), ++number));
        }
    }
}

/// A child inherits what its parent is, as with fork(2), but for its program and its name.
TaskSpec Workload::childOf(const TaskSpec &parent, const ForkedChild &made, std::int64_t number)
{
    TaskSpec child = parent;
    child.number = number;
    child.name = made.name;
    child.program = made.program;
    child.deadline.reset();
    return child;
}

void Workload::addChild(TaskId parent, TaskSpec child)
{
    std::vector<TaskId> &siblings = m_children[index(parent)];
    if (child.name.empty()) {
        const LocalizedText name = displayName(m_scenario.tasks[index(parent)]);
        const std::string place = '.' + std::to_string(siblings.size() + 1);
        child.name = { name.en + place, name.in(true) + place };
    }
    siblings.push_back(idAt<TaskId>(m_scenario.tasks.size()));
    m_parents.push_back(parent);
    m_children.emplace_back();
    m_scenario.tasks.push_back(std::move(child));
}

void Workload::addJoins()
{
    for (const TaskSpec &task : m_scenario.tasks) {
        const bool joins =
            std::ranges::find(task.program, Step::Kind::Join, &Step::kind) != task.program.end();
        m_joins.push_back(joins ? idAt<ResourceId>(m_resources.size()) : ResourceId::None);
        if (joins)
            m_resources.push_back(
                { ResourceInfo::Kind::Join, 'P' + std::to_string(task.number), 0, 0 });
    }
}

void Workload::addResources()
{
    using Kind = ResourceInfo::Kind;
    for (const auto &[name, device] : m_scenario.machine.devices)
        m_resources.push_back({ Kind::Device, name, device.servers, 0 });
    for (const auto &[name, lock] : m_scenario.machine.locks)
        m_resources.push_back({ Kind::Lock, name, 0, 0 });
    for (const auto &[name, count] : m_scenario.machine.semaphores)
        m_resources.push_back({ Kind::Semaphore, name, 0, count });
    for (const auto &[name, capacity] : m_scenario.machine.queues)
        m_resources.push_back({ Kind::Queue, name, 0, capacity });
}

/// What is not listed in the machine is made when a program first names it.
ResourceId Workload::resource(ResourceInfo::Kind kind, const std::string &name)
{
    const auto it = std::ranges::find_if(m_resources, [&](const ResourceInfo &info) {
        return info.kind == kind && info.name == name;
    });
    if (it != m_resources.end())
        return idAt<ResourceId>(static_cast<std::size_t>(it - m_resources.begin()));
    m_resources.push_back({ kind, name, 0, 0 });
    return idAt<ResourceId>(m_resources.size() - 1);
}

Program Workload::compile(TaskId id)
{
    const TaskSpec &task = m_scenario.tasks[index(id)];
    Program program;
    std::size_t forks = 0;
    bool afterCpu = false;
    for (const Step &step : task.program) {
        if (step.kind == Step::Kind::Cpu) {
            if (afterCpu || program.bursts.size() > program.ios.size())
                program.bursts.back() += step.length;
            else
                program.bursts.push_back(step.length);
            afterCpu = true;
            continue;
        }
        // An I/O goes behind the operations of a gap; whatever else follows an I/O needs a gap of
        // its own, with a burst of nothing before it (to which handling the completion may add).
        const bool open = program.endsWithGap() && !program.ios.empty();
        const bool joins = open && !program.ios.back().exists();
        if (!joins) {
            if (open || program.bursts.empty())
                program.bursts.push_back(0);
            program.ios.emplace_back();
        }
        if (step.kind == Step::Kind::Io)
            program.ios.back() = { step.length, resource(ResourceInfo::Kind::Device, step.target) };
        else
            addOperation(id, program, step, forks);
        afterCpu = false;
    }
    const Duration cost = m_scenario.machine.ioDoneCost;
    if (cost > 0) {
        if (program.endsWithGap() && program.ios.back().exists())
            program.bursts.push_back(0);
        for (std::size_t i = 1; i < program.bursts.size(); ++i)
            program.bursts[i] += program.ios[i - 1].exists() ? cost : 0;
    }
    program.burstsAfter.assign(program.bursts.size(), 0);
    for (std::size_t i = program.bursts.size() - 1; i > 0; --i)
        program.burstsAfter[i - 1] = program.burstsAfter[i] + program.bursts[i];
    return program;
}

void Workload::addOperation(TaskId id, Program &program, const Step &step, std::size_t &forks)
{
    ResourceId target = ResourceId::None;
    TaskId child = TaskId::None;
    switch (step.kind) {
    case Step::Kind::Lock:
    case Step::Kind::Unlock:
        target = resource(ResourceInfo::Kind::Lock, step.target);
        break;
    case Step::Kind::Wait:
    case Step::Kind::Post:
        target = resource(ResourceInfo::Kind::Semaphore, step.target);
        break;
    case Step::Kind::Send:
    case Step::Kind::Receive:
        target = resource(ResourceInfo::Kind::Queue, step.target);
        break;
    case Step::Kind::Fork:
        child = m_children[index(id)][forks++];
        target = m_joins[index(id)];
        break;
    case Step::Kind::Join:
        target = m_joins[index(id)];
        break;
    default:
        break;
    }
    program.operations.resize(program.ios.size());
    program.operations.back().push_back({ step.kind, target, child });
    m_hasOperations = true;
}

bool Workload::mayRunOn(TaskId id, CpuId cpu) const
{
    const auto &affinity = task(id).affinity;
    return affinity.empty()
        || std::ranges::find(affinity, static_cast<std::int32_t>(cpu)) != affinity.end();
}

Trace Workload::emptyTrace() const
{
    Trace trace;
    trace.origin = Origin::Simulated;
    trace.unit = m_scenario.unit;
    trace.cpuCount = m_scenario.machine.cpus;
    trace.queuePerCpu = m_scenario.machine.queuePerCpu;
    trace.resources = m_resources;
    if (m_scenario.policy.id == "mlfq") {
        trace.levelSlices = mlfqQuanta(m_scenario.policy);
        trace.levelCount = static_cast<std::int32_t>(trace.levelSlices.size());
    } else if (m_scenario.policy.id == "mlq") {
        trace.levelSlices = mlqQuanta(m_scenario.policy);
        trace.levelCount = static_cast<std::int32_t>(trace.levelSlices.size());
    }
    reserveLarge(trace.tasks, taskCount());
    for (std::size_t i = 0; i < taskCount(); ++i) {
        const TaskSpec &spec = m_scenario.tasks[i];
        TaskInfo info;
        info.number = spec.number;
        info.name = displayName(spec);
        info.arrival = spec.arrival;
        info.priority = spec.priority;
        info.nice = spec.nice;
        info.tickets = spec.tickets;
        info.group = spec.group;
        info.period = spec.period;
        info.deadline = spec.relativeDeadline();
        info.jobs = m_jobCounts[i];
        info.forked = isForked(idAt<TaskId>(i));
        info.steps = m_programs[i].stepCount();
        trace.tasks.push_back(std::move(info));
    }
    return trace;
}

} // namespace timeslice
