// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "core/io/resultwriter.h"
#include "ui/words/problemwords.h"
#include "ui/words/runtext.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

#include <optional>

namespace timeslice {
namespace {

constexpr qint64 kEventLimit = 10'000'000;

CommandSyntax syntax()
{
    return { { QStringLiteral("--json"), QStringLiteral("--csv"), QStringLiteral("--text"),
               QStringLiteral("--events"), QStringLiteral("--explain") },
             { QStringLiteral("--policy"), QStringLiteral("--set"), QStringLiteral("--until"),
               QStringLiteral("--lang"), QStringLiteral("--limit") },
             1 };
}

} // namespace

ExitStatus simulateCommand(const QStringList &arguments, Language language)
{
    const CommandLine line(arguments, syntax());
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    bool limitFits = true;
    const QString limitText =
        line.value(QStringLiteral("--limit")).value_or(QString::number(kEventLimit));
    const qint64 limit = limitText.toLongLong(&limitFits);
    if (!limitFits || limit < 1 || limit > kEventLimit)
        return usageError(QCoreApplication::translate(
                              "Cli", "--limit %1: a whole number from 1 to %2 would be right")
                              .arg(limitText, QString::number(kEventLimit)));

    const QString &file = line.operands().first();
    ReadResult read = readOperand(file);
    if (read.problem) {
        printError(problemText(*read.problem, operandName(file)));
        return ExitStatus::InputWrong;
    }
    if (const QString error = applyOptions(*read.scenario, line); !error.isEmpty())
        return usageError(error);

    const auto workload = std::make_shared<const Workload>(std::move(*read.scenario));
    Simulator simulator(workload);
    const RunEnd end = simulator.run(static_cast<std::size_t>(limit));
    if (end == RunEnd::Limit) {
        printError(QCoreApplication::translate(
                       "Cli",
                       "timeslice-cli: the run is longer than the limit of %1 events; it came to "
                       "time %2. Use --until, or larger time slices.")
                       .arg(QString::number(limit), QString::number(simulator.now())));
        return ExitStatus::LimitReached;
    }
    const RunResult result { workload.get(), &simulator.trace(), &simulator.decisions(), end };
    const ResultOptions options { line.has(QStringLiteral("--events")),
                                  line.has(QStringLiteral("--explain")) };
    if (line.has(QStringLiteral("--json")))
        return printOut(resultJson(result, options));
    if (line.has(QStringLiteral("--csv")))
        return printOut(resultCsv(result));
    return printOut(runText(result, options, language == Language::Chinese).toStdString());
}

} // namespace timeslice
