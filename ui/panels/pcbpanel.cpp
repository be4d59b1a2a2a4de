// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pcbpanel.h"

#include "ui/document/viewstate.h"
#include "ui/models/pcbtablemodel.h"
#include "ui/widgets/datatable.h"

#include <QEvent>
#include <QVBoxLayout>

namespace timeslice {

PcbPanel::PcbPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes, QWidget *parent)
    : QWidget(parent)
    , m_model(new PcbTableModel(document, view, this))
    , m_table(new DataTable(themes, this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_table, &DataTable::rowChosen, view,
            [view](int row) { view->setSelectedTask(TaskId { row }); });
    connect(view, &ViewState::selectedTaskChanged, this,
            [this](TaskId task) { m_table->followRow(static_cast<int>(task)); });
    retranslateUi();
}

void PcbPanel::retranslateUi()
{
    //: 进程控制块
    m_table->setAccessibleName(tr("Process control blocks"));
    m_model->retranslate();
}

void PcbPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
