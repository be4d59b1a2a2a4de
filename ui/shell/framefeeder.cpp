// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/framefeeder.h"

#include "ui/document/playback.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/queues/queuekeys.h"
#include "ui/queues/queueview.h"
#include "ui/statediagram/statediagramview.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace timeslice {

FrameFeeder::FrameFeeder(TraceDocument *document, ViewState *view, Playback *playback,
                         StateDiagramView *diagram, QueueView *queues, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_view(view)
    , m_diagram(diagram)
    , m_queues(queues)
{
    connect(document, &TraceDocument::reset, this, &FrameFeeder::feed);
    connect(document, &TraceDocument::extended, this, &FrameFeeder::feed);
    connect(view, &ViewState::playheadChanged, this, &FrameFeeder::feed);
    connect(playback, &Playback::stepped, this, &FrameFeeder::animate);
    queues->installEventFilter(this);
    feed();
}

void FrameFeeder::feed()
{
    const Trace &trace = m_document->trace();
    const std::size_t position = std::min(m_view->playhead().position, trace.size());
    const SystemState &state = m_document->stateAt(position);
    const SimTime now = std::max(m_view->playhead().time, state.now);
    m_diagram->setFrame(trace, state, now);
    QueueKeys keys = QueueKeys::of(m_document->workload(), state, now);
    m_queues->setKeys(std::move(keys.keys), keys.name);
    m_queues->setFrame(trace, state, now);
}

bool FrameFeeder::eventFilter(QObject *watched, QEvent *event)
{
    // The keys have a name, in a language.
    if (watched == m_queues && event->type() == QEvent::LanguageChange)
        feed();
    return false;
}

void FrameFeeder::animate(std::size_t from, std::size_t to, bool forward)
{
    // A step ends with the event that can be seen; the bookkeeping before it moves nothing.
    const std::size_t last = std::max(from, to);
    if (last == 0 || last > m_document->trace().size() || from == to)
        return;
    const TraceEvent &event = m_document->trace().events()[last - 1];
    m_diagram->animateStep(event, forward);
    m_queues->animateStep(event, forward);
}

} // namespace timeslice
