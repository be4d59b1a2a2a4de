// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/machinepopup.h"

#include "core/policy/registry.h"
#include "ui/shell/parametereditor.h"
#include "ui/words/namewords.h"

#include <QComboBox>
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
    , m_queuesLabel(new QLabel(this))
    , m_stealLabel(new QLabel(this))
    , m_queues(new QComboBox(this))
    , m_steal(new QSpinBox(this))
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
    m_queues->setObjectName(QStringLiteral("queues"));
    m_queues->addItem(QString(), false);
    m_queues->addItem(QString(), true);
    m_steal->setObjectName(QStringLiteral("stealEvery"));
    m_steal->setRange(0, std::numeric_limits<int>::max());
    m_form->addRow(m_queuesLabel, m_queues);
    m_form->addRow(m_stealLabel, m_steal);
    for (QSpinBox *box : { m_cpus, m_switch, m_steal })
        box->setKeyboardTracking(false);
    connect(m_cpus, &QSpinBox::valueChanged, this, [this](int value) {
        m_scenario.machine.cpus = value;
        emit changed(m_scenario);
    });
    connect(m_switch, &QSpinBox::valueChanged, this, [this](int value) {
        m_scenario.machine.contextSwitch = value;
        emit changed(m_scenario);
    });
    connect(m_queues, &QComboBox::activated, this, [this] {
        m_scenario.machine.queuePerCpu = m_queues->currentData().toBool();
        emit changed(m_scenario);
    });
    connect(m_steal, &QSpinBox::valueChanged, this, [this](int value) {
        m_scenario.machine.stealEvery = value;
        emit changed(m_scenario);
    });
    retranslateUi();
}

void MachinePopup::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    showMachine();
    if (m_builtFor != scenario.policy.id)
        rebuild();
    for (ParameterEditor *editor : std::as_const(m_editors))
        editor->show(scenario.policy);
}

void MachinePopup::showMachine()
{
    const MachineSpec &machine = m_scenario.machine;
    const auto small = [](std::int64_t value) {
        return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
    };
    const QSignalBlocker blockers[] { QSignalBlocker(m_cpus), QSignalBlocker(m_switch),
                                      QSignalBlocker(m_steal) };
    m_cpus->setValue(machine.cpus);
    m_switch->setValue(small(machine.contextSwitch));
    m_queues->setCurrentIndex(m_queues->findData(machine.queuePerCpu));
    m_steal->setValue(small(machine.stealEvery));
    // What would change nothing cannot be chosen; what is chosen already can be undone.
    m_queues->setEnabled(machine.cpus > 1 || machine.queuePerCpu);
    m_steal->setEnabled(machine.cpus > 1 && machine.queuePerCpu);
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
    //: 就绪队列
    m_queuesLabel->setText(tr("Ready queues"));
    //: one ready queue for all CPUs. 所有 CPU 共用一个
    m_queues->setItemText(0, tr("One for all CPUs"));
    //: 每个 CPU 各有一个
    m_queues->setItemText(1, tr("One for each CPU"));
    //: 空闲 CPU 每隔多少时间从别的队列取走进程（任务窃取）
    m_stealLabel->setText(tr("An idle CPU steals every"));
    //: 从不
    m_steal->setSpecialValueText(tr("Never"));
    m_queues->setAccessibleName(m_queuesLabel->text());
    m_steal->setAccessibleName(m_stealLabel->text());
    m_queues->setToolTip(tr("With a queue for each CPU a process joins the CPU with the fewest "
                            "processes, and stays there."));
    m_steal->setToolTip(tr("At the multiples of this time an idle CPU with an empty queue takes a "
                           "process from the longest queue."));
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
