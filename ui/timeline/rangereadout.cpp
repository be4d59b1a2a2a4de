// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/rangereadout.h"

#include <QFontMetrics>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace timeslice {

RangeReadout::RangeReadout(const TimelineScene &scene, ViewState::Range range)
{
    const TimelineTexts texts = scene.texts();
    m_title = texts.rangeTitle(range.begin, range.end);
    const auto a = static_cast<SimTime>(std::llround(range.begin));
    const auto b = static_cast<SimTime>(std::llround(range.end));
    TrackSummary sum;
    if (scene.selected != TaskId::None) {
        //: %1 is a process, %2 a range of time
        m_title = tr("%1, %2").arg(texts.taskName(scene.selected), m_title);
        sum = scene.timeline->task(scene.selected).summary(a, b);
    } else {
        for (std::size_t i = 0; i < scene.timeline->taskCount(); ++i)
            sum.add(scene.timeline->task(idAt<TaskId>(i)).summary(a, b));
    }
    for (std::size_t i = 0; i < scene.timeline->cpuCount(); ++i) {
        const TrackSummary cpu = scene.timeline->cpu(idAt<CpuId>(i)).summary(a, b);
        sum[SliceKind::Switch].add(cpu[SliceKind::Switch]);
    }
    m_rows.push_back({ QString(), tr("sum"), tr("count"), tr("min"), tr("mean"), tr("max") });
    for (const SliceKind kind :
         { SliceKind::Running, SliceKind::Ready, SliceKind::Blocked, SliceKind::Switch }) {
        const KindSummary &of = sum[kind];
        if (of.count == 0)
            continue;
        m_rows.push_back({ TimelineTexts::stateName(kind),
                           texts.time(static_cast<double>(of.total)),
                           QLocale().toString(static_cast<qlonglong>(of.count)),
                           texts.time(static_cast<double>(of.shortest)), texts.time(of.mean()),
                           texts.time(static_cast<double>(of.longest)) });
    }
}

QString RangeReadout::text() const
{
    QStringList lines { m_title };
    for (const QStringList &row : m_rows)
        lines << row.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

void RangeReadout::paint(QPainter &painter, const Theme &theme, const QRect &within,
                         const QRect &selected) const
{
    const QFont bold = theme.labelFont(QFont::DemiBold);
    const QFont plain = theme.labelFont();
    const QFontMetrics metrics(bold);
    const int line = metrics.height() + 4;
    const int gap = 14;
    std::vector<int> widths(6);
    for (const QStringList &cells : m_rows) {
        for (int c = 0; c < cells.size(); ++c) {
            int &width = widths[static_cast<std::size_t>(c)];
            width = std::max(width, metrics.horizontalAdvance(cells[c]));
        }
    }
    int table = -gap;
    for (const int width : widths)
        table += width + gap;
    const int width = std::max(table, metrics.horizontalAdvance(m_title)) + 20;
    const int height = line * (1 + rowCount()) + 16;
    // Beside the selection where there is room, so that it covers nothing that it speaks of.
    int left = selected.right() + 8;
    if (left + width > within.right())
        left = selected.left() - 8 - width;
    if (left < within.left())
        left = std::clamp(selected.center().x() - width / 2, within.left() + 4,
                          std::max(within.left() + 4, within.right() - width - 4));
    const QRect card(left, within.bottom() - height - 6, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(card, theme.radius, theme.radius);
    int y = card.top() + 8;
    painter.setPen(theme.text);
    painter.setFont(bold);
    painter.drawText(QRect(card.left() + 10, y, card.width() - 20, line),
                     Qt::AlignVCenter | Qt::AlignLeft, m_title);
    for (int i = 0; i < rowCount(); ++i) {
        y += line;
        int x = card.left() + 10;
        for (int c = 0; c < row(i).size(); ++c) {
            const int cell = widths[static_cast<std::size_t>(c)];
            painter.setFont(c == 0 ? bold : plain);
            painter.setPen(i == 0 ? theme.mutedText : theme.text);
            painter.drawText(QRect(x, y, cell, line),
                             Qt::AlignVCenter | (c == 0 ? Qt::AlignLeft : Qt::AlignRight),
                             row(i)[c]);
            x += cell + gap;
        }
    }
    painter.restore();
}

} // namespace timeslice
