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
namespace {

// A file can put any amount of text into a message; the page must go on to be seen.
constexpr qsizetype kLongest = 300;
// A word of this length can be broken: a line of the smallest window is longer.
constexpr qsizetype kLongestWord = 40;

QString bounded(const QString &text)
{
    if (text.size() <= kLongest)
        return text;
    return text.left(kLongest / 2) + QStringLiteral(" … ") + text.right(kLongest / 2);
}

/// Places for a line to end in words that are longer than a line.
QString breakable(const QString &text)
{
    QString result;
    qsizetype word = 0;
    for (const QChar c : text) {
        word = c.isSpace() ? 0 : word + 1;
        if (word > kLongestWord && !c.isLowSurrogate()) {
            result += QChar(0x200B); // a space without width
            word = 1;
        }
        result += c;
    }
    return result;
}

void setBounded(QLabel *label, const QString &text)
{
    const QString shown = bounded(text);
    label->setText(breakable(shown));
    label->setToolTip(shown == text
                          ? QString()
                          : QStringLiteral("<p>%1</p>").arg(breakable(text).toHtmlEscaped()));
}

} // namespace

MessageBar::MessageBar(ThemeProvider *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_details(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_decline(new QPushButton(this))
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
        label->setMinimumWidth(1); // a message never makes the window wider
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
    row->addWidget(m_decline, 0, Qt::AlignVCenter);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_wholeTitle + QLatin1Char('\n') + m_wholeDetails);
    });
    connect(m_accept, &QPushButton::clicked, this, [this] { close(&MessageBar::accepted); });
    connect(m_decline, &QPushButton::clicked, this, [this] { close(&MessageBar::declined); });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(theme, &ThemeProvider::themeChanged, this, &MessageBar::dress);
    dress();
    retranslateUi();
    hide();
}

void MessageBar::put(Kind kind, const QString &title, const QString &details)
{
    setKind(kind);
    m_wholeTitle = title;
    m_wholeDetails = details;
    setBounded(m_title, title);
    setBounded(m_details, details);
    m_details->setVisible(!details.isEmpty());
    m_accept->setVisible(kind == Kind::Offer);
    m_decline->setVisible(kind == Kind::Offer);
    m_copy->setVisible(kind == Kind::Error);
    show();
}

void MessageBar::showError(const QString &title, const QString &details)
{
    put(Kind::Error, title, details);
}

void MessageBar::showOffer(const QString &title, const QString &details, const QString &accept,
                           const QString &decline)
{
    m_accept->setText(accept);
    m_decline->setText(decline);
    put(Kind::Offer, title, details);
}

void MessageBar::showNote(const QString &title, const QString &details)
{
    put(Kind::Note, title, details);
}

void MessageBar::dismiss()
{
    if (!isHidden())
        close(isOffer() ? &MessageBar::dismissed : nullptr);
}

void MessageBar::close(void (MessageBar::*answer)())
{
    hide();
    if (answer)
        emit(this->*answer)();
    // The answer may have led to a new message.
    if (isHidden())
        emit freed();
}

void MessageBar::setKind(Kind kind)
{
    m_kind = kind;
    // A note looks like an offer, without buttons.
    setProperty("kind", kind == Kind::Error ? QStringLiteral("error") : QStringLiteral("offer"));
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
