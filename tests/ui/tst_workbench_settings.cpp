// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/document/playback.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/themecontroller.h"

#include <QTest>

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
    }

private:
    std::unique_ptr<WorkbenchStage> m_stage;
};

QTEST_MAIN(TestWorkbenchSettings)
#include "tst_workbench_settings.moc"
