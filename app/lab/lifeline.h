// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeslice::live {

/// Ties the calling process to a pipe whose write end only the window holds: the kernel kills it
/// the moment that end is closed, however the window died, also while it is stopped or has become a
/// daemon. The first act of every process; fork does not inherit it. The descriptor that does it,
/// to be kept open; -1 when the system refuses. Ends the process at once when the window is gone
/// already.
int armLifeline(int pipe);

} // namespace timeslice::live
