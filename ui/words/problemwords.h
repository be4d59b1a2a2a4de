// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeslice {

struct Problem;

/// What was wrong and what would be right, as one sentence in the language of the interface.
QString problemSentence(const Problem &problem);
/// "file:line:column: error: sentence", for a terminal. A problem of the file as a whole stands at
/// 1:1.
QString problemText(const Problem &problem, const QString &file);
/// The same for a window: "file, line 3, column 5: sentence".
QString problemMessage(const Problem &problem, const QString &file);

} // namespace timeslice
