// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/language.h"
#include "app/cli/output.h"
#include "core/io/scenarioreader.h"

#include <QStringList>

namespace timeslice {

/// The subcommands, each in a file of its own. `arguments` are those behind the subcommand's name.
ExitStatus simulateCommand(const QStringList &arguments, Language language);
ExitStatus validateCommand(const QStringList &arguments);
ExitStatus compareCommand(const QStringList &arguments);
ExitStatus sweepCommand(const QStringList &arguments);
ExitStatus exportCommand(const QStringList &arguments);
ExitStatus labCommand(const QStringList &arguments);
ExitStatus policiesCommand(const QStringList &arguments);
ExitStatus randomCommand(const QStringList &arguments);

/// Reads the scenario that an operand names, "-" being standard input.
ReadResult readOperand(const QString &file);
/// What a message calls that operand.
QString operandName(const QString &file);

} // namespace timeslice
