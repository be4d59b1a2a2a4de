// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray kGood =
    R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "rr", "quantum": 4},
"tasks": [{"id": 1, "name": "P1", "burst": 6}, {"id": 2, "arrival": 1, "bursts": [3, 5, 2]}]})";
const QByteArray kBad = "{\"format\": \"timeslice-scenario\", \"version\": 1,\n \"polizy\": {}}";

Outcome run(const QStringList &arguments, const QByteArray &input = {},
            const QStringList &environment = {})
{
    QProcess process;
    QStringList all { QStringLiteral("PATH=/usr/bin:/bin"), QStringLiteral("LC_ALL=C.UTF-8") };
    process.setEnvironment(all + environment);
    process.start(QStringLiteral(TIMESLICE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit)
        outcome.status = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void refusesAWrongScenarioWithItsPlace();
    void refusesFilesThatAreNoFilesAtOnce_data();
    void refusesFilesThatAreNoFilesAtOnce();
    void validatesAGoodScenario();
    void simulatesAsJson();
    void appliesSettings_data();
    void appliesSettings();
    void stopsAtItsEventLimit();
    void stopsReadingAnEndlessInput();
    void survivesAReaderThatGoesAway();
    void saysThatAFullDeviceTookNothing();
    void showsAChart();
    void comparesPolicies();
    void sweepsAParameter();
    void exportsForOtherPrograms();
    void aPictureTooLargeIsRefused();
    void whatCannotBeWrittenIsSaid();
    void sendsNothingThatATerminalObeys_data();
    void sendsNothingThatATerminalObeys();
    void listsPolicies();
    void helpNamesOnlyWhatExists();
};

void TestCli::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << words("frobnicate");
    QTest::newRow("nothing to compare") << words("compare -");
    QTest::newRow("nothing to sweep") << words("sweep -");
    QTest::newRow("comparison with an unknown policy") << words("compare - --policies fcfs,quick");
    QTest::newRow("sweep over no range") << words("sweep - --param quantum=4..1");
    QTest::newRow("no file") << words("simulate");
    QTest::newRow("two files") << words("simulate - -");
    QTest::newRow("unknown option") << words("simulate - --jason");
    QTest::newRow("two formats") << words("simulate - --json --csv");
    QTest::newRow("option without a value") << words("simulate - --policy");
    QTest::newRow("unknown policy") << words("simulate - --policy quick");
    QTest::newRow("unknown setting") << words("simulate - --set quantumm=1");
    QTest::newRow("setting without a value") << words("simulate - --set quantum");
    QTest::newRow("setting that is no number") << words("simulate - --set quantum=a");
    QTest::newRow("setting out of range") << words("simulate - --set quantum=0");
    QTest::newRow("setting of another policy") << words("simulate - --policy fcfs --set quantum=1");
    QTest::newRow("unknown convention") << words("simulate - --set conventions.ties=pid");
    QTest::newRow("until a word") << words("simulate - --until soon");
    QTest::newRow("negative until") << words("simulate - --until -3");
    QTest::newRow("third language") << words("simulate - --lang fr");
    QTest::newRow("export in no form") << words("export - -");
    QTest::newRow("export in an unknown form") << words("export - - --to gif");
    QTest::newRow("export to nowhere") << words("export - --to svg");
    QTest::newRow("limit 0") << words("simulate - --limit 0");
}

void TestCli::refusesAWrongCommandLine()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments, kGood);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.startsWith("timeslice-cli: "));
}

void TestCli::refusesAWrongScenarioWithItsPlace()
{
    for (const char *command : { "simulate - --json", "validate -" }) {
        const Outcome outcome = run(words(command), kBad);
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err,
                 QByteArray("<stdin>:2:2: error: the key \"polizy\" is unknown here; \"policy\" "
                            "was probably meant\n"));
    }
}

void TestCli::refusesFilesThatAreNoFilesAtOnce_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << QStringLiteral("/no/such/file");
    QTest::newRow("directory") << QStringLiteral("/");
    QTest::newRow("endless device") << QStringLiteral("/dev/zero");
    QTest::newRow("empty device") << QStringLiteral("/dev/null");
}

void TestCli::refusesFilesThatAreNoFilesAtOnce()
{
    QFETCH(QString, path);
    const Outcome outcome = run({ QStringLiteral("simulate"), path });
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith(path.toUtf8() + ":1:1: error: "), outcome.err.constData());
}

void TestCli::validatesAGoodScenario()
{
    const Outcome outcome = run(words("validate -"), kGood);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
}

void TestCli::simulatesAsJson()
{
    const Outcome outcome = run(words("simulate - --json --events --explain"), kGood);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QJsonObject result = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(result[QStringLiteral("makespan")].toInt(), 14);
    QVERIFY(!result[QStringLiteral("events")].toArray().isEmpty());
    QVERIFY(!result[QStringLiteral("decisions")].toArray().isEmpty());
    QCOMPARE(run(words("simulate - --json --events --explain"), kGood).out, outcome.out);
}

void TestCli::appliesSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quantum") << words("--set quantum=2")
                             << QStringLiteral("\"policy\": {\"id\": \"rr\", \"quantum\": 2}");
    QTest::newRow("policy") << words("--policy fcfs")
                            << QStringLiteral("\"policy\": {\"id\": \"fcfs\"}");
    QTest::newRow("list") << words("--policy mlfq --set quanta=2,4,8")
                          << QStringLiteral("\"quanta\": [2, 4, 8]");
    QTest::newRow("aging") << words("--policy priority --set aging=5,2")
                           << QStringLiteral("\"aging\": {\"every\": 5, \"step\": 2}");
    QTest::newRow("convention") << words("--set conventions.tie=pid")
                                << QStringLiteral("\"tie\": \"pid\"");
    QTest::newRow("cpus") << words("--set machine.cpus=2")
                          << QStringLiteral("{\"cpu\": 1, \"kind\"");
    QTest::newRow("switch cost") << words("--set machine.context_switch=1")
                                 << QStringLiteral("\"kind\": \"switch\"");
    QTest::newRow("until") << words("--until=5") << QStringLiteral("\"makespan\": 5");
}

void TestCli::appliesSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    const Outcome outcome = run(words("simulate - --json") + arguments, kGood);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY2(outcome.out.contains(expected.toUtf8()), outcome.out.constData());
}

void TestCli::stopsAtItsEventLimit()
{
    QByteArray endless = kGood;
    endless.replace("\"burst\": 6", "\"burst\": 1000000000");
    const Outcome outcome = run(words("simulate - --json --set quantum=1 --limit 1000"), endless);
    QCOMPARE(outcome.status, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.contains("1000 events"));
}

void TestCli::stopsReadingAnEndlessInput()
{
    const Outcome outcome = run(words("validate -"), QByteArray(3'000'000, ' '));
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.startsWith("<stdin>:1:1: error: the file is larger"));
}

void TestCli::survivesAReaderThatGoesAway()
{
    QProcess process;
    process.start(
        QStringLiteral("/bin/bash"),
        { QStringLiteral("-c"),
          QStringLiteral(
              "\"$0\" simulate - --json --events | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"),
          QStringLiteral(TIMESLICE_CLI) });
    QByteArray large = kGood;
    large.replace("\"burst\": 6", "\"burst\": 20000");
    large.replace("\"quantum\": 4", "\"quantum\": 1");
    process.write(large);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("0"));
}

void TestCli::saysThatAFullDeviceTookNothing()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(TIMESLICE_CLI), words("policies"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    QVERIFY(process.readAllStandardError().startsWith("timeslice-cli: "));
}

void TestCli::showsAChart()
{
    const Outcome outcome = run(words("simulate - --lang en"), kGood);
    QCOMPARE(outcome.status, 0);
    const QList<QByteArray> lines = outcome.out.split('\n');
    QCOMPARE(lines[2], QByteArray("CPU 0 | P1  | P2 | P1 |    | P2 |"));
    QCOMPARE(lines[3], QByteArray("      0     4    7    9   12   14"));
}

void TestCli::comparesPolicies()
{
    const Outcome outcome = run(words("compare - --policies fcfs,rr:quantum=2,srtf --json"), kGood);
    QCOMPARE(outcome.status, 0);
    const QJsonObject root = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(root["format"].toString(), QStringLiteral("timeslice-comparison"));
    const QJsonArray runs = root["runs"].toArray();
    QCOMPARE(runs.size(), 3);
    for (const QJsonValue &each : runs) {
        // The same figures as of the run alone.
        const QString label = each["label"].toString();
        QStringList alone = words("simulate - --json --policy");
        alone += label.section(QLatin1Char(':'), 0, 0);
        if (label.contains(QLatin1Char(':')))
            alone += { QStringLiteral("--set"), label.section(QLatin1Char(':'), 1) };
        const QJsonObject single = QJsonDocument::fromJson(run(alone, kGood).out).object();
        for (const char *key : { "policy", "makespan", "averages", "throughput", "cpu" })
            QCOMPARE(each[QLatin1String(key)], single[QLatin1String(key)]);
    }
    QCOMPARE(root["best"]["waiting"].toArray(), QJsonArray { 2 });
    const Outcome text = run(words("compare - --policies fcfs,srtf --lang zh"), kGood);
    QVERIFY(QString::fromUtf8(text.out).contains(QStringLiteral("平均等待时间")));
}

void TestCli::sweepsAParameter()
{
    const Outcome csv = run(words("sweep - --param quantum=1..3 --csv"), kGood);
    QCOMPARE(csv.status, 0);
    const QList<QByteArray> lines = csv.out.split('\n');
    QVERIFY(lines[0].startsWith("quantum,response,turnaround,waiting"));
    QCOMPARE(lines.size(), 5); // a head, three values, and nothing behind the last line
    QVERIFY(lines[3].startsWith("3,"));
    const Outcome outcome = run(words("sweep - --param machine.cpus=1,2 --json"), kGood);
    const QJsonArray points = QJsonDocument::fromJson(outcome.out).object()["points"].toArray();
    QCOMPARE(points.size(), 2);
    QCOMPARE(points[1]["value"].toInt(), 2);
    QCOMPARE(points[1]["averages"]["waiting"].toDouble(), 0.0);
    // A run without end is said to be one, by the run that it was.
    const Outcome endless = run(words("sweep - --policy lrtf --param machine.cpus=1,2"),
                                R"({"format": "timeslice-scenario", "version": 1,
        "policy": {"id": "rr"}, "tasks": [{"id": 1, "burst": 90000000000}]})");
    QCOMPARE(endless.status, 3);
    QVERIFY(endless.err.contains("10000000"));
}

void TestCli::exportsForOtherPrograms()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("run.svg"));
    const QString lanes = folder.filePath(QStringLiteral("run.json"));
    const Outcome simulated =
        run({ QStringLiteral("simulate"), QStringLiteral("-"), QStringLiteral("--json"),
              QStringLiteral("--svg"), picture, QStringLiteral("--perfetto"), lanes },
            kGood);
    QCOMPARE(simulated.status, 0);
    QVERIFY(simulated.out.contains("\"makespan\": 14"));
    QFile svg(picture);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&svg);
    int bars = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("rect"))
            bars += xml.attributes().value(QLatin1String("class")) == QLatin1String("running");
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(bars, 4 + 4 + 1); // on the CPU's lane, on the tasks' lanes, in the legend
    QCOMPARE(run(words("export - - --to svg"), kGood).out, [&svg] {
        svg.seek(0);
        return svg.readAll();
    }());
    QFile json(lanes);
    QVERIFY(json.open(QIODevice::ReadOnly));
    QVERIFY(!QJsonDocument::fromJson(json.readAll()).object()["traceEvents"].toArray().isEmpty());
    QVERIFY(run(words("export - - --to systrace"), kGood).out.startsWith("# tracer: nop\n"));
    QCOMPARE(run(words("export - - --to csv"), kGood).out,
             run(words("simulate - --csv"), kGood).out);
}

void TestCli::aPictureTooLargeIsRefused()
{
    QByteArray many = kGood;
    many.replace("\"burst\": 6", "\"burst\": 20000");
    many.replace("[3, 5, 2]", "[20000]");
    const Outcome outcome = run(words("export - - --to svg --set quantum=1"), many);
    QCOMPARE(outcome.status, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.contains("20000"));
}

void TestCli::whatCannotBeWrittenIsSaid()
{
    const Outcome outcome = run(words("simulate - --json --svg /no/such/folder/run.svg"), kGood);
    QCOMPARE(outcome.status, 4);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("/no/such/folder/run.svg"), outcome.err.constData());
}

void TestCli::sendsNothingThatATerminalObeys_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const QByteArray hostile = "\xC2\x9B"
                               "31m\xE2\x80\xAE";
    const QByteArray scenario = R"({"format": "timeslice-scenario", "version": 1, "unit": "#",
"title": "a#", "tasks": [{"id": 1, "name": "n#", "program": [{"cpu": 1}, {"io": 1, "device": "d#"},
{"cpu": 1}]}, {"id": 2, "name": "m#", "burst": 2}]})";
    QByteArray named = scenario;
    named.replace('#', hostile);
    QTest::newRow("names") << words("simulate - --events --explain") << named;
    QTest::newRow("key") << words("validate -") << "{\"k" + hostile + "\\u001b\\n\": 1}";
    QTest::newRow("excerpt") << words("validate -") << QByteArray("{\x1B[31m\x07");
    QTest::newRow("file") << QStringList { QStringLiteral("validate"),
                                           QStringLiteral("\x1B[31m\u202E") }
                          << QByteArray();
    QTest::newRow("option") << QStringList { QStringLiteral("--\x1B[31m\n") } << QByteArray();
}

void TestCli::sendsNothingThatATerminalObeys()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const Outcome outcome = run(arguments, input);
    QVERIFY(outcome.status >= 0);
    const QString all = QString::fromUtf8(outcome.out + outcome.err);
    QVERIFY2(all.contains(QLatin1String("\\u")), qPrintable(all));
    for (const QChar c : all) {
        QVERIFY2(c == QLatin1Char('\n') || c.category() != QChar::Other_Control, qPrintable(all));
        QVERIFY2(c.category() != QChar::Other_Format, qPrintable(all));
    }
    if (!outcome.err.isEmpty())
        QVERIFY2(outcome.err.count('\n') <= 2, outcome.err.constData());
}

void TestCli::listsPolicies()
{
    const Outcome outcome = run(words("policies --json"));
    QCOMPARE(outcome.status, 0);
    const QJsonArray policies = QJsonDocument::fromJson(outcome.out).array();
    QVERIFY(policies.size() >= 6);
    QCOMPARE(policies[0].toObject()[QStringLiteral("id")].toString(), QStringLiteral("fcfs"));
}

void TestCli::helpNamesOnlyWhatExists()
{
    const Outcome outcome = run(words("--help"));
    QCOMPARE(outcome.status, 0);
    for (const char *command :
         { "simulate", "compare", "sweep", "export", "validate", "policies", "--lang" })
        QVERIFY(outcome.out.contains(command));
    for (const char *later : { "import", "exercise" })
        QVERIFY(!outcome.out.contains(later));
    QVERIFY(run(words("--version")).out.startsWith("timeslice-cli "));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
