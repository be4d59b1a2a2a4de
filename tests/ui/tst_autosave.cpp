// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/autosave.h"
#include "ui/document/documentfile.h"
#include "ui/document/settings.h"
#include "ui/document/tracedocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace timeslice;

namespace {

constexpr int kAtOnce = 0;
constexpr int kNotByItself = 1'000'000'000;

Scenario sample(std::uint64_t seed)
{
    Scenario scenario = smallScenario({ { 0, 5 } });
    scenario.seed = seed;
    return scenario;
}

/// A program with a document, as the shell builds it.
struct Session
{
    Settings settings;
    TraceDocument document;
    DocumentFile file { &document, &settings };
    Autosave autosave;

    Session(const QString &folder, int delay)
        : settings(folder + QLatin1String("/settings.ini"))
        , autosave(&document, &file, folder + QLatin1String("/data/autosave"), delay)
    {
        file.openNew(sample(1));
    }

    void change(std::uint64_t seed) { document.edit(QStringLiteral("seed"), sample(seed)); }
};

/// What this executable does when it is called with `--hold folder`: keeps unsaved changes and
/// waits for its end.
int hold(const QString &folder)
{
    AutosaveStore store(folder);
    if (store.write(sample(77), QStringLiteral("/home/课堂/demo.json")))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    ::alarm(60); // should the test die first
    for (;;)
        ::pause();
}

} // namespace

class TestAutosave : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(m_temporary->isValid());
        m_root = m_temporary->path();
        m_folder = m_root + QLatin1String("/data/autosave");
    }

    void nothingIsKeptWhileNothingIsUnsaved()
    {
        Session session(m_root, kAtOnce);
        session.autosave.saveNow();
        QVERIFY(!QFileInfo::exists(m_folder));
    }

    void aChangeIsKeptAfterAMoment()
    {
        Session session(m_root, kAtOnce);
        session.change(2);
        QTRY_COMPARE(scenarios().size(), 1);
        const ReadResult kept =
            readScenarioFile((m_folder + u'/' + scenarios().first()).toStdString());
        QVERIFY(kept.scenario);
        QCOMPARE(*kept.scenario, sample(2));
    }

    void theMomentIsRespectedUnlessAsked()
    {
        Session session(m_root, kNotByItself);
        session.change(2);
        QCoreApplication::processEvents();
        QVERIFY(scenarios().isEmpty());
        session.autosave.saveNow();
        QCOMPARE(scenarios().size(), 1);
    }

    void onlyThePersonMayRead()
    {
        Session session(m_root, kNotByItself);
        session.change(2);
        session.autosave.saveNow();
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_folder) & kOthers));
        const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 3);
        for (const QFileInfo &info : files) {
            QVERIFY2(!(info.permissions() & (kOthers | QFile::ExeOwner)),
                     qPrintable(info.fileName()));
        }
    }

    void nothingIsLeft_data()
    {
        QTest::addColumn<QString>("after");
        QTest::newRow("saving") << QStringLiteral("save");
        QTest::newRow("undoing everything") << QStringLiteral("undo");
        QTest::newRow("opening another scenario") << QStringLiteral("open");
        QTest::newRow("a clean end") << QStringLiteral("end");
    }
    void nothingIsLeft()
    {
        QFETCH(QString, after);
        auto session = std::make_unique<Session>(m_root, kNotByItself);
        session->change(2);
        session->autosave.saveNow();
        QCOMPARE(scenarios().size(), 1);
        if (after == QLatin1String("save"))
            QVERIFY(!session->file.saveAs(m_root + QLatin1String("/mine")));
        else if (after == QLatin1String("undo"))
            session->document.undoStack()->undo();
        else if (after == QLatin1String("open"))
            session->file.openNew(sample(3));
        else
            session.reset();
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void aRunningProgramsWorkIsNotOffered()
    {
        Session first(m_root, kNotByItself);
        first.change(2);
        first.autosave.saveNow();
        Session second(m_root, kNotByItself);
        QVERIFY(second.autosave.recoverable().empty());
        QVERIFY(first.autosave.recoverable().empty()); // nor its own
        QCOMPARE(scenarios().size(), 1);
    }

    void aCrashIsRecovered()
    {
        QVERIFY(crash());
        Session session(m_root, kNotByItself);
        auto found = session.autosave.recoverable();
        QCOMPARE(found.size(), std::size_t { 1 });
        QCOMPARE(found.front().originalPath, QString::fromUtf8("/home/课堂/demo.json"));
        QVERIFY(found.front().saved.isValid());

        QVERIFY(!session.autosave.recover(found.front()));
        QCOMPARE(session.document.scenario(), sample(77));
        QCOMPARE(session.file.path(), found.front().originalPath);
        QVERIFY(session.file.isModified());
        QVERIFY(session.autosave.recoverable().empty());
        QCOMPARE(scenarios().size(), 1); // its own by now: a second crash loses nothing
        QVERIFY(scenarios().first() != found.front().id + QLatin1String(".timeslice.json"));
    }

    void whileTheOtherProgramLivesNothingIsOffered()
    {
        QProcess other;
        QVERIFY(startHolding(other));
        Session session(m_root, kNotByItself);
        QVERIFY(session.autosave.recoverable().empty());
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(session.autosave.recoverable().size(), std::size_t { 1 });
    }

    void twoProgramsDoNotOfferTheSame()
    {
        QVERIFY(crash());
        auto first = std::make_unique<Session>(m_root, kNotByItself);
        QCOMPARE(first->autosave.recoverable().size(), std::size_t { 1 });
        QCOMPARE(first->autosave.recoverable().size(), std::size_t { 1 });
        Session second(m_root, kNotByItself);
        QVERIFY(second.autosave.recoverable().empty());
        first.reset(); // neither recovered nor discarded: offered again
        QCOMPARE(second.autosave.recoverable().size(), std::size_t { 1 });
    }

    void whatIsDiscardedIsGone()
    {
        QVERIFY(crash());
        QVERIFY(crash());
        Session session(m_root, kNotByItself);
        const auto found = session.autosave.recoverable();
        QCOMPARE(found.size(), std::size_t { 2 });
        session.autosave.discard(found[0]);
        QCOMPARE(session.autosave.recoverable().size(), std::size_t { 1 });
        session.autosave.discard(found[1]);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void aDamagedEntryChangesNothing()
    {
        QVERIFY(crash());
        QFile damaged(m_folder + u'/' + scenarios().first());
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write("{\"format\":");
        damaged.close();
        Session session(m_root, kNotByItself);
        const auto found = session.autosave.recoverable();
        QCOMPARE(found.size(), std::size_t { 1 });
        QVERIFY(session.autosave.recover(found.front()));
        QCOMPARE(session.document.scenario(), sample(1));
        QVERIFY(!session.file.isModified());
        QCOMPARE(session.autosave.recoverable().size(), std::size_t { 1 });
    }

    void whatACrashLeftHalfDoneIsSwept()
    {
        QVERIFY(QDir().mkpath(m_folder));
        for (const char *name : { "a.lock", ".b.timeslice.json.123.0" }) {
            QFile file(m_folder + u'/' + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Session session(m_root, kNotByItself);
        QVERIFY(session.autosave.recoverable().empty());
        QVERIFY(!QFile::exists(m_folder + QLatin1String("/a.lock")));
    }

    void aFailureIsToldOnce()
    {
        QFile inTheWay(m_root + QLatin1String("/data"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Session session(m_root, kNotByItself);
        QSignalSpy failures(&session.autosave, &Autosave::failed);
        session.change(2);
        session.autosave.saveNow();
        session.change(3);
        session.autosave.saveNow();
        QCOMPARE(failures.count(), 1);
        QVERIFY(inTheWay.remove());
        session.change(4);
        session.autosave.saveNow();
        QCOMPARE(failures.count(), 1);
        QCOMPARE(scenarios().size(), 1);
    }

private:
    QStringList scenarios() const
    {
        return QDir(m_folder).entryList({ QStringLiteral("*.timeslice.json") }, QDir::Files);
    }

    bool startHolding(QProcess &process) const
    {
        process.start(QCoreApplication::applicationFilePath(),
                      { QStringLiteral("--hold"), m_folder });
        return process.waitForReadyRead() && process.readAll().startsWith("ready");
    }

    /// Another program with unsaved changes dies without a word.
    bool crash() const
    {
        QProcess process;
        if (!startHolding(process))
            return false;
        process.kill();
        return process.waitForFinished() && process.exitStatus() == QProcess::CrashExit;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_root;
    QString m_folder;
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--hold"))
        return hold(arguments[2]);
    TestAutosave test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_autosave.moc"
