// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitgraph/waitgraphmodel.h"

#include "core/analysis/waitforgraph.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace timeslice {
namespace {

bool isLock(const Trace &trace, ResourceId id)
{
    return id != ResourceId::None && trace.resources[index(id)].kind == ResourceInfo::Kind::Lock;
}

} // namespace

std::vector<WaitNode> waitNodes(const Trace &trace)
{
    std::map<TaskId, std::set<ResourceId>> locksOf;
    std::map<ResourceId, std::set<TaskId>> tasksOf;
    for (const TraceEvent &event : trace.events()) {
        const bool about = event.kind == EventKind::Acquire || event.kind == EventKind::Await
            || event.kind == EventKind::Grant;
        if (about && isLock(trace, event.resource())) {
            locksOf[event.task].insert(event.resource());
            tasksOf[event.resource()].insert(event.task);
        }
    }
    std::vector<WaitNode> nodes;
    const auto seen = [&](const WaitNode &node) {
        return std::ranges::find(nodes, node) != nodes.end();
    };
    // In depth: a process, one of its locks, the next process that uses that lock, ..
    const std::function<void(TaskId)> follow = [&](TaskId task) {
        if (seen({ task, ResourceId::None }))
            return;
        nodes.push_back({ task, ResourceId::None });
        for (const ResourceId lock : locksOf[task]) {
            if (seen({ TaskId::None, lock }))
                continue;
            nodes.push_back({ TaskId::None, lock });
            for (const TaskId other : tasksOf[lock])
                follow(other);
        }
    };
    for (const auto &[task, locks] : locksOf)
        follow(task);
    return nodes;
}

std::vector<WaitArrow> waitArrows(const std::vector<WaitNode> &nodes, const SystemState &state)
{
    const auto place = [&](const WaitNode &node) {
        return static_cast<std::size_t>(std::ranges::find(nodes, node) - nodes.begin());
    };
    std::vector<WaitArrow> arrows;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ResourceId lock = nodes[i].lock;
        if (lock == ResourceId::None)
            continue;
        if (const TaskId owner = state.resources[index(lock)].owner; owner != TaskId::None) {
            const auto cycle = cycleOf(state, owner);
            arrows.push_back({ i, place({ owner, ResourceId::None }), false,
                               std::ranges::find(cycle, lock, &WaitEdge::lock) != cycle.end() });
        }
        for (const TaskId waiter : state.members(state.waiting[index(lock)]))
            arrows.push_back(
                { place({ waiter, ResourceId::None }), i, true, !cycleOf(state, waiter).empty() });
    }
    return arrows;
}

} // namespace timeslice
