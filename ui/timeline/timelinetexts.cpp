// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinetexts.h"

#include "ui/words/operationsentences.h"

#include <QLocale>

#include <cmath>

namespace timeslice {
namespace {

struct Scale
{
    double divisor;
    QString unit;
};

/// The unit in which lengths of about `size` read well.
Scale scaleOf(const std::string &unit, double size)
{
    if (unit != "ns" || size < 1e3)
        return { 1, QString::fromStdString(unit) };
    if (size < 1e6)
        return { 1e3, QStringLiteral("µs") };
    if (size < 1e9)
        return { 1e6, QStringLiteral("ms") };
    return { 1e9, QStringLiteral("s") };
}

QString plainNumber(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (decimals > 0 && text.contains(point)) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(static_cast<int>(point.size()));
    }
    return text;
}

} // namespace

QString TimelineTexts::time(double time) const
{
    const Scale scale = scaleOf(m_trace.unit, std::abs(time));
    //: A length of time: number, unit
    return tr("%1 %2").arg(plainNumber(time / scale.divisor, scale.divisor > 1 ? 3 : 1),
                           scale.unit);
}

QString TimelineTexts::tick(double time, double step) const
{
    const Scale scale = scaleOf(m_trace.unit, step * 10);
    return plainNumber(time / scale.divisor, scale.divisor > 1 ? 2 : 0);
}

QString TimelineTexts::tickUnit(double step) const
{
    //: Heading of the timeline's ruler; %1 is the unit
    return tr("Time (%1)").arg(scaleOf(m_trace.unit, step * 10).unit);
}

QString TimelineTexts::shortName(TaskId task) const
{
    const TaskInfo &info = m_trace.tasks[index(task)];
    if (m_trace.origin == Origin::Live)
        return QString::fromStdString(info.name.en);
    //: A process is called P and its number
    return tr("P%1").arg(info.number);
}

QString TimelineTexts::taskName(TaskId task) const
{
    const TaskInfo &info = m_trace.tasks[index(task)];
    if (info.reportOf != TaskId::None)
        //: A lane of the timeline: what a process says of itself. 自述
        return tr("%1 says").arg(shortName(info.reportOf));
    if (m_trace.origin == Origin::Live)
        return shortName(task);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QString name =
        QString::fromStdString(m_trace.tasks[index(task)].name.in(chinese)).simplified();
    const QString number = shortName(task);
    if (name.isEmpty() || name == number)
        return number;
    //: %1 is "P1", %2 the process's name
    return tr("%1 %2", "process").arg(number, name);
}

QString TimelineTexts::laneName(TrackId id) const
{
    return id.kind == TrackId::Kind::Cpu ? tr("CPU %1").arg(id.number) : taskName(id.task());
}

QString TimelineTexts::deviceName(ResourceId resource) const
{
    if (resource == ResourceId::None || index(resource) >= m_trace.resources.size())
        return {};
    return resourceTitle(m_trace.resources[index(resource)]).simplified();
}

QString TimelineTexts::stateName(SliceKind kind)
{
    switch (kind) {
    case SliceKind::New:
        //: 新建
        return tr("new");
    case SliceKind::Ready:
        //: 就绪
        return tr("ready");
    case SliceKind::Running:
        //: 运行
        return tr("running");
    case SliceKind::Blocked:
        //: 阻塞
        return tr("blocked");
    case SliceKind::Terminated:
        //: 终止
        return tr("terminated");
    case SliceKind::Switch:
        //: 上下文切换
        return tr("context switch");
    case SliceKind::Idle:
        //: 空闲
        return tr("idle");
    }
    return {};
}

QString TimelineTexts::cell(TrackId id, std::size_t slice) const
{
    const Slice found = m_timeline.track(id).slice(slice);
    const QString begin = time(static_cast<double>(found.begin));
    const QString end = time(static_cast<double>(found.end));
    if (id.kind == TrackId::Kind::Cpu && found.kind == SliceKind::Running) {
        //: %1 is "CPU 0", %2 a process, %3 and %4 times
        return tr("%1, %2 runs, %3 to %4")
            .arg(laneName(id), taskName(m_timeline.taskOf(id, slice)), begin, end);
    }
    //: %1 is a process or a CPU, %2 its state, %3 and %4 times
    return tr("%1, %2, %3 to %4").arg(laneName(id), stateName(found.kind), begin, end);
}

QString TimelineTexts::lane(TrackId id) const
{
    const auto slices = static_cast<int>(m_timeline.track(id).size());
    //: %1 is a process or a CPU
    return tr("%1, %n slice(s)", nullptr, slices).arg(laneName(id));
}

QString TimelineTexts::explanation(TrackId id, std::size_t slice) const
{
    const Slice found = m_timeline.track(id).slice(slice);
    const QString begin = time(static_cast<double>(found.begin));
    const QString end = time(static_cast<double>(found.end));
    const QString length = time(static_cast<double>(found.length()));
    const QString lane = laneName(id);
    const bool onCpu = id.kind == TrackId::Kind::Cpu;
    const TaskId task = m_timeline.taskOf(id, slice);
    QString text;
    switch (found.kind) {
    case SliceKind::New:
        text = tr("%1 has not arrived yet.").arg(lane);
        break;
    case SliceKind::Ready:
        text = tr("%1 is ready and waits for a CPU, from %2 to %3 (%4).")
                   .arg(lane, begin, end, length);
        break;
    case SliceKind::Running: {
        const CpuId cpu = onCpu ? CpuId { id.number } : m_timeline.cpuOf(id, slice);
        text = tr("%1 runs on CPU %2, from %3 to %4 (%5).")
                   .arg(taskName(task))
                   .arg(static_cast<int>(cpu))
                   .arg(begin, end, length);
        break;
    }
    case SliceKind::Blocked: {
        const QString device = deviceName(m_timeline.resourceOf(id, slice));
        text = device.isEmpty() ? tr("%1 is blocked until its I/O is done, from %2 to %3 (%4).")
                                      .arg(lane, begin, end, length)
                                : tr("%1 is blocked and waits for %2, from %3 to %4 (%5).")
                                      .arg(lane, device, begin, end, length);
        break;
    }
    case SliceKind::Terminated:
        text = tr("%1 ended at %2.").arg(lane, begin);
        break;
    case SliceKind::Switch:
        text = task == TaskId::None
            ? tr("%1 makes a context switch, from %2 to %3 (%4).").arg(lane, begin, end, length)
            : tr("%1 makes a context switch to %2, from %3 to %4 (%5).")
                  .arg(lane, taskName(task), begin, end, length);
        break;
    case SliceKind::Idle:
        text = tr("%1 is idle, from %2 to %3 (%4).").arg(lane, begin, end, length);
        break;
    }
    const QString why = reason(id, slice);
    return why.isEmpty() ? text : text + QLatin1Char('\n') + why;
}

QString TimelineTexts::reason(TrackId id, std::size_t slice) const
{
    const Slice found = m_timeline.track(id).slice(slice);
    if (id.kind == TrackId::Kind::Cpu || found.event == kNoEvent)
        return {};
    const auto flow = m_timeline.causeOf(id, slice);
    switch (m_trace.events()[found.event].kind) {
    case EventKind::Arrive:
        return tr("It has arrived.");
    case EventKind::Preempt:
        return flow ? tr("It was preempted by %1.").arg(taskName(flow->from))
                    : tr("It was preempted.");
    case EventKind::Expire:
        return tr("Its time slice was used up.");
    case EventKind::Wake:
        return tr("Its I/O is done.");
    case EventKind::Yield:
        return tr("It yielded the CPU.");
    case EventKind::Grant:
    case EventKind::Joined:
        return flow ? tr("It got %1 because of %2.")
                          .arg(resourceTitle(m_trace.resources[static_cast<std::size_t>(
                                   m_trace.events()[found.event].other)]),
                               taskName(flow->from))
                    : QString();
    case EventKind::Dispatch:
        return flow ? tr("The CPU became free because %1 left it.").arg(taskName(flow->from))
                    : QString();
    case EventKind::Abort:
        return tr("It was removed at its deadline.");
    default:
        return {};
    }
}

QString TimelineTexts::tooNarrow(int slices)
{
    return tr("%n slice(s) here are too narrow to be drawn one by one: the heights show the share "
              "of each state. Zoom in to see more.",
              nullptr, slices);
}

QString TimelineTexts::rangeTitle(double begin, double end) const
{
    //: The range selected in the timeline: from, to, length
    return tr("%1 to %2: %3").arg(time(begin), time(end), time(end - begin));
}

} // namespace timeslice
