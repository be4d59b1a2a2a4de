// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queuekeys.h"

#include "core/sim/decision.h"
#include "core/sim/workload.h"

namespace timeslice {
namespace {

/// Longest first and "large numbers are high" rank by the negative of what people compare.
bool isNegated(const PolicySpec &policy)
{
    return policy.id == "ljf" || policy.id == "lrtf"
        || (policy.id == "priority" && policy.high.value_or("low") == "high");
}

QString keyText(const PolicySpec &policy, const Rank &rank)
{
    if (rank.key == kNever)
        return QStringLiteral("–");
    if (rank.denominator != 1 || policy.id == "hrrn") {
        const double sign = policy.id == "hrrn" ? -1 : 1;
        return QString::number(
            sign * static_cast<double>(rank.key) / static_cast<double>(rank.denominator), 'f', 2);
    }
    return QString::number(isNegated(policy) ? -rank.key : rank.key);
}

/// The queue as it stands is the order in which they run.
bool takesTheQueue(const std::string &policy)
{
    return policy == "fcfs" || policy == "rr" || policy == "mlq" || policy == "mlfq"
        || policy == "feedback";
}

} // namespace

QString QueueKeys::nameOf(const std::string &policy)
{
    if (policy == "sjf" || policy == "srtf" || policy == "ljf" || policy == "lrtf") {
        //: what the policy compares, above the queue. 剩余时间
        return tr("time left");
    }
    if (policy == "hrrn")
        //: 响应比
        return tr("response ratio");
    if (policy == "priority")
        //: 优先数
        return tr("priority");
    if (policy == "edf")
        //: 截止时间
        return tr("deadline");
    if (policy == "rm")
        //: 周期
        return tr("period");
    if (policy == "llf")
        //: 松弛度
        return tr("laxity");
    if (policy == "stride")
        //: 步程值
        return tr("pass");
    if (policy == "cfs")
        //: 虚拟运行时间
        return tr("virtual run time");
    if (policy == "eevdf")
        //: 虚拟截止时间
        return tr("virtual deadline");
    if (policy == "fair_share")
        //: the CPU time of a task's group by the group's weight. 组用量 / 权重
        return tr("group use / weight");
    return QString();
}

QueueKeys QueueKeys::of(const Workload &workload, const SystemState &state, SimTime now)
{
    QueueKeys result;
    const PolicySpec &policy = workload.scenario().policy;
    if (takesTheQueue(policy.id))
        return result;
    result.name = nameOf(policy.id);
    for (const Candidate &candidate : rankedWaiting(workload, state, now)) {
        result.keys.emplace_back(
            candidate.task, result.name.isEmpty() ? QString() : keyText(policy, candidate.rank));
    }
    return result;
}

} // namespace timeslice
