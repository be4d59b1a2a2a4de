// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pcbcard.h"

#include "ui/document/tracedocument.h"
#include "ui/models/pcbmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/words/names.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace timeslice {

PcbCard::PcbCard(TraceDocument *document, ViewState *view, ThemeProvider *themes, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_themes(themes)
    , m_model(new PcbModel(document, view, this))
    , m_title(new QLabel(this))
    , m_table(new DataTable(themes, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setContentsMargins(8, 0, 8, 0);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_model, &PcbModel::taskChanged, this, &PcbCard::updateTitle);
    connect(document, &TraceDocument::reset, this, &PcbCard::updateTitle);
    connect(themes, &ThemeProvider::themeChanged, this, &PcbCard::applyTheme);
    applyTheme();
    retranslateUi();
}

QString PcbCard::title() const
{
    return m_title->text();
}

void PcbCard::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
}

void PcbCard::applyTheme()
{
    const Theme &theme = m_themes->theme();
    QFont font = theme.bodyFont(QFont::DemiBold);
    font.setPixelSize(theme.titlePixels);
    m_title->setFont(font);
    QPalette colours = m_title->palette();
    colours.setColor(QPalette::WindowText, theme.text);
    m_title->setPalette(colours);
}

void PcbCard::retranslateUi()
{
    //: 进程控制块
    m_table->setAccessibleName(tr("Process control block"));
    m_model->retranslate();
    updateTitle();
}

void PcbCard::updateTitle()
{
    if (m_model->task() == TaskId::None)
        m_title->setText(tr("Process control block"));
    else {
        //: 进程控制块 · P3
        m_title->setText(words::fill(tr("Process control block · %1"),
                                     { words::taskName(m_document->trace(), m_model->task()) }));
    }
    emit titleChanged(m_title->text());
}

void PcbCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
