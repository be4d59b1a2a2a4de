// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lifeline.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace timeslice::live {

int openLifeline(int pipe)
{
    // An open file of its own: the owner that gets the signal belongs to it, and a forked copy
    // would be shared.
    const std::string path = "/proc/self/fd/" + std::to_string(pipe);
    const int own = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (own < 0)
        return -1;
    const int flags = ::fcntl(own, F_GETFL);
    if (flags < 0 || ::fcntl(own, F_SETSIG, SIGKILL) < 0
        || ::fcntl(own, F_SETFL, flags | O_ASYNC) < 0) {
        ::close(own);
        return -1;
    }
    return own;
}

bool aimLifeline(int own, pid_t process)
{
    return ::fcntl(own, F_SETOWN, process) == 0;
}

bool aimLifelineAtMyself(int own)
{
    if (!aimLifeline(own, ::getpid()))
        return false;
    char byte = 0;
    if (::read(own, &byte, 1) == 0) // closed before it was armed
        ::_exit(1);
    return true;
}

int armLifeline(int pipe)
{
    const int own = openLifeline(pipe);
    return own >= 0 && aimLifelineAtMyself(own) ? own : -1;
}

} // namespace timeslice::live
