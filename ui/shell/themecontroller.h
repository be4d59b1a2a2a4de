// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/settingkeys.h"
#include "ui/theme/theme.h"

#include <QObject>

namespace timeslice {

/// Which theme the program wears. Makes the Theme from the person's choice, the system's colours
/// and projection, dresses the application in it (Fusion, palette, style sheet, font) and gives it
/// to the views through the ThemeProvider.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(ThemeProvider *provider, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    bool projection() const { return m_projection; }
    const Theme &theme() const { return m_provider->theme(); }

    /// The theme's colours alone, for a window that shows nothing else yet. `setChoice` follows.
    void setSurfaces(ThemeChoice choice);
    /// Dresses the application; before the first call it is not.
    void setChoice(ThemeChoice choice);
    /// `screenHeight` in logical pixels: what the text sizes are measured against.
    void setProjection(bool on, int screenHeight);

private:
    void apply();
    ThemeKind kind() const;

    ThemeProvider *m_provider;
    ThemeKind m_systemKind = ThemeKind::Light;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_projection = false;
    bool m_dressed = false;
    int m_screenHeight = 1080;
};

} // namespace timeslice
