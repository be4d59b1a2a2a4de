// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QAbstractTableModel>

#include <vector>

namespace timeslice {

class TraceDocument;

/// The scenario's tasks as an editable table: one row per task, and the columns that the policy
/// looks at. Every change goes through TraceDocument::edit as one undoable step; what is not valid
/// is refused with a sentence and never reaches the document.
class ProcessTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Field {
        Name,
        Arrival,
        Priority,
        Queue,
        Tickets,
        Nice,
        Group,
        Period,
        Deadline,
        Jobs,
        Program
    };

    explicit ProcessTableModel(TraceDocument *document, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    Field field(int column) const { return m_fields[static_cast<std::size_t>(column)]; }
    /// The column that shows `field`, or -1.
    int columnOf(Field field) const;
    const TaskSpec &task(int row) const { return m_tasks[static_cast<std::size_t>(row)]; }
    /// What would be wrong with `text` in that cell; empty if it is fine.
    QString problemWith(const QModelIndex &index, const QString &text) const;

    /// Each is one undoable step. They return the row to select afterwards, or -1 if refused.
    int addTask(int afterRow);
    int duplicateTask(int row);
    int removeTask(int row);
    /// `by` is -1 (up) or 1 (down).
    int moveTask(int row, int by);
    bool setProgram(int row, const std::vector<Step> &program);

    /// The texts again, in the language now in force.
    void retranslate();

signals:
    /// An edit was refused; `sentence` says why.
    void refused(const QString &sentence);

private:
    void refresh();
    std::vector<Field> wantedFields() const;
    QString cellText(const TaskSpec &task, Field field) const;
    /// Applies `text` to `task`; a sentence if it cannot be.
    QString assign(TaskSpec *task, Field field, const QString &text) const;
    QString undoText(Field field, const QString &name) const;
    QString displayText(const TaskSpec &task) const;
    bool commit(const QString &undoText, Scenario changed);

    TraceDocument *m_document;
    std::vector<TaskSpec> m_tasks;
    std::vector<Field> m_fields;
};

} // namespace timeslice
