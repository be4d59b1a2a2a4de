// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>
#include <cstring>

namespace {

// Qt aborts when it finds no display. A person without one is told what to use instead.
bool hasDisplay(int argc, char **argv)
{
    const auto set = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    if (set("DISPLAY") || set("WAYLAND_DISPLAY"))
        return true;
    QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "-platform") == 0 || std::strcmp(argv[i], "--platform") == 0)
            platform = argv[i + 1];
    }
    for (const char *alone : { "offscreen", "minimal", "vnc", "linuxfb", "eglfs" }) {
        if (platform.startsWith(alone))
            return true;
    }
    return false;
}

bool asksForText(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : { "--help", "-h", "--version", "-v", "--help-all" }) {
            if (std::strcmp(argv[i], option) == 0)
                return true;
        }
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const bool text = asksForText(argc, argv);
    if (!hasDisplay(argc, argv)) {
        if (!text) {
            std::fputs("timeslice: no display was found; timeslice-cli does the same work in a "
                       "terminal.\n",
                       stderr);
            return 2;
        }
        // --help and --version need no window.
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
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
    timeslice::Workbench workbench({}, {}, timeslice::Workbench::Panels::AfterFirstFrame);
    workbench.start(files.value(0));
    return QApplication::exec();
}
