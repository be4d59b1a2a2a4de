// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

/// The resource-allocation graph of a run: processes and locks, who holds what and who waits for
/// what (Silberschatz, Galvin and Gagne, ch. Deadlocks). Values, computed from a trace alone.
namespace timeslice {

/// A process or a lock; exactly one of the two ids is set.
struct WaitNode
{
    TaskId task = TaskId::None;
    ResourceId lock = ResourceId::None;

    bool operator==(const WaitNode &) const = default;
};

struct WaitArrow
{
    std::size_t from = 0; ///< positions in the list of nodes
    std::size_t to = 0;
    bool waits = false; ///< process -> lock: waits for it; otherwise lock -> process: is held by it
    bool deadlocked = false; ///< part of a cycle

    bool operator==(const WaitArrow &) const = default;
};

/// More than so many could not be told apart.
inline constexpr std::size_t kMostWaitNodes = 48;

/// The processes that ever take or wait for a lock, and the locks, in an order in which neighbours
/// have to do with each other: drawn on a ring, few arrows cross. The same for all positions, so
/// that nothing jumps while the playhead moves; only a pair that was never seen before adds to it.
class WaitNodes
{
public:
    /// Takes in the events that were appended to the trace since the last call; true when that
    /// changed the nodes. Costs those events. REQUIRES: the same trace each time.
    bool extend(const Trace &trace);
    /// At most kMostWaitNodes.
    const std::vector<WaitNode> &nodes() const { return m_nodes; }

private:
    void arrange();

    std::size_t m_taken = 0; ///< events
    std::map<TaskId, std::set<ResourceId>> m_locksOf;
    std::map<ResourceId, std::set<TaskId>> m_tasksOf;
    std::vector<WaitNode> m_nodes;
};

/// The arrows between them at one state. REQUIRES: `nodes` are those of the trace that `state` is
/// of.
std::vector<WaitArrow> waitArrows(const std::vector<WaitNode> &nodes, const SystemState &state);

} // namespace timeslice
