// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace timeslice {

/// Holds a file locked while it lives. The lock is the kernel's (flock): it goes away with the
/// process, however that ended, and no recycled process id can be taken for its owner. Children
/// that are executed do not inherit it. Move-only.
class FileLock
{
public:
    /// Creates the file where it is missing, readable by the person alone. Nothing when somebody
    /// else holds it (another FileLock of this process included), or it cannot be made.
    static std::optional<FileLock> take(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    /// Deletes the file; the lock stays held on what was deleted.
    void removeFile();

private:
    FileLock(const QString &path, int descriptor);

    QString m_path;
    int m_descriptor = -1;
};

} // namespace timeslice
