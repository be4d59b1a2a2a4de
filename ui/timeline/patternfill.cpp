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

QRect PatternFill::toDevice(const QImage &image, const QRect &rect) const
{
    const auto scaled = [this](int v) { return static_cast<int>(std::lround(v * m_ratio)); };
    const int left = scaled(rect.left());
    const int top = scaled(rect.top());
    return QRect(left, top, scaled(rect.left() + rect.width()) - left,
                 scaled(rect.top() + rect.height()) - top)
        & image.rect();
}

void PatternFill::fill(QImage &image, const QRect &rect, SliceKind kind) const
{
    const QRect area = toDevice(image, rect);
    const QImage &tile = m_tiles[static_cast<std::size_t>(kind)];
    const int side = tile.width();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const auto *source = reinterpret_cast<const QRgb *>(tile.constScanLine(y % side));
        int from = area.left() % side;
        for (int x = area.left(); x <= area.right();) {
            const int count = std::min(side - from, area.right() + 1 - x);
            std::copy_n(source + from, count, line + x);
            x += count;
            from = 0;
        }
    }
}

void PatternFill::fill(QImage &image, const QRect &rect, QRgb colour) const
{
    const QRect area = toDevice(image, rect);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::fill_n(line + area.left(), area.width(), colour);
    }
}

void PatternFill::fillShares(QImage &image, const QRect &rect,
                             std::span<const std::uint8_t, kSliceKindCount> share) const
{
    const QRect area = toDevice(image, rect);
    const int full = static_cast<int>(std::lround(rect.height() * m_ratio));
    const int bottom = static_cast<int>(std::lround((rect.top() + rect.height()) * m_ratio));
    const auto bytes = image.bytesPerLine();
    uchar *bits = image.bits();
    int sum = 0;
    for (const SliceKind kind : kStack) {
        const int low = bottom - sum * full / 255;
        sum = std::min(255, sum + share[static_cast<std::size_t>(kind)]);
        const int high = std::max(bottom - sum * full / 255, area.top());
        const QImage &tile = m_tiles[static_cast<std::size_t>(kind)];
        const int side = tile.width();
        for (int y = high; y < std::min(low, area.bottom() + 1); ++y) {
            auto *line = reinterpret_cast<QRgb *>(bits + y * bytes);
            const auto *source = reinterpret_cast<const QRgb *>(tile.constScanLine(y % side));
            for (int x = area.left(); x <= area.right(); ++x)
                line[x] = source[x % side];
        }
    }
}

} // namespace timeslice
