// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys of the TimelineView.
#include "ui/timeline/timelineminimap.h"
#include "ui/timeline/timelineoverlay.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanShare = 0.1; // of the plot's width, per key press

/// W A S D sit where they sit whatever the keyboard's layout: on X11 and Wayland the scan code
/// names the place.
int physicalKey(const QKeyEvent &event)
{
    static const bool scans = QGuiApplication::platformName() == QLatin1String("xcb")
        || QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
    if (scans) {
        switch (event.nativeScanCode()) {
        case 25:
            return Qt::Key_W;
        case 38:
            return Qt::Key_A;
        case 39:
            return Qt::Key_S;
        case 40:
            return Qt::Key_D;
        default:
            break;
        }
    }
    return event.key();
}

/// Tool tips guess at markup; names from files must stay text.
QString asPlainText(const QString &text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), asPlainText(text), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_view->setHoveredTask(TaskId::None);
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const TimelineLayout &layout = m_scene.layout;
    m_showsFocus = false;
    if (!m_scene.trace)
        return;
    m_pressPoint = at;
    m_pressRange = m_view->visibleRange();
    const bool inPlot = at.x() >= layout.labelWidth;
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier))) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() != Qt::LeftButton) {
        return;
    } else if (inPlot && at.y() < layout.rulerHeight) {
        m_drag = Drag::Seek;
        seekAt(at.x());
    } else {
        m_drag = inPlot ? Drag::Press : Drag::Label;
        m_dragLane = layout.laneAt(at.y());
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const TimelineLayout &layout = m_scene.layout;
    switch (m_drag) {
    case Drag::None: {
        const Hit hit = hitTest(at);
        TaskId task = TaskId::None;
        if (hit.onSlice && hit.narrow <= 1)
            task = m_timeline.taskOf(layout.lanes[static_cast<std::size_t>(hit.lane)], hit.slice);
        m_view->setHoveredTask(task);
        const bool ruler = at.y() < layout.rulerHeight && at.x() >= layout.labelWidth;
        viewport()->setCursor(ruler ? Qt::SizeHorCursor : Qt::ArrowCursor);
        break;
    }
    case Drag::Seek:
        seekAt(at.x());
        break;
    case Drag::Press:
        if ((at - m_pressPoint).manhattanLength() < QApplication::startDragDistance())
            break;
        m_drag = Drag::Select;
        [[fallthrough]];
    case Drag::Select:
        selectRange(m_pressPoint.x(), at.x());
        break;
    case Drag::Pan: {
        const double by = (m_pressPoint.x() - at.x()) * layout.axis.perPixel();
        showRange({ m_pressRange.begin + by, m_pressRange.end + by }, true);
        break;
    }
    case Drag::Label: {
        const int target = layout.laneAt(at.y());
        if (m_dragLane >= 0 && target >= 0 && target != m_dragLane
            && (target < layout.pinned) == (m_dragLane < layout.pinned)) {
            const TrackId id = layout.lanes[static_cast<std::size_t>(m_dragLane)];
            moveLane(m_dragLane, target - m_dragLane);
            m_dragLane = layout.laneOf(id);
            m_pressPoint = QPoint(-1000, -1000); // a move, no longer a click
        }
        break;
    }
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    viewport()->unsetCursor();
    const bool moved = m_pressPoint.x() <= -1000;
    if (moved || (drag != Drag::Press && drag != Drag::Label))
        return;
    m_view->setSelectedRange({ 0, 0 });
    const Hit hit = hitTest(event->position().toPoint());
    const auto lane = static_cast<std::size_t>(hit.lane);
    if (hit.lane < 0) {
        m_view->setSelectedTask(TaskId::None);
        return;
    }
    const TrackId id = m_scene.layout.lanes[lane];
    setCurrent(hit.lane,
               hit.onSlice ? hit.slice : m_timeline.track(id).indexAt(m_view->playhead().time));
    const bool onBar = hit.onSlice && hit.narrow <= 1;
    m_view->setSelectedTask(id.kind == TrackId::Kind::Task ? id.task()
                                : onBar                    ? m_timeline.taskOf(id, hit.slice)
                                                           : TaskId::None);
    setCurrent(hit.lane, m_currentSlice);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const TimelineLayout &layout = m_scene.layout;
    if (!m_scene.trace || event->button() != Qt::LeftButton || at.x() < layout.labelWidth)
        return;
    const Hit hit = hitTest(at);
    if (at.y() < layout.rulerHeight)
        seekAt(at.x());
    else if (hit.onSlice && hit.narrow <= 1)
        emit seekRequested(
            m_timeline.track(layout.lanes[static_cast<std::size_t>(hit.lane)]).begin(hit.slice));
    else if (hit.narrow > 1)
        zoomBy(0.1, layout.axis.time(at.x()));
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool alongX = std::abs(delta.x()) > std::abs(delta.y());
    const double steps = (alongX ? delta.x() : delta.y()) / 120.0;
    event->accept();
    if (!m_scene.trace || steps == 0)
        return;
    const geometry::TimeAxis &axis = m_scene.layout.axis;
    if (event->modifiers() & Qt::ControlModifier)
        zoomBy(std::pow(kZoomStep, -steps), axis.time(event->position().x()));
    else if ((event->modifiers() & Qt::ShiftModifier) || alongX)
        panBy(-steps * axis.width * kPanShare);
    else
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      - static_cast<int>(steps * m_scene.layout.metrics.pitch));
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    // Left, Right, Space and the page keys belong to the transport: they go up to the window.
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (m_scene.trace && plain && handleKey(physicalKey(*event))) {
        m_showsFocus = true;
        viewport()->update();
        event->accept();
        return;
    }
    event->ignore();
}

bool TimelineView::handleKey(int key)
{
    const geometry::TimeAxis &axis = m_scene.layout.axis;
    const auto playhead = static_cast<double>(m_view->playhead().time);
    const bool seen = playhead >= axis.begin && playhead <= axis.end;
    const double centre = seen ? playhead : (axis.begin + axis.end) / 2;
    switch (key) {
    case Qt::Key_W:
        zoomBy(1 / kZoomStep, centre);
        return true;
    case Qt::Key_S:
        zoomBy(kZoomStep, centre);
        return true;
    case Qt::Key_A:
        panBy(-axis.width * kPanShare);
        return true;
    case Qt::Key_D:
        panBy(axis.width * kPanShare);
        return true;
    case Qt::Key_F:
        fitSelection();
        return true;
    case Qt::Key_M:
        toggleMarker();
        return true;
    case Qt::Key_BracketLeft:
        followCause(true);
        return true;
    case Qt::Key_BracketRight:
        followCause(false);
        return true;
    case Qt::Key_Comma:
    case Qt::Key_Period:
        if (m_theme->theme().projection) // clickers send these to blank the screen
            return false;
        stepSlice(key == Qt::Key_Comma ? -1 : 1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepLane(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        if (m_view->selectedRange().length() <= 0)
            return false;
        m_view->setSelectedRange({ 0, 0 });
        return true;
    default:
        return false;
    }
}

void TimelineView::seekAt(int x)
{
    emit seekRequested(snappedTimeAt(x));
}

void TimelineView::selectRange(int fromX, int toX)
{
    const auto a = static_cast<double>(snappedTimeAt(std::min(fromX, toX)));
    const auto b = static_cast<double>(snappedTimeAt(std::max(fromX, toX)));
    m_view->setSelectedRange(a < b ? ViewState::Range { a, b } : ViewState::Range { a, a });
}

void TimelineView::revealLane(int lane)
{
    const TimelineLayout &layout = m_scene.layout;
    if (lane < layout.pinned)
        return;
    const int top = (lane - layout.pinned) * layout.metrics.pitch;
    const int room = layout.size.height() - layout.scrollTop() - layout.metrics.pitch;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), std::min(top - room, top), top));
}

void TimelineView::setCurrent(int lane, std::size_t slice)
{
    m_currentLane = lane;
    m_currentSlice = slice;
    revealLane(lane);
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(lane);
        QAccessible::updateAccessibility(&focus);
    }
}

void TimelineView::stepSlice(int by)
{
    if (m_currentLane < 0) {
        stepLane(1);
        return;
    }
    const TrackId id = m_scene.layout.lanes[static_cast<std::size_t>(m_currentLane)];
    const TimeTrack &track = m_timeline.track(id);
    auto i = static_cast<std::ptrdiff_t>(std::min(m_currentSlice, track.size() - 1));
    const auto size = static_cast<std::ptrdiff_t>(track.size());
    do {
        i += by;
    } while (i >= 0 && i < size && !isDrawn(track.kind(static_cast<std::size_t>(i))));
    if (i < 0 || i >= size)
        return;
    const auto slice = static_cast<std::size_t>(i);
    setCurrent(m_currentLane, slice);
    const auto begin = static_cast<double>(track.begin(slice));
    const ViewState::Range range = m_view->visibleRange();
    if (begin < range.begin || begin >= range.end) {
        const double from = begin - range.length() * (by > 0 ? 0.15 : 0.7);
        showRange({ from, from + range.length() }, true);
    }
    emit seekRequested(track.begin(slice));
}

void TimelineView::stepLane(int by)
{
    const int lanes = static_cast<int>(m_scene.layout.lanes.size());
    if (lanes == 0)
        return;
    const int lane = m_currentLane < 0 ? 0 : std::clamp(m_currentLane + by, 0, lanes - 1);
    const TrackId id = m_scene.layout.lanes[static_cast<std::size_t>(lane)];
    setCurrent(lane, m_timeline.track(id).indexAt(m_view->playhead().time));
    m_view->setSelectedTask(id.task());
}

void TimelineView::followCause(bool back)
{
    std::optional<Flow> flow;
    const TaskId task = knownSelection();
    if (task != TaskId::None) {
        const SimTime now = m_view->playhead().time;
        const TrackId id = TrackId::of(task);
        flow = back ? m_timeline.causeOf(id, m_timeline.task(task).indexAt(now))
                    : m_timeline.effectOf(task, now);
    }
    if (!flow && back)
        flow = m_flow;
    if (!flow)
        return;
    m_view->setSelectedTask(back ? flow->from : flow->to);
    emit seekRequested(back ? flow->fromTime : flow->toTime);
}

void TimelineView::toggleMarker()
{
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const bool under = viewport()->underMouse() && m_scene.layout.plot().contains(mouse);
    const SimTime at = under ? snappedTimeAt(mouse.x()) : m_view->playhead().time;
    const auto found = std::ranges::find(m_markers, at);
    if (found != m_markers.end())
        m_markers.erase(found);
    else
        m_markers.insert(std::ranges::upper_bound(m_markers, at), at);
    viewport()->update();
}

void TimelineView::moveLane(int lane, int by)
{
    if (m_order.move(m_scene.layout.lanes[static_cast<std::size_t>(lane)], by)) {
        m_currentLane = -1;
        arrange();
        refresh();
    }
}

QMenu *TimelineView::laneMenu(int lane)
{
    m_menu = std::make_unique<QMenu>(this);
    const auto changed = [this] { setOrder(LaneOrder(m_order)); };
    if (lane >= 0 && lane < static_cast<int>(m_scene.layout.lanes.size())) {
        const TrackId id = m_scene.layout.lanes[static_cast<std::size_t>(lane)];
        const bool pinned = m_order.isPinned(id);
        m_menu->addAction(pinned ? tr("Unpin lane") : tr("Pin lane to the top"), this,
                          [this, id, pinned, changed] {
                              m_order.setPinned(id, !pinned);
                              changed();
                          });
        m_menu->addAction(tr("Hide lane"), this, [this, id, changed] {
            m_order.setHidden(id, true);
            changed();
        });
        m_menu->addAction(tr("Move lane up"), this, [this, lane] { moveLane(lane, -1); });
        m_menu->addAction(tr("Move lane down"), this, [this, lane] { moveLane(lane, 1); });
        m_menu->addSeparator();
    }
    QAction *all = m_menu->addAction(tr("Show all lanes"), this, [this, changed] {
        m_order.showAll();
        changed();
    });
    all->setEnabled(m_order.hiddenCount() > 0);
    m_menu->addAction(tr("Restore the order of the lanes"), this, [this, changed] {
        m_order.reset();
        changed();
    });
    m_menu->addSeparator();
    m_menu->addAction(tr("Zoom to the selection"), this, &TimelineView::fitSelection);
    m_menu->addAction(tr("Show the whole run"), this, &TimelineView::fitAll);
    return m_menu.get();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene.trace)
        return;
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const int lane = keyboard ? m_currentLane : m_scene.layout.laneAt(event->pos().y());
    const QPoint at = keyboard && lane >= 0
        ? viewport()->mapToGlobal(m_scene.layout.band(lane).center())
        : event->globalPos();
    laneMenu(lane)->popup(at);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace timeslice
