// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <array>

namespace timeslice {
namespace {

struct ActionInfo
{
    ActionId id;
    const char *name;
    const char *text;
    const char *tip;
    const char *keys; ///< portable text, separated by blanks
    const char *icon;
    bool checkable = false;
};

constexpr const char *kContext = "timeslice::ActionRegistry";

// In the order of ActionId. No key of the transport needs a modifier: clickers and teachers at the
// far end of a room have none.
constexpr ActionInfo kActions[] = {
    { ActionId::New, "new", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&New"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Start a new scenario with one process."),
      "Ctrl+N", "new" },
    { ActionId::Open, "open", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Open…"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Open a scenario file."), "Ctrl+O", "open" },
    { ActionId::Save, "save", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Save"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Save the scenario in its file."), "Ctrl+S",
      "save" },
    { ActionId::SaveAs, "save-as", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Save &as…"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Save the scenario in another file."),
      "Ctrl+Shift+S", "" },
    { ActionId::Quit, "quit", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Quit"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Close the window and leave the program."),
      "Ctrl+Q", "" },
    { ActionId::Undo, "undo", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Undo"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Take back the last change of the scenario."),
      "Ctrl+Z", "undo" },
    { ActionId::Redo, "redo", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Redo"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Make the change again that was taken back."),
      "Ctrl+Shift+Z", "redo" },
    { ActionId::AddProcess, "add-process",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Add a process"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Add a process to the scenario."),
      "Ctrl++ Ctrl+=", "add" },
    { ActionId::RemoveProcess, "remove-process",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Re&move the process"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Remove the selected process from the scenario."),
      "Ctrl+-", "remove" },
    { ActionId::RandomProcesses, "random-processes",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Random processes…"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Put random processes in place of those of the scenario."),
      "Ctrl+R", "" },
    { ActionId::ToStart, "to-start", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "To the start"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Go to the start of the run."), "Home",
      "to-start" },
    { ActionId::StepBack, "step-back", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Step back"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Go back by one step."), "Left PgUp",
      "step-back" },
    { ActionId::Play, "play", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Play"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Let the run go on by itself."), "P", "play" },
    { ActionId::StepForward, "step-forward",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Step forward"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Go on by one step."), "Right PgDown Space",
      "step-forward" },
    { ActionId::ToEnd, "to-end", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "To the end"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Go to the end of the run."), "End",
      "to-end" },
    { ActionId::Faster, "faster", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Faster"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Play faster."), "+", "" },
    { ActionId::Slower, "slower", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Slower"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Play more slowly."), "-", "" },
    { ActionId::ZoomFit, "zoom-fit", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Whole run"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show the whole run in the timeline."), "0",
      "zoom-fit" },
    { ActionId::Compare, "compare", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Compare"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Run the same processes under several policies, side by side."),
      "C", "compare", true },
    { ActionId::ShowScheduler, "mode-scheduler",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Scheduler"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Simulate how processes share a processor."),
      "Ctrl+1", "scheduler", true },
    { ActionId::ShowLab, "mode-lab", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Lab"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Watch real processes work together."),
      "Ctrl+2", "lab", true },
    { ActionId::ShowLessons, "mode-lessons",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Lessons"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Learn with guided scenes and exercises."),
      "Ctrl+3", "lessons", true },
    { ActionId::SwitchLanguage, "switch-language",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "中 / EN"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Switch between Chinese and English."),
      "Ctrl+L", "language" },
    { ActionId::LanguageSystem, "language-system",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "As the system"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Use the language of the system."), "", "",
      true },
    { ActionId::LanguageEnglish, "language-en",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "English"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show the program in English."), "", "",
      true },
    { ActionId::LanguageChinese, "language-zh",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "中文"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show the program in Chinese."), "", "",
      true },
    { ActionId::ThemeSystem, "theme-system",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "As the system"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Use light or dark colours as the system does."),
      "", "", true },
    { ActionId::ThemeLight, "theme-light", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Light"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Use light colours."), "", "", true },
    { ActionId::ThemeDark, "theme-dark", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Dark"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Use dark colours."), "", "", true },
    { ActionId::Projection, "projection",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Projection"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Fill the screen, with text large enough for the last row."),
      "F11 F5", "projection", true },
    { ActionId::LeaveProjection, "leave-projection",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Leave the projection"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Go back to the window."), "Esc", "" },
    { ActionId::BlankScreen, "blank-screen",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Blank the screen"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Make the screen dark until the next key, while projecting."),
      "B .", "", true },
    { ActionId::ReduceMotion, "reduce-motion",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Reduce motion"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show each step at once, without animation."),
      "", "", true },
    { ActionId::ThreeStates, "three-states",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Three states only"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Show only ready, running and blocked in the state diagram."),
      "", "", true },
    { ActionId::BilingualTerms, "bilingual-terms",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Terms in both languages"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry",
                        "Show the key terms in Chinese and English together."),
      "", "", true },
    { ActionId::ResetLayout, "reset-layout",
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Reset the layout"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Put every panel back in its place."), "",
      "layout" },
    { ActionId::ShowKeys, "show-keys", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "&Keys"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show the list of keys."), "? F1", "help" },
    { ActionId::About, "about", QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "About &Timeslice"),
      QT_TRANSLATE_NOOP("timeslice::ActionRegistry", "Show the version and the licence."), "",
      "timeslice" },
};
static_assert(std::size(kActions) == static_cast<std::size_t>(ActionId::Count));

QString translated(const char *text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
{
    for (const ActionInfo &info : kActions) {
        auto *action = new QAction(window);
        action->setObjectName(QLatin1String(info.name));
        action->setCheckable(info.checkable);
        QList<QKeySequence> keys;
        for (const QString &key :
             QString::fromLatin1(info.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            keys.append(QKeySequence::fromString(key));
        action->setShortcuts(keys);
        // A held key repeats steps, but does not flicker between two modes.
        action->setAutoRepeat(!info.checkable && info.id != ActionId::LeaveProjection);
        // The rail and the transport show these in colours that a menu does not have.
        action->setIconVisibleInMenu(info.id < ActionId::ToStart || info.id > ActionId::ShowLessons
                                     || info.id == ActionId::ZoomFit);
        window->addAction(action);
        m_actions.append(action);
    }
    action(ActionId::About)->setMenuRole(QAction::AboutRole);
    action(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    retranslateUi();
}

QAction *ActionRegistry::action(ActionId id) const
{
    return m_actions.at(static_cast<int>(id));
}

QString ActionRegistry::name(ActionId id)
{
    return QLatin1String(kActions[static_cast<int>(id)].name);
}

QString ActionRegistry::keysText(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

void ActionRegistry::retranslateUi()
{
    for (const ActionInfo &info : kActions) {
        QAction *const each = action(info.id);
        each->setText(translated(info.text));
        each->setStatusTip(translated(info.tip));
        const QString keys = each->shortcut().toString(QKeySequence::NativeText);
        each->setToolTip(keys.isEmpty() ? translated(info.tip)
                                        //: A tool tip: what a button does, and its key.
                                        : tr("%1 Key: %2").arg(translated(info.tip), keys));
    }
    retranslatePlay();
}

void ActionRegistry::retranslatePlay()
{
    if (!m_playing)
        return;
    QAction *const play = action(ActionId::Play);
    play->setText(tr("Pause"));
    play->setStatusTip(tr("Stop the run where it is."));
    play->setToolTip(tr("%1 Key: %2")
                         .arg(tr("Stop the run where it is."),
                              play->shortcut().toString(QKeySequence::NativeText)));
}

void ActionRegistry::setTheme(const Theme &theme)
{
    for (const ActionInfo &info : kActions) {
        if (*info.icon)
            action(info.id)->setIcon(Icons::icon(QLatin1String(info.icon), theme));
    }
    // The one button in the accent's colour.
    action(ActionId::Play)
        ->setIcon(Icons::icon(m_playing ? QStringLiteral("pause") : QStringLiteral("play"),
                              theme.accentText, theme.accentText));
    for (const ActionId mode :
         { ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons })
        action(mode)->setIcon(Icons::icon(QLatin1String(kActions[static_cast<int>(mode)].icon),
                                          theme.railText, theme.railText));
}

void ActionRegistry::setPlaying(bool playing)
{
    m_playing = playing;
    retranslateUi();
}

} // namespace timeslice
