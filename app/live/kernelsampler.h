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
    FileDescriptor m_stat;
    FileDescriptor m_syscall;
};

/// The fields that matter, out of the text of /proc/PID/stat. The name of the command may hold
/// spaces and brackets.
KernelSample readStat(std::string_view text);
/// The system call, and what it waits for, out of the text of /proc/PID/syscall.
void readCall(std::string_view text, KernelSample &sample);

} // namespace timeslice::live
