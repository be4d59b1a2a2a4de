// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecontroller.h"

#include "core/scenario/problem.h"
#include "ui/document/documentfile.h"
#include "ui/document/tracedocument.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/labpage.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/randomdialog.h"
#include "ui/shell/runfiles.h"
#include "ui/words/problemwords.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

#include <utility>

namespace timeslice {
namespace {

/// A run of the Lab, which this document cannot be but the Lab's page can show.
bool isRun(const Problem &problem)
{
    return problem.code == ProblemCode::WrongFormat && !problem.arguments.empty()
        && problem.arguments.front() == "timeslice-lab-run";
}

// The offscreen platform has no dialogs of its own, and tests look for Qt's.
QFileDialog::Options dialogOptions()
{
    return QGuiApplication::platformName() == QLatin1String("offscreen")
        ? QFileDialog::DontUseNativeDialog
        : QFileDialog::Options();
}

Scenario newScenario()
{
    Scenario scenario;
    TaskSpec task;
    task.program = { Step { Step::Kind::Cpu, 5, {} } };
    scenario.tasks = { task };
    return scenario;
}

} // namespace

FileController::FileController(MainWindow *window, TraceDocument *document, DocumentFile *file,
                               LanguageController *language, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_document(document)
    , m_file(file)
    , m_language(language)
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_window->actions()->action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::New, &FileController::startNew);
    on(ActionId::RandomProcesses, &FileController::makeRandom);
    // Of the page that is seen: a scenario, or a run of the Lab.
    const auto onPage = [this](ActionId id, auto scenario, auto run) {
        connect(m_window->actions()->action(id), &QAction::triggered, this, [this, scenario, run] {
            if (m_window->mode() == MainWindow::Mode::Lab)
                (m_window->labPage()->files()->*run)();
            else
                (this->*scenario)();
        });
    };
    onPage(ActionId::Open, &FileController::chooseAndOpen, &RunFiles::chooseAndOpen);
    onPage(ActionId::Save, &FileController::save, &RunFiles::chooseAndSave);
    onPage(ActionId::SaveAs, &FileController::saveAs, &RunFiles::chooseAndSave);
    connect(window, &MainWindow::fileDropped, this, &FileController::open);
    window->setMayClose([this] { return mayDiscard(); });
    connect(window->recentMenu(), &QMenu::aboutToShow, this, &FileController::fillRecent);
    connect(file, &DocumentFile::pathChanged, this, &FileController::updateTitle);
    connect(file, &DocumentFile::modifiedChanged, this, &FileController::updateTitle);
    connect(document, &TraceDocument::reset, this, &FileController::updateTitle);
    // The title is in a language too, and so are the names of built-in scenarios.
    window->installEventFilter(this);
    fillRecent();
    updateTitle();
}

bool FileController::mayDiscard()
{
    if (!m_file->isModified())
        return true;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setText(tr("The scenario was changed and not saved."));
    box.setInformativeText(tr("Without saving, the changes are lost."));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

bool FileController::open(const QString &path)
{
    if (!mayDiscard())
        return false;
    if (const auto problem = m_file->open(path)) {
        if (isRun(*problem)) {
            m_window->setMode(MainWindow::Mode::Lab);
            return m_window->labPage()->files()->open(path);
        }
        showProblem(tr("The file was not opened. The scenario on the screen is as it was."),
                    *problem, path);
        return false;
    }
    dismissOld();
    m_window->setMode(MainWindow::Mode::Scheduler);
    if (!m_file->path().isEmpty())
        m_window->say(tr("Opened %1.").arg(QFileInfo(path).fileName()));
    return true;
}

void FileController::dismissOld()
{
    // A note is about the scenario that was just opened, and an offer waits for an answer.
    if (!m_window->messages()->isNote() && !m_window->messages()->isOffer())
        m_window->messages()->dismiss();
}

void FileController::startNew()
{
    if (!mayDiscard())
        return;
    m_file->openNew(newScenario());
    dismissOld();
}

void FileController::makeRandom()
{
    RandomDialog dialog(m_random, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_random = dialog.workload();
    Scenario scenario = withRandomTasks(m_document->scenario(), m_random);
    ++m_random.seed; // whoever asks again wants others
    scenario.title = {};
    scenario.note = {};
    if (const auto problem = findProblem(scenario)) {
        showProblem(tr("These processes do not fit the scenario. It is as it was."), *problem, {});
        return;
    }
    m_document->edit(tr("Make random processes"), std::move(scenario));
}

void FileController::chooseAndOpen()
{
    const QString folder =
        m_file->path().isEmpty() ? QDir::homePath() : QFileInfo(m_file->path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a scenario"), folder,
        tr("Scenarios (*.timeslice.json *.json);;All files (*)"), nullptr, dialogOptions());
    if (!path.isEmpty())
        open(path);
}

bool FileController::save()
{
    if (m_file->path().isEmpty())
        return saveAs();
    if (const auto problem = m_file->save()) {
        showProblem(tr("The scenario was not saved."), *problem, m_file->path());
        m_saveFailed = true;
        return false;
    }
    saved();
    m_window->say(tr("Saved %1.").arg(QFileInfo(m_file->path()).fileName()));
    return true;
}

bool FileController::saveAs()
{
    const QString suggestion = m_file->path().isEmpty()
        ? QDir::home().filePath(m_file->suggestedName(m_language->isChinese()))
        : m_file->path();
    QFileDialog dialog(m_window, tr("Save the scenario"), suggestion,
                       tr("Scenarios (*.timeslice.json)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOptions(dialogOptions());
    dialog.selectFile(suggestion);
    // The dialog asks before it overwrites; it must know the name that will be written.
    dialog.setDefaultSuffix(DocumentFile::suffix().mid(1));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    const QString path = dialog.selectedFiles().first();
    if (const auto problem = m_file->saveAs(path)) {
        showProblem(tr("The scenario was not saved."), *problem, path);
        m_saveFailed = true;
        return false;
    }
    saved();
    m_window->say(tr("Saved %1.").arg(QFileInfo(m_file->path()).fileName()));
    return true;
}

/// What was said of a save that failed does not hold any more.
void FileController::saved()
{
    if (std::exchange(m_saveFailed, false) && m_window->messages()->isError())
        m_window->messages()->dismiss();
}

void FileController::showProblem(const QString &title, const Problem &problem, const QString &path)
{
    m_window->messages()->showError(title, problemMessage(problem, QDir::toNativeSeparators(path)));
}

void FileController::updateTitle()
{
    const QString title =
        QString::fromStdString(m_document->scenario().title.in(m_language->isChinese()));
    const QString file =
        m_file->path().isEmpty() ? QString() : QFileInfo(m_file->path()).fileName();
    const QString shown = !file.isEmpty() ? file : (title.isEmpty() ? tr("New scenario") : title);
    //: The window's title: the document, and the program.
    m_window->setWindowTitle(tr("%1[*] – Timeslice").arg(shown));
    m_window->setWindowModified(m_file->isModified());
}

void FileController::fillRecent()
{
    QMenu *menu = m_window->recentMenu();
    menu->clear();
    const QStringList files = m_file->recentFiles();
    for (const QString &path : files) {
        QString text = QFileInfo(path).fileName();
        QAction *action = menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setStatusTip(action->toolTip());
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (files.isEmpty()) {
        menu->addAction(tr("Nothing was opened yet."))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Clear the list")), &QAction::triggered, m_file,
            &DocumentFile::clearRecentFiles);
}

bool FileController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange) {
        updateTitle();
        fillRecent();
    }
    return false;
}

} // namespace timeslice
