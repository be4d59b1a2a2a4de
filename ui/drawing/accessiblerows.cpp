// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/accessiblerows.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <map>

namespace timeslice {
namespace {

using Rows = std::vector<AccessibleRow>;

/// A row, or one of its cells when `m_cell` is not negative. Knows its place only.
class PartInterface : public QAccessibleInterface
{
public:
    PartInterface(QAccessibleInterface *parent, QWidget *widget, int row, int cell)
        : m_parent(parent)
        , m_widget(widget)
        , m_row(row)
        , m_cell(cell)
    {
    }
    ~PartInterface() override
    {
        for (const auto &[place, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
    }

    bool isValid() const override { return find(nullptr, nullptr); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_parent; }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    int childCount() const override
    {
        AccessibleRow row;
        return m_cell < 0 && find(&row, nullptr) ? static_cast<int>(row.cells.size()) : 0;
    }
    QAccessibleInterface *child(int place) const override
    {
        if (place < 0 || place >= childCount())
            return nullptr;
        auto found = m_cells.find(place);
        if (found == m_cells.end()) {
            auto *made =
                new PartInterface(const_cast<PartInterface *>(this), m_widget, m_row, place);
            found = m_cells.emplace(place, QAccessible::registerAccessibleInterface(made)).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == wanted)
                return i;
        }
        return -1;
    }
    QString text(QAccessible::Text kind) const override
    {
        AccessibleRow row;
        AccessibleCell cell;
        if (kind != QAccessible::Name || !find(&row, &cell))
            return QString();
        return m_cell < 0 ? row.name : cell.name;
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        AccessibleRow row;
        AccessibleCell cell;
        if (!find(&row, &cell))
            return QRect();
        const QRect local = m_cell < 0 ? row.rect : cell.rect;
        return QRect(m_widget->mapToGlobal(local.topLeft()), local.size());
    }
    QAccessible::Role role() const override
    {
        return m_cell < 0 ? QAccessible::Row : QAccessible::Cell;
    }
    QAccessible::State state() const override
    {
        QAccessible::State result;
        AccessibleCell cell;
        if (m_cell >= 0 && find(nullptr, &cell)) {
            result.selectable = true;
            result.selected = cell.selected;
        }
        return result;
    }

private:
    bool find(AccessibleRow *row, AccessibleCell *cell) const
    {
        const auto *source = dynamic_cast<const AccessibleRowSource *>(m_widget);
        const Rows rows = source ? source->accessibleRows() : Rows();
        const auto place = static_cast<std::size_t>(m_row);
        if (place >= rows.size())
            return false;
        if (row)
            *row = rows[place];
        if (m_cell < 0)
            return true;
        const auto cellPlace = static_cast<std::size_t>(m_cell);
        if (cellPlace >= rows[place].cells.size())
            return false;
        if (cell)
            *cell = rows[place].cells[cellPlace];
        return true;
    }

    QAccessibleInterface *m_parent;
    QWidget *m_widget;
    int m_row;
    int m_cell;
    mutable std::map<int, QAccessible::Id> m_cells;
};

class ViewInterface : public QAccessibleWidget
{
public:
    explicit ViewInterface(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Table, widget->accessibleName())
    {
    }
    ~ViewInterface() override
    {
        for (const auto &[place, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? widget()->accessibleName()
                                         : QAccessibleWidget::text(kind);
    }
    int childCount() const override
    {
        return static_cast<int>(
            dynamic_cast<AccessibleRowSource *>(widget())->accessibleRows().size());
    }
    QAccessibleInterface *child(int place) const override
    {
        if (place < 0 || place >= childCount())
            return nullptr;
        auto found = m_rows.find(place);
        if (found == m_rows.end()) {
            auto *made = new PartInterface(const_cast<ViewInterface *>(this), widget(), place, -1);
            found = m_rows.emplace(place, QAccessible::registerAccessibleInterface(made)).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == wanted)
                return i;
        }
        return -1;
    }

private:
    mutable std::map<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && dynamic_cast<AccessibleRowSource *>(widget) ? new ViewInterface(widget)
                                                                 : nullptr;
}

} // namespace

void installAccessibleRows()
{
    // Qt ignores a factory that it has already.
    QAccessible::installFactory(makeInterface);
}

} // namespace timeslice
