// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/kernelsampler.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace timeslice::live {
namespace {

std::string_view readAgain(const FileDescriptor &file, std::array<char, 1024> &bytes)
{
    const ssize_t size = file.valid() ? ::pread(file.get(), bytes.data(), bytes.size(), 0) : -1;
    return { bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0 };
}

/// The word behind the next space; what is left stays in `text`.
std::string_view nextWord(std::string_view &text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    const std::size_t end = text.find_first_of(" \n");
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(word.size());
    return word;
}

template <typename Number>
void readNumber(std::string_view word, Number &number)
{
    std::from_chars(word.data(), word.data() + word.size(), number);
}

/// "0x7f12ab".
std::optional<std::uint64_t> readAddress(std::string_view word)
{
    std::uint64_t value = 0;
    if (!word.starts_with("0x")
        || std::from_chars(word.data() + 2, word.data() + word.size(), value, 16).ec != std::errc())
        return std::nullopt;
    return value;
}

struct Call
{
    long number;
    std::string_view name;
};

/// Those in which processes sleep.
constexpr Call kCalls[] {
    { SYS_read, "read" },
    { SYS_write, "write" },
    { SYS_futex, "futex" },
    { SYS_wait4, "wait4" },
    { SYS_waitid, "waitid" },
    { SYS_nanosleep, "nanosleep" },
    { SYS_clock_nanosleep, "clock_nanosleep" },
    { SYS_ppoll, "ppoll" },
    { SYS_pselect6, "pselect6" },
    { SYS_epoll_pwait, "epoll_pwait" },
    { SYS_rt_sigsuspend, "rt_sigsuspend" },
    { SYS_rt_sigtimedwait, "rt_sigtimedwait" },
#ifdef SYS_poll // not on every machine: newer ones have only the calls above
    { SYS_poll, "poll" },
    { SYS_select, "select" },
    { SYS_epoll_wait, "epoll_wait" },
    { SYS_pause, "pause" },
#endif
};

/// What a read or write is about.
void readTransfer(std::uint64_t descriptor, KernelSample &sample)
{
    constexpr std::uint64_t kMostDescriptor = 1 << 20;
    if (descriptor > kMostDescriptor)
        return;
    sample.descriptor = static_cast<int>(descriptor);
    sample.writes = sample.call == SYS_write;
}

FileDescriptor openProc(pid_t pid, const char *file)
{
    const std::string path = "/proc/" + std::to_string(pid) + '/' + file;
    return FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

} // namespace

KernelSample readStat(std::string_view text)
{
    KernelSample sample;
    const std::size_t bracket = text.rfind(')');
    if (bracket == std::string_view::npos)
        return sample;
    text.remove_prefix(bracket + 1);
    const std::string_view state = nextWord(text);
    if (state.size() == 1)
        sample.state = state.front();
    for (int *field : { &sample.parent, &sample.group, &sample.session, &sample.terminal })
        readNumber(nextWord(text), *field);
    constexpr int kFieldsUpToProcessor = 39 - 7; // proc(5) counts from pid = 1; tty_nr is field 7
    std::string_view word;
    for (int field = 0; field < kFieldsUpToProcessor; ++field)
        word = nextWord(text);
    readNumber(word, sample.cpu);
    return sample;
}

void readCall(std::string_view text, KernelSample &sample)
{
    long number = -1;
    readNumber(nextWord(text), number);
    const auto first = readAddress(nextWord(text));
    const auto second = readAddress(nextWord(text));
    if (number < 0 || !first)
        return;
    sample.call = number;
    if (number == SYS_futex) {
        sample.futex = *first;
        nextWord(text); // the value
        sample.timed = readAddress(nextWord(text)).value_or(0) != 0;
    }
    if (number == SYS_read || number == SYS_write)
        readTransfer(*first, sample);
    else if (number == SYS_wait4)
        sample.awaited = std::max(static_cast<pid_t>(*first), 0); // or any, or a group
    else if (number == SYS_waitid && *first == P_PID && second)
        sample.awaited = static_cast<pid_t>(*second);
}

std::uint64_t readFutexValue(std::string_view text)
{
    long number = -1;
    readNumber(nextWord(text), number);
    nextWord(text); // the address
    nextWord(text); // the operation
    const auto value = readAddress(nextWord(text));
    return number == SYS_futex ? value.value_or(0) : 0;
}

int readThreads(std::string_view text)
{
    const std::size_t bracket = text.rfind(')');
    if (bracket == std::string_view::npos)
        return 0;
    text.remove_prefix(bracket + 1);
    constexpr int kFieldsUpToThreads = 20 - 2; // field 3 comes next
    std::string_view word;
    for (int field = 0; field < kFieldsUpToThreads; ++field)
        word = nextWord(text);
    int threads = 0;
    readNumber(word, threads);
    return threads;
}

std::string_view callName(long number)
{
    for (const Call &call : kCalls) {
        if (call.number == number)
            return call.name;
    }
    return {};
}

KernelSampler::KernelSampler(pid_t pid)
    : m_pid(pid)
    , m_stat(openProc(pid, "stat"))
    , m_syscall(openProc(pid, "syscall"))
{
}

KernelSample KernelSampler::sample() const
{
    std::array<char, 1024> bytes {};
    const std::string_view stat = readAgain(m_stat, bytes);
    KernelSample sample = readStat(stat);
    if (sample.state == '?' && (!m_stat.valid() || errno == ESRCH))
        sample.state = 'X';
    if (sample.state != 'S')
        return sample;
    const bool threaded = readThreads(stat) > 1;
    const std::string_view call = readAgain(m_syscall, bytes);
    readCall(call, sample);
    if (threaded) {
        followThread(call, sample);
        lookAtThreads(sample);
    }
    return sample;
}

void KernelSampler::followThread(std::string_view call, KernelSample &sample) const
{
    const std::uint64_t thread = readFutexValue(call);
    if (thread == 0 || thread > INT_MAX || static_cast<pid_t>(thread) == m_pid)
        return;
    const std::string folder = "task/" + std::to_string(thread) + '/';
    const FileDescriptor stat = openProc(m_pid, (folder + "stat").c_str());
    if (!stat.valid()) // no thread of this process
        return;
    sample.thread = static_cast<pid_t>(thread);
    sample.call = -1;
    sample.futex = 0;
    sample.timed = false;
    std::array<char, 1024> bytes {};
    if (readStat(readAgain(stat, bytes)).state == 'S')
        readCall(readAgain(openProc(m_pid, (folder + "syscall").c_str()), bytes), sample);
}

void KernelSampler::lookAtThreads(KernelSample &sample) const
{
    const std::string path = "/proc/" + std::to_string(m_pid) + "/task";
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir(path.c_str()), &::closedir);
    constexpr int kMostThreads = 256; // looked at
    for (int i = 0; folder && i < kMostThreads; ++i) {
        const dirent *entry = ::readdir(folder.get());
        if (!entry)
            break;
        const std::string name = entry->d_name;
        if (name.starts_with('.') || name == std::to_string(m_pid))
            continue;
        std::array<char, 1024> bytes {};
        const FileDescriptor stat = openProc(m_pid, ("task/" + name + "/stat").c_str());
        sample.othersRun |= readStat(readAgain(stat, bytes)).state != 'S';
    }
}

} // namespace timeslice::live
