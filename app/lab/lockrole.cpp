// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {

/// Mutual exclusion: one is inside, the others wait in the kernel.
void lockRole(Worker &worker)
{
    constexpr int kA = 0;
    for (std::int64_t round = worker.setting(1); round > 0; --round) {
        worker.lock(kA, 1);
        worker.print("w" + std::to_string(worker.number() + 1) + " is inside\n", 2);
        worker.unlock(kA, 3);
    }
}

} // namespace timeslice::live
