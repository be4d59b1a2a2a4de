// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace timeslice;

/// The event log follows the playhead and takes it along.
class TestEventLogPanel : public QObject
{
    Q_OBJECT

private slots:
    void followsThePlayheadWithoutSeeking();
    void clickAndArrowsSeek();
    void aSwitchThatCostsNothingIsNoRow();
    void aMillionRowsCostOnlyWhatIsSeen();
};

namespace {

/// Counts how often it is asked.
class CountingModel : public EventLogModel
{
public:
    using EventLogModel::EventLogModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        ++calls;
        return EventLogModel::data(index, role);
    }
    mutable int calls = 0;
};

} // namespace

void TestEventLogPanel::followsThePlayheadWithoutSeeking()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 30 } }, "rr"));
    ViewState view;
    ThemeProvider themes;
    EventLogPanel panel(&document, &view, &themes);
    QSignalSpy seeks(&panel, &EventLogPanel::seekRequested);
    panel.resize(700, 120);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.table()->setFocus();
    view.setPlayhead({ document.trace().end(), document.trace().size() });
    const int last = panel.table()->model()->rowCount() - 1;
    QCOMPARE(panel.table()->currentIndex().row(), last);
    QVERIFY(panel.table()->viewport()->rect().contains(
        panel.table()->visualRect(panel.table()->currentIndex()).center()));
    QCOMPARE(seeks.count(), 0);
}

void TestEventLogPanel::clickAndArrowsSeek()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 } }));
    ViewState view;
    ThemeProvider themes;
    EventLogPanel panel(&document, &view, &themes);
    QSignalSpy seeks(&panel, &EventLogPanel::seekRequested);
    panel.resize(700, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    DataTable *table = panel.table();
    const auto click = [table](int row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 2)).center());
    };
    click(2);
    QCOMPARE(seeks.count(), 1);
    QCOMPARE(seeks[0][0].value<std::size_t>(), std::size_t { 3 });
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(seeks.count(), 2);
    QCOMPARE(seeks[1][0].value<std::size_t>(), std::size_t { 4 });
}

void TestEventLogPanel::aSwitchThatCostsNothingIsNoRow()
{
    for (const Duration cost : { 0, 1 }) {
        Scenario scenario = smallScenario({ { 0, 3 }, { 1, 2 } }, "rr");
        scenario.machine.contextSwitch = cost;
        TraceDocument document;
        document.open(scenario);
        ViewState view;
        EventLogModel model(&document, &view);
        int switches = 0;
        QSet<QString> told;
        for (int row = 0; row < model.rowCount(); ++row) {
            const TraceEvent &event = document.trace().events()[model.positionOf(row) - 1];
            switches += event.kind == EventKind::SwitchBegin ? 1 : 0;
            const QString line = QString::number(event.time)
                + model.index(row, EventLogModel::What).data().toString();
            QVERIFY2(!told.contains(line), qPrintable(line));
            told += line;
        }
        QCOMPARE(switches > 0, cost > 0);
        // Wherever the playhead stands, the last thing told is one that has happened.
        for (std::size_t position = 1; position <= document.trace().size(); ++position) {
            view.setPlayhead({ document.trace().events()[position - 1].time, position });
            QVERIFY(model.markedRow() >= 0);
            QVERIFY(model.positionOf(model.markedRow()) <= position);
            if (model.markedRow() + 1 < model.rowCount())
                QVERIFY(model.positionOf(model.markedRow() + 1) > position);
        }
    }
}

void TestEventLogPanel::aMillionRowsCostOnlyWhatIsSeen()
{
    Scenario scenario = smallScenario({ { 0, 260'000 }, { 0, 260'000 } }, "rr");
    scenario.policy.quantum = 1;
    TraceDocument document;
    document.open(scenario);
    ViewState view;
    ThemeProvider themes;
    CountingModel model(&document, &view);
    QVERIFY(model.rowCount() >= 1'000'000);
    DataTable table(&themes);
    table.setModel(&model);
    table.resize(900, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const int shown = table.viewport()->height() / table.rowHeight(0) + 2;
    // Some roles of each visible cell, some times: far from one call a row.
    const int enough = shown * model.columnCount() * 40;
    QVERIFY2(model.calls < enough, qPrintable(QString::number(model.calls)));
    model.calls = 0;
    table.followRow(model.rowCount() - 1);
    table.repaint();
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
    QVERIFY2(model.calls > 0 && model.calls < enough, qPrintable(QString::number(model.calls)));
    model.calls = 0;
    QTest::keyClick(&table, Qt::Key_PageUp);
    table.repaint();
    QVERIFY2(model.calls > 0 && model.calls < enough, qPrintable(QString::number(model.calls)));
    model.calls = 0;
    view.setPlayhead({ 5000, document.trace().positionAfter(5000) });
    QCOMPARE(document.trace().positionAfter(5000), model.positionOf(model.markedRow()));
    QVERIFY2(model.calls < enough, qPrintable(QString::number(model.calls)));
}

QTEST_MAIN(TestEventLogPanel)
#include "tst_eventlogpanel.moc"
