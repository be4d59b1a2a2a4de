// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeslice {

/// The least of .., 0.5, 1, 2, 5, 10, 20, .. that is not below `least`: distances of ticks that
/// people read easily. REQUIRES: least > 0.
double niceStep(double least);

} // namespace timeslice
