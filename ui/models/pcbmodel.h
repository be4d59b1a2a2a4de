// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pcbfields.h"

#include <QAbstractTableModel>

#include <vector>

namespace timeslice {

class TraceDocument;
class ViewState;

/// The process control block of the selected task at the playhead, as rows of a name and a value.
/// Without a selection it shows the task that runs, or else the one that ran last, or the first.
class PcbModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Value, ColumnCount };

    PcbModel(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Whose block is shown; None when there are no tasks.
    TaskId task() const { return m_task; }
    void retranslate();

signals:
    void taskChanged();

private:
    struct Row
    {
        PcbFields::Field field = PcbFields::Field::Name;
        QString value;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    TaskId wantedTask() const;
    std::vector<Row> currentRows() const;

    TraceDocument *m_document;
    ViewState *m_view;
    TaskId m_task = TaskId::None;
    std::vector<Row> m_rows;
};

} // namespace timeslice
