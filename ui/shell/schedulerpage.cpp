// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/schedulerpage.h"

#include "ui/shell/dockpanel.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/transportbar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

// Counts up when the docks change, so that an old layout is not taken for a new one.
constexpr int kLayoutVersion = 1;

constexpr int kLowProjection = 900; ///< in pixels of height

} // namespace

SchedulerPage::SchedulerPage(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_transport(new TransportBar(actions, theme, this))
    , m_messages(new MessageBar(theme, this))
    , m_area(new QMainWindow)
    , m_timelinePanel(new QFrame)
    , m_timelineColumn(new QVBoxLayout(m_timelinePanel))
    , m_title(new ElidedLabel(m_timelinePanel))
    , m_note(new QLabel(m_timelinePanel))
    , m_noteButton(new QToolButton(m_timelinePanel))
    , m_diagram(new DockPanel(QStringLiteral("stateDiagramDock"), theme))
    , m_queues(new DockPanel(QStringLiteral("queuesDock"), theme))
    , m_block(new DockPanel(QStringLiteral("controlBlockDock"), theme))
    , m_tables(new DockPanel(QStringLiteral("tablesDock"), theme))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    const int unit = theme->theme().grid8;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(unit, unit, unit, unit);
    column->setSpacing(unit);
    column->addWidget(m_messages);
    column->addWidget(m_transport);
    column->addWidget(m_area, 1);

    // A main window inside the window: its docks belong to this page and leave with it.
    m_area->setWindowFlags(Qt::Widget);
    m_area->setContextMenuPolicy(Qt::NoContextMenu);
    // Not animated: a layout may be restored at any moment, which a dock on its way does not
    // survive.
    m_area->setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    m_area->setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    m_area->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_area->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);

    auto *center = new QWidget(m_area);
    m_center = new QVBoxLayout(center);
    m_center->setContentsMargins(0, 0, 0, 0);
    m_center->setSpacing(unit);
    m_timelinePanel->setProperty("panel", true);
    m_timelineColumn->setContentsMargins(12, 8, 8, 8);
    m_timelineColumn->setSpacing(4);
    m_title->setProperty("role", QStringLiteral("title"));
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_noteButton);
    head->addStretch(1);
    m_timelineColumn->addLayout(head);
    m_noteButton->setCheckable(true);
    m_noteButton->setFocusPolicy(Qt::TabFocus);
    connect(m_noteButton, &QToolButton::toggled, m_note, &QWidget::setVisible);
    connect(theme, &ThemeProvider::themeChanged, this, &SchedulerPage::fit);
    m_timelineColumn->addWidget(m_note);
    m_center->addWidget(m_timelinePanel, 1);
    m_area->setCentralWidget(center);

    for (DockPanel *dock : { m_diagram, m_queues, m_block })
        m_area->addDockWidget(Qt::RightDockWidgetArea, dock);
    m_area->addDockWidget(Qt::BottomDockWidgetArea, m_tables);
    retranslateUi();
}

void SchedulerPage::setTimeline(QWidget *timeline)
{
    delete m_timeline;
    m_timeline = timeline;
    m_timelineColumn->addWidget(timeline, 1);
}

void SchedulerPage::setWhyStrip(QWidget *strip)
{
    delete m_why;
    m_why = strip;
    m_center->addWidget(strip);
}

void SchedulerPage::setStateDiagram(QWidget *diagram)
{
    m_diagram->setContent(diagram);
}

void SchedulerPage::setQueues(QWidget *queues)
{
    m_queues->setContent(queues);
}

void SchedulerPage::setControlBlock(QWidget *table)
{
    m_block->setContent(table);
}

void SchedulerPage::setControlBlockTitle(const QString &title)
{
    m_blockTitle = title;
    retranslateUi();
}

void SchedulerPage::addTable(Table table, QWidget *content)
{
    Q_UNUSED(table)
    m_tables->addPage(content);
    retranslateUi();
}

void SchedulerPage::showTable(Table table)
{
    m_tables->show();
    m_tables->setCurrentPage(static_cast<int>(table));
}

void SchedulerPage::setTableOffered(Table table, bool offered)
{
    m_tables->setPageOffered(static_cast<int>(table), offered);
}

void SchedulerPage::setScenarioText(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_note->setText(note);
    m_noteButton->setVisible(!note.isEmpty());
    fit();
}

void SchedulerPage::setComparison(QWidget *comparison)
{
    m_comparison = comparison;
    m_comparison->hide();
    static_cast<QVBoxLayout *>(layout())->addWidget(m_comparison, 1);
}

void SchedulerPage::showComparison(bool shown)
{
    // One goes before the other comes: both at once would ask for more than the screen has, and the
    // window would grow for good.
    QWidget *area = m_area;
    (shown ? area : m_comparison)->hide();
    if (shown) { // those that float do not go with the area
        for (DockPanel *dock : docks()) {
            if (!dock->isFloating() || dock->isHidden())
                continue;
            m_awayFloats.append(dock);
            dock->hide();
        }
    } else {
        for (DockPanel *dock : std::exchange(m_awayFloats, {}))
            dock->show();
    }
    (shown ? m_comparison : area)->show();
}

QList<QPair<QString, QWidget *>> SchedulerPage::views()
{
    QList<QPair<QString, QWidget *>> all { { m_timeline->accessibleName(), m_timeline } };
    const QList<DockPanel *> panels = docks();
    for (const DockPanel *dock : panels)
        all += dock->views();
    if (m_comparison)
        all.append({ tr("Comparison"), m_comparison });
    all.append({ tr("The whole page"), this });
    return all;
}

QList<QAction *> SchedulerPage::dockActions() const
{
    return { m_diagram->toggleViewAction(), m_queues->toggleViewAction(),
             m_block->toggleViewAction(), m_tables->toggleViewAction() };
}

QByteArray SchedulerPage::saveLayout() const
{
    return m_area->saveState(kLayoutVersion);
}

bool SchedulerPage::restoreLayout(const QByteArray &layout)
{
    m_arranged = m_area->restoreState(layout, kLayoutVersion);
    if (m_arranged)
        unstack();
    return m_arranged;
}

void SchedulerPage::arrangeAnew()
{
    m_arranged = false;
    for (DockPanel *dock : docks())
        dock->setFloating(false);
    if (isVisible())
        distribute();
    // The window may be on its way to another size.
    m_arranged = false;
}

void SchedulerPage::resetLayout()
{
    for (DockPanel *dock : docks()) {
        dock->setFloating(false);
        m_area->addDockWidget(dock == m_tables ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea,
                              dock);
        dock->show();
    }
    unstack();
    distribute();
}

void SchedulerPage::unstack()
{
    m_stacked = false;
    m_queues->setTitleShown(true);
    m_block->setTitleShown(true);
}

void SchedulerPage::distribute()
{
    // The timeline is the largest thing: the right column has a quarter of the width, the tables
    // less than a third of the height.
    const bool large = m_theme->theme().projection;
    // On a small projector three panels in a column are too low for their large text.
    const bool stacked = large && height() <= kLowProjection;
    if (stacked != m_stacked) {
        m_stacked = stacked;
        if (stacked)
            m_area->tabifyDockWidget(m_queues, m_block);
        else
            m_area->addDockWidget(Qt::RightDockWidgetArea, m_block);
        // The tab says it already.
        m_queues->setTitleShown(!stacked);
        m_block->setTitleShown(!stacked);
    }
    if (stacked)
        m_queues->raise();
    const int column = std::clamp(width() * (large ? 28 : 25) / 100, 285, large ? 600 : 420);
    m_area->resizeDocks({ m_diagram, m_queues, m_block }, { column, column, column },
                        Qt::Horizontal);
    const int room = m_area->height();
    if (stacked)
        m_area->resizeDocks({ m_diagram, m_queues }, { room * 56 / 100, room * 44 / 100 },
                            Qt::Vertical);
    else
        m_area->resizeDocks({ m_diagram, m_queues, m_block },
                            { room * 44 / 100, room * 31 / 100, room * 25 / 100 }, Qt::Vertical);
    m_area->resizeDocks({ m_tables }, { room * 30 / 100 }, Qt::Vertical);
    m_arranged = true;
}

void SchedulerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
    if (!m_arranged && isVisible())
        distribute();
}

void SchedulerPage::fit()
{
    const Theme &theme = m_theme->theme();
    const int icon = theme.labelPixels + 4;
    m_noteButton->setIcon(Icons::icon(QStringLiteral("help"), theme.accent, theme.disabledText));
    m_noteButton->setIconSize(QSize(icon, icon));
    // What to look at is said where there is room; elsewhere a click away.
    m_noteButton->setChecked(height() > theme.bodyPixels * 62);
    m_note->setVisible(m_noteButton->isChecked() && !m_note->text().isEmpty());
}

void SchedulerPage::retranslateUi()
{
    m_noteButton->setToolTip(tr("Show or hide what to look at in this scenario."));
    m_noteButton->setAccessibleName(tr("What to look at"));
    if (m_title->text().isEmpty()) {
        m_title->hide();
        m_noteButton->hide();
    }
    //: 状态转换
    m_diagram->setTitle(tr("State diagram"));
    //: 就绪队列与设备队列
    m_queues->setTitle(tr("Queues"));
    //: 进程控制块 PCB
    m_block->setTitle(tr("Process control block"));
    if (!m_blockTitle.isEmpty())
        m_block->setShownTitle(m_blockTitle);
    m_tables->setTitle(tr("Tables"));
    const QString titles[kTableCount] { tr("Processes"),
                                        //: 进程控制块
                                        tr("PCBs"), tr("Metrics"), tr("Charts"),
                                        //: 实时
                                        tr("Real time"),
                                        //: 等待图（资源分配图）
                                        tr("Wait-for graph"), tr("Event log"), tr("Decisions") };
    for (int i = 0; i < kTableCount; ++i)
        m_tables->setPageTitle(i, titles[i]);
}

void SchedulerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
