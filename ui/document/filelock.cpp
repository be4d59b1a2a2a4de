// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/filelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace timeslice {

std::optional<FileLock> FileLock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor =
        ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor < 0)
        return std::nullopt;
    FileLock lock(path, descriptor);
    // Between opening and locking the last owner may have deleted the file: a lock on what has no
    // name any more keeps nobody out.
    struct stat opened = {};
    struct stat named = {};
    const bool isOurs = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0
        && ::fstat(descriptor, &opened) == 0 && S_ISREG(opened.st_mode)
        && ::lstat(name.constData(), &named) == 0 && opened.st_dev == named.st_dev
        && opened.st_ino == named.st_ino;
    if (!isOurs)
        return std::nullopt;
    return lock;
}

FileLock::FileLock(const QString &path, int descriptor)
    : m_path(path)
    , m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void FileLock::removeFile()
{
    ::unlink(QFile::encodeName(m_path).constData());
}

} // namespace timeslice
