// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace timeslice {

class Settings;
class TraceDocument;

/// Where the document's scenario is kept: its file, whether it was changed since, and the files
/// used lately (in the settings). Whatever goes wrong is a Problem for the caller to show; document
/// and file then are as they were. Asks nobody: the unsaved-changes question is the shell's.
class DocumentFile : public QObject
{
    Q_OBJECT

public:
    /// With its leading dot.
    static QString suffix();
    /// `path` with the suffix, unless it already ends in .json. When this differs from what the
    /// person typed, it may name a file that they were not asked about.
    static QString withSuffix(const QString &path);

    DocumentFile(TraceDocument *document, Settings *settings, QObject *parent = nullptr);

    /// Absolute; empty while the scenario has no file of its own (new, or a built-in example).
    QString path() const { return m_path; }
    bool isModified() const;
    /// A file name for the first save, made of the title in that language; never empty, and safe on
    /// every system.
    QString suggestedName(bool chinese) const;

    /// Opens a file, or a built-in example (":/..."), in place of the document's scenario. A file
    /// that is not there any more is also dropped from the recent files.
    std::optional<Problem> open(const QString &path);
    /// Starts with a scenario that has no file.
    void openNew(Scenario scenario);
    /// Puts back what an autosave kept: belongs to `path`, and is not saved.
    void restore(Scenario scenario, const QString &path);
    /// REQUIRES: path() is not empty.
    std::optional<Problem> save();
    /// Saves under withSuffix(path), that is the document's file from then on.
    std::optional<Problem> saveAs(const QString &path);

    /// Newest first, absolute, at most ten.
    QStringList recentFiles() const;
    void clearRecentFiles();

signals:
    void pathChanged(const QString &path);
    void modifiedChanged(bool modified);
    void recentFilesChanged();

private:
    void put(Scenario scenario, const QString &path);
    std::optional<Problem> writeTo(const QString &path);
    void remember(const QString &path);
    void forget(const QString &path);

    TraceDocument *m_document;
    Settings *m_settings;
    QString m_path;
};

} // namespace timeslice
