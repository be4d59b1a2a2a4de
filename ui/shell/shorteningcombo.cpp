// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shorteningcombo.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kShortRole = Qt::UserRole + 1;

} // namespace

ShorteningCombo::ShorteningCombo(QWidget *parent)
    : QComboBox(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old && old->window() == window())
            m_before = old;
    });
}

void ShorteningCombo::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_clicked = event->reason() == Qt::MouseFocusReason;
    QComboBox::focusInEvent(event);
}

void ShorteningCombo::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_F4:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QComboBox::keyPressEvent(event);
        break;
    default:
        event->ignore();
        break;
    }
}

void ShorteningCombo::hidePopup()
{
    QComboBox::hidePopup();
    if (m_clicked && m_before && m_before->isVisible())
        m_before->setFocus();
}

void ShorteningCombo::setShortText(int item, const QString &text)
{
    setItemData(item, text, kShortRole);
    updateGeometry();
}

void ShorteningCombo::setShortened(bool shortened)
{
    if (m_shortened == shortened)
        return;
    m_shortened = shortened;
    updateGeometry();
    update();
}

int ShorteningCombo::widthOfTexts(bool shortened) const
{
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        const QString text = shortened ? itemData(i, kShortRole).toString() : itemText(i);
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    }
    return width;
}

QSize ShorteningCombo::sizeHint() const
{
    return hintFor(m_shortened);
}

QSize ShorteningCombo::hintFor(bool shortened) const
{
    // The long form fits the chosen name, not the longest of all: that would be half the bar.
    const QSize whole = QComboBox::sizeHint();
    const int frame = fontMetrics().height() * 2 + 4;
    if (shortened)
        return { widthOfTexts(true) + frame, whole.height() };
    return { std::max(fontMetrics().horizontalAdvance(currentText()),
                      fontMetrics().averageCharWidth() * 18)
                 + frame,
             whole.height() };
}

QSize ShorteningCombo::minimumSizeHint() const
{
    return sizeHint();
}

void ShorteningCombo::showPopup()
{
    view()->setMinimumWidth(widthOfTexts(false) + fontMetrics().height() * 3);
    QComboBox::showPopup();
}

void ShorteningCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (m_shortened)
        option.currentText = currentData(kShortRole).toString();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace timeslice
