// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/datatabledelegate.h"

namespace timeslice {

/// Edits a cell of the process table in place. What is typed is checked as it is typed; Enter and
/// Tab do not leave a cell whose text is wrong, and leaving it by a click keeps the old value.
class ProcessCellDelegate : public DataTableDelegate
{
    Q_OBJECT

public:
    explicit ProcessCellDelegate(ThemeProvider *themes, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    /// The text being typed is wrong because of `problem`; an empty one means that it is fine.
    void checked(const QString &problem) const;
};

} // namespace timeslice
