// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <QObject>

#include <cstddef>

namespace timeslice {

/// A place in a trace: a time, and how many events had been applied by then. Between two instants
/// the time moves and the position stays; at one instant the position may stand between two events
/// of the same time.
struct Playhead
{
    SimTime time = 0;
    std::size_t position = 0;

    bool operator==(const Playhead &) const = default;
};

/// What all views share and none owns: playhead, visible range, selection, hover. Views change it
/// and listen to it; they never call each other. GUI thread.
class ViewState : public QObject
{
    Q_OBJECT

public:
    /// Half-open range of time. Doubles, because zooming is continuous.
    struct Range
    {
        double begin = 0;
        double end = 1;

        double length() const { return end - begin; }
        bool operator==(const Range &) const = default;
    };

    explicit ViewState(QObject *parent = nullptr);

    const Playhead &playhead() const { return m_playhead; }
    /// Where the playhead's line is drawn: the playhead's time, or, while playing, up to one unit
    /// later, so that the line glides where a unit is many pixels wide.
    double shownTime() const { return m_shownTime; }
    Range visibleRange() const { return m_visible; }
    TaskId selectedTask() const { return m_selectedTask; }
    TaskId hoveredTask() const { return m_hoveredTask; }
    /// Range selected by dragging; empty (begin == end) when there is none.
    Range selectedRange() const { return m_selectedRange; }

    /// Puts the line at the playhead's time.
    void setPlayhead(const Playhead &playhead);
    void setShownTime(double time);
    void setVisibleRange(Range range);
    void setSelectedTask(TaskId task);
    void setHoveredTask(TaskId task);
    void setSelectedRange(Range range);

signals:
    void playheadChanged(const timeslice::Playhead &playhead);
    void shownTimeChanged(double time);
    void visibleRangeChanged();
    void selectedTaskChanged(timeslice::TaskId task);
    void hoveredTaskChanged(timeslice::TaskId task);
    void selectedRangeChanged();

private:
    Playhead m_playhead;
    double m_shownTime = 0;
    Range m_visible;
    Range m_selectedRange { 0, 0 };
    TaskId m_selectedTask = TaskId::None;
    TaskId m_hoveredTask = TaskId::None;
};

} // namespace timeslice
