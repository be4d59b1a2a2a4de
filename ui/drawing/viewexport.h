// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace timeslice {

/// What a picture of a view is kept as. SVG and PDF keep lines and text as such.
enum class PictureKind { Svg, Png, Pdf };

/// By the end of a file's name; Svg for any other.
PictureKind pictureKindOf(const QString &path);
/// The view as it stands, children and all. PNG in twice its size, so that it prints well. Empty
/// when the view has no size.
QByteArray pictureOf(QWidget &view, PictureKind kind, const QString &title);

} // namespace timeslice
