// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentfile.h"

#include "core/io/filewriter.h"
#include "core/io/scenarioreader.h"
#include "core/io/scenariowriter.h"
#include "ui/document/settings.h"
#include "ui/document/tracedocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUndoStack>

#include <utility>

namespace timeslice {
namespace {

bool isBuiltIn(const QString &path)
{
    return path.startsWith(QLatin1String(":/"));
}

ReadResult read(const QString &path)
{
    if (!isBuiltIn(path))
        return readScenarioFile(QFile::encodeName(path).toStdString());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return { std::nullopt, Problem { ProblemCode::FileMissing, {}, {} } };
    return readScenario(file.readAll().toStdString());
}

} // namespace

QString DocumentFile::suffix()
{
    return QStringLiteral(".timeslice.json");
}

QString DocumentFile::withSuffix(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : path + suffix();
}

DocumentFile::DocumentFile(TraceDocument *document, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
{
    connect(document->undoStack(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

bool DocumentFile::isModified() const
{
    return !m_document->undoStack()->isClean();
}

QString DocumentFile::suggestedName(bool chinese) const
{
    constexpr qsizetype kLongest = 60; // three bytes each and the suffix fit any file system
    QString name;
    const QString title = QString::fromStdString(m_document->scenario().title.in(chinese));
    for (const QChar c : title) {
        // Surrogates are left out: cut in the middle they would be no text any more.
        const bool isSafe =
            c.isPrint() && !c.isSurrogate() && !QStringLiteral("/\\:*?\"<>|").contains(c);
        name += isSafe ? c : QChar(u' ');
    }
    name = name.simplified().left(kLongest);
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return (name.isEmpty() ? tr("Untitled scenario") : name) + suffix();
}

std::optional<Problem> DocumentFile::open(const QString &path)
{
    ReadResult result = read(path);
    if (!result.scenario) {
        if (!isBuiltIn(path) && !QFileInfo::exists(path))
            forget(path);
        return result.problem;
    }
    if (isBuiltIn(path)) {
        put(*std::move(result.scenario), QString());
        m_settings->set(settings::kLastScenario, path);
    } else {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        put(*std::move(result.scenario), absolute);
        remember(absolute);
    }
    return std::nullopt;
}

void DocumentFile::openNew(Scenario scenario)
{
    put(std::move(scenario), QString());
}

void DocumentFile::restore(Scenario scenario, const QString &path)
{
    put(std::move(scenario), path);
    m_document->undoStack()->resetClean();
}

/// The path is there before the document tells of its new scenario, so that who listens to one sees
/// both.
void DocumentFile::put(Scenario scenario, const QString &path)
{
    const bool isOther = std::exchange(m_path, path) != path;
    m_document->open(std::move(scenario));
    if (isOther)
        emit pathChanged(m_path);
}

std::optional<Problem> DocumentFile::save()
{
    return writeTo(m_path);
}

std::optional<Problem> DocumentFile::saveAs(const QString &path)
{
    return writeTo(QFileInfo(withSuffix(path)).absoluteFilePath());
}

std::optional<Problem> DocumentFile::writeTo(const QString &path)
{
    if (auto problem = writeFileSafely(QFile::encodeName(path).toStdString(),
                                       writeScenario(m_document->scenario())))
        return problem;
    const bool isOther = std::exchange(m_path, path) != path;
    m_document->undoStack()->setClean();
    if (isOther)
        emit pathChanged(m_path);
    remember(path);
    return std::nullopt;
}

QStringList DocumentFile::recentFiles() const
{
    return m_settings->value(settings::kRecentFiles);
}

void DocumentFile::clearRecentFiles()
{
    m_settings->set(settings::kRecentFiles, {});
    emit recentFilesChanged();
}

void DocumentFile::remember(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings->set(settings::kRecentFiles, files);
    m_settings->set(settings::kLastScenario, path);
    emit recentFilesChanged();
}

void DocumentFile::forget(const QString &path)
{
    QStringList files = recentFiles();
    if (files.removeAll(QFileInfo(path).absoluteFilePath()) == 0)
        return;
    m_settings->set(settings::kRecentFiles, files);
    emit recentFilesChanged();
}

} // namespace timeslice
