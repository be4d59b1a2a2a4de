// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"

#include "ui/charts/chartspanel.h"
#include "ui/document/tracedocument.h"
#include "ui/lab/scenelist.h"
#include "ui/panels/whystrip.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/comparepage.h"
#include "ui/shell/comparepane.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/labpage.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/scenariolibrary.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/themecontroller.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

namespace timeslice {
namespace {

struct Profile
{
    const char *name;
    ThemeChoice theme;
    bool projection;
};

constexpr Profile kProfiles[] { { "light", ThemeChoice::Light, false },
                                { "dark", ThemeChoice::Dark, false },
                                { "projection", ThemeChoice::Light, true } };
/// The place of the example in which an arrival, a return and a used-up slice meet at one instant.
constexpr qsizetype kThreeWays = 7;

constexpr QSize kSizes[] { { 1366, 768 }, { 1920, 1080 } };

} // namespace

Gallery::Gallery(const QString &folder, const QString &only)
    : m_folder(folder)
    , m_only(only)
{
}

Gallery::~Gallery() = default;

void Gallery::draw()
{
    const QTemporaryDir home;
    m_bench = std::make_unique<Workbench>(home.filePath(QStringLiteral("settings.ini")),
                                          home.filePath(QStringLiteral("autosave")));
    m_bench->start();
    MainWindow *window = m_bench->window();
    settle();
    window->setWindowState(Qt::WindowNoState); // whatever screen there is
    window->actions()->action(ActionId::ReduceMotion)->setChecked(true);
    for (const auto choice : { LanguageChoice::Chinese, LanguageChoice::English }) {
        m_bench->language()->setChoice(choice);
        const QString language =
            choice == LanguageChoice::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
        for (const Profile &profile : kProfiles) {
            m_bench->themes()->setChoice(profile.theme);
            for (const QSize &size : kSizes) {
                m_bench->themes()->setProjection(profile.projection, size.height());
                window->menuBar()->setVisible(!profile.projection);
                drawProfile(QStringLiteral("%1-%2-%3")
                                .arg(language, QLatin1String(profile.name))
                                .arg(size.width()),
                            size);
            }
        }
        window->menuBar()->show();
        m_bench->themes()->setProjection(false, 1080);
        m_bench->themes()->setChoice(ThemeChoice::Light);
        window->resize(1366, 768);
        settle();
        window->scheduler()->resetLayout();
        drawScenarios(language + QStringLiteral("-light-1366"));
        drawPopups(language + QStringLiteral("-light-1366"));
        window->resize(1024, 768);
        settle();
        window->scheduler()->resetLayout();
        drawWindow(language + QStringLiteral("-light-1024"));
    }
}

void Gallery::drawProfile(const QString &prefix, QSize size)
{
    m_bench->window()->resize(size);
    settle();
    m_bench->window()->scheduler()->resetLayout();
    drawWindow(prefix);
    drawOverlays(prefix);
    if (m_bench->window()->menuBar()->isVisible()) {
        drawMenus(prefix);
        drawDialogs(prefix);
    }
}

void Gallery::drawWindow(const QString &prefix)
{
    MainWindow *window = m_bench->window();
    SchedulerPage *page = window->scheduler();
    // Those that every scenario has; the others belong to the examples below.
    const std::pair<SchedulerPage::Table, QString> tables[] {
        { SchedulerPage::Table::Processes, QStringLiteral("processes") },
        { SchedulerPage::Table::ControlBlocks, QStringLiteral("pcbs") },
        { SchedulerPage::Table::Metrics, QStringLiteral("metrics") },
        { SchedulerPage::Table::Charts, QStringLiteral("charts") },
        { SchedulerPage::Table::EventLog, QStringLiteral("events") },
        { SchedulerPage::Table::Decisions, QStringLiteral("decisions") },
    };
    for (const auto &[table, name] : tables) {
        page->showTable(table);
        shoot(window, prefix + QStringLiteral("-scheduler-") + name);
    }
    page->showTable(SchedulerPage::Table::Processes);
    for (DockPanel *dock : page->docks())
        shoot(dock, prefix + QStringLiteral("-dock-") + dock->objectName());
    drawCharts(prefix);
    using Table = SchedulerPage::Table;
    drawExample(prefix, QStringLiteral("14-deadlock"), Table::WaitGraph);
    drawExample(prefix, QStringLiteral("19-philosophers"), Table::WaitGraph);
    drawExample(prefix, QStringLiteral("16-inversion"), Table::WaitGraph);
    drawExample(prefix, QStringLiteral("26-rate-monotonic"), Table::RealTime);
    drawExample(prefix, QStringLiteral("27-earliest-deadline"), Table::RealTime);
    drawComparison(prefix);
    window->setMode(MainWindow::Mode::Lab);
    shoot(window, prefix + QStringLiteral("-lab"));
    drawLab(prefix);
    window->setMode(MainWindow::Mode::Lessons);
    shoot(window, prefix + QStringLiteral("-lessons"));
    window->setMode(MainWindow::Mode::Scheduler);
}

namespace {

/// Does `count` steps, of the workers in turn, as far as they stand at gates.
void stepInTurn(LabController &lab, int count)
{
    const auto rests = [&lab] {
        do
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        while (!std::ranges::all_of(lab.session()->workers(), &live::WorkerView::isSettled));
    };
    rests();
    for (int i = 0, passed = 0;
         i < count && passed < static_cast<int>(lab.shown().workers.size());) {
        const auto worker =
            static_cast<std::size_t>((i + passed) % static_cast<int>(lab.shown().workers.size()));
        const live::WorkerView &view = lab.session()->workers()[worker];
        if (view.state != live::WorkerView::State::AtGate) {
            ++passed;
            continue;
        }
        const auto before = view.reached;
        lab.step(static_cast<int>(worker));
        do
            rests();
        while (view.reached == before && view.state == live::WorkerView::State::AtGate);
        ++i;
        passed = 0;
    }
}

} // namespace

/// Each scene with real processes, driven some steps.
void Gallery::drawLab(const QString &prefix)
{
    auto *page = m_bench->window()->findChild<LabPage *>();
    LabController *lab = page->lab();
    for (const live::SceneSpec &scene : live::scenes()) {
        const QString name = prefix + QStringLiteral("-lab-")
            + QString::fromUtf8(scene.id.data(), static_cast<qsizetype>(scene.id.size()));
        if (!wants(name))
            continue;
        page->scenes()->choose(scene.id);
        lab->start();
        stepInTurn(*lab, 8);
        shoot(m_bench->window(), name);
        lab->reset();
    }
    page->scenes()->choose(live::scenes().front().id);
}

void Gallery::drawCharts(const QString &prefix)
{
    if (!wants(prefix + QStringLiteral("-chart")))
        return;
    MainWindow *window = m_bench->window();
    window->scheduler()->showTable(SchedulerPage::Table::Charts);
    auto *charts = window->findChild<ChartsPanel *>();
    const QStringList names { QStringLiteral("times"), QStringLiteral("load"),
                              QStringLiteral("policies"), QStringLiteral("sweep") };
    for (int i = 0; i < names.size(); ++i) {
        charts->setChart(static_cast<ChartsPanel::Chart>(i));
        while (!charts->isComplete()) // studies are made in threads of their own
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        shoot(window, prefix + QStringLiteral("-chart-") + names.at(i));
    }
    charts->setChart(ChartsPanel::Chart::Times);
    window->scheduler()->showTable(SchedulerPage::Table::Processes);
}

void Gallery::drawExample(const QString &prefix, const QString &file, SchedulerPage::Table table)
{
    const QString name = prefix + QStringLiteral("-page-") + file;
    if (!wants(name))
        return;
    const ScenarioLibrary library;
    QMenu *examples = m_bench->window()->examplesMenu();
    emit examples->aboutToShow();
    for (qsizetype i = 0; i < library.entries().size(); ++i) {
        if (library.entries().at(i).path.contains(file))
            examples->actions().at(i)->trigger();
    }
    m_bench->window()->scheduler()->showTable(table);
    shoot(m_bench->window(), name);
    m_bench->window()->scheduler()->showTable(SchedulerPage::Table::Processes);
    examples->actions().first()->trigger();
}

/// Once the panes' runs are there.
void Gallery::shootComparison(const QString &name)
{
    auto *page = m_bench->window()->findChild<ComparePage *>();
    const auto waits = [page] {
        return std::ranges::any_of(page->panes(),
                                   [](const ComparePane *pane) { return !pane->result(); });
    };
    while (waits()) // they are made in threads of their own
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    shoot(m_bench->window(), name);
    m_bench->window()->actions()->action(ActionId::Compare)->setChecked(false);
}

void Gallery::drawComparison(const QString &prefix)
{
    emit m_bench->window()->examplesMenu()->aboutToShow(); // which fills it
    if (wants(prefix + QStringLiteral("-compare"))) {
        m_bench->window()->actions()->action(ActionId::Compare)->setChecked(true);
        shootComparison(prefix + QStringLiteral("-compare"));
    }
    if (wants(prefix + QStringLiteral("-whatif"))) {
        auto *strip = m_bench->window()->findChild<WhyStrip *>();
        emit strip->whatIfButton()->menu()->aboutToShow();
        strip->whatIfButton()->menu()->actions().first()->trigger();
        shootComparison(prefix + QStringLiteral("-whatif"));
        m_bench->window()->examplesMenu()->actions().first()->trigger(); // without the branch
    }
    if (wants(prefix + QStringLiteral("-convention"))) {
        const QList<QAction *> examples = m_bench->window()->examplesMenu()->actions();
        examples.at(kThreeWays)->trigger();
        auto *strip = m_bench->window()->findChild<WhyStrip *>();
        while (strip->conventions().empty()) // looked for when the playhead rests
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        emit strip->conventionButton()->menu()->aboutToShow();
        strip->conventionButton()->menu()->actions().last()->trigger();
        shoot(m_bench->window(), prefix + QStringLiteral("-convention"));
        m_bench->document()->undoStack()->undo();
        examples.first()->trigger();
    }
}

void Gallery::drawScenarios(const QString &prefix)
{
    const ScenarioLibrary library;
    QMenu *examples = m_bench->window()->examplesMenu();
    emit examples->aboutToShow();
    const QList<QAction *> actions = examples->actions();
    for (qsizetype i = 0; i < actions.size() && i < library.entries().size(); ++i) {
        actions.at(i)->trigger();
        const QString file = library.entries().at(i).path.section(QLatin1Char('/'), -1);
        shoot(m_bench->window(),
              prefix + QStringLiteral("-example-") + file.section(QLatin1Char('.'), 0, 0));
    }
    actions.first()->trigger();
}

void Gallery::drawOverlays(const QString &prefix)
{
    MainWindow *window = m_bench->window();
    QAction *keys = window->actions()->action(ActionId::ShowKeys);
    keys->trigger();
    shoot(window, prefix + QStringLiteral("-keys"));
    keys->trigger();

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wrong.timeslice.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "{\n  \"format\": \"timeslice-scenario\", \"version\": 1,\n  \"taskz\": []\n}\n");
    file.close();
    emit window->fileDropped(path);
    shoot(window, prefix + QStringLiteral("-error"));
    window->messages()->dismiss();
}

void Gallery::drawMenus(const QString &prefix)
{
    MainWindow *window = m_bench->window();
    int number = 0;
    const QList<QAction *> actions = window->menuBar()->actions();
    for (const QAction *action : actions) {
        QMenu *menu = action->menu();
        menu->popup(window->mapToGlobal(QPoint(40, 40)));
        shoot(menu, prefix + QStringLiteral("-menu-%1").arg(++number));
        menu->close();
    }
}

void Gallery::drawDialogs(const QString &prefix)
{
    MainWindow *window = m_bench->window();
    // A modal dialog runs its own loop: the picture is taken from inside it.
    const auto inside = [this](const QString &name) {
        QTimer::singleShot(0, qApp, [this, name] {
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                shoot(dialog, name);
                dialog->close();
            }
        });
    };
    const auto trigger = [window](ActionId id) { window->actions()->action(id)->trigger(); };
    inside(prefix + QStringLiteral("-dialog-open"));
    trigger(ActionId::Open);
    inside(prefix + QStringLiteral("-dialog-save-as"));
    trigger(ActionId::SaveAs);
    inside(prefix + QStringLiteral("-dialog-about"));
    trigger(ActionId::About);
    settle();
    Scenario changed = m_bench->document()->scenario();
    changed.machine.contextSwitch += 1;
    m_bench->document()->edit(QStringLiteral("edit"), changed);
    inside(prefix + QStringLiteral("-dialog-unsaved"));
    trigger(ActionId::New);
    m_bench->document()->undoStack()->undo();
    settle();
}

void Gallery::drawPopups(const QString &prefix)
{
    for (const char *name : { "conventionsButton", "machineButton" }) {
        m_bench->window()->findChild<QToolButton *>(QLatin1String(name))->click();
        settle();
        if (QWidget *popup = QApplication::activePopupWidget()) {
            shoot(popup, prefix + QStringLiteral("-popup-") + popup->objectName());
            popup->close();
        }
    }
}

bool Gallery::wants(const QString &name) const
{
    return m_only.isEmpty() || name.contains(m_only);
}

void Gallery::settle()
{
    // Layouts and style changes go through several posted events.
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents(QEventLoop::AllEvents);
}

void Gallery::shoot(QWidget *widget, const QString &name)
{
    if (!wants(name))
        return;
    settle();
    if (widget->grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png"))))
        ++m_count;
}

} // namespace timeslice
