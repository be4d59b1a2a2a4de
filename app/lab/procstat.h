// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <sys/types.h>

namespace timeslice::live {

/// What /proc/PID/stat says of a process; proc(5).
struct ProcStat
{
    char state = '?';
    pid_t parent = 0;
    int status = 0; ///< of a zombie, as wait(2) would give it
};

/// Nothing when there is no such process.
std::optional<ProcStat> readProcStat(pid_t pid);

} // namespace timeslice::live
