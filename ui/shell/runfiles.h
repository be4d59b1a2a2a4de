// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <string>

class QMenu;
class QWidget;

namespace timeslice {

class LabController;
class MessageBar;
struct Problem;

/// Runs of the Lab as files: saves and opens them, and exports their traces for the tools that read
/// kernel traces. What cannot be done is said in the page's message bar, and nothing is lost.
class RunFiles : public QObject
{
    Q_OBJECT

public:
    /// Fills `menu`. All are the page's.
    RunFiles(LabController *lab, MessageBar *messages, QMenu *menu, QWidget *page);

    void chooseAndOpen();
    void chooseAndSave();
    /// True when it is shown.
    bool open(const QString &path);
    bool save(const QString &path);

signals:
    /// Something to be said in passing.
    void said(const QString &text);

private:
    void fill();
    void chooseAndExport(const QString &title, const QString &suffix,
                         std::string (*text)(const LabController &lab));
    bool write(const QString &path, const std::string &text);
    QString suggestedName(const QString &suffix) const;
    void showProblem(const QString &title, const Problem &problem, const QString &path);

    LabController *m_lab;
    MessageBar *m_messages;
    QMenu *m_menu;
    QWidget *m_page;
};

} // namespace timeslice
