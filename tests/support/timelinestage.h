// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tracebuilder.h"
#include "ui/timeline/timelineview.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace timeslice::testing {

/// Two tasks, a preemption, a switch and an I/O.
inline const char kRun[] =
    "0 arrive P1; 0 dispatch P1; 4 arrive P2; 4 preempt P1 by P2; 4 switch cpu0 for P2;"
    "5 switched cpu0 for P2; 5 dispatch P2; 9 block P2 on disk until 15;"
    "9 dispatch P1; 15 wake P2; 20 finish P1; 20 dispatch P2; 25 finish P2; end 30";

/// A view on a trace, shown; the playhead follows what the view asks for, as in the window.
struct TimelineStage
{
    Trace trace;
    ViewState state;
    ThemeProvider theme;
    TimelineView view;
    QSignalSpy seeks;

    explicit TimelineStage(Trace run)
        : trace(std::move(run))
        , view(&state, &theme)
        , seeks(&view, &TimelineView::seekRequested)
    {
        QObject::connect(&view, &TimelineView::seekRequested, &state, [this](SimTime t) {
            state.setPlayhead({ t, trace.positionAfter(t) });
        });
        view.resize(900, 420);
        view.setTrace(&trace);
        view.show();
    }

    int x(double time) const { return view.arrangement().axis.edge(time); }
    QPoint at(int lane, double time) const
    {
        return { x(time), view.arrangement().band(lane).center().y() };
    }
    QPoint onRuler(double time) const { return { x(time), 6 }; }
    QColor pixel(const QPoint &point)
    {
        return view.viewport()->grab().toImage().pixelColor(point);
    }
    /// Inside the bar, away from its name and its edge.
    QPoint inBar(int lane, double time) const
    {
        const QRect strip = view.arrangement().bars(lane);
        return { x(time) + 4, strip.bottom() - 3 };
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        QWidget *port = view.viewport();
        QTest::mousePress(port, Qt::LeftButton, keys, from);
        QTest::mouseMove(port, (from + to) / 2);
        QTest::mouseMove(port, to);
        QTest::mouseRelease(port, Qt::LeftButton, keys, to);
    }
    void wheel(const QPoint &at, int steps, Qt::KeyboardModifiers keys)
    {
        QWidget *port = view.viewport();
        QWheelEvent event(at, port->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(port, &event);
    }
    double length() const { return state.visibleRange().length(); }
};

inline bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace timeslice::testing
