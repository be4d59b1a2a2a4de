// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exportformats.h"
#include "app/cli/settings.h"
#include "app/cli/simulation.h"
#include "ui/words/runtext.h"

namespace timeslice {
namespace {

CommandSyntax syntax()
{
    return { { QStringLiteral("--json"), QStringLiteral("--csv"), QStringLiteral("--text"),
               QStringLiteral("--events"), QStringLiteral("--explain") },
             { QStringLiteral("--policy"), QStringLiteral("--set"), QStringLiteral("--until"),
               QStringLiteral("--lang"), QStringLiteral("--limit"), QStringLiteral("--svg"),
               QStringLiteral("--perfetto") },
             1 };
}

} // namespace

ExitStatus simulateCommand(const QStringList &arguments, Language language)
{
    const CommandLine line(arguments, syntax());
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    ExitStatus status = ExitStatus::Done;
    const auto simulation = simulateOperand(line, status);
    if (!simulation)
        return status;
    for (const ExportFormat &format : exportFormats()) {
        const auto out = line.value(QLatin1String("--") + format.name);
        if (out)
            status = exportTo(*out, format, *simulation);
        if (status != ExitStatus::Done)
            return status;
    }
    const RunResult result = simulation->result();
    const ResultOptions options { line.has(QStringLiteral("--events")),
                                  line.has(QStringLiteral("--explain")) };
    if (line.has(QStringLiteral("--json")))
        return printOut(resultJson(result, options));
    if (line.has(QStringLiteral("--csv")))
        return printOut(resultCsv(result));
    return printOut(runText(result, options, language == Language::Chinese).toStdString());
}

} // namespace timeslice
