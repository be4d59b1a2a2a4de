// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace timeslice {

/// Lays its widgets out in a row, each in its preferred width and centred in the row's height, and
/// begins another row where the width ends: a tool bar that is never clipped.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent, int gap = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int i) const override;
    QLayoutItem *takeAt(int i) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;
    /// This item, and those after it, stand at the right end of their row when there is room.
    void setTrailing(QWidget *widget) { m_trailing = widget; }

private:
    int arrange(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items;
    QWidget *m_trailing = nullptr;
    int m_gap;
};

} // namespace timeslice
