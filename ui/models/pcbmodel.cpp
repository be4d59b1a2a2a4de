// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pcbmodel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/modelroles.h"

#include <algorithm>
#include <utility>

namespace timeslice {

PcbModel::PcbModel(TraceDocument *document, ViewState *view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_view(view)
{
    connect(document, &TraceDocument::reset, this, &PcbModel::refresh);
    connect(view, &ViewState::playheadChanged, this, &PcbModel::refresh);
    connect(view, &ViewState::selectedTaskChanged, this, &PcbModel::refresh);
    m_task = wantedTask();
    m_rows = currentRows();
}

TaskId PcbModel::wantedTask() const
{
    const std::size_t count = m_document->trace().tasks.size();
    const TaskId selected = m_view->selectedTask();
    if (selected != TaskId::None && timeslice::index(selected) < count)
        return selected;
    const std::size_t position = std::min(m_view->playhead().position, m_document->trace().size());
    const SystemState &state = m_document->stateAt(position);
    for (const CpuStatus &cpu : state.cpus) {
        if (cpu.running != TaskId::None)
            return cpu.running;
    }
    // Not the one shown before: that would depend on the way here, not on the playhead.
    if (state.lastDispatched != TaskId::None)
        return state.lastDispatched;
    return count > 0 ? idAt<TaskId>(0) : TaskId::None;
}

std::vector<PcbModel::Row> PcbModel::currentRows() const
{
    std::vector<Row> rows;
    if (m_task == TaskId::None)
        return rows;
    const Trace &trace = m_document->trace();
    const std::size_t position = std::min(m_view->playhead().position, trace.size());
    const PcbFields fields(trace, m_document->workload(), m_document->stateAt(position),
                           m_view->playhead().time);
    for (const PcbFields::Field field : PcbFields::fieldsFor(trace, m_document->scenario().policy))
        rows.push_back({ field, fields.value(m_task, field) });
    return rows;
}

void PcbModel::refresh()
{
    const TaskId before = std::exchange(m_task, wantedTask());
    std::vector<Row> rows = currentRows();
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (rows != m_rows) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    if (before != m_task)
        emit taskChanged();
}

int PcbModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PcbModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PcbModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Label ? PcbFields::label(row.field) : row.value;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    case MutedRole:
        return index.column() == Label;
    case TaskRole:
        return static_cast<int>(m_task);
    case StateRole: {
        if (index.column() != Value || row.field != PcbFields::Field::State)
            return {};
        const std::size_t position =
            std::min(m_view->playhead().position, m_document->trace().size());
        return static_cast<int>(m_document->stateAt(position).task(m_task).state);
    }
    default:
        return {};
    }
}

QVariant PcbModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == StretchRole)
        return section == Value ? 1 : 0;
    if (role == WidestTextRole) {
        QStringList labels;
        for (int field = 0; section == Label && field <= int(PcbFields::Field::Last); ++field)
            labels += PcbFields::label(static_cast<PcbFields::Field>(field));
        return labels;
    }
    if (role == Qt::DisplayRole)
        return section == Label ? tr("Field") : tr("Content");
    return {};
}

void PcbModel::retranslate()
{
    m_rows = currentRows();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace timeslice
