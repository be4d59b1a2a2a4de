// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queuelayout.h"

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

using Kind = QueueRow::Kind;

qreal bandHeight(const QueueRow &row, const QueueMetrics &m)
{
    return m.token.height() + 2 * m.padding + (row.kind == Kind::Ready ? m.keyHeight : 0);
}

/// From the right; in a device with few servers a wider gap parts those in service from the rest.
void placeRowTokens(PlacedRow &placed, const QueueRow &row, const QueueMetrics &m)
{
    const qreal pitch = m.token.width() + m.tokenGap;
    const qreal partGap = row.limited && row.served < static_cast<int>(row.tasks.size()) ? 8 : 0;
    const qreal right = placed.band.right() - m.padding - (row.limited ? 3 : 0);
    const qreal room = right - placed.band.left() - m.padding - partGap;
    const int count = static_cast<int>(row.tasks.size());
    const auto fit = [&](qreal width) {
        return std::max(0, static_cast<int>(std::floor((width + m.tokenGap) / pitch + 1e-6)));
    };
    int shown = std::min(count, fit(room));
    if (shown < count)
        shown = std::min(count - 1, fit(room - m.moreWidth - m.tokenGap));
    placed.hidden = count - shown;

    const qreal top = placed.band.top() + m.padding;
    qreal x = right;
    for (int i = 0; i < shown; ++i) {
        if (i == row.served)
            x -= partGap;
        x -= m.token.width();
        placed.tokens.push_back(
            { row.tasks[static_cast<std::size_t>(i)], QRectF(QPointF(x, top), m.token) });
        x -= m.tokenGap;
    }
    if (placed.hidden > 0)
        placed.more = QRectF(std::max(placed.band.left() + 2, x - m.moreWidth), top, m.moreWidth,
                             m.token.height());
    if (row.limited && row.served > 0 && shown > 0) {
        const auto last = static_cast<std::size_t>(std::min(row.served, shown) - 1);
        placed.service =
            QRectF(placed.tokens[last].rect.topLeft(), placed.tokens.front().rect.bottomRight())
                .adjusted(-3, -2.5, 3, 2.5);
    }
}

/// Along the right edge, from the lowest ready queue up to the highest CPU. Where each CPU has
/// queues of its own their titles say so: one line would say that they are one.
void drawLine(QueueLayout &layout, const QueueModel &model, const QueueMetrics &m)
{
    if (std::ranges::any_of(model.rows, [](const QueueRow &row) { return row.cpu >= 0; }))
        return;
    qreal x = 0;
    qreal lowest = 0;
    qreal highest = 0;
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const QRectF &band = layout.rows[i].band;
        x = band.right() + m.lineRoom * 0.72;
        const QPointF edge(band.right() + 3, band.center().y());
        if (model.rows[i].kind == Kind::Cpu) {
            if (highest == 0)
                highest = edge.y();
            QPainterPath arrow(QPointF(x, edge.y()));
            arrow.lineTo(edge);
            layout.arrows.push_back(arrow);
        } else if (model.rows[i].kind == Kind::Ready) {
            lowest = edge.y();
            layout.line.moveTo(edge - QPointF(2, 0));
            layout.line.lineTo(x, edge.y());
        }
    }
    layout.line.moveTo(x, lowest);
    layout.line.lineTo(x, highest);
}

} // namespace

QueueLayout layoutQueues(const QueueModel &model, qreal width, const QueueMetrics &m)
{
    QueueLayout layout;
    const qreal left = m.margin + m.titleWidth + 8;
    const qreal bandWidth =
        std::max(m.token.width() + 2 * m.padding, width - left - m.lineRoom - m.margin * 0.5);
    qreal y = m.margin;
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const QueueRow &row = model.rows[i];
        const bool first = i == 0 || model.rows[i - 1].kind != row.kind;
        if (first && i > 0)
            y += m.groupGap;
        if (first && row.kind == Kind::Ready) {
            layout.caption = QRectF(left, y - m.groupGap, bandWidth, m.captionHeight);
            y = layout.caption.bottom() + 1;
        }
        PlacedRow placed;
        placed.band = QRectF(left, y, bandWidth, bandHeight(row, m));
        placed.title = QRectF(m.margin, y, m.titleWidth, m.token.height() + 2 * m.padding);
        placeRowTokens(placed, row, m);
        layout.rows.push_back(std::move(placed));
        y += bandHeight(row, m) + m.rowGap;
    }
    layout.height = y - m.rowGap + m.margin;
    drawLine(layout, model, m);
    return layout;
}

} // namespace timeslice
