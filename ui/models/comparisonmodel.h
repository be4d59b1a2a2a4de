// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/measures.h"
#include "core/study/study.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeslice {

/// What the same work came to under several policies: a row a run, a column a measure; the best
/// marked, and how far each is from the first. Thin, over the runs it is given.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// A run that is still under way is nothing. REQUIRES: as many titles as runs.
    void setRuns(const QStringList &titles, std::vector<std::optional<StudyRun>> runs);
    /// The measure of a column from 1 on; nothing for others.
    std::optional<Measure> measureAt(int column) const;
    /// The positions of the runs from the best to the worst by a measure, as far as they have a
    /// value.
    std::vector<std::size_t> ranking(Measure measure) const;
    /// The text of a run's value, without its distance.
    QString valueText(std::size_t run, Measure measure) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isBest(std::size_t run, Measure measure) const;
    QString cellText(std::size_t run, Measure measure) const;

    QStringList m_titles;
    std::vector<std::optional<StudyRun>> m_runs;
    std::vector<StudyRun> m_known; ///< those that are there, in order; a missing one counts as cut
    std::vector<Measure> m_measures;
};

} // namespace timeslice
