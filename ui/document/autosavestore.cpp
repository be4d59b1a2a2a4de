// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosavestore.h"

#include "core/io/filewriter.h"
#include "core/io/scenariowriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <ranges>

namespace timeslice {
namespace {

constexpr const char *kLock = ".lock";
constexpr const char *kScenario = ".timeslice.json";
constexpr const char *kOrigin = ".origin.json";
constexpr auto kPersonOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::optional<Problem> writePrivately(const QString &path, const std::string &bytes)
{
    const std::string name = QFile::encodeName(path).toStdString();
    if (auto problem = writeFileSafely(name, bytes))
        return problem;
    QFile::setPermissions(path, kPersonOnly);
    return std::nullopt;
}

} // namespace

AutosaveStore::AutosaveStore(const QString &folder)
    : m_folder(folder)
{
}

AutosaveStore::~AutosaveStore()
{
    remove();
}

QString AutosaveStore::file(const QString &id, const char *suffix) const
{
    return m_folder + u'/' + id + QLatin1String(suffix);
}

std::optional<Problem> AutosaveStore::makeFolder() const
{
    if (!QFileInfo(m_folder).isDir() && !QDir().mkpath(m_folder))
        return Problem { ProblemCode::FileNotWritten, {}, { std::to_string(errno) } };
    QFile::setPermissions(m_folder, kPersonOnly | QFileDevice::ExeOwner);
    return std::nullopt;
}

/// Takes an entry of our own.
std::optional<Problem> AutosaveStore::begin()
{
    if (m_lock)
        return std::nullopt;
    if (auto problem = makeFolder())
        return problem;
    // Another program may look at a new lock just before it is locked; then another name will do.
    constexpr int kAttempts = 3;
    for (int i = 0; i < kAttempts && !m_lock; ++i) {
        m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_lock = FileLock::take(file(m_id, kLock));
    }
    if (m_lock)
        return std::nullopt;
    const int error = errno;
    m_id.clear();
    return Problem { ProblemCode::FileNotWritten, {}, { std::to_string(error) } };
}

std::optional<Problem> AutosaveStore::write(const Scenario &scenario, const QString &originalPath)
{
    if (auto problem = begin())
        return problem;
    QJsonObject origin;
    origin.insert(QStringLiteral("path"), originalPath);
    const QByteArray originBytes = QJsonDocument(origin).toJson(QJsonDocument::Compact);
    if (auto problem = writePrivately(file(m_id, kOrigin), originBytes.toStdString()))
        return problem;
    return writePrivately(file(m_id, kScenario), writeScenario(scenario));
}

void AutosaveStore::removeFiles(const QString &id) const
{
    QFile::remove(file(id, kScenario));
    QFile::remove(file(id, kOrigin));
    // What a program was writing when it died.
    QDir folder(m_folder);
    const QStringList drafts =
        folder.entryList({ u'.' + id + QLatin1String(".*") }, QDir::Files | QDir::Hidden);
    for (const QString &draft : drafts)
        folder.remove(draft);
}

/// Locks of programs that died before they wrote anything.
void AutosaveStore::sweepLocks() const
{
    const QFileInfoList locks =
        QDir(m_folder).entryInfoList({ u'*' + QLatin1String(kLock) }, QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : locks) {
        const QString id = info.completeBaseName();
        if (id == m_id || m_claimed.contains(id))
            continue;
        auto lock = FileLock::take(info.filePath());
        if (!lock || QFile::exists(file(id, kScenario)))
            continue;
        removeFiles(id);
        lock->removeFile();
    }
}

void AutosaveStore::remove()
{
    if (!m_lock)
        return;
    removeFiles(m_id);
    m_lock->removeFile();
    m_lock.reset();
    m_id.clear();
}

void AutosaveStore::leave()
{
    m_lock.reset();
    m_id.clear();
}

std::vector<AutosaveStore::Entry> AutosaveStore::recoverable()
{
    sweepLocks();
    std::vector<Entry> entries;
    const QDir folder(m_folder);
    const QFileInfoList scenarios =
        folder.entryInfoList({ u'*' + QLatin1String(kScenario) }, QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : scenarios) {
        const QString id = info.fileName().chopped(static_cast<qsizetype>(qstrlen(kScenario)));
        if (id.isEmpty() || id.startsWith(u'.') || id == m_id)
            continue;
        if (!m_claimed.contains(id)) {
            auto lock = FileLock::take(file(id, kLock));
            if (!lock || !QFile::exists(info.filePath())) // discarded by another one meanwhile
                continue;
            m_claimed.emplace(id, *std::move(lock));
        }
        entries.push_back({ id, originalPathOf(id), info.lastModified() });
    }
    std::ranges::sort(entries, std::ranges::greater {}, &Entry::saved);
    return entries;
}

QString AutosaveStore::originalPathOf(const QString &id) const
{
    constexpr qint64 kLongest = 64 * 1024;
    QFile origin(file(id, kOrigin));
    if (!QFileInfo(origin).isFile() || !origin.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(origin.read(kLongest));
    return json.object().value(QLatin1String("path")).toString();
}

ReadResult AutosaveStore::read(const Entry &entry) const
{
    return readScenarioFile(QFile::encodeName(file(entry.id, kScenario)).toStdString());
}

void AutosaveStore::discard(const Entry &entry)
{
    const auto claimed = m_claimed.find(entry.id);
    if (claimed == m_claimed.end())
        return;
    removeFiles(entry.id);
    claimed->second.removeFile();
    m_claimed.erase(claimed);
}

} // namespace timeslice
