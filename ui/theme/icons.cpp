// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace timeslice {
namespace {

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", color.name().toLatin1());
}

/// Draws when it is asked to, in the size that it is asked for: most icons are never shown.
class DrawingEngine : public QIconEngine
{
public:
    DrawingEngine(const QString &name, const QColor &color, const QColor &disabled)
        : m_name(name)
        , m_color(color)
        , m_disabled(disabled)
    {
    }

    QIconEngine *clone() const override { return new DrawingEngine(*this); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return Icons::pixmap(m_name, colorOf(mode), std::min(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int logical = static_cast<int>(std::min(size.width(), size.height()) / scale);
        return Icons::pixmap(m_name, colorOf(mode), logical, scale);
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QRect square(rect.center() - QPoint((size - 1) / 2, (size - 1) / 2),
                           QSize(size, size));
        painter->drawPixmap(
            square,
            Icons::pixmap(m_name, colorOf(mode), size, painter->device()->devicePixelRatioF()));
    }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? m_disabled : m_color;
    }

    QString m_name;
    QColor m_color;
    QColor m_disabled;
};

} // namespace

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("timeslice/%1/%2/%3/%4")
                            .arg(name, color.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    const QByteArray svg = drawing(name, color);
    if (svg.isEmpty())
        return {};
    result = QPixmap(QSizeF(size * devicePixelRatio, size * devicePixelRatio).toSize());
    result.fill(Qt::transparent);
    QPainter painter(&result);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    result.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, result);
    return result;
}

QIcon Icons::icon(const QString &name, const QColor &color, const QColor &disabled)
{
    if (!QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)))
        return {};
    return QIcon(new DrawingEngine(name, color, disabled));
}

QIcon Icons::icon(const QString &name, const Theme &theme)
{
    return icon(name, theme.text, theme.disabledText);
}

} // namespace timeslice
