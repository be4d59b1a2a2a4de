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

/// Applies --policy, --set and --until. A sentence when one of them is wrong.
QString applyOptions(Scenario &scenario, const CommandLine &line)
{
    if (const auto policy = line.value(QStringLiteral("--policy"))) {
        if (policy->toStdString() != scenario.policy.id) {
            scenario.policy = {}; // parameters of the file's own policy mean nothing to another
            scenario.policy.id = policy->toStdString();
        }
    }
    for (const QString &setting : line.values(QStringLiteral("--set"))) {
        if (const QString wrong = applySetting(scenario, setting); !wrong.isEmpty())
            return wrong;
    }
    if (const auto until = line.value(QStringLiteral("--until"))) {
        bool ok = false;
        scenario.until = until->toLongLong(&ok);
        if (!ok)
            return QCoreApplication::translate("Cli", "--until %1: a whole number would be right")
                .arg(*until);
    }
    // The file alone was good, so whatever is wrong now came from the command line.
    if (const auto problem = findProblem(scenario))
        return QCoreApplication::translate("Cli", "these options do not fit: %1: %2")
            .arg(words::quotedText(QString::fromStdString(problem->path)),
                 problemSentence(*problem));
    return {};
}

QString optionsError(const CommandLine &line)
{
    if (!line.error().isEmpty())
        return line.error();
    int formats = 0;
    for (const char *format : { "--json", "--csv", "--text" })
        formats += line.has(QString::fromLatin1(format)) ? 1 : 0;
    if (formats > 1)
        return QCoreApplication::translate("Cli", "--json, --csv and --text exclude each other");
    if (const auto language = line.value(QStringLiteral("--lang"));
        language && *language != QLatin1String("zh") && *language != QLatin1String("en"))
        return QCoreApplication::translate("Cli", "--lang %1: zh or en would be right")
            .arg(*language);
    return {};
}

} // namespace

ExitStatus simulateCommand(const QStringList &arguments, Language language)
{
    const CommandLine line(arguments, syntax());
    if (const QString error = optionsError(line); !error.isEmpty())
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
