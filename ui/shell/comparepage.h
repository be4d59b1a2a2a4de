// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/measures.h"
#include "core/trace/traceevent.h"
#include "ui/shell/comparepane.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace timeslice {

class ComparisonModel;
class DataTable;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The same workload under two to four policies: their timelines one above the other on one time
/// axis with one playhead, and what each came to. The first is the document's own. Runs are made in
/// the background; they end with the page hidden.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostPanes = 4;

    ComparePage(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                QWidget *parent = nullptr);
    ~ComparePage() override;

    const QList<ComparePane *> &panes() const { return m_panes; }
    DataTable *table() const { return m_table; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *leaveButton() const { return m_leave; }
    QString verdict() const;
    /// Puts a pane beside the document's run in which one decision went another way: the branch of
    /// a what-if. It is as good as the scenario: a change of that removes it.
    void addWhatIf(const Insistence &insistence);

signals:
    void leaveAsked();
    void seekRequested(timeslice::SimTime time);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addPane();
    ComparePane *appendPane(ComparePane::Role role);
    void dropWhatIfs();
    void markBranches();
    void removePane(ComparePane *pane);
    void workloadChanged();
    void runsChanged();
    void fitTable();
    void showVerdict();
    void retranslateUi();

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_theme;
    QLabel *m_title;
    QPushButton *m_add;
    QPushButton *m_leave;
    QVBoxLayout *m_stack;
    QList<ComparePane *> m_panes;
    ComparisonModel *m_model;
    DataTable *m_table;
    QLabel *m_verdict;
    Measure m_rankedBy = Measure::Waiting;
    bool m_stale = true; ///< the workload changed while nobody looked
};

} // namespace timeslice
