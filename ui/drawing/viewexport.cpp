// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/viewexport.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

namespace timeslice {

PictureKind pictureKindOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return PictureKind::Png;
    return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? PictureKind::Pdf
                                                                     : PictureKind::Svg;
}

QByteArray pictureOf(QWidget &view, PictureKind kind, const QString &title)
{
    constexpr int kPngScale = 2;
    const QSize size = view.size();
    if (size.isEmpty())
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    switch (kind) {
    case PictureKind::Svg: {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setResolution(96); // one of its pixels is one of ours
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(title);
        QPainter painter(&svg);
        view.render(&painter);
        break;
    }
    case PictureKind::Png: {
        QImage image(size * kPngScale, QImage::Format_ARGB32);
        image.setDevicePixelRatio(kPngScale);
        image.fill(Qt::white);
        view.render(&image);
        image.save(&buffer, "PNG");
        break;
    }
    case PictureKind::Pdf: {
        // One point for each pixel, and a page as large as the view.
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setPageSize(QPageSize(QSizeF(size), QPageSize::Point));
        pdf.setPageMargins(QMarginsF());
        pdf.setResolution(72);
        QPainter painter(&pdf);
        view.render(&painter);
        break;
    }
    }
    buffer.close();
    return buffer.data();
}

} // namespace timeslice
