// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queuewords.h"

#include <QStringList>

namespace timeslice {
namespace {

using Kind = QueueRow::Kind;

QString circled(int number)
{
    if (number >= 1 && number <= 20)
        return QString(QChar(0x2460 + number - 1));
    return QString::number(number);
}

} // namespace

QString QueueWords::title(const QueueRow &row, int levels)
{
    switch (row.kind) {
    case Kind::Cpu:
        return tr("CPU %1").arg(row.number);
    case Kind::Ready:
        if (row.cpu >= 0) {
            //: the ready queue of one CPU; %1 is its number. 就绪（CPU 编号）
            if (levels == 1)
                return tr("Ready %1").arg(row.cpu);
            //: the same, of one level: %1 is the number of the level, %2 that of the CPU
            return tr("%1 of CPU %2").arg(circled(row.number + 1)).arg(row.cpu);
        }
        if (levels == 1 && !row.sliced)
            //: 就绪
            return tr("Ready");
        if (!row.sliced)
            return circled(row.number + 1);
        if (row.slice == 0) {
            //: a queue level whose slice has no limit; %1 is its number. 不限
            return tr("%1 no limit").arg(circled(row.number + 1));
        }
        //: a queue level and its time slice (quantum): "① q=2"
        return tr("%1 q=%2").arg(circled(row.number + 1)).arg(row.slice);
    case Kind::Device:
        return row.name.empty() ? tr("I/O") : QString::fromStdString(row.name);
    case Kind::Held:
        return QString::fromStdString(row.name);
    case Kind::Elsewhere:
        break;
    }
    //: blocked without waiting for a device. 无设备
    return tr("no device");
}

QString QueueWords::cpu(const QueueRow &row, const std::vector<QString> &labels)
{
    if (row.switching) {
        if (row.switchFor == TaskId::None)
            //: 上下文切换
            return tr("switching");
        //: a context switch; %1 is a process. 切换到 %1
        return tr("switching to %1").arg(labels[index(row.switchFor)]);
    }
    if (row.tasks.empty())
        //: 空闲
        return tr("idle");
    if (row.slice == 0) {
        //: what is left of the CPU burst. 剩余 %1
        return tr("%1 left").arg(row.left);
    }
    if (row.restOfSlice) {
        //: the same, of a time slice of which a part was used before. 剩余 %1 · 余下的时间片 %2/%3
        return tr("%1 left · rest of slice %2 of %3").arg(row.left).arg(row.elapsed).arg(row.slice);
    }
    //: what is left of the burst; how much of the time slice is used. 剩余 %1 · 时间片 %2/%3
    return tr("%1 left · slice %2 of %3").arg(row.left).arg(row.elapsed).arg(row.slice);
}

QString QueueWords::held(const QueueRow &row, const std::vector<QString> &labels)
{
    switch (row.resource) {
    case ResourceInfo::Kind::Semaphore:
        //: the value of a semaphore. 信号量 = %1
        return tr("semaphore = %1").arg(row.count);
    case ResourceInfo::Kind::Queue:
        //: a bounded queue: how many messages it holds, and how many at most. 消息 %1/%2
        return tr("%1 of %2 messages").arg(row.count).arg(row.capacity);
    case ResourceInfo::Kind::Join:
        //: children of a process that have not ended. 未结束的子进程 %1 个
        return tr("children left: %1").arg(row.count);
    default:
        break;
    }
    if (row.owner == TaskId::None)
        //: a lock. 锁空闲
        return tr("lock, free");
    //: a lock; %1 is a process. 锁由 %1 占有
    return tr("lock, held by %1").arg(labels[index(row.owner)]);
}

QString QueueWords::whole(const QueueRow &row, int levels, const std::vector<QString> &labels)
{
    if (row.kind == Kind::Cpu) {
        if (row.tasks.empty()) {
            //: %1 is a CPU, %2 says what it does: "CPU 0: idle"
            return tr("%1: %2").arg(title(row, levels), cpu(row, labels));
        }
        //: %1 is a CPU, %2 a process, %3 its progress: "CPU 0: P3, 2 left"
        return tr("%1: %2, %3")
            .arg(title(row, levels), labels[index(row.tasks.front())], cpu(row, labels));
    }
    if (row.kind == Kind::Held && row.tasks.empty()) {
        //: %1 is the name of a lock, a semaphore or a queue, %2 its state
        return tr("%1: %2, nobody waits").arg(title(row, levels), held(row, labels));
    }
    if (row.tasks.empty())
        return tr("%1: empty").arg(title(row, levels));
    QStringList names;
    for (TaskId task : row.tasks)
        names << labels[index(task)];
    if (row.kind == Kind::Held) {
        //: %1 is the name of a lock, a semaphore or a queue, %2 its state, %3 processes
        return tr("%1: %2; %3 wait")
            .arg(title(row, levels), held(row, labels), names.join(tr(", ")));
    }
    if (isShared(row)) {
        //: %1 is a device, %2 the processes that it serves. %1：%2，同时服务
        return tr("%1: %2, served together").arg(title(row, levels), names.join(tr(", ")));
    }
    return tr("%1: %2").arg(title(row, levels), names.join(tr(", ")));
}

bool QueueWords::isShared(const QueueRow &row)
{
    return row.kind == Kind::Device && !row.limited && row.tasks.size() > 1;
}

QString QueueWords::together()
{
    //: a device without a limit serves all these processes at once; none of them waits. 同时服务
    return tr("served together");
}

QString QueueWords::more(int hidden)
{
    //: so many further tasks stand in the queue. 另有 %1 个
    return tr("+ %1 more").arg(hidden);
}

QString QueueWords::empty()
{
    //: 空
    return tr("empty");
}

QString QueueWords::head()
{
    //: 队首
    return tr("head");
}

QString QueueWords::tail()
{
    //: 队尾
    return tr("tail");
}

} // namespace timeslice
