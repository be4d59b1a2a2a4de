// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/realtimepanel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/modelroles.h"
#include "ui/models/realtimemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/words/realtimetext.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace timeslice {

RealTimePanel::RealTimePanel(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new RealTimeModel(document, this))
    , m_table(new DataTable(theme, this))
    , m_theory(new QLabel)
{
    setObjectName(QStringLiteral("realTimePanel"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    m_theory->setObjectName(QStringLiteral("theory"));
    m_theory->setTextFormat(Qt::PlainText);
    m_theory->setWordWrap(true);
    m_theory->setContentsMargins(8, 2, 8, 4);
    m_theory->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // The theorems are sentences: where the panel is low they scroll rather than squeeze the table.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_theory);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_theory->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_table, 3);
    layout->addWidget(scroll, 2);
    setFocusProxy(m_table);
    connect(m_table, &DataTable::rowChosen, this, [this, view](int row) {
        view->setSelectedTask(TaskId { m_model->index(row, 0).data(TaskRole).toInt() });
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RealTimePanel::refresh);
    connect(theme, &ThemeProvider::themeChanged, this, &RealTimePanel::applyTheme);
    applyTheme();
    retranslateUi();
}

bool RealTimePanel::isWanted() const
{
    return m_model->rowCount() > 0;
}

void RealTimePanel::refresh()
{
    m_theory->setText(theorySentences(m_model->theory()).join(u'\n'));
    emit wantedChanged(isWanted());
}

void RealTimePanel::applyTheme()
{
    m_theory->setFont(m_theme->theme().bodyFont());
    QPalette colours = m_theory->palette();
    colours.setColor(QPalette::WindowText, m_theme->theme().text);
    m_theory->setPalette(colours);
}

void RealTimePanel::retranslateUi()
{
    //: 实时
    m_table->setAccessibleName(tr("Real time"));
    m_model->retranslate();
}

void RealTimePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
