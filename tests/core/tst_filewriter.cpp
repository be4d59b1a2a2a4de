// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/filewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace timeslice;
using Code = ProblemCode;

namespace {

std::string encoded(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestFileWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesANewFile();
    void replacesAFileAndKeepsItsMode();
    void followsALinkToItsTarget();
    void refusesADirectoryAndADevice();
    void leavesTheOldFileWhenTheWriteFails();
    void leavesTheOldFileOnAFullDisk();
    void refusesAMissingFolder();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("a.json")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileWriter::writesANewFile()
{
    QVERIFY(!writeFileSafely(encoded(file()), "new"));
    QCOMPARE(contents(file()), QByteArray("new"));
    QCOMPARE(entries(m_folder->path()), QStringList { QStringLiteral("a.json") });
}

void TestFileWriter::replacesAFileAndKeepsItsMode()
{
    QVERIFY(put(file(), "old"));
    QCOMPARE(chmod(encoded(file()).c_str(), 0640), 0);
    QVERIFY(!writeFileSafely(encoded(file()), std::string(300'000, 'x')));
    QCOMPARE(contents(file()).size(), 300'000);
    struct stat info
    {
    };
    QCOMPARE(stat(encoded(file()).c_str(), &info), 0);
    QCOMPARE(int(info.st_mode & 07777), 0640);
    QCOMPARE(entries(m_folder->path()).size(), 1);
}

void TestFileWriter::followsALinkToItsTarget()
{
    QVERIFY(put(file(), "old"));
    const QString link = m_folder->filePath(QStringLiteral("link"));
    QCOMPARE(symlink("a.json", encoded(link).c_str()), 0);
    QVERIFY(!writeFileSafely(encoded(link), "new"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contents(file()), QByteArray("new"));
}

void TestFileWriter::refusesADirectoryAndADevice()
{
    QCOMPARE(writeFileSafely(encoded(m_folder->path()), "x").value().code, Code::FileNotRegular);
    QCOMPARE(writeFileSafely("/dev/full", "x").value().code, Code::FileNotRegular);
}

void TestFileWriter::leavesTheOldFileWhenTheWriteFails()
{
    QVERIFY(put(file(), "old"));
    // A file that may not grow past 4096 bytes fails in the middle of a write, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small { 4096, before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto problem = writeFileSafely(encoded(file()), std::string(10'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(problem.value().code, Code::FileNotWritten);
    QCOMPARE(contents(file()), QByteArray("old"));
    QCOMPARE(entries(m_folder->path()), QStringList { QStringLiteral("a.json") });
}

void TestFileWriter::leavesTheOldFileOnAFullDisk()
{
    const std::string folder = encoded(m_folder->path());
    if (mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") != 0)
        QSKIP(qPrintable(QStringLiteral("A small tmpfs cannot be mounted here (%1); run this test "
                                        "as root with CAP_SYS_ADMIN.")
                             .arg(QString::fromLocal8Bit(std::strerror(errno)))));
    const bool before = put(file(), "old");
    const auto tooLarge = writeFileSafely(encoded(file()), std::string(100'000, 'x'));
    const QByteArray after = contents(file());
    const QStringList left = entries(m_folder->path());
    const auto fits = writeFileSafely(encoded(file()), "new");
    const QByteArray last = contents(file());
    umount(folder.c_str());
    QVERIFY(before);
    QVERIFY(tooLarge);
    QVERIFY(tooLarge->code == Code::FileNotWritten || tooLarge->code == Code::FileNotVerified);
    QCOMPARE(after, QByteArray("old"));
    QCOMPARE(left, QStringList { QStringLiteral("a.json") });
    QVERIFY(!fits);
    QCOMPARE(last, QByteArray("new"));
}

void TestFileWriter::refusesAMissingFolder()
{
    const auto problem =
        writeFileSafely(encoded(m_folder->filePath(QStringLiteral("no/such"))), "x");
    QCOMPARE(problem.value().code, Code::FileNotWritten);
    QVERIFY(entries(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
