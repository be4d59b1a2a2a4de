// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two .ts files are complete and sound, they cover every source under ui/ and app/, and they
// are inside the program.
#include "tests/translations/translationcheck.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace timeslice;

namespace {

QString sourcePath(const QString &path)
{
    return QStringLiteral(TIMESLICE_SOURCE_DIR "/") + path;
}

QString tsPath(const QString &language)
{
    return sourcePath(QStringLiteral("translations/timeslice_%1.ts").arg(language));
}

TranslationFile readPath(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return { {}, {}, QStringLiteral("cannot be opened: ") + path };
    return readTranslationFile(file);
}

QSet<QString> sameWords()
{
    QFile file(sourcePath(QStringLiteral("translations/same_in_chinese.txt")));
    QSet<QString> words;
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
                words += line;
        }
    }
    return words;
}

// Brings the .ts at `path` up to date from these folders. Gives what lupdate complains of: tr()
// without a context, a class without Q_OBJECT. Such a text is never found, so it would stay English
// without any file saying so.
QString scanSources(const QStringList &folders, const QString &path, bool pluralsOnly)
{
    QStringList arguments { QStringLiteral("-silent"), QStringLiteral("-locations"),
                            QStringLiteral("none"), QStringLiteral("-I"),
                            QStringLiteral(TIMESLICE_SOURCE_DIR) };
    if (pluralsOnly)
        arguments += QStringLiteral("-pluralonly");
    QProcess lupdate;
    lupdate.start(QStringLiteral(TIMESLICE_LUPDATE),
                  arguments + folders + QStringList { QStringLiteral("-ts"), path });
    if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0)
        return QStringLiteral("lupdate did not run: ") + lupdate.errorString();
    // A nested class defined in a .cpp file has no strings of its own; the remark about it is no
    // fault.
    const QString remark = QStringLiteral("Ignoring definition of undeclared qualified class");
    QStringList faults = QString::fromLocal8Bit(lupdate.readAllStandardError())
                             .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    faults.removeIf([&](const QString &line) { return line.contains(remark); });
    return faults.join(QLatin1Char('\n'));
}

TranslationFile readText(const QString &language, const QString &messages)
{
    QByteArray bytes =
        QStringLiteral("<TS language=\"%1\"><context><name>W</name>%2</context></TS>")
            .arg(language, messages)
            .toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readTranslationFile(buffer);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultIsFound_data();
    void everyFaultIsFound();
    void aStringThatNoFileKnowsIsFound();
    void aBrokenFileIsAnError();
    void filesAreComplete_data() { languages(); }
    void filesAreComplete();
    void filesCoverEverySource_data() { languages(); }
    void filesCoverEverySource();
    void compiledFilesAreInTheLibrary_data() { languages(); }
    void compiledFilesAreInTheLibrary();

private:
    static void languages();
};

void TranslationsTest::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TranslationsTest::everyFaultIsFound_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("fault"); // empty: there is none

    const auto plain = [](const char *row, const QString &source, const QString &translation,
                          const char *fault) {
        QTest::newRow(row) << QStringLiteral("zh_CN")
                           << QStringLiteral("<message><source>%1</source><translation>%2"
                                             "</translation></message>")
                                  .arg(source, translation)
                           << QString::fromUtf8(fault);
    };
    const auto raw = [](const char *row, const char *language, const char *message,
                        const char *fault) {
        QTest::newRow(row) << QString::fromLatin1(language) << QString::fromUtf8(message)
                           << QString::fromUtf8(fault);
    };

    plain("sound", QStringLiteral("Ready"), QStringLiteral("就绪"), "");
    plain("empty", QStringLiteral("Ready"), QStringLiteral(" "), "is empty");
    plain("placeholder kept, order changed", QStringLiteral("%1 of %2"), QStringLiteral("%2 之 %1"),
          "");
    plain("placeholder used twice", QStringLiteral("at %1"), QStringLiteral("%1，%1"), "");
    plain("placeholder lost", QStringLiteral("%1 of %2"), QStringLiteral("共 %2"), "lost %1");
    plain("placeholder surplus", QStringLiteral("at %1"), QStringLiteral("%1 到 %2"),
          "has a surplus %2");
    plain("local number lost its L", QStringLiteral("at %L1"), QStringLiteral("在 %1"), "lost %L1");
    plain("number lost", QStringLiteral("%n tasks"), QStringLiteral("任务"), "lost %n");
    plain("access key in brackets", QStringLiteral("&amp;File"), QStringLiteral("文件(&amp;F)"),
          "");
    plain("access key lost", QStringLiteral("&amp;File"), QStringLiteral("文件"),
          "has 0 access keys (&), its source 1");
    plain("access key surplus", QStringLiteral("File"), QStringLiteral("文件(&amp;F)"),
          "has 1 access keys (&), its source 0");
    plain("access key not typeable", QStringLiteral("&amp;File"), QStringLiteral("&amp;文件"),
          "has an access key that no keyboard types: &文");
    plain("an ampersand that is shown", QStringLiteral("Cut &amp;&amp; paste"),
          QStringLiteral("剪切与粘贴"), "");
    plain("still English", QStringLiteral("Ready"), QStringLiteral("Ready"), "is still English");
    plain("still English after a name", QStringLiteral("CPU load"), QStringLiteral("CPU load"),
          "is still English");
    plain("a name", QStringLiteral("CPU %1 (ms)"), QStringLiteral("CPU %1 (ms)"), "");
    plain("no words", QStringLiteral("%1 = %2"), QStringLiteral("%1 = %2"), "");
    raw("unfinished", "zh_CN",
        "<message><source>A</source><translation type=\"unfinished\"/></message>", "is unfinished");
    raw("vanished", "zh_CN",
        "<message><source>A</source><translation type=\"vanished\">甲</translation></message>",
        "is vanished");
    raw("no translation", "zh_CN", "<message><source>A</source></message>", "has 0 forms");
    raw("same in English", "en",
        "<message><source>Ready</source><translation>Ready</translation></message>", "");
    raw("one and many", "en",
        "<message numerus=\"yes\"><source>%n task(s)</source><translation><numerusform>%n "
        "task</numerusform><numerusform>%n tasks</numerusform></translation></message>",
        "");
    raw("many only", "en",
        "<message numerus=\"yes\"><source>%n task(s)</source><translation><numerusform>%n "
        "tasks</numerusform></translation></message>",
        "has 1 forms");
}

void TranslationsTest::everyFaultIsFound()
{
    QFETCH(QString, language);
    QFETCH(QString, message);
    QFETCH(QString, fault);

    const auto file = readText(language, message);
    QCOMPARE(file.error, QString());
    QCOMPARE(file.messages.size(), 1);
    const auto faults = faultsOf(file, sameWords());
    if (fault.isEmpty())
        QCOMPARE(faults, QStringList());
    else
        QCOMPARE(faults, QStringList { file.messages.first().id() + QLatin1Char(' ') + fault });
}

void TranslationsTest::aStringThatNoFileKnowsIsFound()
{
    QTemporaryDir dir;
    QVERIFY(dir.isValid());
    QFile source(dir.filePath(QStringLiteral("window.cpp")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write(
        "namespace n { class W { Q_OBJECT void f() { tr(\"Known\"); tr(\"New\"); } }; }\n");
    source.close();
    const auto ts = dir.filePath(QStringLiteral("x_zh_CN.ts"));
    QFile file(ts);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<!DOCTYPE TS><TS version=\"2.1\" language=\"zh_CN\"><context><name>n::W</name>"
               "<message><source>Known</source><translation>A</translation></message>"
               "<message><source>Removed</source><translation>B</translation></message>"
               "</context></TS>");
    file.close();
    const auto before = readPath(ts);
    QCOMPARE(before.error, QString());

    QCOMPARE(scanSources({ source.fileName() }, ts, false), QString());

    const QStringList expected { QStringLiteral("n::W: «New» is missing"),
                                 QStringLiteral("n::W: «Removed» is in no source any more") };
    QCOMPARE(differencesFromSources(before, readPath(ts)), expected);
}

void TranslationsTest::aBrokenFileIsAnError()
{
    QVERIFY(!readText(QStringLiteral("zh_CN"), QStringLiteral("<message>")).error.isEmpty());
    QVERIFY(!readPath(QStringLiteral("/nowhere.ts")).error.isEmpty());
}

void TranslationsTest::filesAreComplete()
{
    QFETCH(QString, language);

    const auto file = readPath(tsPath(language));
    QCOMPARE(file.error, QString());
    QCOMPARE(file.language, language);
    const auto faults = faultsOf(file, sameWords());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TranslationsTest::filesCoverEverySource()
{
    QFETCH(QString, language);

    QTemporaryDir dir;
    QVERIFY(dir.isValid());
    const auto copy = dir.filePath(QStringLiteral("timeslice_%1.ts").arg(language));
    QVERIFY(QFile::copy(tsPath(language), copy));
    const QStringList folders { sourcePath(QStringLiteral("ui")),
                                sourcePath(QStringLiteral("app")) };
    QCOMPARE(scanSources(folders, copy, language == QLatin1String("en")), QString());

    const auto scanned = readPath(copy);
    QCOMPARE(scanned.error, QString());
    const auto differences = differencesFromSources(readPath(tsPath(language)), scanned);
    QVERIFY2(differences.isEmpty(),
             qPrintable(QStringLiteral("%1\nBuild the target update_translations, then translate.")
                            .arg(differences.join(QLatin1Char('\n')))));
}

void TranslationsTest::compiledFilesAreInTheLibrary()
{
    QFETCH(QString, language);

    QVERIFY(QFile::exists(QStringLiteral(":/i18n/timeslice_%1.qm").arg(language)));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
