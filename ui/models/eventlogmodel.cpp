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
{
    m_rows = newRows();
    connect(document, &TraceDocument::reset, this, &EventLogModel::restart);
    connect(document, &TraceDocument::extended, this, &EventLogModel::grow);
    connect(view, &ViewState::playheadChanged, this, &EventLogModel::followPlayhead);
    followPlayhead();
}

void EventLogModel::restart()
{
    beginResetModel();
    m_taken = 0;
    m_rows = newRows();
    m_marked = -1;
    endResetModel();
    followPlayhead();
}

void EventLogModel::grow()
{
    const std::vector<std::uint32_t> added = newRows();
    if (added.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

std::vector<std::uint32_t> EventLogModel::newRows()
{
    const std::vector<TraceEvent> &events = m_document->trace().events();
    std::vector<std::uint32_t> rows;
    rows.reserve(events.size() - std::min(m_taken, events.size()));
    for (; m_taken < events.size(); ++m_taken) {
        const TraceEvent &event = events[m_taken];
        if (event.kind != EventKind::SwitchBegin || event.value > 0)
            rows.push_back(static_cast<std::uint32_t>(m_taken));
    }
    return rows;
}

void EventLogModel::followPlayhead()
{
    const auto after =
        std::ranges::lower_bound(m_rows, m_view->playhead().position, {},
                                 [](std::uint32_t event) -> std::size_t { return event; });
    const int marked = static_cast<int>(std::distance(m_rows.begin(), after)) - 1;
    if (marked == m_marked)
        return;
    const int before = m_marked;
    m_marked = marked;
    for (const int row : { before, marked }) {
        if (row >= 0 && row < count())
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1), { MarkedRole });
    }
    emit markedRowChanged(marked);
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t position = eventOf(index.row());
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
        if (index.column() != What)
            return {};
        const Explanation why = explainerOf(m_document).event(position);
        return why.notes.isEmpty() ? why.sentence : why.sentence + QLatin1Char('\n') + why.rule();
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
    case WidestTextRole:
        if (section == Time)
            return QString::number(std::max<SimTime>(m_document->trace().end(), 999));
        return section == Process ? words::taskNames(m_document->trace()) : QStringList();
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
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(count() - 1, ColumnCount - 1));
}

} // namespace timeslice
