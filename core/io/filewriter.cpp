// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/filewriter.h"

#include "core/base/filedescriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

namespace timeslice {
namespace {

namespace fs = std::filesystem;
using Found = std::optional<Problem>;

Problem failed(int error)
{
    if (error == EACCES || error == EPERM || error == EROFS)
        return { ProblemCode::FileForbidden, {}, {} };
    return { ProblemCode::FileNotWritten, {}, { std::to_string(error) } };
}

/// The file that a chain of links ends at, whether it exists or not.
fs::path followLinks(fs::path path)
{
    constexpr int kMostLinks = 40;
    std::error_code error;
    for (int i = 0; i < kMostLinks && fs::is_symlink(path, error); ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            break;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

/// The new file beside the old one; removes itself unless it was moved into place.
class Draft
{
public:
    explicit Draft(const fs::path &target)
    {
        constexpr int kAttempts = 100;
        constexpr std::size_t kLongestName = 200;
        const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
        const std::string name = target.filename().string().substr(0, kLongestName);
        for (int i = 0; i < kAttempts && !m_file.valid(); ++i) {
            m_path =
                (folder / ('.' + name + '.' + std::to_string(::getpid()) + '.' + std::to_string(i)))
                    .string();
            const int descriptor =
                ::open(m_path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
            m_error = descriptor < 0 ? errno : 0;
            if (descriptor >= 0)
                m_file = FileDescriptor(descriptor);
            else if (m_error != EEXIST)
                break;
        }
        m_exists = m_file.valid();
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;
    ~Draft()
    {
        m_file.close();
        if (m_exists)
            ::unlink(m_path.c_str());
    }

    int error() const { return m_error; }
    int descriptor() const { return m_file.get(); }

    Found write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t count = ::write(m_file.get(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return failed(count < 0 ? errno : ENOSPC);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        if (::fsync(m_file.get()) != 0 && errno != EINVAL)
            return failed(errno);
        return std::nullopt;
    }

    /// Whether the file holds these bytes and nothing else.
    bool holds(std::string_view bytes) const
    {
        struct stat info = {};
        if (::fstat(m_file.get(), &info) != 0
            || static_cast<std::size_t>(info.st_size) != bytes.size())
            return false;
        std::array<char, 65536> block {};
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t wanted = std::min(block.size(), bytes.size() - at);
            const ssize_t count =
                ::pread(m_file.get(), block.data(), wanted, static_cast<off_t>(at));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            const std::string_view read(block.data(), static_cast<std::size_t>(count));
            if (read != bytes.substr(at, read.size()))
                return false;
            at += read.size();
        }
        return true;
    }

    Found moveTo(const fs::path &target)
    {
        if (!m_file.close())
            return failed(errno);
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return failed(errno);
        m_exists = false;
        return std::nullopt;
    }

private:
    std::string m_path;
    FileDescriptor m_file;
    int m_error = 0;
    bool m_exists = false;
};

/// The name must survive a power cut as well; a folder that cannot be synchronised is no reason to
/// call a complete file unwritten.
void synchroniseFolder(const fs::path &target)
{
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.valid())
        ::fsync(descriptor.get());
}

} // namespace

std::optional<Problem> writeFileSafely(const std::string &path, std::string_view bytes)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return failed(ENOENT);
    const fs::path target = followLinks(path);
    struct stat old = {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode))
        return Problem { ProblemCode::FileNotRegular,
                         {},
                         { S_ISDIR(old.st_mode) ? "directory" : "device" } };
    if (exists && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return failed(errno);
    Draft draft(target);
    if (draft.error() != 0)
        return failed(draft.error());
    if (exists && ::fchmod(draft.descriptor(), old.st_mode & 07777) != 0)
        return failed(errno);
    if (Found found = draft.write(bytes))
        return found;
    if (!draft.holds(bytes))
        return Problem { ProblemCode::FileNotVerified, {}, {} };
    if (Found found = draft.moveTo(target))
        return found;
    synchroniseFolder(target);
    return std::nullopt;
}

} // namespace timeslice
