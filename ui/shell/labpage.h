// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/stateindex.h"
#include "ui/document/viewstate.h"
#include "ui/lab/labcontroller.h"
#include "ui/lab/predictionguide.h"

#include <QPair>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QGridLayout;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSlider;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace timeslice {

class ListingView;
class MessageBar;
class ObjectsView;
class PredictionCard;
class RunFiles;
class SceneList;
class ThemeProvider;
class TimelineView;
class TreeView;
class WaitGraphView;
class WorkersView;

/// The page of the Process Lab: scenes at the left; what drives them above; the processes, what
/// they share, their code; and beside it their lanes over time, their output, and who waits for
/// whom. Nothing runs until Start.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    explicit LabPage(ThemeProvider *theme, QWidget *parent = nullptr);
    ~LabPage() override;

    LabController *lab() { return &m_lab; }
    PredictionGuide *guide() { return &m_guide; }
    WorkersView *workers() const { return m_workers; }
    ObjectsView *objects() const { return m_objects; }
    ListingView *listing() const { return m_listing; }
    SceneList *scenes() const { return m_scenes; }
    QPushButton *startButton() const { return m_start; }
    QPushButton *backButton() const { return m_back; }
    QCheckBox *predictBox() const { return m_predict; }
    PredictionCard *predictionCard() const { return m_card; }
    QPlainTextEdit *console() const { return m_console; }
    TimelineView *lanes() const { return m_lanes; }
    QSlider *speed() const { return m_speed; }
    RunFiles *files() const { return m_files; }
    MessageBar *messages() const { return m_messages; }
    void showPart(ScenePart part);
    /// What can be saved as a picture, with its name.
    QList<QPair<QString, QWidget *>> views() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A framed part of the page with a title.
    QBoxLayout *panel(QLabel *&title, QWidget *content);
    QWidget *makeCode();
    QWidget *makeSettingsArea();
    void fitSettings();
    QWidget *makeBar();
    QWidget *makeIdea();
    QWidget *makeParts();
    void connectAll();
    void makeSettings();
    void addSetting(std::size_t position, QLabel *label, QWidget *box);
    void showScene();
    void showOutput();
    void showRecording();
    void follow();
    void refresh();
    QString stateOfRun();
    void retranslateUi();
    void retranslateBar();

    ThemeProvider *m_theme;
    LabController m_lab;
    PredictionGuide m_guide;
    ViewState m_view; ///< of the lanes
    std::optional<StateIndex> m_states; ///< of the recording's trace
    SceneList *m_scenes;
    QPushButton *m_start;
    QPushButton *m_stepAll;
    QPushButton *m_runAll;
    QPushButton *m_holdAll;
    QPushButton *m_reset;
    QPushButton *m_back;
    QPushButton *m_forward;
    QPushButton *m_present;
    QLabel *m_speedLabel;
    QSlider *m_speed;
    QCheckBox *m_predict;
    QToolButton *m_run;
    QMenu *m_runMenu;
    MessageBar *m_messages;
    RunFiles *m_files;
    QGridLayout *m_settings;
    QScrollArea *m_settingsArea;
    std::vector<QWidget *> m_settingWidgets;
    QLabel *m_observer;
    std::optional<Observation> m_observation; ///< of the run
    QLabel *m_idea;
    PredictionCard *m_card;
    QLabel *m_scenesTitle = nullptr;
    QLabel *m_workersTitle = nullptr;
    QLabel *m_objectsTitle = nullptr;
    QLabel *m_listingTitle = nullptr;
    QToolButton *m_python;
    QToolButton *m_c;
    WorkersView *m_workers;
    ObjectsView *m_objects;
    ListingView *m_listing;
    QTabWidget *m_parts;
    TimelineView *m_lanes;
    QPlainTextEdit *m_console;
    TreeView *m_tree;
    QScrollArea *m_treeArea;
    WaitGraphView *m_graph;
    std::optional<std::string> m_shownOutput; ///< nothing: what grew since is no moment's
    std::uint64_t m_shownBytes = 0; ///< of the present's output
    bool m_showsPresent = false;
};

} // namespace timeslice
