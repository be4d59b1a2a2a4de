// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

/// What a chart shows, as plain values in the person's language. Who makes them does not know how
/// they are drawn, and who draws them does not know what they mean.
namespace timeslice {

struct BarGroup
{
    QString name;
    std::vector<double> values; ///< by category; NaN where there is none

    bool operator==(const BarGroup &) const = default;
};

/// Groups of bars side by side over categories.
struct BarChart
{
    QString title;
    QString axis; ///< what the values are, with their unit
    QStringList categories;
    std::vector<BarGroup> groups;

    bool operator==(const BarChart &) const = default;
};

struct Curve
{
    QString name;
    std::vector<QPointF> points; ///< x rises
    bool steps = false; ///< y holds from one point to the next; filled below

    bool operator==(const Curve &) const = default;
};

struct LineChart
{
    QString title;
    QString xAxis;
    QString yAxis;
    std::vector<Curve> curves;
    bool wholeX = true; ///< x has whole numbers only
    double leastTop = 0; ///< the y axis reaches at least so far
    bool hasPlayhead = false; ///< x is the time of the run

    bool operator==(const LineChart &) const = default;
};

} // namespace timeslice
