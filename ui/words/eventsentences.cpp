// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/eventsentences.h"

#include "core/sim/workload.h"
#include "ui/words/decisionwords.h"
#include "ui/words/names.h"
#include "ui/words/operationsentences.h"

#include <algorithm>

namespace timeslice {
namespace {

using words::fill;
using words::number;
using words::taskName;

/// Notes look this far ahead in the trace, and no further: they must stay cheap.
constexpr std::size_t kLookAhead = 256;

} // namespace

EventSentences::EventSentences(const Trace &trace, const Workload *workload, std::size_t index,
                               const SystemState &before)
    : m_trace(trace)
    , m_workload(workload)
    , m_index(index)
    , m_event(trace.events()[index])
    , m_before(before)
{
}

Explanation EventSentences::explanation() const
{
    Explanation result;
    result.time = m_event.time;
    result.sentence = sentence();
    result.notes = notes();
    result.notes.removeAll(QString());
    return result;
}

QString EventSentences::sentence() const
{
    const QString name = taskName(m_trace, m_event.task);
    switch (m_event.kind) {
    case EventKind::Arrive:
        return arriveSentence();
    case EventKind::Dispatch:
        return dispatchSentence();
    case EventKind::Preempt:
        return preemptSentence();
    case EventKind::Expire:
        return expireSentence();
    case EventKind::Block:
        return blockSentence();
    case EventKind::Serve:
        return fill(
            tr("%2 begins to serve %1 and is done at t = %3."),
            { name, words::resourceName(m_trace, m_event.resource()), number(m_event.value) });
    case EventKind::Wake:
        return wakeSentence();
    case EventKind::Finish:
        return finishSentence();
    case EventKind::SwitchBegin:
        return switchBeginSentence();
    case EventKind::SwitchTarget:
        if (m_event.task == TaskId::None)
            return fill(tr("The context switch under way on %1 is for nobody now."),
                        { words::cpuName(m_event.cpu()) });
        return fill(tr("The context switch under way on %2 is now for %1."),
                    { name, words::cpuName(m_event.cpu()) });
    case EventKind::SwitchEnd:
        return fill(tr("The context switch on %1 ends."), { words::cpuName(m_event.cpu()) });
    case EventKind::Boost:
        //: 优先级提升（多级反馈队列规则 5）
        return tr("Priority boost: every process moves up to the highest level.");
    case EventKind::Level:
        return levelSentence();
    case EventKind::Share:
        return shareSentence();
    case EventKind::Rate:
        return fill(tr("%1 now does %2 units of its burst in a tick."),
                    { name, number(m_event.value) });
    case EventKind::Migrate:
        //: 拉迁移：空闲的 CPU 从最长的就绪队列取走进程
        return fill(
            tr("%2 is idle with an empty queue and takes %1 from the queue of %3, the longest."),
            { name, words::cpuName(m_event.cpu()), words::cpuName(CpuId { m_event.other }) });
    case EventKind::Draw:
        //: 彩票调度
        return fill(tr("Ticket %2 of 0 to %3 is drawn; %1 holds it."),
                    { name, number(m_event.value), number(m_event.extra - 1) });
    case EventKind::Miss:
        return fill(tr("%1 misses its deadline t = %2 in job %3."),
                    { name, number(m_event.value), number(m_event.other) });
    case EventKind::Abort:
        return fill(tr("Job %2 of %1 is removed at its deadline."),
                    { name, number(m_event.other) });
    default:
        break;
    }
    return OperationSentences(m_trace, m_event, m_before).sentence();
}

QString EventSentences::arriveSentence() const
{
    const TaskInfo &info = m_trace.tasks[index(m_event.task)];
    const QStringList values { taskName(m_trace, m_event.task), number(m_event.extra),
                               number(m_event.other),
                               number(words::levelNumber(m_before.task(m_event.task).level)),
                               words::cpuName(m_event.cpu()) };
    if (m_trace.queuePerCpu)
        return fill(
            tr("%1 arrives with a CPU burst of %2 and joins the queue of %5, that of the CPU "
               "with the fewest processes."),
            values);
    if (info.jobs > 1 || info.period)
        return fill(
            tr("Job %3 of %1 is released with a CPU burst of %2 and joins the ready queue."),
            values);
    if (hasLevels())
        return fill(tr("%1 arrives with a CPU burst of %2 and joins the tail of level %4."),
                    values);
    return fill(tr("%1 arrives with a CPU burst of %2 and joins the tail of the ready queue."),
                values);
}

QString EventSentences::dispatchSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task), words::cpuName(m_event.cpu()),
                               number(m_event.extra), number(m_event.value) };
    if (m_event.value == 0)
        return fill(tr("%1 starts to run on %2; %3 of its CPU burst is left."), values);
    return fill(tr("%1 starts to run on %2 with a time slice of %4; %3 of its CPU burst is left."),
                values);
}

QString EventSentences::preemptSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task),
                               taskName(m_trace, m_event.otherTask()), number(m_event.extra) };
    return m_event.place == Place::Tail
        ? fill(tr("%2 preempts %1, which still needs %3 and goes to the tail of its queue."),
               values)
        : fill(tr("%2 preempts %1, which still needs %3 and keeps its place in its queue."),
               values);
}

QString EventSentences::expireSentence() const
{
    const TaskStatus &task = m_before.task(m_event.task);
    const QStringList values { taskName(m_trace, m_event.task), number(m_event.time - task.since),
                               number(m_event.extra), number(words::levelNumber(task.level)) };
    if (hasLevels())
        return fill(tr("The time slice of %1 is used up after %2, and %3 of its burst is left; it "
                       "goes to the tail of level %4."),
                    values);
    return fill(tr("The time slice of %1 is used up after %2, and %3 of its burst is left; it goes "
                   "to the tail of the ready queue."),
                values);
}

QString EventSentences::blockSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task),
                               words::resourceName(m_trace, m_event.resource()),
                               number(m_event.value), number(m_event.extra) };
    if (m_event.value < m_event.time || m_event.value == kNever)
        return fill(tr("%1 blocks: %2 is busy, so its I/O of %4 has to queue."), values);
    if (m_event.value > m_event.time + m_event.extra)
        return fill(tr("%1 blocks: it queues for %2 and waits for I/O of %4 until t = %3."),
                    values);
    return fill(tr("%1 blocks: it waits for %2 (%4) until t = %3."), values);
}

QString EventSentences::wakeSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task),
                               words::resourceName(m_trace, m_event.resource()),
                               number(m_event.extra),
                               number(words::levelNumber(m_before.task(m_event.task).level)) };
    if (m_event.place == Place::Head)
        return fill(tr("%1 returns from %2 and joins the head of its ready queue; its next CPU "
                       "burst is %3."),
                    values);
    if (hasLevels())
        return fill(
            tr("%1 returns from %2 and joins the tail of level %4; its next CPU burst is %3."),
            values);
    return fill(
        tr("%1 returns from %2 and joins the tail of the ready queue; its next CPU burst is %3."),
        values);
}

QString EventSentences::finishSentence() const
{
    const TaskStatus &task = m_before.task(m_event.task);
    const QStringList values { taskName(m_trace, m_event.task), number(m_event.other),
                               number(m_event.time - task.released), number(m_event.time),
                               number(task.released) };
    const TaskInfo &info = m_trace.tasks[index(m_event.task)];
    if (info.jobs > 1 || info.period)
        return fill(tr("Job %2 of %1 ends: %4 − its release at %5 = %3."), values);
    //: 周转时间 = 完成时间 − 到达时间
    return fill(tr("%1 finishes: turnaround time = %4 − %5 = %3."), values);
}

QString EventSentences::switchBeginSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task), words::cpuName(m_event.cpu()),
                               number(m_event.value), number(m_event.time + m_event.value) };
    if (m_event.value == 0)
        return fill(tr("%2 switches to %1 at no cost."), values);
    if (m_event.task == TaskId::None)
        return fill(tr("%2 begins a context switch of %3; whom it is for is not yet decided."),
                    values);
    return fill(tr("%2 begins a context switch of %3; %1 runs from t = %4."), values);
}

QString EventSentences::levelSentence() const
{
    const std::int32_t from = m_before.task(m_event.task).level;
    const QStringList values { taskName(m_trace, m_event.task), number(words::levelNumber(from)),
                               number(words::levelNumber(m_event.other)) };
    if (m_workload && m_workload->scenario().policy.id == "mlq")
        return fill(tr("%1 belongs to queue %3."), values);
    if (m_event.other > from)
        return fill(tr("%1 sinks from level %2 to level %3: it has used up what level %2 allows."),
                    values);
    if (m_event.other < from)
        return fill(tr("%1 rises from level %2 to level %3."), values);
    return fill(tr("%1 stays on level %2."), values);
}

QString EventSentences::shareSentence() const
{
    const QStringList values { taskName(m_trace, m_event.task),
                               number(m_before.task(m_event.task).share), number(m_event.value) };
    if (m_workload && m_workload->scenario().policy.id == "stride")
        return fill(tr("The pass of %1 goes from %2 to %3."), values);
    return fill(tr("The virtual run time of %1 goes from %2 to %3."), values);
}

bool EventSentences::lastOfItsInstant() const
{
    return m_index + 1 == m_trace.size() || m_trace.events()[m_index + 1].time > m_event.time;
}

QStringList EventSentences::notes() const
{
    const bool becomesReady = m_event.kind == EventKind::Arrive || m_event.kind == EventKind::Wake;
    const bool leaves = m_event.kind == EventKind::Finish || m_event.kind == EventKind::Block
        || m_event.kind == EventKind::Abort;
    if (m_event.kind == EventKind::Boost)
        return { tr("Rule: so that no long process starves, all processes are raised from time to "
                    "time (MLFQ rule 5).") };
    const bool sinks = m_event.kind == EventKind::Level
        && m_event.other > m_before.task(m_event.task).level
        && !(m_workload && m_workload->scenario().policy.id == "mlq");
    if (sinks)
        return { tr("Rule: a process that uses up its allotment on a level moves down one level "
                    "(MLFQ rule 4).") };
    if (!becomesReady && !leaves)
        return OperationSentences(m_trace, m_event, m_before).notes();
    SystemState after = m_before;
    apply(after, m_event);
    QStringList parts;
    if (becomesReady)
        parts += whyNotNote(after);
    if (m_event.kind == EventKind::Finish)
        parts += finishNote(after);
    if (leaves)
        parts += idleNote(after);
    return parts;
}

QString EventSentences::finishNote(const SystemState &after) const
{
    const TaskInfo &info = m_trace.tasks[index(m_event.task)];
    if (info.jobs > 1 || info.period)
        return {};
    const TaskStatus &task = after.task(m_event.task);
    //: 周转时间 = 运行 + 等待 + 阻塞
    return fill(tr("Turnaround time %1 = CPU %2 + waiting %3 + blocked %4."),
                { number(m_event.time - task.released), number(task.ran), number(task.waited),
                  number(task.blocked) });
}

QString EventSentences::whyNotNote(const SystemState &after) const
{
    if (!m_workload)
        return {};
    // What comes later in this instant may still change who runs: then that is the explanation.
    const auto &events = m_trace.events();
    const std::size_t limit = std::min(events.size(), m_index + 1 + kLookAhead);
    for (std::size_t i = m_index + 1; i < limit && events[i].time == m_event.time; ++i) {
        const EventKind kind = events[i].kind;
        if (kind != EventKind::Arrive && kind != EventKind::Wake && kind != EventKind::Share)
            return {};
    }
    TaskId running = TaskId::None;
    for (const CpuStatus &cpu : after.cpus) {
        if (cpu.running == TaskId::None)
            return {};
        running = cpu.running;
    }
    if (after.cpus.size() != 1)
        return {};
    return DecisionWords::whyNot(m_trace, *m_workload, after, m_event.time, m_event.task, running);
}

QString EventSentences::idleNote(const SystemState &after) const
{
    const auto idle = std::ranges::find_if(after.cpus, &CpuStatus::idle);
    if (!lastOfItsInstant() || idle == after.cpus.end() || after.readyCount() > 0)
        return {};
    const QString cpu = words::cpuName(
        idAt<CpuId>(static_cast<std::size_t>(std::distance(after.cpus.begin(), idle))));
    const auto &events = m_trace.events();
    const std::size_t limit = std::min(events.size(), m_index + 1 + kLookAhead);
    for (std::size_t i = m_index + 1; i < limit; ++i) {
        const TraceEvent &next = events[i];
        const QStringList values { cpu, number(next.time), taskName(m_trace, next.task) };
        if (next.kind == EventKind::Arrive)
            return fill(tr("No process is ready: %1 idles until t = %2, when %3 arrives."), values);
        if (next.kind == EventKind::Grant)
            break;
        if (next.kind == EventKind::Wake)
            return fill(tr("No process is ready: %1 idles until t = %2, when the I/O of %3 is "
                           "done."),
                        values);
    }
    const bool over = std::ranges::all_of(
        after.tasks, [](const TaskStatus &task) { return task.state == TaskState::Terminated; });
    return over ? tr("All processes have finished.") : QString();
}

} // namespace timeslice
