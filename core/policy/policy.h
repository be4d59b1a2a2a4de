// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/rank.h"
#include "core/scenario/program.h"
#include "core/scenario/scenario.h"
#include "core/trace/systemstate.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace timeslice {

/// What a policy may look at when it ranks a task: only what a trace tells, so that a decision can
/// be explained afterwards from the trace alone.
struct RankContext
{
    const Scenario &scenario;
    const Conventions &conventions;
    std::span<const Program> programs; ///< by TaskId
    const SystemState &state;
    SimTime now = 0;
    std::span<const Duration> groupUsed; ///< fair_share: CPU time used so far, by group; else empty
    std::int64_t runnableWeight = 0; ///< cfs: sum of the weights of all tasks ready or running
    std::int64_t averageShare = 0; ///< eevdf: of their shares, by weight, rounded down

    const TaskSpec &spec(TaskId id) const { return scenario.tasks[index(id)]; }
    const TaskStatus &status(TaskId id) const { return state.tasks[index(id)]; }
    /// What is left of the CPU burst under way.
    Duration left(TaskId id) const { return remainingAt(status(id), now); }
    /// What is left of the job: this burst and those behind it.
    Duration leftOfJob(TaskId id) const;
    /// What the conventions call the length of a task.
    Duration length(TaskId id) const;
    /// Release of the current job plus the relative deadline; kNever without one.
    SimTime deadline(TaskId id) const;
};

class Policy;

/// The average share, weighted, of all tasks that are ready or running at `now`; 0 when there are
/// none or the policy does not average. O(tasks).
std::int64_t averageShare(const Policy &policy, const Scenario &scenario, const SystemState &state,
                          SimTime now);

/// When a waiting task's rank may change although nothing happened to the task itself.
enum class RankDrift : std::uint8_t {
    Static, ///< fixed while it waits: kept in a heap
    Drifting, ///< computed anew at every decision (response ratio, group use, place after the last
              ///< one)
    Drawn, ///< not by rank at all: drawn (lottery)
};

/// Ticks left of the slice and quanta left of the allotment, for policies that keep them while a
/// task is off the CPU.
struct Budget
{
    Duration slice = 0; ///< 0 = no limit (fresh), or used up (kept)
    std::int64_t allotment = 0; ///< in quanta; 0 = no limit

    bool operator==(const Budget &) const = default;
};

/// A scheduling policy is a rank: of all ready tasks the one with the least rank runs. Beyond that
/// it says how long a slice is and what the end of a slice or a dispatch changes. It has no state
/// of its own: one object serves a simulator, its copies and every thread.
class Policy
{
public:
    Policy() = default;
    virtual ~Policy() = default;
    Policy(const Policy &) = delete;
    Policy &operator=(const Policy &) = delete;

    /// The rank proper, without the tie-break. REQUIRES: the task is ready or running.
    virtual Rank key(const RankContext &context, TaskId id) const = 0;
    /// The rank with the tie-break that the conventions choose.
    Rank rank(const RankContext &context, TaskId id) const;

    /// A waiting task that outranks a running one takes its CPU.
    virtual bool preemptive() const { return false; }
    virtual RankDrift drift() const { return RankDrift::Static; }
    /// Ranks of waiting and running tasks drift apart by themselves, so that a preemption may be
    /// due at any tick.
    virtual bool changesEachTick() const { return false; }

    /// The slice at a dispatch; 0 = the burst may run to its end.
    virtual Duration slice(const RankContext &, TaskId) const { return 0; }
    /// The global quantum, for policies whose slices may end at its multiples (slice_scope global);
    /// 0 for others.
    virtual Duration globalQuantum() const { return 0; }
    /// The fresh slice and allotment of a level, for policies that keep what is left of them;
    /// nothing for others.
    virtual std::optional<Budget> freshBudget(std::int32_t) const { return std::nullopt; }
    /// The deepest level, for policies with a budget.
    virtual std::int32_t lastLevel() const { return 0; }
    /// The level of a task without a budget after its slice was used up; `othersReady` if some task
    /// was ready then.
    virtual std::int32_t levelAfterExpiry(std::int32_t level, bool) const { return level; }
    /// Every so many ticks all levels are raised to the highest; 0 = never.
    virtual Duration boostPeriod() const { return 0; }
    /// After I/O a fresh slice and allotment on the same level.
    virtual bool refreshesOnIo() const { return false; }

    /// The share (pass, virtual run time) after a dispatch, or after a run of `ran` ticks.
    virtual std::int64_t shareAtDispatch(const TaskSpec &, std::int64_t share) const
    {
        return share;
    }
    virtual std::int64_t shareAfterRun(const TaskSpec &, std::int64_t share, Duration) const
    {
        return share;
    }
    /// A task that becomes ready anew gets at least the least share of the others.
    virtual bool sharesCatchUp() const { return false; }
    virtual std::int64_t weight(const TaskSpec &) const { return 0; }
    /// Ranks need the average share of all tasks ready or running, and newcomers join there.
    virtual bool sharesAreAveraged() const { return false; }

    /// mlq: the level that a task belongs to; nothing for policies under which all begin at 0.
    virtual std::int32_t homeLevel(const TaskSpec &) const { return 0; }

    /// fair_share: the number of groups and the group of a task.
    virtual std::size_t groupCount() const { return 0; }
    virtual std::int32_t groupOf(TaskId) const { return 0; }

    /// priority: whether large numbers are the better ones; nothing for policies that do not look
    /// at priorities.
    virtual std::optional<bool> largePriorityIsBetter() const { return std::nullopt; }

    /// Real time: a job that is unfinished at its deadline is removed.
    virtual bool abortsOnMiss() const { return false; }

    /// cyclic: a task that comes back from I/O is given an idle CPU at once ...
    virtual bool dispatchesOnReturn() const { return false; }
    /// ... or, when there is none, the first running one.
    virtual bool returnPreempts() const { return false; }
    /// cyclic: the CPU of a blocked task waits for it.
    virtual bool holdsCpuWhileBlocked() const { return false; }
};

} // namespace timeslice
