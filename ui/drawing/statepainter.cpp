// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/statepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace timeslice {
namespace {

constexpr qreal kPatternStep = 6;

void drawHatching(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.4));
    for (qreal x = box.left() - box.height(); x < box.right(); x += kPatternStep)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
}

void drawDots(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    bool shifted = false;
    for (qreal y = box.top() + 3; y < box.bottom(); y += kPatternStep * 0.75) {
        for (qreal x = box.left() + (shifted ? 5.5 : 2.5); x < box.right(); x += kPatternStep)
            painter.drawEllipse(QPointF(x, y), 0.9, 0.9);
        shifted = !shifted;
    }
}

} // namespace

QString taskLabel(const TaskInfo &task)
{
    return QStringLiteral("P%1").arg(task.number);
}

QColor mix(const QColor &from, const QColor &to, double amount)
{
    const auto channel = [amount](float a, float b) {
        return a + (b - a) * static_cast<float>(std::clamp(amount, 0.0, 1.0));
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

QColor stateTint(const Theme &theme, TaskState state)
{
    const StateStyle &style = theme.style(state);
    if (style.pattern == StateStyle::Pattern::Empty)
        return state == TaskState::New ? theme.panel : theme.lane;
    return mix(theme.panel, style.fill, theme.kind == ThemeKind::Light ? 0.28 : 0.30);
}

QColor stateLine(const Theme &theme, TaskState state)
{
    const StateStyle &style = theme.style(state);
    if (theme.kind == ThemeKind::Light)
        return style.outline;
    return style.pattern == StateStyle::Pattern::Empty ? theme.mutedText : style.fill;
}

void fillState(QPainter &painter, const QPainterPath &shape, const StateStyle &style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, style.fill);
    painter.setClipPath(shape, Qt::IntersectClip);
    if (style.pattern == StateStyle::Pattern::Hatched)
        drawHatching(painter, shape.boundingRect(), style.ink);
    else if (style.pattern == StateStyle::Pattern::Dotted)
        drawDots(painter, shape.boundingRect(), style.ink);
    painter.restore();
}

void drawStateBadge(QPainter &painter, const QRectF &rect, const StateStyle &style,
                    const QFont &font)
{
    QPainterPath shape;
    shape.addRoundedRect(rect, 4, 4);
    fillState(painter, shape, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (style.chip.alpha() > 0) {
        const qreal width = QFontMetricsF(font).horizontalAdvance(style.letter) + 5;
        const qreal height = std::min(rect.height() - 6, QFontMetricsF(font).height() - 1);
        QRectF chip(0, 0, std::max(width, height * 0.8), height);
        chip.moveCenter(rect.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.chip);
        painter.drawRoundedRect(chip, 3, 3);
    }
    painter.setFont(font);
    painter.setPen(style.text);
    painter.drawText(rect, Qt::AlignCenter, style.letter);
    painter.restore();
}

TokenLook tokenLook(const Theme &theme, TaskState state, const QString &label)
{
    TokenLook look;
    look.label = label;
    look.fill = theme.panel;
    look.outline = stateLine(theme, state);
    look.text = theme.text;
    return look;
}

void drawToken(QPainter &painter, const QRectF &rect, const TokenLook &look, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = std::min(rect.height() / 2, 11.0);
    if (look.selected || look.hovered) {
        const qreal ring = look.selected ? 2.5 : 1.5;
        painter.setPen(QPen(theme.accent, ring));
        painter.setBrush(look.selected ? theme.accent : look.fill);
        const qreal inset = ring / 2 - 0.5;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    } else {
        painter.setPen(QPen(look.outline, 1.4));
        painter.setBrush(look.fill);
        painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), radius, radius);
    }
    painter.setFont(theme.labelFont(QFont::DemiBold));
    painter.setPen(look.selected ? theme.accentText : look.text);
    painter.drawText(rect, Qt::AlignCenter, look.label);
    painter.restore();
}

} // namespace timeslice
