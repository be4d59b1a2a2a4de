// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/scenarioreader.h"
#include "ui/document/filelock.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace timeslice {

/// The folder of autosaves, that several running programs share. Each program owns one entry there:
///
///     <id>.lock            held locked while its program runs
///     <id>.timeslice.json  the scenario
///     <id>.origin.json     the file that it belongs to
///
/// An entry whose lock can be had is left over from a program that died. `recoverable` keeps the
/// locks of what it lists, so that no two programs offer the same entry. Only the person can read
/// the folder.
class AutosaveStore
{
public:
    struct Entry
    {
        QString id;
        QString originalPath; ///< empty: it had no file, or that is not known any more
        QDateTime saved;
    };

    explicit AutosaveStore(const QString &folder);
    /// A clean end: removes the own entry unless it was left. Entries that were listed and not
    /// discarded stay.
    ~AutosaveStore();
    AutosaveStore(const AutosaveStore &) = delete;
    AutosaveStore &operator=(const AutosaveStore &) = delete;

    /// Writes the own entry.
    std::optional<Problem> write(const Scenario &scenario, const QString &originalPath);
    /// Removes the own entry.
    void remove();
    /// Leaves the own entry behind, as if this program had died: the next one lists it.
    void leave();

    /// What dead programs left, newest first.
    std::vector<Entry> recoverable();
    /// REQUIRES: `entry` was listed by `recoverable`.
    ReadResult read(const Entry &entry) const;
    void discard(const Entry &entry);
    /// Leaves it to the next program that asks.
    void release(const Entry &entry) { m_claimed.erase(entry.id); }

private:
    std::optional<Problem> makeFolder() const;
    std::optional<Problem> begin();
    QString file(const QString &id, const char *suffix) const;
    QString originalPathOf(const QString &id) const;
    void removeFiles(const QString &id) const;
    void sweepLocks() const;

    QString m_folder;
    QString m_id; ///< empty while there is no own entry
    std::optional<FileLock> m_lock;
    std::map<QString, FileLock> m_claimed;
};

} // namespace timeslice
