// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"
#include "core/io/scenarioreader.h"
#include "core/sim/simulator.h"

#include <QTest>

#include <memory>

using namespace timeslice;

namespace {

/// A process as the books give it: arrival, service time, and its priority where that matters.
struct Job
{
    int arrival;
    int service;
    int priority = 0;
};

/// Stallings, Operating Systems, 9th edition, table 9.4.
const std::vector<Job> kStallings { { 0, 3 }, { 2, 6 }, { 4, 4 }, { 6, 5 }, { 8, 2 } };
/// Arpaci-Dusseau, OSTEP, chapter 7: all at once; the convoy; the convoy with late short jobs.
const std::vector<Job> kOstepEqual { { 0, 10 }, { 0, 10 }, { 0, 10 } };
const std::vector<Job> kOstepConvoy { { 0, 100 }, { 0, 10 }, { 0, 10 } };
const std::vector<Job> kOstepLate { { 0, 100 }, { 10, 10 }, { 10, 10 } };
const std::vector<Job> kOstepFive { { 0, 5 }, { 0, 5 }, { 0, 5 } };
/// Tanenbaum and Bos, Modern Operating Systems, 4th edition, section 2.4.2: four batch jobs, and
/// why shortest first is optimal only when all are there; chapter 2, problem 45: five batch jobs.
const std::vector<Job> kTanenbaumFour { { 0, 8 }, { 0, 4 }, { 0, 4 }, { 0, 4 } };
const std::vector<Job> kTanenbaumLate { { 0, 2 }, { 0, 4 }, { 3, 1 }, { 3, 1 }, { 3, 1 } };
const std::vector<Job> kTanenbaumFive {
    { 0, 10, 3 }, { 0, 6, 5 }, { 0, 2, 2 }, { 0, 4, 1 }, { 0, 8, 4 }
};

QByteArray scenarioText(const QByteArray &policy, const QByteArray &conventions,
                        const std::vector<Job> &jobs)
{
    QByteArrayList tasks;
    for (const Job &job : jobs)
        tasks += R"({"id": )" + QByteArray::number(tasks.size() + 1) + R"(, "arrival": )"
            + QByteArray::number(job.arrival) + R"(, "burst": )" + QByteArray::number(job.service)
            + R"(, "priority": )" + QByteArray::number(job.priority) + '}';
    return R"({"format": "timeslice-scenario", "version": 1, "policy": {)" + policy
        + R"(}, "conventions": {)" + conventions + R"(}, "tasks": [)" + tasks.join(", ") + "]}";
}

} // namespace

/// What the textbooks print, from the file to the figure.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void publishedResults_data();
    void publishedResults();
};

void TestGolden::publishedResults_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("conventions");
    QTest::addColumn<std::vector<Job>>("jobs");
    QTest::addColumn<QList<qint64>>("finishes");
    QTest::addColumn<QString>("turnaround");
    QTest::addColumn<QString>("response");

    const QByteArray ostep = R"("preset": "ostep")";
    const auto row = [](const char *name, const QByteArray &policy, const std::vector<Job> &jobs,
                        const QList<qint64> &finishes, const char *turnaround,
                        const char *response = "", const QByteArray &conventions = {}) {
        QTest::newRow(name) << policy << conventions << jobs << finishes
                            << QString::fromLatin1(turnaround) << QString::fromLatin1(response);
    };
    // Table 9.5. Its rows give finish times and the mean turnaround.
    row("Stallings, FCFS", R"("id": "fcfs")", kStallings, { 3, 9, 13, 18, 20 }, "8.60");
    row("Stallings, RR 1", R"("id": "rr", "quantum": 1)", kStallings, { 4, 18, 17, 20, 15 },
        "10.80");
    row("Stallings, RR 4", R"("id": "rr", "quantum": 4)", kStallings, { 3, 17, 11, 20, 19 },
        "10.00");
    row("Stallings, SPN", R"("id": "sjf")", kStallings, { 3, 9, 15, 20, 11 }, "7.60");
    row("Stallings, SRT", R"("id": "srtf")", kStallings, { 3, 15, 8, 20, 10 }, "7.20");
    row("Stallings, HRRN", R"("id": "hrrn")", kStallings, { 3, 9, 13, 20, 15 }, "8.00");
    row("Stallings, feedback 1", R"("id": "feedback", "quantum": 1)", kStallings,
        { 4, 20, 16, 19, 11 }, "10.00");
    row("Stallings, feedback 2^i", R"("id": "feedback", "quantum": 1, "doubling": true)",
        kStallings, { 4, 17, 18, 20, 14 }, "10.60");
    row("OSTEP, FIFO", R"("id": "fcfs")", kOstepEqual, { 10, 20, 30 }, "20.00", "", ostep);
    row("OSTEP, FIFO, the convoy", R"("id": "fcfs")", kOstepConvoy, { 100, 110, 120 }, "110.00", "",
        ostep);
    row("OSTEP, SJF", R"("id": "sjf")", kOstepConvoy, { 120, 10, 20 }, "50.00", "", ostep);
    row("OSTEP, SJF with late arrivals", R"("id": "sjf")", kOstepLate, { 100, 110, 120 }, "103.33",
        "", ostep);
    row("OSTEP, STCF", R"("id": "srtf")", kOstepLate, { 120, 20, 30 }, "50.00", "", ostep);
    row("OSTEP, SJF, response", R"("id": "sjf")", kOstepFive, { 5, 10, 15 }, "10.00", "5.00",
        ostep);
    row("OSTEP, RR, response", R"("id": "rr", "quantum": 1)", kOstepFive, { 13, 14, 15 }, "14.00",
        "1.00", ostep);
    row("Tanenbaum, in the order given", R"("id": "fcfs")", kTanenbaumFour, { 8, 12, 16, 20 },
        "14.00");
    row("Tanenbaum, shortest first", R"("id": "sjf")", kTanenbaumFour, { 20, 4, 8, 12 }, "11.00");
    row("Tanenbaum, shortest first is not optimal here", R"("id": "sjf")", kTanenbaumLate,
        { 2, 6, 7, 8, 9 }, "4.60");
    row("Tanenbaum, five jobs by priority", R"("id": "priority", "high": "high")", kTanenbaumFive,
        { 24, 6, 26, 30, 14 }, "20.00");
    row("Tanenbaum, five jobs in the order given", R"("id": "fcfs")", kTanenbaumFive,
        { 10, 16, 18, 22, 30 }, "19.20");
    row("Tanenbaum, five jobs, shortest first", R"("id": "sjf")", kTanenbaumFive,
        { 30, 12, 2, 6, 20 }, "14.00");
}

void TestGolden::publishedResults()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, conventions);
    QFETCH(std::vector<Job>, jobs);
    QFETCH(QList<qint64>, finishes);
    QFETCH(QString, turnaround);
    QFETCH(QString, response);

    ReadResult read = readScenario(scenarioText(policy, conventions, jobs).toStdString());
    QVERIFY(!read.problem);
    Simulator simulator(std::make_shared<const Workload>(std::move(*read.scenario)));
    QCOMPARE(simulator.run(), RunEnd::AllDone);
    const Metrics metrics =
        metricsAt(simulator.trace(), simulator.state(), simulator.trace().end());
    QList<qint64> finished;
    for (const TaskMetrics &task : metrics.tasks)
        finished += task.finish.value_or(-1);
    QCOMPARE(finished, finishes);
    QCOMPARE(QString::number(metrics.averageTurnaround.value_or(-1), 'f', 2), turnaround);
    if (!response.isEmpty())
        QCOMPARE(QString::number(metrics.averageResponse.value_or(-1), 'f', 2), response);
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
