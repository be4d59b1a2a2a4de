// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/workload.h"

#include "core/policy/queuepolicies.h"
#include "core/policy/registry.h"

#include <algorithm>

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
    for (const auto &[name, device] : m_scenario.machine.devices)
        m_resources.push_back({ ResourceInfo::Kind::Device, name, device.servers });
    for (const TaskSpec &task : m_scenario.tasks) {
        m_programs.push_back(compile(task));
        m_jobCounts.push_back(countJobs(m_scenario, task));
        m_hasAffinity = m_hasAffinity || !task.affinity.empty();
    }
    m_policy = createPolicy(m_scenario);
}

Workload::~Workload() = default;

ResourceId Workload::deviceId(const std::string &name)
{
    const auto it = std::ranges::find(m_resources, name, &ResourceInfo::name);
    if (it != m_resources.end())
        return idAt<ResourceId>(static_cast<std::size_t>(it - m_resources.begin()));
    m_resources.push_back({ ResourceInfo::Kind::Device, name, 0 });
    return idAt<ResourceId>(m_resources.size() - 1);
}

Program Workload::compile(const TaskSpec &task)
{
    Program program;
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
        // One I/O right behind another has a burst of nothing in between; handling its completion
        // may still cost CPU time.
        if (program.ios.size() == program.bursts.size())
            program.bursts.push_back(0);
        program.ios.push_back({ step.length, deviceId(step.device) });
        afterCpu = false;
    }
    const Duration cost = m_scenario.machine.ioDoneCost;
    if (cost > 0) {
        if (program.endsWithIo())
            program.bursts.push_back(0);
        for (std::size_t i = 1; i < program.bursts.size(); ++i)
            program.bursts[i] += cost;
    }
    program.burstsAfter.assign(program.bursts.size(), 0);
    for (std::size_t i = program.bursts.size() - 1; i > 0; --i)
        program.burstsAfter[i - 1] = program.burstsAfter[i] + program.bursts[i];
    return program;
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
    trace.resources = m_resources;
    if (m_scenario.policy.id == "mlfq") {
        trace.levelSlices = mlfqQuanta(m_scenario.policy);
        trace.levelCount = static_cast<std::int32_t>(trace.levelSlices.size());
    }
    trace.tasks.reserve(taskCount());
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
        info.steps = m_programs[i].stepCount();
        trace.tasks.push_back(std::move(info));
    }
    return trace;
}

} // namespace timeslice
