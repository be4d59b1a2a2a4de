// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"
#include "core/trace/stateindex.h"
#include "ui/document/backgroundrun.h"
#include "ui/document/viewstate.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;
class QToolButton;

namespace timeslice {

class ParameterEditor;
class ShorteningCombo;
class ThemeProvider;
class TimelineView;

/// One run of a comparison: which policy, its timeline, and why at the playhead. It follows the
/// shared view state by time, because the same moment is another position in each trace.
class ComparePane : public QFrame
{
    Q_OBJECT

public:
    /// The first pane shows the document's own policy, which is chosen in the bar above.
    /// A what-if runs under the document's policy too, but for one decision.
    enum class Role { First, Other, WhatIf };

    ComparePane(Role role, ViewState *shared, ThemeProvider *theme, QWidget *parent = nullptr);
    ~ComparePane() override;

    /// Runs the workload of `scenario` under this pane's policy; the first pane under that of the
    /// scenario.
    void setWorkload(const Scenario &scenario);
    void setPolicy(const PolicySpec &policy);
    /// For a what-if, before its workload is set; `task` is the name of who runs.
    void setInsistence(const Insistence &insistence, const QString &task);
    Role role() const { return m_role; }
    const PolicySpec &policy() const { return m_policy; }
    /// "RR · Time slice 4"
    QString title() const;
    /// Nothing while it is still being simulated.
    std::optional<StudyRun> result() const;
    SimTime end() const;
    void setHorizon(SimTime end);
    TimelineView *timeline() const { return m_timeline; }
    QString reason() const { return m_reason; }

signals:
    /// The run is there, or is none any more.
    void changed();
    void removeAsked();
    void seekRequested(timeslice::SimTime time);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rerun();
    void take(std::shared_ptr<const FinishedRun> run);
    void linkView();
    void showParameter();
    void showReason();
    void retranslateUi();

    const Role m_role;
    ViewState *m_shared;
    ViewState m_view;
    BackgroundRun m_runner;
    std::shared_ptr<const FinishedRun> m_run;
    StateIndex m_states;
    Scenario m_scenario;
    PolicySpec m_policy;
    std::optional<Insistence> m_insistence;
    QString m_insistedTask;
    std::string m_shownPolicy;
    QLabel *m_name;
    ShorteningCombo *m_choice;
    QWidget *m_parameterPlace;
    ParameterEditor *m_parameter = nullptr;
    QLabel *m_why;
    QToolButton *m_remove;
    TimelineView *m_timeline;
    QString m_reason;
};

} // namespace timeslice
