// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "ui/words/visibletext.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace timeslice {
namespace {

/// 0, or the errno that ended the writing.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

} // namespace

ExitStatus printOut(std::string_view bytes)
{
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error == 0 || error == EPIPE)
        return ExitStatus::Done;
    printError(QCoreApplication::translate("Cli", "timeslice-cli: the output cannot be written: %1")
                   .arg(QString::fromLocal8Bit(std::strerror(error))));
    return ExitStatus::NotPossible;
}

void printError(const QString &line)
{
    // Names of files and words of the command line stand in it as they were given.
    const QByteArray bytes = words::visibleText(line).toUtf8() + '\n';
    writeAll(STDERR_FILENO, { bytes.constData(), static_cast<std::size_t>(bytes.size()) });
}

ExitStatus usageError(const QString &line)
{
    printError(QCoreApplication::translate("Cli", "timeslice-cli: %1").arg(line));
    printError(QCoreApplication::translate("Cli", "See timeslice-cli --help."));
    return ExitStatus::Usage;
}

} // namespace timeslice
