// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QObject>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace timeslice {

class ConventionsPopup;
class MachinePopup;
class ParameterEditor;
class ShorteningCombo;
class TransportBar;

/// Policy, its first parameter, machine and conventions, as groups of the transport bar. Edits a
/// copy of the scenario and says what came out; whoever listens decides whether it becomes the
/// document's.
class PolicyBar : public QObject
{
    Q_OBJECT

public:
    /// Puts its groups into `bar`.
    explicit PolicyBar(TransportBar *bar);

    /// Shows a scenario, without saying changed.
    void setScenario(const Scenario &scenario);
    QComboBox *policyCombo() const;
    QToolButton *conventionsButton() const { return m_conventions; }
    QToolButton *machineButton() const { return m_machine; }
    /// Made when they are first wanted: a start does not wait for forty widgets that nobody sees.
    ConventionsPopup *conventionsPopup();
    MachinePopup *machinePopup();

signals:
    /// The person changed something; `what` names the change for undo. Changes with the same
    /// non-negative `mergeId` belong together.
    void changed(const timeslice::Scenario &scenario, const QString &what, int mergeId);
    void refused(const QString &hint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void showParameter();
    void fit();

    Scenario m_scenario;
    std::string m_shownPolicy;
    QWidget *m_policyGroup;
    QLabel *m_policyLabel;
    ShorteningCombo *m_policy;
    QWidget *m_parameterGroup;
    ParameterEditor *m_parameter = nullptr;
    QToolButton *m_machine;
    QToolButton *m_conventions;
    ConventionsPopup *m_conventionsPopup = nullptr;
    MachinePopup *m_machinePopup = nullptr;
};

} // namespace timeslice
