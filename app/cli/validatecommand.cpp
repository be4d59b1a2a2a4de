// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "ui/words/problemwords.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace timeslice {

ReadResult readOperand(const QString &file)
{
    if (file == QLatin1String("-"))
        return readScenarioDescriptor(STDIN_FILENO);
    return readScenarioFile(QFile::encodeName(file).toStdString());
}

QString operandName(const QString &file)
{
    return file == QLatin1String("-") ? QStringLiteral("<stdin>") : words::visibleText(file);
}

ExitStatus validateCommand(const QStringList &arguments)
{
    const CommandLine line(arguments, { {}, { QStringLiteral("--lang") }, 1 });
    if (!line.error().isEmpty())
        return usageError(line.error());
    const QString &file = line.operands().first();
    const ReadResult read = readOperand(file);
    if (read.problem) {
        printError(problemText(*read.problem, operandName(file)));
        return ExitStatus::InputWrong;
    }
    const QString good =
        QCoreApplication::translate("Cli", "%1: the scenario is valid; processes: %2")
            .arg(operandName(file), QString::number(read.scenario->tasks.size()));
    return printOut((good + QLatin1Char('\n')).toStdString());
}

} // namespace timeslice
