// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/filereader.h"

#include "core/base/filedescriptor.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace timeslice {
namespace {

FileContents failed(ProblemCode code, std::vector<std::string> arguments = {})
{
    return { std::nullopt, Problem { code, {}, std::move(arguments) } };
}

FileContents failedOpen(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return failed(ProblemCode::FileMissing);
    case EACCES:
    case EPERM:
        return failed(ProblemCode::FileForbidden);
    case ENXIO: // a socket, or a device that is not there
        return failed(ProblemCode::FileNotRegular, { "device" });
    default:
        return failed(ProblemCode::FileUnreadable, { std::to_string(error) });
    }
}

const char *kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return "directory";
    if (S_ISFIFO(mode))
        return "fifo";
    return S_ISSOCK(mode) ? "socket" : "device";
}

} // namespace

FileContents readRegularFile(const std::string &path, std::size_t limit)
{
    if (path.find('\0') != std::string::npos)
        return failed(ProblemCode::FileMissing);
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.valid())
        return failedOpen(errno);
    struct stat info = {};
    if (::fstat(file.get(), &info) != 0)
        return failed(ProblemCode::FileUnreadable, { std::to_string(errno) });
    if (!S_ISREG(info.st_mode))
        return failed(ProblemCode::FileNotRegular, { kindOf(info.st_mode) });
    if (static_cast<std::size_t>(info.st_size) > limit)
        return failed(ProblemCode::FileTooLarge, { std::to_string(limit) });
    return readDescriptor(file.get(), limit);
}

FileContents readDescriptor(int descriptor, std::size_t limit)
{
    std::string bytes;
    constexpr std::size_t kBlock = 65536;
    while (bytes.size() <= limit) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min(kBlock, limit + 1 - before));
        const ssize_t count = ::read(descriptor, bytes.data() + before, bytes.size() - before);
        if (count < 0 && errno != EINTR)
            return failed(ProblemCode::FileUnreadable, { std::to_string(errno) });
        bytes.resize(before + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count == 0) {
            if (bytes.empty())
                return failed(ProblemCode::FileEmpty);
            return { std::move(bytes), std::nullopt };
        }
    }
    return failed(ProblemCode::FileTooLarge, { std::to_string(limit) });
}

} // namespace timeslice
