// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyrouter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

#include <initializer_list>

namespace timeslice {
namespace {

bool isOneOf(int key, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key each : keys) {
        if (each == key)
            return true;
    }
    return false;
}

// The keys of a clicker and of the transport (ux.md, R16).
bool isPresenterKey(int key)
{
    return isOneOf(key,
                   { Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Left, Qt::Key_Space,
                     Qt::Key_Home, Qt::Key_End, Qt::Key_F5, Qt::Key_F11, Qt::Key_Escape,
                     Qt::Key_Period, Qt::Key_B, Qt::Key_P, Qt::Key_Question });
}

bool editsWith(const QWidget *widget, int key)
{
    using Keys = std::initializer_list<Qt::Key>;
    const Keys moves { Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Left,
                       Qt::Key_Home,     Qt::Key_End,    Qt::Key_Up,    Qt::Key_Down };
    if (qobject_cast<const QAbstractItemView *>(widget))
        return key == Qt::Key_Space || isOneOf(key, moves);
    // A closed box keeps the focus after a choice: what steps and seeks must not change it unasked.
    if (qobject_cast<const QComboBox *>(widget))
        return isOneOf(key, { Qt::Key_Up, Qt::Key_Down });
    if (qobject_cast<const QAbstractSlider *>(widget))
        return isOneOf(key, moves);
    if (qobject_cast<const QTabBar *>(widget))
        return isOneOf(key, { Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End });
    if (qobject_cast<const QAbstractButton *>(widget))
        return key == Qt::Key_Space;
    if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
        return isOneOf(key, moves);
    // Text being typed: every key without Ctrl or Alt is a letter or moves the cursor.
    return qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

KeyRouter::KeyRouter(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    QApplication::instance()->installEventFilter(this);
}

bool KeyRouter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    auto *key = static_cast<QKeyEvent *>(event);
    const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier || widget->window() != m_window)
        return false;
    if (m_projection && isPresenterKey(key->key())) {
        // Not accepted and not seen by the widget: the shortcut gets it.
        event->ignore();
        return true;
    }
    const bool typed = isOneOf(key->key(), { Qt::Key_F5, Qt::Key_F11, Qt::Key_F1, Qt::Key_Escape });
    if (!m_projection && !typed && editsWith(widget, key->key())) {
        event->accept();
        return true;
    }
    return false;
}

} // namespace timeslice
