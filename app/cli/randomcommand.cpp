// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "core/io/scenariowriter.h"
#include "core/scenario/problem.h"
#include "core/study/randomworkload.h"
#include "ui/words/problemwords.h"

#include <QCoreApplication>

#include <array>

namespace timeslice {
namespace {

constexpr std::array kSpreads { "constant", "uniform", "geometric", "bimodal" };

/// Takes a whole number within a range out of the command line; an error otherwise.
class Numbers
{
public:
    explicit Numbers(const CommandLine &line)
        : m_line(line)
    {
    }

    template <typename Integer>
    void take(const char *option, std::int64_t least, std::int64_t most, Integer &target)
    {
        const auto text = m_line.value(QLatin1String(option));
        if (!text || !error.isEmpty())
            return;
        bool good = false;
        const qlonglong value = text->toLongLong(&good);
        if (good && value >= least && value <= most)
            target = static_cast<Integer>(value);
        else
            error = QCoreApplication::translate("Cli", "%1 needs a whole number from %2 to %3")
                        .arg(QLatin1String(option))
                        .arg(least)
                        .arg(most);
    }

    QString error;

private:
    const CommandLine &m_line;
};

} // namespace

ExitStatus randomCommand(const QStringList &arguments)
{
    const CommandLine line(
        arguments,
        { {},
          { QStringLiteral("--seed"), QStringLiteral("--tasks"), QStringLiteral("--arrival-gap"),
            QStringLiteral("--burst"), QStringLiteral("--spread"), QStringLiteral("--io"),
            QStringLiteral("--priorities"), QStringLiteral("--policy"), QStringLiteral("--set"),
            QStringLiteral("--lang") },
          0 });
    if (!line.error().isEmpty())
        return usageError(line.error());
    RandomWorkload workload;
    Numbers numbers(line);
    numbers.take("--seed", 0, kMaxNumber, workload.seed);
    numbers.take("--tasks", 1, kMostRandomTasks, workload.tasks);
    numbers.take("--arrival-gap", 0, kLongestMean, workload.arrivalGap);
    numbers.take("--burst", 1, kLongestMean, workload.burst);
    numbers.take("--io", 0, 90, workload.ioShare);
    numbers.take("--priorities", 1, 100, workload.priorities);
    if (!numbers.error.isEmpty())
        return usageError(numbers.error);
    if (const auto spread = line.value(QStringLiteral("--spread"))) {
        const auto at = std::ranges::find_if(
            kSpreads, [&](const char *word) { return *spread == QLatin1String(word); });
        if (at == kSpreads.end())
            return usageError(
                QCoreApplication::translate(
                    "Cli", "--spread is one of constant, uniform, geometric, bimodal, not %1")
                    .arg(*spread));
        workload.spread = static_cast<Spread>(at - kSpreads.begin());
    }
    Scenario scenario = withRandomTasks({}, workload);
    scenario.policy.id = "fcfs";
    if (const QString error = applyOptions(scenario, line); !error.isEmpty())
        return usageError(error);
    if (const auto problem = findProblem(scenario))
        return usageError(problemSentence(*problem));
    return printOut(writeScenario(scenario));
}

} // namespace timeslice
