// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenariolibrary.h"

#include "core/io/scenarioreader.h"

#include <QDir>
#include <QFile>

namespace timeslice {
namespace {

QFileInfoList filesIn(const QString &folder)
{
    return QDir(folder).entryInfoList({ QStringLiteral("*.timeslice.json") }, QDir::Files,
                                      QDir::Name);
}

} // namespace

QString ScenarioLibrary::first(const QString &folder)
{
    const QFileInfoList files = filesIn(folder);
    return files.isEmpty() ? QString() : files.first().filePath();
}

ScenarioLibrary::ScenarioLibrary(const QString &folder)
{
    const QFileInfoList files = filesIn(folder);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const ReadResult read = readScenario(file.readAll().toStdString());
        if (read.scenario)
            m_entries.append({ info.filePath(), read.scenario->title });
    }
}

} // namespace timeslice
