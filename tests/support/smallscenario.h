// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace timeslice {

/// A textbook exercise in one line: tasks as {arrival, burst} pairs, numbered from 1, on one CPU
/// under the policy named.
inline Scenario smallScenario(std::initializer_list<std::pair<SimTime, Duration>> tasks,
                              const std::string &policy = "fcfs")
{
    Scenario scenario;
    scenario.policy.id = policy;
    for (const auto &[arrival, burst] : tasks) {
        TaskSpec task;
        task.number = static_cast<std::int64_t>(scenario.tasks.size()) + 1;
        task.arrival = arrival;
        task.program = { { Step::Kind::Cpu, burst, {} } };
        scenario.tasks.push_back(task);
    }
    return scenario;
}

} // namespace timeslice
