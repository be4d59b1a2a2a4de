// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/viewstate.h"

namespace timeslice {

ViewState::ViewState(QObject *parent)
    : QObject(parent)
{
}

void ViewState::setPlayhead(const Playhead &playhead)
{
    if (m_playhead != playhead) {
        m_playhead = playhead;
        emit playheadChanged(m_playhead);
    }
    setShownTime(static_cast<double>(m_playhead.time));
}

void ViewState::setShownTime(double time)
{
    if (m_shownTime == time)
        return;
    m_shownTime = time;
    emit shownTimeChanged(time);
}

void ViewState::setVisibleRange(Range range)
{
    if (m_visible == range)
        return;
    m_visible = range;
    emit visibleRangeChanged();
}

void ViewState::setSelectedTask(TaskId task)
{
    if (m_selectedTask == task)
        return;
    m_selectedTask = task;
    emit selectedTaskChanged(task);
}

void ViewState::setHoveredTask(TaskId task)
{
    if (m_hoveredTask == task)
        return;
    m_hoveredTask = task;
    emit hoveredTaskChanged(task);
}

void ViewState::setSelectedRange(Range range)
{
    if (m_selectedRange == range)
        return;
    m_selectedRange = range;
    emit selectedRangeChanged();
}

} // namespace timeslice
