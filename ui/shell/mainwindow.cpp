// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/blankscreen.h"
#include "ui/shell/emptypage.h"
#include "ui/shell/keyrouter.h"
#include "ui/shell/keysoverlay.h"
#include "ui/shell/labpage.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/moderail.h"
#include "ui/shell/runfiles.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/startcurtain.h"
#include "ui/shell/themecontroller.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QTimer>

namespace timeslice {
namespace {

constexpr int kSayMs = 6000;
// A first window shows everything without being in the way of the rest of the screen.
constexpr QSize kFirstSize(1366, 768);
// What a window manager puts around a window; before it is shown nobody knows.
constexpr QSize kFrame(16, 48);

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(LanguageController *language, ThemeController *theme,
                       ThemeProvider *provider, QWidget *parent)
    : QMainWindow(parent)
    , m_language(language)
    , m_themes(theme)
    , m_provider(provider)
{
    auto *curtain = new StartCurtain(provider, this);
    connect(curtain, &StartCurtain::painted, this, &MainWindow::curtainPainted);
    setCentralWidget(curtain);
    setWindowTitle(tr("Timeslice"));
    fitToScreen();
}

void MainWindow::furnish()
{
    m_actions = new ActionRegistry(this);
    m_rail = new ModeRail(m_actions, m_provider, this);
    m_pages = new QStackedWidget(this);
    m_scheduler = new SchedulerPage(m_actions, m_provider, this);
    m_keys = new KeysOverlay(m_actions, m_provider, this);
    m_blank = new BlankScreen(this);
    m_router = new KeyRouter(this);
    m_status = new QLabel(menuBar());
    m_statusEnd = new QTimer(this);
    m_pages->addWidget(m_scheduler);
    auto *center = new QWidget(this);
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    setCentralWidget(center); // the curtain goes
    // The status line is the free end of the menu bar: a bar of its own would be empty most of the
    // time, and the timeline needs the height. No corner widget: the menu bar forgets which of its
    // menus is open whenever that one is shown or hidden.
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(0, 0, 16, 0);
    m_status->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_status->hide();
    menuBar()->installEventFilter(this);
    m_statusEnd->setSingleShot(true);
    connect(m_statusEnd, &QTimer::timeout, this, [this] { showStatus({}); });
    setAcceptDrops(true);

    buildMenus();
    connectActions();
    const auto dress = [this] {
        m_actions->setTheme(m_provider->theme());
        setWindowIcon(Icons::icon(QStringLiteral("timeslice"), m_provider->theme().railAccent,
                                  m_provider->theme().railAccent));
    };
    connect(m_provider, &ThemeProvider::themeChanged, this, dress);
    dress();
    setMode(Mode::Scheduler);
    retranslateUi();
}

MainWindow::~MainWindow() = default;

void MainWindow::fitToScreen()
{
    const QSize room = screen()->availableSize() - kFrame;
    resize(kFirstSize.boundedTo(room));
    if (size() != kFirstSize)
        setWindowState(windowState() | Qt::WindowMaximized);
}

MessageBar *MainWindow::messages() const
{
    return m_scheduler->messages();
}

void MainWindow::buildMenus()
{
    const auto fill = [this](QMenu *menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            menu->addAction(m_actions->action(id));
    };
    for (int i = 0; i < 5; ++i)
        m_menus.append(menuBar()->addMenu(QString()));
    QMenu *const file = m_menus[0];
    fill(file, { ActionId::New, ActionId::Open });
    m_recentMenu = file->addMenu(QString());
    m_examplesMenu = file->addMenu(QString());
    file->addSeparator();
    fill(file, { ActionId::Save, ActionId::SaveAs });
    m_exportMenu = file->addMenu(QString());
    file->addSeparator();
    fill(file, { ActionId::Quit });

    fill(m_menus[1], { ActionId::Undo, ActionId::Redo });
    m_menus[1]->addSeparator();
    fill(m_menus[1], { ActionId::AddProcess, ActionId::RemoveProcess, ActionId::RandomProcesses });

    fill(m_menus[2],
         { ActionId::Play, ActionId::StepForward, ActionId::StepBack, ActionId::ToStart,
           ActionId::ToEnd });
    m_menus[2]->addSeparator();
    fill(m_menus[2], { ActionId::Faster, ActionId::Slower });
    m_menus[2]->addSeparator();
    fill(m_menus[2], { ActionId::Compare });

    QMenu *const view = m_menus[3];
    fill(view, { ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons });
    view->addSeparator();
    m_languageMenu = view->addMenu(QString());
    fill(m_languageMenu,
         { ActionId::LanguageSystem, ActionId::LanguageEnglish, ActionId::LanguageChinese });
    m_themeMenu = view->addMenu(QString());
    fill(m_themeMenu, { ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark });
    m_panelsMenu = view->addMenu(QString());
    m_panelsMenu->addActions(m_scheduler->dockActions());
    m_panelsMenu->addSeparator();
    fill(m_panelsMenu, { ActionId::ResetLayout });
    view->addSeparator();
    fill(view, { ActionId::Projection, ActionId::BlankScreen, ActionId::ZoomFit });
    view->addSeparator();
    fill(view, { ActionId::ThreeStates, ActionId::ReduceMotion });

    fill(m_menus[4], { ActionId::ShowKeys, ActionId::About });
    // Of no effect until the views know it.
    m_actions->action(ActionId::BilingualTerms)->setVisible(false);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto &&slot) {
        connect(m_actions->action(id), &QAction::triggered, this,
                std::forward<decltype(slot)>(slot));
    };
    const auto group = [this](std::initializer_list<ActionId> ids) {
        auto *choices = new QActionGroup(this);
        for (const ActionId id : ids)
            choices->addAction(m_actions->action(id));
    };
    group({ ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons });
    group({ ActionId::LanguageSystem, ActionId::LanguageEnglish, ActionId::LanguageChinese });
    group({ ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark });

    on(ActionId::ShowScheduler, [this] { setMode(Mode::Scheduler); });
    on(ActionId::ShowLab, [this] { setMode(Mode::Lab); });
    on(ActionId::ShowLessons, [this] { setMode(Mode::Lessons); });
    on(ActionId::SwitchLanguage, [this] { m_language->switchLanguage(); });
    on(ActionId::LanguageSystem, [this] { m_language->setChoice(LanguageChoice::System); });
    on(ActionId::LanguageEnglish, [this] { m_language->setChoice(LanguageChoice::English); });
    on(ActionId::LanguageChinese, [this] { m_language->setChoice(LanguageChoice::Chinese); });
    on(ActionId::ThemeSystem, [this] { m_themes->setChoice(ThemeChoice::System); });
    on(ActionId::ThemeLight, [this] { m_themes->setChoice(ThemeChoice::Light); });
    on(ActionId::ThemeDark, [this] { m_themes->setChoice(ThemeChoice::Dark); });
    on(ActionId::Projection, [this](bool checked) { setProjecting(checked); });
    on(ActionId::LeaveProjection, [this] { leave(); });
    on(ActionId::BlankScreen, [this](bool checked) { setBlank(checked); });
    connect(m_blank, &BlankScreen::uncovered, this, [this] { setBlank(false); });
    on(ActionId::ResetLayout, [this] { m_scheduler->resetLayout(); });
    on(ActionId::ShowKeys, [this] { m_keys->isVisible() ? m_keys->hide() : m_keys->popUp(); });
    on(ActionId::Quit, [this] { close(); });
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, this, &MainWindow::openMenus);
    m_actions->action(ActionId::BlankScreen)->setEnabled(false);

    const auto tick = [this] {
        const ActionId languages[] { ActionId::LanguageSystem, ActionId::LanguageChinese,
                                     ActionId::LanguageEnglish };
        m_actions->action(languages[static_cast<int>(m_language->choice())])->setChecked(true);
        const ActionId themes[] { ActionId::ThemeSystem, ActionId::ThemeLight,
                                  ActionId::ThemeDark };
        m_actions->action(themes[static_cast<int>(m_themes->choice())])->setChecked(true);
    };
    connect(m_language, &LanguageController::languageChanged, this, tick);
    connect(m_provider, &ThemeProvider::themeChanged, this, tick);
    tick();
}

MainWindow::Mode MainWindow::mode() const
{
    return static_cast<Mode>(m_pages->currentIndex());
}

void MainWindow::setMode(Mode mode)
{
    if (mode != Mode::Scheduler && m_pages->count() == 1) {
        // Made when somebody looks.
        m_lab = new LabPage(m_provider, this);
        connect(m_lab->files(), &RunFiles::said, this, &MainWindow::say);
        m_pages->addWidget(m_lab);
        m_pages->addWidget(new EmptyPage(m_provider, this));
    }
    m_pages->setCurrentIndex(static_cast<int>(mode));
    const ActionId ids[] { ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons };
    m_actions->action(ids[static_cast<int>(mode)])->setChecked(true);
    emit modeChanged();
}

LabController *MainWindow::lab() const
{
    return m_lab ? m_lab->lab() : nullptr;
}

void MainWindow::setProjecting(bool on)
{
    // While something is dragged the layout is not to be changed under the hand.
    const bool busy = QGuiApplication::mouseButtons() != Qt::NoButton;
    m_actions->action(ActionId::Projection)->setChecked(busy ? m_projecting : on);
    if (m_projecting == on || busy)
        return;
    m_projecting = on;
    if (on) {
        m_stateBefore = windowState();
        m_layoutBefore = m_scheduler->saveLayout();
    } else
        setBlank(false);
    m_actions->action(ActionId::BlankScreen)->setEnabled(on);
    m_router->setProjection(on);
    // Nothing but the lesson: the menus come back with the window.
    menuBar()->setVisible(!on);
    m_themes->setProjection(on, screen()->size().height());
    if (on)
        m_scheduler->arrangeAnew();
    else
        m_scheduler->restoreLayout(m_layoutBefore);
    if (on)
        setWindowState(windowState() | Qt::WindowFullScreen);
    else
        setWindowState(m_stateBefore & ~Qt::WindowFullScreen);
    emit projectingChanged(on);
}

void MainWindow::setBlank(bool on)
{
    m_actions->action(ActionId::BlankScreen)->setChecked(on);
    if (on)
        m_blank->cover();
    else
        m_blank->hide();
}

void MainWindow::openMenus()
{
    if (!menuBar()->isVisible())
        return;
    menuBar()->setActiveAction(menuBar()->actions().first());
    QMenu *menu = m_menus.first();
    menu->setActiveAction(menu->actions().first());
}

void MainWindow::leave()
{
    // One thing at a time, the topmost first.
    if (m_blank->isVisible())
        setBlank(false);
    else if (m_keys->isVisible())
        m_keys->hide();
    else if (m_actions->action(ActionId::Compare)->isChecked())
        m_actions->action(ActionId::Compare)->setChecked(false);
    else if (m_projecting)
        setProjecting(false);
    else if (messages()->isVisible())
        messages()->dismiss();
}

void MainWindow::say(const QString &text)
{
    showStatus(text);
    m_statusEnd->start(kSayMs);
}

void MainWindow::retranslateUi()
{
    m_actions->retranslateUi();
    const QString titles[] { tr("&File"), tr("&Edit"), tr("&Run"), tr("&View"), tr("&Help") };
    for (int i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(titles[i]);
    m_recentMenu->setTitle(tr("Open &recent"));
    m_examplesMenu->setTitle(tr("&Examples"));
    //: 导出图片
    m_exportMenu->setTitle(tr("Save a &picture"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_panelsMenu->setTitle(tr("&Panels"));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_actions)
        retranslateUi();
    // The window manager can end full screen too.
    if (event->type() == QEvent::WindowStateChange && m_projecting && isVisible()
        && !windowState().testFlag(Qt::WindowFullScreen)
        && !windowState().testFlag(Qt::WindowMinimized))
        setProjecting(false);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        showStatus(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == menuBar() && event->type() == QEvent::Resize)
        placeStatus();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showStatus(const QString &text)
{
    m_statusEnd->stop();
    m_statusText = text;
    placeStatus();
}

void MainWindow::placeStatus()
{
    if (menuBar()->actions().isEmpty())
        return;
    // What is too long for the free end of the bar ends in dots.
    const QRect bar = menuBar()->rect();
    const int left = menuBar()->actionGeometry(menuBar()->actions().last()).right() + 16;
    const int room = bar.right() - left - m_status->contentsMargins().right();
    m_status->setText(m_status->fontMetrics().elidedText(m_statusText, Qt::ElideRight, room));
    m_status->setGeometry(left, bar.top(), bar.right() - left, bar.height());
    m_status->setVisible(!m_statusText.isEmpty() && room > 0);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    emit closing();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    emit fileDropped(path);
}

} // namespace timeslice
