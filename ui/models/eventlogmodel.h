// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace timeslice {

class Explainer;
class TraceDocument;
class ViewState;

/// The trace as a list: one row per event. Nothing is copied; the sentence of a row is made when
/// the row is looked at, so a million events cost nothing until then. The row of the event that
/// happened last at the playhead is marked.
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
    static std::size_t positionOf(int row) { return static_cast<std::size_t>(row) + 1; }
    void retranslate();

signals:
    void markedRowChanged(int row);

private:
    void restart();
    void grow();
    void followPlayhead();

    TraceDocument *m_document;
    ViewState *m_view;
    int m_rows = 0;
    int m_marked = -1;
};

/// The explainer of a document's run, made anew wherever it is needed.
Explainer explainerOf(TraceDocument *document);

} // namespace timeslice
