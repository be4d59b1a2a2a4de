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

const QRgb *PatternFill::patternLine(SliceKind kind, int y) const
{
    const auto k = static_cast<std::size_t>(kind);
    const int row = y % m_tiles[k].width();
    return m_lines[k].data() + static_cast<std::ptrdiff_t>(row) * m_area.width();
}

QRect PatternFill::toDevice(const QRect &rect) const
{
    if (m_ratio == 1)
        return rect & m_area;
    const auto scaled = [this](int v) { return static_cast<int>(std::lround(v * m_ratio)); };
    const int left = scaled(rect.left());
    const int top = scaled(rect.top());
    return QRect(left, top, scaled(rect.left() + rect.width()) - left,
                 scaled(rect.top() + rect.height()) - top)
        & m_area;
}

void PatternFill::fill(const QRect &rect, SliceKind kind) const
{
    const QRect area = toDevice(rect);
    if (area.isEmpty())
        return;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::copy_n(patternLine(kind, y) + area.left(), area.width(), line(y) + area.left());
}

void PatternFill::fill(const QRect &rect, QRgb colour) const
{
    const QRect area = toDevice(rect);
    if (area.isEmpty())
        return;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::fill_n(line(y) + area.left(), area.width(), colour);
}

void PatternFill::fillBar(const QRect &bar, const QRect &clip, SliceKind kind, QRgb outline,
                          bool leftEdge, bool rightEdge) const
{
    const QRect whole = toDevice(bar);
    const QRect area = toDevice(bar & clip);
    if (area.isEmpty())
        return;
    const int thick = std::max(1, static_cast<int>(m_ratio));
    const auto side = static_cast<std::size_t>(std::min(thick, area.width()));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb *to = line(y) + area.left();
        if (y < whole.top() + thick || y > whole.bottom() - thick) {
            std::fill_n(to, area.width(), outline);
            continue;
        }
        std::copy_n(patternLine(kind, y) + area.left(), area.width(), to);
        if (leftEdge)
            std::fill_n(to, side, outline);
        if (rightEdge)
            std::fill_n(to + area.width() - static_cast<int>(side), side, outline);
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
    const int bottom = static_cast<int>(std::lround((strip.top() + strip.height()) * m_ratio));
    const int full = static_cast<int>(std::lround(strip.height() * m_ratio));
    if (area.isEmpty())
        return;
    // Row by row: going down a column at a time costs a cache line for every pixel.
    struct Stack
    {
        int left;
        int right;
        std::array<int, kStack.size()> top; // of running, ready, blocked, switch
    };
    std::vector<Stack> stacks;
    stacks.reserve(columns.size());
    for (const geometry::Column &column : columns) {
        const QRect at = toDevice(QRect(column.x, strip.top(), 1, strip.height()) & clip);
        Stack stack { at.left(), at.right(), {} };
        int sum = 0;
        for (std::size_t k = 0; k < kStack.size(); ++k) {
            sum = std::min(255, sum + column.share[static_cast<std::size_t>(kStack[k])]);
            stack.top[k] = bottom - (sum * full + 127) / 255;
        }
        stacks.push_back(stack);
    }
    for (int y = area.top(); y <= area.bottom(); ++y) {
        std::array<const QRgb *, kStack.size()> sources {};
        for (std::size_t k = 0; k < kStack.size(); ++k)
            sources[k] = patternLine(kStack[k], y);
        QRgb *target = line(y);
        for (const Stack &stack : stacks) {
            if (y < stack.top.back())
                continue;
            const auto k = static_cast<std::size_t>((y < stack.top[0]) + (y < stack.top[1])
                                                    + (y < stack.top[2]));
            for (int x = stack.left; x <= stack.right; ++x)
                target[x] = sources[k][x];
        }
    }
}

} // namespace timeslice
