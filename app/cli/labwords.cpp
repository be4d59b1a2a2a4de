// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labwords.h"

#include "core/io/jsontext.h"

#include <array>
#include <csignal>
#include <cstring>

namespace timeslice::labwords {
namespace {

using live::ObjectKind;
using live::WorkerView;
using State = WorkerView::State;

template <std::size_t size, typename Enum>
QString wordOf(const std::array<const char *, size> &words, Enum value)
{
    return QLatin1String(words.at(static_cast<std::size_t>(value)));
}

QString workerText(const live::Session &session, const WorkerView &worker)
{
    switch (worker.state) {
    case State::Starting:
        return Lab::tr("starts");
    case State::AtGate:
        return Lab::tr("stands at the gate before: %1").arg(operationWord(worker.operation));
    case State::Working:
        return Lab::tr("works");
    case State::Blocked:
        return Lab::tr("waits for %1")
            .arg(name(session.scene()->objects[static_cast<std::size_t>(worker.waitsFor)].name));
    case State::Stopped:
        return Lab::tr("is stopped");
    case State::Exited:
        return Lab::tr("ended with exit code %1").arg(worker.status);
    case State::Killed:
        return Lab::tr("was killed by signal %1 (SIG%2)")
            .arg(worker.status)
            .arg(QLatin1String(::sigabbrev_np(static_cast<int>(worker.status))));
    }
    return {};
}

QString objectText(const live::SceneObject &object, const live::ObjectView &view)
{
    const bool isLock = object.kind == ObjectKind::Mutex || object.kind == ObjectKind::RobustMutex;
    if (!isLock)
        return QString::number(view.value);
    return view.owner < 0 ? Lab::tr("free") : Lab::tr("held by w%1").arg(view.owner + 1);
}

std::string workerJson(const live::Session &session, const WorkerView &worker)
{
    JsonObject object;
    object.number("pid", std::int64_t { worker.pid })
        .text("state", stateWord(worker.state).toStdString());
    if (worker.state == State::Exited)
        object.number("exit_code", worker.status);
    if (worker.state == State::Killed)
        object.number("signal", worker.status);
    if (worker.waitsFor >= 0)
        object.text("waits_for",
                    session.scene()->objects[static_cast<std::size_t>(worker.waitsFor)].name);
    return object.number("dropped", static_cast<std::int64_t>(worker.dropped)).finish();
}

std::string eventJson(const live::Session &session, const live::LiveEvent &event)
{
    const live::Record &record = event.record;
    JsonObject object;
    object.number("seq", static_cast<std::int64_t>(record.sequence))
        .text("worker", "w" + std::to_string(event.worker + 1))
        .text("event", happeningWord(record.happening).toStdString());
    if (record.operation != live::Operation::None)
        object.text("operation", operationWord(record.operation).toStdString());
    const auto at = static_cast<std::size_t>(record.object);
    if (record.object >= 0 && at < session.scene()->objects.size())
        object.text("object", session.scene()->objects[at].name);
    if (record.value != 0)
        object.number("value", record.value);
    if (record.error != 0) {
        const char *symbol = ::strerrorname_np(record.error);
        object.text("error", symbol ? symbol : std::to_string(record.error));
    }
    return object.number("line", std::int64_t { record.line }).finish();
}

} // namespace

QString operationWord(live::Operation operation)
{
    constexpr std::array<const char *, 10> kWords { "nothing", "lock", "unlock", "make_consistent",
                                                    "wait",    "post", "read",   "write",
                                                    "print",   "sleep" };
    return wordOf(kWords, operation);
}

QString happeningWord(live::Happening happening)
{
    constexpr std::array<const char *, 5> kWords { "reached", "passed", "done", "failed", "ended" };
    return wordOf(kWords, happening);
}

QString stateWord(State state)
{
    constexpr std::array<const char *, 7> kWords { "starting", "at_gate", "working", "blocked",
                                                   "stopped",  "exited",  "killed" };
    return wordOf(kWords, state);
}

std::optional<int> signalNumber(const QString &word)
{
    const QString bare = word.startsWith(QLatin1String("SIG")) ? word.mid(3) : word;
    bool isNumber = false;
    if (const int number = bare.toInt(&isNumber); isNumber && number > 0 && number < SIGRTMIN)
        return number;
    for (int number = 1; number < SIGRTMIN; ++number) {
        const char *known = ::sigabbrev_np(number);
        if (known && bare == QLatin1String(known))
            return number;
    }
    return std::nullopt;
}

QString name(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList standing(const live::Session &session)
{
    QStringList lines;
    int number = 0;
    for (const WorkerView &worker : session.workers())
        lines += QStringLiteral("w%1: %2").arg(++number).arg(workerText(session, worker));
    for (std::size_t i = 0; i < session.objects().size(); ++i)
        lines += QStringLiteral("%1: %2").arg(
            name(session.scene()->objects[i].name),
            objectText(session.scene()->objects[i], session.objects()[i]));
    return lines;
}

std::string resultJson(const live::Session &session, const std::vector<live::LiveEvent> &events,
                       std::string_view outcome)
{
    const auto workerName = [](int worker) { return jsonText("w" + std::to_string(worker + 1)); };
    JsonObject objects;
    for (std::size_t i = 0; i < session.objects().size(); ++i) {
        const live::SceneObject &object = session.scene()->objects[i];
        const live::ObjectView &view = session.objects()[i];
        if (object.kind == ObjectKind::Mutex || object.kind == ObjectKind::RobustMutex)
            objects.raw(object.name, view.owner < 0 ? "null" : workerName(view.owner));
        else
            objects.number(object.name, view.value);
    }
    JsonObject workers;
    for (std::size_t i = 0; i < session.workers().size(); ++i)
        workers.raw("w" + std::to_string(i + 1), workerJson(session, session.workers()[i]));
    JsonObject result;
    return result.text("format", "timeslice-lab-run")
               .number("version", std::int64_t { 1 })
               .text("scene", session.scene()->id)
               .text("outcome", outcome)
               .text("observer", session.seesWaits() ? "kernel_sampled" : "reported")
               .raw("workers", workers.finish())
               .raw("objects", objects.finish())
               .raw("deadlock", jsonList(live::deadlock(session.lab()), workerName))
               .text("console", session.console())
               .raw("events",
                    jsonList(events,
                             [&session](const live::LiveEvent &event) {
                                 return "\n" + eventJson(session, event);
                             }))
               .finish()
        + '\n';
}

} // namespace timeslice::labwords
