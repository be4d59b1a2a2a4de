// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/announcement.h"
#include "app/lab/lifeline.h"
#include "app/lab/worker.h"

#include <array>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

/// What a worker does with processes: with others, and with itself.
namespace timeslice::live {
namespace {

volatile std::sig_atomic_t interrupted = 0;
std::atomic<std::uint32_t> *interruptedGate = nullptr;

void onInterrupt(int)
{
    interrupted = 1;
    interruptedGate->fetch_or(kGateInterrupted); // it may be about to sleep there
}

void useDefaultSignals()
{
    for (int signal = 1; signal < SIGRTMIN; ++signal)
        std::signal(signal, SIG_DFL);
}

/// Of all descriptors beyond the standard ones, exec leaves this one open.
bool keepOnly(int kept)
{
    const long most = ::sysconf(_SC_OPEN_MAX); // few: see limitMyself
    for (int file = STDERR_FILENO + 1; file < most; ++file)
        ::fcntl(file, F_SETFD, file == kept ? 0 : FD_CLOEXEC);
    return (::fcntl(kept, F_GETFD) & FD_CLOEXEC) == 0;
}

} // namespace

void Worker::nameProcess(int number)
{
    ::prctl(PR_SET_NAME, ("ts-w" + std::to_string(number + 1)).c_str(), 0, 0, 0);
}

int Worker::fork(int child, int line, void (*body)(Worker &))
{
    return operation(
        Operation::Fork, -1, line,
        [&](std::int64_t &value) {
            std::array<int, 2> known {};
            if (::pipe2(known.data(), O_CLOEXEC) != 0)
                return errno;
            const FileDescriptor isKnown(known[0]);
            FileDescriptor tells(known[1]);
            const FileDescriptor lifeline(openLifeline(m_ties.lifeline));
            const pid_t pid = lifeline.valid() ? ::fork() : -1;
            if (pid < 0)
                return errno;
            if (pid == 0)
                becomeChild(child, lifeline.get(), tells.get(), body);
            aimLifeline(lifeline.get(), pid); // it may be stopped before it does that itself
            tells.close();
            char nothing = 0;
            while (::read(isKnown.get(), &nothing, 1) < 0 && errno == EINTR) { }
            m_children[child] = pid;
            value = pid;
            return 0;
        },
        child + 1);
}

void Worker::becomeChild(int child, int lifeline, int known, void (*body)(Worker &))
{
    if (!aimLifelineAtMyself(lifeline))
        ::_exit(127);
    ::close(m_ties.lifeline); // the parent's
    useDefaultSignals();
    interrupted = 0;
    nameProcess(child);
    if (!announce(m_ties.announcements, Notice::Born, child))
        ::_exit(127);
    ::close(known);
    Worker worker(m_arena, m_file, child, { lifeline, m_ties.announcements });
    body(worker);
    worker.end(0);
}

ExitCode Worker::join(int child, int line)
{
    ExitCode code = 0;
    operation(
        Operation::Join, -1, line,
        [&](std::int64_t &value) {
            const pid_t pid = m_children[child];
            siginfo_t info {};
            while (::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT) != 0) {
                if (errno != EINTR)
                    return errno;
                throwIfInterrupted();
            }
            // The server looks before the zombie is gone, and with it how it ended.
            announce(m_ties.announcements, Notice::Reaping, child);
            while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
            m_children.erase(child);
            code = info.si_code == CLD_EXITED ? info.si_status : -info.si_status;
            value = code;
            return 0;
        },
        child + 1);
    return code;
}

void Worker::terminate(int child, int line)
{
    operation(
        Operation::Terminate, -1, line,
        [&](std::int64_t &) { return ::kill(m_children[child], SIGTERM) == 0 ? 0 : errno; },
        child + 1);
}

void Worker::raise(int signal, int line)
{
    operation(Operation::Raise, -1, line, [&](std::int64_t &value) {
        value = signal;
        return ::kill(::getpid(), signal) == 0 ? 0 : errno;
    });
    throwIfInterrupted();
}

void Worker::catchInterrupts()
{
    interruptedGate = &m_slot.gate;
    struct sigaction action
    {
    };
    action.sa_handler = onInterrupt; // and no SA_RESTART: what it waits in is to return
    ::sigaction(SIGINT, &action, nullptr);
}

void Worker::dieOfInterrupt()
{
    std::signal(SIGINT, SIG_DFL);
    ::kill(::getpid(), SIGINT);
    end(128 + SIGINT); // where it is blocked
}

void Worker::sleepFor(int milliseconds, int line)
{
    operation(Operation::Sleep, -1, line, [&](std::int64_t &) {
        const timespec time { milliseconds / 1000, milliseconds % 1000 * 1'000'000L };
        ::nanosleep(&time, nullptr);
        return 0;
    });
}

void Worker::append(int file, std::string_view text, int line)
{
    operation(Operation::Write, -1, line, [&](std::int64_t &) {
        return ::write(file, text.data(), text.size()) < 0 ? errno : 0;
    });
}

void Worker::throwIfInterrupted()
{
    if (!interrupted)
        return;
    interrupted = 0;
    m_slot.gate.fetch_and(~kGateInterrupted);
    throw Interrupted {};
}

void Worker::beginExit(int code, int line)
{
    operation(Operation::Exit, -1, line, [&](std::int64_t &value) {
        value = code;
        return 0;
    });
}

void Worker::exit(int code, int line)
{
    beginExit(code, line);
    end(code);
}

void Worker::setsid(int line)
{
    operation(Operation::Setsid, -1, line, [](std::int64_t &value) {
        value = ::setsid();
        return value < 0 ? errno : 0;
    });
}

void Worker::chdirToRoot(int line)
{
    operation(Operation::Chdir, -1, line,
              [](std::int64_t &) { return ::chdir("/") == 0 ? 0 : errno; });
}

void Worker::clearUmask(int line)
{
    operation(Operation::Umask, -1, line, [](std::int64_t &) {
        ::umask(0);
        return 0;
    });
}

void Worker::redirectToNull(int line)
{
    operation(Operation::Redirect, -1, line, [](std::int64_t &) {
        const FileDescriptor null(::open("/dev/null", O_RDWR | O_CLOEXEC));
        for (const int standard : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO }) {
            if (::dup2(null.get(), standard) < 0)
                return errno;
        }
        return 0;
    });
}

void Worker::exec(const char *const *arguments, int input, int output, int line)
{
    operation(Operation::Exec, -1, line, [](std::int64_t &) { return 0; });
    m_slot.phase = static_cast<std::uint32_t>(Phase::Replaced);
    if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0
        && keepOnly(m_ties.lifeline)) { // so that the lifeline holds the new program as well
        const std::array<const char *, 3> environment { "PATH=/usr/bin:/bin", "LC_ALL=C", nullptr };
        ::execve(arguments[0], const_cast<char *const *>(arguments),
                 const_cast<char *const *>(environment.data()));
    }
    record({ .happening = Happening::Failed,
             .operation = Operation::Exec,
             .line = static_cast<std::int16_t>(line),
             .error = errno });
    end(127);
}

} // namespace timeslice::live
