// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "core/io/resultwriter.h"
#include "core/sim/simulator.h"

#include <memory>
#include <optional>

namespace timeslice {

/// A scenario that was read and run to its end.
struct Simulation
{
    std::shared_ptr<const Workload> workload;
    Simulator simulator;

    RunResult result() const
    {
        return { workload.get(), &simulator.trace(), &simulator.decisions(), simulator.end() };
    }
};

/// Runs the scenario that the first operand names, under --policy, --set, --until and --limit.
/// Nothing, with the reason printed and in `status`, when that cannot be done.
std::optional<Simulation> simulateOperand(const CommandLine &line, ExitStatus &status);

} // namespace timeslice
