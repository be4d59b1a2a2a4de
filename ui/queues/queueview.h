// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "core/trace/trace.h"
#include "ui/document/viewstate.h"
#include "ui/drawing/accessiblerows.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>

#include <memory>
#include <utility>
#include <vector>

namespace timeslice {

/// The CPUs with what runs on them, the ready queues by level, and the devices with those who wait
/// for them. What it shows is what it was last given; a step may be animated on top of that, and an
/// animation never delays a state. An idle view runs no timer. GUI thread.
class QueueView : public QAbstractScrollArea, public AccessibleRowSource
{
    Q_OBJECT

public:
    static constexpr int kAnimationMs = 200;

    /// REQUIRES: both outlive the view.
    QueueView(ViewState *view, ThemeProvider *theme, QWidget *parent = nullptr);
    ~QueueView() override;

    /// What the policy compares, to be written under each ready task, best rank first: the order is
    /// the order shown. Holds until it is replaced; shown with the next frame. Empty for policies
    /// that take the queue as it stands. `name` says what the keys are, above the queue; keys
    /// without text only order.
    void setKeys(std::vector<std::pair<TaskId, QString>> keys, const QString &name = {});
    /// Shows this state at once; an animation under way ends unless a queue is as it was. REQUIRES:
    /// `state` is a state of `trace`, and now >= state.now. Nothing given is kept.
    void setFrame(const Trace &trace, const SystemState &state, SimTime now);
    /// Slides the tokens from where they stood before the last `setFrame` to where they stand now.
    /// Call it after the frame of the step's end is set.
    void animateStep(const TraceEvent &event, bool forward);
    bool isAnimating() const;

    void setReduceMotion(bool reduce);
    bool reduceMotion() const;

    /// Where a token is drawn at this moment, in viewport coordinates; empty when it is not seen.
    QRectF tokenRect(TaskId task) const;
    /// The token at a place of the viewport, or None.
    TaskId taskAt(const QPoint &position) const;

    std::vector<AccessibleRow> accessibleRows() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void retranslateUi();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
