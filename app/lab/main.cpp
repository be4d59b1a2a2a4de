// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lifeline.h"
#include "app/lab/server.h"

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// As app/live/labprocess.cpp arranges them.
constexpr int kSocket = 3;
constexpr int kLifeline = 4;

bool isSocket(int descriptor)
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0
        && type == SOCK_SEQPACKET;
}

} // namespace

int main()
{
    if (!isSocket(kSocket)) {
        std::fputs("timeslice-lab is started by timeslice and timeslice-cli, not by hand.\n",
                   stderr);
        return 2;
    }
    const int armed = timeslice::live::armLifeline(kLifeline);
    if (armed < 0)
        return 1;
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGCHLD, SIG_DFL); // whatever was inherited: exit statuses are wanted
    // A signal from a terminal is the window's affair; it ends us by closing the socket.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    sigset_t children;
    ::sigemptyset(&children);
    ::sigaddset(&children, SIGCHLD);
    ::sigprocmask(SIG_SETMASK, &children, nullptr);
    const int signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals < 0)
        return 1;
    timeslice::live::Server({ kSocket, kLifeline, armed, signals }).run();
    return 0;
}
