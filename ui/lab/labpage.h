// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/labcontroller.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace timeslice {

class ListingView;
class ObjectsView;
class ThemeProvider;
class WorkersView;

/// The page of the Process Lab: scenes at the left; what drives them above; the processes, what
/// they share, their code and their output. Nothing runs until Start.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    explicit LabPage(ThemeProvider *theme, QWidget *parent = nullptr);

    LabController *lab() { return &m_lab; }
    WorkersView *workers() const { return m_workers; }
    ObjectsView *objects() const { return m_objects; }
    ListingView *listing() const { return m_listing; }
    QListWidget *scenes() const { return m_scenes; }
    QPushButton *startButton() const { return m_start; }
    QPlainTextEdit *console() const { return m_console; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A framed part of the page with a title.
    QBoxLayout *panel(QLabel *&title);
    QWidget *makeBar();
    void makeSettings();
    void showScene();
    void showOutput();
    void refresh();
    void retranslateUi();

    ThemeProvider *m_theme;
    LabController m_lab;
    QListWidget *m_scenes;
    QPushButton *m_start;
    QPushButton *m_stepAll;
    QPushButton *m_runAll;
    QPushButton *m_holdAll;
    QPushButton *m_reset;
    QGridLayout *m_settings;
    std::vector<QWidget *> m_settingWidgets;
    QLabel *m_observer;
    QLabel *m_idea;
    QLabel *m_scenesTitle = nullptr;
    QLabel *m_workersTitle = nullptr;
    QLabel *m_objectsTitle = nullptr;
    QLabel *m_listingTitle = nullptr;
    QLabel *m_consoleTitle = nullptr;
    QToolButton *m_python;
    QToolButton *m_c;
    WorkersView *m_workers;
    ObjectsView *m_objects;
    ListingView *m_listing;
    QPlainTextEdit *m_console;
    std::uint64_t m_shownBytes = 0; ///< of the output
};

} // namespace timeslice
