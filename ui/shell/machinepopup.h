// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace timeslice {

class ParameterEditor;

/// The machine (CPUs, the cost of a context switch, one ready queue or one for each CPU) and those
/// parameters of the policy that the tool bar has no room for.
class MachinePopup : public QFrame
{
    Q_OBJECT

public:
    explicit MachinePopup(QWidget *parent = nullptr);

    void setScenario(const Scenario &scenario);
    void popUp(const QWidget *anchor);

signals:
    void changed(const timeslice::Scenario &scenario);
    void refused(const QString &hint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void rebuild();
    void showMachine();

    Scenario m_scenario;
    std::string m_builtFor;
    QFormLayout *m_form;
    QLabel *m_title;
    QLabel *m_cpusLabel;
    QLabel *m_switchLabel;
    QSpinBox *m_cpus;
    QSpinBox *m_switch;
    QLabel *m_queuesLabel;
    QLabel *m_stealLabel;
    QComboBox *m_queues; ///< its data: whether each CPU has a queue of its own
    QSpinBox *m_steal;
    QList<ParameterEditor *> m_editors;
    QList<QLabel *> m_editorLabels;
};

} // namespace timeslice
