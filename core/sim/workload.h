// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"
#include "core/scenario/program.h"
#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace timeslice {

/// A scenario made ready for running: conventions resolved, programs joined, names replaced by ids,
/// the policy created. Immutable, and shared by a simulator, its copies and whoever explains their
/// decisions.
class Workload
{
public:
    /// REQUIRES: the scenario was checked (findProblem).
    explicit Workload(Scenario scenario);
    ~Workload();
    Workload(const Workload &) = delete;
    Workload &operator=(const Workload &) = delete;

    /// What runs: behind the tasks of the file stand those that they fork.
    const Scenario &scenario() const { return m_scenario; }
    /// As it was given, without them.
    const Scenario &given() const { return m_given ? *m_given : m_scenario; }
    const Conventions &conventions() const { return m_conventions; }
    const Policy &policy() const { return *m_policy; }
    std::size_t taskCount() const { return m_scenario.tasks.size(); }
    const TaskSpec &task(TaskId id) const { return m_scenario.tasks[index(id)]; }
    std::span<const Program> programs() const { return m_programs; }
    const Program &program(TaskId id) const { return m_programs[index(id)]; }
    /// How many jobs the task releases: 1 for a task without a period.
    std::int32_t jobCount(TaskId id) const { return m_jobCounts[index(id)]; }
    bool hasAffinity() const { return m_hasAffinity; }
    /// Some program has steps that take no time.
    bool hasOperations() const { return m_hasOperations; }
    /// The lock's order and protocol. REQUIRES: the resource is a lock.
    const LockSpec &lock(ResourceId id) const { return m_locks[index(id)]; }
    /// Plain (first come, first served) for what is no listed device.
    DeviceSpec::Order deviceOrder(ResourceId id) const { return m_deviceOrders[index(id)]; }
    /// Made by another task while it runs; it has no release of its own.
    bool isForked(TaskId id) const { return m_parents[index(id)] != TaskId::None; }
    /// The tasks of the file: those that are released at a time.
    std::span<const TaskSpec> releasedTasks() const
    {
        return std::span(m_scenario.tasks).first(given().tasks.size());
    }
    /// Where the parent of a forked task joins its children; None when it does not.
    ResourceId joinOfParent(TaskId id) const
    {
        const TaskId parent = m_parents[index(id)];
        return parent == TaskId::None ? ResourceId::None : m_joins[index(parent)];
    }
    bool mayRunOn(TaskId id, CpuId cpu) const;
    /// By ResourceId: devices, locks, semaphores and queues.
    std::span<const ResourceInfo> resources() const { return m_resources; }
    /// An empty trace with its tables filled.
    Trace emptyTrace() const;

private:
    void addChildren();
    static TaskSpec childOf(const TaskSpec &parent, const ForkedChild &made, std::int64_t number);
    void addChild(TaskId parent, TaskSpec child);
    void addJoins();
    void addResources();
    ResourceId resource(ResourceInfo::Kind kind, const std::string &name);
    Program compile(TaskId id);
    void addOperation(TaskId id, Program &program, const Step &step, std::size_t &forks);

    Scenario m_scenario;
    Conventions m_conventions;
    std::vector<ResourceInfo> m_resources;
    std::vector<Program> m_programs;
    std::vector<std::int32_t> m_jobCounts;
    std::unique_ptr<const Policy> m_policy;
    std::vector<LockSpec> m_locks; ///< by ResourceId; plain where the resource is no lock
    std::vector<DeviceSpec::Order> m_deviceOrders; ///< by ResourceId
    std::optional<Scenario> m_given; ///< only where tasks fork
    std::vector<TaskId> m_parents; ///< by TaskId
    std::vector<std::vector<TaskId>> m_children; ///< by TaskId, in the order of the fork steps
    std::vector<ResourceId> m_joins; ///< by TaskId: where it joins its children
    bool m_hasAffinity = false;
    bool m_hasOperations = false;
};

} // namespace timeslice
