// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPainter;

namespace timeslice {

class ThemeProvider;

/// Draws one chart with Qt Charts, in the colours and sizes of the theme. Series are told apart by
/// colour, by pattern or dash, and by the shape of their points, so that a print in grey reads too.
/// Nothing outside this class knows which library draws.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(ThemeProvider *theme, QWidget *parent = nullptr);
    ~ChartView() override;

    void show(const BarChart &chart);
    void show(const LineChart &chart);
    void clear();

    /// Where the red line stands, in units of x. Only a chart that has a playhead shows it.
    void setPlayhead(double x);

    /// The whole chart into `target`, as vectors where the painter keeps them.
    void render(QPainter &painter, const QRectF &target);

    /// What is shown, in words and numbers, for who does not see it and for tests.
    QString description() const;

signals:
    /// A bar of this category was clicked.
    void categoryClicked(int category);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
