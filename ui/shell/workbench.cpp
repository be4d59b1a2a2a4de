// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "core/scenario/problem.h"
#include "ui/charts/chartspanel.h"
#include "ui/document/autosave.h"
#include "ui/document/documentfile.h"
#include "ui/document/playback.h"
#include "ui/document/settings.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewkeeper.h"
#include "ui/document/viewstate.h"
#include "ui/editor/processeditor.h"
#include "ui/lab/labcontroller.h"
#include "ui/panels/decisionspanel.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/panels/metricspanel.h"
#include "ui/panels/pcbcard.h"
#include "ui/panels/pcbpanel.h"
#include "ui/panels/realtimepanel.h"
#include "ui/panels/whystrip.h"
#include "ui/queues/queueview.h"
#include "ui/shell/aboutbox.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/alternatives.h"
#include "ui/shell/filecontroller.h"
#include "ui/shell/framefeeder.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/policybar.h"
#include "ui/shell/recoveryoffer.h"
#include "ui/shell/scenariolibrary.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/themecontroller.h"
#include "ui/shell/transportbar.h"
#include "ui/shell/viewexporter.h"
#include "ui/statediagram/statediagramview.h"
#include "ui/timeline/timelineview.h"
#include "ui/waitgraph/waitgraphview.h"
#include "ui/words/problemwords.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QUndoStack>

#include <cmath>
#include <deque>
#include <utility>

namespace timeslice {
namespace {

// Twelve steps of the keys + and - go from 0.1x to 10x.
constexpr double kSpeedStep = 1.4678;

} // namespace

class Workbench::Private
{
public:
    Private(const QString &settingsFile, const QString &autosaveFolder)
        : settings(settingsFile.isEmpty() ? Settings::standardPath() : settingsFile)
        , themes(&provider)
        , keeper(&document, &view)
        , playback(&document, &view)
        , file(&document, &settings)
        , autosave(&document, &file,
                   autosaveFolder.isEmpty() ? Autosave::standardFolder() : autosaveFolder)
    {
    }

    // In the order of their needs: what is below uses what is above.
    Settings settings;
    ThemeProvider provider;
    LanguageController language;
    ThemeController themes;
    TraceDocument document;
    ViewState view;
    ViewKeeper keeper;
    Playback playback;
    DocumentFile file;
    Autosave autosave;
    std::unique_ptr<MainWindow> window;
    FileController *files = nullptr;
    RecoveryOffer *recovery = nullptr;
    TimelineView *timeline = nullptr;
    StateDiagramView *diagram = nullptr;
    QueueView *queues = nullptr;
    ProcessEditor *editor = nullptr;
    PolicyBar *policy = nullptr;
    WhyStrip *why = nullptr;
    std::deque<std::pair<QString, QString>> waiting; ///< messages, until the bar is free
    bool limitShown = false; ///< the message bar says that the run was cut

    QAction *action(ActionId id) const { return window->actions()->action(id); }
    bool furnished() const { return files != nullptr; }
    void furnish();
    void dress();
    void open(const QString &path);
    void settle();
    void makeViews();
    void makePanels();
    void joinTransport();
    void joinScenario();
    void joinSettings();
    void showTime();
    void showScenario();
    void showLimit();
    void fillExamples();
    void openLast(bool sayProblem);
    void saySettingsTrouble();
    void sayInTurn(const QString &title, const QString &details);
};

void Workbench::Private::makeViews()
{
    SchedulerPage *page = window->scheduler();
    timeline = new TimelineView(&view, &provider);
    page->setTimeline(timeline);
    why = new WhyStrip(&document, &view, &provider);
    page->setWhyStrip(why);
    const auto follow = [this] { timeline->setTrace(&document.trace()); };
    QObject::connect(&document, &TraceDocument::reset, timeline, follow);
    QObject::connect(timeline, &TimelineView::seekRequested, &playback, &Playback::seek);
    follow();
}

void Workbench::Private::makePanels()
{
    SchedulerPage *page = window->scheduler();
    diagram = new StateDiagramView(&view, &provider);
    queues = new QueueView(&view, &provider);
    editor = new ProcessEditor(&document, &view, &provider);
    auto *log = new EventLogPanel(&document, &view, &provider);
    auto *decisions = new DecisionsPanel(&document, &view, &provider);
    diagram->setReduceMotion(settings.value(settings::kReduceMotion));
    queues->setReduceMotion(settings.value(settings::kReduceMotion));
    diagram->setThreeStates(settings.value(settings::kThreeStateDiagram));
    page->setStateDiagram(diagram);
    page->setQueues(queues);
    auto *card = new PcbCard(&document, &view, &provider);
    card->setTitleShown(false);
    QObject::connect(card, &PcbCard::titleChanged, page, &SchedulerPage::setControlBlockTitle);
    page->setControlBlock(card);
    page->setControlBlockTitle(card->title());
    page->addTable(SchedulerPage::Table::Processes, editor);
    page->addTable(SchedulerPage::Table::ControlBlocks, new PcbPanel(&document, &view, &provider));
    page->addTable(SchedulerPage::Table::Metrics, new MetricsPanel(&document, &view, &provider));
    page->addTable(SchedulerPage::Table::Charts, new ChartsPanel(&document, &view, &provider));
    auto *realTime = new RealTimePanel(&document, &view, &provider);
    page->addTable(SchedulerPage::Table::RealTime, realTime);
    auto *waits = new WaitGraphView(&view, &provider);
    page->addTable(SchedulerPage::Table::WaitGraph, waits);
    const auto followDocument = [this, waits] {
        waits->setTrace(&document.trace(), [this](std::size_t at) -> const SystemState & {
            return document.stateAt(at);
        });
    };
    QObject::connect(&document, &TraceDocument::reset, waits, followDocument);
    followDocument();
    const auto offer = [page](SchedulerPage::Table table) {
        return [page, table](bool wanted) { page->setTableOffered(table, wanted); };
    };
    QObject::connect(realTime, &RealTimePanel::wantedChanged, page,
                     offer(SchedulerPage::Table::RealTime));
    QObject::connect(waits, &WaitGraphView::wantedChanged, page,
                     offer(SchedulerPage::Table::WaitGraph));
    page->setTableOffered(SchedulerPage::Table::RealTime, realTime->isWanted());
    page->setTableOffered(SchedulerPage::Table::WaitGraph, waits->isWanted());
    page->addTable(SchedulerPage::Table::EventLog, log);
    page->addTable(SchedulerPage::Table::Decisions, decisions);
    new FrameFeeder(&document, &view, &playback, diagram, queues, window.get());

    QObject::connect(log, &EventLogPanel::seekRequested, &playback, &Playback::seekToPosition);
    QObject::connect(decisions, &DecisionsPanel::seekRequested, &playback,
                     &Playback::seekToPosition);
}

void Workbench::Private::joinTransport()
{
    // Of the page that is seen: the simulation, or the real processes, whose past is a recording.
    const auto lab = [this] {
        return window->mode() == MainWindow::Mode::Lab ? window->lab() : nullptr;
    };
    const auto on = [this, lab](ActionId id, auto simulated, auto real) {
        QObject::connect(action(id), &QAction::triggered, &playback, [this, lab, simulated, real] {
            if (LabController *controller = lab())
                real(*controller);
            else
                simulated();
        });
    };
    const auto nothing = [](LabController &) {};
    on(
        ActionId::ToStart, [this] { playback.toStart(); },
        [](LabController &controller) { controller.goTo(0); });
    on(
        ActionId::StepBack, [this] { playback.stepBack(); }, std::mem_fn(&LabController::goBack));
    on(
        ActionId::Play, [this] { playback.togglePlaying(); },
        [](LabController &controller) { controller.toggleAllOpen(); });
    on(
        ActionId::StepForward, [this] { playback.stepForward(); },
        [](LabController &controller) {
            if (controller.isAtPresent())
                controller.stepAll();
            else
                controller.goForward();
        });
    on(
        ActionId::ToEnd, [this] { playback.toEnd(); }, std::mem_fn(&LabController::goToPresent));
    on(
        ActionId::Faster, [this] { playback.setSpeed(playback.speed() * kSpeedStep); }, nothing);
    on(
        ActionId::Slower, [this] { playback.setSpeed(playback.speed() / kSpeedStep); }, nothing);
    QObject::connect(action(ActionId::ZoomFit), &QAction::triggered, timeline,
                     &TimelineView::fitAll);

    TransportBar *bar = window->scheduler()->transport();
    QObject::connect(bar, &TransportBar::speedChosen, &playback, &Playback::setSpeed);
    QObject::connect(&playback, &Playback::speedChanged, bar, &TransportBar::setSpeed);
    QObject::connect(&playback, &Playback::playingChanged, window.get(), [this](bool playing) {
        window->actions()->setPlaying(playing);
        window->actions()->setTheme(provider.theme());
    });
    const auto bound = [this, lab] {
        if (lab()) {
            for (const ActionId id :
                 { ActionId::ToStart, ActionId::StepBack, ActionId::ToEnd, ActionId::StepForward })
                action(id)->setEnabled(true);
            return;
        }
        for (const ActionId id : { ActionId::ToStart, ActionId::StepBack })
            action(id)->setEnabled(!playback.atStart());
        for (const ActionId id : { ActionId::ToEnd, ActionId::StepForward })
            action(id)->setEnabled(!playback.atEnd());
    };
    QObject::connect(&playback, &Playback::boundsChanged, window.get(), bound);
    QObject::connect(window.get(), &MainWindow::modeChanged, window.get(), bound);
    bound();
    const auto time = [this] { showTime(); };
    QObject::connect(&view, &ViewState::playheadChanged, window.get(), time);
    QObject::connect(&document, &TraceDocument::reset, window.get(), time);
}

void Workbench::Private::showTime()
{
    window->scheduler()->transport()->setTimeText(
        QStringLiteral("%1 %2")
            .arg(view.playhead().time)
            .arg(QString::fromStdString(document.scenario().unit)));
}

void Workbench::Private::showScenario()
{
    showLimit();
    const bool chinese = language.isChinese();
    window->scheduler()->setScenarioText(
        QString::fromStdString(document.scenario().title.in(chinese)),
        QString::fromStdString(document.scenario().note.in(chinese)));
}

void Workbench::Private::showLimit()
{
    MessageBar *bar = window->messages();
    const bool cut = document.runEnd() == RunEnd::Limit;
    // Said once; who closed it has read it.
    if (cut && (!limitShown || bar->isNote())) {
        bar->showNote(Workbench::tr("The run is too long to be shown to its end."),
                      Workbench::tr("What you see is its true beginning, up to t = %1. Shorter "
                                    "bursts, a longer time slice or fewer processes make it end "
                                    "sooner.")
                          .arg(document.trace().end()));
    } else if (!cut && bar->isNote()) {
        bar->dismiss();
    }
    limitShown = cut;
}

void Workbench::Private::joinScenario()
{
    policy = new PolicyBar(window->scheduler()->transport());
    const auto show = [this] {
        policy->setScenario(document.scenario());
        showScenario();
    };
    QObject::connect(&document, &TraceDocument::reset, window.get(), show);
    QObject::connect(policy, &PolicyBar::refused, window.get(), &MainWindow::say);
    QObject::connect(
        policy, &PolicyBar::changed, window.get(),
        [this](const Scenario &changed, const QString &what, int mergeId) {
            if (const auto problem = findProblem(changed)) {
                window->messages()->showError(
                    Workbench::tr("This change cannot be made. The scenario is as it was."),
                    problemSentence(*problem));
                policy->setScenario(document.scenario());
                return;
            }
            document.edit(what, changed, mergeId);
        });
    show();

    QUndoStack *undo = document.undoStack();
    const auto join = [&](ActionId id, auto slot, auto signal, bool possible) {
        QObject::connect(action(id), &QAction::triggered, undo, slot);
        QObject::connect(undo, signal, action(id), &QAction::setEnabled);
        action(id)->setEnabled(possible);
    };
    join(ActionId::Undo, &QUndoStack::undo, &QUndoStack::canUndoChanged, undo->canUndo());
    join(ActionId::Redo, &QUndoStack::redo, &QUndoStack::canRedoChanged, undo->canRedo());
    QObject::connect(action(ActionId::AddProcess), &QAction::triggered, window.get(), [this] {
        window->scheduler()->showTable(SchedulerPage::Table::Processes);
        editor->addProcess();
    });
    QObject::connect(action(ActionId::RemoveProcess), &QAction::triggered, window.get(), [this] {
        window->scheduler()->showTable(SchedulerPage::Table::Processes);
        editor->removeProcess();
    });
}

void Workbench::Private::joinSettings()
{
    playback.setSpeed(settings.value(settings::kSpeed));
    QObject::connect(&playback, &Playback::speedChanged, window.get(),
                     [this](double speed) { settings.set(settings::kSpeed, speed); });
    QObject::connect(&language, &LanguageController::languageChanged, window.get(), [this] {
        settings.set(settings::kLanguage, language.choice());
        showScenario();
        recovery->retranslate();
    });
    QObject::connect(&provider, &ThemeProvider::themeChanged, window.get(),
                     [this] { settings.set(settings::kTheme, themes.choice()); });
    const auto join = [this](ActionId id, const SwitchSetting &setting, auto use) {
        const bool on = settings.value(setting);
        action(id)->setChecked(on);
        use(on);
        QObject::connect(action(id), &QAction::toggled, window.get(),
                         [this, setting, use](bool now) {
                             settings.set(setting, now);
                             use(now);
                         });
    };
    join(ActionId::ReduceMotion, settings::kReduceMotion, [this](bool on) {
        diagram->setReduceMotion(on);
        queues->setReduceMotion(on);
    });
    join(ActionId::ThreeStates, settings::kThreeStateDiagram,
         [this](bool on) { diagram->setThreeStates(on); });
    QObject::connect(window.get(), &MainWindow::closing, window.get(), [this] {
        // What the projection made of the window is not what the person arranged.
        if (!window->isProjecting()) {
            settings.set(settings::kWindowGeometry, window->saveGeometry());
            settings.set(settings::kWindowState, window->scheduler()->saveLayout());
        }
        settings.flush();
    });
}

void Workbench::Private::fillExamples()
{
    QMenu *menu = window->examplesMenu();
    menu->clear();
    const ScenarioLibrary library;
    for (const ScenarioLibrary::Entry &entry : library.entries()) {
        QString title = QString::fromStdString(entry.title.in(language.isChinese()));
        QAction *example = menu->addAction(title.replace(QLatin1Char('&'), QLatin1String("&&")));
        example->setStatusTip(Workbench::tr("Open this example."));
        QObject::connect(example, &QAction::triggered, files,
                         [this, path = entry.path] { files->open(path); });
    }
}

void Workbench::Private::openLast(bool sayProblem)
{
    const QString last = settings.value(settings::kLastScenario);
    if (!last.isEmpty()) {
        const auto problem = file.open(last);
        if (!problem)
            return;
        // An example that this version does not have any more is nobody's loss.
        if (sayProblem && !last.startsWith(u':'))
            files->showProblem(Workbench::tr("The last scenario was not opened. This is the first "
                                             "example."),
                               *problem, last);
    }
    if (const QString first = ScenarioLibrary::first(); !first.isEmpty())
        (void)file.open(first);
}

void Workbench::Private::sayInTurn(const QString &title, const QString &details)
{
    if (window->messages()->isHidden())
        window->messages()->showError(title, details);
    else
        waiting.emplace_back(title, details);
}

void Workbench::Private::saySettingsTrouble()
{
    const QString path = QDir::toNativeSeparators(settings.path());
    const QString lasting = Workbench::tr("What you set now lasts until the program ends.");
    switch (settings.takeTrouble()) {
    case Settings::Trouble::None:
        break;
    case Settings::Trouble::Corrupt:
        sayInTurn(
            Workbench::tr("The settings could not be read and start afresh."),
            Workbench::tr("The old file is kept as %1.").arg(path + QLatin1String(".broken")));
        break;
    case Settings::Trouble::FromTheFuture:
        sayInTurn(Workbench::tr("The settings are those of a newer version and are left alone."),
                  lasting);
        break;
    case Settings::Trouble::Unwritable:
        sayInTurn(Workbench::tr("The settings in %1 cannot be written.").arg(path), lasting);
        break;
    }
}

/// Everything that the window shows and does, out of sight until it is dressed. The window may be
/// on the screen already.
void Workbench::Private::furnish()
{
    window->setUpdatesEnabled(false);
    window->furnish();
    files = new FileController(window.get(), &document, &file, &language, window.get());
    // One behind the other: what waits longest, then the offer.
    QObject::connect(window->messages(), &MessageBar::freed, window.get(), [this] {
        if (waiting.empty())
            return;
        const auto [title, details] = waiting.front();
        waiting.pop_front();
        window->messages()->showError(title, details);
    });
    QObject::connect(&settings, &Settings::writeFailed, window.get(), [this] {
        sayInTurn(Workbench::tr("The settings in %1 cannot be written.")
                      .arg(QDir::toNativeSeparators(settings.path())),
                  Workbench::tr("What you set now lasts until the program ends."));
    });
    recovery = new RecoveryOffer(&autosave, files, window->messages(), window.get());
    makeViews();
    makePanels();
    joinTransport();
    joinScenario();
    new Alternatives(window.get(), &document, &view, &playback, &provider, timeline, why);
    new ViewExporter(window.get(), files, window.get());
    joinSettings();
    // Reading thirteen files is for who opens the menu, not for every start.
    QObject::connect(window->examplesMenu(), &QMenu::aboutToShow, window.get(),
                     [this] { fillExamples(); });
    QObject::connect(action(ActionId::About), &QAction::triggered, window.get(),
                     [this] { showAbout(window.get()); });
    QObject::connect(&autosave, &Autosave::failed, window.get(), [this](const Problem &problem) {
        window->messages()->showError(Workbench::tr("Unsaved changes cannot be kept for a crash."),
                                      problemSentence(problem));
    });
}

void Workbench::Private::dress()
{
    // Last: a style sheet that is there while the widgets are put together is applied to each of
    // them several times.
    themes.setChoice(settings.value(settings::kTheme));
    // What comes into a visible window is shown by the event loop only, too late for the docks to
    // be shared out.
    window->menuBar()->show();
    window->centralWidget()->show();
    window->layout()->activate();
    window->setUpdatesEnabled(true);
}

void Workbench::Private::open(const QString &path)
{
    if (path.isEmpty() || !files->open(path))
        openLast(path.isEmpty());
}

void Workbench::Private::settle()
{
    SchedulerPage *page = window->scheduler();
    if (!page->restoreLayout(settings.value(settings::kWindowState)))
        page->resetLayout();
    timeline->setFocus();
    saySettingsTrouble();
    recovery->start();
}

Workbench::Workbench(const QString &settingsFile, const QString &autosaveFolder, Furnish when)
    : d(std::make_unique<Private>(settingsFile, autosaveFolder))
{
    // Before the first widget, so that none is made in one language and shown in another.
    d->language.setChoice(d->settings.value(settings::kLanguage));
    d->window = std::make_unique<MainWindow>(&d->language, &d->themes, &d->provider);
    if (when == Furnish::AtOnce) {
        d->furnish();
        d->dress();
    }
}

Workbench::~Workbench() = default;

void Workbench::start(const QString &file)
{
    if (d->window->restoreGeometry(d->settings.value(settings::kWindowGeometry)))
        // The screen may be a smaller one now.
        d->window->resize(d->window->size().boundedTo(d->window->screen()->availableSize()));
    if (!d->furnished()) {
        d->themes.setSurfaces(d->settings.value(settings::kTheme));
        // Behind the whole frame, whose painting has only begun.
        const auto fill = [this, file] {
            d->furnish();
            // Before anything is seen: an empty document would be measured and laid out for
            // nothing.
            d->open(file);
            d->dress();
            d->settle();
        };
        connect(d->window.get(), &MainWindow::curtainPainted, this, fill, Qt::QueuedConnection);
    }
    d->window->show();
    if (d->furnished()) {
        d->open(file);
        d->settle();
    }
}

void Workbench::closeUnasked()
{
    if (d->furnished())
        d->autosave.keepForNextStart();
    d->window->setMayClose({});
    // A dialog that is open would keep the loop: its question is withdrawn.
    while (QWidget *dialog = QApplication::activeModalWidget()) {
        if (!dialog->close())
            break;
    }
    d->window->close();
}

MainWindow *Workbench::window() const
{
    return d->window.get();
}

TraceDocument *Workbench::document() const
{
    return &d->document;
}

ViewState *Workbench::view() const
{
    return &d->view;
}

Playback *Workbench::playback() const
{
    return &d->playback;
}

ThemeController *Workbench::themes() const
{
    return &d->themes;
}

LanguageController *Workbench::language() const
{
    return &d->language;
}

} // namespace timeslice
