// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/machinepopup.h"

#include "core/policy/registry.h"
#include "ui/shell/parametereditor.h"
#include "ui/words/namewords.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace timeslice {

MachinePopup::MachinePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_form(new QFormLayout(this))
    , m_title(new QLabel(this))
    , m_cpusLabel(new QLabel(this))
    , m_switchLabel(new QLabel(this))
    , m_cpus(new QSpinBox(this))
    , m_switch(new QSpinBox(this))
{
    setProperty("panel", true);
    setObjectName(QStringLiteral("machinePopup"));
    m_form->setContentsMargins(16, 12, 16, 16);
    m_form->setHorizontalSpacing(16);
    m_title->setProperty("role", QStringLiteral("title"));
    m_cpus->setRange(1, kMaxCpus);
    m_cpus->setObjectName(QStringLiteral("cpus"));
    m_switch->setRange(0, std::numeric_limits<int>::max());
    m_switch->setObjectName(QStringLiteral("contextSwitch"));
    m_form->addRow(m_title);
    m_form->addRow(m_cpusLabel, m_cpus);
    m_form->addRow(m_switchLabel, m_switch);
    for (QSpinBox *box : { m_cpus, m_switch })
        box->setKeyboardTracking(false);
    connect(m_cpus, &QSpinBox::valueChanged, this, [this](int value) {
        m_scenario.machine.cpus = value;
        emit changed(m_scenario);
    });
    connect(m_switch, &QSpinBox::valueChanged, this, [this](int value) {
        m_scenario.machine.contextSwitch = value;
        emit changed(m_scenario);
    });
    retranslateUi();
}

void MachinePopup::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    const QSignalBlocker blockers[] { QSignalBlocker(m_cpus), QSignalBlocker(m_switch) };
    m_cpus->setValue(scenario.machine.cpus);
    m_switch->setValue(static_cast<int>(
        std::min<std::int64_t>(scenario.machine.contextSwitch, std::numeric_limits<int>::max())));
    if (m_builtFor != scenario.policy.id)
        rebuild();
    for (ParameterEditor *editor : std::as_const(m_editors))
        editor->show(scenario.policy);
}

void MachinePopup::rebuild()
{
    for (ParameterEditor *editor : std::as_const(m_editors))
        m_form->removeRow(editor);
    m_editors.clear();
    m_editorLabels.clear();
    m_builtFor = m_scenario.policy.id;
    const PolicyInfo *policy = findPolicy(m_builtFor);
    if (!policy)
        return;
    for (const ParameterInfo &parameter : policy->parameters) {
        auto *editor = new ParameterEditor(parameter, false, this);
        auto *label = new QLabel(this);
        m_form->addRow(label, editor);
        m_editors.append(editor);
        m_editorLabels.append(label);
        connect(editor, &ParameterEditor::refused, this, &MachinePopup::refused);
        connect(editor, &ParameterEditor::changed, this, [this, editor] {
            editor->store(m_scenario.policy);
            emit changed(m_scenario);
        });
    }
    retranslateUi();
    adjustSize();
}

void MachinePopup::popUp(const QWidget *anchor)
{
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    at.setX(std::clamp(at.x(), screen.left() + 8,
                       std::max(screen.left() + 8, screen.right() - width() - 8)));
    move(at);
    show();
    m_cpus->setFocus();
}

void MachinePopup::retranslateUi()
{
    setWindowTitle(tr("Machine and policy"));
    m_title->setText(windowTitle());
    m_cpusLabel->setText(tr("CPUs"));
    //: 上下文切换
    m_switchLabel->setText(tr("Cost of a context switch"));
    m_cpus->setAccessibleName(m_cpusLabel->text());
    m_switch->setAccessibleName(m_switchLabel->text());
    for (int i = 0; i < m_editors.size(); ++i)
        m_editorLabels[i]->setText(parameterName(m_editors[i]->parameter().key));
}

void MachinePopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
