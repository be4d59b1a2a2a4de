// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/runcharts.h"

#include "core/study/measures.h"
#include "ui/words/names.h"
#include "ui/words/studytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeslice {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QString timeAxis(const QString &unit)
{
    //: the axis of a chart: times in this unit. 时间（%1）
    return Words::tr("Time (%1)").arg(unit);
}

template <typename Value>
double valueOr(const std::optional<Value> &value)
{
    return value ? static_cast<double>(*value) : kNothing;
}

double measured(const StudyRun &run, Measure measure)
{
    return valueOr(valueOf(run, measure));
}

/// The value from each time on at which it changes, and the last one once more at the end.
template <typename Value>
std::vector<QPointF> stepsOf(std::span<const LoadPoint> load, Value value)
{
    std::vector<QPointF> points;
    for (const LoadPoint &point : load) {
        if (points.empty() || points.back().y() != value(point))
            points.emplace_back(static_cast<double>(point.begin), value(point));
    }
    if (!load.empty())
        points.emplace_back(static_cast<double>(load.back().end), value(load.back()));
    return points;
}

LineChart chartOverTime(const Trace &trace, const QString &title)
{
    LineChart chart;
    chart.title = title;
    chart.xAxis = timeAxis(QString::fromStdString(trace.unit));
    chart.hasPlayhead = true;
    return chart;
}

Curve sweepCurve(Measure measure, std::span<const double> values, std::span<const StudyRun> runs)
{
    Curve curve;
    curve.name = measureTitle(measure);
    for (std::size_t i = 0; i < runs.size() && i < values.size(); ++i) {
        if (const auto value = valueOf(runs[i], measure))
            curve.points.emplace_back(values[i], *value);
    }
    return curve;
}

} // namespace

BarChart timesChart(const Trace &trace, const Metrics &metrics)
{
    BarChart chart;
    const std::size_t shown = std::min(trace.tasks.size(), kMostChartTasks);
    //: 各进程的响应时间、等待时间和周转时间
    chart.title = Words::tr("Times of each process");
    if (shown < trace.tasks.size())
        chart.title =
            Words::tr("Times of the first %1 of %2 processes").arg(shown).arg(trace.tasks.size());
    chart.axis = timeAxis(QString::fromStdString(trace.unit));
    BarGroup response { Words::tr("Response"), {} };
    BarGroup waiting { Words::tr("Waiting"), {} };
    BarGroup turnaround { Words::tr("Turnaround"), {} };
    for (std::size_t i = 0; i < shown; ++i) {
        chart.categories += words::shortTaskName(trace, idAt<TaskId>(i));
        response.values.push_back(valueOr(metrics.tasks[i].response));
        waiting.values.push_back(static_cast<double>(metrics.tasks[i].waiting));
        turnaround.values.push_back(valueOr(metrics.tasks[i].turnaround));
    }
    // Qt's categories are a set: equal names would become one.
    for (qsizetype i = 1; i < chart.categories.size(); ++i) {
        while (chart.categories.first(i).contains(chart.categories[i]))
            chart.categories[i] += QChar(0x2032);
    }
    chart.groups = { response, waiting, turnaround };
    return chart;
}

LineChart utilisationChart(const Trace &trace, std::span<const LoadPoint> load)
{
    //: CPU 利用率随时间的变化
    LineChart chart = chartOverTime(trace, Words::tr("CPU utilisation over time"));
    //: per cent of the CPUs
    chart.yAxis = Words::tr("Busy (%)");
    chart.leastTop = 100;
    const double share = 100.0 / std::max(1, trace.cpuCount);
    chart.curves.push_back({ Words::tr("running a process"),
                             stepsOf(load, [&](const LoadPoint &p) { return share * p.running; }),
                             true });
    if (std::ranges::any_of(load, [](const LoadPoint &p) { return p.switching > 0; }))
        chart.curves.push_back(
            { Words::tr("switching"),
              stepsOf(load, [&](const LoadPoint &p) { return share * p.switching; }), true });
    return chart;
}

LineChart readyChart(const Trace &trace, std::span<const LoadPoint> load)
{
    //: 就绪队列长度随时间的变化
    LineChart chart = chartOverTime(trace, Words::tr("Length of the ready queue over time"));
    chart.yAxis = Words::tr("Processes");
    chart.leastTop = 1;
    chart.curves.push_back(
        { Words::tr("ready"), stepsOf(load, [](const LoadPoint &p) { return p.ready; }), true });
    return chart;
}

BarChart averagesChart(const QStringList &titles, std::span<const StudyRun> runs,
                       const QString &unit)
{
    BarChart chart;
    //: 各调度算法的平均时间
    chart.title = Words::tr("Averages by policy");
    chart.axis = timeAxis(unit);
    chart.categories = titles;
    for (const Measure measure : { Measure::Response, Measure::Waiting, Measure::Turnaround }) {
        BarGroup group { measureTitle(measure), {} };
        for (const StudyRun &run : runs)
            group.values.push_back(measured(run, measure));
        chart.groups.push_back(std::move(group));
    }
    return chart;
}

LineChart sweepTimesChart(const QString &parameter, std::span<const double> values,
                          std::span<const StudyRun> runs, const QString &unit)
{
    LineChart chart;
    //: %1 a parameter, for example the time slice. 平均时间与%1的关系
    chart.title = Words::tr("Average times against: %1").arg(parameter);
    chart.xAxis = parameter;
    chart.yAxis = timeAxis(unit);
    chart.curves = { sweepCurve(Measure::Turnaround, values, runs),
                     sweepCurve(Measure::Waiting, values, runs) };
    return chart;
}

LineChart sweepSwitchesChart(const QString &parameter, std::span<const double> values,
                             std::span<const StudyRun> runs)
{
    LineChart chart;
    //: %1 a parameter, for example the time slice. 上下文切换次数与%1的关系
    chart.title = Words::tr("Context switches against: %1").arg(parameter);
    chart.xAxis = parameter;
    chart.yAxis = Words::tr("Switches");
    chart.curves = { sweepCurve(Measure::Switches, values, runs) };
    return chart;
}

} // namespace timeslice
