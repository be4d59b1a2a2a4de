// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/kernelsampler.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
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
    if (number == SYS_futex)
        sample.futex = *first;
    else if (number == SYS_read || number == SYS_write)
        readTransfer(*first, sample);
    else if (number == SYS_wait4)
        sample.awaited = std::max(static_cast<pid_t>(*first), 0); // or any, or a group
    else if (number == SYS_waitid && *first == P_PID && second)
        sample.awaited = static_cast<pid_t>(*second);
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
    : m_stat(openProc(pid, "stat"))
    , m_syscall(openProc(pid, "syscall"))
{
}

KernelSample KernelSampler::sample() const
{
    std::array<char, 1024> bytes {};
    KernelSample sample = readStat(readAgain(m_stat, bytes));
    if (sample.state == '?' && (!m_stat.valid() || errno == ESRCH))
        sample.state = 'X';
    if (sample.state == 'S')
        readCall(readAgain(m_syscall, bytes), sample);
    return sample;
}

} // namespace timeslice::live
