// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace timeslice {

struct Theme;

/// What the widgets of Qt wear: Fusion with this palette and this style sheet. Both are functions
/// of the theme and hold every rule of the look, so that no widget sets colours by itself.
///
/// Dynamic properties that the sheet knows: `panel` (bool; a calm surface with an edge), `role`
/// ("title", "label", "muted", "value", "heading", "primary", "flat") on labels and buttons.
QPalette paletteFor(const Theme &theme);
QString styleSheetFor(const Theme &theme);

} // namespace timeslice
