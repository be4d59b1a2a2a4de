// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/comparisonmodel.h"

#include "ui/models/modelroles.h"
#include "ui/words/studytext.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace timeslice {

void ComparisonModel::setRuns(const QStringList &titles, std::vector<std::optional<StudyRun>> runs)
{
    beginResetModel();
    m_titles = titles;
    m_runs = std::move(runs);
    m_known.clear();
    for (const auto &run : m_runs)
        m_known.push_back(run.value_or(StudyRun {})); // NotYet: it has no values
    m_measures = shownMeasures(m_known);
    endResetModel();
}

std::optional<Measure> ComparisonModel::measureAt(int column) const
{
    if (column < 1 || column > static_cast<int>(m_measures.size()))
        return std::nullopt;
    return m_measures[static_cast<std::size_t>(column - 1)];
}

std::vector<std::size_t> ComparisonModel::ranking(Measure measure) const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        if (valueOf(m_known[i], measure))
            order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const double x = *valueOf(m_known[a], measure);
        const double y = *valueOf(m_known[b], measure);
        return lessIsBetter(measure) ? x < y : x > y;
    });
    return order;
}

QString ComparisonModel::valueText(std::size_t run, Measure measure) const
{
    return measureText(m_known[run], measure);
}

void ComparisonModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_measures.size()) + 1;
}

bool ComparisonModel::isBest(std::size_t run, Measure measure) const
{
    const std::vector<std::size_t> winners = best(m_known, measure);
    return std::ranges::find(winners, run) != winners.end();
}

QString ComparisonModel::cellText(std::size_t run, Measure measure) const
{
    if (!m_runs[run])
        return tr("…");
    const QString value = measureText(m_known[run], measure);
    const auto own = valueOf(m_known[run], measure);
    const auto first = valueOf(m_known[0], measure);
    QString text = isBest(run, measure) ? tr("★ %1").arg(value) : value;
    if (run == 0 || !own || !first || *own == *first)
        return text;
    const double difference = *own - *first;
    const bool share = measure == Measure::Utilisation;
    const bool mean = measure == Measure::Response || measure == Measure::Turnaround
        || measure == Measure::Waiting;
    const QString size = share           ? QString::number(std::abs(difference) * 100, 'f', 1)
        : measure == Measure::Throughput ? QString::number(std::abs(difference), 'g', 2)
                                         : QString::number(std::abs(difference), 'f', mean ? 2 : 0);
    //: %1 a value, %2 how much more it is than that of the first policy
    return difference > 0 ? tr("%1 (+%2)").arg(text, size)
                          //: %1 a value, %2 how much less it is than that of the first policy
                          : tr("%1 (−%2)").arg(text, size);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto run = static_cast<std::size_t>(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole ? m_titles.value(index.row()) : QVariant();
    const Measure measure = *measureAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(run, measure);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return isBest(run, measure) ? tr("%1, the best").arg(measureText(m_known[run], measure))
                                    : cellText(run, measure);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBest(run, measure));
        return isBest(run, measure) ? font : QVariant();
    }
    case MutedRole:
        return !m_runs[run] || !valueOf(m_known[run], measure);
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                             : Qt::AlignRight | Qt::AlignVCenter);
    if (role == StretchRole)
        return 1;
    if (role == Qt::ToolTipRole && section > 0)
        return tr("%1. Click to rank the policies by it.").arg(measureTitle(*measureAt(section)));
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Policy") : shortMeasureTitle(*measureAt(section));
    if (role == WidestTextRole) {
        QStringList texts;
        for (std::size_t run = 0; run < m_runs.size(); ++run)
            texts += section == 0 ? m_titles.value(static_cast<qsizetype>(run))
                                  : cellText(run, *measureAt(section));
        return texts;
    }
    return {};
}

} // namespace timeslice
