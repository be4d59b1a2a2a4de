// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptypage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace timeslice {

EmptyPage::EmptyPage(Mode mode, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_mode(mode)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *panel = new QFrame(this);
    panel->setProperty("panel", true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme->theme().grid8, theme->theme().grid8, theme->theme().grid8,
                              theme->theme().grid8);
    outer->addWidget(panel);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(theme, &ThemeProvider::themeChanged, this, &EmptyPage::dress);
    dress();
    retranslateUi();
}

void EmptyPage::dress()
{
    const Theme &theme = m_theme->theme();
    const int size = theme.bodyPixels * 4;
    const QString name = m_mode == Mode::Lab ? QStringLiteral("lab") : QStringLiteral("lessons");
    m_picture->setPixmap(Icons::pixmap(name, theme.accent, size, devicePixelRatioF()));
    // A line of about sixty letters reads best.
    m_text->setFixedWidth(theme.bodyPixels * 36);
    fit();
}

void EmptyPage::retranslateUi()
{
    switch (m_mode) {
    case Mode::Lab:
        m_title->setText(tr("Process Lab"));
        m_text->setText(
            tr("Here you will work with real processes of this computer: start them, hold them at "
               "each step, build a deadlock by hand, leave a zombie behind, and watch through the "
               "kernel what they do. This part is not built yet. Until then the Scheduler page "
               "shows simulated processes."));
        break;
    case Mode::Lessons:
        m_title->setText(tr("Lessons"));
        m_text->setText(
            tr("Here you will be led through scenes that stop and ask what happens next, and then "
               "show you. This part is not built yet. Until then, the examples in the File menu "
               "each open paused at the decision that they are about."));
        break;
    }
    fit();
}

void EmptyPage::fit()
{
    // A centred label asks for the height of its unwrapped text.
    m_text->ensurePolished();
    m_text->setFixedHeight(m_text->heightForWidth(m_text->width()));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
