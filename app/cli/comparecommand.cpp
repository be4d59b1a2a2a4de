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

ExitStatus compareCommand(const QStringList &arguments)
{
    const CommandLine line(arguments,
                           { { QStringLiteral("--json"), QStringLiteral("--text") },
                             { QStringLiteral("--policies"), QStringLiteral("--set"),
                               QStringLiteral("--until"), QStringLiteral("--lang") },
                             1 });
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    const auto policies = line.value(QStringLiteral("--policies"));
    if (!policies)
        return usageError(QCoreApplication::translate(
            "Cli", "--policies is missing: --policies fcfs,rr:quantum=4,mlfq would be right"));
    const QString &file = line.operands().first();
    ReadResult read = readOperand(file);
    if (read.problem) {
        printError(problemText(*read.problem, operandName(file)));
        return ExitStatus::InputWrong;
    }
    if (const QString error = applyOptions(*read.scenario, line); !error.isEmpty())
        return usageError(error);
    const Variants variants = parseVariants(*read.scenario, policies->toStdString());
    if (variants.error)
        return usageError(variantErrorText(*variants.error));
    ExitStatus status = ExitStatus::Done;
    const auto runs = runVariants(variants.list, status);
    if (!runs)
        return status;
    if (line.has(QStringLiteral("--json")))
        return printOut(comparisonJson(variants.list, *runs));
    return printOut(comparisonText(variants.list, *runs).toStdString());
}

} // namespace timeslice
