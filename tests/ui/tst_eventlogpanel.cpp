// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

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
};

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
    const int last = static_cast<int>(document.trace().size()) - 1;
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

QTEST_MAIN(TestEventLogPanel)
#include "tst_eventlogpanel.moc"
