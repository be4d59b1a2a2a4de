// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "app/cli/studycommand.h"
#include "core/io/studywriter.h"
#include "ui/words/problemwords.h"
#include "ui/words/studytext.h"

#include <QCoreApplication>

namespace timeslice {

ExitStatus sweepCommand(const QStringList &arguments)
{
    const CommandLine line(
        arguments,
        { { QStringLiteral("--json"), QStringLiteral("--csv"), QStringLiteral("--text") },
          { QStringLiteral("--param"), QStringLiteral("--policy"), QStringLiteral("--set"),
            QStringLiteral("--until"), QStringLiteral("--lang") },
          1 });
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    const auto parameter = line.value(QStringLiteral("--param"));
    if (!parameter)
        return usageError(QCoreApplication::translate(
            "Cli", "--param is missing: --param quantum=1..20 would be right"));
    const QString &file = line.operands().first();
    ReadResult read = readOperand(file);
    if (read.problem) {
        printError(problemText(*read.problem, operandName(file)));
        return ExitStatus::InputWrong;
    }
    if (const QString error = applyOptions(*read.scenario, line); !error.isEmpty())
        return usageError(error);
    const Variants variants = parseSweep(*read.scenario, parameter->toStdString());
    if (variants.error)
        return usageError(variantErrorText(*variants.error));
    ExitStatus status = ExitStatus::Done;
    const auto runs = runVariants(variants.list, status);
    if (!runs)
        return status;
    const QString key = parameter->section(QLatin1Char('='), 0, 0);
    if (line.has(QStringLiteral("--json")))
        return printOut(sweepJson(key.toStdString(), variants.list, *runs));
    if (line.has(QStringLiteral("--csv")))
        return printOut(sweepCsv(key.toStdString(), variants.list, *runs));
    return printOut(sweepText(key, variants.list, *runs).toStdString());
}

} // namespace timeslice
