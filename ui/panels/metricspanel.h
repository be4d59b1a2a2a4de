// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace timeslice {

class DataTable;
class MetricsModel;
class PinnedRow;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The table of metrics with its averages, which stay in view, and below it a sentence about the
/// CPU: utilisation, throughput, context switches. Up to the playhead, or of the whole run.
class MetricsPanel : public QWidget
{
    Q_OBJECT

public:
    MetricsPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                 QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateSummary();
    void applyTheme();

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_themes;
    MetricsModel *m_model;
    DataTable *m_table;
    PinnedRow *m_averages;
    QLabel *m_summary;
    QCheckBox *m_wholeRun;
};

} // namespace timeslice
