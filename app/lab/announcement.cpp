// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/announcement.h"

#include "app/lab/procstat.h"
#include "core/base/filepassing.h"

#include <array>
#include <cerrno>
#include <span>
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
    const Wire wire { static_cast<std::int32_t>(notice), worker };
    if (!sendWithFile(socket, std::as_bytes(std::span(&wire, 1)), theirs.get()))
        return false;
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
    ReceivedFile received =
        receiveWithFile(socket, std::as_writable_bytes(std::span(&wire, 1)), MSG_DONTWAIT);
    if (received.size < 0)
        return std::nullopt;
    const bool known = wire.notice == static_cast<std::int32_t>(Notice::Born)
        || wire.notice == static_cast<std::int32_t>(Notice::Reaping);
    const pid_t pid = makerOf(received.file.get());
    if (received.size != sizeof wire || received.truncated || !known || pid <= 0)
        return std::nullopt;
    return Announcement { static_cast<Notice>(wire.notice), wire.worker, pid,
                          std::move(received.file) };
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
