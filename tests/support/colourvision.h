// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// What colours look like to people, for tests of the palette: contrast as WCAG 2.1 defines it,
/// colour vision deficiency after Machado, Oliveira and Fernandes 2009 (severity 1), differences as
/// CIEDE2000 (Sharma, Wu and Dalal 2005).
namespace timeslice::colourvision {

enum class Eye { Normal, Protanope, Deuteranope, Tritanope };

double luminance(const QColor &color);
/// 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// CIE lightness, 0 to 100.
double lightness(const QColor &color);
double difference(const QColor &a, const QColor &b, Eye eye);

} // namespace timeslice::colourvision
