// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <sys/types.h>
#include <vector>

namespace timeslice::live {

/// One thing that the kernel's scheduler did with one process, or that made or ended it.
/// A process that exits is told as Exited; an Out does not follow.
struct SwitchRecord
{
    enum class Kind : std::uint8_t {
        In, ///< got the CPU
        OutBlocked, ///< gave the CPU up: it waits, sleeps or is stopped
        OutPreempted, ///< lost the CPU while it could have gone on
        Forked, ///< made `other`, before anything else is told of that one
        Exited,
    };

    std::int64_t time = 0; ///< ns, CLOCK_MONOTONIC
    pid_t pid = 0; ///< the thread's id; of a process with one thread the same as its pid
    int cpu = -1; ///< where it happened
    Kind kind = Kind::In;
    pid_t other = 0; ///< Forked: the child

    bool operator==(const SwitchRecord &) const = default;
};

/// Reads what the kernel wrote to the ring from position `from` up to `to`; a position counts all
/// bytes ever written, so it wraps around at the ring's size. Appends to `records`, in the order of
/// the ring, passing over kinds that are not wanted. What is broken ends it, as nothing behind can
/// be found. Returns how many records the kernel says were lost for want of room.
/// REQUIRES: each record carries its thread, time and CPU at its end (sample_id_all).
/// Linux: perf_event_open(2), "MMAP layout".
std::uint64_t decodeSwitches(std::span<const std::byte> ring, std::uint64_t from, std::uint64_t to,
                             std::vector<SwitchRecord> &records);

} // namespace timeslice::live
