// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/accessiblerows.h"
#include "ui/lab/processtree.h"

#include <QWidget>

namespace timeslice {

class LabController;
class ThemeProvider;

/// The family of a scene's processes, drawn: the fork server above, each worker below its parent as
/// the kernel has it now, so that one whose parent dies is seen to move. As high as its rows.
class TreeView : public QWidget, public AccessibleRowSource
{
    Q_OBJECT

public:
    TreeView(LabController *lab, ThemeProvider *theme, QWidget *parent = nullptr);

    const std::vector<ProcessRow> &rows() const { return m_rows; }
    /// "w2 · 4711", and what else is worth saying: "zombie, session 4711".
    QString label(const ProcessRow &row) const;
    QString facts(const ProcessRow &row) const;
    QRect rowRect(std::size_t row) const;

    std::vector<AccessibleRow> accessibleRows() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslateUi();
    int rowHeight() const;
    int indent() const;
    QString sentence(const ProcessRow &row) const;
    void paintLines(QPainter &painter, std::size_t row) const;
    void paintRow(QPainter &painter, std::size_t row) const;

    LabController *m_lab;
    ThemeProvider *m_theme;
    std::vector<ProcessRow> m_rows;
};

} // namespace timeslice
