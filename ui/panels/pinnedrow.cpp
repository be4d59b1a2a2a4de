// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pinnedrow.h"

#include "ui/widgets/datatable.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>

namespace timeslice {

PinnedRow::PinnedRow(DataTable *table)
    : QWidget(table->viewport())
    , m_table(table)
{
    // A click goes to the table: to the row that is under the eye only in part.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    table->viewport()->installEventFilter(this);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &PinnedRow::place);
    connect(table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &PinnedRow::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            qOverload<>(&QWidget::update));
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this,
            qOverload<>(&QWidget::update));
    connect(table->verticalHeader(), &QHeaderView::sectionResized, this, &PinnedRow::place);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &PinnedRow::place);
    connect(table->model(), &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
    place();
}

QModelIndex PinnedRow::last() const
{
    return m_table->model()->index(m_table->model()->rowCount() - 1, 0);
}

void PinnedRow::place()
{
    const QModelIndex row = last();
    const QWidget *port = m_table->viewport();
    const int rowHeight = row.isValid() ? m_table->rowHeight(row.row()) : 0;
    const int top = port->height() - rowHeight;
    // Where hardly anything but this row would be seen, it scrolls as the others do.
    const bool wanted =
        rowHeight > 0 && top >= rowHeight && m_table->rowViewportPosition(row.row()) > top;
    setVisible(wanted);
    setGeometry(0, top, port->width(), rowHeight);
    raise();
    update();
}

void PinnedRow::reveal(int row)
{
    if (row < 0 || row >= last().row())
        return;
    const int bottom = m_table->rowViewportPosition(row) + m_table->rowHeight(row);
    if (!isHidden() && bottom > y())
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value() + bottom
                                               - y());
}

bool PinnedRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return QWidget::eventFilter(watched, event);
}

void PinnedRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QWidget *port = m_table->viewport();
    painter.fillRect(rect(), port->palette().color(port->backgroundRole()));
    const QModelIndex row = last();
    QStyleOptionViewItem option;
    option.initFrom(m_table);
    option.widget = m_table;
    option.state &= ~QStyle::State_Selected;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        option.rect = QRect(m_table->columnViewportPosition(column), 0,
                            m_table->columnWidth(column), height());
        m_table->itemDelegate()->paint(&painter, option, row.siblingAtColumn(column));
    }
}

} // namespace timeslice
