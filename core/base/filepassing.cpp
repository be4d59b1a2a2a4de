// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filepassing.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace timeslice {
namespace {

/// Room for the one file, aligned as the kernel wants it.
struct alignas(cmsghdr) Control
{
    std::array<char, CMSG_SPACE(sizeof(int))> bytes {};
};

} // namespace

bool sendWithFile(int socket, std::span<const std::byte> bytes, int file)
{
    iovec part { const_cast<std::byte *>(bytes.data()), bytes.size() }; // only read
    Control control;
    msghdr header {};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (file >= 0) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = control.bytes.size();
        cmsghdr *with = CMSG_FIRSTHDR(&header);
        with->cmsg_level = SOL_SOCKET;
        with->cmsg_type = SCM_RIGHTS;
        with->cmsg_len = CMSG_LEN(sizeof file);
        std::memcpy(CMSG_DATA(with), &file, sizeof file);
    }
    ssize_t sent = -1;
    do
        sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

ReceivedFile receiveWithFile(int socket, std::span<std::byte> bytes, int flags)
{
    iovec part { bytes.data(), bytes.size() };
    Control control;
    msghdr header {};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes.data();
    header.msg_controllen = control.bytes.size();
    ReceivedFile received;
    received.size = ::recvmsg(socket, &header, flags | MSG_CMSG_CLOEXEC);
    if (received.size < 0)
        return received;
    received.truncated = (header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
    int file = -1;
    if (const cmsghdr *with = CMSG_FIRSTHDR(&header); with && with->cmsg_level == SOL_SOCKET
        && with->cmsg_type == SCM_RIGHTS && with->cmsg_len == CMSG_LEN(sizeof file))
        std::memcpy(&file, CMSG_DATA(with), sizeof file);
    received.file = FileDescriptor(file);
    return received;
}

} // namespace timeslice
