// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timelinerenderer.h"

#include <QRect>

#include <optional>
#include <vector>

/// Draws what moves, over the renderer's picture: the veil over the future, the playhead and the
/// cause arrow of what happens there, hover, selection, markers and the selection's readout. Each
/// costs a few calls, however long the trace is.
namespace timeslice {

struct TimelineOverlay
{
    const TimelineScene &scene;
    const TimelineRenderer &renderer;
    Playhead playhead;
    TaskId hovered = TaskId::None;
    ViewState::Range selection {};
    std::optional<Flow> flow; ///< the cause arrow shown
    int currentLane = -1; ///< the keyboard's place, or -1
    std::size_t currentSlice = 0;
    const std::vector<SimTime> *markers = nullptr;

    void paint(QPainter &painter) const;

    /// What moving the playhead to another place changes: its line, handle and label there.
    QRect playheadArea(const Playhead &at) const;
    QRect flowArea(const Flow &shown) const;
    /// The bar of the current slice; empty if it is not seen.
    QRect currentBar() const;

private:
    QString playheadText(const Playhead &at) const;
    QRect playheadLabel(const Playhead &at) const;
    void paintHover(QPainter &painter) const;
    void paintVeil(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintMarkers(QPainter &painter) const;
    void paintFlow(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;
};

} // namespace timeslice
