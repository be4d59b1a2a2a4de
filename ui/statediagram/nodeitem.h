// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/systemstate.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QString>

namespace timeslice {

/// One state of the diagram: its badge (colour, pattern, letter), its name, and the quiet body in
/// which its tokens stand. Where more tokens stand than fit, it also writes how many more.
class NodeItem : public QGraphicsItem
{
public:
    explicit NodeItem(TaskState state);

    void setGeometry(const QRectF &node, const QRectF &heading);
    /// `secondName` is written small beneath the name, or nothing when it is empty. `tight`: the
    /// badge is no higher than the name.
    void setNames(const QString &name, const QString &secondName, bool tight);
    void setTheme(const Theme &theme);
    void setMore(const QRectF &place, int hidden);

    TaskState state() const { return m_state; }
    QString moreText() const { return m_more; }

    /// The size of badge and names together.
    static QSizeF headingSize(const Theme &theme, const QString &name, const QString &secondName,
                              bool tight);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    TaskState m_state;
    QRectF m_node;
    QRectF m_heading;
    QRectF m_morePlace;
    QString m_name;
    QString m_secondName;
    QString m_more;
    bool m_tight = false;
    Theme m_theme;
};

} // namespace timeslice
