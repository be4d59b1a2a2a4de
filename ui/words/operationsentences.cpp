// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operationsentences.h"

#include "core/analysis/waitforgraph.h"
#include "core/scenario/program.h"
#include "ui/words/names.h"

namespace timeslice {

using words::fill;
using words::number;
using words::taskName;
using Kind = ResourceInfo::Kind;

QString resourceTitle(const ResourceInfo &resource)
{
    const QString name = QString::fromStdString(resource.name);
    switch (resource.kind) {
    case Kind::Lock:
        return QCoreApplication::translate("timeslice::OperationSentences", "lock %1").arg(name);
    case Kind::Semaphore:
        return QCoreApplication::translate("timeslice::OperationSentences", "semaphore %1")
            .arg(name);
    case Kind::Queue:
        return QCoreApplication::translate("timeslice::OperationSentences", "queue %1").arg(name);
    case Kind::Join:
        //: what a process waits for: the end of its children
        return QCoreApplication::translate("timeslice::OperationSentences", "children of %1")
            .arg(name);
    case Kind::Gate:
        //: where a process of the Lab waits before each operation. 关卡
        return QCoreApplication::translate("timeslice::OperationSentences", "the gate");
    case Kind::Stop:
        //: a stopped process waits for it
        return QCoreApplication::translate("timeslice::OperationSentences", "the signal SIGCONT");
    case Kind::Device:
        break;
    }
    return name;
}

ResourceInfo::Kind OperationSentences::kind() const
{
    return m_trace.resources[index(m_event.resource())].kind;
}

/// The task, the resource, its owner, its count before.
QStringList OperationSentences::values() const
{
    const ResourceStatus &resource = m_before.resources[index(m_event.resource())];
    return { taskName(m_trace, m_event.task),
             QString::fromStdString(m_trace.resources[index(m_event.resource())].name),
             taskName(m_trace, resource.owner),
             number(resource.count),
             number(resource.count + m_event.value),
             number(m_trace.resources[index(m_event.resource())].amount) };
}

QString OperationSentences::sentence() const
{
    switch (m_event.kind) {
    case EventKind::Step:
        return stepSentence();
    case EventKind::Await:
        return awaitSentence();
    case EventKind::Acquire:
        return takenSentence();
    case EventKind::Release:
        return givenSentence();
    case EventKind::Send:
        return fill(tr("%1 puts a message into queue %2, which now holds %5 of %6."), values());
    case EventKind::Receive:
        return fill(tr("%1 takes a message out of queue %2, which now holds %5 of %6."), values());
    case EventKind::Fork:
        //: 创建子进程
        return fill(tr("%1 forks %2 and goes on."),
                    { taskName(m_trace, m_event.task), taskName(m_trace, m_event.otherTask()) });
    case EventKind::Join:
        return fill(tr("%1 joins its children: none of them is left, so it goes on."),
                    { taskName(m_trace, m_event.task) });
    case EventKind::Joined:
        return fill(tr("The last child of %1 has ended; %1 joins the tail of the ready queue."),
                    { taskName(m_trace, m_event.task) });
    case EventKind::ChildEnd:
        return fill(tr("%1 has ended; of the children of %2 %3 are left."),
                    { taskName(m_trace, m_event.task),
                      QString::fromStdString(m_trace.resources[index(m_event.resource())].name),
                      number(m_before.resources[index(m_event.resource())].count - 1) });
    case EventKind::Grant:
        return grantSentence();
    case EventKind::Yield:
        return fill(tr("%1 yields the CPU and goes to the tail of the ready queue."),
                    { taskName(m_trace, m_event.task) });
    case EventKind::Priority:
        return prioritySentence();
    case EventKind::Deadlock:
        return deadlockSentence();
    default:
        return {};
    }
}

QString OperationSentences::stepSentence() const
{
    const QStringList known { taskName(m_trace, m_event.task), number(m_event.extra) };
    const auto step = static_cast<std::int32_t>(m_event.value);
    if (Program::isInGap(step))
        return fill(tr("%1 comes to steps that take no time."), known);
    return fill(tr("%1 goes on to its next CPU burst, of %2."), known);
}

QString OperationSentences::awaitSentence() const
{
    const bool itself = m_before.resources[index(m_event.resource())].owner == m_event.task;
    switch (kind()) {
    case Kind::Lock:
        return itself
            ? fill(tr("%1 blocks for ever: it asks for lock %2, which it holds itself."), values())
            : fill(tr("%1 blocks: %3 holds lock %2."), values());
    case Kind::Semaphore:
        return fill(tr("%1 blocks: semaphore %2 is 0."), values());
    case Kind::Join:
        return fill(tr("%1 blocks until its children have ended; %4 are left."), values());
    default:
        break;
    }
    return m_before.resources[index(m_event.resource())].count == 0
        ? fill(tr("%1 blocks: queue %2 is empty."), values())
        : fill(tr("%1 blocks: queue %2 is full with %4 messages."), values());
}

QString OperationSentences::takenSentence() const
{
    return kind() == Kind::Lock
        ? fill(tr("%1 acquires lock %2, which was free."), values())
        : fill(tr("%1 waits on semaphore %2 and goes on at once: it sinks from %4 to %5."),
               values());
}

QString OperationSentences::givenSentence() const
{
    return kind() == Kind::Lock
        ? fill(tr("%1 releases lock %2."), values())
        : fill(tr("%1 posts semaphore %2, which rises from %4 to %5."), values());
}

QString OperationSentences::grantSentence() const
{
    switch (kind()) {
    case Kind::Lock:
        return fill(tr("%1 is handed lock %2 and joins the tail of the ready queue."), values());
    case Kind::Semaphore:
        return fill(tr("%1 may pass semaphore %2, which sinks from %4 to %5; it joins the tail of "
                       "the ready queue."),
                    values());
    default:
        break;
    }
    return m_event.value > 0
        ? fill(tr("Queue %2 has room again: the message of %1 goes in, and it joins the tail of "
                  "the ready queue."),
               values())
        : fill(tr("%1 gets the message out of queue %2 and joins the tail of the ready queue."),
               values());
}

QString OperationSentences::prioritySentence() const
{
    const QStringList known { taskName(m_trace, m_event.task),
                              number(m_before.task(m_event.task).priority), number(m_event.value),
                              number(m_trace.tasks[index(m_event.task)].priority) };
    return m_event.value == m_trace.tasks[index(m_event.task)].priority
        ? fill(tr("%1 has its own priority %4 again instead of %2."), known)
        : fill(tr("The priority of %1 becomes %3 instead of %2, because of a lock that it holds; "
                  "its own is %4."),
               known);
}

QString OperationSentences::deadlockSentence() const
{
    const std::vector<WaitEdge> cycle = cycleOf(m_before, m_event.task);
    QString chain;
    for (const WaitEdge &edge : cycle) {
        const QString link =
            fill(tr("%1 waits for lock %2, which %3 holds"),
                 { taskName(m_trace, edge.waiter),
                   QString::fromStdString(m_trace.resources[index(edge.lock)].name),
                   taskName(m_trace, edge.owner) });
        //: Links of a chain of waits
        chain = chain.isEmpty() ? link : tr("%1; %2").arg(chain, link);
    }
    return tr("Deadlock: %1. None of them can ever go on.").arg(chain);
}

QStringList OperationSentences::notes() const
{
    if (m_event.kind == EventKind::Deadlock)
        return { tr("Rule: a cycle in the wait-for graph of locks is a deadlock. It takes mutual "
                    "exclusion, hold and wait, no preemption and circular wait; taking the locks "
                    "in one order everywhere rules the last one out.") };
    if (m_event.kind == EventKind::Priority)
        return { tr("Rule: a process that holds a lock has at least the priority of those that it "
                    "keeps waiting (priority inheritance), or at once the best priority of all "
                    "users of the lock (priority ceiling).") };
    if (m_event.kind == EventKind::Grant && kind() == Kind::Lock)
        return { tr("Rule: a released lock is handed over directly, so that nobody can slip in "
                    "between.") };
    return {};
}

} // namespace timeslice
