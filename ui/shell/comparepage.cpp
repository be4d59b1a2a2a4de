// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/comparepage.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/comparisonmodel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/datatable.h"
#include "ui/words/names.h"
#include "ui/words/studytext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace timeslice {
namespace {

/// What a second, third and fourth policy begin as, the first that is not there already.
constexpr const char *kSuggestions[] { "srtf", "rr", "fcfs", "mlfq", "priority" };

} // namespace

ComparePage::ComparePage(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_leave(new QPushButton(this))
    , m_stack(new QVBoxLayout)
    , m_model(new ComparisonModel(this))
    , m_table(new DataTable(theme, this))
    , m_verdict(new QLabel(this))
{
    const int unit = theme->theme().grid8;
    m_title->setProperty("role", QStringLiteral("title"));
    m_verdict->setProperty("role", QStringLiteral("muted"));
    m_title->setTextFormat(Qt::PlainText);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_add);
    head->addWidget(m_leave);
    m_stack->setSpacing(unit);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *numbers = new QFrame(this);
    numbers->setProperty("panel", true);
    auto *below = new QVBoxLayout(numbers);
    below->setContentsMargins(12, 6, 8, 6);
    below->addWidget(m_table, 1);
    below->addWidget(m_verdict);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    column->addWidget(numbers);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const auto measure = m_model->measureAt(section)) {
            m_rankedBy = *measure;
            showVerdict();
        }
    });

    connect(m_add, &QPushButton::clicked, this, &ComparePage::addPane);
    connect(m_leave, &QPushButton::clicked, this, &ComparePage::leaveAsked);
    connect(document, &TraceDocument::reset, this, [this] {
        dropWhatIfs(); // the decision that they are about is another now
        workloadChanged();
    });
    // Behind the table, which follows the theme as well.
    connect(theme, &ThemeProvider::themeChanged, this, &ComparePage::fitTable);
    addPane();
    addPane();
    retranslateUi();
}

ComparePage::~ComparePage() = default;

ComparePane *ComparePage::appendPane(ComparePane::Role role)
{
    auto *pane = new ComparePane(role, m_view, m_theme, this);
    m_panes.append(pane);
    m_stack->addWidget(pane, 1);
    connect(pane, &ComparePane::changed, this, &ComparePage::runsChanged);
    connect(pane, &ComparePane::seekRequested, this, &ComparePage::seekRequested);
    connect(pane, &ComparePane::removeAsked, this, [this, pane] {
        removePane(pane);
        if (m_panes.size() < 2)
            emit leaveAsked();
    });
    m_add->setEnabled(m_panes.size() < kMostPanes);
    return pane;
}

void ComparePage::addPane()
{
    if (m_panes.size() == kMostPanes)
        return;
    const bool first = m_panes.isEmpty();
    PolicySpec policy;
    if (!first) {
        const auto there = [this](const char *id) {
            return m_document->scenario().policy.id == id
                || std::ranges::any_of(
                       m_panes, [id](const ComparePane *each) { return each->policy().id == id; });
        };
        policy.id = *std::ranges::find_if_not(kSuggestions, there);
    }
    ComparePane *pane = appendPane(first ? ComparePane::Role::First : ComparePane::Role::Other);
    if (!first)
        pane->setPolicy(policy);
    if (isVisible())
        pane->setWorkload(m_document->scenario());
}

void ComparePage::addWhatIf(const Insistence &insistence)
{
    // The branch stands right beside the run that it leaves: other policies would come between.
    while (m_panes.size() > 1 && m_panes.last()->role() == ComparePane::Role::Other)
        removePane(m_panes.last());
    if (m_panes.size() == kMostPanes)
        removePane(m_panes.last());
    ComparePane *pane = appendPane(ComparePane::Role::WhatIf);
    pane->setInsistence(insistence, words::taskName(m_document->trace(), insistence.task));
    pane->setWorkload(m_document->scenario());
}

void ComparePage::dropWhatIfs()
{
    const QList<ComparePane *> panes = m_panes;
    for (ComparePane *pane : panes) {
        if (pane->role() == ComparePane::Role::WhatIf)
            removePane(pane);
    }
}

void ComparePage::removePane(ComparePane *pane)
{
    m_panes.removeOne(pane);
    m_stack->removeWidget(pane);
    pane->hide();
    pane->deleteLater();
    m_add->setEnabled(true);
    runsChanged();
}

void ComparePage::workloadChanged()
{
    m_stale = true;
    while (isVisible() && m_panes.size() < 2)
        addPane();
    if (!isVisible())
        return;
    m_stale = false;
    for (ComparePane *pane : std::as_const(m_panes))
        pane->setWorkload(m_document->scenario());
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    while (m_panes.size() < 2)
        addPane();
    if (m_stale)
        workloadChanged();
    fitTable();
}

void ComparePage::runsChanged()
{
    QStringList titles;
    std::vector<std::optional<StudyRun>> runs;
    SimTime end = 0;
    for (const ComparePane *pane : std::as_const(m_panes)) {
        titles += pane->title();
        runs.push_back(pane->result());
        end = std::max(end, pane->end());
    }
    // One axis: the longest run is seen whole, and the others end earlier on it.
    for (ComparePane *pane : std::as_const(m_panes))
        pane->setHorizon(end);
    markBranches();
    m_model->setRuns(titles, std::move(runs));
    fitTable();
    showVerdict();
}

/// Where a branch goes another way than the run that it leaves.
void ComparePage::markBranches()
{
    if (m_panes.isEmpty() || !m_panes.first()->result())
        return;
    for (ComparePane *pane : std::as_const(m_panes)) {
        if (pane->role() == ComparePane::Role::WhatIf && pane->result())
            pane->timeline()->setChanges(changedStretches(m_panes.first()->timeline()->timeline(),
                                                          pane->timeline()->timeline()));
    }
}

/// As high as its rows: what is left belongs to the timelines.
void ComparePage::fitTable()
{
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + 4;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
}

QString ComparePage::verdict() const
{
    return m_verdict->text();
}

void ComparePage::showVerdict()
{
    const std::vector<std::size_t> order = m_model->ranking(m_rankedBy);
    QStringList places;
    for (const std::size_t run : order) {
        //: A policy and its value in a ranking: "SRTF 3.25"
        places += tr("%1 %2").arg(m_panes[static_cast<qsizetype>(run)]->title(),
                                  m_model->valueText(run, m_rankedBy));
    }
    m_verdict->setText(places.isEmpty()
                           ? QString()
                           //: %1 a measure, %2 the policies from the best to the worst
                           : tr("Best by %1: %2. Click the head of a column to rank by it.")
                                 .arg(measureTitle(m_rankedBy), words::list(places)));
}

void ComparePage::retranslateUi()
{
    m_title->setText(tr("The same processes under several policies"));
    m_add->setText(tr("Add a policy"));
    m_leave->setText(tr("Leave the comparison"));
    m_table->setAccessibleName(tr("Comparison"));
    m_model->retranslate();
    runsChanged();
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
