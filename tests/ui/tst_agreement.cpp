// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/timeline.h"
#include "tests/support/randomscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/decisionmodel.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/pcbtablemodel.h"
#include "ui/words/explainer.h"
#include "ui/words/names.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <map>
#include <optional>

using namespace timeslice;

namespace {

constexpr std::uint64_t kScenarios = 300;

/// What the sentence should say of a task, from the state alone: not through Policy, which the
/// sentence itself uses.
std::optional<qint64> keyFromState(const Workload &workload, const SystemState &state, TaskId task,
                                   SimTime now)
{
    const PolicySpec &policy = workload.scenario().policy;
    const TaskStatus &status = state.task(task);
    const bool nextBurst = workload.conventions().length == LengthMeaning::NextBurst;
    if (policy.id == "fcfs")
        return status.readySince;
    if ((policy.id == "srtf" || policy.id == "lrtf") && nextBurst)
        return remainingAt(status, now);
    if (policy.id == "mlfq" || policy.id == "feedback")
        return status.level + 1;
    if (policy.id == "priority" && !policy.aging)
        return workload.task(task).priority;
    if (policy.id == "lottery")
        return workload.task(task).tickets;
    if (policy.id == "stride" || policy.id == "cfs")
        return status.share;
    return std::nullopt;
}

} // namespace

/// The why sentence, the tables and the timeline tell one story, in random scenarios of all
/// policies and conventions: for every decision, and for every event in both languages.
class TestAgreement : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void decisionsAgree();
    void everyEventHasAWholeSentence_data();
    void everyEventHasAWholeSentence();

private:
    struct Run
    {
        explicit Run(std::uint64_t seed)
        {
            Scenario scenario = test::randomScenario(seed);
            for (TaskSpec &task : scenario.tasks) {
                if (task.number % 2 == 0)
                    task.name = { "job", "作业 " + std::to_string(task.number) };
            }
            document.open(scenario);
        }
        QString keyShown(const Explanation &why, TaskId task) const;
        TraceDocument document;
        ViewState view;
    };
    void checkNames(Run &run, const Decision &decision, const Explanation &why);
    void checkNumbers(Run &run, const Decision &decision, const Explanation &why);
    void checkTables(Run &run, const Decision &decision);
    void checkTimeline(Run &run, const Timeline &timeline, const Decision &decision);

    int m_numbers = 0;
    int m_cells = 0;
    int m_slices = 0;
};

/// The number behind the task in the list of candidates, as it stands there.
QString TestAgreement::Run::keyShown(const Explanation &why, TaskId task) const
{
    const QRegularExpression shape(
        QStringLiteral("Candidates: .*?\\b%1 (?:level )?(-?\\d+)(?=[,.]|$)")
            .arg(words::shortTaskName(document.trace(), task)));
    const QRegularExpressionMatch match = shape.match(why.rule());
    return match.hasMatch() ? match.captured(1) : QString();
}

void TestAgreement::initTestCase()
{
    // Compared numbers are counted below, so that a shape that matches nothing does not pass.
    m_numbers = m_cells = m_slices = 0;
}

void TestAgreement::decisionsAgree()
{
    for (std::uint64_t seed = 1; seed <= kScenarios; ++seed) {
        Run run(seed);
        const Timeline timeline(&run.document.trace());
        for (const Decision &decision : run.document.decisions()) {
            if (decision.chosen == TaskId::None)
                continue;
            const Explanation why = explainerOf(&run.document).decision(decision);
            checkNames(run, decision, why);
            checkNumbers(run, decision, why);
            checkTables(run, decision);
            checkTimeline(run, timeline, decision);
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu, t = %lld, policy %s: %s",
                         static_cast<unsigned long long>(seed),
                         static_cast<long long>(decision.time),
                         run.document.scenario().policy.id.c_str(), qPrintable(why.timed()));
                return;
            }
        }
    }
    QVERIFY2(m_numbers > 1000, qPrintable(QString::number(m_numbers)));
    QVERIFY2(m_cells > 1000, qPrintable(QString::number(m_cells)));
    QVERIFY2(m_slices > 1000, qPrintable(QString::number(m_slices)));
}

void TestAgreement::checkNames(Run &run, const Decision &decision, const Explanation &why)
{
    QCOMPARE(why.time, decision.time);
    const QString label = words::taskName(run.document.trace(), decision.chosen);
    QVERIFY2(why.sentence.startsWith(label), qPrintable(why.sentence));
    if (decision.displaced != TaskId::None)
        QVERIFY(why.sentence.contains(words::taskName(run.document.trace(), decision.displaced)));
    const DecisionModel model(&run.document, &run.view);
    const auto row = static_cast<int>(&decision - run.document.decisions().data());
    QCOMPARE(model.index(row, DecisionModel::Chosen).data().toString(), label);
    QCOMPARE(model.index(row, DecisionModel::Why).data().toString(), why.sentence);
}

void TestAgreement::checkNumbers(Run &run, const Decision &decision, const Explanation &why)
{
    const SystemState state = run.document.stateAt(decision.position);
    const std::vector<Candidate> candidates =
        candidatesOf(run.document.workload(), state, decision);
    for (const Candidate &candidate : candidates) {
        const QString shown = run.keyShown(why, candidate.task);
        const std::optional<qint64> key =
            keyFromState(run.document.workload(), state, candidate.task, decision.time);
        if (shown.isEmpty() || !key)
            continue;
        QCOMPARE(shown, QString::number(*key));
        ++m_numbers;
    }
}

void TestAgreement::checkTables(Run &run, const Decision &decision)
{
    // At the playhead of the decision the table shows what the sentence counts with.
    run.view.setPlayhead({ decision.time, decision.position });
    const PcbTableModel table(&run.document, &run.view);
    const Explanation why = explainerOf(&run.document).decision(decision);
    const std::string &policy = run.document.scenario().policy.id;
    const bool nextBurst = run.document.workload().conventions().length == LengthMeaning::NextBurst;
    const bool levels = policy == "mlfq" || policy == "feedback";
    if (!levels && !((policy == "srtf" || policy == "lrtf") && nextBurst) && policy != "priority")
        return;
    const auto aging = run.document.scenario().policy.aging;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString shown = run.keyShown(why, TaskId { row });
        if (shown.isEmpty() || (policy == "priority" && aging))
            continue;
        const auto cell = [&](int column) { return table.index(row, column).data().toString(); };
        if (levels)
            QCOMPARE(cell(PcbTableModel::Rank), QStringLiteral("level %1").arg(shown));
        else if (policy == "priority")
            QCOMPARE(cell(PcbTableModel::Rank), QStringLiteral("priority %1").arg(shown));
        else
            QCOMPARE(cell(PcbTableModel::Remaining), shown);
        ++m_cells;
    }
}

void TestAgreement::checkTimeline(Run &run, const Timeline &timeline, const Decision &decision)
{
    // The dispatch that carries the decision out, unless the choice is changed or the run ends
    // before.
    const std::vector<TraceEvent> &events = run.document.trace().events();
    for (std::size_t i = decision.position; i < events.size(); ++i) {
        const TraceEvent &event = events[i];
        if (event.cpu() != decision.cpu() || event.kind == EventKind::Preempt)
            continue;
        if (event.kind == EventKind::SwitchTarget && event.task != decision.chosen)
            return;
        if (event.kind != EventKind::Dispatch)
            continue;
        if (event.task != decision.chosen)
            return; // chosen again at the end of a switch
        const TimeTrack &track = timeline.cpu(decision.cpu());
        const std::size_t at = track.indexAt(event.time);
        const Slice slice = track.slice(at);
        // A run of no length leaves no slice.
        if (slice.begin != event.time || slice.event != i)
            return;
        QCOMPARE(slice.kind, SliceKind::Running);
        QCOMPARE(timeline.taskOf(TrackId::of(decision.cpu()), at), decision.chosen);
        ++m_slices;
        return;
    }
}

void TestAgreement::everyEventHasAWholeSentence_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestAgreement::everyEventHasAWholeSentence()
{
    QFETCH(bool, chinese);
    QTranslator translator;
    if (chinese) {
        QVERIFY(translator.load(QStringLiteral(":/i18n/timeslice_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QVERIFY(words::chinese());
    }
    static const QRegularExpression placeholder(QStringLiteral("%[0-9Ln]"));
    // A sentence that is not translated yet is still whole.
    static const QRegularExpression stop(QStringLiteral("[.。]$"));
    for (std::uint64_t seed = 1; seed <= kScenarios; ++seed) {
        Run run(seed);
        const Explainer explainer = explainerOf(&run.document);
        for (std::size_t i = 0; i <= run.document.trace().size(); ++i) {
            const Explanation why = explainer.at(i);
            QVERIFY2(!why.sentence.isEmpty(), qPrintable(QString::number(seed)));
            QVERIFY2(why.sentence.contains(stop), qPrintable(why.sentence));
            QVERIFY2(!why.timed().contains(placeholder), qPrintable(why.timed()));
            for (const QString &note : why.notes) {
                QVERIFY2(note.contains(stop), qPrintable(note));
                QVERIFY2(!note.contains(placeholder), qPrintable(note));
                QVERIFY2(!note.contains(QLatin1Char('_')), qPrintable(note));
            }
            if (i < run.document.trace().size())
                QVERIFY(explainer.logLine(i).contains(stop));
        }
    }
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
