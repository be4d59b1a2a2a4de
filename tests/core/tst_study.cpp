// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/studywriter.h"
#include "core/study/measures.h"
#include "core/study/settings.h"
#include "core/study/study.h"
#include "core/study/variants.h"
#include "tests/support/randomscenario.h"
#include "tests/support/smallscenario.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace timeslice;

class TestStudy : public QObject
{
    Q_OBJECT

private slots:
    void readsVariants_data();
    void readsVariants();
    void refusesWhatIsNoVariant_data();
    void refusesWhatIsNoVariant();
    void readsSweeps_data();
    void readsSweeps();
    void aWrongSettingChangesNothing();
    void theNumberOfThreadsChangesNoResult();
    void aRunIsTheSameAsAlone();
    void forkedTasksHaveTheirNumbers();
    void aStopEndsALongRun();
    void saysWhoIsBest();
};

void TestStudy::readsVariants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("labels");
    QTest::newRow("one") << QByteArray("fcfs") << QList<QByteArray> { "fcfs" };
    QTest::newRow("several") << QByteArray("fcfs,rr:quantum=4,mlfq")
                             << QList<QByteArray> { "fcfs", "rr:quantum=4", "mlfq" };
    QTest::newRow("a list within") << QByteArray("mlfq:quanta=2,4,8:boost=50,rr")
                                   << QList<QByteArray> { "mlfq:quanta=2,4,8:boost=50", "rr" };
    QTest::newRow("weights of groups")
        << QByteArray("fair_share:weights=a:2,b:1,lottery")
        << QList<QByteArray> { "fair_share:weights=a:2,b:1", "lottery" };
    QTest::newRow("conventions and machine")
        << QByteArray("srtf:conventions.preset=ostep:machine.cpus=2")
        << QList<QByteArray> { "srtf:conventions.preset=ostep:machine.cpus=2" };
}

void TestStudy::readsVariants()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<QByteArray>, labels);
    const Scenario base = smallScenario({ { 0, 5 }, { 1, 3 } });
    const Variants variants = parseVariants(base, text.toStdString());
    QVERIFY(!variants.error);
    QCOMPARE(variants.list.size(), static_cast<std::size_t>(labels.size()));
    for (std::size_t i = 0; i < variants.list.size(); ++i) {
        const QByteArray &label = labels[static_cast<qsizetype>(i)];
        QCOMPARE(QByteArray::fromStdString(variants.list[i].label), label);
        QCOMPARE(QByteArray::fromStdString(variants.list[i].scenario.policy.id),
                 label.split(':').first());
        QVERIFY(variants.list[i].scenario.tasks == base.tasks);
    }
}

void TestStudy::refusesWhatIsNoVariant_data()
{
    using Kind = VariantError::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *text, Kind kind) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(kind);
    };
    row("nothing", "", Kind::Empty);
    row("nothing between commas", "fcfs,,rr", Kind::Empty);
    row("unknown policy", "fcfs,quick", Kind::Scenario);
    row("number without a list", "fcfs,4", Kind::Scenario);
    row("unknown setting", "rr:quantumm=4", Kind::Setting);
    row("no number", "rr:quantum=four", Kind::Setting);
    row("foreign parameter", "fcfs:quantum=4", Kind::Scenario);
    row("out of range", "rr:quantum=0", Kind::Scenario);
    row("unknown convention", "rr:conventions.tie=coin", Kind::Scenario);
}

void TestStudy::refusesWhatIsNoVariant()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, kind);
    const Variants variants =
        parseVariants(smallScenario({ { 0, 5 }, { 1, 3 } }), text.toStdString());
    QVERIFY(variants.error);
    QVERIFY(variants.list.empty());
    QCOMPARE(static_cast<int>(variants.error->kind), kind);
    QCOMPARE(variants.error->problem.has_value(),
             kind == static_cast<int>(VariantError::Kind::Scenario));
}

void TestStudy::readsSweeps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qint64>>("values");
    QTest::newRow("range") << QByteArray("quantum=1..4") << QList<qint64> { 1, 2, 3, 4 };
    QTest::newRow("range with a step")
        << QByteArray("quantum=10..35:10") << QList<qint64> { 10, 20, 30 };
    QTest::newRow("one value") << QByteArray("quantum=7..7") << QList<qint64> { 7 };
    QTest::newRow("list") << QByteArray("quantum=8,2") << QList<qint64> { 8, 2 };
    QTest::newRow("machine") << QByteArray("machine.cpus=1,2") << QList<qint64> { 1, 2 };
    QTest::newRow("backwards") << QByteArray("quantum=4..1") << QList<qint64>();
    QTest::newRow("no range") << QByteArray("quantum=1...4") << QList<qint64>();
    QTest::newRow("endless") << QByteArray("quantum=1..9007199254740991") << QList<qint64>();
    QTest::newRow("no step") << QByteArray("quantum=1..4:0") << QList<qint64>();
    QTest::newRow("no key") << QByteArray("=1..4") << QList<qint64>();
    QTest::newRow("foreign") << QByteArray("boost=1..4") << QList<qint64>();
}

void TestStudy::readsSweeps()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<qint64>, values);
    const Variants variants =
        parseSweep(smallScenario({ { 0, 5 }, { 1, 3 } }, "rr"), text.toStdString());
    QCOMPARE(variants.error.has_value(), values.isEmpty());
    QCOMPARE(variants.list.size(), static_cast<std::size_t>(values.size()));
    for (std::size_t i = 0; i < variants.list.size(); ++i) {
        const auto value = values[static_cast<qsizetype>(i)];
        QCOMPARE(QByteArray::fromStdString(variants.list[i].label), QByteArray::number(value));
        const Scenario &scenario = variants.list[i].scenario;
        QCOMPARE(text.startsWith("machine") ? scenario.machine.cpus : *scenario.policy.quantum,
                 value);
    }
}

void TestStudy::aWrongSettingChangesNothing()
{
    Scenario scenario = smallScenario({ { 0, 5 } }, "mlfq");
    const Scenario before = scenario;
    QCOMPARE(applySetting(scenario, "quanta=2,x"), SettingError::Value);
    QCOMPARE(applySetting(scenario, "quanta"), SettingError::Form);
    QCOMPARE(applySetting(scenario, "pace=2"), SettingError::UnknownKey);
    QVERIFY(scenario == before);
    QCOMPARE(applySetting(scenario, "until=12"), SettingError::None);
    QCOMPARE(*scenario.until, SimTime { 12 });
}

void TestStudy::theNumberOfThreadsChangesNoResult()
{
    std::vector<Scenario> scenarios;
    for (std::uint64_t i = 0; i < 60; ++i)
        scenarios.push_back(test::randomScenario(i));
    StudyOptions one;
    one.threads = 1;
    StudyOptions eight;
    eight.threads = 8;
    std::vector<std::size_t> told;
    eight.progress = [&told](std::size_t done) { told.push_back(done); };
    QVERIFY(runStudy(scenarios, one) == runStudy(scenarios, eight));
    QCOMPARE(told.size(), scenarios.size());
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), scenarios.size());
}

void TestStudy::aRunIsTheSameAsAlone()
{
    const Scenario scenario = smallScenario({ { 0, 6 }, { 1, 3 }, { 2, 1 } }, "rr");
    const std::vector<StudyRun> runs = runStudy({ &scenario, 1 }, {});
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    QCOMPARE(runs.front().end, RunEnd::AllDone);
    QCOMPARE(runs.front().makespan, simulator.trace().end());
    QVERIFY(runs.front().metrics
            == metricsAt(simulator.trace(), simulator.state(), simulator.trace().end()));
}

void TestStudy::forkedTasksHaveTheirNumbers()
{
    Scenario scenario = smallScenario({ { 0, 6 }, { 1, 3 } }, "rr");
    Step fork { Step::Kind::Fork, 1, {} };
    fork.child.emplace_back();
    fork.child.front().program = { { Step::Kind::Cpu, 1, {} } };
    scenario.tasks[0].program.push_back(fork);
    scenario.tasks[0].number = 5;
    const std::vector<Variant> variants { { "rr", scenario } };
    const std::vector<StudyRun> runs = runStudy({ &scenario, 1 }, {});
    QVERIFY((runs.front().numbers == std::vector<std::int64_t> { 5, 2, 6 }));
    const std::string json = comparisonJson(variants, runs);
    QVERIFY2(json.find("\"id\": 6") != std::string::npos, json.c_str());
}

void TestStudy::aStopEndsALongRun()
{
    // A billion ticks, each looked at: minutes, if nobody stopped it.
    Scenario scenario = smallScenario({ { 0, 1'000'000'000 }, { 0, 1'000'000'000 } }, "lrtf");
    std::stop_source stop;
    StudyOptions options;
    options.stop = stop.get_token();
    options.eventLimit = SIZE_MAX;
    std::vector<StudyRun> runs;
    std::jthread worker([&] { runs = runStudy({ &scenario, 1 }, options); });
    stop.request_stop();
    worker.join();
    QCOMPARE(runs.front().end, RunEnd::NotYet);
    QVERIFY(!valueOf(runs.front(), Measure::Waiting));
}

void TestStudy::saysWhoIsBest()
{
    const Scenario base = smallScenario({ { 0, 24 }, { 0, 3 }, { 0, 3 } });
    const Variants variants = parseVariants(base, "fcfs,sjf,srtf,rr:quantum=4");
    std::vector<Scenario> scenarios;
    for (const Variant &variant : variants.list)
        scenarios.push_back(variant.scenario);
    const std::vector<StudyRun> runs = runStudy(scenarios, {});
    // Silberschatz ch. 5.3.1: 17 in this order, 3 with the short ones first.
    QCOMPARE(*valueOf(runs[0], Measure::Waiting), 17.0);
    QCOMPARE(*valueOf(runs[1], Measure::Waiting), 3.0);
    QVERIFY((best(runs, Measure::Waiting) == std::vector<std::size_t> { 1, 2 }));
    QVERIFY((best(runs, Measure::Switches) == std::vector<std::size_t> { 0, 1, 2 }));
    QVERIFY(best(runs, Measure::Makespan).empty()); // all are equal
    QVERIFY(best(runs, Measure::Utilisation).empty());
}

QTEST_APPLESS_MAIN(TestStudy)
#include "tst_study.moc"
