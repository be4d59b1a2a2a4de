// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace timeslice {

class Explainer;
class TraceDocument;
class ViewState;

/// The trace as a list: one row per event, but none for a context switch that costs nothing, which
/// would only repeat the dispatch. The sentence of a row is made when the row is looked at, so a
/// million events cost a number each until then. The row of the event that happened last at the
/// playhead is marked.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Process, What, ColumnCount };

    EventLogModel(TraceDocument *document, ViewState *view, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// The row of the last event before the playhead; -1 before the first.
    int markedRow() const { return m_marked; }
    /// The playhead position at which the event of `row` has just happened.
    std::size_t positionOf(int row) const { return eventOf(row) + 1; }
    void retranslate();

signals:
    void markedRowChanged(int row);

private:
    void restart();
    void grow();
    void followPlayhead();
    /// Takes in the events of the trace from the first not yet taken in; the rows that they make.
    std::vector<std::uint32_t> newRows();
    std::size_t eventOf(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(m_rows.size()); }

    TraceDocument *m_document;
    ViewState *m_view;
    std::vector<std::uint32_t> m_rows; ///< the event of each row
    std::size_t m_taken = 0; ///< how many events of the trace were looked at
    int m_marked = -1;
};

/// The explainer of a document's run, made anew wherever it is needed.
Explainer explainerOf(TraceDocument *document);

} // namespace timeslice
