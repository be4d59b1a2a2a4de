// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"

#include <cstddef>
#include <span>
#include <sys/types.h>

/// One message over a Unix socket, with an open file along; unix(7), SCM_RIGHTS.
namespace timeslice {

/// Without a file when that is -1; the other side gets a descriptor of its own. False when it was
/// not sent whole.
bool sendWithFile(int socket, std::span<const std::byte> bytes, int file);

struct ReceivedFile
{
    ssize_t size = -1; ///< bytes received, or -1 with errno set
    bool truncated = false; ///< the message was longer, or had more with it than one file
    FileDescriptor file; ///< closed at exec
};

/// `flags` as for recvmsg(2).
ReceivedFile receiveWithFile(int socket, std::span<std::byte> bytes, int flags);

} // namespace timeslice
