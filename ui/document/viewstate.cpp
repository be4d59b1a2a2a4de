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
    const auto time = static_cast<double>(playhead.time);
    const bool moves = m_playhead != playhead;
    const bool glides = m_shownTime != time;
    m_playhead = playhead;
    m_shownTime = time; // both are new before anybody hears of either
    if (moves)
        emit playheadChanged(m_playhead);
    if (glides)
        emit shownTimeChanged(m_shownTime);
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
