// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"

#include <algorithm>

namespace timeslice {
namespace {

TaskMetrics taskMetrics(const TaskInfo &info, const TaskStatus &status, SimTime now)
{
    TaskMetrics metrics;
    metrics.arrival = info.forked && status.released != kNotYet ? status.released : info.arrival;
    metrics.periodic = info.period.has_value();
    metrics.waiting = waitedAt(status, now);
    metrics.blocked = blockedAt(status, now);
    metrics.cpu = ranAt(status, now);
    metrics.preemptions = status.preemptions;
    metrics.misses = status.misses;
    metrics.aborts = status.aborts;
    if (status.firstRun != kNotYet) {
        metrics.start = status.firstRun;
        metrics.response = status.firstRun - status.released;
    }
    if (status.finish != kNotYet) {
        metrics.finish = status.finish;
        metrics.turnaround = status.finish - status.released;
    }
    return metrics;
}

/// The mean of those that have a value.
class Mean
{
public:
    void add(double value)
    {
        m_sum += value;
        ++m_count;
    }
    std::optional<double> value() const
    {
        return m_count == 0 ? std::nullopt : std::optional(m_sum / static_cast<double>(m_count));
    }

private:
    double m_sum = 0;
    std::int64_t m_count = 0;
};

} // namespace

std::optional<double> TaskMetrics::weightedTurnaround() const
{
    if (!turnaround || cpu == 0 || periodic)
        return std::nullopt;
    return static_cast<double>(*turnaround) / static_cast<double>(cpu);
}

Metrics metricsAt(const Trace &trace, const SystemState &state, SimTime now, bool withOpenSwitches)
{
    Metrics metrics;
    metrics.now = now;
    metrics.tasks.reserve(trace.tasks.size());
    Mean response;
    Mean turnaround;
    Mean waiting;
    for (std::size_t i = 0; i < trace.tasks.size(); ++i) {
        const TaskMetrics task = taskMetrics(trace.tasks[i], state.tasks[i], now);
        if (task.response)
            response.add(static_cast<double>(*task.response));
        if (task.turnaround)
            turnaround.add(static_cast<double>(*task.turnaround));
        if (state.tasks[i].job > 0)
            waiting.add(static_cast<double>(task.waiting));
        metrics.finished += state.tasks[i].state == TaskState::Terminated && task.finish ? 1 : 0;
        metrics.tasks.push_back(task);
    }
    metrics.averageResponse = response.value();
    metrics.averageTurnaround = turnaround.value();
    metrics.averageWaiting = waiting.value().value_or(0);
    Duration busy = 0;
    Duration switching = 0;
    for (const CpuStatus &cpu : state.cpus) {
        metrics.switches += cpu.switches;
        busy += cpu.busy + (cpu.running != TaskId::None ? now - cpu.since : 0);
        switching += cpu.switchTime + (cpu.switching && withOpenSwitches ? now - cpu.since : 0);
    }
    metrics.switchTime = switching;
    if (now > 0) {
        const double capacity = static_cast<double>(now) * static_cast<double>(state.cpus.size());
        metrics.utilisation = static_cast<double>(busy) / capacity;
        metrics.utilisationWithSwitches = static_cast<double>(busy + switching) / capacity;
        metrics.throughput = static_cast<double>(metrics.finished) / static_cast<double>(now);
    }
    return metrics;
}

} // namespace timeslice
