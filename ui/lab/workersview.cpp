// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/workersview.h"

#include "ui/drawing/statepainter.h"
#include "ui/lab/kernelstyle.h"
#include "ui/lab/labcontroller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/words/labtexts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <array>
#include <csignal>
#include <cstring>
#include <utility>

namespace timeslice {
namespace {

using live::WorkerView;

} // namespace

KernelBadge::KernelBadge(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KernelBadge::setState(char state)
{
    if (m_state == state)
        return;
    m_state = state;
    update();
}

QSize KernelBadge::sizeHint() const
{
    const int side = m_theme->theme().bodyPixels * 3 / 2;
    return { side, side };
}

void KernelBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme->theme();
    drawStateBadge(painter, QRectF(rect()).adjusted(1, 1, -1, -1), kernelStateStyle(theme, m_state),
                   theme.labelFont(QFont::DemiBold));
}

WorkersView::WorkersView(LabController *lab, ThemeProvider *theme, QWidget *parent)
    : QScrollArea(parent)
    , m_lab(lab)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
    , m_empty(new QLabel(m_content))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(m_empty, 0, 0, 1, 7);
    setWidget(m_content);
    connect(lab, &LabController::changed, this, &WorkersView::refresh);
    connect(theme, &ThemeProvider::themeChanged, this, &WorkersView::placeAnew);
    retranslateUi();
}

void WorkersView::makeRows(int count)
{
    for (const Row &row : m_rows) {
        for (QWidget *widget : std::initializer_list<QWidget *> {
                 row.name, row.badge, row.standing, row.step, row.run, row.signal, row.kill }) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    for (int number = 0; number < count; ++number) {
        Row row { new QLabel(m_content),      new KernelBadge(m_theme, m_content),
                  new ElidedLabel(m_content), new QToolButton(m_content),
                  new QToolButton(m_content), new QToolButton(m_content),
                  new QToolButton(m_content) };
        row.name->setProperty("role", QStringLiteral("title"));
        connect(row.step, &QToolButton::clicked, m_lab, [this, number] { m_lab->step(number); });
        connect(row.run, &QToolButton::clicked, m_lab, [this, number] {
            m_lab->setOpen(number, !m_lab->shown().workers[static_cast<std::size_t>(number)].open);
        });
        addSignals(row.signal, number);
        connect(row.kill, &QToolButton::clicked, m_lab,
                [this, number] { m_lab->signal(number, SIGKILL); });
        m_rows.push_back(row);
    }
    placeRows();
}

void WorkersView::addSignals(QToolButton *button, int number)
{
    struct Choice
    {
        int signal;
        const char *meaning;
    };
    static constexpr std::array kChoices {
        Choice { SIGSTOP, QT_TR_NOOP("stop; cannot be refused") },
        Choice { SIGCONT, QT_TR_NOOP("go on after a stop") },
        Choice { SIGTERM, QT_TR_NOOP("a request to end") },
        Choice { SIGINT, QT_TR_NOOP("as after Ctrl+C") },
        Choice { SIGHUP, QT_TR_NOOP("the terminal was closed") },
        Choice { SIGQUIT, QT_TR_NOOP("as after Ctrl+\\") },
        Choice { SIGUSR1, QT_TR_NOOP("for the program's own use") },
        Choice { SIGSEGV, QT_TR_NOOP("as after a wrong address") },
        Choice { SIGFPE, QT_TR_NOOP("as after a division by 0") },
        Choice { SIGABRT, QT_TR_NOOP("as after abort()") },
        Choice { SIGKILL, QT_TR_NOOP("end at once; cannot be refused") },
    };
    auto *menu = new QMenu(button);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    // Filled when it is opened, in the language of then.
    connect(menu, &QMenu::aboutToShow, this, [this, menu, number] {
        menu->clear();
        for (const Choice &choice : kChoices)
            //: A signal of a menu: its name, its number, its meaning
            menu->addAction(
                tr("SIG%1 (%2): %3")
                    .arg(QLatin1String(::sigabbrev_np(choice.signal)))
                    .arg(choice.signal)
                    .arg(tr(choice.meaning)),
                this, [this, number, signal = choice.signal] { m_lab->signal(number, signal); });
    });
}

void WorkersView::placeRows()
{
    const int count = rows();
    for (int number = 0; number < count; ++number) {
        const Row &row = m_rows[static_cast<std::size_t>(number)];
        const int line = number * 2;
        int column = 0;
        for (QWidget *widget : std::initializer_list<QWidget *> {
                 row.name, row.badge, row.standing, row.step, row.run, row.signal, row.kill }) {
            m_grid->removeWidget(widget);
            if (widget == row.standing && m_twoLines)
                m_grid->addWidget(widget, line + 1, 0, 1, 7);
            else
                m_grid->addWidget(widget, line, column);
            ++column;
        }
    }
    for (int line = 0; line < m_grid->rowCount(); ++line)
        m_grid->setRowStretch(line, 0);
    m_grid->setRowStretch(std::max(2 * count, 1), 1);
}

void WorkersView::refresh()
{
    const int count = static_cast<int>(m_lab->shown().workers.size());
    m_empty->setVisible(count == 0);
    if (count != rows())
        makeRows(count);
    for (int number = 0; number < count; ++number)
        refreshRow(number);
}

void WorkersView::refreshRow(int number)
{
    const WorkerView &worker = m_lab->shown().workers[static_cast<std::size_t>(number)];
    const Row &row = m_rows[static_cast<std::size_t>(number)];
    const QString name = LabTexts::worker(number);
    const bool alive = worker.isAlive() && m_lab->canDrive();
    row.name->setText(worker.pid > 0 ? QStringLiteral("%1 · %2").arg(name).arg(worker.pid) : name);
    row.badge->setState(worker.kernel.state);
    row.badge->setAccessibleName(
        tr("%1: kernel state %2").arg(name, QString(QLatin1Char(worker.kernel.state))));
    row.badge->setToolTip(row.badge->accessibleName());
    row.standing->setText(LabTexts::standing(m_lab->moment(), number));
    row.step->setText(tr("Step"));
    row.step->setEnabled(alive && worker.state == WorkerView::State::AtGate && !worker.open);
    //: Close the gate of a process that runs freely
    row.run->setText(worker.open ? tr("Hold") : tr("Run", "let a process run freely"));
    row.run->setEnabled(alive);
    //: A button that opens a menu of signals
    row.signal->setText(tr("Signal ▾"));
    row.signal->setToolTip(tr("Send it a signal."));
    row.signal->setEnabled(alive);
    row.kill->setText(QStringLiteral("KILL"));
    row.kill->setToolTip(tr("Send it the signal SIGKILL."));
    row.kill->setEnabled(alive);
    for (QToolButton *button : { row.step, row.run, row.signal, row.kill })
        //: A button and whose it is: "Step w1"
        button->setAccessibleName(tr("%1 %2", "button").arg(button->text(), name));
}

/// By the whole width: that of the viewport would change with the scroll bar, which changes with
/// what is placed.
void WorkersView::placeAnew()
{
    const bool narrow = width() < m_theme->theme().bodyPixels * 41;
    if (std::exchange(m_twoLines, narrow) != narrow)
        placeRows();
}

void WorkersView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeAnew();
}

QString WorkersView::standing(int worker) const
{
    return m_rows[static_cast<std::size_t>(worker)].standing->text();
}

void WorkersView::retranslateUi()
{
    m_empty->setText(tr("Nothing runs yet. Start makes real processes on this computer; each "
                        "stops at a gate before every operation."));
    refresh();
}

void WorkersView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
