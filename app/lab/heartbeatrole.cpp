// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {
namespace {

constexpr int kHeart = 1;
constexpr int kAnalyser = 2;

void beat(Worker &worker)
{
    for (std::int64_t round = worker.setting(2); round > 0; --round) {
        worker.print("I am alive\n", 1);
        worker.sleep(2);
    }
}

void analyse(Worker &worker)
{
    worker.print("analysing access.log\n", 3);
    worker.sleep(4);
    worker.print("ValueError: line 3 is no log line\n", 5);
    worker.exit(1, 5);
}

} // namespace

/// A report that goes on says only that the reporter is alive.
void heartbeatRole(Worker &worker)
{
    worker.fork(kHeart, 6, beat);
    worker.fork(kAnalyser, 7, analyse);
    const ExitCode code = worker.join(kAnalyser, 8);
    worker.print("the analysis failed: exit code " + std::to_string(code) + '\n', 9);
    if (worker.setting(1) != 0)
        worker.terminate(kHeart, 10);
    worker.join(kHeart, 11);
}

} // namespace timeslice::live
