// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace timeslice {

class BackgroundStudy;
class ChartView;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The charts of the run and of its variations: times of each process, load over time, averages by
/// policy, and a sweep over a parameter. What needs further runs makes them in the background, with
/// progress and a way to give up. Nothing is computed while the panel is hidden.
class ChartsPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Chart { Times, Load, Policies, Sweep };

    ChartsPanel(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                QWidget *parent = nullptr);
    ~ChartsPanel() override;

    Chart chart() const;
    void setChart(Chart chart);
    /// What is wanted is drawn: no study is under way.
    bool isComplete() const;
    ChartView *first() const { return m_first; }
    ChartView *second() const { return m_second; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Sweepable
    {
        std::string key; ///< as applySetting takes it
        QString name;
    };

    void documentChanged();
    void refresh();
    void fitControls();
    void listParameters();
    void showTimes();
    void showLoad();
    void startPolicies();
    void startSweep();
    void start(std::vector<Scenario> scenarios);
    void showStudy();
    void showPlayhead();
    void giveUp();
    void retranslateUi();

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_theme;
    QComboBox *m_chart;
    QLabel *m_parameterLabel;
    QComboBox *m_parameter;
    QLabel *m_fromLabel;
    QSpinBox *m_from;
    QLabel *m_toLabel;
    QSpinBox *m_to;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_note;
    ChartView *m_first;
    ChartView *m_second;
    BackgroundStudy *m_study;
    std::vector<Sweepable> m_parameters;
    QStringList m_titles; ///< of the runs of a comparison of policies
    std::vector<double> m_values; ///< of the runs of a sweep
    std::shared_ptr<const std::vector<StudyRun>> m_runs;
    bool m_stale = true;
};

} // namespace timeslice
