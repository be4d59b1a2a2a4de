// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/live/message.h"

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace timeslice::live {

/// The fork server as a child of this process. Closing the socket has it kill and reap its tree;
/// cutting the lifeline ends everything that it ever started, whatever state that is in. The
/// destructor does the one and, should that fail, the other.
/// One thread. Nothing here blocks but end(), for some milliseconds.
class LabProcess
{
public:
    LabProcess() = default;
    ~LabProcess();
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    /// Where timeslice-lab has to be: beside the running program, never found by a search path.
    static std::string program();
    /// 0, or the errno of what could not be done.
    int start();
    bool isRunning() const { return m_pid > 0; }
    pid_t pid() const { return m_pid; }

    int socket() const { return m_socket.get(); }
    int console() const { return m_console.get(); }

    /// False when the server is gone. With a file, that goes along.
    bool send(const Message &message, int file = -1) const;
    /// What has arrived. Sets `gone` when the server is, or says what it must not.
    std::vector<Message> receive(bool &gone) const;
    /// Output of the workers that has arrived, at most `most` bytes.
    std::string readConsole(std::size_t most) const;
    /// Ends the server and all that it started. Waits for that, at most half a second.
    void end();
    /// The same at once, and not in order: for a server that is not to be trusted.
    void cut();

private:
    pid_t m_pid = 0;
    FileDescriptor m_server; ///< its pidfd: whoever gets the pid later is never meant
    FileDescriptor m_socket;
    FileDescriptor m_lifeline; ///< the write end; nobody else has it
    FileDescriptor m_console; ///< the read end of everybody's standard output
};

} // namespace timeslice::live
