// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/realtime.h"

#include "core/scenario/problem.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace timeslice {
namespace {

/// So many jobs are added up before an analysis gives up.
constexpr std::int64_t kMostWork = 2'000'000;

Duration costOf(const TaskSpec &task)
{
    Duration cost = 0;
    for (const Step &step : task.program)
        cost += step.kind == Step::Kind::Cpu ? step.length : 0;
    return cost;
}

bool waits(const TaskSpec &task)
{
    return std::ranges::any_of(task.program, [](const Step &step) {
        return step.kind != Step::Kind::Cpu && step.kind != Step::Kind::Yield;
    });
}

std::vector<TheoryGap> gapsOf(const Scenario &scenario)
{
    std::vector<TheoryGap> gaps;
    const auto &tasks = scenario.tasks;
    if (scenario.machine.cpus > 1)
        gaps.push_back(TheoryGap::SeveralCpus);
    if (scenario.machine.contextSwitch > 0 || scenario.machine.ioDoneCost > 0)
        gaps.push_back(TheoryGap::SwitchCost);
    if (std::ranges::any_of(tasks, waits))
        gaps.push_back(TheoryGap::Waiting);
    if (std::ranges::any_of(tasks, [](const TaskSpec &task) { return !task.period; }))
        gaps.push_back(TheoryGap::OtherTasks);
    if (std::ranges::any_of(tasks, [](const TaskSpec &task) {
            return task.period && *task.relativeDeadline() > *task.period;
        }))
        gaps.push_back(TheoryGap::LongDeadline);
    return gaps;
}

/// Joseph and Pandya's recurrence: a job waits for every release of a more urgent task within its
/// own response. `urgent` are those tasks. Nothing when the deadline is passed; `work` is what may
/// still be done, and then below 0.
std::optional<Duration> worstResponse(const RealTimeTask &task,
                                      const std::vector<const RealTimeTask *> &urgent,
                                      std::int64_t &work)
{
    Duration response = task.cost;
    while (response <= task.deadline) {
        work -= static_cast<std::int64_t>(urgent.size()) + 1;
        if (work < 0)
            return std::nullopt;
        Duration next = task.cost;
        for (const RealTimeTask *other : urgent) {
            const Duration releases = (response + other->period - 1) / other->period;
            // So large a sum is beyond any deadline.
            if (releases > kMaxNumber / std::max<Duration>(other->cost, 1))
                return std::nullopt;
            next += releases * other->cost;
            if (next > task.deadline)
                return std::nullopt;
        }
        if (next == response)
            return response;
        response = next;
    }
    return std::nullopt;
}

/// The demand criterion: at each deadline d, the jobs released and due within [0, d] must fit into
/// it. Only the deadlines up to a bound matter.
std::optional<bool> edfMeets(const std::vector<RealTimeTask> &tasks, double utilisation)
{
    if (utilisation > 1 + kUtilisationEpsilon)
        return false;
    const bool implicit = std::ranges::all_of(
        tasks, [](const RealTimeTask &task) { return task.deadline >= task.period; });
    if (implicit)
        return true;
    double last = 0;
    if (utilisation < 1 - kUtilisationEpsilon) {
        double slack = 0;
        for (const RealTimeTask &task : tasks)
            slack +=
                std::max(0.0, static_cast<double>(task.period - task.deadline)) * task.utilisation;
        last = slack / (1 - utilisation);
    } else { // then a whole hyperperiod
        double hyperperiod = 1;
        for (const RealTimeTask &task : tasks) {
            const auto period = static_cast<double>(task.period);
            const auto common = static_cast<double>(
                std::gcd(static_cast<std::int64_t>(std::min(hyperperiod, 9e15)), task.period));
            hyperperiod = hyperperiod / common * period;
            if (hyperperiod > 9e15)
                return std::nullopt;
        }
        last = hyperperiod;
    }
    double deadlines = 0;
    for (const RealTimeTask &task : tasks)
        deadlines += last / static_cast<double>(task.period) + 1;
    if (deadlines * static_cast<double>(tasks.size()) > static_cast<double>(kMostWork))
        return std::nullopt;
    for (const RealTimeTask &due : tasks) {
        for (Duration deadline = due.deadline; static_cast<double>(deadline) <= last;
             deadline += due.period) {
            Duration demand = 0;
            for (const RealTimeTask &task : tasks) {
                if (deadline >= task.deadline)
                    demand += ((deadline - task.deadline) / task.period + 1) * task.cost;
            }
            if (demand > deadline)
                return false;
        }
    }
    return true;
}

} // namespace

RealTimeTheory realTimeTheory(const Scenario &scenario)
{
    RealTimeTheory theory;
    for (std::size_t i = 0; i < scenario.tasks.size(); ++i) {
        const TaskSpec &spec = scenario.tasks[i];
        if (!spec.period)
            continue;
        RealTimeTask task;
        task.task = idAt<TaskId>(i);
        task.cost = costOf(spec);
        task.period = *spec.period;
        task.deadline = *spec.relativeDeadline();
        task.utilisation = static_cast<double>(task.cost) / static_cast<double>(task.period);
        theory.utilisation += task.utilisation;
        theory.deadlinesArePeriods = theory.deadlinesArePeriods && task.deadline == task.period;
        theory.tasks.push_back(task);
    }
    if (theory.tasks.empty())
        return theory;
    theory.gaps = gapsOf(scenario);
    const auto n = static_cast<double>(theory.tasks.size());
    theory.bound = n * (std::exp2(1 / n) - 1);
    theory.byPriority =
        scenario.policy.id == "priority" && scenario.policy.preemptive.value_or(false);
    const bool large = scenario.policy.high.value_or("low") == "high";
    const auto urgency = [&](const RealTimeTask &task) {
        const std::int64_t priority = scenario.tasks[index(task.task)].priority;
        return !theory.byPriority ? task.period : large ? -priority : priority;
    };
    std::int64_t work = kMostWork;
    bool fixedMeets = true;
    for (RealTimeTask &task : theory.tasks) {
        std::vector<const RealTimeTask *> urgent;
        work -= static_cast<std::int64_t>(theory.tasks.size());
        if (work < 0)
            break;
        for (const RealTimeTask &other : theory.tasks) {
            // Among equals each may have to wait for the others.
            if (other.task != task.task && urgency(other) <= urgency(task))
                urgent.push_back(&other);
        }
        task.worstResponse = worstResponse(task, urgent, work);
        fixedMeets = fixedMeets && task.worstResponse.has_value();
    }
    if (work >= 0)
        theory.fixedMeets = fixedMeets;
    theory.edfMeets = edfMeets(theory.tasks, theory.utilisation);
    return theory;
}

std::vector<std::optional<Duration>> longestResponses(const Trace &trace)
{
    std::vector<std::optional<Duration>> longest(trace.tasks.size());
    std::vector<SimTime> released(trace.tasks.size(), 0);
    for (const TraceEvent &event : trace.events()) {
        if (event.kind == EventKind::Arrive) {
            released[index(event.task)] = event.value;
        } else if (event.kind == EventKind::Finish) {
            auto &response = longest[index(event.task)];
            response = std::max(response.value_or(0), event.time - released[index(event.task)]);
        }
    }
    return longest;
}

} // namespace timeslice
