// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/pipewatch.h"

#include "core/base/filedescriptor.h"

#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace timeslice::live {
namespace {

/// A worker cannot have more (RLIMIT_NOFILE), whatever it does.
constexpr int kMostEntries = 256;

std::string folderOf(pid_t pid)
{
    return "/proc/" + std::to_string(pid) + "/fd";
}

} // namespace

std::uint64_t readInode(std::string_view link)
{
    for (const std::string_view kind : { "pipe:[", "socket:[" }) {
        if (!link.starts_with(kind) || !link.ends_with(']'))
            continue;
        link.remove_prefix(kind.size());
        std::uint64_t inode = 0;
        const char *end = link.data() + link.size() - 1;
        const auto [stopped, error] = std::from_chars(link.data(), end, inode);
        return error == std::errc() && stopped == end ? inode : 0;
    }
    return 0;
}

void PipeWatch::setEnd(int object, End end, std::uint64_t inode)
{
    m_inodes.push_back({ inode, { object, end } });
}

std::optional<PipeWatch::Place> PipeWatch::placeAt(int folder, const char *name) const
{
    std::array<char, 64> link {};
    const ssize_t size = ::readlinkat(folder, name, link.data(), link.size());
    const std::uint64_t inode =
        readInode({ link.data(), size > 0 ? static_cast<std::size_t>(size) : 0 });
    struct stat status
    {
    };
    // The link's own permissions say for what the file is open. Both ends of a pipe have one inode,
    // and each is open for one thing; those of a socket pair have two, open for both.
    if (inode == 0 || ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return std::nullopt;
    for (const Known &known : m_inodes) {
        const mode_t wanted = known.place.end == End::Read ? S_IRUSR : S_IWUSR;
        if (known.inode == inode && (status.st_mode & wanted) != 0)
            return known.place;
    }
    return std::nullopt;
}

std::optional<PipeWatch::Place> PipeWatch::placeOf(pid_t pid, int descriptor) const
{
    return placeAt(AT_FDCWD, (folderOf(pid) + '/' + std::to_string(descriptor)).c_str());
}

std::vector<PipeWatch::Place> PipeWatch::heldBy(pid_t pid) const
{
    std::vector<Place> held;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir(folderOf(pid).c_str()),
                                                      &::closedir);
    for (int i = 0; folder && i < kMostEntries; ++i) {
        const dirent *entry = ::readdir(folder.get());
        if (!entry)
            break;
        if (const auto place = placeAt(::dirfd(folder.get()), entry->d_name))
            held.push_back(*place);
    }
    return held;
}

} // namespace timeslice::live
