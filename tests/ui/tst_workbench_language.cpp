// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stagesnapshot.h"
#include "tests/support/workbenchstage.h"
#include "ui/shell/themecontroller.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <map>

using namespace timeslice;

namespace {

using Texts = std::map<QString, QString>; ///< by where they stand

/// What a screen reader is told of a part of a self-painted view, and of its parts.
void addAccessible(const QString &place, QAccessibleInterface *part, int depth, Texts &texts)
{
    texts[place] = part->text(QAccessible::Name);
    for (int i = 0; depth > 0 && i < part->childCount(); ++i) {
        if (QAccessibleInterface *child = part->child(i))
            addAccessible(QStringLiteral("%1/%2").arg(place).arg(i), child, depth - 1, texts);
    }
}

void addTable(const QString &place, const QTableView *table, Texts &texts)
{
    const QAbstractItemModel *model = table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole) })
            texts[QStringLiteral("%1 header %2 %3").arg(place).arg(column).arg(role)] =
                model->headerData(column, Qt::Horizontal, role).toString();
        for (int row = 0; row < model->rowCount(); ++row)
            texts[QStringLiteral("%1 cell %2 %3").arg(place).arg(row).arg(column)] =
                model->index(row, column).data().toString();
    }
}

void addWidget(const QString &place, const QWidget *widget, Texts &texts)
{
    texts[place + QStringLiteral(" tip")] = widget->toolTip();
    texts[place + QStringLiteral(" status")] = widget->statusTip();
    texts[place + QStringLiteral(" name")] = widget->accessibleName();
    texts[place + QStringLiteral(" description")] = widget->accessibleDescription();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts[place] = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts[place] = button->text();
    else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        texts[place] = line->placeholderText();
    else if (const auto *table = qobject_cast<const QTableView *>(widget))
        addTable(place, table, texts);
    else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts[QStringLiteral("%1 item %2").arg(place).arg(i)] = combo->itemText(i);
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts[QStringLiteral("%1 tab %2").arg(place).arg(i)] = tabs->tabText(i);
    }
}

Texts textsOn(const WorkbenchStage &stage)
{
    Texts texts;
    texts[QStringLiteral("title")] = stage.window()->windowTitle();
    int number = 0;
    for (const QAction *action : stage.window()->findChildren<QAction *>()) {
        const QString place =
            QStringLiteral("action %1 %2 ").arg(++number).arg(action->objectName());
        // Switches between languages are written in the language that they lead to.
        if (action->objectName().startsWith(QLatin1String("language-"))
            || action->objectName() == QLatin1String("switch-language"))
            continue;
        texts[place] = action->text();
        texts[place + QStringLiteral("tip")] = action->toolTip();
        texts[place + QStringLiteral("status")] = action->statusTip();
    }
    number = 0;
    for (QWidget *widget : stage.window()->findChildren<QWidget *>()) {
        const QString place =
            QStringLiteral("%1 %2 %3")
                .arg(++number)
                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
        const auto *button = qobject_cast<const QToolButton *>(widget);
        const bool shown = widget->isVisible() || qobject_cast<QTableView *>(widget);
        if (shown && !(button && button->defaultAction()))
            addWidget(place, widget, texts);
    }
    for (QWidget *view : { static_cast<QWidget *>(stage.find<TimelineView>()),
                           static_cast<QWidget *>(stage.find<QueueView>()),
                           static_cast<QWidget *>(stage.find<StateDiagramView>()) })
        addAccessible(QLatin1String(view->metaObject()->className()),
                      QAccessible::queryAccessibleInterface(view), 2, texts);
    texts[QStringLiteral("why")] = stage.find<WhyStrip>()->sentence();
    return texts;
}

/// The letters that are left when what needs no translation is taken away: names and abbreviations
/// (all capitals), codes of one letter, units, the program's name, access keys and key names.
bool hasEnglishWords(QString text)
{
    static const QRegularExpression same(QStringLiteral(
        "\\b([A-Z][A-Z/0-9+]*s?|[A-Za-z]|ms|[µn]s|Timeslice|Qt|OSTEP|Ctrl|Shift|Alt|Esc|Enter|Home"
        "|End|Left|Right|Up|Down|PgUp|PgDown|Space|Insert|Ins|Delete|Del|cpu|io|json|timeslice"
        "|Tanenbaum|Silberschatz|Stallings|Joseph|Pandya|Liu|Layland|Baruah|Rosier|Howell|Linux|"
        "disk|keyboard|log2|pass)\\b"));
    // A convention is named by its key in the file: "tie = arrival".
    static const QRegularExpression convention(QStringLiteral("[a-z_]+ = [a-z_]+"));
    text.remove(convention);
    // A program is written as the file writes it: "lock A, cpu 3".
    static const QRegularExpression step(QStringLiteral("\\b(un)?lock [A-Z]\\b"));
    text.remove(step);
    text.remove(same);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return text.contains(word);
}

} // namespace

/// The language, the theme and the projection, switched while the program runs.
class TestWorkbenchLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<WorkbenchStage>();
        m_stage->start();
        m_stage->page()->showTable(SchedulerPage::Table::Metrics);
    }
    void cleanup() { m_stage.reset(); }

    void everyTextChangesAndComesBack_data()
    {
        QTest::addColumn<int>("example");
        for (const int example : { 0, 4, 7, 9, 13, 25 })
            QTest::newRow(qPrintable(QString::number(example + 1))) << example;
    }
    void everyTextChangesAndComesBack()
    {
        QFETCH(int, example);
        m_stage->examples().at(example)->trigger();
        m_stage->examples();
        QApplication::processEvents();
        const Texts english = textsOn(*m_stage);
        m_stage->press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_stage->bench()->language()->isChinese());
        m_stage->examples();
        QApplication::processEvents();
        const Texts chinese = textsOn(*m_stage);
        QStringList wrong;
        for (const auto &[place, text] : chinese) {
            if (hasEnglishWords(text))
                wrong.append(place + QStringLiteral(": ") + text);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        int changed = 0;
        for (const auto &[place, text] : english) {
            const auto other = chinese.find(place);
            if (other == chinese.end())
                continue; // a widget that has no room in one language
            if (hasEnglishWords(text) && other->second == text)
                wrong.append(place + QStringLiteral(": ") + text);
            changed += other->second != text ? 1 : 0;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY2(changed > 150, qPrintable(QString::number(changed)));
        m_stage->press(Qt::Key_L, Qt::ControlModifier);
        m_stage->examples();
        QApplication::processEvents();
        const Texts again = textsOn(*m_stage);
        for (const auto &[place, text] : english) {
            const auto other = again.find(place);
            if (other != again.end() && other->second != text)
                wrong.append(place + QStringLiteral(": ") + text + QStringLiteral(" / ")
                             + other->second);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void projectionTextIsLargeEnough_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const QSize &size : { QSize(1366, 768), QSize(1920, 1080) }) {
            QTest::addRow("light %d", size.height()) << size << false;
            QTest::addRow("dark %d", size.height()) << size << true;
        }
    }
    void projectionTextIsLargeEnough()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        m_stage->action(dark ? ActionId::ThemeDark : ActionId::ThemeLight)->trigger();
        ThemeController *themes = m_stage->bench()->themes();
        themes->setProjection(true, size.height());
        m_stage->window()->resize(size);
        QApplication::processEvents();
        const double label = size.height() * 0.016;
        const double body = size.height() * 0.025;
        QVERIFY(themes->theme().labelPixels >= label);
        QVERIFY(themes->theme().bodyPixels >= body);
        int measured = 0;
        for (QWidget *widget : m_stage->window()->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const QFontInfo font(widget->font());
            const QString what =
                QStringLiteral("%1 %2: %3")
                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                    .arg(font.pixelSize());
            QVERIFY2(font.pixelSize() >= label, qPrintable(what));
            const bool reads = qobject_cast<QTableView *>(widget)
                || qobject_cast<QComboBox *>(widget) || qobject_cast<WhyStrip *>(widget);
            QVERIFY2(!reads || font.pixelSize() >= body, qPrintable(what));
            ++measured;
        }
        QVERIFY(measured > 30);
        themes->setProjection(false, size.height());
    }

    void projectionComesAndGoesByKey()
    {
        const int before = m_stage->bench()->themes()->theme().bodyPixels;
        m_stage->press(Qt::Key_F11);
        QVERIFY(m_stage->window()->isProjecting());
        QVERIFY(m_stage->bench()->themes()->theme().bodyPixels > before);
        m_stage->press(Qt::Key_F11);
        QVERIFY(!m_stage->window()->isProjecting());
        QCOMPARE(m_stage->bench()->themes()->theme().bodyPixels, before);
    }

private:
    std::unique_ptr<WorkbenchStage> m_stage;
};

QTEST_MAIN(TestWorkbenchLanguage)
#include "tst_workbench_language.moc"
