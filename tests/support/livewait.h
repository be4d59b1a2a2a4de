// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/session.h"

#include <QFile>
#include <QList>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <initializer_list>
#include <string_view>

namespace timeslice::test {

/// Updates the session until the condition holds; a failure of the test when it never does.
template <typename Condition>
bool comesTrue(live::Session &session, Condition condition)
{
    return QTest::qWaitFor(
        [&] {
            session.update();
            return condition();
        },
        20'000);
}

inline bool settles(live::Session &session)
{
    return comesTrue(session, [&] {
        return session.state() == live::Session::State::Running
            && std::ranges::all_of(session.workers(), &live::WorkerView::isSettled);
    });
}

/// Starts a scene, its first settings given, and waits until all stand at their first gates.
inline bool startScene(live::Session &session, std::string_view id,
                       std::initializer_list<std::int64_t> given = {})
{
    const live::SceneSpec *scene = live::findScene(id);
    auto settings = live::settingsOf(*scene);
    std::ranges::copy(given, settings.begin());
    return session.start(*scene, settings) && settles(session);
}

/// Operations of one worker, one after the other, each until it is settled again.
inline bool step(live::Session &session, int worker, int times = 1)
{
    using State = live::WorkerView::State;
    const live::WorkerView &seen = session.workers()[static_cast<std::size_t>(worker)];
    for (int i = 0; i < times; ++i) {
        if (!comesTrue(session, [&] { return seen.state == State::AtGate && !seen.open; }))
            return false;
        const auto before = seen.reached;
        session.step(worker);
        if (!comesTrue(session, [&] {
                return seen.isSettled() && (seen.reached != before || seen.state != State::AtGate);
            }))
            return false;
    }
    return true;
}

/// A process that is told apart from a later one with the same pid.
struct Process
{
    int pid = 0;
    QByteArray started; ///< field 22 of /proc/PID/stat
};

/// The fields behind the name, from the state on; empty when there is no such process.
inline QList<QByteArray> statOf(int pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

inline bool isAlive(const Process &process)
{
    const QList<QByteArray> stat = statOf(process.pid);
    return stat.size() > 19 && stat[19] == process.started && stat[0] != "Z" && stat[0] != "X";
}

/// All below this process, however deep.
inline QList<Process> descendants(int pid)
{
    QList<Process> found;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return found;
    for (const QByteArray &each : file.readAll().split(' ')) {
        const int child = each.toInt();
        if (child == 0)
            continue;
        if (const QList<QByteArray> stat = statOf(child); stat.size() > 19)
            found += { child, stat[19] };
        found += descendants(child);
    }
    return found;
}

} // namespace timeslice::test
