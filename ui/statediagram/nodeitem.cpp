// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/nodeitem.h"

#include "ui/drawing/statepainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace timeslice {
namespace {

constexpr qreal kBadgeGap = 6;
constexpr qreal kRadius = 12;

QFont nameFont(const Theme &theme)
{
    return theme.bodyFont(QFont::DemiBold);
}

qreal badgeSide(const Theme &theme, bool tight)
{
    return QFontMetricsF(nameFont(theme)).height() + (tight ? 0 : 4);
}

} // namespace

NodeItem::NodeItem(TaskState state)
    : m_state(state)
{
    setZValue(1);
}

void NodeItem::setGeometry(const QRectF &node, const QRectF &heading)
{
    prepareGeometryChange();
    m_node = node;
    m_heading = heading;
}

void NodeItem::setNames(const QString &name, const QString &secondName, bool tight)
{
    m_name = name;
    m_secondName = secondName;
    m_tight = tight;
    update();
}

void NodeItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void NodeItem::setMore(const QRectF &place, int hidden)
{
    const QString text = hidden > 0 ? QStringLiteral("+%1").arg(hidden) : QString();
    if (text == m_more && place == m_morePlace)
        return;
    m_more = text;
    m_morePlace = place;
    update();
}

QSizeF NodeItem::headingSize(const Theme &theme, const QString &name, const QString &secondName,
                             bool tight)
{
    const QFontMetricsF names(nameFont(theme));
    const QFontMetricsF small(theme.labelFont());
    const qreal side = badgeSide(theme, tight);
    qreal width = names.horizontalAdvance(name);
    qreal height = names.height();
    if (!secondName.isEmpty()) {
        width = std::max(width, small.horizontalAdvance(secondName));
        height += small.height() - 3;
    }
    return QSizeF(side + kBadgeGap + width + 2, std::max(side, height) + (tight ? 3 : 4));
}

QRectF NodeItem::boundingRect() const
{
    return m_node.adjusted(-2, -2, 2, 2);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_node.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(stateLine(m_theme, m_state), 1.6));
    painter->setBrush(stateTint(m_theme, m_state));
    painter->drawRoundedRect(m_node, kRadius, kRadius);

    const qreal side = badgeSide(m_theme, m_tight);
    const QRectF badge(m_heading.left(), m_heading.top() + 1, side, side);
    QFont letterFont = m_theme.labelFont(QFont::Bold);
    drawStateBadge(*painter, badge, m_theme.style(m_state), letterFont);

    QRectF text(badge.right() + kBadgeGap, m_heading.top() - 1,
                m_node.right() - badge.right() - kBadgeGap, m_heading.height() - 2);
    painter->setPen(m_theme.text);
    painter->setFont(nameFont(m_theme));
    if (m_secondName.isEmpty()) {
        text.moveTop(badge.top());
        text.setHeight(side);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    } else {
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, m_name);
        painter->setFont(m_theme.labelFont());
        painter->setPen(mix(m_theme.text, stateTint(m_theme, m_state), 0.18));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, m_secondName);
    }
    if (!m_more.isEmpty()) {
        painter->setFont(m_theme.labelFont(QFont::DemiBold));
        painter->setPen(m_theme.text);
        painter->drawText(m_morePlace.adjusted(-4, 0, 4, 0), Qt::AlignCenter, m_more);
    }
}

} // namespace timeslice
