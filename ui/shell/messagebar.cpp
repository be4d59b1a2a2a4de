// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace timeslice {

MessageBar::MessageBar(ThemeProvider *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_details(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    for (QLabel *label : { m_title, m_details }) {
        // Files and people wrote parts of this text.
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_accept->setProperty("role", QStringLiteral("primary"));
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_title);
    text->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->addLayout(text, 1);
    row->addWidget(m_accept, 0, Qt::AlignVCenter);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_title->text() + QLatin1Char('\n')
                                              + m_details->text());
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        hide();
        emit accepted();
    });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(theme, &ThemeProvider::themeChanged, this, &MessageBar::dress);
    dress();
    retranslateUi();
    hide();
}

void MessageBar::showError(const QString &title, const QString &details)
{
    setKind(QStringLiteral("error"));
    m_title->setText(title);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_accept->hide();
    m_copy->show();
    show();
}

void MessageBar::showOffer(const QString &title, const QString &details, const QString &button)
{
    setKind(QStringLiteral("offer"));
    m_title->setText(title);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_accept->setText(button);
    m_accept->show();
    m_copy->hide();
    show();
}

void MessageBar::showNote(const QString &title, const QString &details)
{
    // It looks like an offer, without a button.
    showOffer(title, details, QString());
    m_accept->hide();
    m_isNote = true;
}

QString MessageBar::details() const
{
    return m_details->text();
}

void MessageBar::dismiss()
{
    const bool offer = m_accept->isVisibleTo(this);
    hide();
    if (offer)
        emit dismissed();
}

void MessageBar::setKind(const QString &kind)
{
    m_isNote = false;
    setProperty("kind", kind);
    for (QWidget *widget : { static_cast<QWidget *>(this), static_cast<QWidget *>(m_title) }) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void MessageBar::dress()
{
    const Theme &theme = m_theme->theme();
    m_copy->setIcon(Icons::icon(QStringLiteral("copy"), theme));
    m_close->setIcon(Icons::icon(QStringLiteral("close"), theme));
    const int size = theme.bodyPixels + 4;
    m_copy->setIconSize(QSize(size, size));
    m_close->setIconSize(QSize(size, size));
}

void MessageBar::retranslateUi()
{
    m_copy->setToolTip(tr("Copy this message."));
    m_copy->setAccessibleName(tr("Copy"));
    m_close->setToolTip(tr("Close this message."));
    m_close->setAccessibleName(tr("Close"));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
