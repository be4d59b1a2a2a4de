// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class DataTable;
class DecisionModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The list of all decisions. It follows the playhead; going to a row, by mouse or keys, takes the
/// playhead to where the decision has just been carried out.
class DecisionsPanel : public QWidget
{
    Q_OBJECT

public:
    DecisionsPanel(TraceDocument *document, ViewState *view, ThemeProvider *themes,
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

    DecisionModel *m_model;
    DataTable *m_table;
};

} // namespace timeslice
