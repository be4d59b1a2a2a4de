// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace timeslice {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setSpacing(gap);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int i) const
{
    return i >= 0 && i < count() ? m_items.at(i) : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int i)
{
    return i >= 0 && i < count() ? m_items.takeAt(i) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + m_gap;
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return { width - m_gap + margins.left() + margins.right(),
             height + margins.top() + margins.bottom() };
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.y();
    for (qsizetype first = 0; first < m_items.size();) {
        // One row: as many as fit, at least one.
        int width = 0;
        int height = 0;
        qsizetype end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items.at(end)->isEmpty())
                continue;
            const QSize size = m_items.at(end)->sizeHint();
            if (width > 0 && width + m_gap + size.width() > inner.width())
                break;
            width += (width > 0 ? m_gap : 0) + size.width();
            height = std::max(height, size.height());
        }
        int x = inner.x();
        for (qsizetype i = first; move && i < end; ++i) {
            QLayoutItem *item = m_items.at(i);
            if (item->isEmpty())
                continue;
            const QSize size = item->sizeHint().boundedTo(QSize(inner.width(), height));
            if (item->widget() && item->widget() == m_trailing)
                x += std::max(0, inner.width() - width);
            item->setGeometry(QRect(QPoint(x, y + (height - size.height()) / 2), size));
            x += size.width() + m_gap;
        }
        y += height + m_gap;
        first = end;
    }
    return y - m_gap - inner.y() + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace timeslice
