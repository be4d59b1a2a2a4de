// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewexporter.h"

#include "core/io/filewriter.h"
#include "ui/drawing/viewexport.h"
#include "ui/shell/filecontroller.h"
#include "ui/shell/labpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/schedulerpage.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace timeslice {

ViewExporter::ViewExporter(MainWindow *window, FileController *files, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_files(files)
{
    connect(window->exportMenu(), &QMenu::aboutToShow, this, &ViewExporter::fillMenu);
}

void ViewExporter::fillMenu()
{
    QMenu *menu = m_window->exportMenu();
    menu->clear();
    const bool inLab = m_window->mode() == MainWindow::Mode::Lab;
    const auto views = inLab ? m_window->labPage()->views() : m_window->scheduler()->views();
    for (const auto &[name, view] : views) {
        //: %1 is a view, for example the timeline; a dialog follows
        QAction *action = menu->addAction(tr("%1…").arg(name));
        // A view that is hidden has no picture.
        action->setEnabled(view->isVisible());
        connect(action, &QAction::triggered, this,
                [this, view = view, title = name] { ask(view, title); });
    }
}

void ViewExporter::ask(QWidget *view, const QString &title)
{
    const bool offscreen = QGuiApplication::platformName() == QLatin1String("offscreen");
    QFileDialog dialog(m_window, tr("Save a picture of: %1").arg(title),
                       QDir::home().filePath(title + QStringLiteral(".svg")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontUseNativeDialog, offscreen);
    dialog.setNameFilters({ tr("Drawing (*.svg)"), tr("Picture (*.png)"), tr("Page (*.pdf)") });
    dialog.selectFile(title + QStringLiteral(".svg"));
    dialog.setDefaultSuffix(QStringLiteral("svg"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).section(u')', 0, 0));
    });
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        save(view, title, dialog.selectedFiles().first());
}

bool ViewExporter::save(QWidget *view, const QString &title, const QString &path)
{
    const QByteArray picture = pictureOf(*view, pictureKindOf(path), title);
    const auto problem =
        writeFileSafely(QFile::encodeName(path).toStdString(), picture.toStdString());
    if (problem) {
        m_files->showProblem(tr("The picture was not saved."), *problem, path);
        return false;
    }
    m_window->say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
    return true;
}

} // namespace timeslice
