// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/realtime.h"

#include <QAbstractTableModel>

#include <vector>

namespace timeslice {

class TraceDocument;

/// The periodic tasks: what the theory says of each, and next to it what the run came to. A row a
/// task that has a period.
class RealTimeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Process,
        Cost,
        Period,
        Deadline,
        Utilisation,
        WorstResponse, ///< by analysis, under fixed priorities
        LongestResponse, ///< in the run
        Misses, ///< in the run
        ColumnCount
    };

    explicit RealTimeModel(TraceDocument *document, QObject *parent = nullptr);

    const RealTimeTheory &theory() const { return m_theory; }
    /// Of the whole run, over all tasks.
    int misses() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QString text(const RealTimeTask &task, int column) const;

    TraceDocument *m_document;
    RealTimeTheory m_theory;
    std::vector<std::optional<Duration>> m_longest; ///< by TaskId
    std::vector<std::int32_t> m_misses; ///< by TaskId
};

} // namespace timeslice
