// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/decisionspanel.h"

#include "ui/models/decisionmodel.h"
#include "ui/widgets/datatable.h"

#include <QEvent>
#include <QVBoxLayout>

namespace timeslice {

DecisionsPanel::DecisionsPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                               QWidget *parent)
    : QWidget(parent)
    , m_model(new DecisionModel(document, view, this))
    , m_table(new DataTable(themes, this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_model, &DecisionModel::markedRowChanged, this, &DecisionsPanel::follow);
    connect(m_table, &DataTable::rowChosen, this,
            [this](int row) { emit seekRequested(m_model->positionOf(row)); });
    retranslateUi();
    follow();
}

void DecisionsPanel::retranslateUi()
{
    //: 决策（调度决策列表）
    m_table->setAccessibleName(tr("Decisions"));
    m_model->retranslate();
}

void DecisionsPanel::follow()
{
    // A hidden list need not scroll; it catches up when it is shown.
    if (isVisible())
        m_table->followRow(m_model->markedRow());
}

void DecisionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void DecisionsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
