// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace timeslice {

/// What one subcommand accepts.
struct CommandSyntax
{
    QStringList flags; ///< --json
    QStringList options; ///< --policy ID; also --policy=ID
    int operands = 0; ///< exactly so many
};

/// A parsed command line. `error` is a sentence when it does not fit the syntax.
class CommandLine
{
public:
    CommandLine(const QStringList &arguments, const CommandSyntax &syntax);

    const QString &error() const { return m_error; }
    bool has(const QString &flag) const { return m_flags.contains(flag); }
    /// The value given last.
    std::optional<QString> value(const QString &option) const;
    QStringList values(const QString &option) const;
    const QStringList &operands() const { return m_operands; }

private:
    void addOption(const QString &name, const QString &value) { m_options.append({ name, value }); }

    QStringList m_flags;
    QList<QPair<QString, QString>> m_options;
    QStringList m_operands;
    QString m_error;
};

} // namespace timeslice
