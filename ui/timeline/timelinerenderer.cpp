// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinerenderer.h"

#include <QFontMetrics>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

constexpr int kChipRoom = 5;

QString letterOf(const Theme &theme, SliceKind kind)
{
    return QString(styleOf(theme, kind).letter);
}

} // namespace

double tickStep(const TimelineScene &scene)
{
    const QFontMetrics metrics(scene.theme->labelFont());
    const geometry::TimeAxis &axis = scene.layout.axis;
    double step = 1;
    // The labels grow with the numbers, which grow with the step: twice is enough to settle.
    for (int i = 0; i < 2; ++i) {
        const int width = metrics.horizontalAdvance(scene.texts().tick(axis.end, step));
        step = geometry::niceStep((width + 2 * metrics.height()) * axis.perPixel());
    }
    return step;
}

QFont barFont(const Theme &theme, int barHeight)
{
    const QFont body = theme.bodyFont(QFont::DemiBold);
    return QFontMetrics(body).height() + 2 <= barHeight ? body : theme.labelFont(QFont::DemiBold);
}

void TimelineRenderer::resetStyle()
{
    m_patterns.reset();
    m_names.clear();
    m_widths.clear();
}

void TimelineRenderer::render(const TimelineScene &scene, qreal ratio)
{
    const TimelineLayout &layout = scene.layout;
    if (!m_patterns || m_patterns->ratio() != ratio) {
        m_names.clear();
        m_widths.clear();
        m_patterns = std::make_unique<PatternFill>(*scene.theme, ratio);
    }
    const QSize size = (QSizeF(layout.size) * ratio).toSize();
    if (m_picture.size() != size)
        m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    const int nameHeight = layout.metrics.height;
    if (nameHeight != m_nameHeight) {
        m_names.clear();
        m_widths.clear();
    }
    m_nameHeight = nameHeight;

    const int lanes = static_cast<int>(layout.lanes.size());
    m_lanes.assign(layout.lanes.size(), {});
    m_patterns->setTarget(m_picture);
    m_placed.clear();
    m_step = tickStep(scene);
    if (m_taskNames.size() != scene.trace->tasks.size() || m_widths.isEmpty()) {
        m_barFont = barFont(*scene.theme, layout.bars(0).height());
        m_barFontHeight = QFontMetrics(m_barFont).height();
    }
    m_taskNames.assign(scene.trace->tasks.size(), {}); // tasks are renamed, languages switched
    renderBands(scene);
    for (int i = 0; i < lanes; ++i) {
        if (!layout.isVisible(i))
            continue;
        m_lanes[static_cast<std::size_t>(i)] = geometry::laneOf(
            scene.timeline->track(layout.lanes[static_cast<std::size_t>(i)]), layout.axis);
        renderBars(scene, i);
    }
    QPainter painter(&m_picture);
    for (int i = 0; i < lanes; ++i) {
        if (!layout.isVisible(i))
            continue;
        painter.setClipRect(layout.clip(i));
        renderChanges(painter, scene, i);
        renderNames(painter, scene, i);
        renderInstants(painter, scene, i);
        renderDeadlines(painter, scene, i);
        renderLabel(painter, scene, i);
    }
    painter.setClipping(false);
    renderRuler(painter, scene);
}

void TimelineRenderer::renderBands(const TimelineScene &scene)
{
    // Every row is one of four: ruler, between lanes, lane, chosen lane. Each is made once and
    // copied, so that every pixel is written once.
    const TimelineLayout &layout = scene.layout;
    const Theme &theme = *scene.theme;
    const PatternFill &fill = *m_patterns;
    const std::vector<QRgb> ruler = fill.row(theme.panel.rgb());
    std::vector<QRgb> between = ruler;
    const int right = layout.plot().right();
    const auto laneRow = [&](const QColor &colour) {
        std::vector<QRgb> row = ruler;
        fill.colour(row, 0, layout.band(0).width(), colour.rgb());
        return row;
    };
    std::vector<QRgb> plain = laneRow(theme.lane);
    std::vector<QRgb> chosen = laneRow(theme.selection);
    for (const double tick : geometry::ticks(layout.axis, m_step)) {
        const int x = layout.axis.edge(tick);
        fill.colour(between, x, 1, theme.grid.rgb());
        if (x < right) {
            fill.colour(plain, x, 1, theme.grid.rgb());
            fill.colour(chosen, x, 1, theme.grid.rgb());
        }
    }
    fill.colour(chosen, 0, 3, theme.accent.rgb());
    fill.fillRows(0, layout.lanesTop(), ruler);
    int done = layout.lanesTop();
    for (int i = 0; i < static_cast<int>(layout.lanes.size()); ++i) {
        if (!layout.isVisible(i))
            continue;
        const TrackId id = layout.lanes[static_cast<std::size_t>(i)];
        const QRect band = layout.band(i) & layout.clip(i);
        fill.fillRows(done, band.top(), between);
        done = band.top() + band.height();
        fill.fillRows(band.top(), done,
                      scene.selected != TaskId::None && id.task() == scene.selected ? chosen
                                                                                    : plain);
    }
    fill.fillRows(done, layout.size.height(), between);
}

void TimelineRenderer::renderBars(const TimelineScene &scene, int lane)
{
    const TimelineLayout &layout = scene.layout;
    const QRect strip = layout.bars(lane);
    const QRect clip = layout.clip(lane);
    const geometry::Lane &shown = m_lanes[static_cast<std::size_t>(lane)];
    m_spans.clear();
    int joined = -1; // where the bar before ended, if it was drawn
    for (const geometry::Bar &bar : shown.bars) {
        if (!isDrawn(bar.kind))
            continue;
        // The narrowest bars would be nothing but outline.
        const bool wide = bar.x1 - bar.x0 > 2;
        m_spans.push_back({ bar.x0, bar.x1, bar.kind, styleOf(*scene.theme, bar.kind).outline.rgb(),
                            wide || joined != bar.x0, wide });
        joined = bar.x1;
    }
    m_patterns->fillBars(strip, clip, m_spans);
    m_patterns->fillShares(strip, clip, shown.columns);
    // "There is more to see": a dotted edge over the columns of shares.
    const QRgb ink = scene.theme->mutedText.rgb();
    for (auto it = shown.columns.begin(); it != shown.columns.end();) {
        const auto first = it;
        while (++it != shown.columns.end() && it->x == std::prev(it)->x + 1) { }
        m_patterns->fillDots(QRect(first->x, strip.top() - 3, static_cast<int>(it - first), 2),
                             clip, ink);
    }
}

QString TimelineRenderer::nameOf(const TimelineScene &scene, TrackId id, const geometry::Bar &bar,
                                 int room)
{
    const auto fits = [&](const QString &text) {
        auto width = m_widths.constFind(text);
        if (width == m_widths.constEnd())
            width = m_widths.insert(text, QFontMetrics(m_barFont).horizontalAdvance(text));
        return *width + 2 * kChipRoom + 4 <= room;
    };
    const TimelineTexts texts = scene.texts();
    const QString letter = letterOf(*scene.theme, bar.kind);
    if (id.kind == TrackId::Kind::Cpu) {
        const TaskId task = scene.timeline->taskOf(id, bar.slice);
        if (bar.kind == SliceKind::Running) {
            TaskNames &names = m_taskNames[index(task)];
            if (names.brief.isEmpty())
                names = { texts.taskName(task), texts.shortName(task) };
            if (room > 3 * m_barFontHeight && fits(names.full))
                return names.full;
            return fits(names.brief) ? names.brief : QString();
        }
    } else if (bar.kind == SliceKind::Blocked) {
        const QString device = texts.deviceName(scene.timeline->resourceOf(id, bar.slice));
        //: On a bar: the letter of the state, and the device
        const QString both = device.isEmpty()
            ? letter
            : QCoreApplication::translate("timeslice::TimelineRenderer", "%1 %2")
                  .arg(letter, device);
        if (fits(both))
            return both;
    }
    return fits(letter) ? letter : QString();
}

const QImage &TimelineRenderer::namePicture(const QString &text, SliceKind kind,
                                            const TimelineScene &scene)
{
    const QString key = QChar(static_cast<char16_t>(u'0' + static_cast<int>(kind))) + text;
    const auto found = m_names.constFind(key);
    if (found != m_names.constEnd())
        return *found;
    const StateStyle &style = styleOf(*scene.theme, kind);
    const int barHeight = scene.layout.bars(0).height();
    const QFont &font = m_barFont;
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 2 * kChipRoom,
                     std::min(metrics.height(), barHeight - 2));
    const qreal ratio = m_patterns->ratio();
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // A plain fill needs no chip, but the veil over the future would pale it under the name: a chip
    // of the fill's own colour keeps the contrast there, and is not seen elsewhere.
    painter.setBrush(style.chip.alpha() > 0 ? style.chip : style.fill);
    painter.drawRoundedRect(QRect(QPoint(), size), 3, 3);
    painter.setFont(font);
    painter.setPen(style.text);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    painter.end();
    return *m_names.insert(key, image);
}

/// A bracket below the stretches in which a run went another way than the one before.
void TimelineRenderer::renderChanges(QPainter &painter, const TimelineScene &scene, int lane)
{
    const TrackId id = scene.layout.lanes[static_cast<std::size_t>(lane)];
    if (!scene.changes || id.kind != TrackId::Kind::Task)
        return;
    const QRect band = scene.layout.band(lane);
    const geometry::TimeAxis &axis = scene.layout.axis;
    const auto own = std::ranges::equal_range(*scene.changes, id.task(), {}, &ChangedStretch::task);
    for (const ChangedStretch &change : own) {
        const int x0 = axis.edge(static_cast<double>(change.begin));
        const int x1 = std::max(x0 + 2, axis.edge(static_cast<double>(change.end)));
        if (x1 < 0 || x0 > scene.layout.size.width())
            continue;
        const QRect mark(x0, band.bottom() - 3, x1 - x0, 5);
        painter.fillRect(mark, scene.theme->text);
        painter.fillRect(mark.adjusted(1, 1, -1, -1), scene.theme->noteBorder);
    }
}

void TimelineRenderer::renderNames(QPainter &painter, const TimelineScene &scene, int lane)
{
    const TrackId id = scene.layout.lanes[static_cast<std::size_t>(lane)];
    const QRect strip = scene.layout.bars(lane);
    for (const geometry::Bar &bar : m_lanes[static_cast<std::size_t>(lane)].bars) {
        const int room = bar.x1 - bar.x0;
        if (room < 14 || !isDrawn(bar.kind))
            continue;
        const QString text = nameOf(scene, id, bar, room);
        if (text.isEmpty())
            continue;
        const QImage &image = namePicture(text, bar.kind, scene);
        const QSize size = image.deviceIndependentSize().toSize();
        const QPoint at(bar.x0 + (room - size.width()) / 2,
                        strip.top() + (strip.height() - size.height()) / 2);
        painter.drawImage(at, image);
        if (scene.layout.clip(lane).contains(QRect(at, size)))
            m_placed.push_back({ QRect(at, size), image });
    }
}

/// As the books on real time draw it: an arrow downwards where a job is due. Releases are the
/// flags.
void TimelineRenderer::renderDeadlines(QPainter &painter, const TimelineScene &scene, int lane)
{
    const TrackId id = scene.layout.lanes[static_cast<std::size_t>(lane)];
    if (id.kind != TrackId::Kind::Task)
        return;
    const TaskInfo &task = scene.trace->tasks[index(id.task())];
    if (!task.deadline)
        return;
    const geometry::TimeAxis &axis = scene.layout.axis;
    const auto period = static_cast<double>(task.period.value_or(0));
    const auto due = static_cast<double>(task.arrival + *task.deadline);
    const double before = period > 0 ? std::floor((axis.begin - due) / period) : 0;
    const double last = period > 0 ? std::min((axis.end - due) / period, task.jobs - 1.0) : 0;
    const double first = std::max(before, 0.0);
    if (last - first > axis.width / 12) // more would be a smear
        return;
    const auto &instants = scene.timeline->instants(id.task());
    const auto &events = scene.trace->events();
    const auto isMissed = [&](double time) {
        const auto at = std::ranges::equal_range(instants, static_cast<SimTime>(time), {},
                                                 [&](std::uint32_t e) { return events[e].time; });
        return std::ranges::any_of(
            at, [&](std::uint32_t e) { return events[e].kind == EventKind::Miss; });
    };
    const QRect band = scene.layout.band(lane);
    const int unit = std::max(1, scene.theme->labelPixels / 10);
    for (double job = first; job <= last; ++job) {
        const double time = due + job * period;
        if (time > static_cast<double>(scene.trace->end()))
            break;
        const int x = axis.edge(time);
        const QColor ink = isMissed(time) ? scene.theme->error : scene.theme->text;
        const int foot = band.bottom() + 2;
        painter.fillRect(QRect(x - 1, band.top() - 1, 2, foot - band.top() - 4 * unit), ink);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPoint head[] = { { x - 5 * unit, foot - 7 * unit },
                                { x + 5 * unit, foot - 7 * unit },
                                { x, foot } };
        painter.setPen(QPen(scene.theme->panel, 1));
        painter.setBrush(ink);
        painter.drawPolygon(head, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void TimelineRenderer::renderInstants(QPainter &painter, const TimelineScene &scene, int lane)
{
    const TrackId id = scene.layout.lanes[static_cast<std::size_t>(lane)];
    if (id.kind == TrackId::Kind::Cpu)
        return;
    const auto &instants = scene.timeline->instants(id.task());
    const auto &events = scene.trace->events();
    const geometry::TimeAxis &axis = scene.layout.axis;
    const auto timeOf = [&](std::uint32_t event) {
        return static_cast<double>(events[event].time);
    };
    const auto first = std::ranges::lower_bound(instants, axis.begin, {}, timeOf);
    const auto last = std::ranges::upper_bound(instants, axis.end, {}, timeOf);
    const int most = axis.width / 12; // more would be a smear
    if (last - first > most)
        return;
    const QRect band = scene.layout.band(lane);
    const QRect strip = scene.layout.bars(lane);
    const QColor ink = scene.theme->text;
    const int unit = std::max(1, scene.theme->labelPixels / 10); // signs grow with the text
    for (auto it = first; it != last; ++it) {
        const int x = axis.edge(timeOf(*it));
        const auto flagged = [&] {
            painter.fillRect(x - 1, band.top() - 1, 2, band.height() + 2, ink);
            const QPoint flag[] = { { x, band.top() - 1 },
                                    { x + 8 * unit, band.top() - 1 + 3 * unit },
                                    { x, band.top() - 1 + 6 * unit } };
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawPolygon(flag, 3);
        };
        const auto wedge = [&](const QColor &colour) {
            const QPoint shape[] = { { x - 4 * unit, strip.top() - 4 },
                                     { x + 4 * unit, strip.top() - 4 },
                                     { x, strip.top() - 4 + 6 * unit } };
            painter.setPen(scene.theme->panel);
            painter.setBrush(colour);
            painter.drawPolygon(shape, 3);
        };
        switch (events[*it].kind) {
        case EventKind::Arrive:
            flagged();
            break;
        case EventKind::Finish:
        case EventKind::Abort:
            painter.fillRect(x - 1, band.top() - 1, 2, band.height() + 2, ink);
            painter.fillRect(x - 1 - 5 * unit, band.top() - 1, 5 * unit, 5 * unit, ink);
            break;
        case EventKind::Expire:
            wedge(scene.theme->panel.lightness() > 128 ? QColor(Qt::white)
                                                       : scene.theme->mutedText);
            break;
        case EventKind::Preempt:
            wedge(ink);
            break;
        case EventKind::Miss:
            wedge(scene.theme->error);
            break;
        default:
            break;
        }
    }
}

void TimelineRenderer::renderLabel(QPainter &painter, const TimelineScene &scene, int lane)
{
    const TrackId id = scene.layout.lanes[static_cast<std::size_t>(lane)];
    const Theme &theme = *scene.theme;
    const QRect band = scene.layout.band(lane);
    const QFont font = barFont(theme, band.height() - 2);
    painter.setFont(font);
    painter.setPen(theme.text);
    const QRect room(theme.grid8 + 2, band.top(), scene.layout.labelWidth - 2 * theme.grid8 - 2,
                     band.height());
    const QString text =
        QFontMetrics(font).elidedText(scene.texts().laneName(id), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text);
}

void TimelineRenderer::renderRuler(QPainter &painter, const TimelineScene &scene)
{
    const TimelineLayout &layout = scene.layout;
    const Theme &theme = *scene.theme;
    const TimelineTexts texts = scene.texts();
    painter.setFont(theme.labelFont());
    painter.setPen(theme.mutedText);
    const QFontMetrics metrics(theme.labelFont());
    const QRect corner(theme.grid8 + 2, 2, layout.labelWidth - theme.grid8, metrics.height());
    painter.drawText(corner, Qt::AlignVCenter | Qt::AlignLeft, texts.tickUnit(m_step));
    const QRect plot = layout.plot();
    for (const double tick : geometry::ticks(layout.axis, m_step)) {
        const int x = layout.axis.edge(tick);
        const QString text = texts.tick(tick, m_step);
        const int width = metrics.horizontalAdvance(text) + 2;
        if (x + width / 2 > layout.size.width())
            continue;
        painter.drawText(QRect(x - width / 2, 2, width, metrics.height()), Qt::AlignCenter, text);
        if (x < plot.right())
            painter.fillRect(x, layout.rulerHeight - 5, 1, 5, theme.mutedText);
    }
    const double minor = m_step >= 10 || m_step == 5 ? m_step / 5 : m_step / 2;
    if (minor >= 1) {
        for (const double tick : geometry::ticks(layout.axis, minor))
            painter.fillRect(layout.axis.edge(tick), layout.rulerHeight - 3, 1, 2, theme.mutedText);
    }
}

} // namespace timeslice
