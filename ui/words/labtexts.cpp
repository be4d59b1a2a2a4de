// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/labtexts.h"

#include "app/live/livewords.h"
#include "core/live/item.h"
#include "ui/words/names.h"
#include "ui/words/scenetexts.h"

#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace timeslice {
namespace {

using live::ObjectKind;
using live::Operation;
using live::WorkerView;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString objectName(const LabMoment &moment, int object)
{
    return fromView(moment.scene.objects[static_cast<std::size_t>(object)].name);
}

/// Who has an end of a pipe.
QString workerList(const std::vector<int> &workers)
{
    QStringList names;
    for (const int number : workers)
        names += LabTexts::worker(number);
    return names.isEmpty() ? LabTexts::tr("closed", "an end of a pipe")
                           : names.join(QStringLiteral(", "));
}

/// "w1 (4711), w3 (4713)"
QString processList(const LabMoment &moment, const std::vector<int> &workers)
{
    QStringList names;
    for (const int number : workers)
        names += QStringLiteral("%1 (%2)")
                     .arg(LabTexts::worker(number))
                     .arg(moment.lab.workers[static_cast<std::size_t>(number)].pid);
    return names.join(QStringLiteral(", "));
}

live::End otherEnd(live::End end)
{
    return end == live::End::Read ? live::End::Write : live::End::Read;
}

QString waitingAtPipe(const LabMoment &moment, const WorkerView &view)
{
    const QString name = objectName(moment, view.waitsFor);
    const QString holders =
        workerList(moment.lab.objects[static_cast<std::size_t>(view.waitsFor)].holdersOf(
            otherEnd(view.waitsAt)));
    return view.kernel.writes
        ? LabTexts::tr("blocked: %1 is full; its read end is open in %2").arg(name, holders)
        : LabTexts::tr("blocked: %1 is empty; its write end is open in %2").arg(name, holders);
}

/// The one that waits at a pipe, when nobody is left who could end that.
QString stuckAtPipe(const LabMoment &moment, int number)
{
    const WorkerView &view = moment.lab.workers[static_cast<std::size_t>(number)];
    const QString name = objectName(moment, view.waitsFor);
    const QString holders =
        processList(moment,
                    moment.lab.objects[static_cast<std::size_t>(view.waitsFor)].holdersOf(
                        otherEnd(view.waitsAt)));
    return view.kernel.writes
        ? LabTexts::tr("%1 waits for ever: pipe %2 is full, and its read end is open only in %3.")
              .arg(LabTexts::worker(number), name, holders)
        : LabTexts::tr("%1 waits for ever for the end of pipe %2: its write end is still open in "
                       "%3.")
              .arg(LabTexts::worker(number), name, holders);
}

bool ownerIsDead(const LabMoment &moment, const WorkerView &view)
{
    if (view.waitsFor < 0)
        return false;
    const int owner = moment.lab.objects[static_cast<std::size_t>(view.waitsFor)].owner;
    return owner >= 0 && !moment.lab.workers[static_cast<std::size_t>(owner)].isAlive();
}

/// What the scene says of a wait that never ends; a wait for room in a pipe explains itself.
QString explained(const LabMoment &moment, const WorkerView &view)
{
    if (view.waitsFor < 0 || (view.waitsAt != live::End::None && view.kernel.writes))
        return {};
    return sceneText(moment.scene)
        .stuckAt(moment.scene.objects[static_cast<std::size_t>(view.waitsFor)].name);
}

/// What Python raises where the call gave this errno; empty for other calls.
QString pythonsReason(Operation operation, int error)
{
    const bool inTime = error == EAGAIN || error == ETIMEDOUT;
    if (operation == Operation::Put && inTime)
        return LabTexts::tr("the queue is full (Python raises queue.Full)");
    if (operation == Operation::Get && inTime)
        return LabTexts::tr("the queue is empty, or another one reads from it (Python raises "
                            "queue.Empty)");
    if (operation == Operation::Put && error == EINVAL)
        return LabTexts::tr("the queue is closed (Python raises ValueError)");
    if (operation == Operation::TaskDone && error == EINVAL)
        return LabTexts::tr("it was called for every item before (Python raises ValueError)");
    if (operation == Operation::JoinThread && error == EPERM)
        return LabTexts::tr("the queue was not closed before (Python raises AssertionError)");
    return {};
}

/// What the errno means here.
QString reasonOf(Operation operation, int error)
{
    if (const QString said = pythonsReason(operation, error); !said.isEmpty())
        return said;
    switch (error) {
    case EPIPE:
        return LabTexts::tr("nobody reads any more");
    case ECONNRESET:
        return LabTexts::tr("the other side is gone and had not read everything");
    case EBADMSG:
        return LabTexts::tr("the message is cut off, its sender is gone");
    default:
        return QString::fromLocal8Bit(std::strerror(error));
    }
}

} // namespace

Observation observationOf(const live::Session &session)
{
    Observation observation;
    observation.observer = session.observer();
    observation.seesWaits = session.seesWaits();
    observation.exactError = session.exactError();
    if (observation.exactError != 0)
        observation.paranoid = live::perfEventParanoid();
    return observation;
}

QString LabTexts::chapter(SceneChapter chapter)
{
    switch (chapter) {
    case SceneChapter::Process:
        return tr("Processes", "chapter");
    case SceneChapter::Daemons:
        return tr("Daemons", "chapter");
    case SceneChapter::Locks:
        return tr("Locks and co-ordination", "chapter");
    case SceneChapter::Queues:
        return tr("Queues, pipes, shared data", "chapter");
    case SceneChapter::Pools:
        return tr("Pools, threads, coroutines, I/O", "chapter");
    }
    return {};
}

QString LabTexts::worker(int number)
{
    return QStringLiteral("w%1").arg(number + 1);
}

QString LabTexts::operation(Operation operation)
{
    switch (operation) {
    case Operation::None:
        break;
    case Operation::Lock:
        return tr("lock", "operation");
    case Operation::Unlock:
        return tr("unlock", "operation");
    case Operation::MakeConsistent:
        return tr("make consistent", "operation");
    case Operation::Wait:
        return tr("wait", "operation on a semaphore");
    case Operation::Post:
        return tr("post", "operation on a semaphore");
    case Operation::Read:
        return tr("read", "operation");
    case Operation::Write:
        return tr("write", "operation");
    case Operation::Print:
        return tr("print", "operation");
    case Operation::Sleep:
        return tr("sleep", "operation");
    case Operation::Send:
        return tr("send", "operation on a pipe");
    case Operation::SendLength:
        return tr("send the length", "operation on a pipe");
    case Operation::Receive:
        return tr("receive", "operation on a pipe");
    case Operation::Poll:
        return tr("poll", "operation on a pipe");
    case Operation::CloseRead:
        return tr("close the read end of", "operation on a pipe");
    case Operation::CloseWrite:
        return tr("close the write end of", "operation on a pipe");
    case Operation::Fork:
        return tr("start", "operation: fork a child");
    case Operation::Join:
        return tr("join", "operation: wait for a child's end");
    case Operation::Terminate:
        return tr("terminate", "operation: SIGTERM to a child");
    case Operation::Raise:
        return tr("be signalled", "operation: a signal reaches it");
    case Operation::Exit:
        return tr("exit", "operation");
    case Operation::Setsid:
        return tr("setsid: a session of its own", "operation");
    case Operation::Chdir:
        return tr("chdir to /", "operation");
    case Operation::Umask:
        return tr("clear the umask", "operation");
    case Operation::Redirect:
        return tr("0, 1 and 2 to /dev/null", "operation: redirect the standard files");
    case Operation::Exec:
        return tr("exec: become another program", "operation");
    case Operation::Put:
        return tr("put", "operation on a queue");
    case Operation::Get:
        return tr("get", "operation on a queue");
    case Operation::TaskDone:
        return tr("task_done", "operation on a queue");
    case Operation::JoinItems:
        return tr("join", "operation on a queue: waits until all items are done");
    case Operation::Feed:
        return tr("let the feeder thread write to", "operation on a queue");
    case Operation::CloseQueue:
        return tr("close", "operation on a queue");
    case Operation::JoinThread:
        return tr("join_thread", "operation on a queue");
    case Operation::CancelJoin:
        return tr("cancel_join_thread", "operation on a queue");
    case Operation::JoinProcess:
        return tr("join", "operation: waits until a process has ended");
    }
    return {};
}

/// Another program, of which only the kernel tells.
QString LabTexts::runningAlone(const live::KernelSample &kernel)
{
    if (kernel.state == 'R')
        return tr("runs, or is ready to");
    if (kernel.call < 0)
        return tr("asleep in the kernel");
    const std::string_view known = live::callName(kernel.call);
    const QString call = known.empty() ? QString::number(kernel.call) : fromView(known);
    if (kernel.descriptor >= 0)
        //: %1 is a system call, %2 the number of a file descriptor: read(0)
        return tr("sleeps in the system call %1(%2)").arg(call).arg(kernel.descriptor);
    return tr("sleeps in the system call %1").arg(call);
}

QString LabTexts::standing(const LabMoment &moment, int number)
{
    const QString failed = failedCall(moment.lab.workers[static_cast<std::size_t>(number)]);
    const QString now = standingNow(moment, number);
    return failed.isEmpty() ? now : QStringLiteral("%1; %2").arg(failed, now);
}

QString LabTexts::failedCall(const WorkerView &view)
{
    if (view.error == 0)
        return {};
    //: %1 is an operation such as "send", %2 an error as the system calls it, EPIPE
    return tr("%1 failed with %2: %3")
        .arg(operation(view.failed), QString::fromStdString(live::errnoWord(view.error)),
             reasonOf(view.failed, view.error));
}

QString LabTexts::standingNow(const LabMoment &moment, int number)
{
    const WorkerView &view = moment.lab.workers[static_cast<std::size_t>(number)];
    switch (view.state) {
    case WorkerView::State::Starting:
        return tr("is being started");
    case WorkerView::State::AtGate:
        if (view.target >= 0)
            //: %1 is an operation such as "start" or "join", %2 the other process, "w2"
            return tr("at the gate; next: %1 %2", "of another process")
                .arg(operation(view.operation), worker(view.target));
        if (view.object >= 0)
            //: %1 is an operation such as "lock", %2 the object, "A"
            return tr("at the gate; next: %1 %2")
                .arg(operation(view.operation), objectName(moment, view.object));
        return tr("at the gate; next: %1").arg(operation(view.operation));
    case WorkerView::State::Absent:
        return tr("not started yet");
    case WorkerView::State::Ended:
        return tr("ended; its parent reaped it before anybody saw how");
    case WorkerView::State::Working:
        if (view.replaced)
            return runningAlone(view.kernel);
        return tr("at work: %1").arg(operation(view.operation));
    case WorkerView::State::Blocked: {
        if (view.waitsFor < 0)
            return tr("blocked: waits until %1 ends").arg(worker(view.awaits));
        if (view.waitsAt != live::End::None && view.kernel.thread != 0)
            //: %1 is the whole of a sentence such as "blocked: P is full"
            return tr("%1 (a thread of it, for whose end it waits)")
                .arg(waitingAtPipe(moment, view));
        if (view.waitsAt != live::End::None)
            return waitingAtPipe(moment, view);
        const QString name = objectName(moment, view.waitsFor);
        const int owner = moment.lab.objects[static_cast<std::size_t>(view.waitsFor)].owner;
        if (owner < 0)
            return tr("blocked: waits for %1").arg(name);
        if (!moment.lab.workers[static_cast<std::size_t>(owner)].isAlive())
            return tr("blocked: waits for %1, whose owner %2 is dead").arg(name, worker(owner));
        return tr("blocked: waits for %1, which %2 holds").arg(name, worker(owner));
    }
    case WorkerView::State::Stopped:
        return tr("stopped by a signal");
    case WorkerView::State::Exited:
        return tr("ended, exit code %1").arg(view.status);
    case WorkerView::State::Killed:
        return tr("killed by SIG%1 (%2)")
            .arg(QLatin1String(::sigabbrev_np(static_cast<int>(view.status))))
            .arg(view.status);
    }
    return {};
}

QString LabTexts::object(const live::SceneSpec &scene, const live::SceneObject &object)
{
    const QString name = fromView(object.name);
    switch (object.kind) {
    case ObjectKind::Mutex:
        return tr("Lock %1").arg(name);
    case ObjectKind::RobustMutex:
        return tr("Robust lock %1").arg(name);
    case ObjectKind::Semaphore:
        return tr("Semaphore %1").arg(name);
    case ObjectKind::Pipe:
        return tr("Pipe %1").arg(name);
    case ObjectKind::DuplexPipe:
        //: A pair of connected sockets, as multiprocessing.Pipe() makes it
        return tr("Duplex pipe %1").arg(name);
    case ObjectKind::Ring:
    case ObjectKind::JoinCounter:
    case ObjectKind::File:
    case ObjectKind::Cell:
    case ObjectKind::None:
        break;
    }
    return sceneText(scene).object(object.name);
}

QString LabTexts::holding(const LabMoment &moment, std::size_t object)
{
    const live::ObjectView &view = moment.lab.objects[object];
    if (live::isPipe(moment.scene.objects[object].kind))
        return tr("%1 of %2 bytes; write end: %3; read end: %4")
            .arg(QLocale().toString(static_cast<qlonglong>(view.value)),
                 QLocale().toString(static_cast<qlonglong>(view.capacity)),
                 workerList(view.holdersOf(live::End::Write)),
                 workerList(view.holdersOf(live::End::Read)));
    if (moment.scene.objects[object].kind == ObjectKind::Ring) {
        QStringList items;
        for (const std::int64_t each : view.items)
            items += QString::fromStdString(live::itemWord(each));
        if (items.isEmpty())
            //: A buffer with so many slots
            return tr("empty, %n slots", "", static_cast<int>(view.capacity));
        //: The contents of a buffer: 2 of its 3 slots are used, and the items in them
        return tr("%1 of %2: %3")
            .arg(view.value)
            .arg(view.capacity)
            .arg(items.join(QLatin1Char(' ')));
    }
    if (!live::isLock(moment.scene.objects[object].kind))
        return QString::number(view.value);
    return view.owner < 0 ? tr("free", "a lock") : tr("held by %1").arg(worker(view.owner));
}

QString LabTexts::hopelessWait(const LabMoment &moment, int number)
{
    const WorkerView &view = moment.lab.workers[static_cast<std::size_t>(number)];
    if (view.waitsFor < 0)
        return tr("%1 waits until %2 ends, which waits for ever itself.")
            .arg(worker(number), worker(view.awaits));
    if (ownerIsDead(moment, view))
        return tr("Nobody will ever release it: the owner is dead.");
    if (const QString said = explained(moment, view); !said.isEmpty())
        return QString(said).replace(QLatin1String("%w"), worker(number));
    if (view.waitsAt != live::End::None)
        return stuckAtPipe(moment, number);
    return tr("%1 waits for %2, and nobody is left who could end that.")
        .arg(worker(number), objectName(moment, view.waitsFor));
}

QString LabTexts::verdict(const LabMoment &moment)
{
    const std::vector<int> cycle = live::deadlock(moment.lab);
    if (!cycle.empty()) {
        QStringList path;
        for (const int number : cycle) {
            path += worker(number);
            path +=
                objectName(moment, moment.lab.workers[static_cast<std::size_t>(number)].waitsFor);
        }
        path += worker(cycle.front());
        return tr("Deadlock: %1. Each waits for what the next one holds.")
            .arg(path.join(QStringLiteral(" → ")));
    }
    if (!live::isStuck(moment.lab))
        return {};
    // The cause rather than what follows from it: a dead owner, then what the scene explains.
    const std::vector<int> hopeless = live::hopeless(moment.lab);
    const auto rank = [&moment](int number) {
        const WorkerView &view = moment.lab.workers[static_cast<std::size_t>(number)];
        if (view.waitsFor < 0) // for one of the others
            return 3;
        return ownerIsDead(moment, view) ? 0 : explained(moment, view).isEmpty() ? 2 : 1;
    };
    return hopelessWait(moment, *std::ranges::min_element(hopeless, {}, rank));
}

QString LabTexts::failure(const live::Session &session)
{
    if (session.error() == live::kTooManyWorkers)
        return tr("The scene cannot run: the Lab has at most %1 processes at a time.")
            .arg(live::kMostWorkersInAll);
    if (session.error() == ENOPKG) {
        QStringList programs;
        for (const std::string_view program : session.scene()->programs)
            programs += fromView(program);
        //: %1 lists the paths of programs
        return tr("The scene cannot run: it needs the programs %1, and not all of them are there.")
            .arg(programs.join(QStringLiteral(", ")));
    }
    if (session.error() != 0)
        return tr("The scene cannot run: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(session.error())));
    return tr("The fork server ended unexpectedly, and with it all processes of the scene. Start "
              "it again.");
}

QString LabTexts::observer(const Observation &seen)
{
    constexpr int kMostParanoid = 2; // that allows one's own processes to be watched
    switch (seen.observer) {
    case live::Observer::KernelExact:
        if (!seen.seesWaits)
            return tr("Kernel, exact: every context switch is recorded (perf_event_open). Who "
                      "waits for what is not shown by the kernel here.");
        return tr("Kernel, exact: every context switch is recorded (perf_event_open).");
    case live::Observer::KernelSampled:
        if (seen.exactError == 0)
            return tr("Kernel, sampled: /proc is read at frame rate.");
        if (seen.paranoid && *seen.paranoid > kMostParanoid)
            return tr("Kernel, sampled: /proc is read at frame rate. Exact records would need "
                      "kernel.perf_event_paranoid at 2 or less (now %1).")
                .arg(*seen.paranoid);
        //: %1 is the name of an error, such as EPERM
        return tr("Kernel, sampled: /proc is read at frame rate. Exact records were refused "
                  "(perf_event_open: %1).")
            .arg(QLatin1String(::strerrorname_np(seen.exactError)));
    case live::Observer::Reported:
        return tr("Reported by the processes: the kernel does not show who waits here");
    }
    return {};
}

} // namespace timeslice
