// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace timeslice {

class DataTable;
class ProcessTableModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The processes of the scenario, edited in place. Every change is one undoable step and reruns at
/// once; what is wrong is said in a sentence below the table and changes nothing.
class ProcessEditor : public QWidget
{
    Q_OBJECT

public:
    ProcessEditor(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                  QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    ProcessTableModel *model() const { return m_model; }
    /// The sentence shown below the table; empty when all is well.
    QString message() const;

public slots:
    void addProcess();
    void duplicateProcess();
    void removeProcess();
    void moveUp();
    void moveDown();
    /// Opens the step editor for the current process.
    void editSteps();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(void (ProcessEditor::*slot)());
    void retranslateUi();
    void applyTheme();
    void updateButtons();
    void arrangeButtons();
    /// The current row becomes that of the selected task.
    void followSelection();
    void showMessage(const QString &sentence);
    void goTo(int row);
    int currentRow() const;

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_themes;
    ProcessTableModel *m_model;
    QWidget *m_bar;
    QToolButton *m_add = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_steps = nullptr;
    DataTable *m_table;
    QLabel *m_message;
};

} // namespace timeslice
