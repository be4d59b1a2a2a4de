// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockpanel.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/themecontroller.h"
#include "ui/shell/transportbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <cmath>
#include <memory>

using namespace timeslice;

namespace {

/// Marks every text that went through translation, so that one that did not is seen at once.
class Marker : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
    }
};

struct Parts
{
    ThemeProvider provider;
    LanguageController language;
    ThemeController themes { &provider };
    std::unique_ptr<MainWindow> window;

    Parts()
    {
        language.setChoice(LanguageChoice::English);
        themes.setChoice(ThemeChoice::Light);
        window = std::make_unique<MainWindow>(&language, &themes, &provider);
        window->furnish();
        SchedulerPage *page = window->scheduler();
        page->setTimeline(new QWidget);
        page->setWhyStrip(new QWidget);
        page->setStateDiagram(new QWidget);
        page->setQueues(new QWidget);
        page->setControlBlock(new QWidget);
        for (int i = 0; i < SchedulerPage::kTableCount; ++i)
            page->addTable(static_cast<SchedulerPage::Table>(i), new QTableWidget(3, 3));
        page->transport()->setTimeText(QStringLiteral("12 ms"));
        // The same window whatever screen the tests have.
        window->setWindowState(Qt::WindowNoState);
        window->resize(1366, 768);
        window->show();
        QApplication::processEvents(); // the platform's news of the window's state
    }
    QAction *action(ActionId id) const { return window->actions()->action(id); }
};

/// Every text that a person can see or hear, with where it is.
QMap<QString, QString> textsOf(QWidget *window)
{
    QMap<QString, QString> texts;
    const auto note = [&texts](const QString &where, const QString &text) {
        if (!text.isEmpty())
            texts.insert(where, text);
    };
    int number = 0;
    QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : std::as_const(widgets)) {
        // Qt's own parts that our title bars replace, or that it names only once.
        if (widget->objectName().startsWith(QLatin1String("qt_dockwidget"))
            || widget->objectName() == QLatin1String("ScrollLeftButton")
            || widget->objectName() == QLatin1String("ScrollRightButton"))
            continue;
        const QString where =
            QStringLiteral("%1 %2 %3")
                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                .arg(number++);
        note(where + QStringLiteral(" tool tip"), widget->toolTip());
        note(where + QStringLiteral(" status tip"), widget->statusTip());
        note(where + QStringLiteral(" accessible name"), widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            note(where, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            note(where, button->text());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                note(where + QString::number(i), tabs->tabText(i));
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            note(where, menu->title());
    }
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        const QString where = QStringLiteral("action %1").arg(number++);
        note(where, action->text());
        note(where + QStringLiteral(" tip"), action->statusTip());
    }
    return texts;
}

bool isSizeOf(const QWidget *widget, int pixels)
{
    return QFontInfo(widget->font()).pixelSize() >= pixels;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void everyTextFollowsTheLanguage()
    {
        Parts parts;
        Marker marker;
        const auto before = textsOf(parts.window.get());
        QVERIFY(before.size() > 60);
        QCoreApplication::installTranslator(&marker);
        QCoreApplication::processEvents();
        const auto after = textsOf(parts.window.get());
        QCoreApplication::removeTranslator(&marker);
        QCOMPARE(after.keys(), before.keys());
        for (auto it = after.begin(); it != after.end(); ++it) {
            QVERIFY2(it.value().contains(QChar(0xab)),
                     qPrintable(it.key() + QStringLiteral(": ") + it.value()));
        }
        QCoreApplication::processEvents();
        QCOMPARE(textsOf(parts.window.get()), before);
    }

    void projectedTextIsLargeEnoughForTheLastRow()
    {
        Parts parts;
        parts.window->setProjecting(true);
        QCoreApplication::processEvents();
        const double height = parts.window->screen()->size().height();
        const int body = static_cast<int>(std::ceil(height * 0.025));
        const int label = static_cast<int>(std::ceil(height * 0.016));
        int bodies = 0;
        const QList<QWidget *> widgets = parts.window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->size().isEmpty())
                continue;
            widget->ensurePolished();
            QVERIFY2(isSizeOf(widget, label),
                     qPrintable(QLatin1String(widget->metaObject()->className())
                                + widget->objectName()));
            const auto *text = qobject_cast<const QLabel *>(widget);
            if (text && !text->text().isEmpty()
                && text->property("role").toString() != QLatin1String("label")) {
                QVERIFY2(isSizeOf(widget, body), qPrintable(text->text()));
                ++bodies;
            }
        }
        QVERIFY(bodies >= 2); // on a low screen two docks are tabs, and have no title of their own
        parts.window->setProjecting(false);
        QCOMPARE(QFontInfo(parts.window->scheduler()->font()).pixelSize(),
                 parts.provider.theme().bodyPixels);
    }

    void clickersWorkWhateverHasTheFocus_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("id");
        QTest::newRow("page down")
            << static_cast<int>(Qt::Key_PageDown) << static_cast<int>(ActionId::StepForward);
        QTest::newRow("page up") << static_cast<int>(Qt::Key_PageUp)
                                 << static_cast<int>(ActionId::StepBack);
        QTest::newRow("right") << static_cast<int>(Qt::Key_Right)
                               << static_cast<int>(ActionId::StepForward);
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space)
                               << static_cast<int>(ActionId::StepForward);
        QTest::newRow("home") << static_cast<int>(Qt::Key_Home)
                              << static_cast<int>(ActionId::ToStart);
        QTest::newRow("period") << static_cast<int>(Qt::Key_Period)
                                << static_cast<int>(ActionId::BlankScreen);
        QTest::newRow("b") << static_cast<int>(Qt::Key_B)
                           << static_cast<int>(ActionId::BlankScreen);
        QTest::newRow("escape") << static_cast<int>(Qt::Key_Escape)
                                << static_cast<int>(ActionId::LeaveProjection);
    }
    void clickersWorkWhateverHasTheFocus()
    {
        QFETCH(int, key);
        QFETCH(int, id);
        Parts parts;
        auto *holder = new QWidget;
        QWidget *focused[] { new QSpinBox(holder), new QLineEdit(holder),
                             new QTableWidget(9, 9, holder), new QToolButton(holder) };
        parts.window->scheduler()->setTimeline(holder);
        holder->show();
        QApplication::setActiveWindow(parts.window.get());
        for (QWidget *widget : focused) {
            parts.window->setProjecting(true);
            widget->setFocusPolicy(Qt::StrongFocus);
            widget->setFocus();
            QTRY_VERIFY(widget->hasFocus());
            QSignalSpy fired(parts.action(static_cast<ActionId>(id)), &QAction::triggered);
            QTest::keyClick(widget, static_cast<Qt::Key>(key));
            QVERIFY2(fired.size() == 1, widget->metaObject()->className());
        }
    }

    void editingKeepsItsKeysInTheWindow_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("home") << static_cast<int>(Qt::Key_Home);
        QTest::newRow("left") << static_cast<int>(Qt::Key_Left);
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space);
        QTest::newRow("p") << static_cast<int>(Qt::Key_P);
        QTest::newRow("plus") << static_cast<int>(Qt::Key_Plus);
    }
    void editingKeepsItsKeysInTheWindow()
    {
        QFETCH(int, key);
        Parts parts;
        auto *holder = new QWidget;
        auto *line = new QLineEdit(QStringLiteral("abc"), holder);
        parts.window->scheduler()->setTimeline(holder);
        holder->show();
        QApplication::setActiveWindow(parts.window.get());
        line->setFocus();
        QTRY_VERIFY(line->hasFocus());
        const QString before = line->text() + QString::number(line->cursorPosition());
        for (const ActionId id : { ActionId::ToStart, ActionId::StepBack, ActionId::StepForward,
                                   ActionId::Play, ActionId::Faster }) {
            QSignalSpy fired(parts.action(id), &QAction::triggered);
            QTest::keyClick(line, static_cast<Qt::Key>(key));
            QCOMPARE(fired.size(), 0);
        }
        QVERIFY(line->text() + QString::number(line->cursorPosition()) != before);
    }

    void keysStepWhenNothingIsEdited()
    {
        Parts parts;
        auto *view = new QWidget;
        view->setFocusPolicy(Qt::StrongFocus);
        parts.window->scheduler()->setTimeline(view);
        QApplication::setActiveWindow(parts.window.get());
        view->show();
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        QSignalSpy next(parts.action(ActionId::StepForward), &QAction::triggered);
        QTest::keyClick(view, Qt::Key_Space);
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_PageDown);
        QCOMPARE(next.size(), 3);
        // Outside projection these belong to the timeline.
        QSignalSpy blank(parts.action(ActionId::BlankScreen), &QAction::triggered);
        QTest::keyClick(view, Qt::Key_Period);
        QCOMPARE(blank.size(), 0);
    }

    void theScreenGoesDarkAndComesBack()
    {
        Parts parts;
        QApplication::setActiveWindow(parts.window.get());
        parts.window->setProjecting(true);
        auto *blank = parts.window->findChild<QWidget *>(QStringLiteral("blankScreen"));
        QTest::keyClick(parts.window.get(), Qt::Key_B);
        QVERIFY(blank->isVisible());
        QCOMPARE(blank->size(), parts.window->size());
        QCOMPARE(parts.window->grab().toImage().pixelColor(300, 300), QColor(Qt::black));
        QTest::keyClick(parts.window.get(), Qt::Key_Period);
        QVERIFY(!blank->isVisible());
        QTest::keyClick(parts.window.get(), Qt::Key_B);
        // Escape takes away one thing at a time.
        QTest::keyClick(parts.window.get(), Qt::Key_Escape);
        QVERIFY(!blank->isVisible());
        QVERIFY(parts.window->isProjecting());
        QTest::keyClick(parts.window.get(), Qt::Key_Escape);
        QVERIFY(!parts.window->isProjecting());
        QVERIFY(parts.window->menuBar()->isVisible());
    }

    void theListOfKeysComesAndGoes()
    {
        Parts parts;
        QApplication::setActiveWindow(parts.window.get());
        auto *keys = parts.window->findChild<QWidget *>(QStringLiteral("keysOverlay"));
        QTest::keyClick(parts.window.get(), Qt::Key_F1);
        QVERIFY(keys->isVisible());
        QVERIFY(parts.window->rect().contains(keys->geometry()));
        QTest::keyClick(parts.window.get(), '?');
        QVERIFY(!keys->isVisible());
    }

    void aDroppedFileIsToldOf()
    {
        Parts parts;
        QSignalSpy dropped(parts.window.get(), &MainWindow::fileDropped);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(QStringLiteral("/somewhere/a.timeslice.json")) });
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(parts.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(parts.window.get(), &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toString(), QStringLiteral("/somewhere/a.timeslice.json"));
        // Text is not a file.
        QMimeData text;
        text.setText(QStringLiteral("hello"));
        QDragEnterEvent enterText(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton,
                                  Qt::NoModifier);
        enterText.ignore();
        QCoreApplication::sendEvent(parts.window.get(), &enterText);
        QVERIFY(!enterText.isAccepted());
    }

    void anErrorWaitsToBeReadAndCopied()
    {
        Parts parts;
        MessageBar *bar = parts.window->messages();
        QVERIFY(!bar->isVisible());
        bar->showError(QStringLiteral("Not opened."), QStringLiteral("<b>a.json</b>:3:4: wrong"));
        QVERIFY(bar->isVisible());
        const auto *details = bar->findChild<QLabel *>(QStringLiteral("messageDetails"));
        QCOMPARE(details->textFormat(), Qt::PlainText);
        QVERIFY(details->textInteractionFlags() & Qt::TextSelectableByMouse);
        const QList<QToolButton *> buttons = bar->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("Not opened.\n<b>a.json</b>:3:4: wrong"));
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void anOfferIsTakenOrNot()
    {
        Parts parts;
        MessageBar *bar = parts.window->messages();
        QSignalSpy accepted(bar, &MessageBar::accepted);
        QSignalSpy dismissed(bar, &MessageBar::dismissed);
        QSignalSpy declined(bar, &MessageBar::declined);
        QSignalSpy freed(bar, &MessageBar::freed);
        const auto offer = [bar] {
            bar->showOffer(QStringLiteral("Kept."), QString(), QStringLiteral("Recover"),
                           QStringLiteral("Discard"));
        };
        offer();
        const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(declined.size() + dismissed.size(), 0);
        offer();
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(declined.size(), 1);
        QCOMPARE(dismissed.size(), 0);
        offer();
        bar->dismiss();
        QCOMPARE(dismissed.size(), 1);
        QCOMPARE(accepted.size() + declined.size(), 2);
        QCOMPARE(freed.size(), 3);
    }

    void aLongMessageDoesNotStretchTheWindow()
    {
        Parts parts;
        MessageBar *bar = parts.window->messages();
        const QSize least = parts.window->minimumSizeHint();
        const QString text(5000, QLatin1Char('x'));
        bar->showError(text, text);
        QApplication::processEvents();
        QCOMPARE(parts.window->minimumSizeHint().width(), least.width());
        QVERIFY2(bar->height() < 250, qPrintable(QString::number(bar->height())));
        QCOMPARE(bar->details(), text);
        const auto *details = bar->findChild<QLabel *>(QStringLiteral("messageDetails"));
        QVERIFY(!details->toolTip().isEmpty());
        QTest::mouseClick(bar->findChildren<QToolButton *>().first(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), text + QLatin1Char('\n') + text);
    }

    void theWholeHeightOfTheSpeedSliderTakesClicks()
    {
        Parts parts;
        auto *slider = parts.window->scheduler()->transport()->findChild<QSlider *>();
        slider->setValue(0);
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() - 3, 3));
        QCOMPARE(slider->value(), slider->maximum());
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(3, slider->height() - 3));
        QCOMPARE(slider->value(), slider->minimum());
    }

    void menusOpenWithKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("alt");
        QTest::newRow("Alt+F") << static_cast<int>(Qt::Key_F) << true;
        QTest::newRow("F10") << static_cast<int>(Qt::Key_F10) << false;
    }
    void menusOpenWithKeys()
    {
        QFETCH(int, key);
        QFETCH(bool, alt);
        Parts parts;
        QApplication::setActiveWindow(parts.window.get());
        parts.window->setFocus();
        QMenu *file = parts.window->menuBar()->actions().first()->menu();
        QTest::keyClick(parts.window.get(), static_cast<Qt::Key>(key),
                        alt ? Qt::AltModifier : Qt::NoModifier);
        QApplication::processEvents();
        QVERIFY(file->isVisible());
        // The first command is chosen and says what it does, and the menu bears it.
        QCOMPARE(file->activeAction(), parts.action(ActionId::New));
        QTest::keyClick(file, Qt::Key_Down);
        QCOMPARE(file->activeAction(), parts.action(ActionId::Open));
        QTest::keyClick(file, Qt::Key_Escape);
        QVERIFY(!file->isVisible());
    }

    void theFirstWindowFitsTheScreen()
    {
        ThemeProvider provider;
        LanguageController language;
        ThemeController themes(&provider);
        const MainWindow window(&language, &themes, &provider);
        const QSize screen = window.screen()->availableSize();
        QVERIFY(window.width() <= screen.width() && window.height() <= screen.height());
        QCOMPARE(window.isMaximized(), screen.width() < 1382 || screen.height() < 816);
    }

    void modesShowTheirPages()
    {
        Parts parts;
        parts.action(ActionId::ShowLab)->trigger();
        QCOMPARE(parts.window->mode(), MainWindow::Mode::Lab);
        QVERIFY(!parts.window->scheduler()->isVisible());
        parts.action(ActionId::ShowScheduler)->trigger();
        QVERIFY(parts.window->scheduler()->isVisible());
        QVERIFY(parts.action(ActionId::ShowScheduler)->isChecked());
        QVERIFY(!parts.action(ActionId::ShowLab)->isChecked());
    }

    void docksCloseComeBackAndAreRestored()
    {
        Parts parts;
        SchedulerPage *page = parts.window->scheduler();
        const QByteArray layout = page->saveLayout();
        DockPanel *queues = page->docks().at(1);
        QVERIFY(queues->isVisible());
        page->dockActions().at(1)->trigger();
        QVERIFY(!queues->isVisible());
        QVERIFY(page->restoreLayout(layout));
        QVERIFY(queues->isVisible());
        queues->close();
        queues->setFloating(true);
        parts.action(ActionId::ResetLayout)->trigger();
        QVERIFY(queues->isVisible());
        QVERIFY(!queues->isFloating());
        QVERIFY(!page->restoreLayout(QByteArrayLiteral("nonsense")));
    }

    void theWindowStaysWhenItMayNotClose()
    {
        Parts parts;
        bool may = false;
        parts.window->setMayClose([&may] { return may; });
        QVERIFY(!parts.window->close());
        QVERIFY(parts.window->isVisible());
        may = true;
        QVERIFY(parts.window->close());
    }

    void itFitsSmallScreens_data()
    {
        QTest::addColumn<bool>("projection");
        QTest::newRow("window") << false;
        QTest::newRow("projection") << true;
    }
    void itFitsSmallScreens()
    {
        QFETCH(bool, projection);
        Parts parts;
        parts.themes.setProjection(projection, 768);
        QCoreApplication::processEvents();
        const QSize least = parts.window->minimumSizeHint();
        QVERIFY2(least.width() <= 1024, qPrintable(QString::number(least.width())));
        QVERIFY2(least.height() <= 740, qPrintable(QString::number(least.height())));
    }

    void speedIsLogarithmic()
    {
        Parts parts;
        TransportBar *bar = parts.window->scheduler()->transport();
        QSignalSpy chosen(bar, &TransportBar::speedChosen);
        bar->setSpeed(1);
        auto *slider = bar->findChild<QSlider *>();
        QCOMPARE(slider->value() - slider->minimum(), slider->maximum() - slider->value());
        QCOMPARE(chosen.size(), 0);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(chosen.last().first().toDouble(), 10.0);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(chosen.last().first().toDouble(), 0.1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
