// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "core/base/nicestep.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace timeslice {
namespace {

/// How the n-th series looks: Okabe and Ito's hues, each with a pattern and a dash of its own.
struct SeriesStyle
{
    QColor light;
    QColor dark;
    Qt::BrushStyle fill;
    Qt::PenStyle line;
};

const std::array<SeriesStyle, 4> kStyles { {
    { QColor(0x0072B2), QColor(0x56B4E9), Qt::SolidPattern, Qt::SolidLine },
    { QColor(0xC25400), QColor(0xF0852F), Qt::BDiagPattern, Qt::DashLine },
    { QColor(0x007F5C), QColor(0x2BC195), Qt::Dense4Pattern, Qt::DotLine },
    { QColor(0xA4487F), QColor(0xCC79A7), Qt::DiagCrossPattern, Qt::DashDotLine },
} };

const SeriesStyle &styleOf(std::size_t series)
{
    return kStyles[series % kStyles.size()];
}

/// Two decimals at most, none where they are nothing.
QString numberText(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// A step curve as the corners of its line.
QList<QPointF> cornersOf(const Curve &curve)
{
    QList<QPointF> corners;
    for (const QPointF &point : curve.points) {
        if (curve.steps && !corners.isEmpty())
            corners.append(QPointF(point.x(), corners.last().y()));
        corners.append(point);
    }
    return corners;
}

/// QChartView with a line over it, and the width told to who fits the labels.
class Canvas : public QChartView
{
public:
    explicit Canvas(QWidget *parent)
        : QChartView(parent)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        // The page scrolls and the keys step; a chart has nothing of its own to do with them.
        setFocusPolicy(Qt::NoFocus);
        setContextMenuPolicy(Qt::NoContextMenu);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

class ChartView::Private
{
public:
    Private(ChartView *view, ThemeProvider *provider)
        : q(view)
        , theme(provider)
        , canvas(new Canvas(view))
    {
    }

    ChartView *q;
    ThemeProvider *theme;
    Canvas *canvas;
    QGraphicsLineItem *playhead = nullptr; ///< the chart's
    std::optional<BarChart> bars;
    std::optional<LineChart> lines;
    double time = 0;
    bool low = false; ///< no room for a title, a legend above and names of the axes

    QChart *chart() const { return canvas->chart(); }
    bool dark() const { return theme->theme().kind == ThemeKind::Dark; }
    QColor colour(std::size_t series) const
    {
        return dark() ? styleOf(series).dark : styleOf(series).light;
    }

    void draw();
    void reset(const QString &title);
    void dress(QAbstractAxis *axis, const QString &title) const;
    void fitAxis(QValueAxis *axis, double least, double most, bool whole, int ticks) const;
    int rows() const;
    bool isLow() const { return q->height() < 18 * theme->theme().labelPixels; }
    void drawBars();
    void drawLines();
    void placePlayhead();
    void say(const QString &text) const { QToolTip::showText(QCursor::pos(), text, canvas); }
};

void ChartView::Private::draw()
{
    low = isLow();
    if (bars)
        drawBars();
    else if (lines)
        drawLines();
    else
        reset({});
    placePlayhead();
    q->setAccessibleName(bars ? bars->title : lines ? lines->title : QString());
    q->setAccessibleDescription(q->description());
}

/// A chart anew: cheap, and nothing of the last one is left behind.
void ChartView::Private::reset(const QString &title)
{
    const Theme &t = theme->theme();
    QChart *old = chart();
    auto *fresh = new QChart;
    playhead = new QGraphicsLineItem(fresh);
    canvas->setChart(fresh);
    delete old;
    connect(fresh, &QChart::plotAreaChanged, q, [this] { placePlayhead(); });
    canvas->setBackgroundBrush(t.panel);
    fresh->setBackgroundBrush(t.panel);
    fresh->setBackgroundPen(Qt::NoPen);
    fresh->setBackgroundRoundness(0);
    fresh->setMargins(QMargins(4, 0, 8, 0));
    fresh->layout()->setContentsMargins(0, 0, 0, 0);
    fresh->setTitle(low ? QString() : title);
    fresh->setTitleFont(t.labelFont(QFont::DemiBold));
    fresh->setTitleBrush(t.text);
    fresh->legend()->setFont(t.labelFont());
    fresh->legend()->setLabelColor(t.text);
    fresh->legend()->setAlignment(low ? Qt::AlignRight : Qt::AlignTop);
    fresh->legend()->setShowToolTips(true);
}

void ChartView::Private::dress(QAbstractAxis *axis, const QString &title) const
{
    const Theme &t = theme->theme();
    axis->setLabelsFont(t.labelFont());
    axis->setLabelsColor(t.mutedText);
    axis->setTitleFont(t.labelFont());
    axis->setTitleBrush(t.mutedText);
    axis->setTitleText(title);
    axis->setTitleVisible(!title.isEmpty() && !low);
    axis->setLinePenColor(t.mutedText);
    axis->setGridLineColor(t.grid);
    axis->setShadesVisible(false);
}

void ChartView::Private::fitAxis(QValueAxis *axis, double least, double most, bool whole,
                                 int ticks) const
{
    const double step = niceStep(std::max((most - least) / ticks, whole ? 1.0 : 1e-9));
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(std::floor(least / step) * step);
    axis->setTickInterval(step);
    axis->setRange(least, std::max(most, least + step));
    axis->setLabelFormat(step == std::floor(step) ? QStringLiteral("%.0f")
                                                  : QStringLiteral("%.2g"));
}

/// So many numbers have room along the y axis.
int ChartView::Private::rows() const
{
    return std::clamp(q->height() / (4 * theme->theme().labelPixels), 1, 6);
}

void ChartView::Private::drawBars()
{
    reset(bars->title);
    const Theme &t = theme->theme();
    auto *series = new QBarSeries(chart());
    double most = 0;
    for (std::size_t i = 0; i < bars->groups.size(); ++i) {
        const BarGroup &group = bars->groups[i];
        auto *set = new QBarSet(group.name, series);
        for (const double value : group.values) {
            set->append(std::isnan(value) ? 0 : value);
            most = std::max(most, std::isnan(value) ? 0 : value);
        }
        set->setBrush(QBrush(colour(i), styleOf(i).fill));
        set->setPen(QPen(colour(i), 1));
        set->setLabelFont(t.labelFont());
        set->setLabelColor(t.text);
        series->append(set);
        connect(set, &QBarSet::hovered, q, [this, i](bool over, int category) {
            const auto at = static_cast<std::size_t>(category);
            if (over && bars && i < bars->groups.size() && at < bars->groups[i].values.size())
                say(ChartView::tr("%1 · %2: %3")
                        .arg(bars->categories.value(category), bars->groups[i].name,
                             numberText(bars->groups[i].values[at])));
        });
        connect(set, &QBarSet::clicked, q, &ChartView::categoryClicked);
    }
    series->setBarWidth(0.8);
    // Numbers over the bars only where each has room for its own.
    const auto count = bars->categories.size() * static_cast<qsizetype>(bars->groups.size());
    series->setLabelsVisible(!low && count > 0 && q->width() / count > 3 * t.labelPixels);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsFormat(QStringLiteral("@value"));
    chart()->addSeries(series);
    auto *x = new QBarCategoryAxis(chart());
    x->append(bars->categories);
    dress(x, {});
    x->setGridLineVisible(false);
    auto *y = new QValueAxis(chart());
    dress(y, bars->axis);
    fitAxis(y, 0, most * 1.12, false, rows());
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    series->attachAxis(x);
    series->attachAxis(y);
    chart()->legend()->setVisible(low || bars->groups.size() > 1);
}

void ChartView::Private::drawLines()
{
    reset(lines->title);
    auto *x = new QValueAxis(chart());
    auto *y = new QValueAxis(chart());
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    double left = 0;
    double right = 0;
    double top = lines->leastTop;
    bool first = true;
    for (std::size_t i = 0; i < lines->curves.size(); ++i) {
        const Curve &curve = lines->curves[i];
        for (const QPointF &point : curve.points) {
            left = first ? point.x() : std::min(left, point.x());
            right = first ? point.x() : std::max(right, point.x());
            top = std::max(top, point.y());
            first = false;
        }
        auto *line = new QLineSeries(chart());
        line->append(cornersOf(curve));
        line->setName(curve.name);
        line->setPen(QPen(colour(i), theme->theme().projection ? 3 : 2,
                          curve.steps ? Qt::SolidLine : styleOf(i).line));
        QXYSeries *shown = line;
        QAbstractSeries *added = line;
        if (curve.steps) {
            auto *area = new QAreaSeries(line);
            line->setParent(area);
            area->setName(curve.name);
            area->setPen(line->pen());
            QColor below = colour(i);
            below.setAlpha(70);
            area->setBrush(below);
            added = area;
        } else if (curve.points.size() <= 40) {
            line->setPointsVisible(true);
            line->setMarkerSize(theme->theme().projection ? 9 : 6);
        }
        connect(shown, &QXYSeries::hovered, q, [this, i](const QPointF &point, bool over) {
            if (over && lines && i < lines->curves.size())
                say(ChartView::tr("%1 · %2: %3")
                        .arg(numberText(lines->wholeX ? std::round(point.x()) : point.x()),
                             lines->curves[i].name, numberText(point.y())));
        });
        chart()->addSeries(added);
        added->attachAxis(x);
        added->attachAxis(y);
    }
    dress(x, lines->xAxis);
    dress(y, lines->yAxis);
    fitAxis(x, left, right, lines->wholeX, std::max(2, q->width() / 90));
    fitAxis(y, 0, std::max(top * 1.08, 1e-9), false, rows());
    chart()->legend()->setVisible(low || lines->curves.size() > 1);
}

void ChartView::Private::placePlayhead()
{
    if (!playhead)
        return;
    const bool shown = lines && lines->hasPlayhead && !chart()->series().isEmpty();
    playhead->setVisible(shown);
    if (!shown)
        return;
    const QRectF plot = chart()->plotArea();
    const double x = chart()->mapToPosition(QPointF(time, 0), chart()->series().first()).x();
    playhead->setPen(QPen(theme->theme().playhead, 2));
    playhead->setZValue(100);
    playhead->setLine(x, plot.top(), x, plot.bottom());
}

ChartView::ChartView(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->canvas);
    connect(theme, &ThemeProvider::themeChanged, this, [this] { d->draw(); });
    d->draw();
}

ChartView::~ChartView() = default;

void ChartView::show(const BarChart &chart)
{
    if (d->bars == chart)
        return;
    d->lines.reset();
    d->bars = chart;
    d->draw();
}

void ChartView::show(const LineChart &chart)
{
    if (d->lines == chart)
        return;
    d->bars.reset();
    d->lines = chart;
    d->draw();
}

void ChartView::clear()
{
    d->bars.reset();
    d->lines.reset();
    d->draw();
}

void ChartView::setPlayhead(double x)
{
    d->time = x;
    d->placePlayhead();
}

void ChartView::render(QPainter &painter, const QRectF &target)
{
    d->canvas->render(&painter, target);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // How many numbers there are along the axes, and what is left out, depends on the room.
    d->draw();
}

QString ChartView::description() const
{
    QStringList parts;
    if (d->bars) {
        for (const BarGroup &group : d->bars->groups) {
            QStringList values;
            for (std::size_t i = 0; i < group.values.size(); ++i) {
                const QString category = d->bars->categories.value(static_cast<qsizetype>(i));
                values += std::isnan(group.values[i])
                    ? category + QStringLiteral(" –")
                    : category + u' ' + numberText(group.values[i]);
            }
            parts += group.name + QStringLiteral(": ") + values.join(QStringLiteral(", "));
        }
    } else if (d->lines) {
        for (const Curve &curve : d->lines->curves) {
            QStringList values;
            for (const QPointF &point : curve.points)
                values += numberText(point.x()) + u' ' + numberText(point.y());
            parts += curve.name + QStringLiteral(": ") + values.join(QStringLiteral(", "));
        }
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace timeslice
