// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspanel.h"

#include "core/policy/registry.h"
#include "core/study/variants.h"
#include "ui/charts/chartview.h"
#include "ui/charts/runcharts.h"
#include "ui/document/backgroundstudy.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/theme/theme.h"
#include "ui/words/namewords.h"
#include "ui/words/studytext.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace timeslice {
namespace {

/// So many stretches of a load curve are drawn: about one for every second pixel.
constexpr std::size_t kMostLoadPoints = 600;

constexpr int kMostSweepValue = 1'000'000;
constexpr int kMostSweepRuns = 500;

/// The policies that a course compares; the document's own comes first.
std::vector<PolicySpec> comparedPolicies(const Scenario &scenario)
{
    std::vector<std::string> ids { "fcfs", "sjf", "srtf", "rr", "mlfq" };
    const auto differ = [&](auto member) {
        return std::ranges::adjacent_find(scenario.tasks, std::ranges::not_equal_to(), member)
            != scenario.tasks.end();
    };
    if (differ(&TaskSpec::priority))
        ids.emplace_back("priority");
    if (std::ranges::any_of(scenario.tasks,
                            [](const TaskSpec &task) { return bool(task.relativeDeadline()); }))
        ids.insert(ids.end(), { "edf", "rm" });
    std::vector<PolicySpec> policies { scenario.policy };
    for (const std::string &id : ids) {
        if (id == scenario.policy.id)
            continue;
        PolicySpec policy;
        policy.id = id;
        policies.push_back(policy);
    }
    return policies;
}

} // namespace

ChartsPanel::ChartsPanel(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_theme(theme)
    , m_chart(new QComboBox(this))
    , m_parameterLabel(new QLabel(this))
    , m_parameter(new QComboBox(this))
    , m_fromLabel(new QLabel(this))
    , m_from(new QSpinBox(this))
    , m_toLabel(new QLabel(this))
    , m_to(new QSpinBox(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_note(new QLabel(this))
    , m_first(new ChartView(theme, this))
    , m_second(new ChartView(theme, this))
    , m_study(new BackgroundStudy(this))
{
    setObjectName(QStringLiteral("chartsPanel"));
    m_chart->setObjectName(QStringLiteral("chartKind"));
    m_parameter->setObjectName(QStringLiteral("sweepParameter"));
    m_from->setObjectName(QStringLiteral("sweepFrom"));
    m_to->setObjectName(QStringLiteral("sweepTo"));
    m_cancel->setObjectName(QStringLiteral("cancelStudy"));
    for (int i = 0; i < 4; ++i)
        m_chart->addItem(QString());
    for (QSpinBox *box : { m_from, m_to }) {
        box->setRange(1, kMostSweepValue);
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &ChartsPanel::documentChanged);
    }
    {
        const QSignalBlocker blocker(m_to);
        m_to->setValue(20);
    }
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);

    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(8, 4, 8, 0);
    controls->setSpacing(8);
    controls->addWidget(m_chart);
    for (QWidget *each :
         std::initializer_list<QWidget *> { m_parameterLabel, m_parameter, m_fromLabel, m_from,
                                            m_toLabel, m_to, m_progress, m_cancel })
        controls->addWidget(each);
    controls->addWidget(m_note, 1);
    controls->addStretch(0);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(0);
    charts->addWidget(m_first, 1);
    charts->addWidget(m_second, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(controls);
    column->addLayout(charts, 1);
    setFocusProxy(m_chart);

    connect(m_chart, &QComboBox::currentIndexChanged, this, &ChartsPanel::documentChanged);
    connect(m_parameter, &QComboBox::activated, this, &ChartsPanel::documentChanged);
    connect(m_cancel, &QPushButton::clicked, this, &ChartsPanel::giveUp);
    connect(document, &TraceDocument::reset, this, &ChartsPanel::documentChanged);
    connect(view, &ViewState::playheadChanged, this, &ChartsPanel::showPlayhead);
    connect(m_first, &ChartView::categoryClicked, this, [this](int category) {
        if (chart() == Chart::Times)
            m_view->setSelectedTask(TaskId { category });
    });
    connect(m_study, &BackgroundStudy::progressed, this, [this](int done, int all) {
        m_progress->setMaximum(all);
        m_progress->setValue(done);
    });
    connect(m_study, &BackgroundStudy::finished, this,
            [this](std::shared_ptr<const std::vector<StudyRun>> runs) {
                m_runs = std::move(runs);
                showStudy();
            });
    retranslateUi();
    fitControls();
}

ChartsPanel::~ChartsPanel() = default;

ChartsPanel::Chart ChartsPanel::chart() const
{
    return static_cast<Chart>(m_chart->currentIndex());
}

void ChartsPanel::setChart(Chart chart)
{
    m_chart->setCurrentIndex(static_cast<int>(chart));
}

bool ChartsPanel::isComplete() const
{
    return !m_stale && !m_study->isRunning();
}

void ChartsPanel::documentChanged()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void ChartsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ChartsPanel::refresh()
{
    m_stale = false;
    m_study->cancel();
    m_runs.reset();
    m_note->clear();
    listParameters();
    switch (chart()) {
    case Chart::Times:
        showTimes();
        break;
    case Chart::Load:
        showLoad();
        break;
    case Chart::Policies:
        startPolicies();
        break;
    case Chart::Sweep:
        startSweep();
        break;
    }
    fitControls();
    showPlayhead();
}

void ChartsPanel::fitControls()
{
    const bool sweep = chart() == Chart::Sweep;
    for (QWidget *each : std::initializer_list<QWidget *> { m_parameterLabel, m_parameter,
                                                            m_fromLabel, m_from, m_toLabel, m_to })
        each->setVisible(sweep);
    m_progress->setVisible(m_study->isRunning());
    m_cancel->setVisible(m_study->isRunning());
    m_note->setVisible(!m_note->text().isEmpty());
    m_second->setVisible(chart() == Chart::Load || (sweep && m_runs));
}

/// The parameters of the policy that are one number, and those of the machine.
void ChartsPanel::listParameters()
{
    const QString chosen = m_parameter->currentText();
    m_parameters.clear();
    if (const PolicyInfo *policy = findPolicy(m_document->scenario().policy.id)) {
        for (const ParameterInfo &parameter : policy->parameters) {
            if (parameter.kind == ParameterKind::Integer)
                m_parameters.push_back(
                    { std::string(parameter.key), parameterName(parameter.key) });
        }
    }
    //: 上下文切换开销
    m_parameters.push_back({ "machine.context_switch", tr("Cost of a context switch") });
    //: CPU 数量
    m_parameters.push_back({ "machine.cpus", tr("Number of CPUs") });
    const QSignalBlocker blocker(m_parameter);
    m_parameter->clear();
    for (const Sweepable &parameter : m_parameters)
        m_parameter->addItem(parameter.name);
    m_parameter->setCurrentIndex(std::max(0, m_parameter->findText(chosen)));
}

void ChartsPanel::showTimes()
{
    const Trace &trace = m_document->trace();
    m_first->show(
        timesChart(trace, metricsAt(trace, m_document->stateAt(trace.size()), trace.end())));
}

void ChartsPanel::showLoad()
{
    const Trace &trace = m_document->trace();
    const std::vector<LoadPoint> load = loadCurve(trace, kMostLoadPoints);
    m_first->show(utilisationChart(trace, load));
    m_second->show(readyChart(trace, load));
}

void ChartsPanel::startPolicies()
{
    m_titles.clear();
    std::vector<Scenario> scenarios;
    for (const PolicySpec &policy : comparedPolicies(m_document->scenario())) {
        Scenario scenario = m_document->scenario();
        scenario.policy = policy;
        if (findProblem(scenario))
            continue;
        m_titles += policyLabel(policy);
        scenarios.push_back(std::move(scenario));
    }
    start(std::move(scenarios));
}

void ChartsPanel::startSweep()
{
    m_values.clear();
    const auto place = static_cast<std::size_t>(std::max(0, m_parameter->currentIndex()));
    const int from = std::min(m_from->value(), m_to->value());
    const int to = std::max(m_from->value(), m_to->value());
    const int step = (to - from) / kMostSweepRuns + 1;
    const Variants variants = parseSweep(m_document->scenario(),
                                         m_parameters[place].key + '=' + std::to_string(from) + ".."
                                             + std::to_string(to) + ':' + std::to_string(step));
    if (variants.error) {
        m_first->clear();
        m_note->setText(variantErrorText(*variants.error));
        return;
    }
    std::vector<Scenario> scenarios;
    for (const Variant &variant : variants.list) {
        m_values.push_back(from + step * static_cast<double>(m_values.size()));
        scenarios.push_back(variant.scenario);
    }
    start(std::move(scenarios));
}

void ChartsPanel::start(std::vector<Scenario> scenarios)
{
    m_first->clear();
    m_progress->setMaximum(static_cast<int>(scenarios.size()));
    m_progress->setValue(0);
    m_study->start(std::move(scenarios), TraceDocument::kEventLimit);
}

void ChartsPanel::showStudy()
{
    const QString unit = QString::fromStdString(m_document->scenario().unit);
    if (m_runs && chart() == Chart::Policies) {
        m_first->show(averagesChart(m_titles, *m_runs, unit));
    } else if (m_runs && chart() == Chart::Sweep) {
        const QString parameter = m_parameter->currentText();
        m_first->show(sweepTimesChart(parameter, m_values, *m_runs, unit));
        m_second->show(sweepSwitchesChart(parameter, m_values, *m_runs));
    }
    if (m_runs && std::ranges::any_of(*m_runs, [](const StudyRun &run) {
            return run.end == RunEnd::Limit;
        }))
        m_note->setText(tr("Some runs were too long and are left out."));
    fitControls();
}

void ChartsPanel::giveUp()
{
    m_study->cancel();
    m_note->setText(tr("Cancelled."));
    fitControls();
    m_chart->setFocus();
}

void ChartsPanel::showPlayhead()
{
    if (!isVisible() || chart() != Chart::Load)
        return;
    const auto time = static_cast<double>(m_view->playhead().time);
    m_first->setPlayhead(time);
    m_second->setPlayhead(time);
}

void ChartsPanel::retranslateUi()
{
    const QSignalBlocker blocker(m_chart);
    m_chart->setItemText(0, tr("Times of each process"));
    //: CPU 利用率与就绪队列长度
    m_chart->setItemText(1, tr("Load over time"));
    m_chart->setItemText(2, tr("Averages by policy"));
    //: 在一个范围内逐一改变某个参数。参数扫描
    m_chart->setItemText(3, tr("Sweep over a parameter"));
    m_chart->setAccessibleName(tr("Which chart"));
    m_parameterLabel->setText(tr("Parameter"));
    m_parameter->setAccessibleName(m_parameterLabel->text());
    //: a range of values: from .. to. 从
    m_fromLabel->setText(tr("from"));
    //: a range of values: from .. to. 到
    m_toLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("First value"));
    m_to->setAccessibleName(tr("Last value"));
    m_progress->setAccessibleName(tr("Runs done"));
    m_cancel->setText(tr("Cancel"));
    documentChanged();
}

void ChartsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
