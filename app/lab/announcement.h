// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"

#include <cstdint>
#include <optional>
#include <sys/types.h>

/// How a worker that was started by another worker makes itself known to the fork server. It sends
/// one end of a socket pair that it has just made, and waits on the other for the answer. Who made
/// a pair the kernel keeps with it (SO_PEERCRED, unix(7)), and nobody can write that: the process
/// that announces is the one that exists.
namespace timeslice::live {

enum class Notice : std::int32_t {
    Born, ///< this process is the worker from now on
    Reaping, ///< the worker has ended, and this process, its parent, is about to reap it
};

/// What arrives at the server.
struct Announcement
{
    Notice notice = Notice::Born;
    std::int32_t worker = -1; ///< a claim, from 0
    pid_t pid = 0; ///< of the sender, by the kernel's word
    FileDescriptor answer; ///< answered by answer(); closed unanswered, it says no
};

/// The two ends of the way to the server: datagrams, so that many can write. False when the system
/// refuses.
bool makeAnnouncementSockets(FileDescriptor &servers, FileDescriptor &workers);

/// Announces, and waits for the answer. False when it is no, or the server is gone.
bool announce(int socket, Notice notice, int worker);

/// The next announcement, if one has arrived. Whatever is not one is dropped.
std::optional<Announcement> takeAnnouncement(int socket);
/// Says yes. Never blocks.
void answer(const Announcement &announcement);

/// Whether `ancestor` is above the process, by /proc.
bool descendsFrom(pid_t pid, pid_t ancestor);

} // namespace timeslice::live
