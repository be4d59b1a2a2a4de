// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/livewait.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QSet>
#include <QTemporaryDir>

#include <cerrno>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace timeslice::test {

/// What a program that dies may leave behind. While one of these exists, every orphan below the
/// test becomes the test's own child: nobody escapes by becoming a daemon, or by being started in
/// the moment of the kill.
class Survivors
{
public:
    Survivors()
        : m_before(shared())
    {
        ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        for (const char *folder : { "tmp", "run", "home" })
            QDir(m_home.path()).mkdir(QLatin1String(folder));
        QFile::setPermissions(m_home.filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~Survivors()
    {
        for (const Process &each : descendants(::getpid())) // after a failure
            ::kill(each.pid, SIGKILL);
        while (::waitpid(-1, nullptr, 0) > 0 || errno == EINTR) { }
        ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
    }
    Survivors(const Survivors &) = delete;
    Survivors &operator=(const Survivors &) = delete;

    /// Folders of its own for the program.
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_home.filePath(QStringLiteral("tmp")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"),
                           m_home.filePath(QStringLiteral("run")));
        for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME" })
            environment.insert(QLatin1String(name), m_home.filePath(QStringLiteral("home")));
        return environment;
    }
    QString home() const { return m_home.filePath(QStringLiteral("home")); }

    /// Within a second nobody is alive below this process. Reaps those that came to it.
    bool allGone() const
    {
        const bool gone = QTest::qWaitFor(
            [] { return std::ranges::none_of(descendants(::getpid()), isAlive); }, 1000);
        while (gone && ::waitpid(-1, nullptr, WNOHANG) > 0) { }
        for (const Process &each : gone ? QList<Process>() : descendants(::getpid()))
            qWarning() << each.pid << statOf(each.pid).mid(0, 2);
        return gone;
    }
    /// Files and objects that were not there before.
    QStringList left() const
    {
        QStringList found;
        for (const char *folder : { "tmp", "run" }) {
            const QDir dir(m_home.filePath(QLatin1String(folder)));
            found += dir.entryList(kAll);
        }
        // Others on this machine may be in the middle of something.
        QSet<QString> fresh;
        const bool none = QTest::qWaitFor(
            [&] {
                fresh = shared() - m_before;
                return fresh.isEmpty();
            },
            2000);
        return none ? found : found + fresh.values();
    }

private:
    static constexpr QDir::Filters kAll =
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

    /// Shared memory with a name, POSIX and System V, with semaphores and queues.
    static QSet<QString> shared()
    {
        const QStringList files = QDir(QStringLiteral("/dev/shm")).entryList(kAll);
        QSet<QString> found(files.begin(), files.end());
        for (const char *kind : { "shm", "sem", "msg" }) {
            QFile list(QStringLiteral("/proc/sysvipc/%1").arg(QLatin1String(kind)));
            if (!list.open(QIODevice::ReadOnly))
                continue;
            const QList<QByteArray> lines = list.readAll().split('\n');
            for (const QByteArray &line : lines) {
                const QList<QByteArray> words = line.simplified().split(' ');
                if (words.size() > 1)
                    found += QLatin1String(kind) + QLatin1Char(' ') + QString::fromLatin1(words[1]);
            }
        }
        return found;
    }

    const QTemporaryDir m_home;
    const QSet<QString> m_before;
};

} // namespace timeslice::test
