// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/decidingconventions.h"

#include "core/scenario/problem.h"

#include <algorithm>

namespace timeslice {
namespace {

bool sameTask(const TaskStatus &a, const TaskStatus &b)
{
    return a.state == b.state && a.cpu == b.cpu && a.home == b.home && a.waitsFor == b.waitsFor
        && a.level == b.level && a.job == b.job && a.step == b.step && a.slice == b.slice
        && a.remaining == b.remaining && a.wakesAt == b.wakesAt && a.share == b.share
        && a.priority == b.priority;
}

bool sameCpu(const CpuStatus &a, const CpuStatus &b)
{
    return a.running == b.running && a.switching == b.switching && a.switchFor == b.switchFor;
}

/// Nothing that anybody could see or that would matter later is different.
bool sameSituation(const SystemState &a, const SystemState &b)
{
    const auto sameOrder = [&](const std::vector<TaskQueue> &x, const std::vector<TaskQueue> &y) {
        for (std::size_t i = 0; i < std::max(x.size(), y.size()); ++i) {
            if (a.members(i < x.size() ? x[i] : TaskQueue())
                != b.members(i < y.size() ? y[i] : TaskQueue()))
                return false;
        }
        return true;
    };
    return std::ranges::equal(a.tasks, b.tasks, sameTask)
        && std::ranges::equal(a.cpus, b.cpus, sameCpu) && sameOrder(a.ready, b.ready)
        && sameOrder(a.waiting, b.waiting);
}

/// The other values of a convention. An order has one for each pair, the later before the
/// earlier; the end of a burst always comes first.
std::vector<std::string> othersOf(const ConventionKey &key, const Conventions &conventions)
{
    const std::string current = conventionValue(conventions, key.key);
    std::vector<std::string> others;
    for (const std::string_view value : key.values) {
        if (value != current)
            others.emplace_back(value);
    }
    if (!key.values.empty())
        return others;
    const auto begin = conventions.instantOrder.parts.begin();
    for (std::ptrdiff_t i = 1; i < conventions.instantOrder.count; ++i) {
        for (std::ptrdiff_t j = i + 1; j < conventions.instantOrder.count; ++j) {
            Conventions moved = conventions;
            const auto first = moved.instantOrder.parts.begin() + i;
            *first = begin[j];
            std::copy(begin + i, begin + j, first + 1);
            others.push_back(conventionValue(moved, key.key));
        }
    }
    return others;
}

} // namespace

std::vector<DecidingConvention> decidingConventions(std::shared_ptr<const Workload> workload,
                                                    SimTime t, const std::stop_token &stop)
{
    Simulator before(workload);
    if (t > 0)
        before.runUntil(t - 1, stop);
    Simulator asItWas = before;
    asItWas.runUntil(t);
    std::vector<DecidingConvention> deciding;
    for (const ConventionKey &key : conventionKeys()) {
        const std::string value = conventionValue(workload->conventions(), key.key);
        for (const std::string &other : othersOf(key, workload->conventions())) {
            if (stop.stop_requested())
                return {};
            Scenario scenario = workload->given();
            scenario.conventions.overrides[std::string(key.key)] = other;
            if (findProblem(scenario))
                continue;
            Simulator branch =
                before.withConventions(std::make_shared<const Workload>(std::move(scenario)));
            branch.runUntil(t);
            if (!sameSituation(branch.state(), asItWas.state()))
                deciding.push_back({ std::string(key.key), value, other });
        }
    }
    return deciding;
}

} // namespace timeslice
