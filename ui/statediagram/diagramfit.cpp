// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/diagramfit.h"

#include "ui/statediagram/diagramwords.h"
#include "ui/statediagram/nodeitem.h"
#include "ui/words/namewords.h"

#include <QFontMetricsF>

#include <algorithm>

namespace timeslice {
namespace {

constexpr double kLeastPixels = 11;
constexpr double kMostScale = 1.5; ///< beyond that, room is better than size
constexpr int kTokensInARow = 3;

/// A density is worth its room only while the text stays about as large as elsewhere.
double wantedScale(DiagramDensity density)
{
    switch (density) {
    case DiagramDensity::TwoNames:
        return 1.1;
    case DiagramDensity::OneName:
        return 1.08;
    case DiagramDensity::Tight:
        break;
    }
    return 1.0;
}

} // namespace

DiagramMetrics measureDiagram(const Theme &theme, const std::vector<QString> &labels,
                              bool threeStates, DiagramDensity density)
{
    const bool tight = density == DiagramDensity::Tight;
    const QFontMetricsF small(theme.labelFont(QFont::DemiBold));
    DiagramMetrics metrics;
    metrics.threeStates = threeStates;
    for (std::size_t i = 0; i < kTaskStateCount; ++i) {
        const auto state = static_cast<TaskState>(i);
        metrics.heading[i] = NodeItem::headingSize(
            theme, stateName(state),
            density == DiagramDensity::TwoNames ? DiagramWords::second(state) : QString(), tight);
    }
    qreal widest = small.horizontalAdvance(QStringLiteral("P9"));
    for (const QString &text : labels)
        widest = std::max(widest, small.horizontalAdvance(text));
    const qreal height = small.height();
    metrics.compactToken = QSizeF(std::max(widest + 3, height + 1), height + 1);
    metrics.token = tight ? QSizeF(std::max(widest + 6, height + 2), height + 2)
                          : QSizeF(std::max(widest + 8, height + 5), height + 5);
    metrics.labelHeight = height;
    if (tight) {
        metrics.tokenGap = 2;
        metrics.padding = 4;
        metrics.margin = 3;
    }
    metrics.dispatchLabel =
        small.horizontalAdvance(DiagramWords::transition({ TaskState::Ready, TaskState::Running }));
    metrics.preemptLabel =
        small.horizontalAdvance(DiagramWords::transition({ TaskState::Running, TaskState::Ready }));
    return metrics;
}

double leastDiagramScale(const Theme &theme)
{
    return theme.projection ? 1.0 : std::min(1.0, kLeastPixels / theme.labelPixels);
}

DiagramFit fitDiagram(QSizeF available, const Theme &theme, const std::vector<QString> &labels,
                      bool threeStates)
{
    constexpr DiagramDensity kDensities[] { DiagramDensity::TwoNames, DiagramDensity::OneName,
                                            DiagramDensity::Tight };
    const int count = static_cast<int>(labels.size());
    const int wantedRows = std::clamp((count + kTokensInARow - 1) / kTokensInARow, 1, 3);
    DiagramFit fit;
    // All tokens in sight come before roomy nodes.
    for (int rows = wantedRows; rows >= 1; --rows) {
        for (const DiagramDensity density : kDensities) {
            fit.density = density;
            fit.metrics = measureDiagram(theme, labels, threeStates, density);
            fit.metrics.leastRows = rows;
            const QSizeF least = leastDiagramSize(fit.metrics);
            fit.scale = std::min({ kMostScale, available.width() / least.width(),
                                   available.height() / least.height() });
            if (fit.scale >= wantedScale(density))
                return fit;
        }
    }
    fit.scale = std::max(fit.scale, leastDiagramScale(theme));
    return fit;
}

} // namespace timeslice
