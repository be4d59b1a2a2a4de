// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/transportbar.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/flowlayout.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QToolButton>

#include <cmath>

namespace timeslice {
namespace {

// The slider's positions per power of ten: 0.1x is -kDecade, 1x is 0, 10x is kDecade.
constexpr int kDecade = 20;

double speedAt(int position)
{
    return std::pow(10.0, static_cast<double>(position) / kDecade);
}

} // namespace

TransportBar::TransportBar(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this, 10))
    , m_speedLabel(new QLabel(this))
    , m_speed(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
{
    setProperty("panel", true);
    m_flow->setContentsMargins(12, 6, 12, 6);

    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const ActionId id : { ActionId::ToStart, ActionId::StepBack, ActionId::Play,
                               ActionId::StepForward, ActionId::ToEnd }) {
        auto *button = new QToolButton(buttons);
        button->setDefaultAction(actions->action(id));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        // A click leaves the focus where it is, so that Space goes on stepping.
        button->setFocusPolicy(Qt::TabFocus);
        if (id == ActionId::Play)
            button->setProperty("role", QStringLiteral("primary"));
        row->addWidget(button);
        m_buttons.append(button);
    }
    m_flow->addWidget(buttons);

    auto *speed = new QWidget(this);
    auto *speedRow = new QHBoxLayout(speed);
    speedRow->setContentsMargins(0, 0, 0, 0);
    speedRow->setSpacing(8);
    m_speed->setRange(-kDecade, kDecade);
    m_speed->setPageStep(kDecade / 4);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speedLabel->setProperty("role", QStringLiteral("muted"));
    speedRow->addWidget(m_speedLabel);
    speedRow->addWidget(m_speed);
    m_flow->addWidget(speed);

    m_time->setProperty("role", QStringLiteral("value"));
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_flow->addWidget(m_time);
    m_flow->setTrailing(m_time);

    connect(m_speed, &QSlider::valueChanged, this, [this](int position) {
        retranslateUi();
        emit speedChosen(speedAt(position));
    });
    m_speed->installEventFilter(this);
    connect(theme, &ThemeProvider::themeChanged, this, &TransportBar::fit);
    retranslateUi();
    fit();
}

void TransportBar::addGroup(QWidget *group)
{
    QLayoutItem *time = m_flow->takeAt(m_flow->count() - 1);
    m_flow->addWidget(group);
    m_flow->addItem(time);
}

double TransportBar::speed() const
{
    return speedAt(m_speed->value());
}

void TransportBar::setSpeed(double speed)
{
    const QSignalBlocker blocker(m_speed);
    m_speed->setValue(static_cast<int>(std::lround(std::log10(speed) * kDecade)));
    retranslateUi();
}

void TransportBar::setTimeText(const QString &text)
{
    m_timeText = text;
    retranslateUi();
}

void TransportBar::retranslateUi()
{
    //: Speed of playing, a factor: "1.0×"
    m_speedLabel->setText(tr("%1×").arg(QLocale().toString(speed(), 'f', 1)));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast the run is played, from 0.1 to 10 times."));
    m_speed->setStatusTip(m_speed->toolTip());
    m_time->setText(m_timeText.isEmpty() ? QString() : tr("t = %1").arg(m_timeText));
}

void TransportBar::fit()
{
    const Theme &theme = m_theme->theme();
    const int icon = theme.bodyPixels * 10 / 7;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setIconSize(QSize(icon, icon));
    m_speed->setFixedWidth(theme.bodyPixels * 7);
    // The numbers change while playing; the row must not dance.
    m_speedLabel->setMinimumWidth(
        QFontMetrics(theme.bodyFont()).horizontalAdvance(tr("%1×").arg(QStringLiteral("10.0"))));
    m_time->setMinimumWidth(
        QFontMetrics(theme.bodyFont(QFont::Bold)).horizontalAdvance(QStringLiteral("t = 0000 ms")));
}

bool TransportBar::eventFilter(QObject *watched, QEvent *event)
{
    // The groove is a thin line. A click anywhere above or below it goes there, and the slider then
    // finds its handle under the pointer and lets itself be drawn on.
    if (watched == m_speed && event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        QStyleOptionSlider option;
        option.initFrom(m_speed);
        option.orientation = Qt::Horizontal;
        option.minimum = m_speed->minimum();
        option.maximum = m_speed->maximum();
        option.sliderPosition = option.sliderValue = m_speed->value();
        const QRect handle = m_speed->style()->subControlRect(QStyle::CC_Slider, &option,
                                                              QStyle::SC_SliderHandle, m_speed);
        const QPoint at = press->position().toPoint();
        if (press->button() == Qt::LeftButton && !handle.contains(at))
            m_speed->setValue(QStyle::sliderValueFromPosition(
                m_speed->minimum(), m_speed->maximum(), at.x() - handle.width() / 2,
                m_speed->width() - handle.width()));
    }
    return QFrame::eventFilter(watched, event);
}

void TransportBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        fit();
    }
}

} // namespace timeslice
