// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace timeslice {

class FileController;
class MainWindow;

/// Saves a picture of one view: fills the window's export menu with the views of the page, asks
/// for a file and writes it. A file that cannot be written is left as it was, and the message bar
/// says why.
class ViewExporter : public QObject
{
    Q_OBJECT

public:
    ViewExporter(MainWindow *window, FileController *files, QObject *parent = nullptr);

    /// Writes the picture; true when it is there.
    bool save(QWidget *view, const QString &title, const QString &path);

private:
    void fillMenu();
    void ask(QWidget *view, const QString &title);

    MainWindow *m_window;
    FileController *m_files;
};

} // namespace timeslice
