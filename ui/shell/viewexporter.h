// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace timeslice {

class FileController;
class MainWindow;

/// Saves a picture of one view: fills the window's export menu with the views that are there, asks
/// for a file and writes it. A file that cannot be written is left as it was, and the message bar
/// says why.
class ViewExporter : public QObject
{
    Q_OBJECT

public:
    ViewExporter(MainWindow *window, FileController *files, QObject *parent = nullptr);

    /// Offers a view: `name` in the language of the moment, `view` null while there is none.
    void offer(std::function<QString()> name, std::function<QWidget *()> view);

    /// Writes the picture; true when it is there.
    bool save(QWidget *view, const QString &title, const QString &path);

private:
    struct Offer
    {
        std::function<QString()> name;
        std::function<QWidget *()> view;
    };

    void fillMenu();
    void ask(QWidget *view, const QString &title);

    MainWindow *m_window;
    FileController *m_files;
    QList<Offer> m_offers;
};

} // namespace timeslice
