// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/viewkeeper.h"

#include "ui/document/playheads.h"
#include "ui/document/tracedocument.h"

#include <QSignalBlocker>

namespace timeslice {

ViewKeeper::ViewKeeper(TraceDocument *document, ViewState *view, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_view(view)
{
    connect(document, &TraceDocument::replaced, this, &ViewKeeper::mend);
    connect(document, &TraceDocument::settled, this, &ViewKeeper::announce);
}

void ViewKeeper::mend(bool opened)
{
    m_playheadBefore = m_view->playhead();
    m_shownBefore = m_view->shownTime();
    m_selectedBefore = m_view->selectedTask();
    m_hoveredBefore = m_view->hoveredTask();
    m_rangeBefore = m_view->selectedRange();

    const QSignalBlocker quiet(m_view);
    const Trace &trace = m_document->trace();
    const Playhead before = m_playheadBefore;
    if (opened) {
        const auto pauseAt = m_document->scenario().pauseAt;
        m_view->setPlayhead(pauseAt ? playheadAt(trace, *pauseAt) : Playhead {});
    } else if (before != Playhead {}) { // at the very start one stays before the first event
        m_view->setPlayhead(playheadAt(trace, before.time));
    }
    const auto isGone = [&](TaskId task) {
        return task != TaskId::None && (opened || index(task) >= trace.tasks.size());
    };
    if (isGone(m_selectedBefore))
        m_view->setSelectedTask(TaskId::None);
    if (isGone(m_hoveredBefore))
        m_view->setHoveredTask(TaskId::None);
    if (opened || m_rangeBefore.end > static_cast<double>(lastTime(trace)))
        m_view->setSelectedRange({ 0, 0 });
}

void ViewKeeper::announce()
{
    if (m_view->playhead() != m_playheadBefore)
        emit m_view->playheadChanged(m_view->playhead());
    if (m_view->shownTime() != m_shownBefore)
        emit m_view->shownTimeChanged(m_view->shownTime());
    if (m_view->selectedTask() != m_selectedBefore)
        emit m_view->selectedTaskChanged(m_view->selectedTask());
    if (m_view->hoveredTask() != m_hoveredBefore)
        emit m_view->hoveredTaskChanged(m_view->hoveredTask());
    if (m_view->selectedRange() != m_rangeBefore)
        emit m_view->selectedRangeChanged();
}

} // namespace timeslice
