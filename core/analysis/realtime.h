// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

/// What the theory of real-time scheduling says of a set of periodic tasks before anything runs,
/// and what a run then came to. The theory is that of independent tasks on one CPU: Liu and
/// Layland, "Scheduling algorithms for multiprogramming in a hard-real-time environment", Journal
/// of the ACM, 1973; Joseph and Pandya, "Finding response times in a real-time system", The
/// Computer Journal, 1986; Baruah, Rosier and Howell, "Algorithms and complexity concerning the
/// preemptive scheduling of periodic, real-time tasks on one processor", Real-Time Systems, 1990.
namespace timeslice {

/// Why the theory does not speak of a scenario as it is: each may make a run worse than it says.
enum class TheoryGap : std::uint8_t {
    SeveralCpus,
    SwitchCost, ///< context switches, or completions of I/O, cost time
    Waiting, ///< programs wait for I/O, locks, semaphores or queues
    OtherTasks, ///< tasks without a period share the CPU
    LongDeadline, ///< a deadline beyond the period: the bounds do not hold
};

struct RealTimeTask
{
    TaskId task = TaskId::None;
    Duration cost = 0; ///< CPU time of one job
    Duration period = 0;
    Duration deadline = 0; ///< relative to the release
    double utilisation = 0; ///< cost / period
    /// Under fixed priorities: the longest time from release to finish that can happen, by
    /// response-time analysis. Nothing when it is beyond the deadline, or was not analysed.
    std::optional<Duration> worstResponse;

    bool operator==(const RealTimeTask &) const = default;
};

struct RealTimeTheory
{
    std::vector<RealTimeTask> tasks; ///< those with a period, in file order
    std::vector<TheoryGap> gaps;
    double utilisation = 0; ///< sum over the tasks
    double bound = 0; ///< Liu and Layland's for rate monotonic: n(2^(1/n) - 1)
    bool deadlinesArePeriods = true;
    /// Fixed priorities are those of the policy `priority`; otherwise rate monotonic.
    bool byPriority = false;
    /// Response-time analysis: every task meets its deadline under fixed priorities. Nothing, as
    /// with the next, when deciding would take too long.
    std::optional<bool> fixedMeets;
    /// Every deadline is met under earliest deadline first.
    std::optional<bool> edfMeets;

    bool operator==(const RealTimeTheory &) const = default;
};

/// Two utilisations nearer than this count as equal: sums of fractions are not exact.
inline constexpr double kUtilisationEpsilon = 1e-9;

/// REQUIRES: the scenario was checked. Empty `tasks` when none has a period. The work is bounded,
/// whatever the numbers are: it is done anew with every edit.
RealTimeTheory realTimeTheory(const Scenario &scenario);

/// The longest response of each task's finished jobs in a run, by TaskId: finish - release.
std::vector<std::optional<Duration>> longestResponses(const Trace &trace);

} // namespace timeslice
