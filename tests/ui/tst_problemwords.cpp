// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"
#include "ui/words/problemwords.h"
#include "ui/words/visibletext.h"

#include <QTest>

using namespace timeslice;

/// Sentences about a file that was written to do harm stay sentences.
class TestProblemWords : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatCannotBeSeen_data();
    void showsWhatCannotBeSeen();
    void cutsAtACharacter();
    void quotesAreSafeAndShort_data();
    void quotesAreSafeAndShort();
    void fileNamesAreSafeAndWhole();
    void namesABadEscape_data();
    void namesABadEscape();
};

void TestProblemWords::showsWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("words") << QStringLiteral("进程 P1 \U0001F600")
                           << QStringLiteral("进程 P1 \U0001F600");
    QTest::newRow("escape") << QStringLiteral("a\x1B[31m") << QStringLiteral("a\\u001b[31m");
    QTest::newRow("control sequence introducer")
        << QString(QChar(0x9B)) << QStringLiteral("\\u009b");
    QTest::newRow("zero") << QString(QChar(0)) << QStringLiteral("\\u0000");
    QTest::newRow("bell, line feed, delete")
        << QStringLiteral("\x07\n\x7F") << QStringLiteral("\\u0007\\u000a\\u007f");
    QTest::newRow("right to left")
        << QStringLiteral("\u202E\u2066\u200F") << QStringLiteral("\\u202e\\u2066\\u200f");
    QTest::newRow("line separators")
        << QStringLiteral("\u2028\u2029") << QStringLiteral("\\u2028\\u2029");
    QTest::newRow("tag") << QStringLiteral("\U000E0041") << QStringLiteral("\\udb40\\udc41");
    QTest::newRow("half a pair") << QString(QChar(0xD800)) << QStringLiteral("\\ud800");
}

void TestProblemWords::showsWhatCannotBeSeen()
{
    QFETCH(QString, text);
    QTEST(words::visibleText(text), "shown");
    QTEST(words::quotedText(text), "shown");
}

void TestProblemWords::cutsAtACharacter()
{
    const QString forty(40, QLatin1Char('x'));
    const QString ellipsis(QChar(0x2026));
    QCOMPARE(words::quotedText(forty), forty);
    QCOMPARE(words::quotedText(forty + QLatin1Char('x')), forty.left(39) + ellipsis);
    const QString face = QStringLiteral("\U0001F600");
    QCOMPARE(words::quotedText(face.repeated(41)), face.repeated(39) + ellipsis);
    QCOMPARE(words::quotedText(forty.left(37) + QStringLiteral("\x1B!")),
             forty.left(37) + ellipsis);
}

void TestProblemWords::quotesAreSafeAndShort_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray hostile = "\\u001b[31m\xC2\x9B\xE2\x80\xAE\\u0000\\u0007\\n";
    const QByteArray start = "{\"format\": \"timeslice-scenario\", \"version\": 1,\n";
    const QByteArray tasks = "\"tasks\": [{\"id\": 1, \"burst\": 1}]}";
    QTest::newRow("key") << start + '"' + hostile + "\": 1," + tasks;
    QTest::newRow("long key") << start + '"' + QByteArray(5000, 'k') + "\": 1," + tasks;
    QTest::newRow("key twice") << start + '"' + hostile + "\": 1,\"" + hostile + "\": 2}";
    QTest::newRow("format") << "{\"format\": \"" + hostile + QByteArray(5000, 'f') + "\"}";
    QTest::newRow("policy") << start + "\"policy\": {\"id\": \"" + hostile
            + QByteArray("\xE4\xB8\xAD").repeated(999) + "\"}," + tasks;
    QTest::newRow("number") << start + "\"until\": " + QByteArray(5000, '9') + ',' + tasks;
    QTest::newRow("excerpt") << QByteArray("{\x1B[31m\x07");
    QTest::newRow("trailing") << start + tasks + "\xC2\x9B";
}

void TestProblemWords::quotesAreSafeAndShort()
{
    QFETCH(QByteArray, text);
    const ReadResult read =
        readScenario({ text.constData(), static_cast<std::size_t>(text.size()) });
    QVERIFY(read.problem);
    for (const QString &said :
         { problemSentence(*read.problem), problemText(*read.problem, QStringLiteral("f")),
           problemMessage(*read.problem, QStringLiteral("f")) }) {
        QVERIFY2(said.size() < 400, qPrintable(said));
        QVERIFY2(!said.contains(QChar(QChar::ReplacementCharacter)), qPrintable(said));
        QCOMPARE(said, words::visibleText(said));
    }
}

void TestProblemWords::fileNamesAreSafeAndWhole()
{
    const Problem problem { ProblemCode::FileMissing, {}, {} };
    const QString name = QStringLiteral("/") + QString(200, QLatin1Char('d'));
    const QString hostile = name + QStringLiteral("\x1B]0;\x07\u202E.json");
    const QString shown = name + QStringLiteral("\\u001b]0;\\u0007\\u202e.json");
    QVERIFY(problemText(problem, hostile).startsWith(shown + QStringLiteral(":1:1: ")));
    QVERIFY(problemMessage(problem, hostile).startsWith(shown + QStringLiteral(": ")));
}

void TestProblemWords::namesABadEscape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("escape");
    QTest::newRow("high half") << QByteArray("{\"a\\ud800x\": 1}") << true;
    QTest::newRow("high half at the end") << QByteArray("{\"a\\ud800\": 1}") << true;
    QTest::newRow("low half") << QByteArray("{\"a\\udc00\": 1}") << true;
    QTest::newRow("unknown letter") << QByteArray("{\"a\\q\": 1}") << true;
    QTest::newRow("tab") << QByteArray("{\"a\tb\": 1}") << false;
}

void TestProblemWords::namesABadEscape()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, escape);
    const ReadResult read =
        readScenario({ text.constData(), static_cast<std::size_t>(text.size()) });
    QVERIFY(read.problem);
    QCOMPARE(read.problem->code, ProblemCode::JsonString);
    const QString said = problemSentence(*read.problem);
    QCOMPARE(said.startsWith(QStringLiteral("this escape is not valid")), escape);
}

QTEST_GUILESS_MAIN(TestProblemWords)
#include "tst_problemwords.moc"
