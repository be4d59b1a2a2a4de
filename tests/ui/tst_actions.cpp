// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QSet>
#include <QTest>
#include <QWidget>

using namespace timeslice;

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasWordsAndAName()
    {
        QWidget window;
        const ActionRegistry registry(&window);
        QCOMPARE(registry.all().size(), static_cast<int>(ActionId::Count));
        QSet<QString> names;
        for (const QAction *action : registry.all()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names.insert(action->objectName());
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->statusTip().endsWith(QLatin1Char('.')),
                     qPrintable(action->objectName()));
        }
    }

    void noKeyMeansTwoThings()
    {
        QWidget window;
        const ActionRegistry registry(&window);
        QMap<QString, QString> owner;
        for (const QAction *action : registry.all()) {
            const QList<QKeySequence> keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                QVERIFY2(!key.isEmpty(), qPrintable(action->objectName()));
                const QString text = key.toString();
                QVERIFY2(!owner.contains(text),
                         qPrintable(text + QLatin1Char(' ') + owner.value(text)));
                owner.insert(text, action->objectName());
            }
        }
    }

    void theClickersKeysNeedNoModifier_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, ActionId id, const char *key) {
            QTest::newRow(name) << static_cast<int>(id) << QString::fromLatin1(key);
        };
        row("next", ActionId::StepForward, "PgDown");
        row("next by arrow", ActionId::StepForward, "Right");
        row("next by space", ActionId::StepForward, "Space");
        row("previous", ActionId::StepBack, "PgUp");
        row("previous by arrow", ActionId::StepBack, "Left");
        row("first", ActionId::ToStart, "Home");
        row("last", ActionId::ToEnd, "End");
        row("start the show", ActionId::Projection, "F5");
        row("end the show", ActionId::LeaveProjection, "Esc");
        row("blank", ActionId::BlankScreen, ".");
        row("keys", ActionId::ShowKeys, "?");
    }
    void theClickersKeysNeedNoModifier()
    {
        QFETCH(int, id);
        QFETCH(QString, key);
        QWidget window;
        const ActionRegistry registry(&window);
        QVERIFY(registry.action(static_cast<ActionId>(id))
                    ->shortcuts()
                    .contains(QKeySequence::fromString(key)));
    }

    void playBecomesPauseWhilePlaying()
    {
        QWidget window;
        ActionRegistry registry(&window);
        const QAction *play = registry.action(ActionId::Play);
        const QString before = play->text();
        registry.setPlaying(true);
        QVERIFY(play->text() != before);
        registry.setPlaying(false);
        QCOMPARE(play->text(), before);
    }

    void everyButtonHasItsIcon()
    {
        QWidget window;
        ActionRegistry registry(&window);
        registry.setTheme(Theme::make(ThemeKind::Dark));
        for (const ActionId id :
             { ActionId::Play, ActionId::StepForward, ActionId::StepBack, ActionId::ToStart,
               ActionId::ToEnd, ActionId::ShowScheduler, ActionId::ShowLab, ActionId::ShowLessons })
            QVERIFY2(!registry.action(id)->icon().isNull(), qPrintable(ActionRegistry::name(id)));
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
