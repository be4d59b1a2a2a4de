// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class DataTable;

/// The last row of a table, kept at the bottom of the view while the others scroll under it. It is
/// painted by the table's own delegate, so that it looks the same wherever it stands, and is hidden
/// while the row itself is in view.
class PinnedRow : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedRow(DataTable *table);

    /// Brings `row` into view, above this one.
    void reveal(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QModelIndex last() const;

    DataTable *m_table;
};

} // namespace timeslice
