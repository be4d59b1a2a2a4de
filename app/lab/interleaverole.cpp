// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {

/// Two lines each: without the lock others come between them. A line by itself is never broken.
void interleaveRole(Worker &worker)
{
    constexpr int kA = 0;
    const bool locks = worker.setting(1) != 0;
    const std::string name = "w" + std::to_string(worker.number() + 1);
    if (locks)
        worker.lock(kA, 1);
    worker.print(name + " running\n", 2);
    worker.sleep(3);
    worker.print(name + " done\n", 4);
    if (locks)
        worker.unlock(kA, 5);
}

} // namespace timeslice::live
