// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"
#include "core/io/scenariowriter.h"
#include "tests/support/smallscenario.h"
#include "tests/support/workbenchstage.h"
#include "ui/document/playback.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/themecontroller.h"

#include <QTest>
#include <QUndoStack>

using namespace timeslice;

/// What the program remembers between two starts, through the whole program.
class TestWorkbenchSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<WorkbenchStage>(); }
    void cleanup() { m_stage.reset(); }

    void choicesComeBack()
    {
        m_stage->start();
        m_stage->action(ActionId::LanguageChinese)->trigger();
        m_stage->action(ActionId::ThemeDark)->trigger();
        m_stage->action(ActionId::ThreeStates)->trigger();
        m_stage->press(Qt::Key_Plus);
        m_stage->press(Qt::Key_Plus);
        const double speed = m_stage->bench()->playback()->speed();
        QVERIFY(speed > 1.5);
        m_stage->restart();
        QCOMPARE(m_stage->bench()->language()->choice(), LanguageChoice::Chinese);
        QCOMPARE(m_stage->action(ActionId::Save)->text(), QStringLiteral("保存(&S)"));
        QCOMPARE(m_stage->bench()->themes()->choice(), ThemeChoice::Dark);
        QVERIFY(m_stage->action(ActionId::ThreeStates)->isChecked());
        QVERIFY(qAbs(m_stage->bench()->playback()->speed() - speed) < 1e-6);
    }

    void theLastScenarioComesBack()
    {
        m_stage->start();
        m_stage->examples().at(7)->trigger();
        const Scenario scenario = m_stage->document()->scenario();
        m_stage->restart();
        QVERIFY(m_stage->document()->scenario() == scenario);
    }

    void docksComeBackWhereTheyWere()
    {
        m_stage->start();
        m_stage->page()->dockActions().at(1)->trigger();
        m_stage->page()->docks().at(0)->setFloating(true);
        QVERIFY(!m_stage->page()->docks().at(1)->isVisible());
        m_stage->restart();
        QVERIFY(!m_stage->page()->docks().at(1)->isVisible());
        QVERIFY(m_stage->page()->docks().at(0)->isFloating());
        QVERIFY(m_stage->page()->docks().at(2)->isVisible());
        m_stage->action(ActionId::ResetLayout)->trigger();
        for (const DockPanel *dock : m_stage->page()->docks()) {
            QVERIFY(dock->isVisible());
            QVERIFY(!dock->isFloating());
        }
    }

    void brokenSettingsDoNotStopTheProgram()
    {
        m_stage->write(QStringLiteral("settings.ini"), QByteArray(2000, '\xff'));
        m_stage->start();
        QVERIFY(m_stage->window()->isVisible());
        QVERIFY(!m_stage->document()->scenario().tasks.empty());
        // And it is said, once.
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->details().contains(QStringLiteral("settings.ini.broken")),
                 qPrintable(bar->details()));
        QVERIFY(QFile::exists(m_stage->path(QStringLiteral("settings.ini.broken"))));
        m_stage->restart();
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

    void settingsOfANewerVersionAreSaidToBeLeftAlone()
    {
        const QByteArray newer = "[General]\nversion=99\n";
        const QString path = m_stage->write(QStringLiteral("settings.ini"), newer);
        m_stage->start();
        QVERIFY(m_stage->window()->messages()->isVisible());
        QVERIFY(m_stage->end());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void aLastScenarioThatIsGoneIsSaidOnce()
    {
        const QString path =
            m_stage->write(QStringLiteral("x.timeslice.json"),
                           QByteArray::fromStdString(writeScenario(smallScenario({ { 0, 3 } }))));
        m_stage->start(path);
        QVERIFY(m_stage->end());
        QVERIFY(QFile::remove(path));
        m_stage->start();
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->details().contains(QStringLiteral("x.timeslice.json")),
                 qPrintable(bar->details()));
        QVERIFY(m_stage->document()->scenario().tasks.size() > 1); // the first example
        m_stage->restart();
        QVERIFY(!m_stage->window()->messages()->isVisible());
    }

    void twoMessagesComeOneAfterTheOther()
    {
        m_stage->write(QStringLiteral("settings.ini"), QByteArray(2000, '\xff'));
        m_stage->start(m_stage->write(QStringLiteral("bad.timeslice.json"), "once upon a time"));
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->details().contains(QStringLiteral("bad.timeslice.json")));
        m_stage->press(Qt::Key_Escape);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->details().contains(QStringLiteral("settings.ini.broken")));
        m_stage->press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void aRunThatIsCutIsSaidToBe()
    {
        const Duration longest = kTimeLimit / 4;
        Scenario endless = smallScenario({ { 0, longest }, { 0, longest } }, "rr");
        endless.policy.quantum = 1;
        m_stage->start(m_stage->write(QStringLiteral("long.timeslice.json"),
                                      QByteArray::fromStdString(writeScenario(endless))));
        QCOMPARE(m_stage->document()->runEnd(), RunEnd::Limit);
        MessageBar *bar = m_stage->window()->messages();
        QVERIFY(bar->isNote());
        QVERIFY2(bar->details().contains(QStringLiteral("t = ")), qPrintable(bar->details()));
        // Who closed it has read it, until it comes anew.
        m_stage->press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        m_stage->document()->edit(QStringLiteral("short"),
                                  smallScenario({ { 0, 3 }, { 0, 3 } }, "rr"));
        QVERIFY(!bar->isVisible());
        m_stage->document()->undoStack()->undo();
        QTRY_VERIFY(bar->isNote());
        m_stage->document()->undoStack()->redo();
        QTRY_VERIFY(!bar->isVisible());
        m_stage->document()->undoStack()->undo(); // as it was saved: nothing is asked at the end
    }

private:
    std::unique_ptr<WorkbenchStage> m_stage;
};

QTEST_MAIN(TestWorkbenchSettings)
#include "tst_workbench_settings.moc"
