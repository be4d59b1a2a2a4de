// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/policywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace timeslice {
namespace {

constexpr PolicyWords kWords[] {
    {
        "fcfs",
        //: 先来先服务
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process that became ready first runs first (FCFS)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: it became ready at t = %2, the earliest of %3."),
        nullptr,
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: FCFS is not preemptive, so %1 waits its turn."),
    },
    {
        "sjf",
        //: 短作业优先（短进程优先）
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the shortest CPU burst runs first (SJF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its burst of %2 is the shortest of %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: SJF is not preemptive, so %1 with its burst of %3 waits."),
    },
    {
        "ljf",
        //: 长作业优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the longest CPU burst runs first (LJF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its burst of %2 is the longest of %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: LJF is not preemptive, so %1 with its burst of %3 waits."),
    },
    {
        "srtf",
        //: 最短剩余时间优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the shortest remaining time runs first; an "
                          "arrival that needs less preempts it (SRTF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its remaining time %2 is the least of %3."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%1 preempts %2: its remaining time %3 is less than the %4 that %2 still needs."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: the %3 that %1 needs is not less than the %4 that %2 still needs."),
    },
    {
        "lrtf",
        //: 最长剩余时间优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the longest remaining time runs first; one that "
                          "needs more preempts it (LRTF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its remaining time %2 is the greatest of %3."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%1 preempts %2: its remaining time %3 is more than the %4 that %2 still needs."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: the %3 that %1 needs is not more than the %4 that %2 still needs."),
    },
    {
        "hrrn",
        //: 高响应比优先；响应比 =（等待时间 + 要求服务时间）/ 要求服务时间
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the highest response ratio, (waiting time + "
                          "burst) / burst, runs first (HRRN)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its response ratio %2 is the highest of %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: HRRN is not preemptive, so %1 waits and its response ratio grows."),
    },
    {
        "priority",
        //: 优先级调度，优先数小者优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the highest priority runs first; a smaller "
                          "number is a higher priority."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its priority %2 is the highest of %3 (the smallest number)."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%1 preempts %2: its priority %3 is higher than %4 (a smaller number is higher)."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: priority %3 of %1 is not higher than %4 (a smaller number is "
            "higher)."),
    },
    {
        "priority-high",
        //: 优先级调度，优先数大者优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the highest priority runs first; a larger number "
                          "is a higher priority."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its priority %2 is the highest of %3 (the largest number)."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%1 preempts %2: its priority %3 is higher than %4 (a larger number is higher)."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: priority %3 of %1 is not higher than %4 (a larger number is "
            "higher)."),
    },
    {
        "rr",
        //: 时间片轮转
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the head of the ready queue runs for at most one time slice of %1 (round "
            "robin)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: it is at the head of the ready queue %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: in round robin an arrival waits at the tail until its turn comes."),
    },
    {
        "mlq",
        //: 多级队列
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the first process of the highest queue that is not empty runs; "
                          "each process stays in its queue (multilevel queue)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: it is first in queue %2, the highest queue that is not empty."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 belongs to queue %3 and preempts %2 of queue %4."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: queue %3 of %1 is not above queue %4 of %2."),
    },
    {
        "mlfq",
        //: 多级反馈队列规则 1：高优先级队列非空时不调度低优先级队列
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the first process of the highest level that is not empty runs (MLFQ rule 1)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: it is first in level %2, the highest level that is not empty."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 enters level %3 and preempts %2, which was running on level %4."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: level %3 of %1 is not above level %4, on which %2 runs."),
    },
    {
        "feedback",
        //: 多级反馈
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the first process of the highest level that is not empty runs (feedback)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: it is first in level %2, the highest level that is not empty."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU until its slice ends: an arrival does not preempt under feedback."),
    },
    {
        "lottery",
        //: 彩票调度
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: a ticket is drawn, and the process that holds it runs for one slice of %1 "
            "(lottery)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords", "%1 runs: it won the draw among %3."),
        nullptr,
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU until its slice ends; %1 takes part in the next draw."),
    },
    {
        "stride",
        //: 步长调度；行程值 pass
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the process with the least pass runs for one slice of %1 (stride)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords", "%1 runs: its pass %2 is the least of %3."),
        nullptr,
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU until its slice ends; %1 waits with pass %3."),
    },
    {
        "cfs",
        //: 完全公平调度；虚拟运行时间
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the least virtual run time runs first (CFS)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its virtual run time %2 is the least of %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU until its slice ends; %1 waits with virtual run time %3."),
    },
    {
        "eevdf",
        //: 最早合格虚拟截止时间优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: of the processes that have had no more than their share of the "
                          "CPU, the one with the earliest virtual deadline runs (EEVDF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its virtual deadline %2 is the earliest of those eligible "
                          "among %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU until its slice ends; %1 waits with virtual deadline %3."),
    },
    {
        "fair_share",
        //: 公平分享调度
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the group that has used the least of its share of the CPU runs "
                          "for one slice of %1 (fair share)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its group has used %2 of its share, the least of %3."),
        nullptr,
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU until its slice ends; %1 waits, and its group has used %3."),
    },
    {
        "edf",
        //: 最早截止时间优先
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the earliest deadline runs first (EDF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its deadline t = %2 is the earliest of %3."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 preempts %2: its deadline t = %3 is earlier than t = %4."),
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "%2 keeps the CPU: the deadline t = %3 of %1 is not earlier than t = %4."),
    },
    {
        "rm",
        //: 速率单调调度
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the process with the shortest period runs first (rate monotonic)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 runs: its period %2 is the shortest of %3."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 preempts %2: its period %3 is shorter than %4."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: the period %3 of %1 is not shorter than %4."),
    },
    {
        "llf",
        //: 最低松弛度优先；松弛度 = 截止时间 - 当前时间 - 剩余时间
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the process with the least laxity, deadline − now − remaining "
                          "time, runs first (LLF)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords", "%1 runs: its laxity %2 is the least of %3."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 preempts %2: its laxity %3 is less than %4."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: the laxity %3 of %1 is not less than %4."),
    },
    {
        "cyclic",
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "Rule: the processes take turns in the order of the list (cyclic)."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords", "%1 runs: of %3 it is the next in the list."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 returns from I/O and takes the CPU from %2 at once."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: %1 waits until its turn in the list comes."),
    },
    {
        "",
        QT_TRANSLATE_NOOP(
            "timeslice::PolicyWords",
            "Rule: the policy ranks the ready processes, and the one with the best rank runs."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords", "%1 runs: its rank %2 is the best of %3."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%1 preempts %2: its rank %3 is better than %4."),
        QT_TRANSLATE_NOOP("timeslice::PolicyWords",
                          "%2 keeps the CPU: rank %3 of %1 is not better than %4."),
    },
};

} // namespace

QString PolicyWords::translated(const char *shape)
{
    return QCoreApplication::translate("timeslice::PolicyWords", shape);
}

const PolicyWords &PolicyWords::of(std::string_view id, bool largeIsHigh)
{
    const std::string_view key = id == "priority" && largeIsHigh ? "priority-high" : id;
    const auto it = std::ranges::find(kWords, key, &PolicyWords::id);
    return it == std::end(kWords) ? *std::prev(std::end(kWords)) : *it;
}

} // namespace timeslice
