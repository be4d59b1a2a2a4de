// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/family.h"
#include "app/lab/worker.h"
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
/// ends, unless its parent is another worker that waits for it.
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
    bool receive();
    bool obey(const Message &message, FileDescriptor file);
    void begin(const Message &message, FileDescriptor file);
    bool makePipes(const SceneSpec &scene);
    bool makePipe(int object, ObjectKind kind);
    bool startWorkers(const SceneSpec &scene, std::size_t workers);
    bool startWorker(int number, int sceneNumber);
    [[noreturn]] void becomeWorker(int number, int sceneNumber, int lifeline);
    void hear();
    void look();
    void killAll();
    void send(const Message &message) const;

    Files m_files;
    FileDescriptor m_file; ///< the arena's
    Arena *m_arena = nullptr;
    Family m_family;
    FileDescriptor m_announcements; ///< see announcement.h; open where workers start workers
    FileDescriptor m_announcing; ///< the workers' end
    /// Both ends of each of the scene's pipes, until the workers have their copies: one kept here
    /// would keep the end of file from coming.
    std::vector<FileDescriptor> m_ends;
};

} // namespace timeslice::live
