// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatabledelegate.h"

#include "ui/models/modelroles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kMarkWidth = 3;

} // namespace

DataTableDelegate::DataTableDelegate(ThemeProvider *themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

const Theme &DataTableDelegate::theme() const
{
    return m_themes->theme();
}

int DataTableDelegate::badgeWidth(const Theme &theme)
{
    return theme.bodyPixels + 4 + theme.grid8;
}

void DataTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &look = theme();
    const auto *view = qobject_cast<const DataTable *>(option.widget);
    const int padding = view ? view->cellPadding() : 0;
    const bool marked = index.data(MarkedRole).toBool();
    const bool summary = index.data(SummaryRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, selected || marked ? look.selection : look.panel);
    if (summary)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                          look.border);
    // At the left edge of the row, so that it is seen whatever the selection does.
    if (marked && index.column() == 0)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), kMarkWidth, option.rect.height()),
            look.accent);
    QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    const QVariant state = index.data(StateRole);
    if (state.isValid()) {
        drawBadge(painter, inner, state.toInt());
        inner.setLeft(inner.left() + badgeWidth(look));
    }
    const bool strong = summary || (marked && index.column() == 0);
    painter->setFont(look.bodyFont(strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(index.data(MutedRole).toBool() ? look.mutedText : look.text);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags =
        alignment.isValid() ? alignment.toInt() : int(Qt::AlignVCenter | Qt::AlignLeft);
    if (view && view->wordWrap()) {
        painter->drawText(inner, flags | Qt::TextWordWrap, index.data().toString());
    } else {
        const QString text = painter->fontMetrics().elidedText(index.data().toString(),
                                                               Qt::ElideRight, inner.width());
        painter->drawText(inner, flags | Qt::TextSingleLine, text);
    }
    if (view && view->hasFocus() && view->currentIndex() == index
        && view->editTriggers() != QAbstractItemView::NoEditTriggers) {
        painter->setPen(QPen(look.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize DataTableDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const auto *view = qobject_cast<const DataTable *>(option.widget);
    if (!view || !view->wordWrap())
        return QStyledItemDelegate::sizeHint(option, index);
    const int badge = index.data(StateRole).isValid() ? badgeWidth(theme()) : 0;
    const int room = std::max(1, option.rect.width() - 2 * view->cellPadding() - badge);
    const QRect text =
        QFontMetrics(theme().bodyFont())
            .boundingRect(QRect(0, 0, room, 1 << 16), Qt::TextWordWrap, index.data().toString());
    return { option.rect.width(), text.height() + theme().grid8 };
}

void DataTableDelegate::drawBadge(QPainter *painter, const QRect &rect, int state) const
{
    const Theme &look = theme();
    const StateStyle &style = look.style(static_cast<TaskState>(state));
    const int side = look.bodyPixels + 4;
    const QRectF badge(rect.left() + 0.5, rect.center().y() - side / 2 + 0.5, side - 1, side - 1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(style.outline, 1));
    painter->setBrush(style.fill);
    painter->drawRoundedRect(badge, 4, 4);
    QFont letter = look.labelFont(QFont::Bold);
    letter.setPixelSize(look.bodyPixels - 2);
    painter->setFont(letter);
    painter->setPen(style.text);
    painter->drawText(badge, Qt::AlignCenter, QString(style.letter));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

} // namespace timeslice
