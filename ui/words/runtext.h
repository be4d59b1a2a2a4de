// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/resultwriter.h"

#include <QString>

namespace timeslice {

/// A run for reading in a terminal: a Gantt chart in boxes, a table of the processes, averages;
/// with `events` what happened, and with `explain` why each CPU chose as it did. At most 78 columns
/// wide as far as names allow, except for the sentences: they are those of the window's why strip,
/// one to a line, and the terminal wraps them.
QString runText(const RunResult &result, const ResultOptions &options, bool chinese);

} // namespace timeslice
