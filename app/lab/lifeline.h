// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace timeslice::live {

/// Ties the calling process to a pipe whose write end only the window holds: the kernel kills it
/// the moment that end is closed, however the window died, also while it is stopped or has become a
/// daemon. The first act of every process; fork does not inherit it. The descriptor that does it,
/// to be kept open; -1 when the system refuses. Ends the process at once when the window is gone
/// already.
int armLifeline(int pipe);

/// The same for a child, which could be stopped before its first act: opened before the fork, aimed
/// at the child by its parent, which then closes it, and by the child itself.
///
/// The parent's open file, aimed at nobody yet; -1 when the system refuses.
int openLifeline(int pipe);
bool aimLifeline(int own, pid_t process);
/// In the child; as armLifeline.
bool aimLifelineAtMyself(int own);

} // namespace timeslice::live
