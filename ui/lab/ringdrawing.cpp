// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/ringdrawing.h"

#include "core/live/item.h"
#include "ui/drawing/statepainter.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace timeslice {
namespace {

/// A triangle whose tip is here, pointing down or up.
void drawMark(QPainter &painter, const QPointF &tip, bool down, const Theme &theme)
{
    constexpr qreal kSize = 5;
    const qreal base = tip.y() + (down ? -kSize : kSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(
        QPolygonF({ tip, QPointF(tip.x() - kSize, base), QPointF(tip.x() + kSize, base) }));
}

/// A recording may say anything.
int slotsOf(const live::ObjectView &ring)
{
    return static_cast<int>(std::clamp<std::int64_t>(ring.capacity, 0, live::kMostSlots));
}

/// The number of the item that is in this slot; -1 when it is free.
int itemAt(const live::ObjectView &ring, int slot)
{
    const int capacity = slotsOf(ring);
    const int place = (slot + capacity - ring.head % capacity) % capacity;
    return place < static_cast<int>(ring.items.size()) ? place : -1;
}

} // namespace

void drawRing(QPainter &painter, const QRectF &area, const live::ObjectView &ring,
              const Theme &theme)
{
    const int capacity = slotsOf(ring);
    if (capacity <= 0)
        return;
    painter.setFont(theme.labelFont());
    const qreal wanted =
        QFontMetricsF(painter.font()).horizontalAdvance(QStringLiteral("10.10")) + 8;
    const qreal width = std::min(wanted, area.width() / capacity);
    constexpr qreal kMarks = 8; // room above and below
    const QRectF first(area.left(), area.top() + kMarks, width, area.height() - 2 * kMarks);
    for (int slot = 0; slot < capacity; ++slot) {
        const QRectF box = first.translated(slot * width, 0);
        const int item = itemAt(ring, slot);
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(item < 0 ? QBrush(Qt::NoBrush)
                                  : QBrush(stateTint(theme, TaskState::Ready)));
        painter.drawRect(box);
        if (item < 0)
            continue;
        const std::int64_t value = ring.items[static_cast<std::size_t>(item)];
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, QString::fromStdString(live::itemWord(value)));
    }
    const auto center = [&](int slot) { return first.center().x() + (slot % capacity) * width; };
    drawMark(painter, QPointF(center(ring.head), first.top() - 1), true, theme);
    const int tail = ring.head + static_cast<int>(ring.items.size());
    drawMark(painter, QPointF(center(tail), first.bottom() + 1), false, theme);
}

} // namespace timeslice
