// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workbenchstage.h"
#include "ui/document/viewstate.h"
#include "ui/drawing/accessiblerows.h"
#include "ui/panels/metricspanel.h"
#include "ui/panels/pcbcard.h"
#include "ui/panels/pcbpanel.h"
#include "ui/panels/whystrip.h"
#include "ui/queues/queueview.h"
#include "ui/statediagram/statediagramview.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace timeslice {

/// Everything that a model shows, row by row.
inline QStringList textsOf(const QAbstractItemModel *model)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            texts.append(model->index(row, column).data().toString());
    }
    return texts;
}

inline QStringList textsOf(const std::vector<AccessibleRow> &rows)
{
    QStringList texts;
    for (const AccessibleRow &row : rows)
        texts.append(row.name);
    return texts;
}

/// What the views say at this playhead, as one text: the same playhead must give the same text,
/// whichever way it was reached.
inline QString snapshot(const WorkbenchStage &stage)
{
    const Playhead playhead = stage.bench()->view()->playhead();
    QStringList texts { QStringLiteral("%1 %2").arg(playhead.time).arg(playhead.position) };
    texts += textsOf(stage.find<QueueView>()->accessibleRows());
    texts += textsOf(stage.find<StateDiagramView>()->accessibleRows());
    texts += textsOf(stage.find<MetricsPanel>()->table()->model());
    texts += textsOf(stage.find<PcbPanel>()->table()->model());
    texts += textsOf(stage.find<PcbCard>()->findChild<DataTable *>()->model());
    texts += stage.find<PcbCard>()->title();
    texts += stage.find<WhyStrip>()->sentence();
    return texts.join(QLatin1Char('\n'));
}

} // namespace timeslice
