// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Texts of others, made harmless: a file may hold keys and names that move a terminal's cursor,
/// turn the direction of writing or fill pages. What cannot be seen is written as an escape.
namespace timeslice::words {

/// Control and format characters, line separators and halves of surrogate pairs become escapes such
/// as \u001b; everything else stays.
QString visibleText(const QString &text);
/// The same for a piece that a sentence quotes: at most 40 characters, cut with an ellipsis.
QString quotedText(const QString &text);

} // namespace timeslice::words
