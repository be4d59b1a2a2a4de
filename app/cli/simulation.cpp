// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulation.h"

#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "ui/words/problemwords.h"

#include <QCoreApplication>

namespace timeslice {
namespace {

constexpr qint64 kEventLimit = 10'000'000;

} // namespace

std::optional<Simulation> simulateOperand(const CommandLine &line, ExitStatus &status)
{
    bool limitFits = true;
    const QString limitText =
        line.value(QStringLiteral("--limit")).value_or(QString::number(kEventLimit));
    const qint64 limit = limitText.toLongLong(&limitFits);
    if (!limitFits || limit < 1 || limit > kEventLimit) {
        status = usageError(QCoreApplication::translate(
                                "Cli", "--limit %1: a whole number from 1 to %2 would be right")
                                .arg(limitText, QString::number(kEventLimit)));
        return std::nullopt;
    }

    const QString &file = line.operands().first();
    ReadResult read = readOperand(file);
    if (read.problem) {
        printError(problemText(*read.problem, operandName(file)));
        status = ExitStatus::InputWrong;
        return std::nullopt;
    }
    if (const QString error = applyOptions(*read.scenario, line); !error.isEmpty()) {
        status = usageError(error);
        return std::nullopt;
    }

    const auto workload = std::make_shared<const Workload>(std::move(*read.scenario));
    Simulation simulation { workload, Simulator(workload) };
    if (simulation.simulator.run(static_cast<std::size_t>(limit)) == RunEnd::Limit) {
        printError(QCoreApplication::translate(
                       "Cli",
                       "timeslice-cli: the run is longer than the limit of %1 events; it came to "
                       "time %2. Use --until, or larger time slices.")
                       .arg(QString::number(limit), QString::number(simulation.simulator.now())));
        status = ExitStatus::LimitReached;
        return std::nullopt;
    }
    return simulation;
}

} // namespace timeslice
