// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportformats.h"

#include "app/cli/ganttsvg.h"
#include "core/io/filewriter.h"
#include "core/io/tracewriter.h"
#include "ui/words/names.h"
#include "ui/words/problemwords.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>
#include <QFile>

namespace timeslice {
namespace {

using Written = std::optional<std::string>;

const ExportFormat kFormats[] {
    { QLatin1String("perfetto"),
      [](const Simulation &run) -> Written { return chromeTraceJson(run.simulator.trace()); } },
    { QLatin1String("systrace"),
      [](const Simulation &run) -> Written { return systraceText(run.simulator.trace()); } },
    { QLatin1String("svg"),
      [](const Simulation &run) -> Written {
          return ganttSvg(run.simulator.trace(), words::text(run.workload->given().title));
      } },
    { QLatin1String("csv"),
      [](const Simulation &run) -> Written { return resultCsv(run.result()); } },
};

} // namespace

std::span<const ExportFormat> exportFormats()
{
    return kFormats;
}

ExitStatus exportTo(const QString &out, const ExportFormat &format, const Simulation &simulation)
{
    const Written bytes = format.write(simulation);
    if (!bytes) {
        printError(QCoreApplication::translate("Cli",
                                               "timeslice-cli: the run has more than %1 bars, too "
                                               "many for one picture. Use --until.")
                       .arg(QString::number(kMostBars)));
        return ExitStatus::LimitReached;
    }
    if (out == QLatin1String("-"))
        return printOut(*bytes);
    if (const auto problem = writeFileSafely(QFile::encodeName(out).toStdString(), *bytes)) {
        printError(problemText(*problem, words::visibleText(out)));
        return ExitStatus::NotPossible;
    }
    return ExitStatus::Done;
}

} // namespace timeslice
