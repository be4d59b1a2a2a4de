// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moderail.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace timeslice {

ModeRail::ModeRail(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("modeRail"));
    setAttribute(Qt::WA_StyledBackground);
    m_column->setContentsMargins(4, 12, 4, 12);
    m_column->setSpacing(8);
    for (const ActionId id : { ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons })
        m_modes.append(addButton(actions->action(id), false));
    m_column->addStretch(1);
    for (const ActionId id : { ActionId::SwitchLanguage, ActionId::Projection })
        m_feet.append(addButton(actions->action(id), true));
    connect(theme, &ThemeProvider::themeChanged, this, &ModeRail::fit);
    fit();
}

QToolButton *ModeRail::addButton(QAction *action, bool foot)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setToolButtonStyle(foot ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextUnderIcon);
    button->setFocusPolicy(Qt::TabFocus);
    if (foot)
        button->setProperty("role", QStringLiteral("foot"));
    // The chosen mode's bar is painted by the rail, left of the buttons.
    connect(action, &QAction::toggled, this, qOverload<>(&QWidget::update));
    m_column->addWidget(button);
    return button;
}

void ModeRail::fit()
{
    const int icon = m_theme->theme().bodyPixels * 12 / 7;
    int width = 64;
    for (QToolButton *button : std::as_const(m_modes)) {
        button->setIconSize(QSize(icon, icon));
        // The chosen word is bold, and must fit too.
        width = std::max(width, button->sizeHint().width() + 8);
    }
    for (const QToolButton *button : std::as_const(m_feet))
        width = std::max(width, button->sizeHint().width());
    setFixedWidth(width + m_column->contentsMargins().left() + m_column->contentsMargins().right());
}

void ModeRail::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    for (const QToolButton *button : std::as_const(m_modes)) {
        if (button->isChecked())
            painter.fillRect(QRect(0, button->y(), 3, button->height()),
                             m_theme->theme().railAccent);
    }
}

void ModeRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange)
        fit();
}

} // namespace timeslice
