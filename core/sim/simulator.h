// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/decision.h"
#include "core/sim/workload.h"
#include "core/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace timeslice {

/// "Run this one instead": whom a decision of a run is to choose, whatever the policy says.
struct Insistence
{
    std::size_t number = 0; ///< of the decision, from 0, in the order in which they are made
    Decision decision; ///< as the run made it: up to there the branch is the same
    TaskId task = TaskId::None;

    bool operator==(const Insistence &) const = default;
};

/// Why a run ended.
enum class RunEnd : std::uint8_t {
    NotYet,
    AllDone, ///< every task finished
    Until, ///< the scenario's `until` was reached
    Stuck, ///< every unfinished task waits for what nobody is left to give: a deadlock, or a
           ///< message or a signal that never comes
    Limit, ///< the event limit was reached: the trace is a true beginning of the run
};

/// Discrete-event simulation of one scenario under its policy and conventions. A copyable value: a
/// copy made at any instant goes on exactly as the original does, which is what a what-if is. It
/// changes its system state only by emitting events, so that folding its trace gives its state.
/// Deterministic: same scenario, same trace, on every platform. The order of things within one
/// instant is written down in core/sim/README.md.
class Simulator
{
public:
    /// REQUIRES: workload is not null; its scenario was checked.
    explicit Simulator(std::shared_ptr<const Workload> workload);
    Simulator(const Simulator &other);
    Simulator(Simulator &&) noexcept;
    Simulator &operator=(const Simulator &other);
    Simulator &operator=(Simulator &&) noexcept;
    ~Simulator();

    /// A copy that goes on under other conventions: what the next instant is like under them, all
    /// being as it is. REQUIRES: the workload differs from this one's in its conventions alone.
    Simulator withConventions(std::shared_ptr<const Workload> workload) const;
    /// Takes the choice out of the policy's hands, once. The task is then not preempted until it
    /// leaves the CPU of its own accord or its slice ends; from there on the policy has its say
    /// again. Where it may not take that CPU, nothing changes.
    /// REQUIRES: decisions().size() <= insistence.number.
    void insist(const Insistence &insistence);

    /// Does everything that happens at the next instant at which something happens. False when the
    /// run has ended.
    bool step();
    /// Steps until the run ends, or the trace holds `eventLimit` events or that many instants
    /// passed (then `end()` is Limit), or `stop` is asked for (then it is NotYet, and a further
    /// call goes on).
    RunEnd run(std::size_t eventLimit = kDefaultEventLimit, const std::stop_token &stop = {});
    /// Steps while the next instant is at or before t, and `stop` is not asked for.
    void runUntil(SimTime t, const std::stop_token &stop = {});

    SimTime now() const;
    RunEnd end() const;
    const Workload &workload() const;
    const Trace &trace() const;
    const SystemState &state() const;
    const std::vector<Decision> &decisions() const;
    /// Gives the trace away; the simulator is then of no further use.
    Trace takeTrace();
    std::vector<Decision> takeDecisions();

    static constexpr std::size_t kDefaultEventLimit = 50'000'000;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace timeslice
