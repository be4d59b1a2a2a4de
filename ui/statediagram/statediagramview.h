// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"
#include "ui/document/viewstate.h"
#include "ui/drawing/accessiblerows.h"
#include "ui/theme/theme.h"

#include <QGraphicsView>

#include <memory>

namespace timeslice {

/// In pixels of the screen.
struct DiagramTextSizes
{
    double names = 0; ///< of the states
    double labels = 0; ///< of tokens and transitions: the smallest
};

/// The states of a process and the ways between them, with a token per process standing at its
/// state. What it shows is what it was last given; a step may be animated on top of that, and an
/// animation never delays a state. An idle view runs no timer. GUI thread.
class StateDiagramView : public QGraphicsView, public AccessibleRowSource
{
    Q_OBJECT

public:
    static constexpr int kAnimationMs = 260;

    /// REQUIRES: both outlive the view.
    StateDiagramView(ViewState *view, ThemeProvider *theme, QWidget *parent = nullptr);
    ~StateDiagramView() override;

    /// Shows this state at once; an animation under way ends unless nothing changed. REQUIRES:
    /// `state` is a state of `trace`, and now >= state.now. Nothing given is kept.
    void setFrame(const Trace &trace, const SystemState &state, SimTime now);
    /// Moves the token of the event's task from where it stood before the last `setFrame` to where
    /// it stands now, along the transition's curve, backwards when not `forward`. Call it after the
    /// frame of the step's end is set.
    void animateStep(const TraceEvent &event, bool forward);
    bool isAnimating() const;

    void setReduceMotion(bool reduce);
    bool reduceMotion() const;
    /// Only Ready, Running and Blocked.
    void setThreeStates(bool three);
    bool threeStates() const;

    /// Measured by tests: what is painted by hand has no font that could be asked.
    DiagramTextSizes textSizes() const;

    /// In viewport coordinates; empty when there is none to be seen.
    QRectF nodeRect(TaskState state) const;
    QRectF tokenRect(TaskId task) const;
    /// The middle of a transition's curve, in viewport coordinates.
    QPointF transitionPoint(TaskState from, TaskState to, double share = 0.5) const;
    /// The token at a place, or None.
    TaskId taskAt(const QPoint &position) const;

    std::vector<AccessibleRow> accessibleRows() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void retranslateUi();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
