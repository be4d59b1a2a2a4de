// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

/// What the tables of this folder tell their views besides text and alignment.
namespace timeslice {

enum ModelRole {
    MarkedRole = Qt::UserRole + 1, ///< bool: the row is where the playhead stands
    SummaryRole, ///< bool: the row sums up the others
    MutedRole, ///< bool: the text stands in for a value that is not there
    StateRole, ///< int, TaskState: shown as a badge before the text
    TaskRole, ///< int, TaskId of the row; -1 for none
    // Asked of headerData:
    WidestTextRole, ///< QStringList: nothing wider than the widest of these stands in the column
                    ///< (header aside); which one that is, only the font knows
    StretchRole, ///< int: the column's part of the room that is left; 0 = none
};

} // namespace timeslice
