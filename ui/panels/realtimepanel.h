// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace timeslice {

class DataTable;
class RealTimeModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// Theory and run side by side for periodic processes: the table, and below it the theorems with
/// what they say here.
class RealTimePanel : public QWidget
{
    Q_OBJECT

public:
    RealTimePanel(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                  QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    /// There is something to show: some process has a period.
    bool isWanted() const;

signals:
    void wantedChanged(bool wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslateUi();
    void applyTheme();

    ThemeProvider *m_theme;
    RealTimeModel *m_model;
    DataTable *m_table;
    QLabel *m_theory;
};

} // namespace timeslice
