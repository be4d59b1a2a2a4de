// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCoreApplication>

namespace timeslice {

CommandLine::CommandLine(const QStringList &arguments, const CommandSyntax &syntax)
{
    bool onlyOperands = false;
    for (qsizetype i = 0; i < arguments.size() && m_error.isEmpty(); ++i) {
        const QString &argument = arguments[i];
        if (onlyOperands || argument == QLatin1String("-")
            || !argument.startsWith(QLatin1Char('-'))) {
            m_operands += argument;
            continue;
        }
        if (argument == QLatin1String("--")) {
            onlyOperands = true;
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.left(equals);
        if (syntax.flags.contains(argument)) {
            m_flags += argument;
        } else if (!syntax.options.contains(name)) {
            m_error = QCoreApplication::translate("Cli", "the option %1 is unknown here").arg(name);
        } else if (equals >= 0) {
            addOption(name, argument.mid(equals + 1));
        } else if (i + 1 < arguments.size()) {
            addOption(name, arguments[++i]);
        } else {
            m_error = QCoreApplication::translate("Cli", "the option %1 needs a value").arg(name);
        }
    }
    if (!m_error.isEmpty())
        return;
    if (m_operands.size() < syntax.operands)
        m_error = QCoreApplication::translate(
            "Cli", "the name of a file is missing; - stands for standard input");
    else if (m_operands.size() > syntax.operands)
        m_error = QCoreApplication::translate("Cli", "%1 is one operand too many")
                      .arg(m_operands[syntax.operands]);
}

std::optional<QString> CommandLine::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

QStringList CommandLine::values(const QString &option) const
{
    QStringList result;
    for (const auto &[name, value] : m_options) {
        if (name == option)
            result += value;
    }
    return result;
}

} // namespace timeslice
