// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/editor/processeditor.h"
#include "ui/models/modelroles.h"
#include "ui/models/pcbfields.h"
#include "ui/panels/decisionspanel.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/panels/metricspanel.h"
#include "ui/panels/pcbcard.h"
#include "ui/panels/pcbpanel.h"
#include "ui/panels/pinnedrow.h"
#include "ui/panels/whystrip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

#include <functional>

using namespace timeslice;

using Make =
    std::function<QWidget *(TraceDocument *document, ViewState *view, ThemeProvider *themes)>;
Q_DECLARE_METATYPE(Make)

/// What every panel has to do: show its columns whole in any language and size, and follow language
/// and theme.
class TestPanels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noCellIsCutWhileThereIsRoom_data();
    void noCellIsCutWhileThereIsRoom();
    void allWordsFollowTheLanguage_data();
    void allWordsFollowTheLanguage();
    void theThemeIsFollowed_data();
    void theThemeIsFollowed();
    void longValuesOfTheCardWrap();
    void theStretchingColumnGetsWhatIsLeft();
    void theControlBlockShowsWhatAgingMadeOfAPriority();
    void theAveragesStayInView();

private:
    void panels();
    QStringList visibleWords(QWidget *panel) const;

    std::unique_ptr<TraceDocument> m_document;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<ThemeProvider> m_themes;
};

void TestPanels::init()
{
    Scenario scenario = smallScenario({ { 0, 5 }, { 1, 3 }, { 7, 3 } }, "mlfq");
    scenario.tasks[0].name = { "an old job", "老作业 A" };
    scenario.tasks[1].name = { "compiler", "编译" };
    scenario.tasks[1].program.push_back({ Step::Kind::Io, 4, "disk" });
    scenario.machine.devices["disk"].servers = 1;
    m_document = std::make_unique<TraceDocument>();
    m_document->open(scenario);
    m_view = std::make_unique<ViewState>();
    m_view->setPlayhead({ 2, m_document->trace().positionAfter(2) });
    m_themes = std::make_unique<ThemeProvider>();
}

void TestPanels::cleanup()
{
    m_themes.reset();
    m_view.reset();
    m_document.reset();
}

void TestPanels::panels()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, auto make) { QTest::newRow(name) << Make(make); };
    row("processes", [](auto *d, auto *v, auto *t) { return new ProcessEditor(d, v, t); });
    row("control blocks", [](auto *d, auto *v, auto *t) { return new PcbPanel(d, v, t); });
    row("metrics", [](auto *d, auto *v, auto *t) { return new MetricsPanel(d, v, t); });
    row("events", [](auto *d, auto *v, auto *t) { return new EventLogPanel(d, v, t); });
    row("decisions", [](auto *d, auto *v, auto *t) { return new DecisionsPanel(d, v, t); });
    row("card", [](auto *d, auto *v, auto *t) { return new PcbCard(d, v, t); });
    row("why", [](auto *d, auto *v, auto *t) { return new WhyStrip(d, v, t); });
}

void TestPanels::noCellIsCutWhileThereIsRoom_data()
{
    panels();
}

void TestPanels::noCellIsCutWhileThereIsRoom()
{
    QFETCH(Make, make);
    for (const bool chinese : { false, true }) {
        QTranslator translator;
        if (chinese) {
            QVERIFY(translator.load(QStringLiteral(":/i18n/timeslice_zh_CN.qm")));
            QCoreApplication::installTranslator(&translator);
        }
        for (const bool projection : { false, true }) {
            m_themes->setTheme(Theme::make(ThemeKind::Light, projection));
            const std::unique_ptr<QWidget> panel(
                make(m_document.get(), m_view.get(), m_themes.get()));
            panel->resize(projection ? 3200 : 1600, 700);
            panel->show();
            QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
            const QFontMetrics metrics(m_themes->theme().bodyFont());
            const auto *table = panel->findChild<DataTable *>();
            if (!table || table->wordWrap())
                continue;
            const QAbstractItemModel *model = table->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex cell = model->index(row, column);
                    const int room = table->columnWidth(column) - 2 * table->cellPadding();
                    const QString text = cell.data().toString();
                    QVERIFY2(metrics.horizontalAdvance(text) <= room, qPrintable(text));
                }
            }
            QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        }
    }
}

/// The words that a person sees, without names, numbers and what is the same in every language.
QStringList TestPanels::visibleWords(QWidget *panel) const
{
    QStringList words { panel->accessibleName(), panel->accessibleDescription() };
    for (const QLabel *label : panel->findChildren<QLabel *>())
        words += label->isVisible() ? label->text() : QString();
    for (const QAbstractButton *button : panel->findChildren<QAbstractButton *>())
        words << button->text() << button->toolTip();
    for (const DataTable *table : panel->findChildren<DataTable *>()) {
        words += table->accessibleName();
        const QAbstractItemModel *model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            words += model->headerData(column, Qt::Horizontal).toString();
            for (int row = 0; row < model->rowCount(); ++row)
                words += model->index(row, column).data().toString();
        }
    }
    return words;
}

void TestPanels::allWordsFollowTheLanguage_data()
{
    panels();
}

void TestPanels::allWordsFollowTheLanguage()
{
    QFETCH(Make, make);
    const std::unique_ptr<QWidget> panel(make(m_document.get(), m_view.get(), m_themes.get()));
    panel->resize(1000, 400);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    const QStringList english = visibleWords(panel.get());
    QVERIFY(english.size() > 1);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/timeslice_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCoreApplication::sendPostedEvents();
    const QStringList chinese = visibleWords(panel.get());
    QCOMPARE(chinese.size(), english.size());
    static const QRegularExpression sameEverywhere(
        QStringLiteral("^(|CPU|—|P\\d+|-?[\\d.]+|\\d+ / \\d+|(cpu|io|disk|,|ms| |\\d)+)$"));
    for (qsizetype i = 0; i < english.size(); ++i) {
        if (!sameEverywhere.match(english[i]).hasMatch())
            QVERIFY2(chinese[i] != english[i], qPrintable(english[i]));
    }
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(visibleWords(panel.get()), english);
}

void TestPanels::theThemeIsFollowed_data()
{
    panels();
}

void TestPanels::theThemeIsFollowed()
{
    QFETCH(Make, make);
    m_themes->setTheme(Theme::make(ThemeKind::Light));
    const std::unique_ptr<QWidget> panel(make(m_document.get(), m_view.get(), m_themes.get()));
    panel->resize(1600, 500);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    const QImage light = panel->grab().toImage();
    m_themes->setTheme(Theme::make(ThemeKind::Dark));
    QCoreApplication::sendPostedEvents();
    const QImage dark = panel->grab().toImage();
    const QPoint middle(panel->width() / 2, panel->height() / 2);
    QVERIFY(qGray(light.pixel(middle)) > 200);
    QVERIFY(qGray(dark.pixel(middle)) < 100);
    auto *table = panel->findChild<DataTable *>();
    const int row = table ? table->rowHeight(0) : panel->sizeHint().height();
    m_themes->setTheme(Theme::make(ThemeKind::Dark, true));
    QCoreApplication::sendPostedEvents();
    QVERIFY((table ? table->rowHeight(0) : panel->sizeHint().height()) > row);
}

void TestPanels::longValuesOfTheCardWrap()
{
    m_themes->setTheme(Theme::make(ThemeKind::Light, true));
    PcbCard card(m_document.get(), m_view.get(), m_themes.get());
    m_view->setSelectedTask(TaskId { 1 });
    QCOMPARE(card.title(), QStringLiteral("Process control block · P2 compiler"));
    card.resize(420, 900);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    const auto *table = card.findChild<DataTable *>();
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    const QFontMetrics metrics(m_themes->theme().bodyFont());
    int wrapped = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < 2; ++column) {
            const QModelIndex cell = table->model()->index(row, column);
            const int room = table->columnWidth(column) - 2 * table->cellPadding();
            if (metrics.horizontalAdvance(cell.data().toString()) <= room)
                continue;
            ++wrapped;
            QVERIFY(table->rowHeight(row) >= 2 * metrics.height());
        }
    }
    QVERIFY(wrapped > 0);
}

void TestPanels::theStretchingColumnGetsWhatIsLeft()
{
    EventLogPanel panel(m_document.get(), m_view.get(), m_themes.get());
    panel.resize(900, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const DataTable *table = panel.table();
    const int time = table->columnWidth(0);
    const int process = table->columnWidth(1);
    const int sentence = table->columnWidth(2);
    panel.resize(1300, 400);
    QTRY_COMPARE(table->columnWidth(2), sentence + 400);
    QCOMPARE(table->columnWidth(0), time);
    QCOMPARE(table->columnWidth(1), process);
    // A longer name is given room at once.
    Scenario changed = m_document->scenario();
    changed.tasks[0].name = { "a process with quite a long name", {} };
    m_document->edit(QStringLiteral("rename"), changed);
    QTRY_VERIFY(table->columnWidth(1) > process);
}

/// What the table says is what the policy compares.
void TestPanels::theControlBlockShowsWhatAgingMadeOfAPriority()
{
    Scenario scenario = smallScenario({ { 0, 9 }, { 0, 2 } }, "priority");
    scenario.tasks[0].priority = 1;
    scenario.tasks[1].priority = 7;
    scenario.policy.aging = PolicySpec::Aging { 3, 2 };
    m_document->open(scenario);
    const SystemState &state = m_document->stateAt(m_document->trace().positionAfter(7));
    const PcbFields fields(m_document->trace(), m_document->workload(), state, 7);
    QCOMPARE(fields.value(TaskId { 0 }, PcbFields::Field::Rank), QStringLiteral("priority 1"));
    // Two full threes of waiting, two better for each.
    QCOMPARE(fields.value(TaskId { 1 }, PcbFields::Field::Rank),
             QStringLiteral("priority 7, now 3"));
}

void TestPanels::theAveragesStayInView()
{
    Scenario scenario = smallScenario({ { 0, 2 } });
    for (int number = 2; number <= 30; ++number) {
        scenario.tasks.push_back(scenario.tasks.front());
        scenario.tasks.back().number = number;
    }
    m_document->open(scenario);
    MetricsPanel panel(m_document.get(), m_view.get(), m_themes.get());
    panel.resize(900, 300);
    panel.show();
    const DataTable *table = panel.table();
    auto *pinned = panel.findChild<PinnedRow *>();
    QTRY_VERIFY(table->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(pinned->isVisible());
    QCOMPARE(pinned->geometry().bottom(), table->viewport()->rect().bottom());
    // A row that is gone to is seen above it, the last of the tasks as well.
    for (const int row : { 10, 29, 3 }) {
        m_view->setSelectedTask(TaskId { row });
        const QRect seen = table->visualRect(table->model()->index(row, 0));
        QVERIFY(seen.top() >= 0);
        QVERIFY(seen.bottom() < pinned->y());
    }
    const auto picture = [](const QPixmap &shown) {
        return shown.toImage().convertToFormat(QImage::Format_RGB32);
    };
    const QImage strip = picture(pinned->grab());
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    QVERIFY(!pinned->isVisible());
    const int last = table->model()->rowCount() - 1;
    QCOMPARE(table->visualRect(table->model()->index(last, 0)).top(), pinned->y());
    QCOMPARE(picture(table->viewport()->grab(pinned->geometry())), strip);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
