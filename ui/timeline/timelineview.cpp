// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineminimap.h"
#include "ui/timeline/timelineoverlay.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr double kLeastRange = 2; // units: nothing happens inside one
constexpr int kFlowSearch = 64; // events of one instant looked at for a cause

} // namespace

TimelineView::TimelineView(ViewState *view, ThemeProvider *theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_view(view)
    , m_theme(theme)
    , m_minimap(new TimelineMinimap(view, theme, this))
{
    installTimelineAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_shownTime = view->shownTime();
    connect(view, &ViewState::playheadChanged, this, &TimelineView::onPlayheadChanged);
    connect(view, &ViewState::shownTimeChanged, this, &TimelineView::onShownTimeChanged);
    connect(view, &ViewState::visibleRangeChanged, this, [this] {
        arrange();
        refresh();
    });
    connect(view, &ViewState::selectedTaskChanged, this, [this](TaskId task) {
        const int lane = m_scene.layout.laneOf(TrackId::of(task));
        if (task != TaskId::None && lane >= 0 && m_currentLane != lane)
            setCurrent(lane, m_timeline.task(task).indexAt(m_view->playhead().time));
        updateReadout();
        refresh();
    });
    connect(view, &ViewState::hoveredTaskChanged, viewport(), qOverload<>(&QWidget::update));
    connect(view, &ViewState::selectedRangeChanged, this, [this] {
        updateReadout();
        viewport()->update();
    });
    connect(theme, &ThemeProvider::themeChanged, this, &TimelineView::onThemeChanged);
    connect(m_minimap, &TimelineMinimap::rangeRequested, this,
            [this](ViewState::Range range) { showRange(range, true); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        arrange();
        refresh();
    });
    onThemeChanged();
    retranslateUi();
}

TimelineView::~TimelineView() = default;

void TimelineView::setTrace(const Trace *trace)
{
    m_timeline = Timeline(trace);
    m_scene.trace = trace;
    m_scene.timeline = trace ? &m_timeline : nullptr;
    m_minimap->setTimeline(m_scene.timeline);
    m_currentLane = -1;
    m_markers.clear();
    m_changes.clear();
    m_scene.changes = &m_changes;
    m_drag = Drag::None;
    traceExtended();
}

void TimelineView::setChanges(std::vector<ChangedStretch> changes)
{
    if (m_changes == changes)
        return;
    m_changes = std::move(changes);
    refresh();
}

void TimelineView::traceExtended()
{
    m_timeline.extend();
    m_order.setTracks(m_timeline.cpuCount(), m_timeline.taskCount());
    m_minimap->timelineExtended();
    if (m_scene.trace)
        showRange(m_view->visibleRange(), false);
    updateReadout();
    arrange();
    updateFlow();
    refresh();
}

void TimelineView::setOrder(const LaneOrder &order)
{
    m_order = order;
    m_order.setTracks(m_timeline.cpuCount(), m_timeline.taskCount());
    m_currentLane = -1;
    arrange();
    refresh();
}

void TimelineView::arrange()
{
    m_scene.theme = &m_theme->theme();
    m_scene.selected = knownSelection();
    const Theme &theme = *m_scene.theme;
    TimelineLayout &layout = m_scene.layout;
    layout.size = viewport()->size();
    layout.lanes = m_scene.trace ? m_order.shown() : std::vector<TrackId>();
    layout.rulerHeight = QFontMetrics(theme.labelFont()).height() + 16;
    const int least = QFontMetrics(theme.labelFont()).height() + 12;
    const int most = QFontMetrics(theme.bodyFont()).height() * 3;
    layout.metrics = geometry::laneMetrics(static_cast<int>(layout.lanes.size()),
                                           layout.size.height() - layout.rulerHeight, least, most);
    // Pinned lanes that would leave no room for the others scroll with them.
    const int pinned = static_cast<int>(m_scene.trace ? m_order.pinnedCount() : 0);
    layout.pinned = pinned * layout.metrics.pitch * 2 > layout.size.height() ? 0 : pinned;
    const QFontMetrics names(barFont(theme, layout.metrics.height - 2));
    int widest = QFontMetrics(theme.labelFont()).horizontalAdvance(QStringLiteral("Time (ms)")) + 8;
    for (std::size_t i = 0; m_scene.trace && i < std::min<std::size_t>(layout.lanes.size(), 400);
         ++i)
        widest = std::max(widest, names.horizontalAdvance(texts().laneName(layout.lanes[i])));
    layout.labelWidth =
        std::clamp(widest + 3 * theme.grid8, 56, std::max(56, layout.size.width() / 5));
    const ViewState::Range range = m_view->visibleRange();
    layout.axis = { range.begin, std::max(range.end, range.begin + 1e-6), layout.labelWidth,
                    layout.plot().width() };
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(std::max(1, layout.size.height() - layout.scrollTop()));
    bar->setSingleStep(layout.metrics.pitch);
    bar->setRange(0, layout.scrollRange());
    layout.scroll = bar->value();
    m_minimap->setLabelWidth(layout.labelWidth, width() - viewport()->width() + layout.rightMargin);
}

QString TimelineView::emptyText() const
{
    if (m_scene.trace && m_order.hiddenCount() > 0)
        return tr("All lanes are hidden. The context menu shows them again.");
    return m_emptyText.isEmpty() ? tr("There is nothing to show yet. Add a process to begin.")
                                 : m_emptyText;
}

void TimelineView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineView::refresh()
{
    m_pictureStale = true;
    viewport()->update();
}

void TimelineView::showRange(ViewState::Range range, bool byPerson)
{
    if (byPerson)
        m_fitsAll = false;
    const double end = wholeEnd();
    geometry::TimeAxis axis { range.begin, range.end, 0, 1 };
    if (m_fitsAll)
        axis = { 0, 1e300, 0, 1 };
    axis = geometry::bounded(axis, end, kLeastRange);
    m_view->setVisibleRange({ axis.begin, axis.end });
}

void TimelineView::fitAll()
{
    m_fitsAll = true;
    showRange({}, false);
}

void TimelineView::fitSelection()
{
    ViewState::Range range = m_view->selectedRange();
    if (range.length() <= 0 && m_currentLane >= 0) {
        const TrackId id = m_scene.layout.lanes[static_cast<std::size_t>(m_currentLane)];
        const Slice slice = m_timeline.track(id).slice(m_currentSlice);
        range = { static_cast<double>(slice.begin), static_cast<double>(slice.end) };
    }
    const double margin = range.length() * 0.05;
    const geometry::TimeAxis axis = geometry::bounded(
        { range.begin - margin, range.end + margin, 0, 1 }, wholeEnd(), kLeastRange);
    if (range.length() <= 0 || m_view->visibleRange() == ViewState::Range { axis.begin, axis.end })
        fitAll();
    else
        showRange({ axis.begin, axis.end }, true);
}

void TimelineView::zoomBy(double factor, double centre)
{
    const geometry::TimeAxis axis = geometry::zoomed(m_scene.layout.axis, factor, centre);
    showRange({ axis.begin, axis.end }, true);
}

void TimelineView::panBy(double pixels)
{
    const geometry::TimeAxis &axis = m_scene.layout.axis;
    const double by = pixels * axis.perPixel();
    showRange({ axis.begin + by, axis.end + by }, true);
}

void TimelineView::onThemeChanged()
{
    m_renderer.resetStyle();
    placeMinimap();
    arrange();
    refresh();
}

void TimelineView::placeMinimap()
{
    const int height = m_minimap->isHidden() ? 0 : m_minimap->sizeHint().height();
    setViewportMargins(0, 0, 0, height);
    m_minimap->setGeometry(0, this->height() - height, width(), height);
}

void TimelineView::hideMinimap()
{
    m_minimap->hide();
    placeMinimap();
    arrange();
    refresh();
}

void TimelineView::setHorizon(SimTime end)
{
    m_horizon = end;
    showRange(m_view->visibleRange(), false);
}

double TimelineView::wholeEnd() const
{
    return static_cast<double>(std::max(m_timeline.end(), m_horizon));
}

void TimelineView::retranslateUi()
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("One lane for each CPU and each process; W and S zoom, A and D "
                                "move, comma and full stop go from slice to slice."));
    m_renderer.resetStyle();
    updateReadout();
    arrange();
    refresh();
}

/// The selected task, if the trace has it. A pane's run is made beside the window: who was added
/// just now is not in it yet.
TaskId TimelineView::knownSelection() const
{
    const TaskId selected = m_view->selectedTask();
    const bool known = m_scene.timeline && selected != TaskId::None
        && index(selected) < m_scene.timeline->taskCount();
    return known ? selected : TaskId::None;
}

void TimelineView::updateReadout()
{
    m_readout.reset();
    m_scene.selected = knownSelection();
    if (m_scene.trace && m_view->selectedRange().length() > 0)
        m_readout.emplace(m_scene, m_view->selectedRange());
}

QString TimelineView::readout() const
{
    return m_readout ? m_readout->text() : QString();
}

void TimelineView::updateFlow()
{
    m_flow.reset();
    const Playhead &at = m_view->playhead();
    if (!m_scene.trace)
        return;
    const auto &events = m_scene.trace->events();
    std::size_t i = std::min(at.position, events.size());
    for (int steps = 0; i > 0 && steps < kFlowSearch; ++steps) {
        --i;
        if (events[i].time != at.time)
            break;
        const auto flow = m_timeline.causeOfEvent(static_cast<std::uint32_t>(i));
        if (!flow)
            continue;
        if (!m_flow || events[i].kind == EventKind::Dispatch)
            m_flow = flow;
        if (events[i].kind == EventKind::Dispatch)
            break;
    }
}

TimelineOverlay TimelineView::overlay() const
{
    return { m_scene,
             m_renderer,
             m_view->playhead(),
             m_shownTime,
             m_view->hoveredTask(),
             m_view->selectedRange(),
             m_flow,
             hasFocus() || m_currentLane >= 0 ? m_currentLane : -1,
             m_currentSlice,
             &m_markers };
}

void TimelineView::revealDispatched()
{
    // Not under the mouse: whoever drags looks at the lanes that are there.
    if (!m_scene.trace || m_drag != Drag::None || verticalScrollBar()->maximum() == 0)
        return;
    const Playhead &at = m_view->playhead();
    const auto &events = m_scene.trace->events();
    std::size_t i = std::min(at.position, events.size());
    for (int steps = 0; i > 0 && steps < kFlowSearch && events[i - 1].time == at.time; ++steps) {
        --i;
        if (events[i].kind != EventKind::Dispatch)
            continue;
        revealLane(m_scene.layout.laneOf(TrackId::of(events[i].task)));
        return;
    }
}

void TimelineView::onPlayheadChanged()
{
    revealDispatched();
    const std::optional<Flow> before = m_flow;
    updateFlow();
    if (before == m_flow)
        return;
    const TimelineOverlay signs = overlay();
    for (const auto &flow : { before, m_flow }) {
        if (flow)
            viewport()->update(signs.flowArea(*flow));
    }
}

void TimelineView::onShownTimeChanged(double time)
{
    const double before = m_shownTime;
    m_shownTime = time;
    if (!m_scene.trace)
        return;
    // Only what lies between the old place and the new one changes: its veil, and the signs there.
    const TimelineOverlay signs = overlay();
    viewport()->update(signs.playheadArea(before).united(signs.playheadArea(time)));
    const ViewState::Range range = m_view->visibleRange();
    const auto inside = [&](double t) { return t >= range.begin && t <= range.end; };
    if (inside(before) && !inside(time)) { // turn the page: it goes on near the left edge
        const double begin = time - range.length() * 0.15;
        showRange({ begin, begin + range.length() }, false);
    }
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_theme->theme();
    if (!m_scene.trace || m_scene.layout.lanes.empty()) {
        painter.fillRect(event->rect(), theme.panel);
        painter.setFont(theme.bodyFont());
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, emptyText());
        return;
    }
    if (m_pictureStale || m_renderer.picture().devicePixelRatio() != devicePixelRatioF()) {
        m_renderer.render(m_scene, devicePixelRatioF());
        m_pictureStale = false;
    }
    const qreal ratio = m_renderer.picture().devicePixelRatio();
    for (const QRect &rect : event->region()) {
        painter.drawImage(QRectF(rect), m_renderer.picture(),
                          QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    }
    overlay().paint(painter);
    if (m_readout) {
        const ViewState::Range range = m_view->selectedRange();
        const geometry::TimeAxis &axis = m_scene.layout.axis;
        const int x0 = axis.edge(range.begin);
        m_readout->paint(painter, theme, m_scene.layout.plot(),
                         QRect(x0, 0, axis.edge(range.end) - x0, height()));
    }
    if (m_showsFocus && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

TimelineView::Hit TimelineView::hitTest(const QPoint &point) const
{
    Hit hit;
    const TimelineLayout &layout = m_scene.layout;
    hit.lane = m_scene.trace ? layout.laneAt(point.y()) : -1;
    if (hit.lane < 0 || !layout.plot().contains(point))
        return hit;
    const TimeTrack &track = m_timeline.track(layout.lanes[static_cast<std::size_t>(hit.lane)]);
    const geometry::TimeAxis &axis = layout.axis;
    const auto unit = [&](double x) { return static_cast<SimTime>(std::floor(axis.time(x))); };
    hit.slice = track.indexAt(unit(point.x() + 0.5));
    const bool inside = axis.time(point.x() + 0.5) >= 0
        && axis.time(point.x()) < static_cast<double>(track.end(track.size() - 1));
    if (!inside)
        return hit;
    const auto first = static_cast<int>(track.indexAt(unit(point.x())));
    const auto last = static_cast<int>(track.indexAt(unit(point.x() + 1)));
    if (!geometry::isWide(track.slice(hit.slice), axis))
        hit.narrow = std::max(1, last - first);
    hit.onSlice = hit.narrow > 0 || isDrawn(track.kind(hit.slice));
    return hit;
}

QRect TimelineView::sliceRect(TrackId id, std::size_t slice) const
{
    TimelineOverlay lens = overlay();
    lens.currentLane = m_scene.layout.laneOf(id);
    lens.currentSlice = slice;
    return lens.currentBar();
}

QString TimelineView::toolTipAt(const QPoint &point) const
{
    const Hit hit = hitTest(point);
    if (hit.lane < 0)
        return {};
    const TrackId id = m_scene.layout.lanes[static_cast<std::size_t>(hit.lane)];
    if (point.x() < m_scene.layout.labelWidth)
        return texts().laneName(id);
    if (hit.narrow > 1)
        return TimelineTexts::tooNarrow(hit.narrow);
    return hit.onSlice || m_timeline.track(id).kind(hit.slice) == SliceKind::Idle
        ? texts().explanation(id, hit.slice)
        : QString();
}

std::vector<const TimeTrack *> TimelineView::shownTracks() const
{
    std::vector<const TimeTrack *> tracks;
    for (const TrackId id : m_scene.layout.lanes)
        tracks.push_back(&m_timeline.track(id));
    return tracks;
}

SimTime TimelineView::snappedTimeAt(double x) const
{
    const geometry::TimeAxis &axis = m_scene.layout.axis;
    const SimTime t = geometry::snapped(shownTracks(), axis.time(x), 6 * axis.perPixel());
    return std::min(t, m_timeline.end());
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    placeMinimap();
    arrange();
    refresh();
}

void TimelineView::scrollContentsBy(int, int)
{
    // The scroll bar's value is read by `arrange`; the picture is made anew.
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QAbstractScrollArea::changeEvent(event);
}

QSize TimelineView::sizeHint() const
{
    return { 900, 380 };
}

QSize TimelineView::minimumSizeHint() const
{
    return { 320, 160 };
}

} // namespace timeslice
