// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineminimap.h"

#include "ui/timeline/geometry.h"
#include "ui/timeline/patternfill.h"

#include <QEvent>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr int kGrip = 6; // how near to an edge a press takes it

} // namespace

TimelineMinimap::TimelineMinimap(ViewState *view, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    connect(view, &ViewState::visibleRangeChanged, this, qOverload<>(&QWidget::update));
    connect(view, &ViewState::playheadChanged, this, qOverload<>(&QWidget::update));
    connect(theme, &ThemeProvider::themeChanged, this, [this] {
        m_picture = QPixmap();
        updateGeometry();
        update();
    });
    retranslateUi();
}

void TimelineMinimap::retranslateUi()
{
    setAccessibleName(tr("Overview of the whole run"));
    update();
}

void TimelineMinimap::setTimeline(const Timeline *timeline)
{
    m_timeline = timeline;
    timelineExtended();
}

void TimelineMinimap::timelineExtended()
{
    m_picture = QPixmap();
    update();
}

void TimelineMinimap::setLabelWidth(int left, int right)
{
    if (m_left == left && m_right == right)
        return;
    m_left = left;
    m_right = right;
    timelineExtended();
}

QSize TimelineMinimap::sizeHint() const
{
    return { 200, m_theme->theme().labelPixels + 18 };
}

QRect TimelineMinimap::strip() const
{
    return rect().adjusted(m_left, 4, -m_right, -4);
}

double TimelineMinimap::whole() const
{
    const double end = m_timeline ? static_cast<double>(m_timeline->end()) : 1;
    return geometry::bounded({ 0, 1e300, 0, 1 }, end, 1).end;
}

int TimelineMinimap::pixel(double time) const
{
    const QRect area = strip();
    return area.left() + static_cast<int>(std::lround(time / whole() * area.width()));
}

QRect TimelineMinimap::window() const
{
    const ViewState::Range range = m_view->visibleRange();
    const QRect area = strip();
    const int x0 =
        std::clamp(pixel(range.begin), area.left(), std::max(area.left(), area.right() - 13));
    const int x1 = std::clamp(pixel(range.end), x0 + 14, std::max(x0 + 14, area.right() + 1));
    return { x0, area.top() - 2, x1 - x0, area.height() + 4 };
}

void TimelineMinimap::renderStrip()
{
    const QRect area = strip();
    if (area.isEmpty())
        return;
    const qreal ratio = devicePixelRatioF();
    QImage image((QSizeF(area.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    const Theme &theme = m_theme->theme();
    image.fill(theme.lane);
    PatternFill fill(theme, ratio);
    fill.setTarget(image);
    const std::size_t cpus = m_timeline ? m_timeline->cpuCount() : 0;
    const geometry::TimeAxis axis { 0, whole(), 0, area.width() };
    const int height = area.height() - 6;
    for (std::size_t c = 0; c < cpus; ++c) {
        const int top = 3 + static_cast<int>(c) * height / static_cast<int>(cpus);
        const int next = 3 + static_cast<int>(c + 1) * height / static_cast<int>(cpus);
        const int high =
            std::max(1, next - top - (cpus > 1 && height / static_cast<int>(cpus) > 3));
        const geometry::Lane lane = geometry::laneOf(m_timeline->cpu(idAt<CpuId>(c)), axis);
        for (const geometry::Bar &bar : lane.bars) {
            if (!isDrawn(bar.kind))
                continue;
            const int gap = bar.x1 - bar.x0 > 3 ? 1 : 0; // runs that follow each other stay apart
            fill.fill(QRect(bar.x0, top, bar.x1 - bar.x0 - gap, high), bar.kind);
        }
        const QRect row(0, top, area.width(), high);
        fill.fillShares(row, row, lane.columns);
    }
    m_picture = QPixmap::fromImage(image);
}

void TimelineMinimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_theme->theme();
    painter.fillRect(rect(), theme.panel);
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        renderStrip();
    const QRect area = strip();
    painter.setPen(theme.mutedText);
    painter.setFont(theme.labelFont());
    const QRect label(theme.grid8 + 2, 0, m_left - 2 * theme.grid8, height());
    painter.drawText(
        label, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(theme.labelFont()).elidedText(tr("Overview"), Qt::ElideRight, label.width()));
    painter.drawPixmap(area.topLeft(), m_picture);
    if (!m_timeline)
        return;
    const QRect shown = window();
    QColor veil = theme.panel;
    veil.setAlpha(150);
    painter.fillRect(QRect(area.left(), area.top(), shown.left() - area.left(), area.height()),
                     veil);
    painter.fillRect(
        QRect(shown.right() + 1, area.top(), area.right() - shown.right(), area.height()), veil);
    const int x = pixel(static_cast<double>(m_view->playhead().time));
    painter.fillRect(QRect(x - 1, area.top(), 2, area.height()), theme.playhead);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(shown).adjusted(1, 1, -1, -1), 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    for (const double edge : { shown.left() + 1.0, shown.right() + 0.0 })
        painter.drawRoundedRect(QRectF(edge - 3, shown.center().y() - 5, 6, 11), 2.5, 2.5);
}

void TimelineMinimap::resizeEvent(QResizeEvent *)
{
    m_picture = QPixmap();
}

TimelineMinimap::Grip TimelineMinimap::gripAt(int x) const
{
    const QRect shown = window();
    if (std::abs(x - shown.left()) <= kGrip && x < shown.center().x())
        return Grip::Begin;
    if (std::abs(x - shown.right()) <= kGrip)
        return Grip::End;
    return x > shown.left() && x < shown.right() ? Grip::Middle : Grip::None;
}

void TimelineMinimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_timeline)
        return;
    m_pressX = event->position().toPoint().x();
    m_pressRange = m_view->visibleRange();
    m_grip = gripAt(m_pressX);
    if (m_grip == Grip::None) { // a press beside the window brings it here
        const double centre = (m_pressX - strip().left()) * whole() / std::max(1, strip().width());
        const double half = m_pressRange.length() / 2;
        m_pressRange = { centre - half, centre + half };
        m_grip = Grip::Middle;
        emit rangeRequested(m_pressRange);
        m_pressRange = m_view->visibleRange();
    }
}

void TimelineMinimap::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(x);
        if (grip == Grip::Begin || grip == Grip::End)
            setCursor(Qt::SizeHorCursor);
        else
            setCursor(grip == Grip::Middle ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    const double by = (x - m_pressX) * whole() / std::max(1, strip().width());
    ViewState::Range range = m_pressRange;
    if (m_grip != Grip::End)
        range.begin += by;
    if (m_grip != Grip::Begin)
        range.end += by;
    if (range.end - range.begin >= 1)
        emit rangeRequested(range);
}

void TimelineMinimap::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void TimelineMinimap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace timeslice
