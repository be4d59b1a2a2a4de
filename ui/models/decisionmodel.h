// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace timeslice {

class TraceDocument;
class ViewState;

/// Every choice of a CPU: when, for whom, why it had to choose, and the sentence that explains the
/// choice, made when the row is looked at. The decision in force at the playhead is marked.
class DecisionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Cpu, Chosen, Reason, Why, ColumnCount };

    DecisionModel(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    int markedRow() const { return m_marked; }
    /// The playhead position at which the decision has just been carried out.
    std::size_t positionOf(int row) const;
    void retranslate();

signals:
    void markedRowChanged(int row);

private:
    void restart();
    void followPlayhead();

    TraceDocument *m_document;
    ViewState *m_view;
    int m_rows = 0;
    int m_marked = -1;
};

} // namespace timeslice
