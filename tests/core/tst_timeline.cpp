// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timeline.h"
#include "tests/support/randomtrace.h"
#include "tests/support/tracebuilder.h"

#include <QTest>

#include <algorithm>

using namespace timeslice;
using timeslice::testing::buildTrace;
using timeslice::testing::RandomTrace;

namespace {

constexpr char kLetters[] = "NrRBTS-";

/// A track as text: "N0-1 r1-2 R2-5".
QString drawn(const TimeTrack &track)
{
    QStringList parts;
    for (std::size_t i = 0; i < track.size(); ++i) {
        const Slice slice = track.slice(i);
        parts << QStringLiteral("%1%2-%3")
                     .arg(QLatin1Char(kLetters[static_cast<int>(slice.kind)]))
                     .arg(slice.begin)
                     .arg(slice.end);
    }
    return parts.join(QLatin1Char(' '));
}

TrackSummary bruteForce(const TimeTrack &track, SimTime a, SimTime b)
{
    TrackSummary result;
    for (std::size_t i = 0; i < track.size(); ++i) {
        const Slice slice = track.slice(i);
        const SimTime from = std::max(slice.begin, a);
        const SimTime to = std::min(slice.end, b);
        if (from < to)
            result[slice.kind].add(to - from);
    }
    return result;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void layoutOfATrace_data();
    void layoutOfATrace();
    void theSliceAtATime_data();
    void theSliceAtATime();
    void aSummaryEqualsTheSumOverTheSlices_data();
    void aSummaryEqualsTheSumOverTheSlices();
    void growingInStepsGivesTheSameAsAtOnce();
    void totalsEqualTheReducersDurations();
    void causes_data();
    void causes();
    void anEffectIsWhatFollowsOnTheCpu();
    void instantsAreTheEventsOfTheTask();
    void aHintChangesNoAnswer();
};

void TestTimeline::layoutOfATrace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cpu");
    QTest::addColumn<QString>("task");
    const auto row = [](const char *name, const char *text, const char *cpu, const char *task) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(cpu)
                            << QString::fromLatin1(task);
    };
    row("nothing happened", "tasks P1; end 5", "-0-5", "N0-5");
    row("one task", "1 arrive P1; 2 dispatch P1; 5 finish P1; end 6", "-0-2 R2-5 -5-6",
        "N0-1 r1-2 R2-5 T5-6");
    row("a ready stretch of no length", "0 arrive P1; 0 dispatch P1; 3 finish P1", "R0-3 -3-3",
        "R0-3 T3-3");
    row("runs on after its slice, in two slices",
        "0 arrive P1; 0 dispatch P1; 2 expire P1; 2 dispatch P1; 4 finish P1; end 5",
        "R0-2 R2-4 -4-5", "R0-2 R2-4 T4-5");
    row("a switch before the run",
        "0 arrive P1; 0 switch cpu0 for P1; 1 switched cpu0 for P1; 1 dispatch P1; 3 finish P1; "
        "end 4",
        "S0-1 R1-3 -3-4", "r0-1 R1-3 T3-4");
    row("blocked",
        "0 arrive P1; 0 dispatch P1; 2 block P1 on disk; 6 wake P1; 7 dispatch P1; end 8",
        "R0-2 -2-7 R7-8", "R0-2 B2-6 r6-7 R7-8");
    row("a job after a job",
        "0 arrive P1; 0 dispatch P1; 2 again P1; 4 arrive P1; 5 dispatch P1; "
        "6 finish P1; end 7",
        "R0-2 -2-5 R5-6 -6-7", "R0-2 N2-4 r4-5 R5-6 T6-7");
    row("idle that goes on over an aborted run",
        "0 arrive P1; 1 arrive P2; 2 dispatch P1; 2 abort P1; end 3", "-0-3", "r0-2 T2-3");
}

void TestTimeline::layoutOfATrace()
{
    QFETCH(QString, text);
    const Trace trace = buildTrace(text.toStdString());
    const Timeline timeline(&trace);
    QTEST(drawn(timeline.cpu(CpuId { 0 })), "cpu");
    QTEST(drawn(timeline.task(TaskId { 0 })), "task");
}

void TestTimeline::theSliceAtATime_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<int>("slice");
    QTest::newRow("before everything") << qint64 { -3 } << 0;
    QTest::newRow("the first instant") << qint64 { 0 } << 0;
    QTest::newRow("just before an edge") << qint64 { 1 } << 0;
    QTest::newRow("an edge belongs to what begins") << qint64 { 2 } << 1;
    QTest::newRow("inside") << qint64 { 4 } << 2;
    QTest::newRow("after the end") << qint64 { 99 } << 3;
}

void TestTimeline::theSliceAtATime()
{
    QFETCH(qint64, time);
    const Trace trace = buildTrace("2 arrive P1; 3 dispatch P1; 6 finish P1; end 8");
    const Timeline timeline(&trace);
    const TimeTrack &track = timeline.task(TaskId { 0 });
    QTEST(static_cast<int>(track.indexAt(time)), "slice");
    for (std::size_t hint = 0; hint < 5; ++hint)
        QTEST(static_cast<int>(track.indexAt(time, hint)), "slice");
}

void TestTimeline::aSummaryEqualsTheSumOverTheSlices_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("cpus");
    QTest::addColumn<int>("events");
    QTest::newRow("one task") << 1 << 1 << 200;
    QTest::newRow("a few, one CPU") << 4 << 1 << 3'000;
    QTest::newRow("many, four CPUs") << 20 << 4 << 20'000;
    QTest::newRow("deep pyramid") << 2 << 1 << 40'000;
}

void TestTimeline::aSummaryEqualsTheSumOverTheSlices()
{
    QFETCH(int, tasks);
    QFETCH(int, cpus);
    QFETCH(int, events);
    const Trace trace =
        RandomTrace(7, tasks, cpus).grow(static_cast<std::size_t>(events), false).take();
    const Timeline timeline(&trace);
    SplitMix64 random(3);
    const auto within = [&](SimTime limit) {
        return static_cast<SimTime>(random.next() % static_cast<std::uint64_t>(limit));
    };
    for (int i = 0; i < 60; ++i) {
        const SimTime a = within(timeline.end() + 10) - 5;
        const SimTime b = i % 3 ? a + within(40) : within(timeline.end() + 10);
        for (int c = 0; c < cpus; ++c) {
            const TimeTrack &track = timeline.cpu(CpuId { c });
            QVERIFY(track.summary(a, b) == bruteForce(track, a, b));
        }
        const TimeTrack &track = timeline.task(TaskId { i % tasks });
        QVERIFY(track.summary(a, b) == bruteForce(track, a, b));
    }
}

void TestTimeline::growingInStepsGivesTheSameAsAtOnce()
{
    RandomTrace source(11, 6, 2);
    source.grow(10, false);
    Timeline grown(&source.trace());
    for (std::size_t size = 20; size < 4'000; size += size % 7 + 1) {
        source.grow(size, false);
        grown.extend();
    }
    const Timeline atOnce(&source.trace());
    for (int i = 0; i < 6; ++i) {
        const TimeTrack &a = grown.task(TaskId { i });
        const TimeTrack &b = atOnce.task(TaskId { i });
        QCOMPARE(drawn(a), drawn(b));
        QVERIFY(a.summary(100, 2'000) == b.summary(100, 2'000));
    }
    QCOMPARE(drawn(grown.cpu(CpuId { 1 })), drawn(atOnce.cpu(CpuId { 1 })));
}

void TestTimeline::totalsEqualTheReducersDurations()
{
    const Trace trace = RandomTrace(5, 8, 3).grow(5'000).take();
    const Timeline timeline(&trace);
    SystemState state = trace.initialState();
    for (const TraceEvent &event : trace.events())
        apply(state, event);
    for (int i = 0; i < 8; ++i) {
        const TrackSummary sum = timeline.task(TaskId { i }).summary(0, timeline.end());
        const TaskStatus &status = state.task(TaskId { i });
        QCOMPARE(sum[SliceKind::Ready].total, waitedAt(status, timeline.end()));
        QCOMPARE(sum[SliceKind::Running].total, ranAt(status, timeline.end()));
        QCOMPARE(sum[SliceKind::Blocked].total, blockedAt(status, timeline.end()));
    }
}

void TestTimeline::causes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("task");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const char *text, int task, qint64 time,
                        const char *cause) {
        QTest::newRow(name) << QString::fromLatin1(text) << task << time
                            << QString::fromLatin1(cause);
    };
    const char *preempted = "0 arrive P1; 0 dispatch P1; 3 arrive P2; 3 preempt P1 by P2; "
                            "3 switch cpu0 for P2; 4 switched cpu0 for P2; 4 dispatch P2; end 6";
    row("nobody stands behind the first run", preempted, 0, 0, "");
    row("a preempted task waits because of the newcomer", preempted, 0, 4, "2@3 1@3");
    row("the newcomer runs because the other one left, before the switch", preempted, 1, 5,
        "1@3 2@4");
    row("after idle time nobody is behind it",
        "0 arrive P1; 0 dispatch P1; 2 finish P1; 4 arrive P2; 4 dispatch P2; end 6", 1, 5, "");
    row("it runs on after its own slice",
        "0 arrive P1; 0 dispatch P1; 2 expire P1; 2 dispatch P1; end 6", 0, 3, "");
    row("preempted by a task that waited since long",
        "0 arrive P1; 0 dispatch P1; 1 arrive P2; 3 preempt P1 by P2; 5 dispatch P2; end 6", 0, 4,
        "2@1 1@3");
}

void TestTimeline::causes()
{
    QFETCH(QString, text);
    QFETCH(int, task);
    QFETCH(qint64, time);
    const Trace trace = buildTrace(text.toStdString());
    const Timeline timeline(&trace);
    const TrackId id = TrackId::of(TaskId { task });
    const auto flow = timeline.causeOf(id, timeline.track(id).indexAt(time));
    const QString actual = !flow ? QString()
                                 : QStringLiteral("%1@%2 %3@%4")
                                       .arg(static_cast<int>(flow->from) + 1)
                                       .arg(flow->fromTime)
                                       .arg(static_cast<int>(flow->to) + 1)
                                       .arg(flow->toTime);
    QTEST(actual, "cause");
}

void TestTimeline::anEffectIsWhatFollowsOnTheCpu()
{
    const Trace trace = buildTrace("0 arrive P1; 0 dispatch P1; 1 arrive P2; 3 expire P1; "
                                   "3 switch cpu0 for P2; 4 switched cpu0 for P2; 4 dispatch P2; "
                                   "9 finish P2; end 12");
    const Timeline timeline(&trace);
    const auto flow = timeline.effectOf(TaskId { 0 }, 2);
    QVERIFY(flow.has_value());
    QVERIFY(flow->to == TaskId { 1 });
    QCOMPARE(flow->toTime, SimTime { 4 });
    QVERIFY(!timeline.effectOf(TaskId { 1 }, 5));
}

void TestTimeline::instantsAreTheEventsOfTheTask()
{
    const Trace trace = buildTrace("0 arrive P1; 0 dispatch P1; 2 arrive P2; 3 expire P1; "
                                   "3 dispatch P2; 4 block P2 on disk; 5 wake P2; end 6");
    const Timeline timeline(&trace);
    QCOMPARE(timeline.instants(TaskId { 0 }), (std::vector<std::uint32_t> { 0, 3 }));
    QCOMPARE(timeline.instants(TaskId { 1 }), (std::vector<std::uint32_t> { 2, 5, 6 }));
}

void TestTimeline::aHintChangesNoAnswer()
{
    const Trace trace = RandomTrace(2, 3, 1).grow(2'000, false).take();
    const Timeline timeline(&trace);
    const TimeTrack &track = timeline.task(TaskId { 1 });
    SplitMix64 random(9);
    for (int i = 0; i < 2'000; ++i) {
        const auto t = static_cast<SimTime>(random.next() % 3'000U);
        QCOMPARE(track.indexAt(t, random.next() % (track.size() + 2)), track.indexAt(t));
    }
}

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
