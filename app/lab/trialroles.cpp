// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lifeline.h"
#include "app/lab/roles.h"
#include "core/live/monotonic.h"
#include "core/live/trials.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string>
#include <time.h>
#include <unistd.h>

namespace timeslice::live {
namespace {

void endingRole(Worker &worker)
{
    worker.print("", 1);
    const std::int64_t code = worker.setting(1) + worker.number();
    if (code >= kFirstSignalCode)
        ::kill(::getpid(), static_cast<int>(code - kFirstSignalCode));
    else
        worker.end(static_cast<int>(code));
}

void stubbornRole(Worker &worker)
{
    for (const int signal : { SIGTERM, SIGINT, SIGHUP })
        std::signal(signal, SIG_IGN);
    worker.print("", 1);
}

/// One more process, on the lifeline; it lives until it is killed.
void leaveOne(Worker &worker, Left left)
{
    const pid_t child = ::fork();
    if (child != 0)
        return;
    if (left == Left::Zombies || armLifeline(worker.lifeline()) < 0)
        ::_exit(0);
    if (left == Left::Daemons) {
        ::setsid();
        if (::fork() != 0 || armLifeline(worker.lifeline()) < 0)
            ::_exit(0);
    }
    for (;;)
        ::pause();
}

void offspringRole(Worker &worker)
{
    worker.print("", 1);
    const auto left = static_cast<Left>(worker.setting(1));
    for (std::int64_t child = std::min<std::int64_t>(worker.setting(2), 3); child > 0; --child)
        leaveOne(worker, left);
    worker.print("left\n", 2);
    while (left == Left::Zombies) // theirs is a parent that lives
        ::pause();
}

void robustDeathRole(Worker &worker)
{
    constexpr int kR = 0;
    constexpr int kTold = 1;
    constexpr int kWrong = 2;
    const int error = worker.lock(kR, 1);
    if (error == EOWNERDEAD)
        worker.count(worker.makeConsistent(kR, 2) == 0 ? kTold : kWrong, 1);
    else if (error != 0)
        worker.count(kWrong, 1);
    ::kill(::getpid(), SIGKILL);
}

void floodRole(Worker &worker)
{
    constexpr int kS = 0;
    constexpr int kRounds = 50; // between two looks at the clock
    constexpr int kEventsOfARound = 6;
    worker.print("", 1);
    const std::int64_t begin = monotonicNow();
    const std::int64_t end = begin + worker.setting(2) * 1'000'000;
    // A thousand events a second are one in a million nanoseconds.
    const std::int64_t share = kRounds * kEventsOfARound * 1'000'000 / worker.setting(1);
    for (std::int64_t due = begin; due < end; due += share) {
        for (int round = 0; round < kRounds; ++round) {
            worker.post(kS, 2);
            worker.wait(kS, 3);
        }
        const std::int64_t now = monotonicNow();
        const timespec time { 0, std::clamp<std::int64_t>(due + share - now, 0, share) };
        if (time.tv_nsec > 0)
            ::nanosleep(&time, nullptr);
        else
            due = std::max(due, now - share); // the machine gives no more
    }
}

void chatterRole(Worker &worker)
{
    const std::string kib(1024, 'x');
    worker.print("", 1);
    for (std::int64_t written = 0; written < worker.setting(1); ++written)
        worker.print(kib, 2);
}

} // namespace

Role trialRoleOf(SceneNumber scene)
{
    switch (static_cast<Trial>(scene)) {
    case Trial::Ending:
        return endingRole;
    case Trial::Stubborn:
        return stubbornRole;
    case Trial::Offspring:
        return offspringRole;
    case Trial::RobustDeath:
        return robustDeathRole;
    case Trial::Flood:
        return floodRole;
    case Trial::Chatter:
        return chatterRole;
    }
    return nullptr;
}

} // namespace timeslice::live
