// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace timeslice {

class Playback;
class QueueView;
class StateDiagramView;
class TraceDocument;
class ViewState;

/// Gives the state diagram and the queues the state at the playhead, and lets them animate single
/// steps. The views know no document; this is the one place where a position becomes their frame.
class FrameFeeder : public QObject
{
    Q_OBJECT

public:
    FrameFeeder(TraceDocument *document, ViewState *view, Playback *playback,
                StateDiagramView *diagram, QueueView *queues, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void feed();
    void animate(std::size_t from, std::size_t to, bool forward);

    TraceDocument *m_document;
    ViewState *m_view;
    StateDiagramView *m_diagram;
    QueueView *m_queues;
};

} // namespace timeslice
