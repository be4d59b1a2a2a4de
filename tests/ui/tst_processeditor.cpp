// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/editor/processeditor.h"
#include "ui/models/processtablemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QUndoStack>

using namespace timeslice;

/// Editing processes with mouse and keys.
class TestProcessEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingInACellChangesTheScenarioAndUndoRestoresIt();
    void badTextStaysInTheCellAndIsExplained();
    void keysAddMoveAndRemove();

private:
    QLineEdit *openCell(int row, int column);

    std::unique_ptr<TraceDocument> m_document;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<ThemeProvider> m_themes;
    std::unique_ptr<ProcessEditor> m_editor;
};

void TestProcessEditor::init()
{
    m_document = std::make_unique<TraceDocument>();
    m_document->open(smallScenario({ { 0, 5 }, { 1, 3 } }));
    m_view = std::make_unique<ViewState>();
    m_themes = std::make_unique<ThemeProvider>();
    m_editor = std::make_unique<ProcessEditor>(m_document.get(), m_view.get(), m_themes.get());
    m_editor->resize(800, 300);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestProcessEditor::cleanup()
{
    m_editor.reset();
    m_themes.reset();
    m_view.reset();
    m_document.reset();
}

QLineEdit *TestProcessEditor::openCell(int row, int column)
{
    DataTable *table = m_editor->table();
    const QPoint place = table->visualRect(m_editor->model()->index(row, column)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    return table->viewport()->findChild<QLineEdit *>();
}

void TestProcessEditor::typingInACellChangesTheScenarioAndUndoRestoresIt()
{
    QLineEdit *edit = openCell(1, 2);
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("cpu 2, io 4 disk, cpu 1"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_document->scenario().tasks[1].program.size(), std::size_t { 3 });
    QCOMPARE(m_document->scenario().tasks[1].program[1].target, std::string("disk"));
    QCOMPARE(m_document->undoStack()->count(), 1);
    QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Change the program of P2"));
    QCOMPARE(m_view->selectedTask(), TaskId { 1 });
    m_document->undoStack()->undo();
    QCOMPARE(m_document->scenario().tasks[1].program.size(), std::size_t { 1 });
    QCOMPARE(m_editor->model()->index(1, 2).data().toString(), QStringLiteral("cpu 3"));
}

void TestProcessEditor::badTextStaysInTheCellAndIsExplained()
{
    const Scenario before = m_document->scenario();
    QLineEdit *edit = openCell(0, 1);
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("-3"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(m_editor->message().contains(QStringLiteral("“-3” is not a whole number")));
    QVERIFY(edit->isVisible());
    QVERIFY(m_document->scenario() == before);
    QCOMPARE(m_document->undoStack()->count(), 0);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("3"));
    QCOMPARE(m_editor->message(), QString());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_document->scenario().tasks[0].arrival, SimTime { 3 });
}

void TestProcessEditor::keysAddMoveAndRemove()
{
    DataTable *table = m_editor->table();
    table->setFocus();
    table->setCurrentIndex(m_editor->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Insert);
    QCOMPARE(m_document->scenario().tasks.size(), std::size_t { 3 });
    QCOMPARE(m_document->scenario().tasks[1].number, std::int64_t { 3 });
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_document->scenario().tasks[2].number, std::int64_t { 3 });
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(m_document->scenario().tasks.size(), std::size_t { 2 });
    QTest::keyClick(table, Qt::Key_Delete);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(m_document->scenario().tasks.size(), std::size_t { 1 });
    QVERIFY(m_editor->message().contains(QStringLiteral("at least one process")));
    QCOMPARE(m_document->undoStack()->count(), 4);
}

QTEST_MAIN(TestProcessEditor)
#include "tst_processeditor.moc"
