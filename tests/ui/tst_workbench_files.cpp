// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"
#include "core/io/scenariowriter.h"
#include "tests/support/smallscenario.h"
#include "tests/support/workbenchstage.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

#include <sys/stat.h>

using namespace timeslice;

namespace {

QByteArray scenarioOf(int tasks)
{
    Scenario scenario = smallScenario({ { 0, 3 } });
    for (int i = 1; i < tasks; ++i) {
        TaskSpec task = scenario.tasks.front();
        task.number = i + 1;
        scenario.tasks.push_back(task);
    }
    return QByteArray::fromStdString(writeScenario(scenario));
}

constexpr auto kBad = "{\n  \"format\": \"timeslice-scenario\", \"version\": 1,\n"
                      "  \"policy\": {\"id\": \"fcfs\"},\n"
                      "  \"tasks\": [{\"id\": 1, \"burst\": -5}]\n}\n";

} // namespace

/// Files that come to the program from outside: dropped, named on the command line, or left by a
/// program that died.
class TestWorkbenchFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<WorkbenchStage>(); }
    void cleanup() { m_stage.reset(); }

    void aDroppedFileIsOpened()
    {
        const QString file = m_stage->write(QStringLiteral("good.timeslice.json"), scenarioOf(3));
        m_stage->start();
        QVERIFY(drop({ file }));
        QCOMPARE(tasks(), std::size_t { 3 });
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

    void aSaveThatSucceedsTakesBackWhatWasSaid()
    {
        QVERIFY(QDir(m_stage->home()).mkdir(QStringLiteral("sub")));
        m_stage->start(m_stage->write(QStringLiteral("sub/a.timeslice.json"), scenarioOf(2)));
        Scenario scenario = m_stage->document()->scenario();
        scenario.tasks.pop_back();
        m_stage->document()->edit(QStringLiteral("fewer"), scenario);
        QVERIFY(QDir(m_stage->path(QStringLiteral("sub"))).removeRecursively());
        m_stage->action(ActionId::Save)->trigger();
        QVERIFY(m_stage->window()->messages()->isError());
        QVERIFY(QDir(m_stage->home()).mkdir(QStringLiteral("sub")));
        m_stage->action(ActionId::Save)->trigger();
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

    void aLongTitleLeavesTheWindowAsItIs()
    {
        QByteArray titled = scenarioOf(2);
        titled.replace("\"version\": 1",
                       "\"version\": 1, \"title\": \"" + QByteArray(190, 'W') + '"');
        m_stage->start(m_stage->write(QStringLiteral("long.timeslice.json"), titled));
        QVERIFY(m_stage->document()->scenario().title.en.size() == 190);
        QVERIFY(m_stage->window()->minimumSizeHint().width() <= 1024);
        QCOMPARE(m_stage->window()->size(), QSize(1366, 768));
    }

    void whatCannotBeOpenedChangesNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("wrong value") << "bad"
                                     << "bad.timeslice.json, line 4, column ";
        QTest::newRow("not JSON") << "text"
                                  << "text.timeslice.json, line 1, column ";
        QTest::newRow("folder") << "folder"
                                << "folder";
        QTest::newRow("FIFO") << "fifo"
                              << "fifo";
        QTest::newRow("missing") << "missing"
                                 << "missing";
    }
    void whatCannotBeOpenedChangesNothing()
    {
        QFETCH(QString, what);
        QFETCH(QString, said);
        m_stage->write(QStringLiteral("bad.timeslice.json"), kBad);
        m_stage->write(QStringLiteral("text.timeslice.json"), "once upon a time\n");
        QVERIFY(QDir(m_stage->home()).mkdir(QStringLiteral("folder")));
        QCOMPARE(
            ::mkfifo(QFile::encodeName(m_stage->path(QStringLiteral("fifo"))).constData(), 0600),
            0);
        const QString open = m_stage->write(QStringLiteral("open.timeslice.json"), scenarioOf(2));
        m_stage->start(open);
        // Something to be undone and something to be redone; saved, so that nothing is asked.
        QUndoStack *undo = m_stage->document()->undoStack();
        change(10);
        change(20);
        undo->undo();
        m_stage->action(ActionId::Save)->trigger();
        const Scenario before = m_stage->document()->scenario();
        const QString title = m_stage->window()->windowTitle();

        const QString path =
            m_stage->path(what
                          + (what == QLatin1String("bad") || what == QLatin1String("text")
                                 ? QStringLiteral(".timeslice.json")
                                 : QString()));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(drop({ path }));
        QVERIFY2(clock.elapsed() < 2000, "the program waits for the file");
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->details().contains(said), qPrintable(bar->details()));
        if (said.contains(QLatin1Char(','))) {
            // Line and column, what is wrong and what would be right.
            const QString rest = bar->details().section(said, 1);
            QVERIFY2(rest.section(QLatin1Char(':'), 0, 0).toInt() > 0, qPrintable(bar->details()));
            QVERIFY2(rest.size() > 30, qPrintable(bar->details()));
        }
        QVERIFY(m_stage->document()->scenario() == before);
        QCOMPARE(m_stage->window()->windowTitle(), title);
        QCOMPARE(undo->count(), 2);
        QVERIFY(undo->canUndo() && undo->canRedo());
        QVERIFY(!m_stage->window()->isWindowModified());
        // A good file takes the message away.
        QVERIFY(drop({ open }));
        QVERIFY(!bar->isVisible());
    }

    void severalFilesAtOnceAreNotTaken()
    {
        const QString a = m_stage->write(QStringLiteral("a.timeslice.json"), scenarioOf(3));
        const QString b = m_stage->write(QStringLiteral("b.timeslice.json"), scenarioOf(4));
        m_stage->start(m_stage->write(QStringLiteral("c.timeslice.json"), scenarioOf(2)));
        QVERIFY(!drop({ a, b }));
        QCOMPARE(tasks(), std::size_t { 2 });
    }

    void theCommandLineOpensAFile()
    {
        m_stage->start(m_stage->write(QStringLiteral("x.timeslice.json"), scenarioOf(5)));
        QCOMPARE(tasks(), std::size_t { 5 });
        QVERIFY(m_stage->window()->windowTitle().startsWith(QStringLiteral("x.timeslice.json")));
    }

    void aBadFileOnTheCommandLineIsSaid()
    {
        m_stage->start(m_stage->write(QStringLiteral("bad.timeslice.json"), kBad));
        QVERIFY(m_stage->window()->messages()->isVisible());
        QVERIFY(m_stage->window()->messages()->details().contains(
            QStringLiteral("bad.timeslice.json, line 4, column ")));
        QVERIFY(tasks() > 0); // something to look at all the same
    }

    void changesOfADeadProgramAreOffered_data()
    {
        QTest::addColumn<bool>("accept");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }
    void changesOfADeadProgramAreOffered()
    {
        QFETCH(bool, accept);
        const QString original =
            m_stage->write(QStringLiteral("lesson.timeslice.json"), scenarioOf(2));
        leaveDead("dead", 6, original);
        m_stage->start();
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->details().contains(QStringLiteral("lesson.timeslice.json")));
        QVERIFY(tasks() != 6);
        if (accept) {
            m_stage->click(bar->findChild<QPushButton *>());
            QCOMPARE(tasks(), std::size_t { 6 });
            QVERIFY(m_stage->window()->isWindowModified());
            QVERIFY(m_stage->window()->windowTitle().startsWith(
                QStringLiteral("lesson.timeslice.json")));
            m_stage->press(Qt::Key_S, Qt::ControlModifier);
            QCOMPARE(readScenarioFile(original.toStdString()).scenario->tasks.size(),
                     std::size_t { 6 });
        } else {
            m_stage->click(discardButton());
            QVERIFY(tasks() != 6);
            QVERIFY(!m_stage->window()->isWindowModified());
        }
        QVERIFY(!bar->isVisible());
        QVERIFY(!QFile::exists(m_stage->path(QStringLiteral("autosave/dead.timeslice.json"))));
        // Not offered twice.
        m_stage->restart();
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

    void onlyDiscardTakesKeptChangesAway_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : { "escape", "close", "new", "example", "file", "end" })
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void onlyDiscardTakesKeptChangesAway()
    {
        QFETCH(QString, how);
        leaveDead("dead", 6, {});
        const QString file = m_stage->write(QStringLiteral("x.timeslice.json"), scenarioOf(3));
        m_stage->start();
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible());
        if (how == QLatin1String("escape"))
            m_stage->press(Qt::Key_Escape);
        else if (how == QLatin1String("close"))
            m_stage->click(bar->findChildren<QToolButton *>().last());
        else if (how == QLatin1String("new"))
            m_stage->press(Qt::Key_N, Qt::ControlModifier);
        else if (how == QLatin1String("example"))
            m_stage->examples().at(3)->trigger();
        else if (how == QLatin1String("file"))
            QVERIFY(drop({ file }));
        if (how == QLatin1String("escape") || how == QLatin1String("close"))
            QVERIFY(!bar->isVisible());
        QVERIFY(isKept("dead"));
        m_stage->restart();
        QVERIFY(isKept("dead"));
        QVERIFY(m_stage->window()->messages()->isOffer());
        m_stage->click(discardButton());
        QVERIFY(!isKept("dead"));
    }

    void everyDeadProgramIsOffered()
    {
        leaveDead("one", 6, QStringLiteral("/one.timeslice.json"));
        leaveDead("two", 6, QStringLiteral("/two.timeslice.json"));
        leaveDead("three", 6, QStringLiteral("/three.timeslice.json"));
        m_stage->start();
        MessageBar *bar = m_stage->window()->messages();
        const auto offered = [bar] { return bar->details().section(QLatin1Char('.'), 0, 0); };
        const QString first = offered();
        m_stage->click(discardButton());
        QVERIFY(bar->isOffer());
        const QString second = offered();
        QVERIFY(second != first);
        m_stage->press(Qt::Key_Escape); // not now
        QVERIFY(bar->isOffer());
        const QString third = offered();
        QVERIFY(third != first && third != second);
        m_stage->click(bar->findChild<QPushButton *>());
        QCOMPARE(tasks(), std::size_t { 6 });
        QVERIFY(!bar->isVisible());
        QVERIFY(!isKept(first.toUtf8()));
        QVERIFY(isKept(second.toUtf8()));
        QVERIFY(!isKept(third.toUtf8()));
    }

    void theOfferComesAfterAnotherMessage()
    {
        leaveDead("dead", 6, {});
        m_stage->start(m_stage->write(QStringLiteral("bad.timeslice.json"), kBad));
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible() && !bar->isOffer());
        m_stage->press(Qt::Key_Escape);
        QVERIFY(bar->isOffer());
        // And one that comes in between does not lose it.
        drop({ m_stage->path(QStringLiteral("missing")) });
        QVERIFY(bar->isVisible() && !bar->isOffer());
        m_stage->press(Qt::Key_Escape);
        QVERIFY(bar->isOffer());
        QVERIFY(isKept("dead"));
    }

    void anEndWithoutAQuestionKeepsWhatIsNotSaved()
    {
        const QString original =
            m_stage->write(QStringLiteral("lesson.timeslice.json"), scenarioOf(2));
        m_stage->start(original);
        change(17);
        QVERIFY(m_stage->window()->isWindowModified());
        m_stage->bench()->closeUnasked();
        m_stage->restart();
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isOffer());
        QVERIFY(bar->details().contains(QStringLiteral("lesson.timeslice.json")));
        m_stage->click(bar->findChild<QPushButton *>());
        QCOMPARE(m_stage->document()->scenario().tasks[1].arrival, std::int64_t { 17 });
        QVERIFY(m_stage->window()->isWindowModified());
        m_stage->press(Qt::Key_S, Qt::ControlModifier); // so that nothing is asked at the end
    }

    void anEndWithoutAQuestionLeavesNothingWhenAllIsSaved()
    {
        m_stage->start();
        m_stage->bench()->closeUnasked();
        m_stage->restart();
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

private:
    /// What a program leaves that died: its copy, without a lock that is held.
    void leaveDead(const QByteArray &id, int tasks, const QString &original) const
    {
        QDir(m_stage->home()).mkpath(QStringLiteral("autosave"));
        const QString name = QStringLiteral("autosave/") + QString::fromUtf8(id);
        m_stage->write(name + QStringLiteral(".timeslice.json"), scenarioOf(tasks));
        m_stage->write(name + QStringLiteral(".origin.json"),
                       "{\"path\": \"" + original.toUtf8() + "\"}");
        m_stage->write(name + QStringLiteral(".lock"), "");
    }
    bool isKept(const QByteArray &id) const
    {
        return QFile::exists(m_stage->autosaveFolder() + QLatin1Char('/') + QString::fromUtf8(id)
                             + QStringLiteral(".timeslice.json"));
    }
    QPushButton *discardButton() const
    {
        return m_stage->window()->messages()->findChildren<QPushButton *>().last();
    }
    std::size_t tasks() const { return m_stage->document()->scenario().tasks.size(); }
    void change(int arrival)
    {
        Scenario changed = m_stage->document()->scenario();
        changed.tasks[1].arrival = arrival;
        m_stage->document()->edit(QStringLiteral("arrival"), changed);
    }
    /// Drags the files over the window and lets them go; false when they were not taken.
    bool drop(const QStringList &files) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint at(400, 300);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_stage->window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_stage->window(), &drop);
        return drop.isAccepted();
    }

    std::unique_ptr<WorkbenchStage> m_stage;
};

QTEST_MAIN(TestWorkbenchFiles)
#include "tst_workbench_files.moc"
