// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventlogpanel.h"

#include "ui/models/eventlogmodel.h"
#include "ui/widgets/datatable.h"

#include <QEvent>
#include <QVBoxLayout>

namespace timeslice {

EventLogPanel::EventLogPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                             QWidget *parent)
    : QWidget(parent)
    , m_model(new EventLogModel(document, view, this))
    , m_table(new DataTable(themes, this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_model, &EventLogModel::markedRowChanged, this, &EventLogPanel::follow);
    connect(m_table, &DataTable::rowChosen, this,
            [this](int row) { emit seekRequested(m_model->positionOf(row)); });
    retranslateUi();
    follow();
}

void EventLogPanel::retranslateUi()
{
    //: 事件日志
    m_table->setAccessibleName(tr("Event log"));
    m_model->retranslate();
}

void EventLogPanel::follow()
{
    // A hidden log need not scroll; it catches up when it is shown.
    if (isVisible())
        m_table->followRow(m_model->markedRow());
}

void EventLogPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void EventLogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
