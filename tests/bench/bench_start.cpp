// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

/// From the start of the program's own work to its first painted frame, against an empty
/// QMainWindow in the same run, each in a process of its own: the window is there at once, or the
/// program feels slow. Prints both medians and their ratio.
///
///     bench_start             the comparison
///     bench_start --program   one start of the program,
namespace {

/// Ends the loop at the first paint of the window.
class FirstPaint : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest && watched->isWidgetType())
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }
};

/// Says that the frame is painted; who started us has a clock.
void say()
{
    std::puts("painted");
    std::fflush(stdout);
}

void startOnce(bool program, const QApplication &application)
{
    FirstPaint painted;
    if (program) {
        const QTemporaryDir home;
        timeslice::Workbench bench(home.filePath(QStringLiteral("settings.ini")),
                                   home.filePath(QStringLiteral("autosave")));
        bench.window()->installEventFilter(&painted);
        bench.start();
        application.exec();
        say();
        return;
    }
    QMainWindow window;
    window.resize(1366, 768);
    window.installEventFilter(&painted);
    window.show();
    application.exec();
    say();
}

/// Milliseconds from starting the process to its first frame, loading included.
double median(const QString &program, const QString &option)
{
    constexpr int kRuns = 9;
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        QProcess process;
        QElapsedTimer clock;
        clock.start();
        process.start(program, { option });
        process.waitForReadyRead();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        process.waitForFinished();
    }
    std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
    return times[kRuns / 2];
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    const QString option = application.arguments().value(1);
    if (!option.isEmpty()) {
        startOnce(option == QLatin1String("--program"), application);
        return 0;
    }
    const QString self = QCoreApplication::applicationFilePath();
    const double empty = median(self, QStringLiteral("--empty"));
    const double program = median(self, QStringLiteral("--program"));
    std::printf("first frame: empty window %.1f ms, program %.1f ms, ratio %.2f\n", empty, program,
                program / empty);
    return 0;
}
