// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace timeslice {

class ThemeProvider;

/// The table of all panels: rows without grid lines, a quiet header, the playhead's row marked at
/// its edge, states as badges. Column widths come from what a model says is the widest text of each
/// column (ModelRole), so they neither jump as numbers change nor cost anything with a million
/// rows. Row heights and fonts follow the theme; a table with setWordWrap(true) wraps instead of
/// eliding, and is meant for few rows.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(ThemeProvider *themes, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Makes `row` the current one and brings it into view, without rowChosen. -1 clears.
    void followRow(int row);
    /// Room beside the text of a cell; less when the columns would not fit otherwise.
    int cellPadding() const { return m_padding; }
    QSize sizeHint() const override;

signals:
    /// The person went to that row, by mouse or keys.
    void rowChosen(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void applyTheme();
    void fitColumns();
    void fitRows();
    /// Room for the widest text of a column without padding; `header` is that of its header.
    int wantedWidth(int column, int *header) const;

    ThemeProvider *m_themes;
    bool m_byPerson = false; ///< a key or the mouse is being answered
    bool m_fitting = false;
    int m_padding = 8;
};

} // namespace timeslice
