// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labscript.h"

#include "app/cli/labwords.h"
#include "app/live/expectation.h"
#include "app/live/livewords.h"
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
using Words = std::span<const std::string>;

/// So long something that must come of itself may take, on a machine however busy.
constexpr std::chrono::seconds kPatience { 20 };
/// A scene's free run.
constexpr std::chrono::seconds kFreeRun { 60 };
/// /proc tells nobody of a change, so it is looked at again.
constexpr int kLookAgainMs = 2;

QString quoted(const std::string &word)
{
    return words::quotedText(QString::fromStdString(word));
}

} // namespace

std::vector<ScriptLine> readScript(std::string_view script)
{
    std::vector<ScriptLine> lines;
    int number = 0;
    while (!script.empty()) {
        const std::string_view line = script.substr(0, script.find('\n'));
        script.remove_prefix(std::min(line.size() + 1, script.size()));
        ++number;
        auto words = live::splitWords(line);
        if (!words.empty() && !words.front().starts_with('#'))
            lines.push_back({ number, std::move(words) });
    }
    return lines;
}

bool LabRunner::waitUntil(const std::function<bool()> &holds)
{
    const auto start = std::chrono::steady_clock::now();
    for (;;) {
        m_session.update();
        m_recorder.look();
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

/// The worker that the line names first.
std::optional<int> LabRunner::worker(Words words) const
{
    if (words.empty())
        return std::nullopt;
    const auto number = live::findWorker(words[0], m_session.workers().size());
    if (!number)
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<QString> LabRunner::obey(const ScriptLine &line)
{
    const std::string &command = line.words.front();
    const Words rest = Words(line.words).subspan(1);
    if (command == "step")
        return step(rest);
    if (command == "run" || command == "hold")
        return open(line.words);
    if (command == "kill")
        return kill(rest);
    if (command == "expect")
        return expect(rest);
    return Lab::tr("%1 is no command: step, run, hold, kill or expect would be right")
        .arg(quoted(line.words.front()));
}

std::optional<QString> LabRunner::step(Words words)
{
    const auto number = worker(words);
    const auto times = words.size() > 1 ? live::findNumber(words[1]) : 1;
    if (!number || !times || *times < 1 || words.size() > 2)
        return Lab::tr("step needs a worker, as in: step w1");
    const WorkerView &view = m_session.workers()[static_cast<std::size_t>(*number)];
    waitUntil([&] { return view.state != State::Starting; }); // another has just forked it
    for (std::int64_t i = 0; i < *times; ++i) {
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

std::optional<QString> LabRunner::open(Words words)
{
    const bool opens = words[0] == "run";
    const int all = static_cast<int>(m_session.workers().size());
    std::vector<int> chosen;
    if (words.size() == 2 && words[1] == "all") {
        for (int number = 0; number < all; ++number)
            chosen.push_back(number);
    } else if (words.size() == 2) {
        if (const auto number = worker(words.subspan(1)))
            chosen.push_back(*number);
    }
    if (chosen.empty())
        return Lab::tr("%1 needs a worker, or all, as in: %1 w1")
            .arg(QString::fromStdString(words[0]));
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

std::optional<QString> LabRunner::kill(Words words)
{
    const auto number = worker(words);
    const auto signal = live::findSignal(words.size() > 1 ? words[1] : "KILL");
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

std::optional<QString> LabRunner::expect(Words words)
{
    const auto holds = live::readExpectation(words, *m_session.scene(), m_session.workers().size());
    QStringList said;
    for (const std::string &word : words)
        said += QString::fromStdString(word);
    const QString asked = words::quotedText(said.join(QLatin1Char(' ')));
    if (!holds)
        return Lab::tr("%1 cannot be expected; see timeslice-cli --help").arg(asked);
    if (!waitUntil([&] { return (*holds)(m_session.lab(), m_session.console()); }))
        return Lab::tr("%1 was expected, but: %2").arg(asked, standing());
    return std::nullopt;
}

QString LabRunner::standing() const
{
    return labwords::standing(m_session).join(QStringLiteral("; "));
}

} // namespace timeslice
