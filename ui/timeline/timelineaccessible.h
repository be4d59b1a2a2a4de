// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"

#include <QAccessibleWidget>
#include <QHash>

/// What screen readers see of the timeline: a table of lanes, and in each lane its slices, with
/// texts such as "P3, ready, 4 ms to 9 ms". Rows and cells are made when asked for.
namespace timeslice {

class TimelineView;

/// Tells Qt to use TimelineAccessible for every TimelineView. May be called often.
void installTimelineAccessibility();

/// Common part of rows and cells: they have no QObject, and live in the view.
class TimelinePart : public QAccessibleInterface
{
public:
    explicit TimelinePart(TimelineView *view)
        : m_view(view)
    {
    }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessible::State state() const override;

protected:
    /// True while the lane and the slice are there.
    bool exists(int lane, int slice = 0) const;
    TrackId track(int lane) const;

    TimelineView *m_view;
};

/// One slice.
class TimelineCell : public TimelinePart
{
public:
    TimelineCell(TimelineView *view, QAccessibleInterface *row, int lane, int slice);

    bool isValid() const override;
    QAccessibleInterface *parent() const override { return m_row; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    int slice() const { return m_slice; }

private:
    QAccessibleInterface *m_row;
    int m_lane;
    int m_slice;
};

/// One lane.
class TimelineRow : public TimelinePart
{
public:
    TimelineRow(TimelineView *view, int lane);
    ~TimelineRow() override;
    Q_DISABLE_COPY_MOVE(TimelineRow)

    bool isValid() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Row; }
    int lane() const { return m_lane; }

private:
    int m_lane;
    mutable QHash<int, QAccessible::Id> m_cells;
};

class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;
    Q_DISABLE_COPY_MOVE(TimelineAccessible)

    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text kind) const override;

private:
    TimelineView *m_timeline;
    mutable QHash<int, QAccessible::Id> m_rows;
};

} // namespace timeslice
