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
class LanguageController;
class MessageBar;
class ModeRail;
class SchedulerPage;
class ThemeController;
class ThemeProvider;

/// The window as a frame: mode rail, pages, menus, keys, language, theme and projection. It holds
/// no document; Workbench joins it with one.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Mode { Scheduler, Lab, Lessons };

    /// REQUIRES: the controllers outlive the window.
    MainWindow(LanguageController *language, ThemeController *theme, ThemeProvider *provider,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionRegistry *actions() const { return m_actions; }
    SchedulerPage *scheduler() const { return m_scheduler; }
    MessageBar *messages() const;
    QMenu *recentMenu() const { return m_recentMenu; }
    QMenu *examplesMenu() const { return m_examplesMenu; }
    Mode mode() const;
    void setMode(Mode mode);
    bool isProjecting() const { return m_projecting; }
    /// Asked before the window closes; false keeps it open.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

public slots:
    void setProjecting(bool on);
    /// One line, for a few seconds.
    void say(const QString &text);

signals:
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
    ActionRegistry *m_actions;
    ModeRail *m_rail;
    QStackedWidget *m_pages;
    SchedulerPage *m_scheduler;
    KeysOverlay *m_keys;
    BlankScreen *m_blank;
    KeyRouter *m_router;
    QLabel *m_status;
    QTimer *m_statusEnd;
    QString m_statusText;
    QList<QMenu *> m_menus;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_examplesMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_panelsMenu = nullptr;
    std::function<bool()> m_mayClose;
    bool m_projecting = false;
    Qt::WindowStates m_stateBefore;
    QByteArray m_layoutBefore; ///< of the docks, before the projection
};

} // namespace timeslice
