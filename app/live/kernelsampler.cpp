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
    const std::string_view number = nextWord(text);
    long call = -1;
    std::from_chars(number.data(), number.data() + number.size(), call);
    std::string_view address = nextWord(text);
    if (call != SYS_futex || !address.starts_with("0x"))
        return 0;
    address.remove_prefix(2);
    std::uint64_t value = 0;
    std::from_chars(address.data(), address.data() + address.size(), value, 16);
    return value;
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
    if (sample.state == 'S')
        sample.futex = readFutex(readAgain(m_syscall, bytes));
    return sample;
}

} // namespace timeslice::live
