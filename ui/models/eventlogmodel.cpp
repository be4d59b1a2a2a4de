// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventlogmodel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/modelroles.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"

#include <algorithm>

namespace timeslice {

Explainer explainerOf(TraceDocument *document)
{
    return Explainer(document->trace(), &document->workload(), document->decisions(),
                     [document](std::size_t position) -> const SystemState & {
                         return document->stateAt(position);
                     });
}

EventLogModel::EventLogModel(TraceDocument *document, ViewState *view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_view(view)
    , m_rows(static_cast<int>(document->trace().size()))
{
    connect(document, &TraceDocument::reset, this, &EventLogModel::restart);
    connect(document, &TraceDocument::extended, this, &EventLogModel::grow);
    connect(view, &ViewState::playheadChanged, this, &EventLogModel::followPlayhead);
    followPlayhead();
}

void EventLogModel::restart()
{
    beginResetModel();
    m_rows = static_cast<int>(m_document->trace().size());
    m_marked = -1;
    endResetModel();
    followPlayhead();
}

void EventLogModel::grow()
{
    const int rows = static_cast<int>(m_document->trace().size());
    if (rows <= m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

void EventLogModel::followPlayhead()
{
    const int marked = std::min(static_cast<int>(m_view->playhead().position), m_rows) - 1;
    if (marked == m_marked)
        return;
    const int before = m_marked;
    m_marked = marked;
    for (const int row : { before, marked }) {
        if (row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1), { MarkedRole });
    }
    emit markedRowChanged(marked);
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto position = static_cast<std::size_t>(index.row());
    const TraceEvent &event = m_document->trace().events()[position];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return QString::number(event.time);
        if (index.column() == Process)
            return event.task == TaskId::None ? QString()
                                              : words::taskName(m_document->trace(), event.task);
        return explainerOf(m_document).logLine(position);
    case Qt::ToolTipRole: {
        const Explanation why = explainerOf(m_document).event(position);
        return index.column() == What ? why.rule() : QString();
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Time ? Qt::AlignRight : Qt::AlignLeft));
    case MarkedRole:
        return index.row() == m_marked;
    case TaskRole:
        return static_cast<int>(event.task);
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (section == Time ? Qt::AlignRight : Qt::AlignLeft));
    case StretchRole:
        return section == What ? 1 : 0;
    case WidestTextRole: {
        if (section == Time)
            return QString::number(std::max<SimTime>(m_document->trace().end(), 999));
        if (section == What)
            return QString();
        QString widest = QStringLiteral("P00");
        for (std::size_t i = 0; i < m_document->trace().tasks.size(); ++i) {
            const QString name = words::taskName(m_document->trace(), idAt<TaskId>(i));
            if (name.size() > widest.size())
                widest = name;
        }
        return widest;
    }
    case Qt::DisplayRole:
        if (section == Time) {
            //: 时刻
            return tr("Time");
        }
        return section == Process ? tr("Process") : tr("What happened");
    default:
        return {};
    }
}

void EventLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace timeslice
