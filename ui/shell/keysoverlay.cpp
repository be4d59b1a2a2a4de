// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysoverlay.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

namespace timeslice {
namespace {

struct KeyRow
{
    QString keys; ///< separated by "|"
    QString text;
};

/// Chinese has its access keys in brackets behind the text.
QString withoutAccessKey(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("[(（]&.[)）]"));
    return text.remove(bracketed).remove(QLatin1Char('&')).remove(QChar(0x2026)).trimmed();
}

} // namespace

KeysOverlay::KeysOverlay(ActionRegistry *actions, ThemeProvider *theme, QWidget *window)
    : QWidget(window)
    , m_actions(actions)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("keysOverlay"));
    hide();
    window->installEventFilter(this);
}

void KeysOverlay::popUp()
{
    build();
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void KeysOverlay::build()
{
    delete m_card;
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("overlayCard"));
    auto *grid = new QGridLayout(card);
    const int unit = m_theme->theme().grid8;
    grid->setContentsMargins(4 * unit, 3 * unit, 4 * unit, 3 * unit);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(m_theme->theme().projection ? unit / 2 : unit);
    auto *title = new QLabel(tr("Keys"), card);
    title->setProperty("role", QStringLiteral("heading"));
    grid->addWidget(title, 0, 0, 1, 5);

    QList<KeyRow> rows;
    const auto add = [&rows, this](ActionId id) {
        const QAction *action = m_actions->action(id);
        QStringList keys;
        const QList<QKeySequence> all = action->shortcuts();
        for (const QKeySequence &key : all)
            keys.append(key.toString(QKeySequence::NativeText));
        rows.append({ keys.join(QLatin1Char('|')), withoutAccessKey(action->text()) });
    };
    for (const ActionId id :
         { ActionId::StepForward, ActionId::StepBack, ActionId::Play, ActionId::ToStart,
           ActionId::ToEnd, ActionId::Faster, ActionId::Slower, ActionId::Compare,
           ActionId::Projection, ActionId::BlankScreen, ActionId::LeaveProjection,
           ActionId::ShowKeys })
        add(id);
    // The timeline's keys are its own: they work while it has the focus.
    rows.append({ QStringLiteral("W|S"), tr("Zoom in, out") });
    rows.append({ QStringLiteral("A|D"), tr("Move left, right") });
    rows.append({ QStringLiteral("F"), tr("Fit the selection, then all") });
    for (const ActionId id :
         { ActionId::ZoomFit, ActionId::New, ActionId::Open, ActionId::Save, ActionId::Undo,
           ActionId::Redo, ActionId::AddProcess, ActionId::RemoveProcess, ActionId::RandomProcesses,
           ActionId::SwitchLanguage })
        add(id);

    rows.append({ QStringLiteral("F10"), tr("Open the menus") });

    const int perColumn = (static_cast<int>(rows.size()) + 1) / 2;
    for (int i = 0; i < rows.size(); ++i) {
        const int row = 1 + i % perColumn;
        const int column = i / perColumn * 3;
        auto *caps = new QWidget(card);
        auto *line = new QHBoxLayout(caps);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        const QStringList keys = rows.at(i).keys.split(QLatin1Char('|'), Qt::SkipEmptyParts);
        for (const QString &key : keys) {
            auto *cap = new QLabel(key, caps);
            cap->setObjectName(QStringLiteral("keyCap"));
            line->addWidget(cap);
        }
        line->addStretch(1);
        grid->addWidget(caps, row, column);
        grid->addWidget(new QLabel(rows.at(i).text, card), row, column + 1);
    }
    grid->setColumnMinimumWidth(2, 3 * unit);
    m_card = card;
    auto *center = qobject_cast<QGridLayout *>(layout());
    if (!center) {
        center = new QGridLayout(this);
        center->setContentsMargins(0, 0, 0, 0);
    }
    center->addWidget(m_card, 0, 0, Qt::AlignCenter);
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 130));
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    hide();
}

void KeysOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible())
        build();
}

bool KeysOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

} // namespace timeslice
