// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endsignals.h"
#include "app/live/ownprocess.h"
#include "ui/lab/scenelist.h"
#include "ui/shell/labpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/words/labtexts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListWidget>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

/// A program to be killed. Made with the tests, never installed.
///
///     labhost page SCENE SEED [CRASH]   the whole window with its Lab, driven at random; CRASH is
///                                       segv, abort, terminate or fatal, after a random while
///     labhost session NUMBER [VALUE...] one session without a window, all gates open
///     labhost failure                   the window; one that cannot start a scene: after how many
///                                       milliseconds it knew, and what it says
///
/// The first two write a line when their processes are there.
namespace {

using namespace timeslice;

constexpr int kBetweenActsMs = 5;
constexpr int kMostActsBeforeCrash = 40;

[[noreturn]] void crash(const QString &how)
{
    if (how == QLatin1String("segv"))
        ::raise(SIGSEGV);
    if (how == QLatin1String("terminate"))
        std::terminate();
    if (how == QLatin1String("fatal"))
        qFatal("as asked");
    std::abort();
}

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

/// Presses what can be pressed in the Lab, at random.
class Fingers : public QObject
{
public:
    Fingers(LabController *lab, unsigned seed, QString crashes)
        : m_lab(lab)
        , m_random(seed)
        , m_crashes(std::move(crashes))
        , m_actsLeft(below(kMostActsBeforeCrash))
    {
        m_lab->start();
        m_timer.callOnTimeout(this, &Fingers::act);
        m_timer.start(kBetweenActsMs);
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

    void act()
    {
        if (!m_lab->session() || m_lab->session()->workers().empty())
            return m_lab->start();
        if (live::allEnded(
                m_lab->session()->lab())) // somebody to be left behind is what it is about
            return m_lab->reset();
        if (!m_said && m_lab->session()->state() == live::Session::State::Running) {
            say("running");
            m_said = true;
        }
        if (m_said && !m_crashes.isEmpty() && m_actsLeft-- == 0)
            crash(m_crashes);
        const int worker = below(static_cast<int>(m_lab->session()->workers().size()));
        switch (below(12)) {
        case 0:
            return m_lab->signal(worker, SIGSTOP);
        case 1:
            return m_lab->signal(worker, SIGCONT);
        case 2:
            return m_lab->signal(worker, SIGKILL);
        case 3:
            return m_lab->setOpen(worker, below(2) == 0);
        case 4:
            return m_lab->stepAll();
        case 5:
            return below(4) == 0 ? m_lab->reset() : m_lab->setAllOpen(true);
        default:
            return m_lab->step(worker);
        }
    }

    LabController *m_lab;
    std::minstd_rand m_random;
    QString m_crashes;
    int m_actsLeft;
    bool m_said = false;
    QTimer m_timer;
};

int showPage(const QStringList &arguments)
{
    Workbench workbench;
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::asked, &workbench, [&](int signal) {
        workbench.closeUnasked();
        QApplication::exit(128 + signal);
    });
    workbench.start();
    workbench.window()->setMode(MainWindow::Mode::Lab);
    auto *page = workbench.window()->findChild<LabPage *>();
    const auto scenes = live::scenes();
    const auto found =
        std::ranges::find(scenes, arguments.value(0).toStdString(), &live::SceneSpec::id);
    if (!page || found == scenes.end())
        return 2;
    page->scenes()->choose(found->id);
    const Fingers fingers(page->lab(), arguments.value(1).toUInt(), arguments.value(2));
    return QApplication::exec();
}

int showFailure()
{
    Workbench workbench;
    workbench.start();
    workbench.window()->setMode(MainWindow::Mode::Lab);
    LabController *lab = workbench.window()->lab();
    QElapsedTimer clock;
    clock.start();
    const auto look = [lab, &clock] {
        if (lab->session()->state() != live::Session::State::Failed)
            return;
        say(QByteArray::number(clock.elapsed()));
        say(LabTexts::failure(*lab->session()).toUtf8());
        lab->reset();
        QCoreApplication::exit(lab->isRunning() ? 1 : 0);
    };
    QObject::connect(
        lab, &LabController::changed, lab,
        [lab, look] {
            if (lab->session())
                look();
        },
        Qt::QueuedConnection);
    lab->start();
    return QApplication::exec();
}

int holdSession(const QStringList &arguments)
{
    const live::SceneSpec *scene = live::findScene(arguments.value(0).toLongLong());
    if (!scene)
        return 2;
    auto settings = live::settingsOf(*scene);
    for (qsizetype i = 1; i < arguments.size(); ++i)
        settings[static_cast<std::size_t>(i - 1)] = arguments[i].toLongLong();
    live::Session session;
    if (!session.start(*scene, settings))
        return 3;
    bool opened = false;
    QTimer look;
    look.callOnTimeout(&look, [&] {
        session.update();
        if (opened || session.state() != live::Session::State::Running
            || !std::ranges::all_of(session.workers(), &live::WorkerView::isSettled))
            return;
        for (std::size_t worker = 0; worker < session.workers().size(); ++worker)
            session.setOpen(static_cast<int>(worker), true);
        say("running");
        opened = true;
    });
    look.start(kBetweenActsMs);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    live::resetInherited();
    const rlimit none {};
    ::setrlimit(RLIMIT_CORE, &none); // it is meant to crash
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const QString what = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (what == QLatin1String("page"))
        return showPage(arguments);
    if (what == QLatin1String("session"))
        return holdSession(arguments);
    if (what == QLatin1String("failure"))
        return showFailure();
    return 2;
}
