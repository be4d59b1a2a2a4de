// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/procstat.h"

#include "core/base/filedescriptor.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <string>
#include <string_view>

namespace timeslice::live {
namespace {

int numberAt(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::optional<ProcStat> readProcStat(pid_t pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/stat";
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 1024> bytes {};
    const ssize_t size = file.valid() ? ::read(file.get(), bytes.data(), bytes.size()) : -1;
    std::string_view text(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const std::size_t bracket = text.rfind(')'); // the name may hold brackets
    constexpr std::size_t kUpToParent = 4; // ") S "
    if (bracket == std::string_view::npos || text.size() < bracket + kUpToParent)
        return std::nullopt;
    text.remove_prefix(bracket);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    return ProcStat { text[2], numberAt(text.substr(kUpToParent)),
                      numberAt(text.substr(text.rfind(' ') + 1)) }; // the last field, 52
}

} // namespace timeslice::live
