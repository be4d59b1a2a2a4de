// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/policy/rank.h"

#include <cstdint>
#include <vector>

namespace timeslice {

class Workload;
struct SystemState;

/// Why a CPU chose at this instant.
enum class DecisionRule : std::uint8_t {
    CpuIdle, ///< the CPU had nothing to do
    BurstEnded, ///< its task finished or blocked
    QuantumUsed, ///< its task's slice was used up
    BetterRank, ///< a waiting task outranks the running one: preemption
    SwitchEnded, ///< a context switch ended, and the choice is made only now
    Yielded, ///< its task gave the CPU up of its own accord
    IoReturned, ///< cyclic: a task came back from I/O and is given the CPU at once
    Insisted, ///< somebody asked for this choice (Simulator::insist); the policy chose otherwise
};

/// The file's word for a rule, as in "rule": "quantum_used".
const char *ruleName(DecisionRule rule);

/// One choice of one CPU. The candidates are not stored: they are the waiting tasks of the state in
/// which the choice was made, ranked again by the same policy (`candidatesOf`), so a million
/// decisions cost 24 bytes each.
struct Decision
{
    SimTime time = 0;
    std::uint32_t position =
        0; ///< events applied when the choice was made: the state that explains it
    TaskId chosen = TaskId::None;
    TaskId displaced = TaskId::None; ///< who was preempted for it
    std::int16_t cpuNumber = 0;
    DecisionRule rule = DecisionRule::CpuIdle;

    CpuId cpu() const { return CpuId { cpuNumber }; }
    bool operator==(const Decision &) const = default;
};

struct Candidate
{
    TaskId task = TaskId::None;
    Rank rank;
    bool running = false; ///< the task that held the CPU when a preemption was weighed

    bool operator==(const Candidate &) const = default;
};

/// Everybody who was in question for the decision, best first, and (for a preemption) the task that
/// was displaced. REQUIRES: `before` is the state after `decision.position` events of the run.
std::vector<Candidate> candidatesOf(const Workload &workload, const SystemState &before,
                                    const Decision &decision);

/// Whether anybody but the chosen was in question. Looks only until it finds one. REQUIRES: as for
/// candidatesOf.
bool hasAlternative(const Workload &workload, const SystemState &before, const Decision &decision);

/// The waiting tasks in the order in which the policy would run them if nothing else happened,
/// best first, over all CPUs. Tasks that a context switch is already under way for are not among
/// them. Empty for a policy that draws (lottery): there is no order before the draw. REQUIRES:
/// `state` is a state of the workload's run; now >= state.now.
std::vector<Candidate> rankedWaiting(const Workload &workload, const SystemState &state,
                                     SimTime now);

} // namespace timeslice
