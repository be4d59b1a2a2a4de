// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbenchstage.h"
#include "ui/drawing/viewexport.h"
#include "ui/shell/randomdialog.h"
#include "ui/shell/viewexporter.h"
#include "ui/timeline/timelineview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTest>

using namespace timeslice;

/// Pictures of views, and random processes: what the File menu offers beside opening and saving.
class TestExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<WorkbenchStage> m_stage;

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void theMenuNamesTheViewsThatAreThere()
    {
        QMenu *menu = m_stage->window()->exportMenu();
        emit menu->aboutToShow();
        QStringList texts;
        QStringList enabled;
        for (const QAction *action : menu->actions()) {
            texts += action->text();
            if (action->isEnabled())
                enabled += action->text();
        }
        QVERIFY(texts.contains(QStringLiteral("Charts…")));
        QVERIFY(!texts.contains(QStringLiteral("Comparison…"))); // nobody asked for one yet
        QCOMPARE(enabled,
                 (QStringList { QStringLiteral("Timeline…"), QStringLiteral("State diagram…"),
                                QStringLiteral("Queues…"), QStringLiteral("Process control block…"),
                                QStringLiteral("Processes…"), QStringLiteral("The whole page…") }));
    }

    void picturesAreWhatTheyAreCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("svg") << "a.svg" << QByteArray("<?xml");
        QTest::newRow("png") << "a.png" << QByteArray("\x89PNG");
        QTest::newRow("pdf") << "a.pdf" << QByteArray("%PDF-");
        QTest::newRow("capital letters") << "a.PNG" << QByteArray("\x89PNG");
    }
    void picturesAreWhatTheyAreCalled()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, magic);
        auto *exporter = m_stage->find<ViewExporter>();
        const QString path = m_stage->path(name);
        QVERIFY(exporter->save(m_stage->find<TimelineView>(), QStringLiteral("Timeline"), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(magic));
        QVERIFY(bytes.size() > 1000);
        if (name == QLatin1String("a.svg")) {
            QSvgRenderer svg(bytes);
            QVERIFY(svg.isValid());
            QCOMPARE(svg.viewBox().size(), m_stage->find<TimelineView>()->size());
        }
        if (name == QLatin1String("a.png"))
            QCOMPARE(QImage::fromData(bytes).size(), 2 * m_stage->find<TimelineView>()->size());
    }

    void whatCannotBeWrittenIsSaid()
    {
        auto *exporter = m_stage->find<ViewExporter>();
        QVERIFY(!exporter->save(m_stage->find<TimelineView>(), QStringLiteral("Timeline"),
                                m_stage->path(QStringLiteral("no such folder/a.svg"))));
        QVERIFY(m_stage->window()->messages()->isVisible());
    }

    void randomProcessesAreOneUndoableStep()
    {
        const auto before = m_stage->document()->scenario();
        QTimer::singleShot(0, m_stage->window(), [this] {
            auto *dialog = m_stage->find<RandomDialog>();
            auto *tasks = dialog->findChild<QSpinBox *>(QStringLiteral("tasks"));
            tasks->setFocus();
            tasks->selectAll();
            QTest::keyClicks(tasks, QStringLiteral("12"));
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                              Qt::LeftButton);
        });
        m_stage->action(ActionId::RandomProcesses)->trigger();
        QCOMPARE(m_stage->document()->scenario().tasks.size(), std::size_t { 12 });
        QCOMPARE(m_stage->document()->scenario().policy, before.policy);
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->document()->scenario(), before);
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
