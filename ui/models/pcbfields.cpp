// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pcbfields.h"

#include "ui/words/names.h"
#include "ui/words/namewords.h"
#include "ui/words/operationsentences.h"

#include <algorithm>

namespace timeslice {
namespace {

using Field = PcbFields::Field;
using words::fill;
using words::number;

QString dash()
{
    return QStringLiteral("—");
}

} // namespace

PcbFields::PcbFields(const Trace &trace, const Workload &workload, const SystemState &state,
                     SimTime now)
    : m_trace(trace)
    , m_workload(workload)
    , m_state(state)
    , m_now(std::max(now, state.now))
{
}

std::vector<Field> PcbFields::fieldsFor(const Trace &trace, const PolicySpec &policy)
{
    std::vector<Field> fields { Field::Name, Field::State, Field::Counter, Field::Context,
                                Field::Rank };
    static const std::vector<std::string> sliced { "rr",     "mlq",      "eevdf",
                                                   "mlfq",   "feedback", "lottery",
                                                   "stride", "cfs",      "fair_share" };
    if (std::ranges::find(sliced, policy.id) != sliced.end())
        fields.push_back(Field::Slice);
    fields.insert(fields.end(),
                  { Field::CpuTime, Field::Waiting, Field::Blocked, Field::WaitsFor });
    const bool timed = std::ranges::any_of(trace.tasks, [](const TaskInfo &task) {
        return task.deadline.has_value() || task.period.has_value();
    });
    if (timed)
        fields.push_back(Field::Deadline);
    return fields;
}

QString PcbFields::label(Field field)
{
    switch (field) {
    case Field::Name:
        //: 进程标识符
        return tr("Process ID");
    case Field::State:
        //: 状态
        return tr("State");
    case Field::Counter:
        //: 程序计数器
        return tr("Program counter");
    case Field::Context:
        //: CPU 现场（寄存器内容）
        return tr("CPU context");
    case Field::Rank:
        //: 调度信息：优先级 / 队列
        return tr("Priority / queue");
    case Field::Slice:
        //: 时间片
        return tr("Time slice");
    case Field::CpuTime:
        //: 已用 CPU 时间
        return tr("CPU time used");
    case Field::Waiting:
        //: 等待时间
        return tr("Waiting time");
    case Field::Blocked:
        //: 阻塞时间
        return tr("Blocked time");
    case Field::WaitsFor:
        //: 等待的事件（阻塞原因）
        return tr("Waits for");
    case Field::Deadline:
        //: 截止时间
        return tr("Deadline");
    }
    return {};
}

QString PcbFields::withUnit(Duration value) const
{
    //: %1 a length of time, %2 its unit: 2 ms
    return fill(tr("%1 %2"), { number(value), QString::fromStdString(m_trace.unit) });
}

QString PcbFields::value(TaskId id, Field field) const
{
    const TaskStatus &task = m_state.task(id);
    const TaskInfo &info = m_trace.tasks[index(id)];
    switch (field) {
    case Field::Name:
        return number(info.number);
    case Field::State:
        return stateText(task);
    case Field::Counter:
        return counterText(id, task);
    case Field::Context:
        return contextText(task);
    case Field::Rank:
        return rankText(id, task);
    case Field::Slice:
        return sliceText(task);
    case Field::CpuTime:
        return withUnit(ranAt(task, m_now));
    case Field::Waiting:
        return withUnit(waitedAt(task, m_now));
    case Field::Blocked:
        return withUnit(blockedAt(task, m_now));
    case Field::WaitsFor:
        return waitsForText(task);
    case Field::Deadline: {
        const std::optional<Duration> relative = info.deadline ? info.deadline : info.period;
        if (!relative || task.released == kNotYet)
            return dash();
        return fill(tr("t = %1"), { number(task.released + *relative) });
    }
    }
    return {};
}

QStringList PcbFields::samples(const Trace &trace, Field field)
{
    const QString latest = number(std::max<SimTime>(trace.end(), 99));
    QStringList texts;
    if (field == Field::Context) {
        texts << fill(tr("on %1"), { words::cpuName(idAt<CpuId>(0)) }) << tr("released")
              << tr("initial values") << fill(tr("saved at t = %1"), { latest });
    } else if (field == Field::Rank) {
        for (const TaskInfo &info : trace.tasks)
            texts << fill(tr("priority %1, now %2"),
                          { number(info.priority), number(info.priority) });
    } else if (field == Field::WaitsFor) {
        for (std::size_t i = 0; i < trace.resources.size(); ++i) {
            const QString device = words::resourceName(trace, idAt<ResourceId>(i));
            texts << fill(tr("%1 (queued)"), { device })
                  << fill(tr("%1 until t = %2"), { device, latest });
        }
    }
    return texts;
}

QString PcbFields::shortState(TaskId task) const
{
    return stateName(m_state.task(task).state);
}

QString PcbFields::stateText(const TaskStatus &task) const
{
    switch (task.state) {
    case TaskState::New:
        return task.released == kNotYet ? tr("New (not yet arrived)")
                                        : tr("New (waits for its next release)");
    case TaskState::Ready:
        switch (task.lastChange) {
        case EventKind::Preempt:
            //: 就绪（被抢占）
            return tr("Ready (preempted)");
        case EventKind::Expire:
            //: 就绪（时间片用完）
            return tr("Ready (slice used up)");
        case EventKind::Wake:
            //: 就绪（I/O 完成）
            return tr("Ready (I/O done)");
        case EventKind::Grant:
        case EventKind::Joined:
            //: 就绪（等到了所需的锁、信号量或消息）
            return tr("Ready (got what it waited for)");
        case EventKind::Yield:
            //: 就绪（让出 CPU）
            return tr("Ready (yielded)");
        default:
            //: 就绪（新到达）
            return tr("Ready (arrived)");
        }
    case TaskState::Running:
        return fill(tr("Running on %1"), { words::cpuName(task.cpu) });
    case TaskState::Blocked:
        if (task.lastChange == EventKind::Await)
            //: 阻塞（等待 锁 A）
            return fill(tr("Blocked (waits for %1)"),
                        { resourceTitle(m_trace.resources[index(task.waitsFor)]) });
        //: 阻塞（等待 I/O）
        return tr("Blocked (waits for I/O)");
    case TaskState::Terminated:
        return task.lastChange == EventKind::Abort
            ? tr("Terminated (removed at its deadline)")
            : fill(tr("Terminated (at t = %1)"), { number(task.finish) });
    }
    return {};
}

QString PcbFields::shortCounter(TaskId id) const
{
    const TaskStatus &task = m_state.task(id);
    if (task.released == kNotYet || task.state == TaskState::Terminated)
        return dash();
    const QStringList values { number(task.step + 1), number(m_trace.tasks[index(id)].steps) };
    //: %1 the step of its program, %2 how many there are: 2 / 3
    return fill(tr("%1 / %2"), values);
}

QString PcbFields::counterText(TaskId id, const TaskStatus &task) const
{
    const QStringList values { number(task.step + 1), number(m_trace.tasks[index(id)].steps),
                               number(remainingAt(task, m_now)) };
    if (task.released == kNotYet)
        return tr("before the first step");
    if (task.state == TaskState::Terminated)
        return tr("behind the last step");
    if (task.state == TaskState::Blocked && task.lastChange == EventKind::Await)
        return fill(tr("step %1 of %2, %4"),
                    values + QStringList(resourceTitle(m_trace.resources[index(task.waitsFor)])));
    if (task.state == TaskState::Blocked)
        return fill(tr("step %1 of %2, I/O"), values);
    //: 第 %1 步（共 %2 步），剩余 %3
    return fill(tr("step %1 of %2, %3 left"), values);
}

QString PcbFields::contextText(const TaskStatus &task) const
{
    if (task.state == TaskState::Running) {
        //: CPU 现场：在 CPU 0 上（寄存器中）
        return fill(tr("on %1"), { words::cpuName(task.cpu) });
    }
    if (task.state == TaskState::Terminated)
        return tr("released");
    if (task.dispatches == 0 || task.cpu == CpuId::None)
        return tr("initial values");
    const bool leftNow = task.lastChange != EventKind::Wake && task.lastChange != EventKind::Arrive;
    if (leftNow) {
        //: CPU 现场：已保存（t = %1）
        return fill(tr("saved at t = %1"), { number(task.since) });
    }
    //: CPU 现场：已保存
    return tr("saved");
}

QString PcbFields::rankText(TaskId id, const TaskStatus &task) const
{
    const TaskInfo &info = m_trace.tasks[index(id)];
    const std::string &policy = m_workload.scenario().policy.id;
    if (policy == "mlfq" || policy == "feedback" || policy == "mlq")
        return fill(tr("level %1"), { number(words::levelNumber(task.level)) });
    if (policy == "lottery")
        return fill(tr("%1 tickets"), { number(info.tickets) });
    if (policy == "stride")
        return fill(tr("pass %1, %2 tickets"), { number(task.share), number(info.tickets) });
    if (policy == "cfs")
        return fill(tr("nice %1, virtual run time %2"), { number(info.nice), number(task.share) });
    if (policy == "fair_share")
        return fill(tr("group %1"), { QString::fromStdString(info.group) });
    const std::int64_t effective = effectivePriority(id);
    if (effective != info.priority) {
        //: 优先数 %1（自己的），由于老化或所占有的锁，现在为 %2
        return fill(tr("priority %1, now %2"), { number(info.priority), number(effective) });
    }
    return fill(tr("priority %1"), { number(info.priority) });
}

/// What the policy compares: aging and the locks that it holds may have made it better.
std::int64_t PcbFields::effectivePriority(TaskId id) const
{
    const Policy &policy = m_workload.policy();
    const TaskStatus &task = m_state.task(id);
    const auto large = policy.largePriorityIsBetter();
    if (!large || (task.state != TaskState::Ready && task.state != TaskState::Running))
        return m_trace.tasks[index(id)].priority;
    const RankContext context { m_workload.scenario(),
                                m_workload.conventions(),
                                m_workload.programs(),
                                m_state,
                                m_now,
                                {},
                                0,
                                0 };
    const std::int64_t key = policy.key(context, id).key;
    return *large ? -key : key;
}

QString PcbFields::sliceText(const TaskStatus &task) const
{
    if (task.state != TaskState::Running)
        return dash();
    if (task.slice == 0)
        return tr("no limit");
    const Duration used = m_now - task.since;
    return fill(tr("%1 of %2 left"),
                { number(std::max<Duration>(0, task.slice - used)), number(task.slice) });
}

QString PcbFields::waitsForText(const TaskStatus &task) const
{
    if (task.state != TaskState::Blocked)
        return dash();
    const QString device = words::resourceName(m_trace, task.waitsFor);
    if (task.wakesAt < m_now)
        return fill(tr("%1 (queued)"), { device });
    return fill(tr("%1 until t = %2"), { device, number(task.wakesAt) });
}

} // namespace timeslice
