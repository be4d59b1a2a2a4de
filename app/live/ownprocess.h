// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What this process got from whoever started it; the first thing that main looks at.
namespace timeslice::live {

/// Puts in order what would harm the Lab: an ignored SIGCHLD loses exit codes, blocked signals do
/// not end us, and where 0, 1 or 2 is closed the next file gets that number, and with it whatever
/// is printed: the lifeline, for one.
void resetInherited();

/// Whether it runs with rights that are not those of the person: set-user-ID, or capabilities of
/// the file. Nothing of the Lab is made for that.
bool hasRaisedRights();

} // namespace timeslice::live
