// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

/// What the state diagram shows at one playhead: who is in which state, and which transitions were
/// taken last. A value, computed from the trace and a state of it alone.
namespace timeslice {

struct Transition
{
    TaskState from = TaskState::New;
    TaskState to = TaskState::Ready;

    bool operator==(const Transition &) const = default;
};

struct LitTransition
{
    Transition transition;
    double strength = 1; ///< 0..1: 1 is what has just happened

    bool operator==(const LitTransition &) const = default;
};

struct DiagramFrame
{
    /// By state, in the order of the tokens: the ready in queue order, the running by CPU, the
    /// blocked and the terminated as they came, the new by number.
    std::array<std::vector<TaskId>, kTaskStateCount> members;
    std::vector<LitTransition> lit; ///< the latest first; no transition twice

    bool operator==(const DiagramFrame &) const = default;
};

/// The transition that the last of `events` made, or nothing when it moves no task between states.
std::optional<Transition> transitionOf(std::span<const TraceEvent> events);

/// REQUIRES: `state` is the state after the first state.applied events of `trace`; now >=
/// state.now.
DiagramFrame makeDiagramFrame(const Trace &trace, const SystemState &state, SimTime now);

} // namespace timeslice
