// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;

namespace timeslice {

struct Theme;

/// What the window can do. Every action of the program is in this list and is made by
/// ActionRegistry; menus, buttons, keys and the list of keys show the same one.
enum class ActionId {
    New,
    Open,
    Save,
    SaveAs,
    Quit,
    Undo,
    Redo,
    AddProcess,
    RemoveProcess,
    RandomProcesses,
    ToStart,
    StepBack,
    Play,
    StepForward,
    ToEnd,
    Faster,
    Slower,
    ZoomFit,
    Compare,
    ShowScheduler,
    ShowLab,
    ShowLessons,
    SwitchLanguage,
    LanguageSystem,
    LanguageEnglish,
    LanguageChinese,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Projection,
    LeaveProjection,
    BlankScreen,
    ReduceMotion,
    ThreeStates,
    BilingualTerms,
    ResetLayout,
    ShowKeys,
    About,
    Count
};

/// Makes each action once, with text, status tip, keys and icon, and keeps its words and its icon
/// up to date. Owned by the window, which is the context of the shortcuts.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window` and its shortcuts work anywhere in it.
    explicit ActionRegistry(QWidget *window);

    QAction *action(ActionId id) const;
    QList<QAction *> all() const { return m_actions; }
    /// The stable name of an action, for settings and tests: "step-forward".
    static QString name(ActionId id);
    /// The keys that do the same as the action's first shortcut, written for people.
    static QString keysText(const QAction *action);

    void retranslateUi();
    /// New icons in the theme's colours.
    void setTheme(const Theme &theme);
    /// While playing, the play button is a pause button.
    void setPlaying(bool playing);

private:
    void retranslatePlay();

    QList<QAction *> m_actions;
    bool m_playing = false;
};

} // namespace timeslice
