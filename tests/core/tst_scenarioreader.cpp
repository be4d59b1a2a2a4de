// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace timeslice;
using Code = ProblemCode;

namespace {

/// CPU time of the test: what else the machine does is not the reader's fault.
class CpuTimer
{
public:
    qint64 elapsed() const { return (std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

constexpr qint64 kMostMilliseconds = 200;

/// A scenario of one line before the given text and task list on lines of their own.
std::string with(const std::string &extra, const std::string &tasks = R"({"id": 1, "burst": 3})")
{
    return "{\"format\": \"timeslice-scenario\", \"version\": 1,\n" + extra + "\n\"tasks\": [\n"
        + tasks + "\n]}";
}

std::string task(const std::string &fields)
{
    return with("", fields);
}

long peakKilobytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class TestScenarioReader : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheDocumentedExample();
    void acceptsWholeNumbersHoweverWritten();
    void expandsRepetitions();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoRegularFile_data();
    void refusesWhatIsNoRegularFile();
    void refusesALargeFileWithoutReadingIt();
    void staysSmallAndQuickOnHostileTexts_data();
    void staysSmallAndQuickOnHostileTexts();
    void suggestsTheNearestWord();
    void namesTheParametersThatFit();
};

void TestScenarioReader::acceptsTheDocumentedExample()
{
    const ReadResult read = readScenario(R"({
      "format": "timeslice-scenario", "version": 1,
      "title": {"en": "The convoy effect", "zh": "护航效应"},
      "note": "look", "pause_at": 3,
      "unit": "ms",
      "machine": {"cpus": 2, "context_switch": 1, "queue": "central", "devices": {"disk": {"servers": 1, "order": "fcfs"}}},
      "policy": {"id": "rr", "quantum": 4},
      "conventions": {"preset": "ostep", "tie": "pid", "preempt_on_equal": true,
                      "instant_order": ["completion", "expired", "boost", "arrival", "io_return"]},
      "seed": 7, "until": 100,
      "tasks": [
        {"id": 1, "name": "P1", "arrival": 0, "priority": 2, "program": [{"cpu": 24}, {"io": 3, "device": "disk"}]},
        {"id": 2, "name": {"zh": "编辑器"}, "arrival": 1, "bursts": [3, 5, 2], "affinity": [1], "nice": -5}
      ]})");
    QVERIFY(!read.problem);
    const Scenario &scenario = *read.scenario;
    QCOMPARE(scenario.title.zh, std::string("护航效应"));
    QCOMPARE(scenario.note.in(true), std::string("look"));
    QCOMPARE(scenario.pauseAt.value(), SimTime { 3 });
    QCOMPARE(scenario.machine.devices.at("disk").servers, 1);
    QCOMPARE(scenario.policy.quantum.value(), Duration { 4 });
    QCOMPARE(resolve(scenario.conventions).tie, Tie::Pid);
    QVERIFY(resolve(scenario.conventions).preemptOnEqual);
    QCOMPARE(scenario.tasks.size(), std::size_t { 2 });
    QCOMPARE(scenario.tasks[0].program[1].target, std::string("disk"));
    QCOMPARE(scenario.tasks[1].program.size(), std::size_t { 3 });
    QCOMPARE(scenario.tasks[1].program[1].kind, Step::Kind::Io);
}

void TestScenarioReader::acceptsWholeNumbersHoweverWritten()
{
    const ReadResult read = readScenario(
        task(R"({"id": 1.0, "arrival": 3e9, "burst": 9007199254740e-0, "priority": -20e-1})"));
    QVERIFY(!read.problem);
    QCOMPARE(read.scenario->tasks[0].arrival, SimTime { 3'000'000'000 });
    QCOMPARE(read.scenario->tasks[0].program[0].length, Duration { 9'007'199'254'740 });
    QCOMPARE(read.scenario->tasks[0].priority, std::int64_t { -2 });
}

void TestScenarioReader::expandsRepetitions()
{
    const ReadResult read = readScenario(task(
        R"({"id": 1, "program": [{"repeat": 3, "steps": [{"cpu": 2}, {"io": 1}]}, {"cpu": 5}]})"));
    QVERIFY(!read.problem);
    QCOMPARE(read.scenario->tasks[0].program.size(), std::size_t { 7 });
    QCOMPARE(read.scenario->tasks[0].program[6].length, Duration { 5 });
}

void TestScenarioReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ProblemCode>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const std::string &text, Code code, int line,
                        int column) {
        QTest::newRow(name) << bytes(text) << code << line << column;
    };
    // JSON
    row("words", "hello", Code::JsonSyntax, 1, 1);
    row("only white space", "  \n ", Code::JsonEnd, 2, 2);
    row("unfinished object", "{\"format\": ", Code::JsonEnd, 1, 12);
    row("unfinished text", "{\"form", Code::JsonEnd, 1, 7);
    row("missing comma", "{\"a\": 1 \"b\": 2}", Code::JsonSyntax, 1, 9);
    row("missing colon", "{\"a\" 1}", Code::JsonSyntax, 1, 6);
    row("comma before the bracket", "{\"a\": 1,}", Code::JsonSyntax, 1, 9);
    row("two colons", "{\"a\":: 1}", Code::JsonSyntax, 1, 6);
    row("trailing garbage", with("") + "\n  x", Code::JsonTrailing, 6, 3);
    row("a second object", with("") + "{}", Code::JsonTrailing, 5, 3);
    row("NaN", with("\"until\": NaN,"), Code::JsonNotANumber, 2, 10);
    row("minus infinity", with("\"until\": -Infinity,"), Code::JsonNotANumber, 2, 10);
    row("leading zero", with("\"until\": 01,"), Code::JsonSyntax, 2, 10);
    row("byte order mark", "\xEF\xBB\xBF{}", Code::JsonBom, 1, 1);
    row("not UTF-8", with("\"unit\": \"\xE4\xB8\xAD\xFF\","), Code::JsonUtf8, 2, 11);
    row("overlong UTF-8", with("\"unit\": \"\xC0\xAF\","), Code::JsonUtf8, 2, 10);
    row("zero byte", std::string("{\0}", 3), Code::JsonSyntax, 1, 2);
    row("tab within a text", with("\"unit\": \"a\tb\","), Code::JsonString, 2, 11);
    row("bad escape", with("\"unit\": \"a\\q\","), Code::JsonString, 2, 12);
    row("half a surrogate pair", with("\"unit\": \"\\ud800x\","), Code::JsonString, 2, 16);
    row("half a surrogate pair at the end", with("\"unit\": \"\\ud800\","), Code::JsonString, 2,
        16);
    row("a text where none belongs", "{\"a\" \"b\": 1}", Code::JsonSyntax, 1, 6);
    row("a mistake behind much white space", with("\n\n \t \n  x"), Code::JsonSyntax, 5, 3);
    row("10,000 brackets", std::string(10'000, '['), Code::JsonTooDeep, 1, 33);
    row(
        "10,000 objects",
        [] {
            std::string deep;
            for (int i = 0; i < 10'000; ++i)
                deep += "{\"a\":";
            return deep;
        }(),
        Code::JsonTooDeep, 1, 161);
    // Shape
    row("a list", "[]", Code::WrongType, 1, 1);
    row("no format", "{\"version\": 1, \"tasks\": []}", Code::MissingKey, 1, 1);
    row("another format", "{\"format\": \"x\"}", Code::WrongFormat, 1, 12);
    row("another version", "{\"format\": \"timeslice-scenario\", \"version\": 2}",
        Code::WrongVersion, 1, 45);
    row("no tasks key", "{\"format\": \"timeslice-scenario\", \"version\": 1}", Code::MissingKey, 1,
        1);
    row("unknown key", with("\"polizy\": {},"), Code::UnknownKey, 2, 1);
    row("unknown key behind Chinese", with("\"unit\": \"毫秒\", \"x\": 1,"), Code::UnknownKey, 2,
        15);
    row("duplicate key", with("\"seed\": 1, \"seed\": 2,"), Code::DuplicateKey, 2, 12);
    row("duplicate key, escaped", with("\"seed\": 1, \"s\\u0065ed\": 2,"), Code::DuplicateKey, 2,
        12);
    row("text for a number", with("\"seed\": \"1\","), Code::WrongType, 2, 9);
    row("null", with("\"until\": null,"), Code::WrongType, 2, 10);
    row("number for a title", with("\"title\": 1,"), Code::WrongType, 2, 10);
    row("third language", with("\"title\": {\"en\": \"a\", \"de\": \"b\"},"), Code::UnknownKey, 2,
        22);
    row("control character in the title", with("\"title\": \"a\\u0000b\","), Code::TextControl, 2,
        10);
    // Machine, policy, conventions
    row("no cpu", with("\"machine\": {\"cpus\": 0},"), Code::OutOfRange, 2, 21);
    row("too many cpus", with("\"machine\": {\"cpus\": 257},"), Code::OutOfRange, 2, 21);
    row("queue per cpu", with("\"machine\": {\"queue\": \"both\"},"), Code::UnknownWord, 2, 22);
    row("locks in a list", with("\"machine\": {\"locks\": [\"A\"]},"), Code::WrongType, 2, 22);
    row("unknown protocol", with("\"machine\": {\"locks\": {\"A\": {\"protocol\": \"donate\"}}},"),
        Code::UnknownWord, 2, 41);
    row("negative semaphore", with("\"machine\": {\"semaphores\": {\"S\": -1}},"), Code::OutOfRange,
        2, 33);
    row("queue that holds nothing", with("\"machine\": {\"queues\": {\"Q\": 0}},"),
        Code::OutOfRange, 2, 29);
    row("negative steal_every", with("\"machine\": {\"steal_every\": -2},"), Code::OutOfRange, 2,
        28);
    row("device order", with("\"machine\": {\"devices\": {\"d\": {\"order\": \"sstf\"}}},"),
        Code::UnknownWord, 2, 40);
    row("no policy id", with("\"policy\": {\"quantum\": 4},"), Code::MissingKey, 2, 11);
    row("unknown policy", with("\"policy\": {\"id\": \"rrr\"},"), Code::UnknownPolicy, 2, 18);
    row("quantum 0", with("\"policy\": {\"id\": \"rr\", \"quantum\": 0},"), Code::OutOfRange, 2,
        35);
    row("parameter of another policy", with("\"policy\": {\"quantum\": 4, \"id\": \"fcfs\"},"),
        Code::ForeignParameter, 2, 12);
    row("unknown parameter", with("\"policy\": {\"id\": \"rr\", \"quantun\": 4},"),
        Code::UnknownKey, 2, 24);
    row("empty quanta", with("\"policy\": {\"id\": \"mlfq\", \"quanta\": []},"), Code::ListEmpty, 2,
        36);
    row("allotments for other levels",
        with("\"policy\": {\"id\": \"mlfq\", \"quanta\": [1, 2], \"allotments\": [1]},"),
        Code::ListLengths, 2, 58);
    row("neither low nor high", with("\"policy\": {\"id\": \"priority\", \"high\": \"up\"},"),
        Code::UnknownWord, 2, 38);
    row("aging without every",
        with("\"policy\": {\"id\": \"priority\", \"aging\": {\"step\": 1}},"), Code::MissingKey, 2,
        39);
    row("unknown preset", with("\"conventions\": {\"preset\": \"ostepp\"},"), Code::UnknownWord, 2,
        27);
    row("unknown convention", with("\"conventions\": {\"ties\": \"pid\"},"), Code::UnknownKey, 2,
        17);
    row("unknown value", with("\"conventions\": {\"tie\": \"id\"},"), Code::UnknownWord, 2, 24);
    row("text for a boolean", with("\"conventions\": {\"preempt_on_equal\": \"true\"},"),
        Code::WrongType, 2, 37);
    row("instant order with a hole",
        with("\"conventions\": {\"instant_order\": [\"completion\"]},"), Code::UnknownWord, 2, 34);
    row("refill with a switch cost",
        with("\"machine\": {\"context_switch\": 1}, \"conventions\": {\"preempt_cpu\": "
             "\"refill\"},"),
        Code::RefillWithSwitchCost, 2, 31);
    // Numbers
    row("negative until", with("\"until\": -1,"), Code::OutOfRange, 2, 10);
    row("1e400", with("\"until\": 1e400,"), Code::OutOfRange, 2, 10);
    row("2^53", with("\"until\": 9007199254740992,"), Code::OutOfRange, 2, 10);
    row("2^63", with("\"until\": 9223372036854775808,"), Code::OutOfRange, 2, 10);
    row("nearly whole", with("\"until\": 0.99999999999999999999999,"), Code::NotAnInteger, 2, 10);
    row("a half", task("{\"id\": 1, \"burst\": 1.5}"), Code::NotAnInteger, 4, 20);
    // Tasks
    row("no tasks", with("", ""), Code::NoTasks, 3, 10);
    row("task is a number", task("7"), Code::WrongType, 4, 1);
    row("no id", task("{\"burst\": 1}"), Code::MissingKey, 4, 1);
    row("id 0", task("{\"id\": 0, \"burst\": 1}"), Code::OutOfRange, 4, 8);
    row("duplicate id", task("{\"id\": 5, \"burst\": 1},\n{\"id\": 5, \"burst\": 1}"),
        Code::DuplicateId, 5, 8);
    row("negative arrival", task("{\"id\": 1, \"arrival\": -3, \"burst\": 1}"), Code::OutOfRange, 4,
        22);
    row("burst 0", task("{\"id\": 1, \"burst\": 0}"), Code::OutOfRange, 4, 20);
    row("no program", task("{\"id\": 1}"), Code::MissingKey, 4, 1);
    row("two programs", task("{\"id\": 1, \"burst\": 1, \"bursts\": [1]}"), Code::TwoPrograms, 4,
        23);
    row("empty program", task("{\"id\": 1, \"program\": []}"), Code::ProgramEmpty, 4, 22);
    row("begins with I/O", task("{\"id\": 1, \"program\": [{\"io\": 1}]}"),
        Code::ProgramBeginsWithIo, 4, 23);
    row("negative I/O", task("{\"id\": 1, \"bursts\": [1, -1]}"), Code::OutOfRange, 4, 25);
    row("begins with a lock and then I/O",
        task("{\"id\": 1, \"program\": [{\"lock\": \"A\"}, {\"io\": 1}]}"),
        Code::ProgramBeginsWithIo, 4, 38);
    row("nothing but a lock", task("{\"id\": 1, \"program\": [{\"lock\": \"A\"}]}"),
        Code::ProgramEmpty, 4, 22);
    row("lock without a name", task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"lock\": \"\"}]}"),
        Code::NameMissing, 4, 44);
    row("release of what is not held",
        task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"unlock\": \"A\"}]}"), Code::LockNotHeld, 4,
        46);
    row("unknown semaphore", task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"wait\": \"S\"}]}"),
        Code::NoSuchSemaphore, 4, 44);
    row("unknown queue", task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"send\": \"Q\"}]}"),
        Code::NoSuchQueue, 4, 44);
    row("a step of two kinds",
        task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"lock\": \"A\", \"cpu\": 2}]}"),
        Code::UnknownKey, 4, 49);
    row("no yield", task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"yield\": false}]}"),
        Code::UnknownWord, 4, 45);
    row("a child without a program",
        task("{\"id\": 1, \"program\": [{\"cpu\": 1}, {\"fork\": [{\"fork\": []}]}]}"),
        Code::ProgramEmpty, 4, 44);
    row("a child gives up its parent's lock",
        task("{\"id\": 1, \"program\": [{\"lock\": \"A\"}, {\"cpu\": 1}, {\"fork\": [{\"cpu\": 1}, "
             "{\"unlock\": \"A\"}]}]}"),
        Code::LockNotHeld, 4, 83);
    row("a periodic task forks",
        task("{\"id\": 1, \"period\": 9, \"program\": [{\"cpu\": 1}, {\"fork\": [{\"cpu\": 1}]}]}"),
        Code::ForkInPeriodic, 4, 35);
    row("a billion repetitions",
        task("{\"id\": 1, \"program\": [{\"repeat\": 1e9, \"steps\": [{\"cpu\": 1}]}]}"),
        Code::ProgramTooLong, 4, 24);
    row("repetitions of repetitions",
        task("{\"id\": 1, \"program\": [{\"repeat\": 1000, \"steps\": [{\"repeat\": 1000, "
             "\"steps\": [{\"cpu\": 1}]}]}]}"),
        Code::ProgramTooLong, 4, 24);
    row("repetitions of forks of repetitions",
        task("{\"id\": 1, \"program\": [{\"repeat\": 1000, \"steps\": [{\"fork\": [{\"repeat\": "
             "100000, \"steps\": [{\"cpu\": 1}]}]}]}]}"),
        Code::ProgramTooLong, 4, 24);
    row("repeat without steps", task("{\"id\": 1, \"program\": [{\"repeat\": 2}]}"),
        Code::MissingKey, 4, 24);
    row("unknown step", task("{\"id\": 1, \"program\": [{\"cpi\": 2}]}"), Code::UnknownKey, 4, 24);
    row("device on a CPU step", task("{\"id\": 1, \"program\": [{\"cpu\": 2, \"device\": \"d\"}]}"),
        Code::UnknownKey, 4, 34);
    row("queue that is no number", task("{\"id\": 1, \"queue\": \"a\", \"burst\": 1}"),
        Code::WrongType, 4, 20);
    row("CPU that is not there", task("{\"id\": 1, \"affinity\": [0, 1], \"burst\": 1}"),
        Code::NoSuchCpu, 4, 27);
    row("nice 20", task("{\"id\": 1, \"nice\": 20, \"burst\": 1}"), Code::OutOfRange, 4, 19);
    row("no tickets", task("{\"id\": 1, \"tickets\": 0, \"burst\": 1}"), Code::OutOfRange, 4, 22);
    row("jobs without a period", task("{\"id\": 1, \"jobs\": 2, \"burst\": 1}"),
        Code::JobsWithoutPeriod, 4, 19);
    row("period 0", task("{\"id\": 1, \"period\": 0, \"burst\": 1}"), Code::OutOfRange, 4, 21);
    row("too long together",
        task("{\"id\": 1, \"burst\": 9007199254740990},\n{\"id\": 2, \"burst\": 9007199254740990}"),
        Code::TotalTooLong, 5, 1);
    row("name too long",
        task("{\"id\": 1, \"name\": \"" + std::string(2000, 'x') + "\", \"burst\": 1}"),
        Code::TextTooLong, 4, 19);
}

void TestScenarioReader::refuses()
{
    QFETCH(QByteArray, text);
    const CpuTimer timer;
    const ReadResult read =
        readScenario({ text.constData(), static_cast<std::size_t>(text.size()) });
    QVERIFY(timer.elapsed() < kMostMilliseconds);
    QVERIFY(read.problem);
    QVERIFY(!read.scenario);
    QTEST(static_cast<int>(read.problem->line), "line");
    QTEST(static_cast<int>(read.problem->column), "column");
    QTEST(read.problem->code, "code");
}

void TestScenarioReader::refusesWhatIsNoRegularFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ProblemCode>("code");
    QTest::newRow("missing") << QStringLiteral("missing") << Code::FileMissing;
    QTest::newRow("fifo") << QStringLiteral("fifo") << Code::FileNotRegular;
    QTest::newRow("directory") << QStringLiteral(".") << Code::FileNotRegular;
    QTest::newRow("device") << QStringLiteral("/dev/zero") << Code::FileNotRegular;
    QTest::newRow("empty") << QStringLiteral("empty") << Code::FileEmpty;
    QTest::newRow("dangling link") << QStringLiteral("dangling") << Code::FileMissing;
    QTest::newRow("link to itself") << QStringLiteral("loop") << Code::FileUnreadable;
}

void TestScenarioReader::refusesWhatIsNoRegularFile()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto path = [&folder](const QString &file) {
        return QFile::encodeName(folder.filePath(file)).toStdString();
    };
    QCOMPARE(mkfifo(path(QStringLiteral("fifo")).c_str(), 0600), 0);
    QCOMPARE(symlink("nowhere", path(QStringLiteral("dangling")).c_str()), 0);
    QCOMPARE(symlink("loop", path(QStringLiteral("loop")).c_str()), 0);
    std::ofstream(path(QStringLiteral("empty"))).flush();

    const CpuTimer timer;
    const ReadResult read =
        readScenarioFile(name.startsWith(QLatin1Char('/')) ? name.toStdString() : path(name));
    QVERIFY(timer.elapsed() < kMostMilliseconds);
    QVERIFY(read.problem);
    QTEST(read.problem->code, "code");
}

void TestScenarioReader::refusesALargeFileWithoutReadingIt()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(100'000'000));
    file.close();
    const long before = peakKilobytes();
    const CpuTimer timer;
    const ReadResult read = readScenarioFile(QFile::encodeName(file.fileName()).toStdString());
    QVERIFY(timer.elapsed() < kMostMilliseconds);
    QCOMPARE(read.problem.value().code, Code::FileTooLarge);
    QVERIFY(peakKilobytes() - before < 1024);
}

void TestScenarioReader::staysSmallAndQuickOnHostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray numbers = "[1";
    while (numbers.size() < 1'000'000)
        numbers += ",1";
    QTest::newRow("half a million numbers") << numbers + "]";
    QByteArray tasks;
    for (int i = 1; tasks.size() < 900'000; ++i)
        tasks += "{\"id\":" + QByteArray::number(i) + ",\"burst\":1},\n";
    QTest::newRow("tasks, then a mistake") << bytes(task(tasks.toStdString() + "{\"id\": 1}"));
    QTest::newRow("one long text")
        << bytes(with("\"title\": \"" + std::string(1'000'000, 'x') + "\","));
    QTest::newRow("a million line feeds") << QByteArray(1'000'000, '\n') + 'x';
    QTest::newRow("a million line feeds in a list") << '[' + QByteArray(1'000'000, '\n') + 'x';
    QTest::newRow("200,000 steps") << bytes(task("{\"id\": 1, \"program\": [{\"repeat\": 200000, "
                                                 "\"steps\": [{\"cpu\": 1}]}, {\"cpu\": 1}]}"));
}

void TestScenarioReader::staysSmallAndQuickOnHostileTexts()
{
    QFETCH(QByteArray, text);
    const long before = peakKilobytes();
    const CpuTimer timer;
    const ReadResult read =
        readScenario({ text.constData(), static_cast<std::size_t>(text.size()) });
    const qint64 elapsed = timer.elapsed();
    QVERIFY(read.problem);
    QVERIFY2(elapsed < kMostMilliseconds * TIMESLICE_SLOWNESS,
             qPrintable(QString::number(elapsed)));
    QVERIFY2(peakKilobytes() - before < 32 * 1024 * (TIMESLICE_SLOWNESS > 1 ? 4 : 1),
             qPrintable(QString::number(peakKilobytes() - before)));
}

void TestScenarioReader::suggestsTheNearestWord()
{
    const ReadResult read = readScenario(with("\"machnie\": {},"));
    QCOMPARE(read.problem.value().arguments.at(1), std::string("machine"));
    QCOMPARE(readScenario(with("\"zzzzzz\": {},")).problem.value().arguments.at(1), std::string());
}

void TestScenarioReader::namesTheParametersThatFit()
{
    const Problem problem =
        readScenario(with("\"policy\": {\"id\": \"rr\", \"boost\": 4},")).problem.value();
    QCOMPARE(problem.code, Code::ForeignParameter);
    QCOMPARE(problem.path, std::string("policy.boost"));
    QCOMPARE(problem.arguments.at(2), std::string("quantum"));
}

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenarioreader.moc"
