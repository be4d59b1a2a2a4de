// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exportformats.h"
#include "app/cli/settings.h"
#include "app/cli/simulation.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeslice {

ExitStatus exportCommand(const QStringList &arguments)
{
    const CommandLine line(
        arguments,
        { {},
          { QStringLiteral("--to"), QStringLiteral("--policy"), QStringLiteral("--set"),
            QStringLiteral("--until"), QStringLiteral("--limit"), QStringLiteral("--lang") },
          2 });
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    const QString to = line.value(QStringLiteral("--to")).value_or(QString());
    const auto formats = exportFormats();
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [&](const ExportFormat &each) { return each.name == to; });
    if (format == formats.end())
        return usageError(QCoreApplication::translate(
            "Cli", "--to says in which form: perfetto, systrace, svg or csv would be right"));
    ExitStatus status = ExitStatus::Done;
    const auto simulation = simulateOperand(line, status);
    return simulation ? exportTo(line.operands().at(1), *format, *simulation) : status;
}

} // namespace timeslice
