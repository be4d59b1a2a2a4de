// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"

#include <cstdint>
#include <string_view>
#include <sys/types.h>

namespace timeslice::live {

/// What the kernel says of one process at one moment.
struct KernelSample
{
    char state = '?'; ///< as in /proc/PID/stat: R running or ready, S asleep, T stopped, Z zombie
    std::uint64_t futex = 0; ///< the address that it waits for in futex(2); 0 when it does not
    int cpu = -1; ///< where it ran last
    pid_t parent = 0;
    pid_t group = 0; ///< process group
    pid_t session = 0;
    int terminal = 0; ///< the device number of its controlling terminal; 0 without one
    long call = -1; ///< the number of the system call that it sleeps in; -1 when in none
    int descriptor = -1; ///< that it waits for in read(2) or write(2)
    bool writes = false; ///< which of the two
    pid_t awaited = 0; ///< the process whose end it waits for in that call; 0 when for none
    bool timed = false; ///< the wait for the futex ends by itself
    bool othersRun = false; ///< another thread of the process is not asleep
    /// A thread of the process that it waits for, as pthread_join does; 0 for none. What that
    /// thread waits for stands above instead.
    pid_t thread = 0;

    bool operator==(const KernelSample &) const = default;
};

/// The name of a system call of this machine by its number; empty for those that a scene's process
/// hardly ever sleeps in.
std::string_view callName(long number);

/// Reads /proc of one process. The files are opened once; reading them costs some microseconds.
/// Linux: proc(5), fs/proc/array.c and fs/proc/base.c.
class KernelSampler
{
public:
    explicit KernelSampler(pid_t pid);

    /// State X once its parent has reaped it.
    KernelSample sample() const;
    /// Whether the address of a wait can be seen: not where the kernel is built without it, or
    /// tracing is forbidden.
    bool seesWaits() const { return m_syscall.valid(); }

private:
    void lookAtThreads(KernelSample &sample) const;
    void followThread(std::string_view call, KernelSample &sample) const;

    pid_t m_pid;
    FileDescriptor m_stat;
    FileDescriptor m_syscall;
};

/// The fields that matter, out of the text of /proc/PID/stat. The name of the command may hold
/// spaces and brackets.
KernelSample readStat(std::string_view text);
/// The system call, and what it waits for, out of the text of /proc/PID/syscall.
void readCall(std::string_view text, KernelSample &sample);
/// The value with which a task went to sleep on a futex, out of the same text, or 0. pthread_join
/// sleeps on the thread's id, until the kernel clears it (CLONE_CHILD_CLEARTID).
std::uint64_t readFutexValue(std::string_view text);
/// How many threads, out of the text of /proc/PID/stat.
int readThreads(std::string_view text);

} // namespace timeslice::live
