// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statediagram/diagramlayout.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QString>

namespace timeslice {

/// A transition: its curve with an arrowhead, and its label. How strongly it is lit is a number,
/// 0..1, which it only maps to colour and width.
class EdgeItem : public QGraphicsItem
{
public:
    /// A rare transition is seen only while it is lit.
    EdgeItem(Transition transition, bool rare);

    void setGeometry(const QPainterPath &curve, const LabelPlace &place);
    void setLabel(const QString &label);
    void setTheme(const Theme &theme);
    void setStrength(double strength);

    Transition transition() const { return m_transition; }
    bool isRare() const { return m_rare; }
    double strength() const { return m_strength; }
    QRectF labelRect() const { return m_labelRect; }
    const QPainterPath &curve() const { return m_curve; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void placeLabel();

    Transition m_transition;
    bool m_rare;
    double m_strength = 0;
    QPainterPath m_curve;
    LabelPlace m_place;
    QString m_label;
    QString m_wrapped;
    QRectF m_labelRect;
    Theme m_theme;
};

} // namespace timeslice
