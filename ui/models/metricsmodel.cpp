// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/metricsmodel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/modelroles.h"
#include "ui/words/names.h"

#include <algorithm>
#include <optional>

namespace timeslice {
namespace {

QString dash()
{
    return QStringLiteral("—");
}

QString orDash(const std::optional<std::int64_t> &value)
{
    return value ? QString::number(*value) : dash();
}

QString average(const std::optional<double> &value)
{
    return value ? words::ratio(*value) : dash();
}

/// The mean of what `valueOf` gives, over the tasks for which it gives something.
template <typename ValueOf>
std::optional<double> mean(const std::vector<TaskMetrics> &tasks, ValueOf valueOf)
{
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (const std::optional<double> value = valueOf(i)) {
            sum += *value;
            ++count;
        }
    }
    return count > 0 ? std::optional<double>(sum / count) : std::nullopt;
}

} // namespace

MetricsModel::MetricsModel(TraceDocument *document, ViewState *view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_view(view)
{
    connect(document, &TraceDocument::reset, this, [this] {
        refresh();
        // Names and the widest number may be others now.
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
    connect(document, &TraceDocument::extended, this, &MetricsModel::refresh);
    connect(view, &ViewState::playheadChanged, this, [this] {
        if (!m_wholeRun)
            refresh();
    });
    recompute();
}

void MetricsModel::recompute()
{
    const Trace &trace = m_document->trace();
    const std::size_t position =
        m_wholeRun ? trace.size() : std::min(m_view->playhead().position, trace.size());
    const SystemState &state = m_document->stateAt(position);
    const SimTime now = m_wholeRun ? trace.end() : m_view->playhead().time;
    m_metrics = metricsAt(trace, state, std::max(now, state.now));
    m_arrived.clear();
    for (const TaskStatus &task : state.tasks)
        m_arrived.push_back(task.released != kNotYet);
}

void MetricsModel::refresh()
{
    if (m_document->trace().tasks.size() == m_metrics.tasks.size()) {
        recompute();
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        recompute();
        endResetModel();
    }
    emit changed();
}

void MetricsModel::setWholeRun(bool whole)
{
    if (m_wholeRun == whole)
        return;
    m_wholeRun = whole;
    refresh();
}

int MetricsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_metrics.tasks.size()) + 1;
}

int MetricsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MetricsModel::cellText(const TaskMetrics &task, int column) const
{
    switch (column) {
    case Arrival:
        return QString::number(task.arrival);
    case Start:
        return orDash(task.start);
    case Finish:
        return orDash(task.finish);
    case Response:
        return orDash(task.response);
    case Turnaround:
        return orDash(task.turnaround);
    case Waiting:
        return QString::number(task.waiting);
    case Blocked:
        return QString::number(task.blocked);
    case Cpu:
        return QString::number(task.cpu);
    case Preemptions:
        return QString::number(task.preemptions);
    case Weighted:
        return average(task.weightedTurnaround());
    default:
        return {};
    }
}

QString MetricsModel::averageText(int column) const
{
    const std::vector<TaskMetrics> &tasks = m_metrics.tasks;
    switch (column) {
    case Response:
        return average(m_metrics.averageResponse);
    case Turnaround:
        return average(m_metrics.averageTurnaround);
    case Waiting:
        return words::ratio(m_metrics.averageWaiting);
    case Blocked:
        return average(mean(tasks, [&](std::size_t i) {
            return m_arrived[i] ? std::optional<double>(static_cast<double>(tasks[i].blocked))
                                : std::nullopt;
        }));
    case Weighted:
        return average(mean(tasks, [&](std::size_t i) { return tasks[i].weightedTurnaround(); }));
    default:
        return {};
    }
}

QVariant MetricsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool summary = isSummary(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Process)
            return summary ? tr("Average")
                           : words::taskName(m_document->trace(),
                                             idAt<TaskId>(static_cast<std::size_t>(index.row())));
        return summary
            ? averageText(index.column())
            : cellText(m_metrics.tasks[static_cast<std::size_t>(index.row())], index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Process ? Qt::AlignLeft : Qt::AlignRight));
    case SummaryRole:
        return summary;
    case MutedRole:
        return index.data(Qt::DisplayRole).toString() == dash();
    case TaskRole:
        return summary ? -1 : index.row();
    default:
        return {};
    }
}

QVariant MetricsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Process ? Qt::AlignLeft : Qt::AlignRight));
    if (role == WidestTextRole) {
        if (section != Process)
            return QString::number(m_document->trace().end())
                + (section >= Response ? QStringLiteral(".00") : QString());
        return words::taskNames(m_document->trace()) << tr("Average");
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Response:
            //: 响应时间 = 首次运行 − 到达
            return tr("Response time = first run − arrival");
        case Turnaround:
            //: 周转时间 = 完成 − 到达 = 运行 + 等待 + 阻塞
            return tr("Turnaround time = finish − arrival = CPU + waiting + blocked");
        case Waiting:
            //: 等待时间：处于就绪状态的时间
            return tr("Waiting time: time in the state Ready");
        case Weighted:
            //: 带权周转时间 = 周转时间 / CPU 时间
            return tr("Weighted turnaround = turnaround time / CPU time");
        case Preemptions:
            //: 被抢占次数
            return tr("How often it lost the CPU although it could go on, and another ran next");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Process:
        return tr("Process");
    case Arrival:
        //: 到达
        return tr("Arrival");
    case Start:
        //: 开始
        return tr("Start");
    case Finish:
        //: 完成
        return tr("Finish");
    case Response:
        //: 响应
        return tr("Response");
    case Turnaround:
        //: 周转
        return tr("Turnaround");
    case Waiting:
        //: 等待
        return tr("Waiting");
    case Blocked:
        //: 阻塞
        return tr("Blocked");
    case Cpu:
        //: CPU 时间
        return tr("CPU");
    case Preemptions:
        //: 被抢占（次数）
        return tr("Preempted");
    case Weighted:
        //: 带权周转
        return tr("Weighted");
    default:
        return {};
    }
}

void MetricsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace timeslice
