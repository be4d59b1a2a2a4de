// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatableheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>

namespace timeslice {

DataTableHeader::DataTableHeader(ThemeProvider *themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setMinimumSectionSize(16);
    connect(themes, &ThemeProvider::themeChanged, this, [this] {
        updateGeometry();
        viewport()->update();
    });
}

QSize DataTableHeader::sizeHint() const
{
    const QFontMetrics metrics(m_themes->theme().labelFont(QFont::DemiBold));
    return { 0, metrics.height() + m_themes->theme().grid8 };
}

void DataTableHeader::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), m_themes->theme().panel);
    QHeaderView::paintEvent(event);
}

void DataTableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = m_themes->theme();
    const auto ask = [&](int role) {
        return model()->headerData(logicalIndex, orientation(), role);
    };
    const QVariant alignment = ask(Qt::TextAlignmentRole);
    painter->save();
    painter->fillRect(rect, theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    painter->setFont(theme.labelFont(QFont::DemiBold));
    painter->setPen(theme.mutedText);
    const auto *table = qobject_cast<const DataTable *>(parentWidget());
    const int padding = table ? table->cellPadding() : 0;
    const QRect inner = rect.adjusted(padding, 0, -padding, 0);
    const int flags =
        alignment.isValid() ? alignment.toInt() : int(Qt::AlignVCenter | Qt::AlignLeft);
    painter->drawText(inner, flags | Qt::TextSingleLine, ask(Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace timeslice
