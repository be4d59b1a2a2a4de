// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace timeslice {

class DataTable;
class PcbModel;
class ThemeProvider;
class TraceDocument;
class ViewState;

/// The process control block of one task, the selected one or else the running one, as names and
/// values; long values wrap. The title may stand in a frame around the card instead.
class PcbCard : public QWidget
{
    Q_OBJECT

public:
    PcbCard(TraceDocument *document, ViewState *view, ThemeProvider *themes,
            QWidget *parent = nullptr);

    /// Whose block it is: "Process control block · P3 shell".
    QString title() const;
    /// Off where a frame around the card shows the title.
    void setTitleShown(bool shown);

signals:
    void titleChanged(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateTitle();
    void applyTheme();

    TraceDocument *m_document;
    ThemeProvider *m_themes;
    PcbModel *m_model;
    QLabel *m_title;
    DataTable *m_table;
};

} // namespace timeslice
