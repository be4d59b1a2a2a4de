// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/document/settings.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/startcurtain.h"
#include "ui/shell/themecontroller.h"
#include "ui/timeline/timelineview.h"

#include <QTest>

using namespace timeslice;

/// The start as the person sees it: the window at once, then what is in it.
class TestWorkbenchStart : public QObject
{
    Q_OBJECT

    const QTemporaryDir m_home;
    std::unique_ptr<Workbench> m_bench;

    void make(ThemeChoice theme)
    {
        const QString file = m_home.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(file);
            settings.set(settings::kTheme, theme);
            settings.set(settings::kLanguage, LanguageChoice::English);
            settings.flush();
        }
        m_bench = std::make_unique<Workbench>(file, m_home.filePath(QStringLiteral("autosave")),
                                              Workbench::Furnish::AfterFirstFrame);
    }

private slots:
    void cleanup() { m_bench.reset(); }

    void theFirstFrameWearsTheThemeAndTheWindowFills_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void theFirstFrameWearsTheThemeAndTheWindowFills()
    {
        QFETCH(const ThemeChoice, theme);
        make(theme);
        m_bench->start();
        MainWindow *window = m_bench->window();
        QVERIFY(window->isVisible());
        QVERIFY(!window->scheduler());
        const auto *curtain = window->findChild<StartCurtain *>();
        QVERIFY(curtain);
        // The window's edge, and the middle of the rail.
        const QImage frame = window->grab().toImage();
        const Theme &colours = m_bench->themes()->theme();
        QCOMPARE(frame.pixelColor(frame.width() - 2, frame.height() / 2), colours.window);
        QCOMPARE(frame.pixelColor(20, frame.height() / 2), colours.rail);

        QTRY_VERIFY(window->scheduler());
        QTRY_VERIFY(!window->findChild<StartCurtain *>());
        QVERIFY(!m_bench->document()->scenario().tasks.empty());
        QVERIFY(window->findChild<TimelineView *>()->isVisible());
        QCOMPARE(m_bench->themes()->choice(), theme);
        for (const DockPanel *dock : window->scheduler()->docks())
            QVERIFY(!dock->visibleRegion().isEmpty());
    }

    void theNamedFileIsOpenedOnceTheWindowIsFull()
    {
        const QString path = m_home.filePath(QStringLiteral("small.timeslice.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "fcfs"},
                       "tasks": [{"id": 7, "burst": 5}]})");
        file.close();
        make(ThemeChoice::Light);
        m_bench->start(path);
        QTRY_VERIFY(m_bench->window()->windowTitle().startsWith(QStringLiteral("small")));
        QCOMPARE(m_bench->document()->scenario().tasks.front().number, 7);
    }

    void theWindowCanBeClosedBeforeItIsFull()
    {
        make(ThemeChoice::Light);
        m_bench->start();
        m_bench->closeUnasked();
        QVERIFY(!m_bench->window()->isVisible());
        m_bench.reset();
        // What was asked for behind the first frame must not meet a program that is gone.
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestWorkbenchStart)
#include "tst_workbench_start.moc"
