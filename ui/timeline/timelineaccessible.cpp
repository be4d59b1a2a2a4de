// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineaccessible.h"

#include "ui/timeline/timelineview.h"

namespace timeslice {
namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("timeslice::TimelineView"))
        return nullptr;
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

QRect onScreen(const TimelineView *view, const QRect &rect)
{
    const QRect seen = rect & view->viewport()->rect();
    return { view->viewport()->mapToGlobal(seen.topLeft()), seen.size() };
}

/// The interface under this key, made by `make` at first.
template <typename Make>
QAccessibleInterface *cached(QHash<int, QAccessible::Id> &ids, int key, Make make)
{
    const auto it = ids.constFind(key);
    if (it != ids.constEnd())
        return QAccessible::accessibleInterface(*it);
    QAccessibleInterface *made = make();
    ids.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

bool TimelinePart::isValid() const
{
    return m_view->trace() != nullptr;
}

QAccessibleInterface *TimelinePart::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *part = child(i);
        if (part && part->rect().contains(x, y))
            return part;
    }
    return nullptr;
}

QAccessible::State TimelinePart::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.invalid = !isValid();
    state.offscreen = isValid() && rect().isEmpty();
    return state;
}

bool TimelinePart::exists(int lane, int slice) const
{
    return m_view->trace() && lane < static_cast<int>(m_view->arrangement().lanes.size())
        && slice < static_cast<int>(m_view->timeline().track(track(lane)).size());
}

TrackId TimelinePart::track(int lane) const
{
    return m_view->arrangement().lanes[static_cast<std::size_t>(lane)];
}

TimelineCell::TimelineCell(TimelineView *view, QAccessibleInterface *row, int lane, int slice)
    : TimelinePart(view)
    , m_row(row)
    , m_lane(lane)
    , m_slice(slice)
{
}

bool TimelineCell::isValid() const
{
    return exists(m_lane, m_slice);
}

QString TimelineCell::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const auto slice = static_cast<std::size_t>(m_slice);
    if (kind == QAccessible::Name)
        return m_view->texts().cell(track(m_lane), slice);
    if (kind == QAccessible::Description)
        return m_view->texts().explanation(track(m_lane), slice);
    return {};
}

QRect TimelineCell::rect() const
{
    if (!isValid())
        return {};
    return onScreen(m_view,
                    m_view->sliceRect(track(m_lane), static_cast<std::size_t>(m_slice))
                        & m_view->arrangement().plot());
}

TimelineRow::TimelineRow(TimelineView *view, int lane)
    : TimelinePart(view)
    , m_lane(lane)
{
}

TimelineRow::~TimelineRow()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
}

bool TimelineRow::isValid() const
{
    return exists(m_lane);
}

QAccessibleInterface *TimelineRow::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QAccessibleInterface *TimelineRow::child(int index) const
{
    if (!exists(m_lane, index) || index < 0)
        return nullptr;
    return cached(m_cells, index, [&] {
        return new TimelineCell(m_view, const_cast<TimelineRow *>(this), m_lane, index);
    });
}

int TimelineRow::childCount() const
{
    return isValid() ? static_cast<int>(m_view->timeline().track(track(m_lane)).size()) : 0;
}

int TimelineRow::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const TimelineCell *>(child);
    return cell && cell->parent() == this ? cell->slice() : -1;
}

QString TimelineRow::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? m_view->texts().lane(track(m_lane)) : QString();
}

QRect TimelineRow::rect() const
{
    return isValid() ? onScreen(m_view, m_view->arrangement().band(m_lane)) : QRect();
}

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::Table)
    , m_timeline(view)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return cached(m_rows, index, [&] { return new TimelineRow(m_timeline, index); });
}

int TimelineAccessible::childCount() const
{
    return m_timeline->trace() ? static_cast<int>(m_timeline->arrangement().lanes.size()) : 0;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const TimelineRow *>(child);
    return row ? row->lane() : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPoint at = m_timeline->viewport()->mapFromGlobal(QPoint(x, y));
    return child(m_timeline->arrangement().laneAt(at.y()));
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    QAccessibleInterface *row = child(m_timeline->currentLane());
    return row ? row->child(static_cast<int>(m_timeline->currentSlice())) : nullptr;
}

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? m_timeline->readout() : QAccessibleWidget::text(kind);
}

} // namespace timeslice
