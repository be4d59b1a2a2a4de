// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace timeslice {

struct Theme;

/// The drawings of resources/icons in the colours of a theme. They are single-colour SVG files, so
/// that one drawing serves every theme; a theme change asks for new icons.
namespace Icons {

/// The icon `name` (the file's name without suffix) in `color`, sharp at every size that the
/// interface uses; grey while disabled. Empty when there is no such drawing.
QIcon icon(const QString &name, const QColor &color, const QColor &disabled);
/// The same in the theme's text colour.
QIcon icon(const QString &name, const Theme &theme);
/// One picture of `size` logical pixels.
QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio = 1);

} // namespace Icons
} // namespace timeslice
