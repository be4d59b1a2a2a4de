// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timelinerenderer.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace timeslice {

/// Time per state in a range of the run: one table over all tasks, or over the chosen one.
class RangeReadout
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::RangeReadout)

public:
    RangeReadout(const TimelineScene &scene, ViewState::Range range);

    QString title() const { return m_title; }
    /// Rows of cells, the heading first.
    const QStringList &row(int i) const { return m_rows[static_cast<std::size_t>(i)]; }
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// The text of the whole, for tests and the accessible description.
    QString text() const;
    void paint(QPainter &painter, const Theme &theme, const QRect &within,
               const QRect &selected) const;

private:
    QString m_title;
    std::vector<QStringList> m_rows;
};

} // namespace timeslice
