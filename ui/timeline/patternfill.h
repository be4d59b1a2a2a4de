// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timetrack.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QRect>

#include <array>
#include <span>

/// Fills bars and columns with a state's colour and pattern, straight into an image: tiles of a few
/// pixels aligned to the image's origin, so that a hatch runs on over an edge and stays still when
/// a bar grows. Drawing 1,000 pixel columns through QPainter costs ten times as much.
namespace timeslice {

/// How the timeline draws a kind of slice.
const StateStyle &styleOf(const Theme &theme, SliceKind kind);
/// New, Terminated and Idle are drawn as nothing: the lane shows through.
bool isDrawn(SliceKind kind);

class PatternFill
{
public:
    PatternFill(const Theme &theme, qreal ratio);

    qreal ratio() const { return m_ratio; }
    /// A rectangle in the image's logical pixels. REQUIRES: the image is 32 bits deep.
    void fill(QImage &image, const QRect &rect, SliceKind kind) const;
    void fill(QImage &image, const QRect &rect, QRgb colour) const;
    /// A column of stacked shares (of 255), from the bottom: running, ready, blocked, switch.
    void fillShares(QImage &image, const QRect &rect,
                    std::span<const std::uint8_t, kSliceKindCount> share) const;

private:
    QRect toDevice(const QImage &image, const QRect &rect) const;

    qreal m_ratio;
    std::array<QImage, kSliceKindCount> m_tiles;
};

} // namespace timeslice
