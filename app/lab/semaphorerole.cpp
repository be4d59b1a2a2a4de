// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {

/// As many inside as the semaphore counts; the next one waits.
void semaphoreRole(Worker &worker)
{
    constexpr int kS = 0;
    constexpr int kInside = 1;
    const std::string name = "w" + std::to_string(worker.number() + 1);
    worker.wait(kS, 1);
    const std::int64_t inside = worker.count(kInside, 1);
    worker.print(name + " came in, inside: " + std::to_string(inside) + '\n', 2);
    worker.sleep(3);
    worker.count(kInside, -1);
    worker.post(kS, 4);
}

} // namespace timeslice::live
