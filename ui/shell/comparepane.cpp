// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/comparepane.h"

#include "core/policy/registry.h"
#include "core/scenario/problem.h"
#include "ui/document/tracedocument.h"
#include "ui/shell/parametereditor.h"
#include "ui/shell/shorteningcombo.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"
#include "ui/words/namewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace timeslice {

ComparePane::ComparePane(Role role, ViewState *shared, ThemeProvider *theme, QWidget *parent)
    : QFrame(parent)
    , m_role(role)
    , m_shared(shared)
    , m_name(new QLabel(this))
    , m_choice(new ShorteningCombo(this))
    , m_parameterPlace(new QWidget(this))
    , m_why(new QLabel(this))
    , m_remove(new QToolButton(this))
    , m_timeline(new TimelineView(&m_view, theme, this))
{
    setProperty("panel", true);
    m_name->setProperty("role", QStringLiteral("title"));
    m_why->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : { m_name, m_why })
        label->setTextFormat(Qt::PlainText);
    m_why->setMinimumWidth(0);
    m_why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remove->setText(QStringLiteral("×"));
    m_choice->setObjectName(QStringLiteral("comparePolicy"));
    m_choice->setMaxVisibleItems(24);
    for (const PolicyInfo &info : policies())
        m_choice->addItem(QString(),
                          QByteArray(info.id.data(), static_cast<qsizetype>(info.id.size())));
    auto *place = new QHBoxLayout(m_parameterPlace);
    place->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_choice);
    head->addWidget(m_parameterPlace);
    head->addWidget(m_why, 1);
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_timeline, 1);
    m_timeline->hideMinimap();
    const bool chooses = role == Role::Other;
    m_choice->setVisible(chooses);
    m_parameterPlace->setVisible(chooses);
    m_remove->setVisible(role != Role::First);
    m_name->setVisible(!chooses);

    connect(m_choice, &QComboBox::activated, this, [this] {
        PolicySpec policy;
        policy.id = m_choice->currentData().toByteArray().toStdString();
        setPolicy(policy);
    });
    connect(m_remove, &QToolButton::clicked, this, &ComparePane::removeAsked);
    connect(m_timeline, &TimelineView::seekRequested, this, &ComparePane::seekRequested);
    connect(&m_runner, &BackgroundRun::finished, this, &ComparePane::take);
    linkView();
    retranslateUi();
}

ComparePane::~ComparePane() = default;

void ComparePane::linkView()
{
    const auto follow = [this] {
        const SimTime time = m_shared->playhead().time;
        m_view.setPlayhead({ time, m_run ? m_run->trace.positionAfter(time) : 0 });
        m_view.setShownTime(m_shared->shownTime());
        showReason();
    };
    connect(m_shared, &ViewState::playheadChanged, this, follow);
    connect(m_shared, &ViewState::shownTimeChanged, &m_view, &ViewState::setShownTime);
    connect(m_shared, &ViewState::visibleRangeChanged, this,
            [this] { m_view.setVisibleRange(m_shared->visibleRange()); });
    connect(&m_view, &ViewState::visibleRangeChanged, this,
            [this] { m_shared->setVisibleRange(m_view.visibleRange()); });
    connect(m_shared, &ViewState::selectedTaskChanged, &m_view, &ViewState::setSelectedTask);
    connect(&m_view, &ViewState::selectedTaskChanged, m_shared, &ViewState::setSelectedTask);
    connect(m_shared, &ViewState::hoveredTaskChanged, &m_view, &ViewState::setHoveredTask);
    connect(&m_view, &ViewState::hoveredTaskChanged, m_shared, &ViewState::setHoveredTask);
    m_view.setVisibleRange(m_shared->visibleRange());
    m_view.setSelectedTask(m_shared->selectedTask());
    follow();
}

void ComparePane::setWorkload(const Scenario &scenario)
{
    m_scenario = scenario;
    if (m_role != Role::Other)
        m_policy = scenario.policy;
    rerun();
}

void ComparePane::setPolicy(const PolicySpec &policy)
{
    m_policy = policy;
    rerun();
}

void ComparePane::setInsistence(const Insistence &insistence, const QString &task)
{
    m_insistence = insistence;
    m_insistedTask = task;
    retranslateUi();
}

void ComparePane::rerun()
{
    m_choice->setCurrentIndex(m_choice->findData(QByteArray::fromStdString(m_policy.id)));
    showParameter();
    Scenario scenario = m_scenario;
    scenario.policy = m_policy;
    if (findProblem(scenario)) { // a list half typed, a queue that is not there
        m_runner.cancel();
        take(nullptr);
    } else {
        m_runner.start(std::move(scenario), TraceDocument::kEventLimit, m_insistence);
    }
    retranslateUi();
    emit changed();
}

void ComparePane::take(std::shared_ptr<const FinishedRun> run)
{
    m_timeline->setTrace(nullptr);
    m_run = std::move(run);
    m_states = m_run ? StateIndex(&m_run->trace) : StateIndex();
    m_timeline->setTrace(m_run ? &m_run->trace : nullptr);
    const SimTime time = m_shared->playhead().time;
    m_view.setPlayhead({ time, m_run ? m_run->trace.positionAfter(time) : 0 });
    m_view.setShownTime(m_shared->shownTime());
    showReason();
    emit changed();
}

std::optional<StudyRun> ComparePane::result() const
{
    if (!m_run || m_runner.isRunning())
        return std::nullopt;
    return studyRun(*m_run->workload, m_run->trace, m_run->state, m_run->end);
}

SimTime ComparePane::end() const
{
    return m_run ? m_run->trace.end() : 0;
}

void ComparePane::setHorizon(SimTime end)
{
    m_timeline->setHorizon(end);
}

QString ComparePane::title() const
{
    if (m_role == Role::WhatIf)
        //: 假如：%1 a process, %2 a time
        return tr("What if %1 runs at t = %2")
            .arg(m_insistedTask)
            .arg(m_insistence ? m_insistence->decision.time : 0);
    return policyLabel(m_policy);
}

void ComparePane::showParameter()
{
    if (m_role != Role::Other)
        return;
    if (m_shownPolicy != m_policy.id) {
        m_shownPolicy = m_policy.id;
        delete m_parameter;
        m_parameter = nullptr;
        const PolicyInfo *info = findPolicy(m_policy.id);
        if (info && !info->parameters.empty()) {
            m_parameter = new ParameterEditor(info->parameters.front(), true, m_parameterPlace);
            m_parameterPlace->layout()->addWidget(m_parameter);
            connect(m_parameter, &ParameterEditor::changed, this, [this] {
                m_parameter->store(m_policy);
                rerun();
            });
        }
    }
    if (m_parameter)
        m_parameter->show(m_policy);
}

void ComparePane::showReason()
{
    m_reason.clear();
    if (m_run && !m_run->trace.events().empty()) {
        const Explainer explainer(
            m_run->trace, m_run->workload.get(), m_run->decisions,
            [this](std::size_t position) -> const SystemState & { return m_states.at(position); });
        const std::size_t position = std::min(m_view.playhead().position, m_run->trace.size());
        m_reason = explainer.at(position).timed();
    } else if (m_runner.isRunning()) {
        m_reason = tr("Simulating…");
    }
    m_why->setToolTip(m_reason);
    m_why->setText(m_why->fontMetrics().elidedText(m_reason, Qt::ElideRight, m_why->width()));
}

void ComparePane::retranslateUi()
{
    const auto all = policies();
    for (int i = 0; i < m_choice->count(); ++i) {
        const std::string_view id = all[static_cast<std::size_t>(i)].id;
        m_choice->setItemText(i, policyTitle(id));
        m_choice->setShortText(i, policyShortName(id));
    }
    m_choice->setShortened(true);
    m_choice->setAccessibleName(tr("Policy to compare with"));
    m_name->setText(title());
    m_remove->setToolTip(tr("Take this policy out of the comparison."));
    m_remove->setAccessibleName(tr("Take this policy out of the comparison."));
    m_timeline->setAccessibleName(title());
    showReason();
}

void ComparePane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ComparePane::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showReason();
}

} // namespace timeslice
