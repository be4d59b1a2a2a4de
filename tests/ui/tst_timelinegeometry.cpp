// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timeline.h"
#include "tests/support/randomtrace.h"
#include "tests/support/tracebuilder.h"
#include "ui/timeline/geometry.h"

#include <QTest>

#include <cmath>

using namespace timeslice;
using namespace timeslice::geometry;
using timeslice::testing::buildTrace;
using timeslice::testing::RandomTrace;

namespace {

constexpr char kLetters[] = "NrRBTS-";

/// "r0-10 |10 R11-20": bars with their pixels, dense columns with a bar before.
QString drawn(const Lane &lane)
{
    QMap<int, QString> parts;
    for (const Bar &bar : lane.bars) {
        parts[bar.x0] = QStringLiteral("%1%2-%3")
                            .arg(QLatin1Char(kLetters[static_cast<int>(bar.kind)]))
                            .arg(bar.x0)
                            .arg(bar.x1);
    }
    for (const Column &column : lane.columns)
        parts[column.x] = QStringLiteral("|%1").arg(column.x);
    return parts.values().join(QLatin1Char(' '));
}

} // namespace

class TestTimelineGeometry : public QObject
{
    Q_OBJECT

private slots:
    void timeAndPixelAreInverse_data();
    void timeAndPixelAreInverse();
    void stepsAreNice_data();
    void stepsAreNice();
    void ticksLieInsideTheAxis();
    void lanesAreAsHighAsFits_data();
    void lanesAreAsHighAsFits();
    void barsOfALane_data();
    void barsOfALane();
    void everyPixelIsDrawnOnce_data();
    void everyPixelIsDrawnOnce();
    void sharesAreTheTimeInThePixel();
    void theWorkDependsOnPixelsNotOnSlices();
    void edgesSnap_data();
    void edgesSnap();
    void zoomKeepsTheCentre();
    void theRangeStaysInsideTheRun_data();
    void theRangeStaysInsideTheRun();
};

void TestTimelineGeometry::timeAndPixelAreInverse_data()
{
    QTest::addColumn<double>("begin");
    QTest::addColumn<double>("end");
    QTest::addColumn<int>("width");
    QTest::newRow("a small run") << 0.0 << 30.0 << 800;
    QTest::newRow("far from the start") << 1e12 << 1e12 + 10 << 1920;
    QTest::newRow("the longest run") << 0.0 << 9e15 << 1920;
    QTest::newRow("one pixel") << 0.0 << 5.0 << 1;
}

void TestTimelineGeometry::timeAndPixelAreInverse()
{
    QFETCH(double, begin);
    QFETCH(double, end);
    QFETCH(int, width);
    const TimeAxis axis { begin, end, 100, width };
    QCOMPARE(axis.pixel(begin), 100.0);
    QVERIFY(std::abs(axis.pixel(end) - (100 + width)) < 1e-6);
    for (int x = 100; x <= 100 + width; x += 7)
        QVERIFY(std::abs(axis.pixel(axis.time(x)) - x) < 0.01);
}

void TestTimelineGeometry::stepsAreNice_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("step");
    QTest::newRow("never below a unit") << 0.03 << 1.0;
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("two") << 1.1 << 2.0;
    QTest::newRow("five") << 2.5 << 5.0;
    QTest::newRow("ten") << 5.01 << 10.0;
    QTest::newRow("exactly a power") << 1000.0 << 1000.0;
    QTest::newRow("large") << 123456.0 << 200000.0;
}

void TestTimelineGeometry::stepsAreNice()
{
    QFETCH(double, least);
    QTEST(niceStep(least), "step");
}

void TestTimelineGeometry::ticksLieInsideTheAxis()
{
    QCOMPARE(ticks({ 3, 11, 0, 100 }, 2), (std::vector<double> { 4, 6, 8, 10 }));
    QCOMPARE(ticks({ -5, 4, 0, 100 }, 2), (std::vector<double> { 0, 2, 4 }));
}

void TestTimelineGeometry::lanesAreAsHighAsFits_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<int>("available");
    QTest::addColumn<int>("pitch");
    QTest::newRow("few lanes are not blown up") << 3 << 600 << 58;
    QTest::newRow("some share the height") << 10 << 400 << 40;
    QTest::newRow("many keep a readable height") << 60 << 400 << 26;
    QTest::newRow("none") << 0 << 400 << 58;
}

void TestTimelineGeometry::lanesAreAsHighAsFits()
{
    QFETCH(int, lanes);
    QFETCH(int, available);
    const LaneMetrics metrics = laneMetrics(lanes, available, 26, 58);
    QTEST(metrics.pitch, "pitch");
    QVERIFY(metrics.height < metrics.pitch);
    QVERIFY(metrics.height > 2 * metrics.barInset());
}

void TestTimelineGeometry::barsOfALane_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("begin");
    QTest::addColumn<double>("end");
    QTest::addColumn<QString>("bars");
    const char *plain = "0 arrive P1; 2 dispatch P1; 5 finish P1; end 10";
    const auto row = [](const char *name, const char *text, double begin, double end,
                        const char *bars) {
        QTest::newRow(name) << QString::fromLatin1(text) << begin << end
                            << QString::fromLatin1(bars);
    };
    row("ten pixels to the unit", plain, 0, 10, "r0-20 R20-50 T50-100");
    row("begins in a slice", plain, 1, 11, "r0-10 R10-40 T40-90");
    row("ends in a slice", plain, 0, 4, "r0-50 R50-100");
    row("starts before time", plain, -10, 10, "r50-60 R60-75 T75-100");
    row("a slice too narrow becomes a column", "0 arrive P1; 50 dispatch P1; 51 expire P1; end 100",
        0, 100, "r0-50 |50 r51-100");
    row("a slice of less than half a pixel is not lost",
        "0 arrive P1; 501 dispatch P1; 502 expire P1; end 1000", 0, 1000, "r0-50 |50 r51-100");
    row("nor is one at the end of a pixel", "0 arrive P1; 508 dispatch P1; 509 expire P1; end 1000",
        0, 1000, "r0-50 |50 r51-100");
    row("after the end there is nothing", plain, 10, 20, "");
}

void TestTimelineGeometry::barsOfALane()
{
    QFETCH(QString, text);
    QFETCH(double, begin);
    QFETCH(double, end);
    const Trace trace = buildTrace(text.toStdString());
    const Timeline timeline(&trace);
    QTEST(drawn(laneOf(timeline.task(TaskId { 0 }), { begin, end, 0, 100 })), "bars");
}

void TestTimelineGeometry::everyPixelIsDrawnOnce_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<double>("part");
    for (const int events : { 20, 300, 20'000 }) {
        for (const double part : { 1.0, 0.37, 0.01 })
            QTest::addRow("%d events, %g of the run", events, part) << events << part;
    }
}

void TestTimelineGeometry::everyPixelIsDrawnOnce()
{
    QFETCH(int, events);
    QFETCH(double, part);
    const Trace trace = RandomTrace(13, 5, 2).grow(static_cast<std::size_t>(events), false).take();
    const Timeline timeline(&trace);
    const auto end = static_cast<double>(timeline.end());
    const TimeAxis axis { end * 0.3 * (1 - part), end * 0.3 * (1 - part) + end * part, 10, 700 };
    for (int task = 0; task < 5; ++task) {
        const Lane lane = laneOf(timeline.task(TaskId { task }), axis);
        std::vector<int> painted(710);
        for (const Bar &bar : lane.bars) {
            QVERIFY(bar.x0 >= 10 && bar.x1 <= 710 && bar.x0 < bar.x1);
            for (int x = bar.x0; x < bar.x1; ++x)
                ++painted[static_cast<std::size_t>(x)];
        }
        for (const Column &column : lane.columns)
            ++painted[static_cast<std::size_t>(column.x)];
        for (std::size_t x = 10; x < 710; ++x)
            QVERIFY2(painted[x] == 1, qPrintable(QStringLiteral("pixel %1").arg(x)));
    }
}

void TestTimelineGeometry::sharesAreTheTimeInThePixel()
{
    // A unit is a tenth of a pixel; the first pixel holds 4 ready, 4 running, 2 ready.
    const Trace trace = buildTrace("0 arrive P1; 4 dispatch P1; 8 expire P1; end 100");
    const Timeline timeline(&trace);
    const Lane lane = laneOf(timeline.task(TaskId { 0 }), { 0, 100, 0, 10 });
    QCOMPARE(lane.columns.size(), std::size_t { 1 });
    QCOMPARE(lane.columns[0].share[static_cast<std::size_t>(SliceKind::Ready)], 153);
    QCOMPARE(lane.columns[0].share[static_cast<std::size_t>(SliceKind::Running)], 102);
}

void TestTimelineGeometry::theWorkDependsOnPixelsNotOnSlices()
{
    const Trace trace = RandomTrace(17, 1, 1).grow(50'000, false).take();
    const Timeline timeline(&trace);
    const TimeTrack &track = timeline.task(TaskId { 0 });
    QVERIFY(track.size() > 10'000);
    const Lane lane = laneOf(track, { 0, static_cast<double>(timeline.end()), 0, 300 });
    QVERIFY(lane.bars.size() + lane.columns.size() <= 300);
    for (const Column &column : lane.columns) {
        int sum = 0;
        for (const int share : column.share)
            sum += share;
        QVERIFY2(std::abs(sum - 255) <= 4, qPrintable(QString::number(sum)));
    }
}

void TestTimelineGeometry::edgesSnap_data()
{
    QTest::addColumn<double>("time");
    QTest::addColumn<qint64>("snapped");
    QTest::newRow("near an edge") << 20.8 << qint64 { 20 };
    QTest::newRow("before an edge") << 49.1 << qint64 { 50 };
    QTest::newRow("far from all") << 35.6 << qint64 { 36 };
    QTest::newRow("before time") << -4.0 << qint64 { 0 };
}

void TestTimelineGeometry::edgesSnap()
{
    QFETCH(double, time);
    const Trace trace = buildTrace("0 arrive P1; 20 dispatch P1; 50 finish P1; end 100");
    const Timeline timeline(&trace);
    const TimeTrack *tracks[] = { &timeline.task(TaskId { 0 }), &timeline.cpu(CpuId { 0 }) };
    QTEST(qint64(snapped(tracks, time, 2)), "snapped");
}

void TestTimelineGeometry::zoomKeepsTheCentre()
{
    const TimeAxis axis { 10, 30, 0, 400 };
    const TimeAxis in = zoomed(axis, 0.5, 15);
    QCOMPARE(in.pixel(15), axis.pixel(15));
    QCOMPARE(in.end - in.begin, 10.0);
}

void TestTimelineGeometry::theRangeStaysInsideTheRun_data()
{
    QTest::addColumn<double>("begin");
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("newBegin");
    QTest::addColumn<double>("newEnd");
    QTest::newRow("inside") << 10.0 << 20.0 << 10.0 << 20.0;
    QTest::newRow("before the start") << -10.0 << 10.0 << 0.0 << 20.0;
    QTest::newRow("behind the end") << 95.0 << 115.0 << 83.0 << 103.0;
    QTest::newRow("too wide") << -500.0 << 500.0 << 0.0 << 103.0;
    QTest::newRow("too narrow") << 50.0 << 50.5 << 49.25 << 51.25;
}

void TestTimelineGeometry::theRangeStaysInsideTheRun()
{
    QFETCH(double, begin);
    QFETCH(double, end);
    const TimeAxis axis = bounded({ begin, end, 0, 100 }, 100, 2);
    QTEST(axis.begin, "newBegin");
    QTEST(axis.end, "newEnd");
}

QTEST_APPLESS_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
