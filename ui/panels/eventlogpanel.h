// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class DataTable;
class EventLogModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The event log. It follows the playhead; going to a row, by mouse or keys, takes the playhead
/// along.
class EventLogPanel : public QWidget
{
    Q_OBJECT

public:
    EventLogPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                  QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }

signals:
    /// Exactly so many events shall have happened.
    void seekRequested(std::size_t position);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslateUi();
    void follow();

    EventLogModel *m_model;
    DataTable *m_table;
};

} // namespace timeslice
