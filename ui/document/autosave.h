// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/autosavestore.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace timeslice {

class DocumentFile;
class TraceDocument;

/// Keeps a copy of unsaved changes, a moment after each of them, so that a crash costs at most that
/// moment. The copy goes away when the document is saved or the program ends cleanly. GUI thread.
class Autosave : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 2000;

    /// The person's data folder for this program.
    static QString standardFolder();

    Autosave(TraceDocument *document, DocumentFile *file, const QString &folder = standardFolder(),
             int delayMs = kDelayMs, QObject *parent = nullptr);

    /// What programs that died left, newest first. The same until it is recovered, discarded or
    /// released.
    std::vector<AutosaveStore::Entry> recoverable() { return m_store.recoverable(); }
    /// Puts an entry in place of the document's scenario, as unsaved changes of its file. On
    /// failure everything stays as it was, the entry too.
    std::optional<Problem> recover(const AutosaveStore::Entry &entry);
    void discard(const AutosaveStore::Entry &entry) { m_store.discard(entry); }
    /// Keeps the entry for the next start.
    void release(const AutosaveStore::Entry &entry) { m_store.release(entry); }

    /// Does at once what is due, without waiting for the moment.
    void saveNow();
    /// The program ends and nobody can be asked: unsaved changes are left for the next start.
    void keepForNextStart();

signals:
    /// Unsaved changes could not be kept. Told once, and again only after it worked in between.
    void failed(const timeslice::Problem &problem);

private:
    void onChanged();

    TraceDocument *m_document;
    DocumentFile *m_file;
    AutosaveStore m_store;
    QTimer m_delay;
    bool m_hasFailed = false;
};

} // namespace timeslice
