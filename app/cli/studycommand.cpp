// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/studycommand.h"

#include "ui/words/visibletext.h"

#include <QCoreApplication>

namespace timeslice {

std::optional<std::vector<StudyRun>> runVariants(const std::vector<Variant> &variants,
                                                 ExitStatus &status)
{
    std::vector<Scenario> scenarios;
    scenarios.reserve(variants.size());
    for (const Variant &variant : variants)
        scenarios.push_back(variant.scenario);
    const StudyOptions options;
    std::vector<StudyRun> runs = runStudy(scenarios, options);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].end != RunEnd::Limit)
            continue;
        printError(QCoreApplication::translate(
                       "Cli",
                       "timeslice-cli: the run of %1 is longer than the limit of %2 events. Give "
                       "the scenario an end with --until, or use larger time slices.")
                       .arg(words::quotedText(QString::fromStdString(variants[i].label)),
                            QString::number(options.eventLimit)));
        status = ExitStatus::LimitReached;
        return std::nullopt;
    }
    return runs;
}

} // namespace timeslice
