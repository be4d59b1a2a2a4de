// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace timeslice {

/// How decisions of one policy are put into words: sentence shapes, marked for translation. One row
/// per policy, so that a new policy explains itself by adding one. Places in the shapes:
///   chosen    %1 the task, %2 its key, %3 all candidates with their keys
///   preempts  %1 the new task, %2 the one that lost the CPU, %3 and %4 their keys
///   keeps     %1 the waiting task, %2 the one that goes on, %3 and %4 their keys
///   rule      %1 the quantum
struct PolicyWords
{
    std::string_view id;
    const char *rule;
    const char *chosen;
    const char *preempts; ///< null: never preempts
    const char *keeps; ///< why an arrival does not get the CPU

    static QString translated(const char *shape);
    /// The row of a policy; the general one for an id that has none. Priority has two rows, for
    /// small and for large numbers being high.
    static const PolicyWords &of(std::string_view id, bool largeIsHigh = false);
};

} // namespace timeslice
