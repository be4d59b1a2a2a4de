// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class DataTable;
class PcbTableModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The process control blocks of all tasks, one row each. Choosing a row selects its task; the
/// selected task's row is the current one.
class PcbPanel : public QWidget
{
    Q_OBJECT

public:
    PcbPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
             QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    PcbTableModel *m_model;
    DataTable *m_table;
};

} // namespace timeslice
