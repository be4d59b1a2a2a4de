// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitgraph/waitgraphview.h"

#include "core/analysis/waitforgraph.h"
#include "ui/document/viewstate.h"
#include "ui/drawing/statepainter.h"
#include "ui/theme/theme.h"
#include "ui/words/names.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace timeslice {
namespace {

/// Where the line from the middle of a box towards `target` leaves it.
QPointF edgeOf(const QRectF &box, const QPointF &target)
{
    const QPointF middle = box.center();
    const QPointF way = target - middle;
    const double x = way.x() == 0 ? 1e9 : box.width() / 2 / std::abs(way.x());
    const double y = way.y() == 0 ? 1e9 : box.height() / 2 / std::abs(way.y());
    return middle + way * std::min({ x, y, 1.0 });
}

} // namespace

WaitGraphView::WaitGraphView(ViewState *view, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("waitGraph"));
    installAccessibleRows();
    setFocusPolicy(Qt::StrongFocus);
    connect(view, &ViewState::playheadChanged, this, &WaitGraphView::stateChanged);
    connect(view, &ViewState::selectedTaskChanged, this, qOverload<>(&QWidget::update));
    connect(theme, &ThemeProvider::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void WaitGraphView::setTrace(const Trace *trace, StateAt stateAt)
{
    m_trace = trace;
    m_stateAt = std::move(stateAt);
    m_nodes = {};
    m_arrows.clear();
    traceExtended();
    emit wantedChanged(isWanted());
}

void WaitGraphView::traceExtended()
{
    if (m_trace && m_nodes.extend(*m_trace))
        m_arrows.clear(); // between other nodes
    m_states.resize(m_trace ? m_trace->tasks.size() : 0, TaskState::New);
    stateChanged();
}

void WaitGraphView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    stateChanged();
}

void WaitGraphView::stateChanged()
{
    if (!isVisible()) // nobody looks
        return;
    update();
    if (nodes().empty())
        return;
    const std::size_t position = std::min(m_view->playhead().position, m_trace->size());
    const SystemState &state = m_stateAt(position);
    m_arrows = waitArrows(nodes(), state);
    m_states.clear();
    for (const TaskStatus &task : state.tasks)
        m_states.push_back(task.state);
    setAccessibleDescription(sentence());
}

QString WaitGraphView::labelOf(std::size_t node) const
{
    const WaitNode &which = nodes()[node];
    const Trace &trace = *m_trace;
    return which.task != TaskId::None
        ? words::shortTaskName(trace, which.task)
        : QString::fromStdString(trace.resources[index(which.lock)].name);
}

QString WaitGraphView::sentence() const
{
    if (nodes().empty())
        return {};
    const Trace &trace = *m_trace;
    const auto name = [&](std::size_t node) {
        return nodes()[node].task != TaskId::None ? words::taskName(trace, nodes()[node].task)
                                                  : labelOf(node);
    };
    const auto next = [&](std::size_t node) {
        return std::ranges::find_if(m_arrows, [node](const WaitArrow &arrow) {
            return arrow.from == node && arrow.deadlocked;
        });
    };
    const auto closed =
        std::ranges::find_if(m_arrows, [](const WaitArrow &a) { return a.deadlocked && a.waits; });
    if (closed != m_arrows.end()) {
        QStringList way { labelOf(closed->from) };
        std::size_t at = closed->from;
        do {
            const auto arrow = next(at);
            if (arrow == m_arrows.end())
                break;
            at = arrow->to;
            way += labelOf(at);
        } while (at != closed->from && way.size() <= static_cast<qsizetype>(nodes().size()));
        //: %1 is a chain of processes and locks, each pointing to the next. 死锁
        return tr("Deadlock: %1. Each waits for the next, and none can go on.")
            .arg(way.join(QStringLiteral(" → ")));
    }
    QStringList waits;
    for (const WaitArrow &arrow : m_arrows) {
        if (!arrow.waits)
            continue;
        const auto held = std::ranges::find_if(m_arrows, [&](const WaitArrow &other) {
            return !other.waits && other.from == arrow.to;
        });
        if (held != m_arrows.end())
            //: %1 and %3 are processes, %2 is a lock
            waits += tr("%1 waits for %2, which %3 holds.")
                         .arg(name(arrow.from), name(arrow.to), name(held->to));
    }
    return waits.isEmpty() ? tr("Nobody waits for a lock.") : waits.join(u' ');
}

int WaitGraphView::wordsHeight() const
{
    return QFontMetrics(m_theme->theme().bodyFont()).height() + m_theme->theme().grid8;
}

QSizeF WaitGraphView::nodeSize() const
{
    const QFontMetricsF metrics(m_theme->theme().labelFont(QFont::DemiBold));
    qreal width = metrics.height() * 2;
    for (std::size_t i = 0; i < nodes().size(); ++i)
        width = std::max(width, metrics.horizontalAdvance(labelOf(i)) + metrics.height());
    return { width, metrics.height() * 1.5 };
}

QRectF WaitGraphView::ring() const
{
    const QSizeF node = nodeSize();
    const QRectF room = QRectF(rect()).adjusted(0, 4, 0, -wordsHeight());
    // A wide panel would draw the ring out to a line.
    const qreal width =
        std::min(room.width() - node.width() - 16, std::max(room.height() * 4.0, node.width() * 6));
    return QRectF(room.center().x() - width / 2, room.top() + node.height() / 2 + 2, width,
                  std::max(1.0, room.height() - node.height() - 4));
}

/// On a ring; where that is too low for the nodes at its sides, on two rows that are read round.
QPointF WaitGraphView::nodeMiddle(std::size_t node) const
{
    const QRectF around = ring();
    const std::size_t count = nodes().size();
    const std::size_t above = (count + 1) / 2;
    if (around.height() >= nodeSize().height() * static_cast<qreal>((count + 3) / 4)) {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(node) / static_cast<double>(count)
            - std::numbers::pi / 2;
        return { around.center().x() + std::cos(angle) * around.width() / 2,
                 around.center().y() + std::sin(angle) * around.height() / 2 };
    }
    const bool upper = node < above;
    const auto place = static_cast<qreal>(upper ? node : count - 1 - node);
    return { around.left() + around.width() * (place + 0.5) / static_cast<qreal>(above),
             upper ? around.top() : around.bottom() };
}

QRectF WaitGraphView::nodeRect(std::size_t node) const
{
    const QSizeF size = nodeSize();
    const QPointF middle = nodeMiddle(node);
    return { middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
             size.height() };
}

void WaitGraphView::paintArrow(QPainter &painter, const WaitArrow &arrow) const
{
    const Theme &theme = m_theme->theme();
    const QRectF from = nodeRect(arrow.from);
    const QRectF to = nodeRect(arrow.to);
    const QPointF begin = edgeOf(from, to.center());
    const QPointF end = edgeOf(to, from.center());
    const QColor colour = arrow.deadlocked
        ? theme.playhead
        : stateLine(theme, arrow.waits ? TaskState::Blocked : TaskState::Running);
    const qreal width = arrow.deadlocked ? 2.6 : 1.8;
    painter.setPen(QPen(colour, width, arrow.waits ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(begin, end);
    const QLineF line(begin, end);
    if (line.length() < 1)
        return;
    const QPointF back = (begin - end) / line.length();
    const QPointF side(-back.y(), back.x());
    const qreal head = theme.labelPixels * 0.75;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF(
        { end, end + back * head + side * head * 0.5, end + back * head - side * head * 0.5 }));
}

void WaitGraphView::paintNode(QPainter &painter, std::size_t node) const
{
    const Theme &theme = m_theme->theme();
    const QRectF box = nodeRect(node);
    const WaitNode &which = nodes()[node];
    if (which.task != TaskId::None) {
        TokenLook look = tokenLook(theme, m_states[index(which.task)], labelOf(node));
        look.selected = which.task == m_view->selectedTask();
        drawToken(painter, box, look, theme);
        return;
    }
    // A process is round, a resource is square, as in the textbooks.
    painter.setPen(QPen(theme.text, 1.4));
    painter.setBrush(theme.lane);
    painter.drawRect(box.adjusted(2, 1, -2, -1));
    painter.setPen(theme.text);
    painter.setFont(theme.labelFont(QFont::DemiBold));
    painter.drawText(box, Qt::AlignCenter, labelOf(node));
}

void WaitGraphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme->theme();
    for (const WaitArrow &arrow : m_arrows)
        paintArrow(painter, arrow);
    for (std::size_t i = 0; i < nodes().size(); ++i)
        paintNode(painter, i);
    const bool stuck = std::ranges::any_of(m_arrows, &WaitArrow::deadlocked);
    const QRectF room(theme.grid8, height() - wordsHeight(), width() - 2 * theme.grid8,
                      wordsHeight());
    const QFont::Weight weight = stuck ? QFont::DemiBold : QFont::Normal;
    QFont font = theme.bodyFont(weight);
    if (QFontMetricsF(font).horizontalAdvance(sentence()) > room.width())
        font = theme.labelFont(weight); // a long cycle
    painter.setFont(font);
    painter.setPen(stuck ? theme.error : theme.mutedText);
    const QString text = sentence();
    painter.drawText(room, Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, room.width()));
}

void WaitGraphView::mousePressEvent(QMouseEvent *event)
{
    for (std::size_t i = 0; i < nodes().size(); ++i) {
        if (nodes()[i].task != TaskId::None && nodeRect(i).contains(event->position()))
            m_view->setSelectedTask(nodes()[i].task);
    }
}

std::vector<AccessibleRow> WaitGraphView::accessibleRows() const
{
    std::vector<AccessibleRow> rows;
    for (std::size_t i = 0; i < nodes().size(); ++i) {
        AccessibleRow row { labelOf(i), nodeRect(i).toRect(), {} };
        for (const WaitArrow &arrow : m_arrows) {
            if (arrow.from != i)
                continue;
            row.cells.push_back({ arrow.waits ? tr("waits for %1").arg(labelOf(arrow.to))
                                              : tr("is held by %1").arg(labelOf(arrow.to)),
                                  nodeRect(arrow.to).toRect(), false });
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QSize WaitGraphView::minimumSizeHint() const
{
    return { 200, 3 * wordsHeight() };
}

void WaitGraphView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        stateChanged();
}

} // namespace timeslice
