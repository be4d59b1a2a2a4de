// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace timeslice::live {

/// The pipes of a scene as the kernel names them: by the inode, told by the fork server, which made
/// them. Whoever watches never has an end of one open, not even for a moment: it would keep the end
/// of file or EPIPE from coming. What is in /proc is enough.
/// Linux: proc(5), fs/proc/fd.c.
class PipeWatch
{
public:
    struct Place
    {
        int object = -1;
        End end = End::Read;

        bool operator==(const Place &) const = default;
    };

    bool isEmpty() const { return m_inodes.empty(); }
    void setEnd(int object, End end, std::uint64_t inode);

    /// What this descriptor of the process is; nothing when it is no end of ours.
    std::optional<Place> placeOf(pid_t pid, int descriptor) const;
    /// Every end that the process has open, whatever the descriptor's number.
    std::vector<Place> heldBy(pid_t pid) const;

private:
    struct Known
    {
        std::uint64_t inode = 0;
        Place place;
    };

    std::optional<Place> placeAt(int folder, const char *name) const;

    std::vector<Known> m_inodes;
};

/// The inode out of "pipe:[4711]" or "socket:[4711]", or 0.
std::uint64_t readInode(std::string_view link);

} // namespace timeslice::live
