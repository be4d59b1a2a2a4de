// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <memory>
#include <vector>

namespace timeslice {

class Policy;

/// One task's program, ready to run: CPU bursts and I/Os in turn, adjacent CPU steps joined.
struct CompiledProgram
{
    struct Io
    {
        Duration length = 0;
        ResourceId device = ResourceId::None;
    };

    std::vector<Duration> bursts; ///< at least one
    std::vector<Io> ios; ///< ios[i] follows bursts[i]; as many as bursts, or one fewer
    std::vector<Duration> burstsAfter; ///< burstsAfter[i] = sum of the bursts behind the i-th

    bool endsWithIo() const { return ios.size() == bursts.size(); }
};

/// A scenario made ready for running: conventions resolved, programs joined, names replaced by ids,
/// the policy created. Immutable and shared by a simulator, its copies and whoever explains their
/// decisions.
class Workload
{
public:
    /// REQUIRES: the scenario was checked (findProblem).
    explicit Workload(Scenario scenario);
    ~Workload();
    Workload(const Workload &) = delete;
    Workload &operator=(const Workload &) = delete;

    const Scenario &scenario() const { return m_scenario; }
    const Conventions &conventions() const { return m_conventions; }
    const Policy &policy() const { return *m_policy; }
    const TaskSpec &task(TaskId id) const { return m_scenario.tasks[index(id)]; }
    const CompiledProgram &program(TaskId id) const { return m_programs[index(id)]; }
    /// How many jobs the task releases: 1 for a task without a period.
    std::int32_t jobCount(TaskId id) const { return m_jobCounts[index(id)]; }
    std::size_t taskCount() const { return m_scenario.tasks.size(); }
    bool hasAffinity() const { return m_hasAffinity; }
    bool mayRunOn(TaskId id, CpuId cpu) const;
    /// An empty trace with its tables filled.
    Trace emptyTrace() const;

private:
    Scenario m_scenario;
    Conventions m_conventions;
    std::vector<CompiledProgram> m_programs;
    std::vector<std::int32_t> m_jobCounts;
    std::vector<ResourceInfo> m_resources;
    std::unique_ptr<const Policy> m_policy;
    bool m_hasAffinity = false;
};

} // namespace timeslice
