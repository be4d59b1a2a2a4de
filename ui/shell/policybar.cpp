// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/policybar.h"

#include "core/policy/registry.h"
#include "ui/shell/conventionspopup.h"
#include "ui/shell/machinepopup.h"
#include "ui/shell/parametereditor.h"
#include "ui/shell/policybarwords.h"
#include "ui/shell/shorteningcombo.h"
#include "ui/shell/transportbar.h"
#include "ui/words/namewords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace timeslice {
namespace {

// Typing in one editor is one undo step.
enum MergeId { ParameterEdit = 2000, MachineEdit };

QToolButton *fieldButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QStringLiteral("field"));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

PolicyBar::PolicyBar(TransportBar *bar)
    : QObject(bar)
    , m_policyGroup(new QWidget(bar))
    , m_policyLabel(new QLabel(m_policyGroup))
    , m_policy(new ShorteningCombo(m_policyGroup))
    , m_parameterGroup(new QWidget(bar))
    , m_machine(fieldButton(bar, "machineButton"))
    , m_conventions(fieldButton(bar, "conventionsButton"))
{
    auto *row = new QHBoxLayout(m_policyGroup);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_policyLabel);
    row->addWidget(m_policy);
    m_policyLabel->setProperty("role", QStringLiteral("muted"));
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policy->setMaxVisibleItems(24);
    auto *parameterRow = new QHBoxLayout(m_parameterGroup);
    parameterRow->setContentsMargins(0, 0, 0, 0);
    for (const PolicyInfo &policy : policies())
        m_policy->addItem(QString(),
                          QByteArray(policy.id.data(), static_cast<qsizetype>(policy.id.size())));
    for (QWidget *group : { m_policyGroup, m_parameterGroup, static_cast<QWidget *>(m_machine),
                            static_cast<QWidget *>(m_conventions) })
        bar->addGroup(group);

    connect(m_policy, &QComboBox::activated, this, [this] {
        // What the policies have in common stays, what the new one does not know goes.
        const PolicySpec old = m_scenario.policy;
        m_scenario.policy = {};
        m_scenario.policy.id = m_policy->currentData().toByteArray().toStdString();
        if (const PolicyInfo *info = findPolicy(m_scenario.policy.id)) {
            for (const ParameterInfo &parameter : info->parameters) {
                if (parameter.key == "quantum")
                    m_scenario.policy.quantum = old.quantum;
            }
        }
        emit changed(m_scenario, tr("Change the policy"), -1);
    });
    connect(m_machine, &QToolButton::clicked, this, [this] { machinePopup()->popUp(m_machine); });
    connect(m_conventions, &QToolButton::clicked, this,
            [this] { conventionsPopup()->popUp(m_conventions); });
    // A QObject hears of a new language through the widget that it lives in.
    bar->installEventFilter(this);
    retranslateUi();
}

void PolicyBar::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    m_policy->setCurrentIndex(m_policy->findData(QByteArray::fromStdString(scenario.policy.id)));
    m_policy->updateGeometry();
    showParameter();
    if (m_machinePopup)
        m_machinePopup->setScenario(scenario);
    if (m_conventionsPopup)
        m_conventionsPopup->setChoice(scenario.conventions);
    retranslateUi();
}

void PolicyBar::showParameter()
{
    if (m_shownPolicy != m_scenario.policy.id) {
        m_shownPolicy = m_scenario.policy.id;
        delete m_parameter;
        m_parameter = nullptr;
        const PolicyInfo *policy = findPolicy(m_shownPolicy);
        if (policy && !policy->parameters.empty()) {
            m_parameter = new ParameterEditor(policy->parameters.front(), true, m_parameterGroup);
            m_parameterGroup->layout()->addWidget(m_parameter);
            connect(m_parameter, &ParameterEditor::refused, this, &PolicyBar::refused);
            connect(m_parameter, &ParameterEditor::changed, this, [this] {
                m_parameter->store(m_scenario.policy);
                emit changed(m_scenario, tr("Change the policy's parameters"), ParameterEdit);
            });
        }
        m_parameterGroup->setVisible(m_parameter != nullptr);
    }
    if (m_parameter)
        m_parameter->show(m_scenario.policy);
}

void PolicyBar::retranslateUi()
{
    m_policyLabel->setText(tr("Policy"));
    m_policy->setAccessibleName(m_policyLabel->text());
    for (int i = 0; i < m_policy->count(); ++i) {
        const std::string id = m_policy->itemData(i).toByteArray().toStdString();
        m_policy->setItemText(i, policyTitle(id));
        m_policy->setShortText(i, policyShortName(id));
    }
    fit();
    // The list may be wider than the box.
    m_policy->setToolTip(m_policy->currentText());
    const int cpus = m_scenario.machine.cpus;
    //: The machine on a button: number of CPUs, cost of a context switch.
    m_machine->setText(
        m_scenario.machine.contextSwitch == 0
            ? tr("%n CPU(s)", nullptr, cpus)
            : tr("%n CPU(s), switch %1", nullptr, cpus).arg(m_scenario.machine.contextSwitch));
    m_machine->setToolTip(tr("The machine, and all parameters of the policy."));
    m_machine->setStatusTip(m_machine->toolTip());
    const QString preset = conventionPresetName(m_scenario.conventions.preset);
    m_conventions->setText(m_scenario.conventions.overrides.empty()
                               ? tr("Conventions: %1").arg(preset)
                               //: A preset of which some conventions were changed.
                               : tr("Conventions: %1, changed").arg(preset));
    m_conventions->setToolTip(tr(
        "What happens first at one instant, who wins a tie, and what else textbooks disagree on."));
    m_conventions->setStatusTip(m_conventions->toolTip());
}

ConventionsPopup *PolicyBar::conventionsPopup()
{
    if (m_conventionsPopup)
        return m_conventionsPopup;
    m_conventionsPopup = new ConventionsPopup(static_cast<QWidget *>(parent()));
    m_conventionsPopup->setChoice(m_scenario.conventions);
    connect(m_conventionsPopup, &ConventionsPopup::changed, this,
            [this](const ConventionChoice &choice) {
                m_scenario.conventions = choice;
                emit changed(m_scenario, tr("Change the conventions"), -1);
            });
    return m_conventionsPopup;
}

MachinePopup *PolicyBar::machinePopup()
{
    if (m_machinePopup)
        return m_machinePopup;
    m_machinePopup = new MachinePopup(static_cast<QWidget *>(parent()));
    m_machinePopup->setScenario(m_scenario);
    connect(m_machinePopup, &MachinePopup::changed, this, [this](const Scenario &scenario) {
        m_scenario = scenario;
        emit changed(m_scenario, tr("Change the machine or the policy"), MachineEdit);
    });
    connect(m_machinePopup, &MachinePopup::refused, this, &PolicyBar::refused);
    return m_machinePopup;
}

QComboBox *PolicyBar::policyCombo() const
{
    return m_policy;
}

void PolicyBar::fit()
{
    // One row of tools where it can be had: the label and the long names give way first.
    const QLayout *row = static_cast<const QWidget *>(parent())->layout();
    const QMargins margins = row->contentsMargins();
    int needed = margins.left() + margins.right();
    for (int i = 0; i < row->count(); ++i) {
        const QWidget *widget = row->itemAt(i)->widget();
        if (widget == m_policyGroup)
            needed += m_policyLabel->sizeHint().width() + m_policyGroup->layout()->spacing()
                + m_policy->hintFor(false).width();
        else if (!widget->isHidden())
            needed += widget->sizeHint().width();
        needed += i > 0 && !widget->isHidden() ? row->spacing() : 0;
    }
    const bool shortened = needed > static_cast<const QWidget *>(parent())->width();
    m_policyLabel->setVisible(!shortened);
    m_policy->setShortened(shortened);
}

bool PolicyBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == parent())
        retranslateUi();
    else if (watched == parent()
             && (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange))
        fit();
    return false;
}

} // namespace timeslice
