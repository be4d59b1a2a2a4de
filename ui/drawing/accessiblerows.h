// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QWidget;

/// What a self-painted view tells a screen reader: rows, each with cells. A view that derives from
/// AccessibleRowSource and calls `installAccessibleRows()` once is given a QAccessibleInterface
/// that asks it for its rows each time, so that nothing has to be kept in step.
namespace timeslice {

struct AccessibleCell
{
    QString name;
    QRect rect; ///< in the view's coordinates
    bool selected = false;
};

struct AccessibleRow
{
    QString name;
    QRect rect; ///< in the view's coordinates
    std::vector<AccessibleCell> cells;
};

class AccessibleRowSource
{
public:
    virtual ~AccessibleRowSource() = default;
    virtual std::vector<AccessibleRow> accessibleRows() const = 0;
};

void installAccessibleRows();

} // namespace timeslice
