// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/pipedrawing.h"

#include "ui/drawing/statepainter.h"
#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace timeslice {
namespace {

using live::End;

bool waitsAt(const live::LabState &lab, int worker, int object, End end)
{
    const live::WorkerView &view = lab.workers[static_cast<std::size_t>(worker)];
    return view.waitsFor == object && view.waitsAt == end;
}

void drawBar(QPainter &painter, const QRectF &bar, const live::ObjectView &pipe, bool full,
             const Theme &theme)
{
    const qreal share =
        pipe.capacity > 0 ? static_cast<qreal>(pipe.value) / static_cast<qreal>(pipe.capacity) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateTint(theme, full ? TaskState::Blocked : TaskState::Ready));
    if (share > 0)
        painter.drawRect(QRectF(bar.left(), bar.top(),
                                std::clamp<qreal>(bar.width() * share, 2, bar.width()),
                                bar.height()));
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setPen(theme.text);
    painter.setFont(theme.labelFont());
    const QLocale locale;
    painter.drawText(bar, Qt::AlignCenter,
                     LabTexts::tr("%1 of %2 bytes")
                         .arg(locale.toString(static_cast<qlonglong>(pipe.value)),
                              locale.toString(static_cast<qlonglong>(pipe.capacity))));
}

/// The holders of one end in a row, from its word on.
void drawHolders(QPainter &painter, QRectF area, const live::LabState &lab, int object, End end,
                 const Theme &theme)
{
    const auto &holders = lab.objects[static_cast<std::size_t>(object)].holdersOf(end);
    QString word =
        end == End::Read ? LabTexts::tr("read end:") : LabTexts::tr("write end:", "of a pipe");
    if (holders.empty())
        word += QLatin1Char(' ') + LabTexts::tr("closed", "an end of a pipe");
    painter.setFont(theme.labelFont());
    painter.setPen(theme.mutedText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, word);
    area.setLeft(area.left() + QFontMetricsF(painter.font()).horizontalAdvance(word) + 6);
    const qreal token =
        QFontMetricsF(theme.labelFont(QFont::DemiBold)).horizontalAdvance(QStringLiteral("w20"))
        + 14;
    const qreal high = std::min(area.height() - 4, token);
    for (const int worker : holders) {
        if (area.left() + token > area.right()) { // the rest does not fit
            painter.setPen(theme.text);
            painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("…"));
            return;
        }
        const TaskState state =
            waitsAt(lab, worker, object, end) ? TaskState::Blocked : TaskState::Running;
        drawToken(painter, QRectF(area.left(), area.center().y() - high / 2, token, high),
                  tokenLook(theme, state, LabTexts::worker(worker)), theme);
        area.setLeft(area.left() + token + 4);
    }
}

} // namespace

void drawPipe(QPainter &painter, const QRectF &area, const live::LabState &lab, int object,
              const Theme &theme)
{
    const live::ObjectView &pipe = lab.objects[static_cast<std::size_t>(object)];
    const qreal line = area.height() / 3;
    const bool full = std::ranges::any_of(pipe.waiters, [&lab](int worker) {
        return lab.workers[static_cast<std::size_t>(worker)].kernel.writes;
    });
    const QRectF first(area.left(), area.top(), area.width(), line);
    drawBar(painter, first.adjusted(0, 7, 0, -2), pipe, full, theme);
    drawHolders(painter, first.translated(0, line), lab, object, End::Write, theme);
    drawHolders(painter, first.translated(0, 2 * line - 1), lab, object, End::Read, theme);
}

} // namespace timeslice
