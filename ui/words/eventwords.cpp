// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/namewords.h"

#include <QCoreApplication>

namespace timeslice {

QString stateName(TaskState state)
{
    switch (state) {
    case TaskState::New:
        //: 新建
        return QCoreApplication::translate("StateNames", "New");
    case TaskState::Ready:
        //: 就绪
        return QCoreApplication::translate("StateNames", "Ready");
    case TaskState::Running:
        //: 运行
        return QCoreApplication::translate("StateNames", "Running");
    case TaskState::Blocked:
        //: 阻塞
        return QCoreApplication::translate("StateNames", "Blocked");
    case TaskState::Terminated:
        break;
    }
    //: 终止
    return QCoreApplication::translate("StateNames", "Terminated");
}

QString eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::Arrive:
        //: 到达
        return QCoreApplication::translate("EventNames", "Arrives");
    case EventKind::Dispatch:
        //: 调度上 CPU
        return QCoreApplication::translate("EventNames", "Is dispatched");
    case EventKind::Preempt:
        //: 被抢占
        return QCoreApplication::translate("EventNames", "Is preempted");
    case EventKind::Expire:
        //: 时间片用完
        return QCoreApplication::translate("EventNames", "Slice used up");
    case EventKind::Block:
        //: 发出 I/O 请求而阻塞
        return QCoreApplication::translate("EventNames", "Blocks for I/O");
    case EventKind::Serve:
        //: 设备开始为它服务
        return QCoreApplication::translate("EventNames", "Device begins its I/O");
    case EventKind::Wake:
        //: I/O 完成，被唤醒
        return QCoreApplication::translate("EventNames", "I/O done");
    case EventKind::Finish:
        //: 结束
        return QCoreApplication::translate("EventNames", "Finishes");
    case EventKind::SwitchBegin:
        //: 开始上下文切换
        return QCoreApplication::translate("EventNames", "Context switch begins");
    case EventKind::SwitchTarget:
        return QCoreApplication::translate("EventNames", "Context switch gets its target");
    case EventKind::SwitchEnd:
        return QCoreApplication::translate("EventNames", "Context switch ends");
    case EventKind::Boost:
        //: 全部提升到最高级队列
        return QCoreApplication::translate("EventNames", "Priority boost");
    case EventKind::Level:
        //: 换到另一级队列
        return QCoreApplication::translate("EventNames", "Changes level");
    case EventKind::Share:
        return QCoreApplication::translate("EventNames", "Share is updated");
    case EventKind::Rate:
        return QCoreApplication::translate("EventNames", "Speed changes");
    case EventKind::Fork:
        //: fork：创建子进程
        return QCoreApplication::translate("EventNames", "Forks");
    case EventKind::Join:
    case EventKind::Joined:
        //: join：子进程都已结束
        return QCoreApplication::translate("EventNames", "Joins");
    case EventKind::ChildEnd:
        return QCoreApplication::translate("EventNames", "Child ended");
    case EventKind::Migrate:
        //: 迁移到另一个 CPU 的就绪队列
        return QCoreApplication::translate("EventNames", "Migrates");
    case EventKind::Draw:
        //: 抽签
        return QCoreApplication::translate("EventNames", "Wins the draw");
    case EventKind::Miss:
        //: 错过截止时间
        return QCoreApplication::translate("EventNames", "Misses its deadline");
    case EventKind::Step:
        return QCoreApplication::translate("EventNames", "Program goes on");
    case EventKind::Await:
        //: 在锁、信号量或队列上阻塞
        return QCoreApplication::translate("EventNames", "Blocks");
    case EventKind::Acquire:
        return QCoreApplication::translate("EventNames", "Acquires");
    case EventKind::Release:
        return QCoreApplication::translate("EventNames", "Releases");
    case EventKind::Send:
        return QCoreApplication::translate("EventNames", "Sends");
    case EventKind::Receive:
        return QCoreApplication::translate("EventNames", "Receives");
    case EventKind::Grant:
        //: 得到所等待的锁、信号量或消息，被唤醒
        return QCoreApplication::translate("EventNames", "Is granted what it waits for");
    case EventKind::Yield:
        return QCoreApplication::translate("EventNames", "Yields");
    case EventKind::Priority:
        return QCoreApplication::translate("EventNames", "Priority changes");
    case EventKind::Deadlock:
        //: 死锁
        return QCoreApplication::translate("EventNames", "Deadlock");
    case EventKind::Abort:
        break;
    }
    //: 被中止
    return QCoreApplication::translate("EventNames", "Is aborted");
}

QString ruleSentence(DecisionRule rule)
{
    switch (rule) {
    case DecisionRule::CpuIdle:
        return QCoreApplication::translate("RuleSentences",
                                           "The CPU was idle and a process was ready.");
    case DecisionRule::BurstEnded:
        return QCoreApplication::translate("RuleSentences",
                                           "The running process finished or blocked.");
    case DecisionRule::QuantumUsed:
        return QCoreApplication::translate("RuleSentences",
                                           "The running process had used up its time slice.");
    case DecisionRule::BetterRank:
        return QCoreApplication::translate(
            "RuleSentences", "A ready process came before the running one and preempted it.");
    case DecisionRule::SwitchEnded:
        return QCoreApplication::translate(
            "RuleSentences", "A context switch ended, and the choice was made only then.");
    case DecisionRule::Yielded:
        return QCoreApplication::translate("RuleSentences", "The running process yielded the CPU.");
    case DecisionRule::Insisted:
        return QCoreApplication::translate("RuleSentences",
                                           "You chose; the policy would have chosen otherwise.");
    case DecisionRule::IoReturned:
        break;
    }
    return QCoreApplication::translate(
        "RuleSentences", "A process came back from I/O and was given the CPU at once.");
}

} // namespace timeslice
