// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timetrack.h"
#include "ui/theme/theme.h"
#include "ui/timeline/geometry.h"

#include <QImage>
#include <QRect>

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

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
    /// Draws into this image from now on. REQUIRES: 32 bits deep; it stays where it is, and nobody
    /// else draws into it meanwhile.
    void setTarget(QImage &image);
    /// A rectangle in the image's logical pixels.
    void fill(const QRect &rect, SliceKind kind) const;
    void fill(const QRect &rect, QRgb colour) const;
    /// Two logical pixels of colour and two of nothing in turn, aligned to the image's origin.
    void fillDots(const QRect &rect, const QRect &clip, QRgb colour) const;
    /// One pixel row, copied into all rows of `rows` that lie in the image.
    /// REQUIRES: `row` is as wide as the image.
    void fillRows(int top, int bottom, const std::vector<QRgb> &row) const;
    /// A row of the image's width: this colour all over.
    std::vector<QRgb> row(QRgb colour) const;
    /// Colours the logical pixels [x, x + width) of such a row.
    void colour(std::vector<QRgb> &row, int x, int width, QRgb colour) const;

    /// A bar of a strip.
    struct Span
    {
        int x0;
        int x1;
        SliceKind kind;
        QRgb outline; ///< one pixel, above and below
        bool leftEdge; ///< and at the sides
        bool rightEdge;
    };
    /// Bars that lie beside each other, all as high as the strip.
    void fillBars(const QRect &strip, const QRect &clip, std::span<const Span> bars) const;
    /// Columns of stacked shares (of 255) in a strip, from the bottom: running, ready, blocked,
    /// switch. Columns that touch are best given together.
    void fillShares(const QRect &strip, const QRect &clip,
                    std::span<const geometry::Column> columns) const;

private:
    QRect toDevice(const QRect &rect) const;
    QRgb *line(int y) const { return m_bits + y * m_stride; }
    int toDevice(int v) const
    {
        return m_ratio == 1 ? v : static_cast<int>(std::lround(v * m_ratio));
    }
    /// The patterns' rows y, as wide as the image.
    std::array<const QRgb *, kSliceKindCount> patternLines(int y) const;

    qreal m_ratio;
    std::array<QImage, kSliceKindCount> m_tiles;
    std::array<std::vector<QRgb>, kSliceKindCount> m_lines; ///< a tile's rows, repeated
    QRect m_area;
    QRgb *m_bits = nullptr;
    std::ptrdiff_t m_stride = 0;
};

} // namespace timeslice
