// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/statepainter.h"

#include <QGraphicsItem>

namespace timeslice {

/// A process in the diagram. Its position is its centre.
class TokenItem : public QGraphicsItem
{
public:
    explicit TokenItem(TaskId task);

    TaskId task() const { return m_task; }
    void setSize(QSizeF size);
    void setLook(const TokenLook &look, const Theme &theme);
    QRectF rect() const
    {
        return QRectF(-m_size.width() / 2, -m_size.height() / 2, m_size.width(), m_size.height());
    }

    QRectF boundingRect() const override { return rect().adjusted(-2, -2, 2, 2); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    TaskId m_task;
    QSizeF m_size;
    TokenLook m_look;
    Theme m_theme;
};

} // namespace timeslice
