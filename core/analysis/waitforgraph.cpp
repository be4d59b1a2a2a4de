// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waitforgraph.h"

namespace timeslice {
namespace {

WaitEdge edgeOf(const SystemState &state, TaskId task)
{
    const ResourceId lock = state.task(task).waitsFor;
    if (lock == ResourceId::None)
        return {};
    return { task, lock, state.resources[index(lock)].owner };
}

} // namespace

std::vector<WaitEdge> waitForGraph(const SystemState &state)
{
    std::vector<WaitEdge> edges;
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const WaitEdge edge = edgeOf(state, idAt<TaskId>(i));
        if (edge.owner != TaskId::None)
            edges.push_back(edge);
    }
    return edges;
}

std::vector<WaitEdge> cycleOf(const SystemState &state, TaskId task)
{
    std::vector<WaitEdge> cycle;
    for (TaskId at = task; cycle.size() <= state.tasks.size();) {
        const WaitEdge edge = edgeOf(state, at);
        if (edge.owner == TaskId::None)
            return {};
        cycle.push_back(edge);
        if (edge.owner == task)
            return cycle;
        at = edge.owner;
    }
    return {}; // a cycle further on, that this task only waits for
}

} // namespace timeslice
