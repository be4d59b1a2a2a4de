// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/server.h"

#include "app/lab/announcement.h"
#include "app/lab/lifeline.h"
#include "app/lab/roles.h"
#include "core/base/filepassing.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace timeslice::live {
namespace {

constexpr rlim_t kMostSeconds = 60; ///< of CPU time
constexpr rlim_t kMostFiles = 64;
constexpr rlim_t kMostFileBytes = kArenaBytes; // their one file lies in the arena's
constexpr int kPoliteness = 5;

void limit(decltype(RLIMIT_CPU) resource, rlim_t value)
{
    const rlimit both { value, value };
    ::setrlimit(resource, &both);
}

/// A worker can use up neither the machine nor a crash dump's room.
void limitMyself()
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, kMostSeconds);
    limit(RLIMIT_NOFILE, kMostFiles);
    limit(RLIMIT_FSIZE, kMostFileBytes);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (::nice(kPoliteness) == -1) { } // a nicer one is no condition
    std::ofstream("/proc/self/oom_score_adj") << 500;
}

/// Those whose parent this process is now, adopted ones included.
std::vector<pid_t> myChildren()
{
    const std::string self = std::to_string(::getpid());
    std::ifstream list("/proc/self/task/" + self + "/children");
    std::vector<pid_t> children;
    for (pid_t pid = 0; list >> pid;)
        children.push_back(pid);
    return children;
}

/// How many bytes fit in: of a socket what the kernel charges for, its book-keeping included.
std::int64_t capacityOf(int end, ObjectKind kind)
{
    if (kind == ObjectKind::Pipe)
        return ::fcntl(end, F_GETPIPE_SZ);
    int bytes = 0;
    socklen_t size = sizeof bytes;
    return ::getsockopt(end, SOL_SOCKET, SO_SNDBUF, &bytes, &size) == 0 ? bytes : -1;
}

} // namespace

void Server::send(const Message &message) const
{
    const auto bytes = encode(message);
    // A window that is gone is noticed when reading.
    while (::send(m_files.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0 && errno == EINTR) {
    }
}

void Server::run()
{
    send({ .kind = MessageKind::Hello, .pid = ::getpid() });
    std::vector<pollfd> waits;
    for (;;) {
        waits = { { m_files.socket, POLLIN, 0 },
                  { m_files.signals, POLLIN, 0 },
                  { m_announcements.get(), POLLIN, 0 } }; // poll passes over -1
        m_family.watch(waits);
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            break;
        signalfd_siginfo info;
        while (::read(m_files.signals, &info, sizeof info) > 0) { }
        look();
        if (waits[2].revents & POLLIN)
            hear();
        if (waits[0].revents && !receive())
            break;
    }
    killAll();
}

/// One message, with the file that may come along. False at the end, or after a bad one.
bool Server::receive()
{
    std::array<std::byte, kMessageBytes + 1> bytes {}; // one more, to see what is too long
    ReceivedFile received = receiveWithFile(m_files.socket, bytes, 0);
    if (received.size < 0)
        return errno == EINTR || errno == EAGAIN;
    const auto message = decode({ bytes.data(), static_cast<std::size_t>(received.size) });
    return message && obey(*message, std::move(received.file));
}

bool Server::obey(const Message &message, FileDescriptor file)
{
    switch (message.kind) {
    case MessageKind::Begin:
        begin(message, std::move(file));
        return true;
    case MessageKind::Signal:
        if (message.value > 0 && message.value <= SIGRTMAX)
            m_family.signal(message.worker, static_cast<int>(message.value));
        return true;
    default:
        return false; // what only this side says
    }
}

void Server::begin(const Message &message, FileDescriptor file)
{
    const auto refuse = [this](int error) {
        send({ .kind = MessageKind::Refused, .value = error });
    };
    const SceneSpec *scene = findScene(message.value);
    const bool fits = scene && message.other >= 1
        && message.other <= static_cast<std::int32_t>(kMostWorkers) && !m_arena;
    struct stat status
    {
    };
    if (!fits || !file.valid() || ::fstat(file.get(), &status) != 0
        || status.st_size != static_cast<off_t>(kArenaBytes)
        || (::fcntl(file.get(), F_GET_SEALS) & F_SEAL_SHRINK) == 0)
        return refuse(0);
    void *memory =
        ::mmap(nullptr, sizeof(Arena), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    if (memory == MAP_FAILED)
        return refuse(errno);
    m_arena = static_cast<Arena *>(memory);
    m_file = std::move(file);
    if (m_arena->version != kArenaVersion)
        return refuse(0);
    send({ .kind = MessageKind::Ready,
           .value = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(memory)) });
    const bool complete =
        makePipes(*scene) && startWorkers(*scene, static_cast<std::size_t>(message.other));
    const int error = errno;
    m_ends.clear();
    if (!complete) {
        killAll(); // no half of a scene
        refuse(error);
    }
}

bool Server::startWorkers(const SceneSpec &scene, std::size_t workers)
{
    const std::size_t roots = rootsOf(scene, workers);
    m_family.expect(workers);
    if (roots < workers && !makeAnnouncementSockets(m_announcements, m_announcing))
        return false;
    for (const std::string_view program : scene.programs) {
        if (::access(std::string(program).c_str(), X_OK) != 0) {
            errno = ENOPKG; // ENOENT would be said of this program
            return false;
        }
    }
    for (std::size_t number = 0; number < roots; ++number) {
        if (!startWorker(static_cast<int>(number), static_cast<int>(scene.number)))
            return false;
    }
    return true;
}

/// Those that the scene uses with these settings.
bool Server::makePipes(const SceneSpec &scene)
{
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        const SceneObject &object = scene.objects[i];
        if (isPipe(object.kind) && isUsed(object, m_arena->settings)
            && !makePipe(static_cast<int>(i), object.kind))
            return false;
    }
    return true;
}

bool Server::makePipe(int object, ObjectKind kind)
{
    std::array<int, 2> made {};
    const int failed = kind == ObjectKind::Pipe
        ? ::pipe2(made.data(), O_CLOEXEC)
        : ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, made.data());
    if (failed != 0)
        return false;
    const std::array<FileDescriptor, 2> ends { FileDescriptor(made[0]), FileDescriptor(made[1]) };
    for (const End end : { End::Read, End::Write }) {
        const int wanted = descriptorOf(object, end);
        struct stat status
        {
        };
        if (::dup3(ends[static_cast<std::size_t>(end)].get(), wanted, O_CLOEXEC) < 0)
            return false;
        m_ends.emplace_back(wanted);
        if (::fstat(wanted, &status) != 0)
            return false;
        send({ .kind = MessageKind::PipeEnd,
               .other = 2 * object + static_cast<int>(end),
               .value = static_cast<std::int64_t>(status.st_ino) });
    }
    send({ .kind = MessageKind::PipeCapacity,
           .other = object,
           .value = capacityOf(ends[1].get(), kind) });
    return true;
}

bool Server::startWorker(int number, int sceneNumber)
{
    const FileDescriptor lifeline(openLifeline(m_files.lifeline));
    const pid_t pid = lifeline.valid() ? ::fork() : -1;
    if (pid < 0)
        return false;
    if (pid == 0)
        becomeWorker(number, sceneNumber, lifeline.get());
    aimLifeline(lifeline.get(), pid); // the next message may stop it
    if (!m_family.add(static_cast<std::size_t>(number), pid))
        return false;
    send({ .kind = MessageKind::Started, .worker = number, .pid = pid });
    return true;
}

/// What a worker says of another one, or of itself. The window is told before the answer, so that
/// it knows the child before the parent goes on.
void Server::hear()
{
    const auto heard = takeAnnouncement(m_announcements.get());
    if (!heard)
        return;
    if (heard->notice == Notice::Born) {
        if (!m_family.admit(heard->worker, heard->pid))
            return;
        send({ .kind = MessageKind::Started, .worker = heard->worker, .pid = heard->pid });
    }
    look();
    answer(*heard);
}

void Server::becomeWorker(int number, int sceneNumber, int lifeline)
{
    if (!aimLifelineAtMyself(lifeline))
        ::_exit(127);
    for (const int file : { m_files.socket, m_files.lifeline, m_files.armed, m_files.signals })
        ::close(file);
    m_announcements.close();
    m_family.clear();
    for (int signal = 1; signal < SIGRTMIN; ++signal)
        std::signal(signal, SIG_DFL); // whoever had set them, a sanitizer too
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    limitMyself();
    Worker::nameProcess(number);
    Worker worker(*m_arena, m_file.get(), number, { lifeline, m_announcing.get() });
    roleOf(static_cast<SceneNumber>(sceneNumber))(worker);
    worker.end(0);
}

/// What has become of the workers since the last look.
void Server::look()
{
    for (const Message &end : m_family.look())
        send(end);
}

/// Kills and reaps until there is no child. Whoever a child leaves behind comes to us, a subreaper,
/// before that child can be reaped: so the list is complete each time.
void Server::killAll()
{
    for (;;) {
        for (const pid_t pid : myChildren())
            ::kill(pid, SIGKILL);
        siginfo_t info {};
        if (::waitid(P_ALL, 0, &info, WEXITED) != 0 && errno != EINTR)
            break;
    }
    m_family.clear();
    m_announcements.close();
    m_announcing.close();
    if (m_arena)
        ::munmap(m_arena, sizeof(Arena));
    m_arena = nullptr;
    m_file.close();
}

} // namespace timeslice::live
