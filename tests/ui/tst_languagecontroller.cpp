// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languagecontroller.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace timeslice;

namespace {

class Listener : public QWidget
{
public:
    int told = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            ++told;
        QWidget::changeEvent(event);
    }
};

QString cancel()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

} // namespace

class TestLanguageController : public QObject
{
    Q_OBJECT

private slots:
    void systemLocaleDecidesAtFirst_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("China") << QLocale(QLocale::Chinese, QLocale::China) << true;
        QTest::newRow("Taiwan") << QLocale(QLocale::Chinese, QLocale::Taiwan) << true;
        QTest::newRow("C") << QLocale::c() << false;
        QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << false;
    }
    void systemLocaleDecidesAtFirst()
    {
        QFETCH(QLocale, locale);
        QFETCH(bool, chinese);
        QCOMPARE(LanguageController::languageOf(locale) == QLocale::Chinese, chinese);
    }

    void switchingTellsEveryWidgetAndTakesQtAlong()
    {
        LanguageController controller;
        controller.setChoice(LanguageChoice::English);
        Listener widget;
        widget.show();
        QSignalSpy changed(&controller, &LanguageController::languageChanged);
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
        controller.setChoice(LanguageChoice::Chinese);
        QCOMPARE(changed.size(), 1);
        QVERIFY(controller.isChinese());
        QTRY_VERIFY(widget.told > 0);
        QCOMPARE(cancel(), QStringLiteral("取消"));
        controller.switchLanguage();
        QCOMPARE(controller.choice(), LanguageChoice::English);
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
    }

    void sameLanguageIsNoChange()
    {
        LanguageController controller;
        controller.setChoice(LanguageChoice::English);
        QSignalSpy changed(&controller, &LanguageController::languageChanged);
        controller.setChoice(LanguageChoice::English);
        QCOMPARE(changed.size(), 0);
    }

    void translatorsLeaveWithTheController()
    {
        {
            LanguageController controller;
            controller.setChoice(LanguageChoice::Chinese);
            QCOMPARE(cancel(), QStringLiteral("取消"));
        }
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
    }
};

QTEST_MAIN(TestLanguageController)
#include "tst_languagecontroller.moc"
