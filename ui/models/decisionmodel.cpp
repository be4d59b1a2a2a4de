// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/decisionmodel.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/modelroles.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"

#include <algorithm>

namespace timeslice {

DecisionModel::DecisionModel(TraceDocument *document, ViewState *view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_view(view)
    , m_rows(static_cast<int>(document->decisions().size()))
{
    connect(document, &TraceDocument::reset, this, &DecisionModel::restart);
    connect(view, &ViewState::playheadChanged, this, &DecisionModel::followPlayhead);
    followPlayhead();
}

void DecisionModel::restart()
{
    beginResetModel();
    m_rows = static_cast<int>(m_document->decisions().size());
    m_marked = -1;
    endResetModel();
    followPlayhead();
}

void DecisionModel::followPlayhead()
{
    const auto &decisions = m_document->decisions();
    const std::size_t position = m_view->playhead().position;
    // In force is the last one whose first event has happened.
    const auto after = std::ranges::lower_bound(decisions, position, {}, [](const Decision &d) {
        return static_cast<std::size_t>(d.position);
    });
    const int marked = static_cast<int>(std::distance(decisions.begin(), after)) - 1;
    if (marked == m_marked)
        return;
    const int before = m_marked;
    m_marked = marked;
    for (const int row : { before, marked }) {
        if (row >= 0 && row < m_rows)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1), { MarkedRole });
    }
    emit markedRowChanged(marked);
}

int DecisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int DecisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::size_t DecisionModel::positionOf(int row) const
{
    return explainerOf(m_document)
        .positionOf(m_document->decisions()[static_cast<std::size_t>(row)]);
}

QVariant DecisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Decision &decision = m_document->decisions()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time:
            return QString::number(decision.time);
        case Cpu:
            return QString::number(decision.cpuNumber);
        case Chosen:
            return words::taskName(m_document->trace(), decision.chosen);
        case Reason:
            return words::reasonName(decision.rule);
        default:
            return explainerOf(m_document).decision(decision).sentence;
        }
    case Qt::ToolTipRole: {
        if (index.column() != Why)
            return {};
        const Explanation why = explainerOf(m_document).decision(decision);
        return QString(why.sentence + QLatin1Char('\n') + why.rule());
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() <= Cpu ? Qt::AlignRight : Qt::AlignLeft));
    case MarkedRole:
        return index.row() == m_marked;
    case TaskRole:
        return static_cast<int>(decision.chosen);
    default:
        return {};
    }
}

QVariant DecisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section <= Cpu ? Qt::AlignRight : Qt::AlignLeft));
    if (role == StretchRole)
        return section == Why ? 1 : 0;
    if (role == WidestTextRole) {
        if (section == Time)
            return QString::number(std::max<SimTime>(m_document->trace().end(), 999));
        if (section == Chosen)
            return words::taskNames(m_document->trace());
        QStringList reasons;
        for (int rule = 0; section == Reason && rule <= int(DecisionRule::IoReturned); ++rule)
            reasons += words::reasonName(static_cast<DecisionRule>(rule));
        return reasons;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Cpu:
        return tr("CPU");
    case Chosen:
        //: 被选中的进程
        return tr("Chosen");
    case Reason:
        //: 为什么要做选择（触发原因）
        return tr("Occasion");
    case Why:
        //: 为什么选它
        return tr("Why");
    default:
        return {};
    }
}

void DecisionModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace timeslice
