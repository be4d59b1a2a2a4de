// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptypage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace timeslice {

EmptyPage::EmptyPage(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_list(new QLabel(this))
    , m_meanwhile(new QLabel(this))
    , m_column(new QWidget(this))
{
    auto *panel = new QFrame(this);
    panel->setProperty("panel", true);
    const int unit = theme->theme().grid8;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(unit, unit, unit, unit);
    outer->addWidget(panel);
    // Wrapped labels know their height only in a layout that gives them their width.
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * unit);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_meanwhile->setProperty("role", QStringLiteral("muted"));
    m_list->setTextFormat(Qt::RichText);
    for (QLabel *label : { m_text, m_list, m_meanwhile }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    column->addStretch(2);
    for (QLabel *label : { m_picture, m_title, m_text, m_list, m_meanwhile })
        column->addWidget(label);
    column->addStretch(3);
    connect(theme, &ThemeProvider::themeChanged, this, &EmptyPage::dress);
    dress();
    retranslateUi();
}

void EmptyPage::dress()
{
    const Theme &theme = m_theme->theme();
    const int size = theme.bodyPixels * 4;
    m_picture->setPixmap(
        Icons::pixmap(QStringLiteral("lessons"), theme.accent, size, devicePixelRatioF()));
    // A line of about sixty letters reads best. No less is asked for: a page that nobody looks at
    // must not keep the window wide.
    m_column->setMaximumWidth(theme.bodyPixels * 36);
}

QStringList EmptyPage::items() const
{
    return { tr("Scenes in small steps, each with a question."),
             tr("Your answer first, then what really happens, and why."),
             tr("From the life of one process to several processors.") };
}

void EmptyPage::retranslateUi()
{
    m_title->setText(tr("Lessons"));
    m_text->setText(
        tr("Here you will be led through scenes that stop, ask what happens next, and then "
           "show you. This part is not built yet."));
    QString list = QStringLiteral("<ul style=\"margin-left:0; -qt-list-indent:1\">");
    const QStringList lines = items();
    for (const QString &line : lines)
        list += QStringLiteral("<li style=\"margin-bottom:6px\">%1</li>").arg(line.toHtmlEscaped());
    m_list->setText(list + QStringLiteral("</ul>"));
    m_meanwhile->setText(tr("Until then, the examples in the File menu each open paused at the "
                            "decision that they are about."));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
