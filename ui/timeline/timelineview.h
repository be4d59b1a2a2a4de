// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"
#include "ui/document/viewstate.h"
#include "ui/theme/theme.h"
#include "ui/timeline/laneorder.h"
#include "ui/timeline/rangereadout.h"
#include "ui/timeline/timelinerenderer.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace timeslice {

class TimelineMinimap;
struct TimelineOverlay;

/// The run as lanes over time: one per CPU, one per process. Painted in two layers: a picture of
/// all that stays (see TimelineRenderer), made anew only when range, size, data or theme change,
/// and over it what moves (see TimelineOverlay). The view never moves the playhead itself: it asks,
/// by `seekRequested`, and shows the ViewState's.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// What is under a point of the viewport.
    struct Hit
    {
        int lane = -1;
        std::size_t slice = 0;
        bool onSlice = false; ///< in the plot, on something that is drawn
        int narrow = 0; ///< how many slices share this pixel, if none has it alone
    };

    TimelineView(ViewState *view, ThemeProvider *theme, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// REQUIRES: the trace stays until another one, or nullptr, is set.
    void setTrace(const Trace *trace);
    /// Something was appended to the trace, or its end moved.
    void traceExtended();

    const Timeline &timeline() const { return m_timeline; }
    /// Null before the first setTrace.
    const Trace *trace() const { return m_scene.trace; }
    const TimelineLayout &arrangement() const { return m_scene.layout; }
    TimelineTexts texts() const { return m_scene.texts(); }
    Hit hitTest(const QPoint &viewportPoint) const;
    /// The bar of a slice in the viewport's pixels, not cut at its edges.
    QRect sliceRect(TrackId id, std::size_t slice) const;
    QString toolTipAt(const QPoint &viewportPoint) const;
    const std::vector<SimTime> &markers() const { return m_markers; }
    /// The lane and slice that the keyboard is at; lane -1 before there is one.
    int currentLane() const { return m_currentLane; }
    std::size_t currentSlice() const { return m_currentSlice; }
    /// What the readout of the selected range says; empty without one.
    QString readout() const;
    TimelineMinimap *minimap() const { return m_minimap; }
    /// Owned by the view, made anew each time.
    QMenu *laneMenu(int lane);

    const LaneOrder &order() const { return m_order; }
    void setOrder(const LaneOrder &order);

    /// Everything is taken to last until this time at least: for several runs on one axis.
    void setHorizon(SimTime end);
    /// Marks where the run differs from another one, until the next trace or other marks.
    void setChanges(std::vector<ChangedStretch> changes);
    const std::vector<ChangedStretch> &changes() const { return m_changes; }
    /// Said while there is nothing to show, where adding a process is not what helps.
    void setEmptyText(const QString &text);
    /// Without the overview below, where room is short.
    void hideMinimap();

    void zoomBy(double factor, double centre);
    void panBy(double pixels);
    void fitAll();
    /// Zooms to the selected range, else to the current slice; shown already, to everything.
    void fitSelection();
    void retranslateUi();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void seekRequested(timeslice::SimTime time);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Drag { None, Seek, Press, Select, Pan, Label };

    void arrange(); ///< layout from size, order, theme
    QString emptyText() const;
    void refresh(); ///< picture is out of date
    void showRange(ViewState::Range range, bool byPerson);
    void onPlayheadChanged();
    void onShownTimeChanged(double time);
    void onThemeChanged();
    TaskId knownSelection() const;
    void updateReadout();
    void placeMinimap();
    double wholeEnd() const;
    void updateFlow();
    TimelineOverlay overlay() const;
    void seekAt(int x);
    void selectRange(int fromX, int toX);
    /// Scrolls a lane into view if it is outside.
    void revealLane(int lane);
    /// What the playhead has just dispatched is seen, however many lanes there are.
    void revealDispatched();
    void setCurrent(int lane, std::size_t slice);
    void stepSlice(int by);
    void stepLane(int by);
    void followCause(bool back);
    void toggleMarker();
    void moveLane(int lane, int by);
    std::vector<const TimeTrack *> shownTracks() const;
    SimTime snappedTimeAt(double x) const;
    bool handleKey(int key);

    ViewState *m_view;
    ThemeProvider *m_theme;
    TimelineMinimap *m_minimap;
    Timeline m_timeline;
    std::vector<ChangedStretch> m_changes;
    TimelineScene m_scene;
    LaneOrder m_order;
    QString m_emptyText;
    TimelineRenderer m_renderer;
    SimTime m_horizon = 0;
    bool m_pictureStale = true;
    bool m_fitsAll = true; ///< the person has not chosen a range: show everything as it grows
    std::vector<SimTime> m_markers;
    std::optional<RangeReadout> m_readout;
    std::optional<Flow> m_flow;
    double m_shownTime = 0; ///< where the playhead's line was painted last
    int m_currentLane = -1;
    std::size_t m_currentSlice = 0;
    bool m_showsFocus = false;
    Drag m_drag = Drag::None;
    QPoint m_pressPoint;
    int m_dragLane = -1;
    ViewState::Range m_pressRange;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace timeslice
