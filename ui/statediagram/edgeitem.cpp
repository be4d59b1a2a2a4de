// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/edgeitem.h"

#include "ui/drawing/statepainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace timeslice {
namespace {

/// Broken at the space that makes the longer of two lines shortest.
QString inTwoLines(const QString &text, const QFontMetricsF &metrics)
{
    QString best = text;
    qreal bestWidth = metrics.horizontalAdvance(text);
    for (qsizetype i = text.indexOf(QLatin1Char(' ')); i >= 0;
         i = text.indexOf(QLatin1Char(' '), i + 1)) {
        const qreal width = std::max(metrics.horizontalAdvance(text.left(i)),
                                     metrics.horizontalAdvance(text.mid(i + 1)));
        if (width < bestWidth) {
            bestWidth = width;
            best = text.left(i) + QLatin1Char('\n') + text.mid(i + 1);
        }
    }
    return best;
}

} // namespace

EdgeItem::EdgeItem(Transition transition, bool rare)
    : m_transition(transition)
    , m_rare(rare)
{
    setVisible(!rare);
}

void EdgeItem::setGeometry(const QPainterPath &curve, const LabelPlace &place)
{
    prepareGeometryChange();
    m_curve = curve;
    m_place = place;
    placeLabel();
}

void EdgeItem::setLabel(const QString &label)
{
    m_label = label;
    placeLabel();
}

void EdgeItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    placeLabel();
}

void EdgeItem::setStrength(double strength)
{
    if (m_strength == strength)
        return;
    m_strength = strength;
    setVisible(!m_rare || strength > 0);
    setZValue(m_rare ? 2 : strength);
    placeLabel();
}

void EdgeItem::placeLabel()
{
    prepareGeometryChange();
    // Measured in the bold face always, so that a label does not move when its edge is lit.
    const QFontMetricsF metrics(m_theme.labelFont(QFont::DemiBold));
    m_wrapped = m_label;
    if (m_place.maxWidth > 0 && metrics.horizontalAdvance(m_label) > m_place.maxWidth)
        m_wrapped = inTwoLines(m_label, metrics);
    const QSizeF size = metrics.size(0, m_wrapped);
    m_labelRect = m_label.isEmpty() ? QRectF() : m_place.rect(size);
    update();
}

QRectF EdgeItem::boundingRect() const
{
    return m_curve.boundingRect().adjusted(-10, -10, 10, 10) | m_labelRect;
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_curve.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor quiet = mix(m_theme.mutedText, m_theme.panel, 0.25);
    const QColor colour = mix(quiet, m_theme.playhead, m_strength);
    const qreal width = (m_theme.projection ? 1.8 : 1.4) + 1.6 * m_strength;
    const qreal head = width * 2.6 + 4;

    const qreal whole = m_curve.length();
    const qreal cut = m_curve.percentAtLength(std::max(0.0, whole - head * 0.8));
    const QPointF tip = m_curve.pointAtPercent(1);
    const QPointF base =
        m_curve.pointAtPercent(m_curve.percentAtLength(std::max(0.0, whole - head)));
    const QPointF way = tip - base;
    const qreal length = std::max(0.01, std::hypot(way.x(), way.y()));
    const QPointF side(-way.y() / length * head * 0.42, way.x() / length * head * 0.42);

    QPainterPath shaft(m_curve.pointAtPercent(0));
    constexpr int kPieces = 32;
    for (int i = 1; i <= kPieces; ++i)
        shaft.lineTo(m_curve.pointAtPercent(cut * i / kPieces));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter->drawPath(shaft);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF({ tip, base + side, base - side }));

    if (m_label.isEmpty())
        return;
    if (m_rare)
        painter->fillRect(m_labelRect.adjusted(-2, 0, 2, 0), m_theme.panel);
    const bool strong = m_strength > 0.5;
    painter->setFont(m_theme.labelFont(strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(strong ? m_theme.playhead : m_theme.mutedText);
    int flags = Qt::AlignCenter;
    if (m_place.grows == LabelPlace::Grows::Right)
        flags = Qt::AlignVCenter | Qt::AlignLeft;
    else if (m_place.grows == LabelPlace::Grows::Left)
        flags = Qt::AlignVCenter | Qt::AlignRight;
    painter->drawText(m_labelRect, flags | Qt::TextDontClip, m_wrapped);
}

} // namespace timeslice
