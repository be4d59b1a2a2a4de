// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/diagramwords.h"

#include "ui/words/namewords.h"

namespace timeslice {

QString DiagramWords::transition(Transition way, bool onlyIo)
{
    if (way == Transition { TaskState::New, TaskState::Ready })
        //: 接纳 (新建 → 就绪)
        return tr("admitted");
    if (way == Transition { TaskState::Ready, TaskState::Running })
        //: 调度 (就绪 → 运行)
        return tr("dispatched");
    if (way == Transition { TaskState::Running, TaskState::Ready })
        //: 时间片到 / 被抢占 (运行 → 就绪)
        return tr("slice used up / preempted");
    if (way == Transition { TaskState::Running, TaskState::Blocked })
        //: 等待 I/O，等待 (运行 → 阻塞)
        return onlyIo ? tr("waits for I/O") : tr("waits");
    if (way == Transition { TaskState::Blocked, TaskState::Ready })
        //: I/O 完成，唤醒 (阻塞 → 就绪)
        return onlyIo ? tr("I/O done") : tr("woken");
    if (way.to == TaskState::Terminated)
        //: 结束 (运行 → 终止)
        return tr("exits");
    //: 下一个作业 (→ 新建)
    return tr("next job");
}

QString DiagramWords::english(TaskState of)
{
    switch (of) {
    case TaskState::New:
        return QStringLiteral("New");
    case TaskState::Ready:
        return QStringLiteral("Ready");
    case TaskState::Running:
        return QStringLiteral("Running");
    case TaskState::Blocked:
        return QStringLiteral("Blocked");
    case TaskState::Terminated:
        break;
    }
    return QStringLiteral("Terminated");
}

QString DiagramWords::second(TaskState of)
{
    return stateName(of) == english(of) ? QString() : english(of);
}

} // namespace timeslice
