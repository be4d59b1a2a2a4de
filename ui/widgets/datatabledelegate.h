// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace timeslice {

struct Theme;
class ThemeProvider;

/// Draws the cells of a DataTable from the roles of its model: marked and summary rows, muted
/// stand-ins, state badges (colour, outline and letter).
class DataTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DataTableDelegate(ThemeProvider *themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Room that a badge takes before the text.
    static int badgeWidth(const Theme &theme);

protected:
    const Theme &theme() const;

private:
    void drawBadge(QPainter *painter, const QRect &rect, int state) const;

    ThemeProvider *m_themes;
};

} // namespace timeslice
