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
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace timeslice {
namespace {

constexpr int kPadding = 8;
constexpr int kTightPadding = 4;
constexpr int kSlack = 2; ///< against the rounding of fractional glyph widths
constexpr int kLeastEms = 4; ///< a stretching column keeps so much, or its header

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
    // Rows that wrap grow and shrink with their texts; there are few of them.
    connect(model, &QAbstractItemModel::dataChanged, this, &DataTable::fitRows);
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

void DataTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // Tab goes on to the next cell, perhaps of another row: that is the person's doing.
    const QScopedValueRollback<bool> byPerson(m_byPerson, true);
    QTableView::closeEditor(editor, hint);
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

int DataTable::wantedWidth(int column, int *header) const
{
    const Theme &theme = m_themes->theme();
    // The fonts that the delegate and the header draw with, whatever a style sheet says.
    const QFontMetrics plain(theme.bodyFont());
    const QFontMetrics strong(theme.bodyFont(QFont::DemiBold));
    const QFontMetrics head(theme.labelFont(QFont::DemiBold));
    const auto ask = [&](int role) { return model()->headerData(column, Qt::Horizontal, role); };
    *header = horizontalHeader()->isHidden()
        ? 0
        : head.horizontalAdvance(ask(Qt::DisplayRole).toString()) + kSlack;
    int widest = 0;
    const QStringList texts = ask(WidestTextRole).toStringList();
    for (const QString &text : texts)
        widest =
            std::max({ widest, plain.horizontalAdvance(text), strong.horizontalAdvance(text) });
    if (model()->rowCount() > 0 && model()->index(0, column).data(StateRole).isValid())
        widest += DataTableDelegate::badgeWidth(theme);
    return std::max(*header, widest + kSlack);
}

void DataTable::fitColumns()
{
    if (!model() || m_fitting)
        return;
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    const auto columns = static_cast<std::size_t>(model()->columnCount());
    const int em = QFontMetrics(m_themes->theme().bodyFont()).height();
    std::vector<int> widths(columns);
    std::vector<int> slack(columns); // what a column can give up where there is too little room
    std::vector<int> stretches(columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const int column = static_cast<int>(i);
        int header = 0;
        widths[i] = wantedWidth(column, &header);
        stretches[i] = model()->headerData(column, Qt::Horizontal, StretchRole).toInt();
        const int least = std::max(header, std::min(widths[i], kLeastEms * em));
        if (stretches[i] > 0)
            slack[i] = widths[i] - least;
        else if (wordWrap()) // text that wraps needs no more than its half
            widths[i] = std::min(widths[i], viewport()->width() * 2 / 5);
    }
    const auto sum = [](const std::vector<int> &values) {
        return std::accumulate(values.begin(), values.end(), 0);
    };
    const int paddings = static_cast<int>(columns) * 2;
    m_padding = sum(widths) + paddings * kPadding > viewport()->width() ? kTightPadding : kPadding;
    for (int &width : widths)
        width += 2 * m_padding;
    const int room = viewport()->width() - sum(widths);
    if (room >= 0 && sum(stretches) == 0)
        stretches.assign(columns, 1);
    // Every column has what it needs before the stretching ones share what is left over; where
    // there is too little, they alone give some up, and beyond that the table scrolls.
    const std::vector<int> &parts = room >= 0 ? stretches : slack;
    int left = std::max(room, -sum(slack));
    int whole = sum(parts);
    for (std::size_t i = 0; i < columns && whole > 0; ++i) {
        const auto share = static_cast<int>(std::int64_t { left } * parts[i] / whole);
        widths[i] += share;
        left -= share;
        whole -= parts[i];
    }
    for (std::size_t i = 0; i < columns; ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
    fitRows();
}

void DataTable::fitRows()
{
    if (!model() || !wordWrap())
        return;
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.widget = this;
    for (int row = 0; row < model()->rowCount(); ++row) {
        int height = verticalHeader()->defaultSectionSize();
        for (int column = 0; column < model()->columnCount(); ++column) {
            option.rect = QRect(0, 0, columnWidth(column), height);
            const QModelIndex cell = model()->index(row, column);
            height = std::max(height, itemDelegate()->sizeHint(option, cell).height());
        }
        setRowHeight(row, height);
    }
}

} // namespace timeslice
