// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runfiles.h"

#include "app/live/runfile.h"
#include "core/io/filewriter.h"
#include "core/io/tracewriter.h"
#include "ui/lab/labcontroller.h"
#include "ui/shell/messagebar.h"
#include "ui/words/problemwords.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace timeslice {
namespace {

QFileDialog::Options dialogOptions()
{
    const bool offscreen = QGuiApplication::platformName() == QLatin1String("offscreen");
    return offscreen ? QFileDialog::DontUseNativeDialog : QFileDialog::Options();
}

const QString &runSuffix()
{
    static const QString suffix = QStringLiteral("timeslice-run.json");
    return suffix;
}

std::string perfettoOf(const LabController &lab)
{
    return chromeTraceJson(lab.recording()->trace());
}

std::string systraceOf(const LabController &lab)
{
    return systraceText(lab.recording()->trace());
}

} // namespace

RunFiles::RunFiles(LabController *lab, MessageBar *messages, QMenu *menu, QWidget *page)
    : QObject(page)
    , m_lab(lab)
    , m_messages(messages)
    , m_menu(menu)
    , m_page(page)
{
    connect(menu, &QMenu::aboutToShow, this, &RunFiles::fill);
}

/// In the language of now, and by what there is now.
void RunFiles::fill()
{
    m_menu->clear();
    QAction *save = m_menu->addAction(tr("Save this run…"), this, &RunFiles::chooseAndSave);
    m_menu->addAction(tr("Open a run…"), this, &RunFiles::chooseAndOpen);
    m_menu->addSeparator();
    QAction *perfetto = m_menu->addAction(tr("Export for Perfetto (JSON)…"), this, [this] {
        chooseAndExport(tr("Export for Perfetto"), QStringLiteral("json"), perfettoOf);
    });
    QAction *systrace = m_menu->addAction(tr("Export as ftrace text…"), this, [this] {
        chooseAndExport(tr("Export as ftrace text"), QStringLiteral("txt"), systraceOf);
    });
    for (QAction *action : { save, perfetto, systrace })
        action->setEnabled(m_lab->recording() != nullptr);
}

QString RunFiles::suggestedName(const QString &suffix) const
{
    const std::string_view id = m_lab->scene().id;
    return QDir::home().filePath(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))
                                 + QLatin1Char('.') + suffix);
}

void RunFiles::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_page, tr("Open a run"), QDir::homePath(),
        tr("Runs (*.timeslice-run.json *.json);;All files (*)"), nullptr, dialogOptions());
    if (!path.isEmpty())
        open(path);
}

void RunFiles::chooseAndSave()
{
    if (!m_lab->recording())
        return;
    const QString path =
        QFileDialog::getSaveFileName(m_page, tr("Save this run"), suggestedName(runSuffix()),
                                     tr("Runs (*.timeslice-run.json)"), nullptr, dialogOptions());
    if (!path.isEmpty())
        save(path);
}

void RunFiles::chooseAndExport(const QString &title, const QString &suffix,
                               std::string (*text)(const LabController &lab))
{
    if (!m_lab->recording())
        return;
    const QString path = QFileDialog::getSaveFileName(m_page, title, suggestedName(suffix),
                                                      QString(), nullptr, dialogOptions());
    if (!path.isEmpty())
        write(path, text(*m_lab));
}

bool RunFiles::open(const QString &path)
{
    const live::RunRead read = live::readRunFile(QFile::encodeName(path).toStdString());
    if (!read.recording) {
        showProblem(tr("The run was not opened. What is on the screen is as it was."),
                    *read.problem, path);
        return false;
    }
    m_lab->openRun(read.recording);
    emit said(tr("Opened %1.").arg(QFileInfo(path).fileName()));
    return true;
}

bool RunFiles::save(const QString &path)
{
    live::Recording &recording = *m_lab->recording();
    return write(
        path,
        live::runJson(recording, live::outcomeWord(recording.stateAt(recording.end()), false)));
}

bool RunFiles::write(const QString &path, const std::string &text)
{
    if (const auto problem = writeFileSafely(QFile::encodeName(path).toStdString(), text)) {
        showProblem(tr("The run was not saved."), *problem, path);
        return false;
    }
    if (m_messages->isError())
        m_messages->dismiss();
    emit said(tr("Saved %1.").arg(QFileInfo(path).fileName()));
    return true;
}

void RunFiles::showProblem(const QString &title, const Problem &problem, const QString &path)
{
    m_messages->showError(title, problemMessage(problem, QDir::toNativeSeparators(path)));
}

} // namespace timeslice
