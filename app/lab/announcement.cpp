// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/announcement.h"

#include "app/lab/procstat.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace timeslice::live {
namespace {

struct Wire
{
    std::int32_t notice;
    std::int32_t worker;
};

/// Longer chains of parents no scene can make.
constexpr int kMostGenerations = 128;

bool makePair(int type, FileDescriptor &one, FileDescriptor &other)
{
    std::array<int, 2> ends {};
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return false;
    one = FileDescriptor(ends[0]);
    other = FileDescriptor(ends[1]);
    return true;
}

/// The process that made the pair to which the socket belongs; 0 when it is no such socket.
pid_t makerOf(int socket)
{
    ucred maker {};
    socklen_t size = sizeof maker;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &maker, &size) == 0 ? maker.pid : 0;
}

} // namespace

bool makeAnnouncementSockets(FileDescriptor &servers, FileDescriptor &workers)
{
    return makePair(SOCK_DGRAM, servers, workers);
}

bool announce(int socket, Notice notice, int worker)
{
    FileDescriptor mine;
    FileDescriptor theirs;
    if (!makePair(SOCK_SEQPACKET, mine, theirs))
        return false;
    Wire wire { static_cast<std::int32_t>(notice), worker };
    iovec part { &wire, sizeof wire };
    const int file = theirs.get();
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof file)> control {};
    msghdr header {};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    cmsghdr *with = CMSG_FIRSTHDR(&header);
    with->cmsg_level = SOL_SOCKET;
    with->cmsg_type = SCM_RIGHTS;
    with->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(with), &file, sizeof file);
    while (::sendmsg(socket, &header, MSG_NOSIGNAL) < 0) {
        if (errno != EINTR)
            return false;
    }
    theirs.close(); // so that the server's closing is the end
    char yes = 0;
    ssize_t size = 0;
    do
        size = ::read(mine.get(), &yes, 1);
    while (size < 0 && errno == EINTR);
    return size == 1;
}

std::optional<Announcement> takeAnnouncement(int socket)
{
    Wire wire {};
    iovec part { &wire, sizeof wire };
    int file = -1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof file)> control {};
    msghdr header {};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    const ssize_t size = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (size < 0)
        return std::nullopt;
    if (const cmsghdr *with = CMSG_FIRSTHDR(&header); with && with->cmsg_level == SOL_SOCKET
        && with->cmsg_type == SCM_RIGHTS && with->cmsg_len == CMSG_LEN(sizeof file))
        std::memcpy(&file, CMSG_DATA(with), sizeof file);
    FileDescriptor answer(file);
    const bool known = wire.notice == static_cast<std::int32_t>(Notice::Born)
        || wire.notice == static_cast<std::int32_t>(Notice::Reaping);
    const pid_t pid = makerOf(answer.get());
    if (size != sizeof wire || (header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0 || !known
        || pid <= 0)
        return std::nullopt;
    return Announcement { static_cast<Notice>(wire.notice), wire.worker, pid, std::move(answer) };
}

void answer(const Announcement &announcement)
{
    const char yes = 1;
    // Whoever asked may be dead by now.
    if (::send(announcement.answer.get(), &yes, 1, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) { }
}

bool descendsFrom(pid_t pid, pid_t ancestor)
{
    for (int generation = 0; generation < kMostGenerations && pid > 0; ++generation) {
        const auto stat = readProcStat(pid);
        pid = stat ? stat->parent : 0;
        if (pid == ancestor)
            return true;
    }
    return false;
}

} // namespace timeslice::live
