// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitgraph/waitgraphmodel.h"

#include "core/analysis/waitforgraph.h"

#include <algorithm>

namespace timeslice {
namespace {

bool isLock(const Trace &trace, ResourceId id)
{
    return id != ResourceId::None && trace.resources[index(id)].kind == ResourceInfo::Kind::Lock;
}

} // namespace

bool WaitNodes::extend(const Trace &trace)
{
    bool isNew = false;
    for (; m_taken < trace.size(); ++m_taken) {
        const TraceEvent &event = trace.events()[m_taken];
        const bool about = event.kind == EventKind::Acquire || event.kind == EventKind::Await
            || event.kind == EventKind::Grant || event.kind == EventKind::Block;
        if (!about || !isLock(trace, event.resource()))
            continue;
        isNew = m_locksOf[event.task].insert(event.resource()).second || isNew;
        m_tasksOf[event.resource()].insert(event.task);
    }
    if (isNew)
        arrange();
    return isNew;
}

void WaitNodes::arrange()
{
    m_nodes.clear();
    // In depth: a process, one of its locks, the next process that uses that lock, ..
    std::vector<WaitNode> open;
    // The last put in is the next taken out.
    const auto openAll = [&](const auto &ids, auto nodeOf) {
        for (auto id = ids.rbegin(); id != ids.rend(); ++id)
            open.push_back(nodeOf(*id));
    };
    for (const auto &[first, locks] : m_locksOf) {
        open.push_back({ first, ResourceId::None });
        while (!open.empty() && m_nodes.size() < kMostWaitNodes) {
            const WaitNode node = open.back();
            open.pop_back();
            if (std::ranges::find(m_nodes, node) != m_nodes.end())
                continue;
            m_nodes.push_back(node);
            if (node.task != TaskId::None)
                openAll(m_locksOf[node.task], [](ResourceId lock) {
                    return WaitNode { TaskId::None, lock };
                });
            else
                openAll(m_tasksOf[node.lock], [](TaskId task) {
                    return WaitNode { task, ResourceId::None };
                });
        }
    }
}

std::vector<WaitArrow> waitArrows(const std::vector<WaitNode> &nodes, const SystemState &state)
{
    std::vector<WaitArrow> arrows;
    const auto add = [&](const WaitNode &from, const WaitNode &to, bool deadlocked) {
        const auto a = std::ranges::find(nodes, from);
        const auto b = std::ranges::find(nodes, to);
        if (a != nodes.end() && b != nodes.end())
            arrows.push_back({ static_cast<std::size_t>(a - nodes.begin()),
                               static_cast<std::size_t>(b - nodes.begin()),
                               from.task != TaskId::None, deadlocked });
    };
    for (const WaitNode &node : nodes) {
        const ResourceId lock = node.lock;
        if (lock == ResourceId::None)
            continue;
        if (const TaskId owner = state.resources[index(lock)].owner; owner != TaskId::None) {
            const auto cycle = cycleOf(state, owner);
            add(node, { owner, ResourceId::None },
                std::ranges::find(cycle, lock, &WaitEdge::lock) != cycle.end());
        }
        for (const TaskId waiter : state.members(state.waiting[index(lock)]))
            add({ waiter, ResourceId::None }, node, !cycleOf(state, waiter).empty());
    }
    return arrows;
}

} // namespace timeslice
