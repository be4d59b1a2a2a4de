// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/randomworkload.h"

#include <QObject>
#include <QString>

namespace timeslice {

class DocumentFile;
class LanguageController;
class MainWindow;
class TraceDocument;
struct Problem;

/// New, open, save and the questions around them: puts the file commands of the window to the
/// document's file, and shows what went wrong in the message bar. Nothing is lost without a
/// question.
class FileController : public QObject
{
    Q_OBJECT

public:
    FileController(MainWindow *window, TraceDocument *document, DocumentFile *file,
                   LanguageController *language, QObject *parent = nullptr);

    /// True when there is nothing to lose, or the person saved it or wants to lose it.
    bool mayDiscard();
    /// Opens a file or a built-in scenario, after the question. On failure the message bar says why
    /// and the document stays; false then, and when the person wants to stay.
    bool open(const QString &path);
    void showProblem(const QString &title, const Problem &problem, const QString &path);

public slots:
    void startNew();
    /// Asks for a random workload and puts it in place of the scenario's processes: one undoable
    /// step.
    void makeRandom();
    void chooseAndOpen();
    /// False when nothing was saved.
    bool save();
    bool saveAs();
    void saved();
    void updateTitle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillRecent();
    void dismissOld();

    MainWindow *m_window;
    TraceDocument *m_document;
    DocumentFile *m_file;
    LanguageController *m_language;
    bool m_saveFailed = false; ///< and it was said
    RandomWorkload m_random; ///< as it was last asked for
};

} // namespace timeslice
