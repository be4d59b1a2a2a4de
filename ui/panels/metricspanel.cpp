// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/metricspanel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/metricsmodel.h"
#include "ui/models/modelroles.h"
#include "ui/panels/pinnedrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/words/names.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace timeslice {

MetricsPanel::MetricsPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_themes(themes)
    , m_model(new MetricsModel(document, view, this))
    , m_table(new DataTable(themes, this))
    , m_summary(new QLabel(this))
    , m_wholeRun(new QCheckBox(this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(m_model);
    m_averages = new PinnedRow(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { m_averages->reveal(row.row()); });
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setProperty("role", QStringLiteral("muted"));
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(8, 0, 8, 0);
    footer->addWidget(m_summary, 1);
    footer->addWidget(m_wholeRun, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addLayout(footer);
    setFocusProxy(m_table);
    connect(m_wholeRun, &QCheckBox::toggled, m_model, &MetricsModel::setWholeRun);
    connect(m_model, &MetricsModel::changed, this, &MetricsPanel::updateSummary);
    connect(m_table, &DataTable::rowChosen, this, [this](int row) {
        const int task = m_model->index(row, 0).data(TaskRole).toInt();
        if (task >= 0)
            m_view->setSelectedTask(TaskId { task });
    });
    connect(view, &ViewState::selectedTaskChanged, this, [this](TaskId task) {
        m_table->followRow(static_cast<int>(task));
        m_averages->reveal(static_cast<int>(task));
    });
    connect(themes, &ThemeProvider::themeChanged, this, &MetricsPanel::applyTheme);
    applyTheme();
    retranslateUi();
}

void MetricsPanel::applyTheme()
{
    const Theme &theme = m_themes->theme();
    m_summary->setFont(theme.bodyFont());
    m_wholeRun->setFont(theme.bodyFont());
    QPalette colours = m_summary->palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    m_summary->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.text);
    m_wholeRun->setPalette(colours);
}

void MetricsPanel::retranslateUi()
{
    //: 指标
    m_table->setAccessibleName(tr("Metrics"));
    //: 显示整个运行的指标，而不是到播放头为止的
    m_wholeRun->setText(tr("Whole run"));
    m_wholeRun->setToolTip(tr("Show the numbers of the whole run instead of those up to the "
                              "playhead."));
    m_model->retranslate();
    updateSummary();
}

void MetricsPanel::updateSummary()
{
    const Metrics &metrics = m_model->metrics();
    const QStringList values { QString::number(metrics.utilisation * 100, 'f', 1),
                               words::ratio(metrics.throughput),
                               QString::fromStdString(m_document->trace().unit),
                               QString::number(metrics.switches),
                               QString::number(metrics.switchTime) };
    //: CPU 利用率 %1 %，吞吐量 %2 个/%3，上下文切换 %4 次（%5 %3）
    m_summary->setText(
        words::fill(tr("CPU utilisation %1 %, throughput %2 processes per %3, context "
                       "switches: %4 (%5 %3)"),
                    values));
}

void MetricsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
