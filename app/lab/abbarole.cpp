// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {

/// Two locks, taken in opposite order: each may hold what the other needs. In one order for both
/// it cannot happen.
void abbaRole(Worker &worker)
{
    const bool ordered = worker.setting(1) != 0;
    const int first = worker.number() == 0 || ordered ? 0 : 1;
    const int second = 1 - first;
    worker.lock(first, 1);
    worker.lock(second, 2);
    worker.print("w" + std::to_string(worker.number() + 1) + " has both\n", 3);
    worker.unlock(second, 4);
    worker.unlock(first, 5);
}

} // namespace timeslice::live
