// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statediagram/diagramlayout.h"
#include "ui/theme/theme.h"

#include <QSizeF>
#include <QString>

#include <vector>

/// How large the state diagram is written in a given room: the most that it can say while its text
/// can still be read from afar, then as large as the room allows.
namespace timeslice {

/// From the roomiest to the tightest.
enum class DiagramDensity {
    TwoNames, ///< the English name under the other
    OneName,
    Tight, ///< one name, badges and margins no larger than the text
};

struct DiagramFit
{
    DiagramDensity density = DiagramDensity::Tight;
    DiagramMetrics metrics; ///< before scaling
    double scale = 1; ///< of everything, texts included
};

/// The sizes in the theme's fonts. `labels` are those of the tokens.
DiagramMetrics measureDiagram(const Theme &theme, const std::vector<QString> &labels,
                              bool threeStates, DiagramDensity density);
/// Below this scale a text would be too small to read: 11 pixels in the window, the theme's own
/// sizes in projection.
double leastDiagramScale(const Theme &theme);
/// Where even the tightest does not fit, it keeps the least scale and is larger than the room.
DiagramFit fitDiagram(QSizeF available, const Theme &theme, const std::vector<QString> &labels,
                      bool threeStates);

} // namespace timeslice
