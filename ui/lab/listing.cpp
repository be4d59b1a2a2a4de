// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/listing.h"

#include <QFile>
#include <QRegularExpression>

namespace timeslice {

Listing listingOf(const live::SceneSpec &scene, Dialect dialect)
{
    QFile file(QStringLiteral(":/scenes/%1.%2")
                   .arg(QString::fromUtf8(scene.id.data(), static_cast<qsizetype>(scene.id.size())),
                        dialect == Dialect::C ? QStringLiteral("c") : QStringLiteral("py")));
    Listing listing;
    if (!file.open(QIODevice::ReadOnly))
        return listing;
    // The number of a statement is its comment.
    static const QRegularExpression mark(QStringLiteral("\\s*(#|//) (\\d+)$"));
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.contains(QLatin1String("SPDX-")))
            continue; // the licence of the file, no part of the lesson
        const QRegularExpressionMatch match = mark.match(line);
        listing.lines += match.hasMatch() ? line.left(match.capturedStart()) : line;
        listing.statements += match.hasMatch() ? match.captured(2).toInt() : 0;
    }
    return listing;
}

} // namespace timeslice
