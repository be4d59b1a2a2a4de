// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"
#include "ui/document/viewstate.h"
#include "ui/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace timeslice {

/// The whole run in one strip: how the CPUs were used, what part of it the timeline shows (a window
/// with handles, which can be dragged), and where the playhead is.
class TimelineMinimap : public QWidget
{
    Q_OBJECT

public:
    TimelineMinimap(ViewState *view, ThemeProvider *theme, QWidget *parent = nullptr);

    void setTimeline(const Timeline *timeline);
    void timelineExtended();
    /// The pixels left of the strip belong to the label.
    void setLabelWidth(int left, int right);
    /// The strip that stands for the whole run, and the window on it.
    QRect strip() const;
    QRect window() const;
    QSize sizeHint() const override;
    void retranslateUi();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

signals:
    /// The person wants to see this part; the timeline decides what it can show.
    void rangeRequested(timeslice::ViewState::Range range);

private:
    enum class Grip { None, Begin, End, Middle };

    double whole() const;
    int pixel(double time) const;
    Grip gripAt(int x) const;
    void renderStrip();

    ViewState *m_view;
    ThemeProvider *m_theme;
    const Timeline *m_timeline = nullptr;
    QPixmap m_picture;
    int m_left = 0;
    int m_right = 0;
    Grip m_grip = Grip::None;
    int m_pressX = 0;
    ViewState::Range m_pressRange;
};

} // namespace timeslice
