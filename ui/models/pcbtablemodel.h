// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pcbfields.h"

#include <QAbstractTableModel>

#include <vector>

namespace timeslice {

class TraceDocument;
class ViewState;

/// The process control blocks of all tasks at the playhead, one row each, with the columns that fit
/// beside each other; the whole block of one task is the business of PcbModel.
class PcbTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Process,
        State,
        Counter,
        Remaining,
        Rank,
        Context,
        CpuTime,
        Waiting,
        WaitsFor,
        ColumnCount
    };

    PcbTableModel(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    void refresh();
    const SystemState &state() const;

    TraceDocument *m_document;
    ViewState *m_view;
    int m_rows = 0;
};

} // namespace timeslice
