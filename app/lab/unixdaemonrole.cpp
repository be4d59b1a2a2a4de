// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

namespace timeslice::live {
namespace {

constexpr int kChild = 1;
constexpr int kDaemon = 2;

void daemonise(Worker &worker)
{
    worker.chdirToRoot(6);
    worker.clearUmask(7);
    worker.redirectToNull(8);
    for (std::int64_t round = worker.setting(1); round > 0; --round)
        worker.sleep(9);
}

void detach(Worker &worker)
{
    worker.setsid(3);
    worker.fork(kDaemon, 4, daemonise); // no leader of its session: it can never get a terminal
    worker.exit(0, 5);
}

} // namespace

/// The classic double fork: step by step a process leaves parent, session and terminal.
void unixDaemonRole(Worker &worker)
{
    worker.fork(kChild, 1, detach);
    worker.join(kChild, 2);
    worker.print("the daemon is on its own\n", 10);
}

} // namespace timeslice::live
