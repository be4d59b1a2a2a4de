// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {

/// The lost update: look how many are left, think, write one less. Between the look and the write
/// others look as well, and one ticket is sold twice.
void ticketRole(Worker &worker)
{
    constexpr int kA = 0;
    constexpr int kTickets = 1;
    constexpr int kSold = 2;
    const bool locks = worker.setting(1) != 0;
    const std::string name = "buyer " + std::to_string(worker.number() + 1);
    if (locks)
        worker.lock(kA, 1);
    const std::int64_t left = worker.readFile(kTickets, 2);
    if (left > 0) {
        worker.sleep(3);
        worker.writeFile(kTickets, left - 1, 4);
        worker.count(kSold, 1);
        worker.print(name + " got one, " + std::to_string(left - 1) + " left\n", 5);
    } else {
        worker.print(name + ": sold out\n", 6);
    }
    if (locks)
        worker.unlock(kA, 7);
}

} // namespace timeslice::live
