// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/patternfill.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace timeslice {
namespace {

constexpr std::array kStack = { SliceKind::Running, SliceKind::Ready, SliceKind::Blocked,
                                SliceKind::Switch };

QRgb mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share + 0.5); };
    return qRgb(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

/// How much ink covers the pixel centre (x, y) of a tile with `side` pixels, 0..1.
double coverage(StateStyle::Pattern pattern, double x, double y, double side)
{
    if (pattern == StateStyle::Pattern::Hatched) {
        const double along = std::fmod(x + y, side);
        const double distance = std::abs(along - side / 2) / std::numbers::sqrt2;
        return std::clamp(side * 0.115 + 0.5 - distance, 0.0, 1.0);
    }
    if (pattern == StateStyle::Pattern::Dotted) {
        const double distance = std::hypot(x - side / 2, y - side / 2);
        return std::clamp(side * 0.19 + 0.5 - distance, 0.0, 1.0);
    }
    return 0;
}

QImage tileOf(const StateStyle &style, qreal ratio)
{
    const double period = style.pattern == StateStyle::Pattern::Dotted ? 6 : 8;
    const int side = std::max(2, static_cast<int>(std::lround(period * ratio)));
    QImage tile(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            tile.setPixel(
                x, y,
                mixed(style.fill, style.ink, coverage(style.pattern, x + 0.5, y + 0.5, side)));
    }
    return tile;
}

// Twice as many pixels at once where the processor can.
#if defined(__x86_64__) && defined(__ELF__) && !defined(__SANITIZE_ADDRESS__)                      \
    && !defined(__SANITIZE_THREAD__)
#define TIMESLICE_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define TIMESLICE_WIDE
#endif

/// A row of stacked shares: in each pixel the source of the first share whose top is not below y.
/// Everything is read, whether used or not, so that there is no branch.
TIMESLICE_WIDE void select(QRgb *__restrict target, int width, int y,
                           const std::array<const QRgb *, kStack.size()> &sources,
                           const std::array<const int *, kStack.size()> &tops)
{
    const QRgb *const __restrict s0 = sources[0];
    const QRgb *const __restrict s1 = sources[1];
    const QRgb *const __restrict s2 = sources[2];
    const QRgb *const __restrict s3 = sources[3];
    const int *const __restrict t0 = tops[0];
    const int *const __restrict t1 = tops[1];
    const int *const __restrict t2 = tops[2];
    const int *const __restrict t3 = tops[3];
    for (int x = 0; x < width; ++x) {
        const QRgb p0 = s0[x];
        const QRgb p1 = s1[x];
        const QRgb p2 = s2[x];
        const QRgb p3 = s3[x];
        const QRgb below = y >= t3[x] ? p3 : target[x];
        const QRgb blocked = y >= t2[x] ? p2 : below;
        const QRgb ready = y >= t1[x] ? p1 : blocked;
        target[x] = y >= t0[x] ? p0 : ready;
    }
}

} // namespace

const StateStyle &styleOf(const Theme &theme, SliceKind kind)
{
    if (kind == SliceKind::Switch)
        return theme.switching;
    if (kind == SliceKind::Idle)
        return theme.idle;
    return theme.states[static_cast<std::size_t>(kind)];
}

bool isDrawn(SliceKind kind)
{
    return kind != SliceKind::New && kind != SliceKind::Terminated && kind != SliceKind::Idle;
}

PatternFill::PatternFill(const Theme &theme, qreal ratio)
    : m_ratio(ratio)
{
    for (std::size_t k = 0; k < kSliceKindCount; ++k)
        m_tiles[k] = tileOf(styleOf(theme, static_cast<SliceKind>(k)), ratio);
}

void PatternFill::setTarget(QImage &image)
{
    m_bits = reinterpret_cast<QRgb *>(image.bits());
    m_stride = image.bytesPerLine() / static_cast<std::ptrdiff_t>(sizeof(QRgb));
    if (m_area.width() == image.width()) {
        m_area = image.rect();
        return;
    }
    m_area = image.rect();
    const auto width = static_cast<std::size_t>(image.width());
    for (std::size_t k = 0; k < kSliceKindCount; ++k) {
        const auto side = static_cast<std::size_t>(m_tiles[k].width());
        m_lines[k].resize(side * width);
        for (std::size_t y = 0; y < side; ++y) {
            const auto *source =
                reinterpret_cast<const QRgb *>(m_tiles[k].constScanLine(static_cast<int>(y)));
            for (std::size_t x = 0; x < width; ++x)
                m_lines[k][y * width + x] = source[x % side];
        }
    }
}

std::array<const QRgb *, kSliceKindCount> PatternFill::patternLines(int y) const
{
    std::array<const QRgb *, kSliceKindCount> lines {};
    for (std::size_t k = 0; k < kSliceKindCount; ++k)
        lines[k] = m_lines[k].data()
            + static_cast<std::ptrdiff_t>(y % m_tiles[k].width()) * m_area.width();
    return lines;
}

QRect PatternFill::toDevice(const QRect &rect) const
{
    if (m_ratio == 1)
        return rect & m_area;
    const int left = toDevice(rect.left());
    const int top = toDevice(rect.top());
    return QRect(left, top, toDevice(rect.left() + rect.width()) - left,
                 toDevice(rect.top() + rect.height()) - top)
        & m_area;
}

void PatternFill::fill(const QRect &rect, SliceKind kind) const
{
    const QRect area = toDevice(rect);
    if (area.isEmpty())
        return;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::copy_n(patternLines(y)[static_cast<std::size_t>(kind)] + area.left(), area.width(),
                    line(y) + area.left());
}

void PatternFill::fill(const QRect &rect, QRgb colour) const
{
    const QRect area = toDevice(rect);
    if (area.isEmpty())
        return;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::fill_n(line(y) + area.left(), area.width(), colour);
}

void PatternFill::fillDots(const QRect &rect, const QRect &clip, QRgb colour) const
{
    const QRect area = toDevice(rect & clip);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb *const to = line(y);
        for (int x = rect.left() / 4 * 4; x <= rect.right(); x += 4) {
            const int from = std::max(toDevice(x), area.left());
            const int end = std::min(toDevice(x + 2), area.right() + 1);
            for (int at = from; at < end; ++at)
                to[at] = colour;
        }
    }
}

std::vector<QRgb> PatternFill::row(QRgb colour) const
{
    return std::vector<QRgb>(static_cast<std::size_t>(m_area.width()), colour);
}

void PatternFill::colour(std::vector<QRgb> &row, int x, int width, QRgb colour) const
{
    const int most = static_cast<int>(row.size());
    const int from = std::clamp(toDevice(x), 0, most);
    const int to = std::clamp(toDevice(x + width), from, most);
    std::fill(row.begin() + from, row.begin() + to, colour);
}

void PatternFill::fillRows(int top, int bottom, const std::vector<QRgb> &row) const
{
    const int last = std::min(toDevice(bottom), m_area.height());
    for (int y = std::max(0, toDevice(top)); y < last; ++y)
        std::copy_n(row.data(), m_area.width(), line(y));
}

void PatternFill::fillBars(const QRect &strip, const QRect &clip, std::span<const Span> bars) const
{
    const QRect whole = toDevice(strip);
    const QRect area = toDevice(strip & clip);
    if (area.isEmpty() || bars.empty())
        return;
    const int thick = std::max(1, static_cast<int>(m_ratio));
    // Where the bars lie once for all rows; then row by row, as the memory goes.
    struct Piece
    {
        int left;
        int right; // behind the last pixel
        std::size_t kind;
        QRgb outline;
        int leftEdge;
        int rightEdge;
    };
    std::vector<Piece> pieces;
    pieces.reserve(bars.size());
    for (const Span &bar : bars) {
        const int left = std::max(area.left(), toDevice(bar.x0));
        const int right = std::min(area.right() + 1, toDevice(bar.x1));
        const int side = std::min(thick, right - left);
        if (side > 0)
            pieces.push_back({ left, right, static_cast<std::size_t>(bar.kind), bar.outline,
                               bar.leftEdge ? side : 0, bar.rightEdge ? side : 0 });
    }
    const int top = toDevice(strip.top()) + thick;
    const int bottom = std::max(whole.bottom(), toDevice(strip.bottom())) - thick;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb *const to = line(y);
        if (y < top || y > bottom) {
            for (const Piece &bar : pieces)
                std::fill(to + bar.left, to + bar.right, bar.outline);
            continue;
        }
        const auto sources = patternLines(y);
        for (const Piece &bar : pieces) {
            const QRgb *const from = sources[bar.kind];
            if (bar.right - bar.left > 16) {
                std::copy(from + bar.left, from + bar.right, to + bar.left);
            } else { // a call would cost more than the few pixels
                for (int x = bar.left; x < bar.right; ++x)
                    to[x] = from[x];
            }
            for (int x = bar.left; x < bar.left + bar.leftEdge; ++x)
                to[x] = bar.outline;
            for (int x = bar.right - bar.rightEdge; x < bar.right; ++x)
                to[x] = bar.outline;
        }
    }
}

void PatternFill::fillShares(const QRect &strip, const QRect &clip,
                             std::span<const geometry::Column> columns) const
{
    if (columns.empty())
        return;
    const QRect area = toDevice(QRect(columns.front().x, strip.top(),
                                      columns.back().x - columns.front().x + 1, strip.height())
                                & clip);
    const int bottom = toDevice(strip.top() + strip.height());
    const int full = toDevice(strip.height());
    if (area.isEmpty())
        return;
    // The top of each share in each pixel column, then row by row and without a branch, so that
    // the compiler can take several pixels at once. A pixel without a column has its tops below.
    const auto width = static_cast<std::size_t>(area.width());
    std::array<std::vector<int>, kStack.size()> tops;
    for (std::vector<int> &top : tops)
        top.assign(width, m_area.height());
    for (const geometry::Column &column : columns) {
        const int left = std::max(area.left(), toDevice(column.x));
        const int right = std::min(area.right() + 1, toDevice(column.x + 1));
        int sum = 0;
        for (std::size_t k = 0; k < kStack.size(); ++k) {
            sum = std::min(255, sum + column.share[static_cast<std::size_t>(kStack[k])]);
            const int top = bottom - (sum * full + 127) / 255;
            for (int x = left; x < right; ++x)
                tops[k][static_cast<std::size_t>(x - area.left())] = top;
        }
    }
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto sources = patternLines(y);
        const auto source = [&](std::size_t k) {
            return sources[static_cast<std::size_t>(kStack[k])] + area.left();
        };
        select(line(y) + area.left(), area.width(), y,
               { source(0), source(1), source(2), source(3) },
               { tops[0].data(), tops[1].data(), tops[2].data(), tops[3].data() });
    }
}

} // namespace timeslice
