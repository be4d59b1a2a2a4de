// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/displayguard.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace timeslice {
namespace {

constexpr int kNoDisplay = 2;

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

bool isNamed(int argc, char **argv)
{
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY" }) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
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

/// Qt warns several times before it gives up; only the end is told, in our words.
void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg) {
        std::fputs("timeslice: the display did not answer; timeslice-cli does the same work in a "
                   "terminal.\n",
                   stderr);
        std::fflush(stderr);
        // Neither abort nor destructors: nothing was begun.
        _exit(kNoDisplay);
    }
    if (type == QtCriticalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

bool guardDisplay(int argc, char **argv)
{
    // --help and --version need no window.
    if (asksForText(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
    if (!isNamed(argc, argv)) {
        std::fputs("timeslice: no display was found; timeslice-cli does the same work in a "
                   "terminal.\n",
                   stderr);
        return false;
    }
    qInstallMessageHandler(onMessage);
    return true;
}

void displayFound()
{
    qInstallMessageHandler(nullptr);
}

} // namespace timeslice
