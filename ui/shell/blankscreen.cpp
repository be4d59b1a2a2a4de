// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/blankscreen.h"

#include <QEvent>
#include <QPainter>

namespace timeslice {

BlankScreen::BlankScreen(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("blankScreen"));
    setCursor(Qt::BlankCursor);
    hide();
    window->installEventFilter(this);
}

void BlankScreen::cover()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void BlankScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Qt::black);
}

void BlankScreen::mousePressEvent(QMouseEvent *)
{
    hide();
    emit uncovered();
}

bool BlankScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

} // namespace timeslice
