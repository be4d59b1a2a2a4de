// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/expectation.h"
#include "app/live/livewords.h"
#include "tests/support/livewait.h"
#include "tests/support/workbenchstage.h"
#include "ui/document/viewstate.h"
#include "ui/lab/listingview.h"
#include "ui/lab/objectsview.h"
#include "ui/lab/predictioncard.h"
#include "ui/lab/scenelist.h"
#include "ui/lab/workersview.h"
#include "ui/shell/labpage.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/runfiles.h"
#include "ui/timeline/timelineview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace timeslice;
using live::WorkerView;

/// The page of the Lab, with real clicks and real processes.
class TestLabPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

    LabPage *page() const { return m_stage->find<LabPage>(); }
    LabController *lab() const { return page()->lab(); }
    const WorkerView &worker(int number) const
    {
        return lab()->session()->workers()[static_cast<std::size_t>(number)];
    }
    void choose(const char *id)
    {
        page()->scenes()->choose(id);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // other settings
    }
    void start()
    {
        m_stage->click(page()->startButton());
        QTRY_VERIFY_WITH_TIMEOUT(
            lab()->session()
                && std::ranges::all_of(lab()->session()->workers(), &WorkerView::isSettled),
            20'000);
    }
    void step(int number)
    {
        QToolButton *button = page()->workers()->stepButton(number);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        const auto before = worker(number).reached;
        m_stage->click(button);
        QTRY_VERIFY_WITH_TIMEOUT(worker(number).isSettled()
                                     && (worker(number).reached != before
                                         || worker(number).state != WorkerView::State::AtGate),
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
        QVERIFY(test::descendants(::getpid()).isEmpty());
    }

    void choosingASceneStartsNothing()
    {
        for (const live::SceneSpec &scene : live::scenes()) {
            page()->scenes()->choose(scene.id);
            QCOMPARE(lab()->scene().id, scene.id);
            QVERIFY(!lab()->session());
            QVERIFY(!page()->listing()->listing().lines.isEmpty());
            QVERIFY(page()->listing()->listing().statements.contains(1));
        }
        QVERIFY(test::descendants(::getpid()).isEmpty());
    }

    /// Two buyers, one ticket, six clicks.
    void aLostUpdateIsBuiltByHand()
    {
        choose("ticket");
        const QList<QSpinBox *> boxes = page()->findChildren<QSpinBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setValue(2);
        boxes[1]->setValue(1);
        start();
        for (const int number : { 0, 1, 0, 0, 1, 1 }) // look, look; think and write; the same
            step(number);
        QTRY_COMPARE_WITH_TIMEOUT(lab()->session()->objects()[2].value, 2, 20'000); // sold
        QCOMPARE(lab()->session()->objects()[1].value, 0); // left of one
    }

    void aDeadlockIsNamed()
    {
        choose("abba");
        start();
        for (const int number : { 0, 1, 0, 1 })
            step(number);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->objects()->verdict().contains(QStringLiteral("w1 → B → w2 → A → w1")), 20'000);
        QVERIFY(page()->workers()->standing(0).contains(QStringLiteral("waits for B")));
        QVERIFY(!page()->workers()->stepButton(0)->isEnabled());
    }

    /// F15: who still has the write end is named.
    void aHangAtAPipeIsNamed()
    {
        choose("pipe-eof");
        start();
        QVERIFY(page()->objects()->verdict().isEmpty());
        lab()->setAllOpen(true);
        const QString holder =
            QStringLiteral("still open in w1 (%1)").arg(lab()->session()->workers()[0].pid);
        QTRY_VERIFY_WITH_TIMEOUT(page()->objects()->verdict().contains(holder), 20'000);
        QVERIFY(page()->workers()->standing(0).contains(QStringLiteral("write end is open in w1")));
    }

    void aFullPipeIsDrawnAndAFailedCallNamed()
    {
        choose("pipe");
        start();
        const auto atTheBarsEnd = [this] {
            const QImage image = page()->objects()->grab().toImage();
            return image.pixelColor(image.width() - 20, 14);
        };
        const QColor empty = atTheBarsEnd();
        lab()->setOpen(0, true);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->workers()->standing(0).contains(QStringLiteral("P is full")), 20'000);
        QVERIFY(atTheBarsEnd() != empty);
        m_stage->click(page()->workers()->killButton(1));
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->workers()->standing(0).contains(QStringLiteral("send failed with EPIPE")),
            20'000);
    }

    void aRingIsDrawnSlotBySlot()
    {
        choose("producer-consumer");
        lab()->setSetting(3, 2); // slots
        lab()->setSetting(4, 0); // no pause
        start();
        const auto inTheFirstSlot = [this] { // beside the text of its item
            const QImage image = page()->objects()->grab().toImage();
            return image.pixelColor(image.width() * 38 / 100 + 12, 20);
        };
        const QColor free = inTheFirstSlot();
        for (int i = 0; i < 5; ++i) // wait, lock, put, unlock, post
            step(0);
        QTRY_VERIFY_WITH_TIMEOUT(inTheFirstSlot() != free, 20'000);
        for (int i = 0; i < 4; ++i) // wait, lock, get, unlock
            step(2);
        QTRY_COMPARE_WITH_TIMEOUT(inTheFirstSlot(), free, 20'000);
    }

    void tooFewSentinelsAreNamed()
    {
        choose("producer-consumer");
        lab()->setSetting(6, 1); // for two consumers
        start();
        lab()->setAllOpen(true);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->objects()->verdict().contains(QStringLiteral("One sentinel for each consumer")),
            20'000);
    }

    void joiningBeforeGettingIsNamed()
    {
        choose("queue");
        lab()->setSetting(3, 70'000); // bytes
        lab()->setSetting(4, 1); // joins first
        start();
        lab()->setAllOpen(true);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->objects()->verdict().startsWith(QStringLiteral("w1 joins w2 before")), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->workers()->standing(1).contains(QStringLiteral("P is full")), 20'000);
    }

    void aKilledWorkerIsShownAndResetLeavesNothing()
    {
        choose("holder-killed");
        start();
        step(0);
        step(1);
        m_stage->click(page()->workers()->killButton(0));
        QTRY_VERIFY_WITH_TIMEOUT(page()->workers()->standing(0).contains(QStringLiteral("SIGKILL")),
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            page()->workers()->standing(1).contains(QStringLiteral("whose owner w1 is dead")),
            20'000);
        QVERIFY(!page()->objects()->verdict().isEmpty());
        lab()->reset();
        QVERIFY(test::descendants(::getpid()).isEmpty());
        QCOMPARE(page()->workers()->rows(), 0);
        QVERIFY(page()->startButton()->isEnabled());
    }

    void freeRunEndsAndShowsItsOutput()
    {
        choose("interleave");
        start();
        QCOMPARE(page()->workers()->rows(), 10);
        QTRY_VERIFY(page()->workers()->stepButton(0)->isVisible());
        QVERIFY(!page()->workers()->stepButton(0)->visibleRegion().isEmpty());
        lab()->setAllOpen(true);
        QTRY_VERIFY_WITH_TIMEOUT(live::allEnded(lab()->session()->lab()), 20'000);
        QCOMPARE(page()->console()->toPlainText().split(QLatin1Char('\n')).size(), 21);
        lab()->reset();
        QVERIFY(page()->console()->toPlainText().isEmpty()); // nothing of it in the next scene
    }

    void theKeysDriveThePageThatIsSeen()
    {
        choose("lock");
        const SimTime before = m_stage->bench()->view()->playhead().time;
        m_stage->press(Qt::Key_Space); // nothing starts by itself
        QVERIFY(!lab()->session());
        start();
        m_stage->window()->setFocus();
        m_stage->press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(lab()->session()->objects(),
                                [](const live::ObjectView &object) { return object.owner >= 0; }),
            20'000);
        m_stage->press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(live::allEnded(lab()->session()->lab()), 20'000);
        QCOMPARE(m_stage->bench()->view()->playhead().time, before);
    }

    void startAndResetInAStormLeaveNothing()
    {
        choose("semaphore");
        for (int i = 0; i < 50; ++i) {
            lab()->start();
            QApplication::processEvents();
            if (i % 3 == 0)
                lab()->stepAll();
            lab()->reset();
        }
        QVERIFY(test::descendants(::getpid()).isEmpty());
    }

    void theServersDeathIsSaid()
    {
        choose("lock");
        start();
        QCOMPARE(::kill(lab()->session()->serverPid(), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!lab()->isRunning(), 20'000);
        QVERIFY(!page()->workers()->stepButton(0)->isEnabled());
        lab()->reset();
        start();
        QCOMPARE(page()->workers()->rows(), 3);
    }

    void theSearchFindsScenesInBothLanguages()
    {
        page()->scenes()->search()->setText(QStringLiteral("EPIPE"));
        QCOMPARE(page()->scenes()->shown(), QStringList { QStringLiteral("pipe") });
        page()->scenes()->search()->setText(QStringLiteral("死锁"));
        QVERIFY(page()->scenes()->shown().contains(QStringLiteral("abba")));
        page()->scenes()->search()->setText(QStringLiteral("no such scene"));
        QVERIFY(page()->scenes()->shown().isEmpty());
        page()->scenes()->search()->clear();
        QCOMPARE(page()->scenes()->shown().size(), static_cast<qsizetype>(live::scenes().size()));
    }

    void aStepThatMattersIsPredictedFirst_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("wrong") << 0 << QStringLiteral("Not so");
        QTest::newRow("right") << 1 << QStringLiteral("Right");
    }

    void aStepThatMattersIsPredictedFirst()
    {
        QFETCH(int, answer);
        QFETCH(QString, verdict);
        choose("lock");
        page()->predictBox()->setChecked(true);
        start();
        step(0); // nobody holds it: nothing to ask
        m_stage->click(page()->workers()->stepButton(1));
        PredictionCard *card = page()->predictionCard();
        QTRY_VERIFY(card->isVisible());
        QCOMPARE(worker(1).state, WorkerView::State::AtGate); // held back
        m_stage->click(card->option(answer));
        QTRY_VERIFY_WITH_TIMEOUT(worker(1).state == WorkerView::State::Blocked, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(card->verdict().startsWith(verdict), 20'000);
        QCOMPARE(page()->guide()->right(), answer == 1 ? 1 : 0);
        QVERIFY(page()->predictionCard()->option(1)->text().contains(QStringLiteral("happened")));
        m_stage->click(card->leaveButton());
        QVERIFY(!card->isVisible());
    }

    void aStepIsTakenWithoutAnAnswerToo()
    {
        choose("lock");
        page()->predictBox()->setChecked(true);
        start();
        step(0);
        m_stage->click(page()->workers()->stepButton(1));
        QTRY_VERIFY(page()->predictionCard()->isVisible());
        m_stage->click(page()->predictionCard()->leaveButton());
        QTRY_VERIFY_WITH_TIMEOUT(worker(1).state == WorkerView::State::Blocked, 20'000);
        QVERIFY(!page()->predictionCard()->isVisible());
    }

    void eachPredictionCanBeAsked()
    {
        for (const live::SceneSpec &scene : live::scenes()) {
            const auto workers = live::workersOf(scene, live::settingsOf(scene));
            for (const Prediction &each : sceneText(scene).predictions) {
                QVERIFY2(live::findOperation(each.before), each.before.c_str());
                QVERIFY(each.options.size() >= 2 && each.options.size() <= 4);
                QVERIFY(!each.question.en.empty() && !each.question.zh.empty());
                std::vector<std::string> asked = each.given;
                for (const Prediction::Option &option : each.options)
                    asked.push_back(option.expect);
                for (const std::string &line : asked) {
                    const std::string filled =
                        QString::fromStdString(line)
                            .replace(QLatin1String("%w"), LabTexts::worker(0))
                            .toStdString();
                    QVERIFY2(live::readExpectation(live::splitWords(filled), scene, workers),
                             line.c_str());
                }
            }
        }
    }

    void theWayBackShowsThePastAndTouchesNothing()
    {
        choose("lock");
        start();
        step(0);
        QTRY_COMPARE(lab()->shown().objects[0].owner, 0);
        step(1);
        const auto reached = worker(0).reached;
        m_stage->click(page()->backButton());
        m_stage->click(page()->backButton());
        QTRY_COMPARE(lab()->shown().objects[0].owner, -1);
        QVERIFY(!page()->workers()->stepButton(0)->isEnabled());
        lab()->step(0); // not in the past
        lab()->goToPresent();
        QCOMPARE(lab()->shown().objects[0].owner, 0);
        QCOMPARE(worker(0).reached, reached);
        QVERIFY(page()->workers()->stepButton(0)->isEnabled());
    }

    void aRunIsSavedOpenedAndReplayed()
    {
        choose("abba");
        start();
        for (const int number : { 0, 1, 0, 1 })
            step(number);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->objects()->verdict().isEmpty(), 20'000);
        const QString verdict = page()->objects()->verdict();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.json"));
        QVERIFY(page()->files()->save(path));
        choose("lock"); // ends the run
        QVERIFY(test::descendants(::getpid()).isEmpty());
        QVERIFY(page()->files()->open(path));
        QCOMPARE(lab()->scene().id, std::string_view("abba"));
        QVERIFY(lab()->isReplay());
        QVERIFY(page()->objects()->verdict().isEmpty());
        lab()->goToPresent();
        QCOMPARE(page()->objects()->verdict(), verdict);
        QVERIFY(test::descendants(::getpid()).isEmpty()); // opening starts nothing
        QVERIFY(page()->lanes()->trace()->size() > 0);
        QVERIFY(!page()->files()->open(folder.filePath(QStringLiteral("no such file"))));
        QVERIFY(page()->messages()->isError());
        QVERIFY(lab()->isReplay());
    }

    void eachSceneShowsItsSettings()
    {
        for (const live::SceneSpec &scene : live::scenes()) {
            page()->scenes()->choose(scene.id);
            QTRY_VERIFY(
                std::ranges::any_of(page()->findChildren<QSpinBox *>(),
                                    [](QSpinBox *box) { return !box->visibleRegion().isEmpty(); })
                || std::ranges::any_of(page()->findChildren<QCheckBox *>(), [this](QCheckBox *box) {
                       return box != page()->predictBox() && !box->visibleRegion().isEmpty();
                   }));
        }
    }

    void aSceneWithoutSharedObjectsShowsItsFamily()
    {
        choose("daemon-flag");
        QVERIFY(!page()->objects()->isVisible());
        choose("lock");
        QVERIFY(page()->objects()->isVisible());
    }
};

QTEST_MAIN(TestLabPage)
#include "tst_labpage.moc"
