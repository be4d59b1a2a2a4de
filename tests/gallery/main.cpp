// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("timeslice"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws every page, dock and dialog to PNG files."));
    parser.addHelpOption();
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Draw only pictures whose name contains <part>."),
                                  QStringLiteral("part"));
    parser.addOption(only);
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the files go."));
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().first();
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "timeslice-gallery: %s cannot be made.\n", qPrintable(folder));
        return 1;
    }
    timeslice::Gallery gallery(folder, parser.value(only));
    gallery.draw();
    std::printf("%d pictures\n", gallery.count());
    return gallery.count() > 0 ? 0 : 1;
}
