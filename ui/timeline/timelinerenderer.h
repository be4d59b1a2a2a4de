// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"
#include "core/trace/timelinechanges.h"
#include "core/trace/trace.h"
#include "ui/document/viewstate.h"
#include "ui/theme/theme.h"
#include "ui/timeline/patternfill.h"
#include "ui/timeline/timelinelayout.h"
#include "ui/timeline/timelinetexts.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <memory>
#include <vector>

/// Draws what stays while the playhead moves: bands, ruler, grid, bars, their names and signs, into
/// a picture that paint events copy from. What a lane shows is computed once per (range, width,
/// data), names of bars are painted once per theme and kept as small pictures.
namespace timeslice {

/// What the pictures are made of. The pointers are never null while something is drawn.
struct TimelineScene
{
    const Trace *trace = nullptr;
    const Timeline *timeline = nullptr;
    const Theme *theme = nullptr;
    TimelineLayout layout;
    TaskId selected = TaskId::None;
    const std::vector<ChangedStretch> *changes = nullptr; ///< to be marked; may be null

    TimelineTexts texts() const { return { *trace, *timeline }; }
};

/// The name on a bar, ready to be copied.
struct PlacedName
{
    QRect rect;
    QImage image;
};

class TimelineRenderer
{
public:
    /// The bars of a lane as last drawn.
    const geometry::Lane &lane(int lane) const { return m_lanes[static_cast<std::size_t>(lane)]; }
    bool hasLane(int lane) const { return lane >= 0 && lane < static_cast<int>(m_lanes.size()); }
    const QImage &picture() const { return m_picture; }
    /// The names drawn, except those cut by an edge: the overlay draws them again over the veil.
    const std::vector<PlacedName> &names() const { return m_placed; }

    /// Forgets what depends on theme, language or device pixel ratio.
    void resetStyle();
    /// Draws everything anew for this scene.
    void render(const TimelineScene &scene, qreal ratio);

private:
    void renderBands(const TimelineScene &scene);
    void renderBars(const TimelineScene &scene, int lane);
    void renderChanges(QPainter &painter, const TimelineScene &scene, int lane);
    void renderNames(QPainter &painter, const TimelineScene &scene, int lane);
    void renderDeadlines(QPainter &painter, const TimelineScene &scene, int lane);
    void renderInstants(QPainter &painter, const TimelineScene &scene, int lane);
    void renderLabel(QPainter &painter, const TimelineScene &scene, int lane);
    void renderRuler(QPainter &painter, const TimelineScene &scene);
    QString nameOf(const TimelineScene &scene, TrackId id, const geometry::Bar &bar, int room);
    const QImage &namePicture(const QString &text, SliceKind kind, const TimelineScene &scene);

    std::vector<geometry::Lane> m_lanes;
    std::unique_ptr<PatternFill> m_patterns;
    struct TaskNames
    {
        QString full;
        QString brief;
    };

    QHash<QString, QImage> m_names;
    QHash<QString, int> m_widths; ///< of names, in m_barFont
    std::vector<TaskNames> m_taskNames; ///< of this picture
    std::vector<PatternFill::Span> m_spans; ///< of the lane being drawn
    QFont m_barFont;
    int m_barFontHeight = 0;
    std::vector<PlacedName> m_placed;
    QImage m_picture;
    double m_step = 1;
    int m_nameHeight = 0;
};

/// The distance of the ruler's ticks.
double tickStep(const TimelineScene &scene);
/// The font of names in bars at this lane height.
QFont barFont(const Theme &theme, int barHeight);

} // namespace timeslice
