// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/charts/chartspanel.h"
#include "ui/charts/chartview.h"
#include "ui/document/viewstate.h"
#include "ui/shell/themecontroller.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace timeslice;

/// The charts through the whole program.
class TestCharts : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

    ChartsPanel *panel() const { return m_stage->find<ChartsPanel>(); }
    void show(ChartsPanel::Chart chart) const
    {
        m_stage->page()->showTable(SchedulerPage::Table::Charts);
        panel()->setChart(chart);
    }
    bool hasColour(QColor colour) const
    {
        const QImage image = panel()->first()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        // Silberschatz ch. 5.3.1: bursts of 24, 3 and 3.
        m_stage->start(m_stage->write(
            QStringLiteral("convoy.timeslice.json"),
            R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "rr", "quantum": 4},
                "tasks": [{"id": 1, "burst": 24}, {"id": 2, "burst": 3}, {"id": 3, "burst": 3}]})"));
    }
    void cleanup() { m_stage.reset(); }

    void showsTheTimesOfEachProcess()
    {
        show(ChartsPanel::Chart::Times);
        QCOMPARE(panel()->first()->description(),
                 QStringLiteral("Response: P1 0, P2 4, P3 7; Waiting: P1 6, P2 4, P3 7; "
                                "Turnaround: P1 30, P2 7, P3 10"));
        QVERIFY(!panel()->second()->isVisible());
        QVERIFY(hasColour(QColor(0x0072B2)));
    }

    void showsTheLoadOverTime()
    {
        show(ChartsPanel::Chart::Load);
        QCOMPARE(panel()->first()->description(),
                 QStringLiteral("running a process: 0 100, 30 100"));
        QCOMPARE(panel()->second()->description(), QStringLiteral("ready: 0 2, 7 1, 10 0, 30 0"));
        QVERIFY(panel()->second()->isVisible());
    }

    void comparesThePolicies()
    {
        show(ChartsPanel::Chart::Policies);
        QTRY_VERIFY(panel()->isComplete());
        const QString text = panel()->first()->description();
        QVERIFY2(text.contains(QStringLiteral("Average waiting: RR q=4 5.67, FCFS 17, SJF 3, "
                                              "SRTF 3")),
                 qPrintable(text));
    }

    void sweepsOverAParameterThatIsChosen()
    {
        show(ChartsPanel::Chart::Sweep);
        auto *to = panel()->findChild<QSpinBox *>(QStringLiteral("sweepTo"));
        to->setFocus();
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("4"));
        QTest::keyClick(to, Qt::Key_Return);
        QTRY_VERIFY(panel()->isComplete());
        QCOMPARE(panel()->second()->description(),
                 QStringLiteral("Context switches: 1 9, 2 6, 3 3, 4 3"));
        QVERIFY(panel()->first()->description().contains(QStringLiteral("4 15.67")));
        auto *parameter = panel()->findChild<QComboBox *>(QStringLiteral("sweepParameter"));
        QCOMPARE(parameter->count(), 3);
        parameter->setFocus();
        for (int i = 1; i < parameter->count(); ++i)
            QTest::keyClick(parameter, Qt::Key_Down);
        QTRY_VERIFY(panel()->isComplete());
        QCOMPARE(parameter->currentText(), QStringLiteral("Number of CPUs"));
        QVERIFY(
            panel()->first()->description().contains(QStringLiteral("Average waiting: 1 5.67")));
    }

    void aStudyCanBeGivenUp()
    {
        // So long that nobody waits for its end: a tick at a time.
        m_stage->start(m_stage->write(
            QStringLiteral("long.timeslice.json"),
            R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "llf"}, "tasks":
                [{"id": 1, "burst": 1000000000, "deadline": 2000000000},
                 {"id": 2, "burst": 1000000000, "deadline": 2000000000}]})"));
        show(ChartsPanel::Chart::Sweep);
        auto *cancel = panel()->findChild<QPushButton *>(QStringLiteral("cancelStudy"));
        QVERIFY(cancel->isVisible());
        m_stage->click(cancel);
        QVERIFY(panel()->isComplete());
        QVERIFY(!cancel->isVisible());
    }

    void theHiddenPanelComputesNothing()
    {
        show(ChartsPanel::Chart::Policies);
        QTRY_VERIFY(panel()->isComplete());
        m_stage->page()->showTable(SchedulerPage::Table::Processes);
        Scenario changed = m_stage->document()->scenario();
        changed.policy.quantum = 3;
        m_stage->document()->edit(QStringLiteral("edit"), changed);
        QVERIFY(!panel()->isComplete());
        m_stage->page()->showTable(SchedulerPage::Table::Charts);
        QTRY_VERIFY(panel()->isComplete());
        QVERIFY(panel()->first()->description().contains(QStringLiteral("RR q=3")));
    }

    void followsLanguageAndTheme()
    {
        show(ChartsPanel::Chart::Times);
        m_stage->bench()->language()->setChoice(LanguageChoice::Chinese);
        QTRY_VERIFY(panel()->first()->description().startsWith(QStringLiteral("响应时间: P1 0")));
        m_stage->bench()->themes()->setChoice(ThemeChoice::Dark);
        QVERIFY(hasColour(QColor(0x56B4E9)));
        QVERIFY(!hasColour(QColor(0x0072B2)));
    }

    void aChartIsDrawnIntoAnyPainter()
    {
        show(ChartsPanel::Chart::Times);
        QImage image(800, 500, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        panel()->first()->render(painter, image.rect());
        painter.end();
        // A corner of the panel's surface; whatever the theme.
        QCOMPARE(image.pixelColor(2, 2), panel()->first()->grab().toImage().pixelColor(2, 2));
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
