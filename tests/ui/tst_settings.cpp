// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <sys/stat.h>

using namespace timeslice;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("config/timeslice.ini"));
    }

    void theFirstStartHasTheInitialValues()
    {
        Settings settings(m_path);
        QCOMPARE(settings.takeTrouble(), Settings::Trouble::None);
        QCOMPARE(settings.value(settings::kLanguage), LanguageChoice::System);
        QCOMPARE(settings.value(settings::kTheme), ThemeChoice::System);
        QCOMPARE(settings.value(settings::kSpeed), 1.0);
        QCOMPARE(settings.value(settings::kReduceMotion), false);
        QCOMPARE(settings.value(settings::kThreeStateDiagram), false);
        QCOMPARE(settings.value(settings::kLastScenario), QString());
        QCOMPARE(settings.value(settings::kRecentFiles), QStringList());
        QCOMPARE(settings.value(settings::kWindowGeometry), QByteArray());
        QVERIFY2(!QFile::exists(m_path), "looking writes nothing");
    }

    void whatIsSetComesBack()
    {
        const QStringList recent { QStringLiteral("/a, b.json"), QStringLiteral("/时间片.json") };
        const QByteArray bytes("\x00\x01\xff;=\n", 6);
        {
            Settings settings(m_path);
            settings.set(settings::kLanguage, LanguageChoice::Chinese);
            settings.set(settings::kTheme, ThemeChoice::Dark);
            settings.set(settings::kSpeed, 2.5);
            settings.set(settings::kReduceMotion, true);
            settings.set(settings::kLastScenario, recent[1]);
            settings.set(settings::kRecentFiles, recent);
            settings.set(settings::kWindowState, bytes);
            QCOMPARE(settings.value(settings::kSpeed), 2.5);
        }
        Settings settings(m_path);
        QCOMPARE(settings.takeTrouble(), Settings::Trouble::None);
        QCOMPARE(settings.value(settings::kLanguage), LanguageChoice::Chinese);
        QCOMPARE(settings.value(settings::kTheme), ThemeChoice::Dark);
        QCOMPARE(settings.value(settings::kSpeed), 2.5);
        QCOMPARE(settings.value(settings::kReduceMotion), true);
        QCOMPARE(settings.value(settings::kLastScenario), recent[1]);
        QCOMPARE(settings.value(settings::kRecentFiles), recent);
        QCOMPARE(settings.value(settings::kWindowState), bytes);
    }

    void oneRecentFileComesBackAsAList()
    {
        {
            Settings settings(m_path);
            settings.set(settings::kRecentFiles, { QStringLiteral("/one.json") });
        }
        Settings settings(m_path);
        QCOMPARE(settings.value(settings::kRecentFiles),
                 QStringList { QStringLiteral("/one.json") });
    }

    void aChangeIsToldAndWrittenAtOnce()
    {
        Settings settings(m_path);
        QSignalSpy changes(&settings, &Settings::changed);
        settings.set(settings::kTheme, ThemeChoice::Light);
        settings.set(settings::kTheme, ThemeChoice::Light);
        QCOMPARE(changes.count(), 1);
        QTRY_VERIFY(contents(m_path).contains("theme=light"));
    }

    void valuesStayWithinTheirBounds_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("speed");
        QTest::newRow("good") << QByteArray("speed=0.5") << 0.5;
        QTest::newRow("too slow") << QByteArray("speed=0.01") << 1.0;
        QTest::newRow("too fast") << QByteArray("speed=1e9") << 1.0;
        QTest::newRow("no number") << QByteArray("speed=fast") << 1.0;
        QTest::newRow("not a number") << QByteArray("speed=nan") << 1.0;
        QTest::newRow("a list") << QByteArray("speed=1, 2") << 1.0;
        QTest::newRow("empty") << QByteArray("speed=") << 1.0;
    }
    void valuesStayWithinTheirBounds()
    {
        QFETCH(QByteArray, line);
        m_path = m_folder->filePath(QStringLiteral("timeslice.ini"));
        put(m_path, "[General]\n" + line + "\ntheme=purple\nreduceMotion=maybe\n");
        Settings settings(m_path);
        QTEST(settings.value(settings::kSpeed), "speed");
        QCOMPARE(settings.value(settings::kTheme), ThemeChoice::System);
        QCOMPARE(settings.value(settings::kReduceMotion), false);
        settings.set(settings::kSpeed, 100);
        QCOMPARE(settings.value(settings::kSpeed), 10.0);
        settings.set(settings::kSpeed, std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(settings.value(settings::kSpeed), 10.0);
    }

    void theRecentFilesAreAtMostTen()
    {
        Settings settings(m_path);
        QStringList files;
        for (int i = 0; i < 15; ++i)
            files.append(QStringLiteral("/%1.json").arg(i));
        settings.set(settings::kRecentFiles, files);
        QCOMPARE(settings.value(settings::kRecentFiles), files.mid(0, 10));
    }

    void aCorruptFileIsKeptBesideAndReplaced_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x00\x01\x02=",
                                              8);
        QTest::newRow("no settings") << QByteArray("Dear diary,\ntoday it rained.\n");
        QTest::newRow("not UTF-8") << QByteArray("theme=\xff\xfe\n");
        QTest::newRow("too large") << QByteArray("a=") + QByteArray(2 * 1024 * 1024, 'x');
    }
    void aCorruptFileIsKeptBesideAndReplaced()
    {
        QFETCH(QByteArray, bytes);
        m_path = m_folder->filePath(QStringLiteral("timeslice.ini"));
        put(m_path, bytes);
        {
            Settings settings(m_path);
            QCOMPARE(settings.takeTrouble(), Settings::Trouble::Corrupt);
            QCOMPARE(settings.takeTrouble(), Settings::Trouble::None);
            QCOMPARE(settings.value(settings::kTheme), ThemeChoice::System);
            settings.set(settings::kTheme, ThemeChoice::Dark);
        }
        QCOMPARE(contents(m_path + QLatin1String(".broken")), bytes);
        Settings settings(m_path);
        QCOMPARE(settings.takeTrouble(), Settings::Trouble::None);
        QCOMPARE(settings.value(settings::kTheme), ThemeChoice::Dark);
    }

    void whatIsNoFileIsLeftAlone_data()
    {
        QTest::addColumn<bool>("isPipe");
        QTest::newRow("a folder") << false;
        QTest::newRow("a pipe that nobody writes to") << true;
    }
    void whatIsNoFileIsLeftAlone()
    {
        QFETCH(bool, isPipe);
        m_path = m_folder->filePath(QStringLiteral("timeslice.ini"));
        const QByteArray name = QFile::encodeName(m_path);
        QCOMPARE(isPipe ? ::mkfifo(name, 0600) : ::mkdir(name, 0700), 0);
        Settings settings(m_path);
        QCOMPARE(settings.takeTrouble(), Settings::Trouble::Unwritable);
        settings.set(settings::kSpeed, 3);
        QCOMPARE(settings.value(settings::kSpeed), 3.0);
        settings.flush();
        QVERIFY(!QFileInfo(m_path).isFile());
    }

    void settingsFromTheFutureAreLeftAlone()
    {
        m_path = m_folder->filePath(QStringLiteral("timeslice.ini"));
        const QByteArray bytes("[General]\nversion=2\ntheme=dark\nspeed=fifth gear\n");
        put(m_path, bytes);
        {
            Settings settings(m_path);
            QCOMPARE(settings.takeTrouble(), Settings::Trouble::FromTheFuture);
            QCOMPARE(settings.value(settings::kTheme), ThemeChoice::System);
            settings.set(settings::kTheme, ThemeChoice::Light);
            QCOMPARE(settings.value(settings::kTheme), ThemeChoice::Light);
            settings.flush();
        }
        QCOMPARE(contents(m_path), bytes);
    }

    void aFolderThatCannotBeMadeIsNoReasonToFail()
    {
        put(m_folder->filePath(QStringLiteral("config")), "in the way");
        Settings settings(m_path);
        QCOMPARE(settings.takeTrouble(), Settings::Trouble::Unwritable);
        settings.set(settings::kReduceMotion, true);
        QCOMPARE(settings.value(settings::kReduceMotion), true);
    }

    void aWriteThatFailsIsToldOnce()
    {
        Settings settings(m_path);
        QSignalSpy failures(&settings, &Settings::writeFailed);
        // The folder is gone and cannot come back.
        const QString folder = m_folder->filePath(QStringLiteral("config"));
        QVERIFY(QDir(folder).removeRecursively());
        put(folder, "in the way");
        settings.set(settings::kSpeed, 2);
        settings.flush();
        settings.set(settings::kSpeed, 3);
        settings.flush();
        QCOMPARE(failures.count(), 1);
        QCOMPARE(settings.value(settings::kSpeed), 3.0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
