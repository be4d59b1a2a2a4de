// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/names.h"

#include <QCoreApplication>

namespace timeslice::words {
namespace {

/// Chinese characters and their punctuation, which stand together without spaces.
bool isWide(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x3000 && code <= 0x303F) || (code >= 0x3400 && code <= 0x9FFF)
        || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFF60);
}

} // namespace

bool chinese()
{
    //: The code of the language of this file: zh in Chinese, en in English.
    return QCoreApplication::translate("timeslice::Names", "en", "language code")
        == QLatin1String("zh");
}

QString text(const LocalizedText &text)
{
    return QString::fromStdString(text.in(chinese()));
}

QString taskLabel(std::int64_t number, const QString &name)
{
    const QString brief = QStringLiteral("P%1").arg(number);
    const QString given = name.simplified();
    return given.isEmpty() || given == brief ? brief : brief + QLatin1Char(' ') + given;
}

QString taskName(const Trace &trace, TaskId task)
{
    if (task == TaskId::None || index(task) >= trace.tasks.size())
        return QStringLiteral("—");
    const TaskInfo &info = trace.tasks[index(task)];
    return taskLabel(info.number, text(info.name));
}

QString shortTaskName(const Trace &trace, TaskId task)
{
    if (task == TaskId::None || index(task) >= trace.tasks.size())
        return QStringLiteral("—");
    if (trace.origin == Origin::Live)
        return text(trace.tasks[index(task)].name);
    return taskLabel(trace.tasks[index(task)].number, QString());
}

QStringList taskNames(const Trace &trace)
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(trace.tasks.size()));
    for (std::size_t i = 0; i < trace.tasks.size(); ++i)
        names += taskName(trace, idAt<TaskId>(i));
    return names;
}

QString cpuName(CpuId cpu)
{
    return QStringLiteral("CPU %1").arg(static_cast<int>(cpu));
}

QString resourceName(const Trace &trace, ResourceId resource)
{
    if (resource == ResourceId::None || index(resource) >= trace.resources.size()
        || trace.resources[index(resource)].name.empty()) {
        return QStringLiteral("I/O");
    }
    return QString::fromStdString(trace.resources[index(resource)].name);
}

int levelNumber(std::int32_t level)
{
    return level + 1;
}

QString reasonName(DecisionRule rule)
{
    switch (rule) {
    case DecisionRule::CpuIdle:
        //: why a CPU chooses: CPU 空闲
        return QCoreApplication::translate("timeslice::Names", "CPU idle");
    case DecisionRule::BurstEnded:
        //: why a CPU chooses: 运行的进程结束或阻塞
        return QCoreApplication::translate("timeslice::Names", "Ended or blocked");
    case DecisionRule::QuantumUsed:
        //: why a CPU chooses: 时间片用完
        return QCoreApplication::translate("timeslice::Names", "Slice used up");
    case DecisionRule::BetterRank:
        //: why a CPU chooses: 抢占
        return QCoreApplication::translate("timeslice::Names", "Preemption");
    case DecisionRule::SwitchEnded:
        //: why a CPU chooses: 上下文切换结束
        return QCoreApplication::translate("timeslice::Names", "Switch ended");
    case DecisionRule::Yielded:
        //: why a CPU chooses: 运行的进程让出 CPU
        return QCoreApplication::translate("timeslice::Names", "Yielded");
    case DecisionRule::IoReturned:
        //: why a CPU chooses: I/O 完成
        return QCoreApplication::translate("timeslice::Names", "Back from I/O");
    case DecisionRule::Insisted:
        //: why a CPU chooses: 由人指定
        return QCoreApplication::translate("timeslice::Names", "Your choice");
    }
    return {};
}

QString list(const QStringList &items)
{
    //: Joins two items of a list, with the list comma of the language: %1、%2 in Chinese.
    const QString shape = QCoreApplication::translate("timeslice::Names", "%1, %2");
    QString result;
    for (const QString &item : items)
        result = result.isEmpty() ? item : fill(shape, { result, item });
    return result;
}

QString number(std::int64_t value)
{
    return value == kNever ? QStringLiteral("∞") : QString::number(value);
}

QString ratio(double value)
{
    return QString::number(value, 'f', 2);
}

QString joined(const QString &before, const QString &after)
{
    const auto space = [](QChar c) { return c == QLatin1Char(' '); };
    const qsizetype last = before.size() - 1;
    if (last > 0 && space(before[last]) && !after.isEmpty() && isWide(before[last - 1])
        && isWide(after[0]))
        return before.left(last) + after;
    if (after.size() > 1 && space(after[0]) && last >= 0 && isWide(before[last])
        && isWide(after[1]))
        return before + after.mid(1);
    return before + after;
}

QString fill(const QString &shape, const QStringList &arguments)
{
    QString result;
    qsizetype plain = 0; // where the part of the shape begins that is not yet in the result
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const int digit =
            shape[i] == QLatin1Char('%') && i + 1 < shape.size() ? shape[i + 1].digitValue() : -1;
        if (digit < 1)
            continue;
        result = joined(result, shape.mid(plain, i - plain));
        if (digit <= arguments.size())
            result = joined(result, arguments[digit - 1]);
        plain = ++i + 1;
    }
    return joined(result, shape.mid(plain));
}

} // namespace timeslice::words
