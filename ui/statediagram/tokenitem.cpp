// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/tokenitem.h"

namespace timeslice {

TokenItem::TokenItem(TaskId task)
    : m_task(task)
{
    setZValue(4);
}

void TokenItem::setSize(QSizeF size)
{
    if (m_size == size)
        return;
    prepareGeometryChange();
    m_size = size;
}

void TokenItem::setLook(const TokenLook &look, const Theme &theme)
{
    m_look = look;
    m_theme = theme;
    update();
}

void TokenItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    drawToken(*painter, rect(), m_look, m_theme);
}

} // namespace timeslice
