// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <csignal>
#include <string>

namespace timeslice::live {
namespace {

constexpr int kDaemon = 1;
constexpr int kOrdinary = 2;

enum class Ending { Return, Exit, Exception, Interrupt, Term, Kill, HardExit };

/// A child that works, however long.
void work(Worker &worker)
{
    for (std::int64_t round = worker.setting(3); round > 0; --round) {
        worker.print("w" + std::to_string(worker.number() + 1) + " works\n", 1);
        worker.sleep(2);
    }
}

/// The library asks before it forks; the kernel would not mind.
void daemonWork(Worker &worker)
{
    if (worker.setting(2) != 0) {
        worker.print("AssertionError: daemonic processes are not allowed to have children\n", 3);
        worker.end(1);
    }
    work(worker);
}

/// The ways that leave the exit handlers to run give the exit code; the others do not return.
int leave(Worker &worker, Ending ending)
{
    switch (ending) {
    case Ending::Return:
    case Ending::Exit:
        worker.beginExit(0, 6);
        break;
    case Ending::Exception:
        worker.print("RuntimeError: main failed\n", 6);
        return 1;
    case Ending::Interrupt:
        worker.raise(SIGINT, 6); // throws
        break;
    case Ending::Term:
        worker.raise(SIGTERM, 6);
        break;
    case Ending::Kill:
        worker.raise(SIGKILL, 6);
        break;
    case Ending::HardExit:
        worker.exit(0, 6);
    }
    return 0;
}

/// What multiprocessing does when its program ends by itself: util.py, _exit_function.
void runExitHandlers(Worker &worker)
{
    try {
        if (worker.hasChild(kDaemon)) {
            worker.terminate(kDaemon, 7);
            worker.join(kDaemon, 8);
        }
        if (worker.hasChild(kOrdinary))
            worker.join(kOrdinary, 9);
    } catch (const Interrupted &) {
        // A second Ctrl-C: the interpreter gives up what it was about to do, and leaves.
    }
}

} // namespace

/// The daemon flag of multiprocessing: who survives depends on how main ends.
void daemonFlagRole(Worker &worker)
{
    int code = 0;
    bool interrupted = false;
    worker.catchInterrupts();
    try {
        worker.fork(kDaemon, 4, daemonWork);
        worker.fork(kOrdinary, 5, work);
        code = leave(worker, static_cast<Ending>(worker.setting(1)));
    } catch (const Interrupted &) {
        worker.print("KeyboardInterrupt\n", 6);
        interrupted = true;
    }
    runExitHandlers(worker);
    if (interrupted)
        worker.dieOfInterrupt(); // as the interpreter does, so that the shell sees why
    worker.end(code);
}

} // namespace timeslice::live
