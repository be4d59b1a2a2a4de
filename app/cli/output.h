// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace timeslice {

/// Exit statuses, the same for every subcommand.
enum class ExitStatus : int {
    Done = 0,
    InputWrong = 1,
    Usage = 2,
    LimitReached = 3,
    NotPossible = 4, ///< the machine lacks what is needed, or refuses the output
};

/// Writes everything to standard output. A reader that has gone away (as head does) is no error.
ExitStatus printOut(std::string_view bytes);
/// Writes one line to standard error.
void printError(const QString &line);
/// "timeslice-cli: line" and where help is; returns Usage.
ExitStatus usageError(const QString &line);

} // namespace timeslice
