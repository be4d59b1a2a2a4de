// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a translation incomplete or wrong in a way that a machine can see. Each function gives
// one line per fault, naming the message, and an empty list when all is well.
#pragma once

#include "tests/translations/translationfile.h"

#include <QSet>

namespace timeslice {

// Unfinished, vanished or empty messages, too few or too many number forms, placeholders lost or
// surplus, an access key lost, surplus or not typeable. In Chinese also a text that is still its
// English, unless each of its words is in `sameWords`.
QStringList faultsOf(const TranslationFile &file, const QSet<QString> &sameWords);

// What `scanned`, the same file brought up to date from the sources, has and `file` lacks, and what
// no source says any more.
QStringList differencesFromSources(const TranslationFile &file, const TranslationFile &scanned);

} // namespace timeslice
