// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace timeslice {

enum class Language { English, Chinese };

/// What --lang says, else what the locale variables say (LC_ALL, LC_MESSAGES, LANG, in this order).
/// A wrong --lang is left to the command to report.
Language chosenLanguage(const QStringList &arguments);
/// Loads the translation; without one the program speaks English.
void installLanguage(Language language);

} // namespace timeslice
