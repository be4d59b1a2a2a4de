// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <functional>

class QLabel;
class QMenu;
class QStackedWidget;
class QTimer;

namespace timeslice {

class ActionRegistry;
class BlankScreen;
class KeyRouter;
class KeysOverlay;
class LabController;
class LabPage;
class LanguageController;
class MessageBar;
class ModeRail;
class SchedulerPage;
class ThemeController;
class ThemeProvider;

/// The window as a frame: mode rail, pages, menus, keys, language, theme and projection. It holds
/// no document; Workbench joins it with one. Made in two steps, so that it can be on the screen
/// before it is full: a bare window that shows a StartCurtain, then `furnish`.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Mode { Scheduler, Lab, Lessons };

    /// REQUIRES: the controllers outlive the window.
    MainWindow(LanguageController *language, ThemeController *theme, ThemeProvider *provider,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Puts in everything. REQUIRES: called once. What is asked of the window below is there only
    /// afterwards.
    void furnish();

    ActionRegistry *actions() const { return m_actions; }
    SchedulerPage *scheduler() const { return m_scheduler; }
    MessageBar *messages() const;
    QMenu *recentMenu() const { return m_recentMenu; }
    QMenu *examplesMenu() const { return m_examplesMenu; }
    /// Filled by whoever knows the views.
    QMenu *exportMenu() const { return m_exportMenu; }
    Mode mode() const;
    void setMode(Mode mode);
    /// Null until somebody has looked at the Lab.
    /// Null before it was looked at.
    LabPage *labPage() const { return m_lab; }
    LabController *lab() const;
    bool isProjecting() const { return m_projecting; }
    /// Asked before the window closes; false keeps it open.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

public slots:
    void setProjecting(bool on);
    /// One line, for a few seconds.
    void say(const QString &text);

signals:
    void modeChanged();
    /// Of the window before it is furnished: it is on the screen.
    void curtainPainted();
    /// A file was dropped onto the window.
    void fileDropped(const QString &path);
    void projectingChanged(bool on);
    /// The window is about to close, and may: the time to store its layout.
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void connectActions();
    void retranslateUi();
    void setBlank(bool on);
    void showStatus(const QString &text);
    void placeStatus();
    void fitToScreen();
    void openMenus();
    void leave();

    LanguageController *m_language;
    ThemeController *m_themes;
    ThemeProvider *m_provider;
    LabPage *m_lab = nullptr;
    ActionRegistry *m_actions = nullptr;
    ModeRail *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    SchedulerPage *m_scheduler = nullptr;
    KeysOverlay *m_keys = nullptr;
    BlankScreen *m_blank = nullptr;
    KeyRouter *m_router = nullptr;
    QLabel *m_status = nullptr;
    QTimer *m_statusEnd = nullptr;
    QString m_statusText;
    QList<QMenu *> m_menus;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_examplesMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_panelsMenu = nullptr;
    std::function<bool()> m_mayClose;
    bool m_projecting = false;
    Qt::WindowStates m_stateBefore;
    QByteArray m_layoutBefore; ///< of the docks, before the projection
};

} // namespace timeslice
