// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"

#include <vector>

/// Whose child each process of a scene is, as the kernel tells it. No widget; see TreeView.
namespace timeslice {

/// The fork server, or a worker that exists: living or a zombie.
struct ProcessRow
{
    int worker = -1; ///< -1 for the fork server
    int depth = 0; ///< below the fork server
    bool lastChild = false; ///< of its parent
    bool adopted = false; ///< another worker had started it, and is gone
    bool elsewhere = false; ///< its parent is none of ours

    bool operator==(const ProcessRow &) const = default;
};

/// From the fork server down, each worker below its parent, children in the order of their number.
/// `roots` workers were started by the fork server itself, 0 for all. Every worker that exists
/// stands in it once, whatever the state says of parents. Empty while nothing was started.
std::vector<ProcessRow> processTree(const live::LabState &lab, std::size_t roots);

} // namespace timeslice
