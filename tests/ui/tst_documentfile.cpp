// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenariowriter.h"
#include "tests/support/smallscenario.h"
#include "ui/document/documentfile.h"
#include "ui/document/settings.h"
#include "ui/document/tracedocument.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace timeslice;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray text(const Scenario &scenario)
{
    return QByteArray::fromStdString(writeScenario(scenario));
}

/// While it lives no file of this process can grow beyond `bytes`: writing fails as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small { bytes, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before {};
    void (*m_handler)(int);
};

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_settings = std::make_unique<Settings>(at("settings.ini"));
        m_document = std::make_unique<TraceDocument>();
        m_file = std::make_unique<DocumentFile>(m_document.get(), m_settings.get());
    }
    void cleanup()
    {
        m_file.reset();
        m_document.reset();
        m_settings.reset();
    }

    void openTakesTheFile()
    {
        const Scenario scenario = smallScenario({ { 0, 5 } });
        QVERIFY(put(at("a.timeslice.json"), text(scenario)));
        QSignalSpy paths(m_file.get(), &DocumentFile::pathChanged);
        QVERIFY(!m_file->open(at("a.timeslice.json")));
        QCOMPARE(m_document->scenario(), scenario);
        QCOMPARE(m_file->path(), at("a.timeslice.json"));
        QVERIFY(!m_file->isModified());
        QCOMPARE(paths.count(), 1);
        QCOMPARE(m_file->recentFiles(), QStringList { at("a.timeslice.json") });
        QCOMPARE(m_settings->value(settings::kLastScenario), at("a.timeslice.json"));
    }

    void whatCannotBeOpenedLeavesTheDocument_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("not there") << QStringLiteral("missing");
        QTest::newRow("not JSON") << QStringLiteral("garbage");
        QTest::newRow("a folder") << QStringLiteral("folder");
        QTest::newRow("a pipe") << QStringLiteral("pipe");
        QTest::newRow("an example that does not exist") << QStringLiteral("example");
    }
    void whatCannotBeOpenedLeavesTheDocument()
    {
        QFETCH(QString, kind);
        QVERIFY(put(at("good.json"), text(smallScenario({ { 0, 5 } }))));
        QVERIFY(!m_file->open(at("good.json")));
        Scenario changed = m_document->scenario();
        changed.seed = 7;
        m_document->edit(QStringLiteral("seed"), changed);
        QSignalSpy resets(m_document.get(), &TraceDocument::reset);

        const QString path =
            kind == QLatin1String("example") ? QStringLiteral(":/none.json") : at("bad.json");
        if (kind == QLatin1String("garbage"))
            QVERIFY(put(path, "{\"format\": oops"));
        else if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(path));
        else if (kind == QLatin1String("pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(path), 0600), 0);

        QVERIFY(m_file->open(path));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(m_document->scenario(), changed);
        QCOMPARE(m_file->path(), at("good.json"));
        QVERIFY(m_file->isModified());
        QVERIFY(m_document->undoStack()->canUndo());
        QCOMPARE(m_file->recentFiles(), QStringList { at("good.json") });
    }

    void aProblemSaysWhere()
    {
        QVERIFY(put(at("bad.json"), "{\n  \"format\": oops\n}"));
        const auto problem = m_file->open(at("bad.json"));
        QVERIFY(problem);
        QCOMPARE(problem->line, std::int64_t { 2 });
    }

    void modifiedFollowsTheHistory()
    {
        m_file->openNew(smallScenario({ { 0, 5 } }));
        QSignalSpy modified(m_file.get(), &DocumentFile::modifiedChanged);
        QVERIFY(!m_file->isModified());
        Scenario changed = m_document->scenario();
        changed.seed = 7;
        m_document->edit(QStringLiteral("seed"), changed);
        QVERIFY(m_file->isModified());
        m_document->undoStack()->undo();
        QVERIFY(!m_file->isModified());
        m_document->undoStack()->redo();
        QVERIFY(!m_file->saveAs(at("b")));
        QVERIFY(!m_file->isModified());
        m_document->undoStack()->undo();
        QVERIFY(m_file->isModified());
        QCOMPARE(modified.count(), 5);
    }

    void aSavedFileOpensAsTheSame()
    {
        const Scenario scenario = smallScenario({ { 0, 5 }, { 2, 3 } }, "rr");
        m_file->openNew(scenario);
        QVERIFY(m_file->path().isEmpty());
        QVERIFY(!m_file->saveAs(at("mine")));
        QCOMPARE(m_file->path(), at("mine.timeslice.json"));
        m_file->openNew(smallScenario({ { 0, 1 } }));
        QVERIFY(!m_file->open(at("mine.timeslice.json")));
        QCOMPARE(m_document->scenario(), scenario);
    }

    void savesGoToTheSameFile()
    {
        m_file->openNew(smallScenario({ { 0, 5 } }));
        QVERIFY(!m_file->saveAs(at("mine")));
        Scenario changed = m_document->scenario();
        changed.seed = 7;
        m_document->edit(QStringLiteral("seed"), changed);
        QVERIFY(!m_file->save());
        QCOMPARE(contents(at("mine.timeslice.json")), text(changed));
        QVERIFY(!m_file->isModified());
    }

    void aFullDiskKeepsTheOldFileAndSaysSo()
    {
        m_file->openNew(smallScenario({ { 0, 5 } }));
        QVERIFY(!m_file->saveAs(at("mine")));
        const QByteArray before = contents(at("mine.timeslice.json"));
        Scenario changed = m_document->scenario();
        changed.note.en = std::string(4000, 'x');
        m_document->edit(QStringLiteral("note"), changed);
        std::optional<Problem> problem;
        {
            const SmallDisk disk(1000);
            problem = m_file->save();
        }
        QVERIFY(problem);
        QVERIFY(problem->code == ProblemCode::FileNotWritten);
        QVERIFY(m_file->isModified());
        QCOMPARE(contents(at("mine.timeslice.json")), before);
        QCOMPARE(QDir(m_folder->path())
                     .entryList(QDir::Files | QDir::Hidden)
                     .filter(QStringLiteral("mine")),
                 QStringList { QStringLiteral("mine.timeslice.json") });
        QVERIFY(!m_file->save()); // with room again
        QVERIFY(!m_file->isModified());
    }

    void aFailedSaveAsKeepsThePath()
    {
        m_file->openNew(smallScenario({ { 0, 5 } }));
        QVERIFY(!m_file->saveAs(at("mine")));
        QVERIFY(m_file->saveAs(at("no/such/folder/mine")));
        QCOMPARE(m_file->path(), at("mine.timeslice.json"));
        QCOMPARE(m_file->recentFiles(), QStringList { at("mine.timeslice.json") });
    }

    void namesGetTheSuffix_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("none") << QStringLiteral("/a/b") << QStringLiteral("/a/b.timeslice.json");
        QTest::newRow("whole") << QStringLiteral("b.timeslice.json")
                               << QStringLiteral("b.timeslice.json");
        QTest::newRow("json only") << QStringLiteral("b.json") << QStringLiteral("b.json");
        QTest::newRow("capitals") << QStringLiteral("B.JSON") << QStringLiteral("B.JSON");
        QTest::newRow("a dot inside")
            << QStringLiteral("v1.2") << QStringLiteral("v1.2.timeslice.json");
    }
    void namesGetTheSuffix()
    {
        QFETCH(QString, given);
        QTEST(DocumentFile::withSuffix(given), "wanted");
    }

    void theSuggestedNameIsSafe_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const char *title, const char *name) {
            QTest::newRow(what) << QString::fromUtf8(title) << QString::fromUtf8(name);
        };
        row("plain", "The convoy effect", "The convoy effect");
        row("Chinese", "护航效应", "护航效应");
        row("folders", "../../etc/passwd", "etc passwd");
        row("forbidden elsewhere", "a:b*c?\"d\"<e>|f\\g", "a b c d e f g");
        row("control characters", "a\nb\tc", "a b c");
        row("hidden", ".hidden", "hidden");
        row("an option", "--help", "help");
        row("dots at the end", "wait...", "wait");
        row("empty", "", "Untitled scenario");
        row("nothing left", "///", "Untitled scenario");
        const QString longTitle(500, u'片');
        QTest::newRow("long") << longTitle << longTitle.left(60);
    }
    void theSuggestedNameIsSafe()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        Scenario scenario = smallScenario({ { 0, 5 } });
        scenario.title.en = title.toStdString();
        m_file->openNew(scenario);
        QCOMPARE(m_file->suggestedName(false), name + QLatin1String(".timeslice.json"));
        QVERIFY(!m_file->saveAs(m_folder->path() + u'/' + m_file->suggestedName(false)));
    }

    void recentFilesAreNewestFirstAndAtMostTen()
    {
        const QByteArray bytes = text(smallScenario({ { 0, 5 } }));
        for (int i = 0; i < 12; ++i) {
            const QString path = m_folder->path() + u'/' + QStringLiteral("%1.json").arg(i);
            QVERIFY(put(path, bytes));
            QVERIFY(!m_file->open(path));
        }
        QCOMPARE(m_file->recentFiles().size(), 10);
        QVERIFY(!m_file->open(at("5.json")));
        QCOMPARE(m_file->recentFiles().size(), 10);
        QCOMPARE(m_file->recentFiles().first(), at("5.json"));
        QCOMPARE(m_file->recentFiles().last(), at("2.json"));
        m_file->clearRecentFiles();
        QVERIFY(m_file->recentFiles().isEmpty());
    }

    void aRecentFileThatIsGoneIsDropped()
    {
        QVERIFY(put(at("a.json"), text(smallScenario({ { 0, 5 } }))));
        QVERIFY(!m_file->open(at("a.json")));
        QVERIFY(QFile::remove(at("a.json")));
        QSignalSpy changes(m_file.get(), &DocumentFile::recentFilesChanged);
        const auto problem = m_file->open(at("a.json"));
        QVERIFY(problem);
        QVERIFY(problem->code == ProblemCode::FileMissing);
        QVERIFY(m_file->recentFiles().isEmpty());
        QCOMPARE(changes.count(), 1);
    }

    void whatIsRestoredIsUnsaved()
    {
        QSignalSpy modified(m_file.get(), &DocumentFile::modifiedChanged);
        const Scenario scenario = smallScenario({ { 0, 5 } });
        m_file->restore(scenario, at("a.json"));
        QCOMPARE(m_document->scenario(), scenario);
        QCOMPARE(m_file->path(), at("a.json"));
        QVERIFY(m_file->isModified());
        QCOMPARE(modified.count(), 1);
        QVERIFY(!m_file->save());
        QVERIFY(!m_file->isModified());
    }

private:
    QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TraceDocument> m_document;
    std::unique_ptr<DocumentFile> m_file;
};

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
