// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/processcelldelegate.h"

#include "ui/models/processtablemodel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPersistentModelIndex>

namespace timeslice {
namespace {

const char *const kProblem = "timesliceProblem";

} // namespace

ProcessCellDelegate::ProcessCellDelegate(ThemeProvider *themes, QObject *parent)
    : DataTableDelegate(themes, parent)
{
}

QWidget *ProcessCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setFont(theme().bodyFont());
    edit->setFrame(true);
    const auto *model = qobject_cast<const ProcessTableModel *>(index.model());
    const QPersistentModelIndex cell(index);
    connect(edit, &QLineEdit::textChanged, this, [this, edit, model, cell](const QString &text) {
        const QString problem = model->problemWith(cell, text);
        edit->setProperty(kProblem, problem);
        QPalette colours = edit->palette();
        colours.setColor(QPalette::Text, problem.isEmpty() ? theme().text : theme().error);
        edit->setPalette(colours);
        emit checked(problem);
    });
    return edit;
}

void ProcessCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                       const QModelIndex &index) const
{
    const QString text = qobject_cast<QLineEdit *>(editor)->text();
    if (text == index.data(Qt::EditRole).toString())
        return;
    model->setData(index, text, Qt::EditRole);
}

bool ProcessCellDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab
            || key == Qt::Key_Backtab;
        const QString problem = object->property(kProblem).toString();
        if (leaves && !problem.isEmpty()) {
            emit checked(problem);
            return true;
        }
        if (key == Qt::Key_Escape)
            emit checked(QString());
    }
    return DataTableDelegate::eventFilter(object, event);
}

} // namespace timeslice
