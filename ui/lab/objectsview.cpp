// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/objectsview.h"

#include "ui/drawing/statepainter.h"
#include "ui/lab/labcontroller.h"
#include "ui/lab/pipedrawing.h"
#include "ui/lab/ringdrawing.h"
#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"
#include "ui/words/scenetexts.h"

#include <QPainter>

#include <algorithm>

namespace timeslice {
ObjectsView::ObjectsView(LabController *lab, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_theme(theme)
{
    connect(lab, &LabController::changed, this, &ObjectsView::refresh);
}

/// Of the whole, with a pipe as two and a half.
int ObjectsView::halfRows() const
{
    int halves = 0;
    for (const live::SceneObject &object : m_lab->scene().objects) {
        if (m_lab->uses(object))
            halves += isPipe(object.kind) ? 5 : 2;
    }
    return halves;
}

/// Lower where the panel has no room for all.
int ObjectsView::rowHeight() const
{
    const int body = m_theme->theme().bodyPixels;
    const int room = 2 * height() / std::max(halfRows(), 1);
    return std::clamp(room, body + 8, body * 5 / 2 + 6);
}

QSize ObjectsView::sizeHint() const
{
    return { 300, rowHeight() * 4 };
}

void ObjectsView::refresh()
{
    m_verdict = LabTexts::verdict(m_lab->moment());
    setAccessibleDescription(m_verdict);
    update();
}

void ObjectsView::paintRow(QPainter &painter, const QRectF &row, std::size_t at) const
{
    const Theme &theme = m_theme->theme();
    const live::SceneObject &object = m_lab->scene().objects[at];
    const live::LabState &lab = m_lab->shown();
    const qreal titleWidth = row.width() * 0.38;
    painter.setFont(theme.bodyFont(QFont::DemiBold));
    painter.setPen(theme.text);
    const QFontMetricsF metrics(painter.font());
    QString title = LabTexts::object(m_lab->scene(), object);
    if (metrics.horizontalAdvance(title) > titleWidth - 6) // the name tells two of a kind apart
        title = sceneText(m_lab->scene()).object(object.name);
    painter.drawText(QRectF(row.left(), row.top(), titleWidth, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, titleWidth - 6));
    const QRectF box(row.left() + titleWidth, row.top() + 3, row.width() - titleWidth,
                     row.height() - 6);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.lane);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius, theme.radius);
    if (at >= lab.objects.size())
        return;
    const live::ObjectView &view = lab.objects[at];
    const QRectF inside = box.adjusted(8, 0, -8, 0);
    if (isPipe(object.kind)) {
        drawPipe(painter, inside, lab, static_cast<int>(at), theme);
        return;
    }
    if (object.kind == live::ObjectKind::Ring) {
        drawRing(painter, inside, view, theme);
        return;
    }
    painter.setPen(theme.text);
    painter.setFont(theme.bodyFont());
    QString text = QString::number(view.value);
    if (isLock(object.kind))
        text = view.owner < 0 ? LabTexts::tr("free", "a lock") : LabTexts::tr("held by");
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, text);
    const qreal token =
        QFontMetricsF(theme.labelFont(QFont::DemiBold)).horizontalAdvance(QStringLiteral("w20"))
        + 14;
    const qreal high = std::min(inside.height() - 6, token);
    const auto drawWorker = [&](qreal left, int worker, TaskState state) {
        drawToken(painter, QRectF(left, inside.center().y() - high / 2, token, high),
                  tokenLook(theme, state, LabTexts::worker(worker)), theme);
    };
    qreal left = inside.left() + QFontMetricsF(painter.font()).horizontalAdvance(text) + 8;
    if (isLock(object.kind) && view.owner >= 0) {
        const bool alive = lab.workers[static_cast<std::size_t>(view.owner)].isAlive();
        drawWorker(left, view.owner, alive ? TaskState::Running : TaskState::Terminated);
        left += token + 12;
    }
    // Who waits stands at the right end, as in a queue.
    qreal right = inside.right() - token;
    for (const int waiter : view.waiters) {
        if (right < left) {
            painter.setPen(theme.text);
            painter.drawText(QRectF(left, inside.top(), 20, inside.height()), Qt::AlignVCenter,
                             QStringLiteral("…"));
            break;
        }
        drawWorker(right, waiter, TaskState::Blocked);
        right -= token + 4;
    }
}

void ObjectsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal top = 0;
    for (std::size_t at = 0; at < m_lab->scene().objects.size(); ++at) {
        const live::SceneObject &object = m_lab->scene().objects[at];
        if (!m_lab->uses(object))
            continue;
        const int height = isPipe(object.kind) ? rowHeight() * 5 / 2 : rowHeight();
        paintRow(painter, QRectF(0, top, width(), height), at);
        top += height;
    }
    paintVerdict(painter, top + 6);
}

/// Under the rows, and over the last of them rather than out of sight.
void ObjectsView::paintVerdict(QPainter &painter, qreal top) const
{
    if (m_verdict.isEmpty())
        return;
    const Theme &theme = m_theme->theme();
    painter.setFont(theme.bodyFont(QFont::DemiBold));
    const int how = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const qreal high =
        painter.boundingRect(QRectF(0, 0, width(), height()), how, m_verdict).height();
    const QRectF area(0, std::min(top, height() - high), width(), high);
    painter.fillRect(area, theme.panel);
    painter.setPen(theme.error);
    painter.drawText(area, how, m_verdict);
}

} // namespace timeslice
