// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/labprocess.h"

#include "core/base/filepassing.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace timeslice::live {
namespace {

// As app/lab/main.cpp expects them.
constexpr int kSocket = 3;
constexpr int kLifeline = 4;

/// So long the server may take to clean up before the lifeline is cut.
constexpr int kPatienceMs = 500;

/// The arrangement of a spawned process's descriptors and signals.
class SpawnPlan
{
public:
    SpawnPlan()
    {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawnattr_init(&m_attributes);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    /// First to numbers beyond those wanted, so that none is overwritten before it is copied.
    void give(int socket, int lifeline, int output)
    {
        constexpr int kBeyond = 100;
        const std::array<std::pair<int, int>, 3> given {
            { { socket, kSocket }, { lifeline, kLifeline }, { output, STDOUT_FILENO } }
        };
        for (const auto &[from, to] : given)
            ::posix_spawn_file_actions_adddup2(&m_files, from, kBeyond + to);
        for (const auto &[from, to] : given)
            ::posix_spawn_file_actions_adddup2(&m_files, kBeyond + to, to);
        ::posix_spawn_file_actions_adddup2(&m_files, STDOUT_FILENO, STDERR_FILENO);
        ::posix_spawn_file_actions_addopen(&m_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&m_files, kLifeline + 1);
    }

    /// Whatever this process inherited, the server starts with no signal blocked or ignored, and in
    /// a process group of its own, which a terminal's Ctrl-C does not reach.
    void resetSignals()
    {
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawnattr_setpgroup(&m_attributes, 0);
        ::posix_spawnattr_setflags(
            &m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }

    int spawn(const std::string &program, pid_t &pid)
    {
        std::string name = "timeslice-lab";
        std::string path = "PATH=/usr/bin:/bin";
        std::string locale = "LC_ALL=C.UTF-8";
        const std::array<char *, 2> arguments { name.data(), nullptr };
        const std::array<char *, 3> environment { path.data(), locale.data(), nullptr };
        return ::posix_spawn(&pid, program.c_str(), &m_files, &m_attributes, arguments.data(),
                             environment.data());
    }

private:
    posix_spawn_file_actions_t m_files {};
    posix_spawnattr_t m_attributes {};
};

} // namespace

LabProcess::~LabProcess()
{
    end();
}

std::string LabProcess::program()
{
    std::array<char, 4096> path {};
    const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size() - 1);
    const std::string self(path.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    return self.substr(0, self.rfind('/') + 1) + "timeslice-lab";
}

int LabProcess::start()
{
    std::array<int, 2> sockets {};
    std::array<int, 2> lifeline {};
    std::array<int, 2> console {};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return errno;
    m_socket = FileDescriptor(sockets[0]);
    const FileDescriptor theirSocket(sockets[1]);
    if (::pipe2(lifeline.data(), O_CLOEXEC) != 0)
        return errno;
    const FileDescriptor theirLifeline(lifeline[0]);
    m_lifeline = FileDescriptor(lifeline[1]);
    if (::pipe2(console.data(), O_CLOEXEC) != 0)
        return errno;
    m_console = FileDescriptor(console[0]);
    const FileDescriptor theirConsole(console[1]);
    ::fcntl(m_socket.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(m_console.get(), F_SETFL, O_NONBLOCK);

    SpawnPlan plan;
    plan.give(theirSocket.get(), theirLifeline.get(), theirConsole.get());
    plan.resetSignals();
    pid_t pid = 0;
    const int error = plan.spawn(program(), pid);
    if (error == 0) {
        m_pid = pid;
        m_server = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    }
    return error;
}

bool LabProcess::send(const Message &message, int file) const
{
    return sendWithFile(m_socket.get(), encode(message), file);
}

std::vector<Message> LabProcess::receive(bool &gone) const
{
    std::vector<Message> messages;
    for (;;) {
        std::array<std::byte, kMessageBytes + 1> bytes {};
        const ssize_t size = ::recv(m_socket.get(), bytes.data(), bytes.size(), 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return messages;
        const auto message =
            size > 0 ? decode({ bytes.data(), static_cast<std::size_t>(size) }) : std::nullopt;
        if (!message) {
            gone = true;
            return messages;
        }
        messages.push_back(*message);
    }
}

std::string LabProcess::readConsole(std::size_t most) const
{
    std::string text;
    std::array<char, 4096> bytes {};
    while (text.size() < most) {
        const ssize_t size = ::read(m_console.get(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            break;
        text.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return text;
}

void LabProcess::end()
{
    m_socket.close();
    m_console.close();
    if (m_pid > 0) {
        pollfd ended { m_server.get(), POLLIN, 0 };
        ::poll(&ended, 1, kPatienceMs);
    }
    cut();
}

void LabProcess::cut()
{
    m_socket.close();
    m_console.close();
    m_lifeline.close();
    if (m_pid > 0) {
        ::syscall(SYS_pidfd_send_signal, m_server.get(), SIGKILL, nullptr, 0);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    m_server.close();
    m_pid = 0;
}

} // namespace timeslice::live
