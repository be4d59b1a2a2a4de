// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/trials.h"
#include "tests/support/survivors.h"
#include "tests/support/workbenchstage.h"
#include "ui/lab/scenelist.h"
#include "ui/shell/labpage.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>

using namespace timeslice;
using live::WorkerView;

/// The page of the Lab when things go wrong around it.
class TestFaultsPage : public QObject
{
    Q_OBJECT

    const test::Survivors m_survivors; ///< who escapes comes to us
    std::unique_ptr<WorkbenchStage> m_stage;

    LabPage *page() const { return m_stage->find<LabPage>(); }
    LabController *lab() const { return page()->lab(); }
    bool settles() const
    {
        return QTest::qWaitFor(
            [this] {
                return lab()->session()
                    && std::ranges::all_of(lab()->session()->workers(), &WorkerView::isSettled);
            },
            20'000);
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        m_stage->start();
        m_stage->window()->setMode(MainWindow::Mode::Lab);
        QVERIFY(page() && page()->isVisible());
    }
    void cleanup()
    {
        m_stage.reset();
        QVERIFY(m_survivors.allGone());
    }

    /// Also while all are at rest, and nobody touches anything.
    void theServersDeathIsNoticedWithinHalfASecond()
    {
        qint64 least = 1000;
        for (int i = 0; i < 5 && least > 500; ++i) {
            lab()->start();
            QVERIFY(settles());
            QElapsedTimer clock;
            clock.start();
            QCOMPARE(::kill(lab()->session()->serverPid(), SIGKILL), 0);
            QTRY_VERIFY_WITH_TIMEOUT(!lab()->isRunning(), 20'000);
            least = std::min(least, clock.elapsed());
            lab()->reset();
        }
        QVERIFY(least <= 500);
    }

    void anotherSceneWhileOneStartsLeavesNothing()
    {
        const auto scenes = live::scenes();
        for (std::size_t round = 0; round < 3 * scenes.size(); ++round) {
            lab()->start();
            for (std::size_t turns = round % 4; turns > 0; --turns)
                QApplication::processEvents();
            page()->scenes()->choose(scenes[(round + 1) % scenes.size()].id);
            QVERIFY(!lab()->session());
            QVERIFY(test::descendants(::getpid()).isEmpty());
        }
    }

    void closingTheWindowWhileASceneStartsLeavesNothing()
    {
        for (int turns = 0; turns < 4; ++turns) {
            lab()->start();
            for (int turn = 0; turn < turns; ++turn)
                QApplication::processEvents();
            QVERIFY(m_stage->end());
            QVERIFY(test::descendants(::getpid()).isEmpty());
            init();
        }
    }

    void aHailOfClicksDoesNotPutTheLookOff()
    {
        lab()->start();
        QTimer hail;
        hail.callOnTimeout(&hail, [this] { lab()->setOpen(0, false); });
        hail.start(1);
        QTRY_VERIFY_WITH_TIMEOUT(lab()->session()->state() == live::Session::State::Running,
                                 20'000);
    }

    void outputWithoutALineEndIsBroken()
    {
        constexpr int kKib = 2048;
        lab()->setScene(live::trialScene(live::Trial::Chatter));
        lab()->setSetting(1, kKib);
        lab()->start();
        QVERIFY(settles());
        lab()->setAllOpen(true);
        QTRY_COMPARE_WITH_TIMEOUT(lab()->session()->consoleBytes(), quint64 { kKib } * 1024,
                                  20'000);
        int longest = 0;
        const QTextDocument *shown = page()->console()->document();
        for (QTextBlock line = shown->begin(); line.isValid(); line = line.next())
            longest = std::max(longest, line.length());
        QVERIFY2(longest <= 1001, QByteArray::number(longest).constData());
    }
};

QTEST_MAIN(TestFaultsPage)
#include "tst_faults_page.moc"
