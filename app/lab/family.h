// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/live/message.h"

#include <poll.h>
#include <sys/types.h>
#include <vector>

namespace timeslice::live {

/// The workers of a scene as the fork server keeps them: its own children, those that it adopted,
/// and those that are children of other workers. Each is held by a pidfd, so that no signal can
/// reach another process that got the same pid.
class Family
{
public:
    /// Room for so many workers, none of them started.
    void expect(std::size_t workers) { m_members.resize(workers); }
    /// A process that this one has just forked. False with errno when it cannot be held.
    bool add(std::size_t worker, pid_t pid);
    /// A process that says it is this worker. False when it is not below this process, when the
    /// worker or the process is known already, or when there is no such worker. REQUIRES: `pid` is
    /// the kernel's word.
    bool admit(std::int32_t worker, pid_t pid);
    /// To a worker that exists, be it a zombie; nothing otherwise.
    void signal(std::int32_t worker, int number) const;
    /// Who has ended since the last look, and how.
    std::vector<Message> look();
    /// What becomes readable when somebody ends; also of children of others, for which no SIGCHLD
    /// comes.
    void watch(std::vector<pollfd> &files) const;
    void clear() { m_members.clear(); }

private:
    struct Member
    {
        pid_t pid = 0; ///< 0 while it was not started
        FileDescriptor process; ///< its pidfd
        bool ended = false;
    };

    static Message endOf(const Member &member);

    std::vector<Member> m_members; ///< by worker
};

} // namespace timeslice::live
