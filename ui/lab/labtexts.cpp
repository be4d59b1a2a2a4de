// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labtexts.h"

#include <QFile>
#include <QRegularExpression>

#include <cstring>

namespace timeslice {
namespace {

using live::ObjectKind;
using live::Operation;
using live::SceneNumber;
using live::WorkerView;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString objectName(const live::Session &session, int object)
{
    return fromView(session.scene()->objects[static_cast<std::size_t>(object)].name);
}

} // namespace

QString LabTexts::title(const live::SceneSpec &scene)
{
    switch (scene.number) {
    case SceneNumber::Lock:
        return tr("One at a time: a lock");
    case SceneNumber::Interleave:
        return tr("Mixed output");
    case SceneNumber::Ticket:
        return tr("Selling tickets");
    case SceneNumber::HolderKilled:
        return tr("The owner is killed");
    case SceneNumber::Abba:
        return tr("Two locks: deadlock");
    case SceneNumber::Semaphore:
        return tr("A semaphore");
    }
    return {};
}

QString LabTexts::idea(const live::SceneSpec &scene)
{
    switch (scene.number) {
    case SceneNumber::Lock:
        return tr("Only one process is inside at a time. Step one in, then step another: the "
                  "kernel puts it to sleep until the lock is released.");
    case SceneNumber::Interleave:
        return tr("Each process writes two lines. Without the lock the lines of others come "
                  "between them; a single line is never broken, because it is one write.");
    case SceneNumber::Ticket:
        return tr("Buyers look how many tickets are left, and write one less. Step two of them to "
                  "the look before either writes: one ticket is sold twice. Compare what was sold "
                  "with what is left, and then use the lock.");
    case SceneNumber::HolderKilled:
        return tr("Let w1 take the lock, let w2 wait, and kill w1. A plain lock stays locked for "
                  "ever. A robust one is handed to w2, who is told that the owner died.");
    case SceneNumber::Abba:
        return tr("Each takes one lock and then wants the other's. Step both once, then both "
                  "again: nobody can go on. With one order for all it cannot happen. In free run "
                  "it often goes well; that is what makes it dangerous.");
    case SceneNumber::Semaphore:
        return tr("The semaphore counts how many may still come in. The fifth waits until one "
                  "leaves. Kill one inside: its place is lost, nobody gives it back.");
    }
    return {};
}

QString LabTexts::settingName(const live::SceneSetting &setting)
{
    if (setting.name == "workers")
        return tr("Processes");
    if (setting.name == "lock")
        return tr("Use the lock");
    if (setting.name == "tickets")
        return tr("Tickets");
    if (setting.name == "rounds")
        return tr("Rounds");
    if (setting.name == "ordered")
        return tr("Same order for both");
    if (setting.name == "robust")
        return tr("Robust lock");
    return tr("Count", "of a semaphore");
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
    }
    return {};
}

QString LabTexts::standing(const live::Session &session, int number)
{
    const WorkerView &view = session.workers()[static_cast<std::size_t>(number)];
    switch (view.state) {
    case WorkerView::State::Starting:
        return tr("is being started");
    case WorkerView::State::AtGate:
        if (view.object >= 0)
            //: %1 is an operation such as "lock", %2 the object, "A"
            return tr("at the gate; next: %1 %2")
                .arg(operation(view.operation), objectName(session, view.object));
        return tr("at the gate; next: %1").arg(operation(view.operation));
    case WorkerView::State::Working:
        return tr("at work: %1").arg(operation(view.operation));
    case WorkerView::State::Blocked: {
        const QString name = objectName(session, view.waitsFor);
        const int owner = session.objects()[static_cast<std::size_t>(view.waitsFor)].owner;
        if (owner < 0)
            return tr("blocked: waits for %1").arg(name);
        if (!session.workers()[static_cast<std::size_t>(owner)].isAlive())
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

QString LabTexts::object(const live::SceneObject &object)
{
    const QString name = fromView(object.name);
    switch (object.kind) {
    case ObjectKind::Mutex:
        return tr("Lock %1").arg(name);
    case ObjectKind::RobustMutex:
        return tr("Robust lock %1").arg(name);
    case ObjectKind::Semaphore:
        return tr("Semaphore %1").arg(name);
    case ObjectKind::File:
        return object.name == "tickets" ? tr("Tickets left (file)") : name;
    case ObjectKind::Cell:
        return object.name == "sold" ? tr("Tickets sold") : tr("Processes inside");
    case ObjectKind::None:
        break;
    }
    return name;
}

QString LabTexts::verdict(const live::Session &session)
{
    const std::vector<int> cycle = live::deadlock(session.lab());
    if (!cycle.empty()) {
        QStringList path;
        for (const int number : cycle) {
            path += worker(number);
            path +=
                objectName(session, session.workers()[static_cast<std::size_t>(number)].waitsFor);
        }
        path += worker(cycle.front());
        return tr("Deadlock: %1. Each waits for what the next one holds.")
            .arg(path.join(QStringLiteral(" → ")));
    }
    if (live::isStuck(session.lab()))
        return tr("Nobody will ever release it: the owner is dead.");
    return {};
}

QString LabTexts::failure(const live::Session &session)
{
    if (session.error() != 0)
        return tr("The scene cannot run: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(session.error())));
    return tr("The fork server ended unexpectedly, and with it all processes of the scene. Start "
              "it again.");
}

QString LabTexts::observer(const live::Session &session)
{
    return session.seesWaits()
        ? tr("Watched through the kernel (/proc, sampled)")
        : tr("Reported by the processes: the kernel does not show who waits here");
}

Listing listingOf(const live::SceneSpec &scene, Dialect dialect)
{
    QFile file(QStringLiteral(":/scenes/%1.%2")
                   .arg(fromView(scene.id),
                        dialect == Dialect::C ? QStringLiteral("c") : QStringLiteral("py")));
    Listing listing;
    if (!file.open(QIODevice::ReadOnly))
        return listing;
    // The number of a statement is its comment.
    static const QRegularExpression mark(QStringLiteral("\\s*(#|//) (\\d+)$"));
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.contains(QLatin1String("SPDX-")))
            continue; // the licence of the file, no part of the lesson
        const QRegularExpressionMatch match = mark.match(line);
        listing.lines += match.hasMatch() ? line.left(match.capturedStart()) : line;
        listing.statements += match.hasMatch() ? match.captured(2).toInt() : 0;
    }
    return listing;
}

} // namespace timeslice
