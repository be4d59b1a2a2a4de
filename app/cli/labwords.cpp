// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labwords.h"

#include "app/live/livewords.h"
#include "core/io/jsontext.h"
#include "ui/words/labtexts.h"

#include <array>
#include <csignal>
#include <cstring>

namespace timeslice::labwords {
namespace {

using live::ObjectKind;
using live::WorkerView;
using State = WorkerView::State;

std::string workerJson(const live::Session &session, const WorkerView &worker)
{
    JsonObject object;
    object.number("pid", std::int64_t { worker.pid }).text("state", stateWord(worker.state));
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
        .text("event", happeningWord(record.happening));
    if (record.operation != live::Operation::None)
        object.text("operation", operationWord(record.operation));
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

QString name(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList standing(const live::Session &session)
{
    QStringList lines;
    const LabMoment moment { *session.scene(), session.lab() };
    for (int worker = 0; worker < static_cast<int>(session.workers().size()); ++worker)
        lines += QStringLiteral("%1: %2").arg(LabTexts::worker(worker),
                                              LabTexts::standing(moment, worker));
    for (std::size_t object = 0; object < session.objects().size(); ++object)
        lines += QStringLiteral("%1: %2").arg(name(session.scene()->objects[object].name),
                                              LabTexts::holding(moment, object));
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
        if (live::isLock(object.kind))
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
               .text("observer", observerWord(session.observer()))
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
