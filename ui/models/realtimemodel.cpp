// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/realtimemodel.h"

#include "ui/document/tracedocument.h"
#include "ui/models/modelroles.h"
#include "ui/words/names.h"

#include <numeric>

namespace timeslice {
namespace {

QString dash()
{
    return QStringLiteral("—");
}

} // namespace

RealTimeModel::RealTimeModel(TraceDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &TraceDocument::reset, this, &RealTimeModel::refresh);
    refresh();
}

void RealTimeModel::refresh()
{
    beginResetModel();
    m_theory = realTimeTheory(m_document->scenario());
    m_longest.clear();
    m_misses.clear();
    if (!m_theory.tasks.empty()) {
        const Trace &trace = m_document->trace();
        m_longest = longestResponses(trace);
        for (const TaskStatus &task : m_document->stateAt(trace.size()).tasks)
            m_misses.push_back(task.misses);
    }
    endResetModel();
}

int RealTimeModel::misses() const
{
    return std::accumulate(m_misses.begin(), m_misses.end(), 0);
}

void RealTimeModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int RealTimeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_theory.tasks.size());
}

int RealTimeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RealTimeModel::text(const RealTimeTask &task, int column) const
{
    switch (column) {
    case Process:
        return words::taskName(m_document->trace(), task.task);
    case Cost:
        return QString::number(task.cost);
    case Period:
        return QString::number(task.period);
    case Deadline:
        return QString::number(task.deadline);
    case Utilisation:
        return words::ratio(task.utilisation);
    case WorstResponse:
        if (!m_theory.fixedMeets)
            return dash();
        //: a response time that is longer than the deadline; %1 is the deadline
        return task.worstResponse ? QString::number(*task.worstResponse)
                                  : tr("> %1").arg(task.deadline);
    case LongestResponse: {
        const auto &longest = m_longest[timeslice::index(task.task)];
        return longest ? QString::number(*longest) : dash();
    }
    case Misses:
        return QString::number(m_misses[timeslice::index(task.task)]);
    default:
        return {};
    }
}

QVariant RealTimeModel::data(const QModelIndex &index, int role) const
{
    const RealTimeTask &task = m_theory.tasks[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(task, index.column());
    if (role == Qt::TextAlignmentRole && index.column() != Process)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == TaskRole)
        return static_cast<int>(task.task);
    return {};
}

QVariant RealTimeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Process)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == StretchRole)
        return section == Process ? 1 : 0;
    if (role == WidestTextRole) {
        QStringList texts;
        for (const RealTimeTask &task : m_theory.tasks)
            texts += text(task, section);
        return texts;
    }
    if (role == Qt::ToolTipRole && section == WorstResponse)
        return m_theory.byPriority
            ? tr("The longest time from release to finish that can happen under these priorities, "
                 "by response-time analysis (Joseph and Pandya 1986)")
            : tr("The longest time from release to finish that can happen under rate monotonic "
                 "priorities, by response-time analysis (Joseph and Pandya 1986)");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Process:
        return tr("Process");
    case Cost:
        //: CPU time of one job. 运行时间
        return tr("CPU time C");
    case Period:
        return tr("Period T");
    case Deadline:
        return tr("Deadline D");
    case Utilisation:
        return QStringLiteral("C/T");
    case WorstResponse:
        //: by response-time analysis. 最坏响应时间（分析）
        return tr("Worst response (theory)");
    case LongestResponse:
        //: in the simulated run. 最长响应时间（本次运行）
        return tr("Longest response (run)");
    case Misses:
        return tr("Missed deadlines");
    default:
        return {};
    }
}

} // namespace timeslice
