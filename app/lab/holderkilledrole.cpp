// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <cerrno>
#include <string>

namespace timeslice::live {

/// Somebody kills the one inside. A plain mutex stays locked for ever; a robust one is handed on
/// with EOWNERDEAD, and who gets it puts in order what the dead left behind.
void holderKilledRole(Worker &worker)
{
    constexpr int kPlain = 0;
    constexpr int kRobust = 1;
    const int mutex = worker.setting(1) != 0 ? kRobust : kPlain;
    const std::string name = "w" + std::to_string(worker.number() + 1);
    if (worker.lock(mutex, 1) == EOWNERDEAD) {
        worker.print(name + ": the owner died\n", 2);
        worker.makeConsistent(mutex, 3);
    }
    worker.print(name + " is inside\n", 4);
    worker.unlock(mutex, 5);
}

} // namespace timeslice::live
