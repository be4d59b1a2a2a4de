// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/displayguard.h"
#include "app/endsignals.h"
#include "app/live/ownprocess.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

int main(int argc, char **argv)
{
    if (timeslice::live::hasRaisedRights()) {
        std::fputs("timeslice: it does not run with the rights of somebody else.\n", stderr);
        return 2;
    }
    timeslice::live::resetInherited();
    if (!timeslice::guardDisplay(argc, argv))
        return 2;
    QApplication application(argc, argv);
    timeslice::displayFound();
    QApplication::setApplicationName(QStringLiteral("timeslice"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(TIMESLICE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("timeslice"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Shows how an operating system shares a processor."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("A scenario file to open (*.timeslice.json)."),
                                 QStringLiteral("[file]"));
    parser.process(application);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        std::fputs("timeslice: one scenario file at most; see timeslice --help.\n", stderr);
        return 2;
    }
    timeslice::Workbench workbench({}, {}, timeslice::Workbench::Furnish::AfterFirstFrame);
    // Asked to end by the session or a terminal: nobody is there to answer a question. What is not
    // saved is kept, and offered at the next start.
    const timeslice::EndSignals endSignals;
    QObject::connect(&endSignals, &timeslice::EndSignals::asked, &workbench, [&](int signal) {
        workbench.closeUnasked();
        QApplication::exit(128 + signal);
    });
    workbench.start(files.value(0));
    return QApplication::exec();
}
