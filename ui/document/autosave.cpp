// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosave.h"

#include "ui/document/documentfile.h"
#include "ui/document/tracedocument.h"

#include <QStandardPaths>

#include <utility>

namespace timeslice {

QString Autosave::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + QLatin1String("/autosave");
}

Autosave::Autosave(TraceDocument *document, DocumentFile *file, const QString &folder, int delayMs,
                   QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_file(file)
    , m_store(folder)
{
    m_delay.setParent(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &Autosave::saveNow);
    connect(document, &TraceDocument::settled, this, &Autosave::onChanged);
    connect(file, &DocumentFile::modifiedChanged, this, &Autosave::onChanged);
}

void Autosave::onChanged()
{
    if (!m_file->isModified())
        saveNow();
    else if (!m_delay.isActive()) // not put off by further changes: it has to come
        m_delay.start();
}

void Autosave::saveNow()
{
    m_delay.stop();
    if (!m_file->isModified()) {
        m_store.remove();
        return;
    }
    const auto problem = m_store.write(m_document->scenario(), m_file->path());
    if (problem && !std::exchange(m_hasFailed, true))
        emit failed(*problem);
    if (!problem)
        m_hasFailed = false;
}

void Autosave::keepForNextStart()
{
    saveNow();
    // What closes now must not take it away again.
    disconnect(m_document, nullptr, this, nullptr);
    disconnect(m_file, nullptr, this, nullptr);
    m_store.leave();
}

std::optional<Problem> Autosave::recover(const AutosaveStore::Entry &entry)
{
    ReadResult result = m_store.read(entry);
    if (!result.scenario)
        return result.problem;
    m_file->restore(*std::move(result.scenario), entry.originalPath);
    saveNow();
    if (!m_hasFailed) // the old copy goes when there is a new one
        m_store.discard(entry);
    return std::nullopt;
}

} // namespace timeslice
