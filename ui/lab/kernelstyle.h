// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace timeslice {

/// The kernel's letter for a process's state, as in /proc/PID/stat, in the look of the textbook's
/// state.
StateStyle kernelStateStyle(const Theme &theme, char state);

} // namespace timeslice
