// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labscript.h"

#include "app/cli/labwords.h"
#include "ui/words/visibletext.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <poll.h>

namespace timeslice {
namespace {

using live::Session;
using live::WorkerView;
using State = WorkerView::State;

/// So long something that must come of itself may take, on a machine however busy.
constexpr std::chrono::seconds kPatience { 20 };
/// A scene's free run.
constexpr std::chrono::seconds kFreeRun { 60 };
/// /proc tells nobody of a change, so it is looked at again.
constexpr int kLookAgainMs = 2;

} // namespace

std::vector<ScriptLine> readScript(const QString &script)
{
    std::vector<ScriptLine> lines;
    int number = 0;
    for (const QString &line : script.split(QLatin1Char('\n'))) {
        ++number;
        const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!words.isEmpty() && !words.first().startsWith(QLatin1Char('#')))
            lines.push_back({ number, words });
    }
    return lines;
}

bool LabRunner::waitUntil(const std::function<bool()> &holds)
{
    const auto start = std::chrono::steady_clock::now();
    for (;;) {
        m_session.update();
        for (const live::LiveEvent &event : m_session.takeEvents())
            m_events.push_back(event);
        if (holds())
            return true;
        if (m_session.state() == Session::State::Failed
            || std::chrono::steady_clock::now() - start > kPatience)
            return false;
        pollfd change { m_session.socket(), POLLIN, 0 };
        ::poll(&change, 1, kLookAgainMs);
    }
}

bool LabRunner::begin()
{
    return waitUntil([this] {
        return m_session.state() == Session::State::Running
            && std::ranges::all_of(m_session.workers(), &WorkerView::isSettled);
    });
}

bool LabRunner::runFreely()
{
    const int workers = static_cast<int>(m_session.workers().size());
    for (int number = 0; number < workers; ++number)
        m_session.setOpen(number, true);
    const auto start = std::chrono::steady_clock::now();
    const auto over = [this] {
        return live::allEnded(m_session.lab()) || live::isStuck(m_session.lab());
    };
    while (!waitUntil(over)) {
        if (m_session.state() == Session::State::Failed
            || std::chrono::steady_clock::now() - start > kFreeRun)
            return false;
    }
    return true;
}

std::optional<int> LabRunner::worker(const QString &word) const
{
    bool isNumber = false;
    const int number = word.mid(1).toInt(&isNumber);
    if (!word.startsWith(QLatin1Char('w')) || !isNumber || number < 1
        || number > static_cast<int>(m_session.workers().size()))
        return std::nullopt;
    return number - 1;
}

std::optional<std::size_t> LabRunner::object(const QString &word) const
{
    const auto &objects = m_session.scene()->objects;
    const auto found = std::ranges::find_if(objects, [&word](const live::SceneObject &each) {
        return word == QLatin1String(each.name.data(), static_cast<qsizetype>(each.name.size()));
    });
    if (found == objects.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - objects.begin());
}

std::optional<QString> LabRunner::obey(const ScriptLine &line)
{
    const QString &command = line.words.first();
    const QStringList rest = line.words.mid(1);
    if (command == QLatin1String("step"))
        return step(rest);
    if (command == QLatin1String("run") || command == QLatin1String("hold"))
        return open(line.words);
    if (command == QLatin1String("kill"))
        return kill(rest);
    if (command == QLatin1String("expect"))
        return expect(rest);
    return Lab::tr("%1 is no command: step, run, hold, kill or expect would be right")
        .arg(words::quotedText(command));
}

std::optional<QString> LabRunner::step(const QStringList &words)
{
    const auto number = worker(words.value(0));
    bool isCount = true;
    const int times = words.size() > 1 ? words[1].toInt(&isCount) : 1;
    if (!number || !isCount || times < 1 || words.size() > 2)
        return Lab::tr("step needs a worker, as in: step w1");
    const WorkerView &view = m_session.workers()[static_cast<std::size_t>(*number)];
    for (int i = 0; i < times; ++i) {
        if (view.state != State::AtGate)
            return Lab::tr("w%1 does not stand at a gate: %2").arg(*number + 1).arg(standing());
        const std::uint32_t before = view.reached;
        m_session.step(*number);
        const bool came = waitUntil([&] {
            return view.isSettled() && (view.reached != before || view.state != State::AtGate);
        });
        if (!came)
            return Lab::tr("w%1 did not come to rest: %2").arg(*number + 1).arg(standing());
    }
    return std::nullopt;
}

std::optional<QString> LabRunner::open(const QStringList &words)
{
    const bool opens = words.first() == QLatin1String("run");
    const int all = static_cast<int>(m_session.workers().size());
    std::vector<int> chosen;
    if (words.value(1) == QLatin1String("all")) {
        for (int number = 0; number < all; ++number)
            chosen.push_back(number);
    } else if (const auto number = worker(words.value(1))) {
        chosen.push_back(*number);
    }
    if (chosen.empty() || words.size() != 2)
        return Lab::tr("%1 needs a worker, or all, as in: %1 w1").arg(words.first());
    for (const int number : chosen)
        m_session.setOpen(number, opens);
    const bool came = waitUntil([&] {
        return std::ranges::all_of(chosen, [this](int number) {
            return m_session.workers()[static_cast<std::size_t>(number)].isSettled();
        });
    });
    if (!came)
        return Lab::tr("They did not come to rest: %1").arg(standing());
    return std::nullopt;
}

std::optional<QString> LabRunner::kill(const QStringList &words)
{
    const auto number = worker(words.value(0));
    const auto signal = labwords::signalNumber(words.value(1, QStringLiteral("KILL")));
    if (!number || !signal || words.size() > 2)
        return Lab::tr("kill needs a worker and a signal, as in: kill w1 KILL");
    const WorkerView &view = m_session.workers()[static_cast<std::size_t>(*number)];
    m_session.signal(*number, *signal);
    const bool came = waitUntil([&] {
        if (*signal == SIGSTOP)
            return view.state == State::Stopped || !view.isAlive();
        if (*signal == SIGCONT)
            return view.state != State::Stopped;
        return !view.isAlive();
    });
    if (!came)
        return Lab::tr("The signal had no effect on w%1: %2").arg(*number + 1).arg(standing());
    return std::nullopt;
}

std::function<bool()> LabRunner::workerExpectation(int number, const QStringList &words) const
{
    const WorkerView &view = m_session.workers()[static_cast<std::size_t>(number)];
    const QString what = words.value(1);
    const QString which = words.value(2);
    if (what == QLatin1String("stopped") && words.size() == 2)
        return [&view] { return view.state == State::Stopped; };
    if (words.size() != 3)
        return {};
    if (what == QLatin1String("blocked")) {
        if (const auto at = object(which))
            return [&view, at] {
                return view.state == State::Blocked && view.waitsFor == static_cast<int>(*at);
            };
    } else if (what == QLatin1String("at")) {
        return [&view, which] {
            return view.state == State::AtGate && labwords::operationWord(view.operation) == which;
        };
    } else if (what == QLatin1String("exited")) {
        bool isCode = false;
        if (const int code = which.toInt(&isCode); isCode)
            return [&view, code] { return view.state == State::Exited && view.status == code; };
    } else if (what == QLatin1String("killed")) {
        if (const auto signal = labwords::signalNumber(which))
            return
                [&view, signal] { return view.state == State::Killed && view.status == *signal; };
    }
    return {};
}

std::function<bool()> LabRunner::expectation(const QStringList &words) const
{
    if (words == QStringList { QStringLiteral("deadlock") })
        return [this] { return !live::deadlock(m_session.lab()).empty(); };
    if (words.value(0) == QLatin1String("output") && words.size() > 1) {
        const std::string wanted = words.mid(1).join(QLatin1Char(' ')).toStdString();
        return [this, wanted] { return m_session.console().find(wanted) != std::string::npos; };
    }
    if (const auto number = worker(words.value(0)))
        return workerExpectation(*number, words);
    const auto at = object(words.value(0));
    if (!at)
        return {};
    const live::ObjectView &view = m_session.objects()[*at];
    if (words.mid(1) == QStringList { QStringLiteral("free") })
        return [&view] { return view.owner < 0; };
    const auto owner = worker(words.value(2));
    if (words.value(1) == QLatin1String("held") && owner && words.size() == 3)
        return [&view, owner] { return view.owner == *owner; };
    bool isNumber = false;
    const qint64 value = words.value(2).toLongLong(&isNumber);
    if (words.value(1) == QLatin1String("=") && isNumber && words.size() == 3)
        return [&view, value] { return view.value == value; };
    return {};
}

std::optional<QString> LabRunner::expect(const QStringList &words)
{
    const auto holds = expectation(words);
    const QString asked = words::quotedText(words.join(QLatin1Char(' ')));
    if (!holds)
        return Lab::tr("%1 cannot be expected; see timeslice-cli --help").arg(asked);
    if (!waitUntil(holds))
        return Lab::tr("%1 was expected, but: %2").arg(asked, standing());
    return std::nullopt;
}

QString LabRunner::standing() const
{
    return labwords::standing(m_session).join(QStringLiteral("; "));
}

} // namespace timeslice
