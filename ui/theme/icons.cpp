// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace timeslice {
namespace {

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", color.name().toLatin1());
}

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
    // Sizes from a menu's to the projection's, twice as large for dense screens.
    static constexpr std::array<int, 7> kSizes { 16, 18, 20, 24, 32, 40, 64 };
    QIcon result;
    for (const int size : kSizes) {
        const QPixmap normal = pixmap(name, color, size);
        if (normal.isNull())
            return {};
        result.addPixmap(normal);
        result.addPixmap(pixmap(name, disabled, size), QIcon::Disabled);
    }
    return result;
}

QIcon Icons::icon(const QString &name, const Theme &theme)
{
    return icon(name, theme.text, theme.disabledText);
}

} // namespace timeslice
