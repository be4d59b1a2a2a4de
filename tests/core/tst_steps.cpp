// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splitmix64.h"
#include "core/trace/steps.h"
#include "tests/support/tracetext.h"

#include <QTest>

using namespace timeslice;

namespace {

std::vector<std::size_t> stopsForwards(const Trace &trace)
{
    std::vector<std::size_t> stops { 0 };
    while (stops.back() < trace.size() && stops.size() <= trace.size())
        stops.push_back(nextStep(trace, stops.back()));
    return stops;
}

std::vector<std::size_t> stopsBackwards(const Trace &trace)
{
    std::vector<std::size_t> stops { trace.size() };
    while (stops.back() > 0 && stops.size() <= trace.size())
        stops.push_back(previousStep(trace, stops.back()));
    std::ranges::reverse(stops);
    return stops;
}

/// Few tasks, few instants, all kinds: full of neighbours at one instant.
Trace randomTrace(std::uint64_t seed)
{
    SplitMix64 random(seed);
    Trace trace;
    SimTime time = 0;
    const std::size_t size = random.next() % 40;
    for (std::size_t i = 0; i < size; ++i) {
        time += random.next() % 4 == 0 ? 1 : 0;
        TraceEvent event;
        event.time = time;
        event.kind = static_cast<EventKind>(random.next() % 18);
        event.task = TaskId { static_cast<std::int32_t>(random.next() % 3) };
        event.cpuNumber = static_cast<std::int16_t>(random.next() % 2);
        trace.append(event);
    }
    return trace;
}

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT

private slots:
    void stopsAreWhereAPersonSeesAChange_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) {
            QTest::newRow(name) << QString::fromLatin1(text);
        };
        row("nothing happens", "|");
        row("one event", "| 0:Arrive:0 |");
        row("each task's move is a step", "| 0:Arrive:0 | 0:Arrive:1 | 0:Dispatch:0@0 |");
        row("instants are apart", "| 0:Arrive:0 | 3:Arrive:1 |");
        row("leaving and entering a CPU are two steps", "| 4:Preempt:0@0 | 4:Dispatch:1@0 |");
        row("level before the slice ends", "| 4:Level:0 4:Expire:0@0 | 4:Dispatch:1@0 |");
        row("level after the slice ended", "| 4:Expire:0@0 4:Level:0 | 4:Dispatch:1@0 |");
        row("level of the task that comes next", "| 4:Arrive:1 | 4:Level:0 4:Expire:0@0 |");
        row("a draw belongs to what it decides", "| 4:Expire:0@0 | 4:Draw:1 4:Dispatch:1@0 |");
        row("a draw won by the task that left", "| 4:Expire:0@0 | 4:Draw:0 4:Dispatch:0@0 |");
        row("share of both neighbours",
            "| 4:Expire:0@0 4:Share:0 | 4:Share:1 4:Draw:1 4:Dispatch:1@0 4:Share:1 |");
        row("rate after the dispatch", "| 4:Dispatch:1@0 4:Rate:1 | 4:Arrive:2 |");
        row("a boost goes with what follows it",
            "| 9:Arrive:3 | 9:Boost 9:Level:0 9:Level:1 9:Dispatch:2@0 |");
        row("a boost goes with what came before it", "| 9:Arrive:3 9:Boost 9:Level:0 9:Level:1 |");
        row("a boost alone", "| 3:Arrive:3 | 9:Boost 9:Level:0 9:Level:1 | 12:Finish:0@0 |");
        row("a missed deadline alone", "| 3:Dispatch:0@0 | 9:Miss:0 | 12:Finish:0@0 |");
        row("a missed deadline that aborts", "| 3:Arrive:1 | 3:Miss:0 3:Abort:0 |");
        row("a switch is retargeted by an arrival", "| 5:Arrive:1 5:SwitchTarget:1@0 |");
        row("a switch and its dispatch are one step",
            "| 4:Block:0@0 | 4:SwitchBegin:1@0=2 | 6:SwitchEnd:1@0 6:Dispatch:1@0 |");
        row("with bookkeeping in between",
            "| 6:SwitchEnd:1@0 6:Draw:1 6:Dispatch:1@0 6:Share:1 | 6:Arrive:2 |");
        row("a switch that takes no time", "| 4:Block:0@0 | 4:SwitchBegin:1@0=0 4:Dispatch:1@0 |");
        row("a server takes the next request", "| 4:Wake:0 | 4:Serve:1 | 4:Dispatch:0@0 |");
        row("a switch for nobody", "| 6:SwitchEnd@0 | 7:Arrive:1 | 7:Dispatch:1@0 |");
        row("a dispatch elsewhere is a step", "| 6:SwitchEnd:1@0 | 6:Dispatch:2@1 |");
        row("an arrival between switch and dispatch",
            "| 6:SwitchEnd:1@0 | 6:Arrive:2 | 6:Dispatch:1@0 |");
        row("a dispatch at a later instant", "| 6:SwitchEnd:1@0 | 7:Dispatch:1@0 |");
    }
    void stopsAreWhereAPersonSeesAChange()
    {
        QFETCH(QString, text);
        const TraceText given(text.toStdString());
        QCOMPARE(stopsForwards(given.trace), given.marks);
        QCOMPARE(stopsBackwards(given.trace), given.marks);
    }

    void betweenTwoStopsBothAreFound()
    {
        const TraceText given("| 4:Expire:0@0 4:Share:0 | 4:Share:1 4:Draw:1 4:Dispatch:1@0 |");
        QCOMPARE(nextStep(given.trace, 1), std::size_t { 2 });
        QCOMPARE(previousStep(given.trace, 1), std::size_t { 0 });
        QCOMPARE(nextStep(given.trace, 4), std::size_t { 5 });
        QCOMPARE(previousStep(given.trace, 4), std::size_t { 2 });
    }

    void backIsTheExactInverseOfForward()
    {
        for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
            const Trace trace = randomTrace(seed);
            const std::vector<std::size_t> stops = stopsForwards(trace);
            QVERIFY2(stops == stopsBackwards(trace), qPrintable(QString::number(seed)));
            for (std::size_t position = 0; position <= trace.size(); ++position) {
                const auto after = std::ranges::upper_bound(stops, position);
                const auto before = std::ranges::lower_bound(stops, position);
                QCOMPARE(nextStep(trace, position), after == stops.end() ? trace.size() : *after);
                QCOMPARE(previousStep(trace, position),
                         before == stops.begin() ? 0 : *(before - 1));
            }
        }
    }

    void aLongInstantIsCrossedInLinearTime()
    {
        Trace trace;
        const std::size_t size = 300'000;
        for (std::size_t i = 0; i < size; ++i) {
            TraceEvent event;
            event.kind = i == 0 ? EventKind::Arrive : EventKind::Level;
            event.task = TaskId { 0 };
            trace.append(event);
        }
        QCOMPARE(nextStep(trace, 0), size); // a quadratic walk would run into the test's time limit
        QCOMPARE(previousStep(trace, size), std::size_t { 0 });
    }
};

QTEST_APPLESS_MAIN(TestSteps)
#include "tst_steps.moc"
