// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/kernelsampler.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <string>
#include <sys/syscall.h>

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

/// A system call that a task sleeps in; number is -1 when there is none.
struct Call
{
    long number = -1;
    std::uint64_t argument = 0; ///< the first
};

Call readCall(std::string_view text)
{
    const std::string_view number = nextWord(text);
    std::string_view argument = nextWord(text);
    if (!argument.starts_with("0x"))
        return {};
    argument.remove_prefix(2);
    Call call;
    const auto [end, error] =
        std::from_chars(argument.data(), argument.data() + argument.size(), call.argument, 16);
    if (error != std::errc())
        return {};
    std::from_chars(number.data(), number.data() + number.size(), call.number);
    return call;
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
    constexpr int kFieldsUpToProcessor = 39 - 3; // proc(5) counts from pid = 1; state is field 3
    std::string_view word;
    for (int field = 0; field < kFieldsUpToProcessor; ++field)
        word = nextWord(text);
    std::from_chars(word.data(), word.data() + word.size(), sample.cpu);
    return sample;
}

std::uint64_t readFutex(std::string_view text)
{
    const Call call = readCall(text);
    return call.number == SYS_futex ? call.argument : 0;
}

void readTransfer(std::string_view text, KernelSample &sample)
{
    const Call call = readCall(text);
    const bool transfers = call.number == SYS_read || call.number == SYS_write;
    constexpr std::uint64_t kMostDescriptor = 1 << 20;
    if (!transfers || call.argument > kMostDescriptor)
        return;
    sample.descriptor = static_cast<int>(call.argument);
    sample.writes = call.number == SYS_write;
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
    if (sample.state == 'S') {
        const std::string_view call = readAgain(m_syscall, bytes);
        sample.futex = readFutex(call);
        readTransfer(call, sample);
    }
    return sample;
}

} // namespace timeslice::live
