// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/namewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace timeslice {
namespace {

struct Name
{
    std::string_view id;
    const char *words;
};

struct PolicyName
{
    std::string_view id;
    const char *brief;
    const char *full;
};

const PolicyName kPolicyNames[] {
    //: 先来先服务
    { "fcfs", "FCFS", QT_TRANSLATE_NOOP("PolicyNames", "First come, first served") },
    //: 短作业优先
    { "sjf", "SJF", QT_TRANSLATE_NOOP("PolicyNames", "Shortest job first") },
    //: 最短剩余时间优先
    { "srtf", "SRTF", QT_TRANSLATE_NOOP("PolicyNames", "Shortest remaining time first") },
    //: 长作业优先
    { "ljf", "LJF", QT_TRANSLATE_NOOP("PolicyNames", "Longest job first") },
    //: 最长剩余时间优先
    { "lrtf", "LRTF", QT_TRANSLATE_NOOP("PolicyNames", "Longest remaining time first") },
    //: 高响应比优先
    { "hrrn", "HRRN", QT_TRANSLATE_NOOP("PolicyNames", "Highest response ratio next") },
    //: 优先级调度
    { "priority", "PRIO", QT_TRANSLATE_NOOP("PolicyNames", "Priority") },
    //: 时间片轮转
    { "rr", "RR", QT_TRANSLATE_NOOP("PolicyNames", "Round robin") },
    //: 多级队列
    { "mlq", "MLQ", QT_TRANSLATE_NOOP("PolicyNames", "Multilevel queue") },
    //: 多级反馈队列
    { "mlfq", "MLFQ", QT_TRANSLATE_NOOP("PolicyNames", "Multilevel feedback queue") },
    //: 反馈调度
    { "feedback", "FB", QT_TRANSLATE_NOOP("PolicyNames", "Feedback") },
    //: 彩票调度
    { "lottery", "LOT", QT_TRANSLATE_NOOP("PolicyNames", "Lottery") },
    //: 步长调度
    { "stride", "STR", QT_TRANSLATE_NOOP("PolicyNames", "Stride") },
    //: 完全公平调度
    { "cfs", "CFS", QT_TRANSLATE_NOOP("PolicyNames", "Completely fair scheduler") },
    //: 最早合格虚拟截止时间优先
    { "eevdf", "EEVDF",
      QT_TRANSLATE_NOOP("PolicyNames", "Earliest eligible virtual deadline first") },
    //: 公平共享调度
    { "fair_share", "FSS", QT_TRANSLATE_NOOP("PolicyNames", "Fair share") },
    //: 最早截止时间优先
    { "edf", "EDF", QT_TRANSLATE_NOOP("PolicyNames", "Earliest deadline first") },
    //: 单调速率调度
    { "rm", "RM", QT_TRANSLATE_NOOP("PolicyNames", "Rate monotonic") },
    //: 最低松弛度优先
    { "llf", "LLF", QT_TRANSLATE_NOOP("PolicyNames", "Least laxity first") },
    //: 循环调度
    { "cyclic", "CYC", QT_TRANSLATE_NOOP("PolicyNames", "Cyclic") },
};

const Name kParameterNames[] {
    //: 时间片
    { "quantum", QT_TRANSLATE_NOOP("ParameterNames", "Time slice") },
    //: 抢占式
    { "preemptive", QT_TRANSLATE_NOOP("ParameterNames", "Preemptive") },
    { "high", QT_TRANSLATE_NOOP("ParameterNames", "High priority is") },
    //: 老化
    { "aging", QT_TRANSLATE_NOOP("ParameterNames", "Aging") },
    { "quanta", QT_TRANSLATE_NOOP("ParameterNames", "Time slices by level") },
    { "allotments", QT_TRANSLATE_NOOP("ParameterNames", "Allotments by level") },
    //: 队列级数
    { "levels", QT_TRANSLATE_NOOP("ParameterNames", "Levels") },
    { "boost", QT_TRANSLATE_NOOP("ParameterNames", "Boost every") },
    { "stay", QT_TRANSLATE_NOOP("ParameterNames", "Stay on the level after I/O") },
    { "doubling", QT_TRANSLATE_NOOP("ParameterNames", "Slice doubles by level") },
    { "draws", QT_TRANSLATE_NOOP("ParameterNames", "Given draws") },
    { "stride", QT_TRANSLATE_NOOP("ParameterNames", "Stride constant") },
    { "latency", QT_TRANSLATE_NOOP("ParameterNames", "Target latency") },
    { "min_granularity", QT_TRANSLATE_NOOP("ParameterNames", "Least slice") },
    { "weights", QT_TRANSLATE_NOOP("ParameterNames", "Weights of groups") },
    { "on_miss", QT_TRANSLATE_NOOP("ParameterNames", "After a missed deadline") },
    { "switch_on", QT_TRANSLATE_NOOP("ParameterNames", "Switch on") },
    { "io_return", QT_TRANSLATE_NOOP("ParameterNames", "After I/O") },
};

const Name kConventionNames[] {
    { "instant_order", QT_TRANSLATE_NOOP("ConventionNames", "Order of things at one instant") },
    { "tie", QT_TRANSLATE_NOOP("ConventionNames", "Among equal ranks") },
    { "preempt_on_equal", QT_TRANSLATE_NOOP("ConventionNames", "An equal rank may preempt") },
    { "length", QT_TRANSLATE_NOOP("ConventionNames", "Length of a process") },
    { "hrrn_wait", QT_TRANSLATE_NOOP("ConventionNames", "Waiting time in the response ratio") },
    { "preempted_to", QT_TRANSLATE_NOOP("ConventionNames", "A preempted process goes") },
    { "io_at_expiry", QT_TRANSLATE_NOOP("ConventionNames", "I/O exactly at the end of the slice") },
    { "io_return", QT_TRANSLATE_NOOP("ConventionNames", "After I/O a process goes") },
    { "boost_order", QT_TRANSLATE_NOOP("ConventionNames", "Order of levels at a boost") },
    { "slice_scope", QT_TRANSLATE_NOOP("ConventionNames", "Slices end") },
    { "expired_order", QT_TRANSLATE_NOOP("ConventionNames", "Slices that end together queue") },
    { "idle_cpu", QT_TRANSLATE_NOOP("ConventionNames", "Of several idle CPUs, choose") },
    { "preempt_cpu", QT_TRANSLATE_NOOP("ConventionNames", "Preemption with several CPUs") },
    { "switch_when", QT_TRANSLATE_NOOP("ConventionNames", "A context switch takes place") },
    { "switch_decides", QT_TRANSLATE_NOOP("ConventionNames", "The next process is chosen") },
    { "last_switch_shown",
      QT_TRANSLATE_NOOP("ConventionNames", "Show a switch after the last process") },
};

const Name kConventionValues[] {
    { "instant_order/completion", QT_TRANSLATE_NOOP("ConventionValues", "a burst ends") },
    { "instant_order/dispatch", QT_TRANSLATE_NOOP("ConventionValues", "a process is dispatched") },
    { "instant_order/arrival", QT_TRANSLATE_NOOP("ConventionValues", "a process arrives") },
    { "instant_order/io_return", QT_TRANSLATE_NOOP("ConventionValues", "I/O returns") },
    { "instant_order/expired", QT_TRANSLATE_NOOP("ConventionValues", "a slice is used up") },
    { "instant_order/boost", QT_TRANSLATE_NOOP("ConventionValues", "levels are boosted") },
    { "tie/arrival", QT_TRANSLATE_NOOP("ConventionValues", "earlier arrival first") },
    { "tie/ready_fifo", QT_TRANSLATE_NOOP("ConventionValues", "ready for longer first") },
    { "tie/pid", QT_TRANSLATE_NOOP("ConventionValues", "lower id first") },
    { "/true", QT_TRANSLATE_NOOP("ConventionValues", "yes") },
    { "/false", QT_TRANSLATE_NOOP("ConventionValues", "no") },
    { "length/next_burst", QT_TRANSLATE_NOOP("ConventionValues", "the next CPU burst") },
    { "length/total_remaining", QT_TRANSLATE_NOOP("ConventionValues", "all remaining CPU bursts") },
    { "hrrn_wait/since_ready", QT_TRANSLATE_NOOP("ConventionValues", "since it became ready") },
    { "hrrn_wait/since_arrival", QT_TRANSLATE_NOOP("ConventionValues", "since it arrived") },
    { "preempted_to/tail_fresh",
      QT_TRANSLATE_NOOP("ConventionValues", "to the tail, with a fresh slice") },
    { "preempted_to/head_keep",
      QT_TRANSLATE_NOOP("ConventionValues", "back to its place, with the rest of its slice") },
    { "io_at_expiry/blocks", QT_TRANSLATE_NOOP("ConventionValues", "only blocks") },
    { "io_at_expiry/counts", QT_TRANSLATE_NOOP("ConventionValues", "also uses up the slice") },
    { "io_return/tail", QT_TRANSLATE_NOOP("ConventionValues", "to the tail of the queue") },
    { "io_return/head", QT_TRANSLATE_NOOP("ConventionValues", "to the head of the queue") },
    { "boost_order/high_to_low", QT_TRANSLATE_NOOP("ConventionValues", "high levels first") },
    { "boost_order/low_to_high", QT_TRANSLATE_NOOP("ConventionValues", "low levels first") },
    { "slice_scope/per_cpu", QT_TRANSLATE_NOOP("ConventionValues", "on each CPU by itself") },
    { "slice_scope/global", QT_TRANSLATE_NOOP("ConventionValues", "on all CPUs together") },
    { "expired_order/cpu", QT_TRANSLATE_NOOP("ConventionValues", "by CPU number") },
    { "expired_order/task", QT_TRANSLATE_NOOP("ConventionValues", "by process id") },
    { "idle_cpu/lowest_id",
      QT_TRANSLATE_NOOP("ConventionValues", "the one with the lowest number") },
    { "idle_cpu/last_used", QT_TRANSLATE_NOOP("ConventionValues", "where the process ran last") },
    { "idle_cpu/longest_idle", QT_TRANSLATE_NOOP("ConventionValues", "the one idle for longest") },
    { "preempt_cpu/worst",
      QT_TRANSLATE_NOOP("ConventionValues", "the worst running process gives way") },
    { "preempt_cpu/in_order", QT_TRANSLATE_NOOP("ConventionValues", "CPUs are asked by number") },
    { "preempt_cpu/refill", QT_TRANSLATE_NOOP("ConventionValues", "all CPUs are dealt anew") },
    { "switch_when/on_change",
      QT_TRANSLATE_NOOP("ConventionValues", "when another process comes") },
    { "switch_when/always", QT_TRANSLATE_NOOP("ConventionValues", "after every slice") },
    { "switch_decides/before", QT_TRANSLATE_NOOP("ConventionValues", "before the switch") },
    { "switch_decides/after", QT_TRANSLATE_NOOP("ConventionValues", "again after the switch") },
    { "switch_decides/before_if_preempting",
      QT_TRANSLATE_NOOP("ConventionValues", "before the switch only if it preempts") },
};

// Names of books and programs stay as they are in every language.
const Name kPresetNames[] {
    //: 教材
    { "textbook", QT_TRANSLATE_NOOP("PresetNames", "Textbook") },
    { "stallings", "Stallings" },
    { "ostep", "OSTEP" },
    { "ostep-process", "OSTEP process-run" },
    { "ostep-multi", "OSTEP multi" },
    { "boonsuen-arrival", "Boonsuen (arrival)" },
    { "boonsuen-ready", "Boonsuen (ready)" },
    { "vasu", "Vasu" },
    { "quantix", "Quantix" },
    { "refracta", "Refracta" },
    { "simso", "SimSo" },
    { "simso-global", "SimSo global" },
};

QString asIs(std::string_view id)
{
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

template <std::size_t size>
QString lookUp(const Name (&names)[size], const char *context, std::string_view id,
               std::string_view shown)
{
    const auto it = std::ranges::find(names, id, &Name::id);
    return it == std::end(names) ? asIs(shown) : QCoreApplication::translate(context, it->words);
}

const PolicyName *policyNameOf(std::string_view id)
{
    const auto it = std::ranges::find(kPolicyNames, id, &PolicyName::id);
    return it == std::end(kPolicyNames) ? nullptr : &*it;
}

} // namespace

QString policyShortName(std::string_view id)
{
    const PolicyName *name = policyNameOf(id);
    return name ? QString::fromLatin1(name->brief) : asIs(id);
}

QString policyName(std::string_view id)
{
    const PolicyName *name = policyNameOf(id);
    return name ? QCoreApplication::translate("PolicyNames", name->full) : asIs(id);
}

QString policyLabel(const PolicySpec &policy)
{
    const QString name = policyShortName(policy.id);
    if (!policy.quantum)
        return name;
    //: %1 a policy, %2 its time slice: "RR q=4"
    return QCoreApplication::translate("PolicyNames", "%1 q=%2").arg(name).arg(*policy.quantum);
}

QString policyTitle(std::string_view id)
{
    //: A policy's name and its abbreviation
    return QCoreApplication::translate("PolicyNames", "%1 (%2)")
        .arg(policyName(id), policyShortName(id));
}

QString parameterName(std::string_view key)
{
    return lookUp(kParameterNames, "ParameterNames", key, key);
}

QString conventionName(std::string_view key)
{
    return lookUp(kConventionNames, "ConventionNames", key, key);
}

QString conventionPresetName(std::string_view preset)
{
    return lookUp(kPresetNames, "PresetNames", preset, preset);
}

QString conventionValueName(std::string_view key, std::string_view value)
{
    const bool boolean = value == "true" || value == "false";
    const std::string id = (boolean ? std::string() : std::string(key)) + '/' + std::string(value);
    return lookUp(kConventionValues, "ConventionValues", id, value);
}

} // namespace timeslice
