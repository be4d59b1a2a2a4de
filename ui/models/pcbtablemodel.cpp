// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pcbtablemodel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/modelroles.h"
#include "ui/words/names.h"
#include "ui/words/namewords.h"

#include <algorithm>

namespace timeslice {
namespace {

bool isNumber(int column)
{
    return column == PcbTableModel::Counter || column == PcbTableModel::Remaining
        || column == PcbTableModel::CpuTime || column == PcbTableModel::Waiting;
}

} // namespace

PcbTableModel::PcbTableModel(TraceDocument *document, ViewState *view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_view(view)
    , m_rows(static_cast<int>(document->trace().tasks.size()))
{
    connect(document, &TraceDocument::reset, this, [this] {
        refresh();
        // Names and the widest number may be others now.
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
    connect(view, &ViewState::playheadChanged, this, &PcbTableModel::refresh);
}

const SystemState &PcbTableModel::state() const
{
    return m_document->stateAt(std::min(m_view->playhead().position, m_document->trace().size()));
}

void PcbTableModel::refresh()
{
    const int rows = static_cast<int>(m_document->trace().tasks.size());
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (rows > 0) {
        emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    }
}

int PcbTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PcbTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PcbTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskId id = idAt<TaskId>(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        return index.column() == State ? QVariant(static_cast<int>(state().task(id).state))
                                       : QVariant();
    case MarkedRole:
        return state().task(id).state == TaskState::Running;
    case MutedRole:
        return data(index, Qt::DisplayRole).toString() == QStringLiteral("—");
    case TaskRole:
        return index.row();
    case Qt::ToolTipRole:
        return index.column() == Context || index.column() == WaitsFor
            ? data(index, Qt::DisplayRole)
            : QVariant();
    default:
        return {};
    }
    const SystemState &now = state();
    const TaskStatus &task = now.task(id);
    const SimTime time = std::max(m_view->playhead().time, now.now);
    const PcbFields fields(m_document->trace(), m_document->workload(), now, time);
    const bool alive = task.released != kNotYet && task.state != TaskState::Terminated;
    switch (index.column()) {
    case Process:
        return words::taskName(m_document->trace(), id);
    case State:
        return fields.shortState(id);
    case Counter:
        return fields.shortCounter(id);
    case Remaining:
        return alive ? QString::number(remainingAt(task, time)) : QStringLiteral("—");
    case Rank:
        return fields.value(id, PcbFields::Field::Rank);
    case Context:
        return fields.value(id, PcbFields::Field::Context);
    case CpuTime:
        return QString::number(ranAt(task, time));
    case Waiting:
        return QString::number(waitedAt(task, time));
    case WaitsFor:
        return fields.value(id, PcbFields::Field::WaitsFor);
    default:
        return {};
    }
}

QVariant PcbTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == StretchRole)
        return section == Context || section == WaitsFor ? 1 : 0;
    if (role == WidestTextRole) {
        const Trace &trace = m_document->trace();
        QStringList texts;
        switch (section) {
        case Process:
            return words::taskNames(trace);
        case State:
            for (int i = 0; i < kTaskStateCount; ++i)
                texts += stateName(static_cast<TaskState>(i));
            return texts;
        case Rank: {
            // Shares only grow, so that they are widest at the end.
            const PcbFields last(trace, m_document->workload(), m_document->stateAt(trace.size()),
                                 trace.end());
            for (std::size_t i = 0; i < trace.tasks.size(); ++i)
                texts += last.value(idAt<TaskId>(i), PcbFields::Field::Rank);
            if (m_document->workload().policy().largePriorityIsBetter())
                texts += PcbFields::samples(trace, PcbFields::Field::Rank);
            return texts;
        }
        case Context:
            return PcbFields::samples(trace, PcbFields::Field::Context);
        case WaitsFor:
            return PcbFields::samples(trace, PcbFields::Field::WaitsFor);
        case Counter:
            return QStringLiteral("0 / 0");
        default:
            return QString::number(trace.end());
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Process:
        return tr("Process");
    case State:
        return tr("State");
    case Counter:
        //: 程序计数器（第几步 / 共几步）
        return tr("Step");
    case Remaining:
        //: 剩余
        return tr("Left");
    case Rank:
        //: 优先级 / 队列
        return tr("Priority / queue");
    case Context:
        //: CPU 现场
        return tr("CPU context");
    case CpuTime:
        //: 已用 CPU
        return tr("CPU used");
    case Waiting:
        //: 等待
        return tr("Waiting");
    case WaitsFor:
        //: 等待的事件
        return tr("Waits for");
    default:
        return {};
    }
}

void PcbTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace timeslice
