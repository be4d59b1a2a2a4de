// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/themecontroller.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QStyleFactory>

namespace timeslice {

ThemeController::ThemeController(ThemeProvider *provider, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
{
    // Asked before our own palette is put over it; Qt 6.4 has no other word for "dark".
    const QPalette system = QApplication::palette();
    if (system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness())
        m_systemKind = ThemeKind::Dark;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void ThemeController::setSurfaces(ThemeChoice choice)
{
    m_choice = choice;
    m_provider->setTheme(Theme::make(kind(), m_projection, m_screenHeight));
}

void ThemeController::setChoice(ThemeChoice choice)
{
    // Dressing every widget anew is the dearest thing that a window can do.
    if (m_dressed && m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeController::setProjection(bool on, int screenHeight)
{
    if (m_dressed && m_projection == on && m_screenHeight == screenHeight)
        return;
    m_projection = on;
    m_screenHeight = screenHeight;
    apply();
}

ThemeKind ThemeController::kind() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::System:
        break;
    }
    return m_systemKind;
}

void ThemeController::apply()
{
    m_dressed = true;
    const Theme theme = Theme::make(kind(), m_projection, m_screenHeight);
    QApplication::setFont(theme.bodyFont());
    QApplication::setPalette(paletteFor(theme));
    qApp->setStyleSheet(styleSheetFor(theme));
    m_provider->setTheme(theme);
}

} // namespace timeslice
