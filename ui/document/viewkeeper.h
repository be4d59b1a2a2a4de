// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/viewstate.h"

#include <QObject>

namespace timeslice {

class TraceDocument;

/// Keeps the shared view state true when the trace is replaced: after an edit the playhead stays at
/// its time (or at the end, when the new run is shorter), after opening it goes to where the
/// scenario wants to be seen first; selections of what is gone are dropped. The state is mended
/// before any view hears of the new trace, and its changes are told after all have: no view ever
/// sees a new trace with an old position or the reverse.
class ViewKeeper : public QObject
{
    Q_OBJECT

public:
    ViewKeeper(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

private:
    void mend(bool opened);
    void announce();

    TraceDocument *m_document;
    ViewState *m_view;
    Playhead m_playheadBefore;
    double m_shownBefore = 0;
    TaskId m_selectedBefore = TaskId::None;
    TaskId m_hoveredBefore = TaskId::None;
    ViewState::Range m_rangeBefore;
};

} // namespace timeslice
