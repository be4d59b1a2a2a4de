// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/models/modelroles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatabledelegate.h"
#include "ui/widgets/datatableheader.h"

#include <QEvent>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace timeslice {
namespace {

constexpr int kPadding = 8;
constexpr int kTightPadding = 4;

} // namespace

DataTable::DataTable(ThemeProvider *themes, QWidget *parent)
    : QTableView(parent)
    , m_themes(themes)
{
    setHorizontalHeader(new DataTableHeader(themes, this));
    setItemDelegate(new DataTableDelegate(themes, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    connect(themes, &ThemeProvider::themeChanged, this, &DataTable::applyTheme);
    applyTheme();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // Queued: a reset is answered once, when the model is whole again.
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::fitColumns,
            Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &DataTable::fitColumns,
            Qt::QueuedConnection);
    fitColumns();
}

void DataTable::followRow(int row)
{
    const QScopedValueRollback<bool> following(m_byPerson, false);
    if (!model() || row < 0 || row >= model()->rowCount()) {
        setCurrentIndex({});
        if (row < 0)
            scrollToTop();
        return;
    }
    const QModelIndex target = model()->index(row, std::max(0, currentIndex().column()));
    setCurrentIndex(target);
    scrollTo(target);
}

QSize DataTable::sizeHint() const
{
    const int rows = model() ? std::min(model()->rowCount(), 6) : 4;
    return {
        480, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
    };
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // Not when the focus comes in, or a reset moves the current row: nobody asked for that.
    if (m_byPerson && current.isValid() && current.row() != previous.row())
        emit rowChosen(current.row());
}

void DataTable::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback<bool> byPerson(m_byPerson, true);
    const QModelIndex pressed = indexAt(event->pos());
    const bool again = pressed.isValid() && pressed.row() == currentIndex().row();
    QTableView::mousePressEvent(event);
    // The current row is chosen as well: the playhead may stand elsewhere.
    if (again)
        emit rowChosen(pressed.row());
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback<bool> byPerson(m_byPerson, true);
    QTableView::keyPressEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange)
        fitColumns();
}

void DataTable::applyTheme()
{
    const Theme &theme = m_themes->theme();
    setFont(theme.bodyFont());
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.panel);
    colours.setColor(QPalette::Window, theme.panel);
    colours.setColor(QPalette::Text, theme.text);
    colours.setColor(QPalette::Highlight, theme.selection);
    colours.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colours);
    const int row = QFontMetrics(theme.bodyFont()).height() + theme.grid8;
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    fitColumns();
    viewport()->update();
}

void DataTable::fitColumns()
{
    if (!model() || m_fitting)
        return;
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    const int columns = model()->columnCount();
    const QFontMetrics body(m_themes->theme().bodyFont(QFont::DemiBold));
    const QFontMetrics head(m_themes->theme().labelFont(QFont::DemiBold));
    std::vector<int> widths;
    std::vector<int> stretches;
    for (int column = 0; column < columns; ++column) {
        const auto ask = [&](int role) {
            return model()->headerData(column, Qt::Horizontal, role);
        };
        const int header = head.horizontalAdvance(ask(Qt::DisplayRole).toString());
        int widest = body.horizontalAdvance(ask(WidestTextRole).toString());
        if (model()->rowCount() > 0 && model()->index(0, column).data(StateRole).isValid())
            widest += DataTableDelegate::badgeWidth(m_themes->theme());
        widths.push_back(std::max(header, widest));
        stretches.push_back(ask(StretchRole).toInt());
    }
    const int text = std::accumulate(widths.begin(), widths.end(), 0);
    const bool tight = text + columns * 2 * kPadding > viewport()->width();
    m_padding = tight ? kTightPadding : kPadding;
    for (int &width : widths)
        width += 2 * m_padding;
    const int room = viewport()->width() - text - columns * 2 * m_padding;
    int parts = std::accumulate(stretches.begin(), stretches.end(), 0);
    if (parts == 0) {
        stretches.assign(static_cast<std::size_t>(columns), 1);
        parts = columns;
    }
    for (int column = 0; column < columns; ++column) {
        const auto i = static_cast<std::size_t>(column);
        const int extra = room > 0 && parts > 0 ? room * stretches[i] / parts : 0;
        setColumnWidth(column, widths[i] + extra);
    }
}

} // namespace timeslice
