// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/diagramframe.h"

#include <algorithm>

namespace timeslice {
namespace {

constexpr std::size_t kRemembered = 3; ///< transitions that are still seen
constexpr std::size_t kLookBack = 64; ///< events searched for them
constexpr double kFading = 0.35; ///< from one transition to the one before
constexpr double kAfterwards = 0.6; ///< once the instant itself has passed

TaskState stateBefore(std::span<const TraceEvent> events, TaskId task)
{
    for (std::size_t i = events.size(); i-- > 0;) {
        if (events[i].task != task)
            continue;
        if (const auto target = stateAfter(events[i]))
            return *target;
    }
    return TaskState::New;
}

std::vector<LitTransition> litTransitions(const Trace &trace, const SystemState &state, SimTime now)
{
    std::vector<LitTransition> result;
    const std::span<const TraceEvent> all(trace.events().data(),
                                          std::min<std::size_t>(state.applied, trace.size()));
    double strength = now > state.now ? kAfterwards : 1.0;
    std::size_t seen = 0;
    for (std::size_t i = all.size(); i-- > 0 && seen < kRemembered && all.size() - i < kLookBack;) {
        const auto transition = transitionOf(all.first(i + 1));
        if (!transition)
            continue;
        const bool known = std::ranges::any_of(
            result, [&](const LitTransition &lit) { return lit.transition == *transition; });
        if (!known)
            result.push_back({ *transition, strength });
        strength *= kFading;
        ++seen;
    }
    return result;
}

} // namespace

std::optional<Transition> transitionOf(std::span<const TraceEvent> events)
{
    if (events.empty())
        return std::nullopt;
    const TraceEvent &event = events.back();
    const auto target = stateAfter(event);
    if (!target)
        return std::nullopt;
    switch (event.kind) {
    case EventKind::Arrive:
        return Transition { TaskState::New, TaskState::Ready };
    case EventKind::Dispatch:
        return Transition { TaskState::Ready, TaskState::Running };
    case EventKind::Wake:
    case EventKind::Grant:
    case EventKind::Joined:
        return Transition { TaskState::Blocked, TaskState::Ready };
    case EventKind::Finish:
    case EventKind::Abort:
        return Transition { stateBefore(events.first(events.size() - 1), event.task), *target };
    default:
        return Transition { TaskState::Running, *target };
    }
}

DiagramFrame makeDiagramFrame(const Trace &trace, const SystemState &state, SimTime now)
{
    DiagramFrame frame;
    const auto members = [&frame](TaskState of) -> std::vector<TaskId> & {
        return frame.members[static_cast<std::size_t>(of)];
    };
    for (const TaskQueue &queue : state.ready) {
        const std::vector<TaskId> queued = state.members(queue);
        members(TaskState::Ready)
            .insert(members(TaskState::Ready).end(), queued.begin(), queued.end());
    }
    for (const CpuStatus &cpu : state.cpus) {
        if (cpu.running != TaskId::None)
            members(TaskState::Running).push_back(cpu.running);
    }
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const TaskState in = state.tasks[i].state;
        if (in != TaskState::Ready && in != TaskState::Running)
            members(in).push_back(idAt<TaskId>(i));
    }
    for (TaskState in : { TaskState::Blocked, TaskState::Terminated }) {
        std::ranges::stable_sort(members(in), {},
                                 [&state](TaskId id) { return state.task(id).since; });
    }
    frame.lit = litTransitions(trace, state, now);
    return frame;
}

} // namespace timeslice
