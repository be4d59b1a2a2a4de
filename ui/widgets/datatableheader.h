// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace timeslice {

class ThemeProvider;

/// The header of a DataTable: label-sized muted names over a hairline, aligned as their columns
/// are.
class DataTableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit DataTableHeader(ThemeProvider *themes, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider *m_themes;
};

} // namespace timeslice
