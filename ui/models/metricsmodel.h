// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"

#include <QAbstractTableModel>

#include <vector>

namespace timeslice {

class TraceDocument;
class ViewState;

/// How the run went for each task, and on average in the last row: up to the playhead, or of the
/// whole run. All numbers come from metricsAt.
class MetricsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Process,
        Arrival,
        Start,
        Finish,
        Response,
        Turnaround,
        Waiting,
        Blocked,
        Cpu,
        Preemptions,
        Weighted,
        ColumnCount
    };

    MetricsModel(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// The whole run instead of the part up to the playhead.
    void setWholeRun(bool whole);
    bool wholeRun() const { return m_wholeRun; }
    const Metrics &metrics() const { return m_metrics; }
    void retranslate();

signals:
    /// The numbers changed: whoever shows sums of them reads metrics() again.
    void changed();

private:
    void refresh();
    void recompute();
    QString cellText(const TaskMetrics &task, int column) const;
    QString averageText(int column) const;
    bool isSummary(int row) const { return row == static_cast<int>(m_metrics.tasks.size()); }

    TraceDocument *m_document;
    ViewState *m_view;
    Metrics m_metrics;
    std::vector<bool> m_arrived; ///< by TaskId
    bool m_wholeRun = false;
};

} // namespace timeslice
