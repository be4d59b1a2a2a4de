// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/live/arena.h"
#include "core/live/message.h"
#include "core/live/scene.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace timeslice::live {

/// The fork server: makes the workers of one scene, tells what becomes of them, and leaves nothing
/// behind. One thread, so that fork is safe. A child that ended stays a zombie until the scene
/// ends, so that its pid belongs to nobody else while it can be signalled.
class Server
{
public:
    /// Descriptors that are the server's own.
    struct Files
    {
        int socket; ///< SEQPACKET, to the window
        int lifeline; ///< see armLifeline
        int armed; ///< the server's own, armed
        int signals; ///< a signalfd
    };
    explicit Server(const Files &files)
        : m_files(files)
    {
    }

    /// Until the window closes the socket, or breaks the protocol. Nothing of ours is left then.
    void run();

private:
    struct Child
    {
        pid_t pid = 0;
        bool ended = false; ///< a zombie
    };

    bool receive();
    bool obey(const Message &message, FileDescriptor file);
    void begin(const Message &message, FileDescriptor file);
    bool makePipes(const SceneSpec &scene);
    bool makePipe(int object, ObjectKind kind);
    bool startWorker(int number, int sceneNumber);
    [[noreturn]] void becomeWorker(int number, int sceneNumber, int lifeline);
    void look();
    void killAll();
    void send(const Message &message) const;

    Files m_files;
    FileDescriptor m_file; ///< the arena's
    Arena *m_arena = nullptr;
    std::vector<Child> m_children; ///< by worker
    /// Both ends of each of the scene's pipes, until the workers have their copies: one kept here
    /// would keep the end of file from coming.
    std::vector<FileDescriptor> m_ends;
};

} // namespace timeslice::live
