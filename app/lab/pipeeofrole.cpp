// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <string>

namespace timeslice::live {
namespace {

constexpr int kP = 0;

void read(Worker &worker)
{
    const bool forgets = worker.setting(1) != 0;
    if (!forgets)
        worker.close(kP, End::Write, 1);
    for (Received received = worker.receive(kP, 2); !received.end && received.error == 0;
         received = worker.receive(kP, 2))
        worker.print("w1 got " + received.message + '\n', 3);
    worker.print("w1: end of file\n", 4);
}

void write(Worker &worker)
{
    worker.close(kP, End::Read, 5);
    worker.send(kP, "hello", 6);
    worker.close(kP, End::Write, 7);
}

/// Has nothing to do with the pipe, but was forked when it was there.
void stay(Worker &worker)
{
    worker.close(kP, End::Read, 8);
    worker.sleep(9);
    worker.close(kP, End::Write, 10);
}

} // namespace

/// The end of file comes when every copy of the write end is closed: the writer's, one that a
/// sibling inherited, and the reader's own.
void pipeEofRole(Worker &worker)
{
    if (worker.number() == 0)
        read(worker);
    else if (worker.number() == 1)
        write(worker);
    else
        stay(worker);
}

} // namespace timeslice::live
