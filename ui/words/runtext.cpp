// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/runtext.h"

#include "core/analysis/metrics.h"
#include "core/analysis/runslices.h"
#include "core/trace/stateindex.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"
#include "ui/words/namewords.h"
#include "ui/words/operationsentences.h"
#include "ui/words/texttable.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace timeslice {
namespace {

constexpr int kColumns = 78;
constexpr std::size_t kMostBoxes = 400;

class RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunText)

public:
    RunText(const RunResult &result, bool chinese)
        : m_result(result)
        , m_trace(*result.trace)
        , m_chinese(chinese)
    {
    }

    QString heading() const;
    QString gantt() const;
    QString table() const;
    QString events() const;
    QString decisions() const;
    /// Who never ended, and what it waits for; empty for a run that came to its end.
    QString blocked() const;

private:
    QString name(TaskId id) const
    {
        const TaskInfo &task = m_trace.tasks[index(id)];
        return words::visibleText(
            words::taskLabel(task.number, QString::fromStdString(task.name.in(m_chinese))));
    }
    QString cpuGantt(const std::vector<CpuSlice> &slices, CpuId cpu) const;
    QString label(const CpuSlice &slice) const;

    const RunResult &m_result;
    const Trace &m_trace;
    bool m_chinese;
};

QString number(const std::optional<std::int64_t> &value)
{
    return value ? QString::number(*value) : QStringLiteral("-");
}

QString mean(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 2) : QStringLiteral("-");
}

QString RunText::heading() const
{
    const Scenario &scenario = m_result.workload->scenario();
    const QString title = words::visibleText(QString::fromStdString(scenario.title.in(m_chinese)));
    const QString policy = policyTitle(scenario.policy.id);
    return (title.isEmpty() ? policy : tr("%1 - %2").arg(title, policy)) + QLatin1Char('\n');
}

QString RunText::label(const CpuSlice &slice) const
{
    switch (slice.kind) {
    case CpuSlice::Kind::Run:
        return words::shortTaskName(m_trace, slice.task);
    case CpuSlice::Kind::Switch:
        //: 上下文切换; stands in a narrow box of a Gantt chart
        return tr("sw");
    case CpuSlice::Kind::Idle:
        break;
    }
    return QString();
}

/// Boxes as in a textbook, the times below their edges:
/// |  P1  | P2 |
/// 0      4    7
QString RunText::cpuGantt(const std::vector<CpuSlice> &slices, CpuId cpu) const
{
    const QString cpuName = tr("CPU %1").arg(static_cast<int>(cpu));
    const int margin = displayWidth(cpuName) + 1;
    const QString indent(margin, QLatin1Char(' '));
    QString text;
    QString boxes;
    QString times;
    std::size_t shown = 0;
    const auto flush = [&] {
        if (!boxes.isEmpty())
            text += (text.isEmpty() ? cpuName + QLatin1Char(' ') : indent) + boxes
                + QLatin1Char('\n') + indent + times + QLatin1Char('\n');
        boxes.clear();
        times.clear();
    };
    for (const CpuSlice &slice : slices) {
        if (slice.cpu != cpu)
            continue;
        if (++shown > kMostBoxes)
            break;
        const QString inside = label(slice);
        const QString end = QString::number(slice.end);
        const auto length = static_cast<int>(std::min<Duration>(slice.end - slice.start, 12));
        const int width =
            std::max({ displayWidth(inside) + 2, length + 1, static_cast<int>(end.size()) });
        if (margin + displayWidth(boxes) + width + 1 > kColumns)
            flush();
        if (boxes.isEmpty()) {
            boxes = QStringLiteral("|");
            times = QString::number(slice.start);
        }
        const int left = (width - displayWidth(inside)) / 2;
        boxes += QString(left, QLatin1Char(' ')) + padded(inside, width - left) + QLatin1Char('|');
        // The time ends below the right edge of its box.
        const auto gap = static_cast<int>(displayWidth(boxes) - times.size() - end.size());
        times += QString(std::max(1, gap), QLatin1Char(' ')) + end;
    }
    flush();
    if (shown > kMostBoxes)
        text += indent + tr("The chart ends here; use --json or --csv for all of it.")
            + QLatin1Char('\n');
    return text;
}

QString RunText::gantt() const
{
    const bool finished = m_result.end == RunEnd::AllDone;
    const LastSwitch last =
        m_result.workload->conventions().lastSwitchShown ? LastSwitch::Whole : LastSwitch::AsIdle;
    std::vector<CpuSlice> slices = cpuSlices(m_trace, finished ? last : LastSwitch::Cut);
    std::erase_if(slices, [](const CpuSlice &slice) { return slice.start == slice.end; });
    QString text;
    for (std::int32_t cpu = 0; cpu < m_trace.cpuCount; ++cpu)
        text += cpuGantt(slices, CpuId { cpu });
    return text;
}

QString RunText::table() const
{
    const Metrics metrics = metricsOf(m_result);
    std::vector<QStringList> rows;
    rows.push_back({ tr("Process"),
                     //: 到达
                     tr("Arrival"), tr("Start"), tr("Finish"),
                     //: 响应
                     tr("Response"),
                     //: 周转
                     tr("Turnaround"),
                     //: 等待
                     tr("Waiting"),
                     //: 阻塞
                     tr("Blocked"), tr("CPU"),
                     //: 被抢占次数
                     tr("Preempted") });
    for (std::size_t i = 0; i < metrics.tasks.size(); ++i) {
        const TaskMetrics &task = metrics.tasks[i];
        rows.push_back({ name(idAt<TaskId>(i)), QString::number(task.arrival), number(task.start),
                         number(task.finish), number(task.response), number(task.turnaround),
                         QString::number(task.waiting), QString::number(task.blocked),
                         QString::number(task.cpu), QString::number(task.preemptions) });
    }
    //: 平均
    rows.push_back({ tr("Average"),
                     {},
                     {},
                     {},
                     mean(metrics.averageResponse),
                     mean(metrics.averageTurnaround),
                     mean(metrics.averageWaiting),
                     {},
                     {},
                     {} });
    return textTable(std::move(rows))
        + QLatin1Char('\n')
        //: 吞吐量，CPU 利用率，切换次数
        + tr("End %1 %2, throughput %3, CPU utilisation %4 %, context switches %5")
              .arg(QString::number(metrics.now),
                   words::visibleText(QString::fromStdString(m_trace.unit)),
                   QString::number(metrics.throughput, 'g', 4),
                   QString::number(metrics.utilisation * 100, 'f', 1),
                   QString::number(metrics.switches))
        + QLatin1Char('\n');
}

QString RunText::events() const
{
    std::vector<QStringList> rows { { tr("Event"), tr("Time"), tr("Process"), tr("CPU") } };
    for (const TraceEvent &event : m_trace.events()) {
        if (event.kind == EventKind::Share || event.kind == EventKind::Step
            || event.kind == EventKind::Rate || event.kind == EventKind::SwitchTarget)
            continue;
        rows.push_back({ eventName(event.kind), QString::number(event.time),
                         event.task == TaskId::None ? QString() : name(event.task),
                         event.cpuNumber < 0 ? QString() : QString::number(event.cpuNumber) });
    }
    return textTable(std::move(rows));
}

QString RunText::blocked() const
{
    if (m_result.end != RunEnd::Stuck)
        return {};
    SystemState state = m_trace.initialState();
    for (const TraceEvent &event : m_trace.events())
        apply(state, event);
    QString text = tr("The run stands still: no process can ever go on.") + QLatin1Char('\n');
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const TaskStatus &task = state.tasks[i];
        if (task.state != TaskState::Blocked || task.waitsFor == ResourceId::None)
            continue;
        const QString title =
            words::visibleText(resourceTitle(m_trace.resources[index(task.waitsFor)]));
        const TaskId owner = state.resources[index(task.waitsFor)].owner;
        text += (owner == TaskId::None ? tr("%1 waits for %2.").arg(name(idAt<TaskId>(i)), title)
                                       : tr("%1 waits for %2, which %3 holds.")
                                             .arg(name(idAt<TaskId>(i)), title, name(owner)))
            + QLatin1Char('\n');
    }
    return text + QLatin1Char('\n');
}

QString RunText::decisions() const
{
    StateIndex states(&m_trace);
    const Explainer explainer(
        m_trace, m_result.workload, *m_result.decisions,
        [&states](std::size_t position) -> const SystemState & { return states.at(position); });
    QString text;
    for (const Decision &decision : *m_result.decisions) {
        if (decision.chosen == TaskId::None)
            continue;
        const Explanation why = explainer.decision(decision);
        if (m_trace.cpuCount > 1)
            text += words::cpuName(decision.cpu()) + QStringLiteral("  ");
        text += words::visibleText(why.timed()) + QLatin1Char('\n');
        if (!why.notes.isEmpty())
            text += QStringLiteral("    ") + words::visibleText(why.rule()) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString runText(const RunResult &result, const ResultOptions &options, bool chinese)
{
    const RunText report(result, chinese);
    QString text = report.heading() + QLatin1Char('\n') + report.gantt() + QLatin1Char('\n')
        + report.blocked() + report.table();
    if (options.events)
        text += QLatin1Char('\n') + report.events();
    if (options.explain && result.decisions)
        text += QLatin1Char('\n') + report.decisions();
    return text;
}

} // namespace timeslice
