// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/scenarioreader.h"
#include "tests/support/workbenchstage.h"
#include "ui/editor/processeditor.h"
#include "ui/models/processtablemodel.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace timeslice;

namespace {

using Field = ProcessTableModel::Field;

constexpr auto kTwoTasks = R"({"format": "timeslice-scenario", "version": 1,
 "policy": {"id": "rr", "quantum": 2},
 "tasks": [{"id": 1, "burst": 5}, {"id": 2, "arrival": 1, "burst": 3}]}
)";

} // namespace

/// Changing the scenario with mouse and keys, in the whole program: each change reruns at once and
/// can be taken back, and nothing is lost without a question.
class TestWorkbenchEditing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyEditRerunsAndIsUndone_data();
    void everyEditRerunsAndIsUndone();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void theTitleMarksChanges();
    void closingAsks_data();
    void closingAsks();
    void savesWhereItIsTold();
    void theDialogOpensAFile();
    void newStartsWithOneProcess();
    void recentFilesOpen();

private:
    ProcessEditor *editor() const { return m_stage->find<ProcessEditor>(); }
    const Scenario &scenario() const { return m_stage->document()->scenario(); }
    QLineEdit *openCell(int row, Field field) const;
    void type(int row, Field field, const QString &text) const;
    void pressBarButton(int place) const;
    void setSpin(const char *popupButton, const char *spin, int value) const;
    void chooseItem(QComboBox *combo, int steps) const;
    void edit(const QString &what) const;
    static void answerFile(QWidget *dialog, const QString &path);

    std::unique_ptr<WorkbenchStage> m_stage;
    QString m_file;
};

void TestWorkbenchEditing::init()
{
    m_stage = std::make_unique<WorkbenchStage>();
    m_file = m_stage->write(QStringLiteral("two.timeslice.json"), kTwoTasks);
    m_stage->start(m_file);
    QCOMPARE(scenario().tasks.size(), std::size_t { 2 });
    m_stage->page()->showTable(SchedulerPage::Table::Processes);
    QApplication::processEvents();
}

void TestWorkbenchEditing::cleanup()
{
    m_stage.reset();
}

QLineEdit *TestWorkbenchEditing::openCell(int row, Field field) const
{
    DataTable *table = editor()->table();
    const QModelIndex cell = editor()->model()->index(row, editor()->model()->columnOf(field));
    const QPoint place = table->visualRect(cell).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    return table->viewport()->findChild<QLineEdit *>();
}

void TestWorkbenchEditing::type(int row, Field field, const QString &text) const
{
    QLineEdit *line = openCell(row, field);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!editor()->table()->viewport()->findChild<QLineEdit *>());
}

void TestWorkbenchEditing::pressBarButton(int place) const
{
    const auto buttons = editor()->findChildren<QToolButton *>();
    QVERIFY(buttons.size() > place);
    QVERIFY(buttons[place]->isEnabled());
    m_stage->click(buttons[place]);
}

void TestWorkbenchEditing::setSpin(const char *popupButton, const char *spin, int value) const
{
    if (popupButton)
        m_stage->click(m_stage->find<QToolButton>(QLatin1String(popupButton)));
    auto *box = m_stage->find<QSpinBox>(QLatin1String(spin));
    QVERIFY(box && box->isVisible());
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(value));
    QTest::keyClick(box, Qt::Key_Return);
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    editor()->table()->setFocus(); // a number box has an undo of its own
}

void TestWorkbenchEditing::chooseItem(QComboBox *combo, int steps) const
{
    QVERIFY(combo && combo->isVisible());
    combo->setFocus();
    for (int i = 0; i < std::abs(steps); ++i)
        QTest::keyClick(combo, steps < 0 ? Qt::Key_Up : Qt::Key_Down);
}

void TestWorkbenchEditing::edit(const QString &what) const
{
    const auto inTable = [&] {
        DataTable *table = editor()->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(editor()->model()->index(0, 0)).center());
    };
    if (what == QLatin1String("arrival"))
        type(1, Field::Arrival, QStringLiteral("7"));
    else if (what == QLatin1String("program"))
        type(0, Field::Program, QStringLiteral("cpu 2, io 4 disk, cpu 1"));
    else if (what == QLatin1String("add"))
        pressBarButton(0);
    else if (what == QLatin1String("add by keys"))
        m_stage->press(Qt::Key_Plus, Qt::ControlModifier);
    else if (what == QLatin1String("duplicate")) {
        inTable();
        pressBarButton(1);
    } else if (what == QLatin1String("remove")) {
        inTable();
        pressBarButton(2);
    } else if (what == QLatin1String("remove by keys")) {
        inTable();
        m_stage->press(Qt::Key_Delete);
    } else if (what == QLatin1String("move down")) {
        inTable();
        pressBarButton(4);
    } else if (what == QLatin1String("move by keys")) {
        inTable();
        m_stage->press(Qt::Key_Down, Qt::AltModifier);
    } else if (what == QLatin1String("policy"))
        chooseItem(m_stage->find<QComboBox>(QStringLiteral("policy")), -1);
    else if (what == QLatin1String("quantum"))
        setSpin(nullptr, "quantum", 1);
    else if (what == QLatin1String("cpus"))
        setSpin("machineButton", "cpus", 2);
    else if (what == QLatin1String("context switch"))
        setSpin("machineButton", "contextSwitch", 3);
    else if (what == QLatin1String("convention")) {
        m_stage->click(m_stage->find<QToolButton>(QStringLiteral("conventionsButton")));
        QWidget *popup = m_stage->find<QWidget>(QStringLiteral("conventionsPopup"));
        QVERIFY(popup && popup->isVisible());
        for (auto *combo : popup->findChildren<QComboBox *>()) {
            if (combo->findData(QByteArrayLiteral("arrival,io,expiry")) >= 0 || combo->count() < 2)
                continue;
            // The first convention that makes a difference to this run.
            const Trace before = m_stage->document()->trace();
            const int was = combo->currentIndex();
            chooseItem(combo, was + 1 < combo->count() ? 1 : -1);
            if (!(m_stage->document()->trace() == before))
                break;
            m_stage->document()->undoStack()->undo();
        }
        popup->close();
    } else
        QFAIL("no such edit");
}

void TestWorkbenchEditing::everyEditRerunsAndIsUndone_data()
{
    QTest::addColumn<bool>("otherTrace");
    for (const char *what : { "arrival", "program", "add", "add by keys", "duplicate", "remove",
                              "remove by keys", "move down", "move by keys", "policy", "quantum",
                              "cpus", "context switch", "convention" })
        QTest::newRow(what) << true;
}

void TestWorkbenchEditing::everyEditRerunsAndIsUndone()
{
    const Scenario before = scenario();
    const Trace traceBefore = m_stage->document()->trace();
    edit(QLatin1String(QTest::currentDataTag()));
    if (QTest::currentTestFailed())
        return;
    const Scenario changed = scenario();
    const Trace traceChanged = m_stage->document()->trace();
    QVERIFY(!(changed == before));
    QVERIFY(!(traceChanged == traceBefore));
    QCOMPARE(m_stage->document()->undoStack()->count(), 1);
    QVERIFY(m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(scenario() == before);
    QVERIFY(m_stage->document()->trace() == traceBefore);
    QVERIFY(!m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(scenario() == changed);
    QVERIFY(m_stage->document()->trace() == traceChanged);
    QVERIFY(m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
}

void TestWorkbenchEditing::badInputIsRefused_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    const int arrival = int(Field::Arrival);
    const int program = int(Field::Program);
    QTest::newRow("negative") << arrival << QStringLiteral("-1");
    QTest::newRow("fraction") << arrival << QStringLiteral("1.5");
    QTest::newRow("word") << arrival << QStringLiteral("soon");
    QTest::newRow("huge") << arrival << QStringLiteral("99999999999999999999");
    QTest::newRow("empty program") << program << QString();
    QTest::newRow("no length") << program << QStringLiteral("cpu");
    QTest::newRow("unknown step") << program << QStringLiteral("nap 3");
    QTest::newRow("no time") << program << QStringLiteral("cpu 0");
    QTest::newRow("ends with I/O first") << program << QStringLiteral("io 3");
}

void TestWorkbenchEditing::badInputIsRefused()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    const Scenario before = scenario();
    QLineEdit *line = openCell(0, static_cast<Field>(field));
    QVERIFY(line);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(editor()->message().endsWith(QLatin1Char('.')), qPrintable(editor()->message()));
    QVERIFY(editor()->message().size() > 20);
    QVERIFY(scenario() == before);
    QCOMPARE(m_stage->document()->undoStack()->count(), 0);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!editor()->table()->viewport()->findChild<QLineEdit *>());
    QVERIFY(scenario() == before);
    QVERIFY(!m_stage->window()->isWindowModified());
}

void TestWorkbenchEditing::theTitleMarksChanges()
{
    QVERIFY(m_stage->window()->windowTitle().startsWith(QStringLiteral("two.timeslice.json[*]")));
    QVERIFY(!m_stage->window()->isWindowModified());
    edit(QStringLiteral("arrival"));
    QVERIFY(m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_stage->window()->isWindowModified());
    m_stage->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_stage->window()->isWindowModified());
}

void TestWorkbenchEditing::closingAsks_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << int(QMessageBox::Save) << true << true;
    QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
    QTest::newRow("Esc") << int(QMessageBox::NoButton) << false << false;
}

void TestWorkbenchEditing::closingAsks()
{
    QFETCH(int, answer);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    edit(QStringLiteral("arrival"));
    {
        const DialogAnswer reply([answer](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            if (box && answer != QMessageBox::NoButton)
                QTest::mouseClick(box->button(static_cast<QMessageBox::StandardButton>(answer)),
                                  Qt::LeftButton);
            else
                QTest::keyClick(dialog, Qt::Key_Escape);
        });
        m_stage->press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(reply.given());
    }
    QCOMPARE(m_stage->window()->isVisible(), !closes);
    const ReadResult onDisk = readScenarioFile(m_file.toStdString());
    QVERIFY(onDisk.scenario);
    QCOMPARE(onDisk.scenario->tasks[1].arrival, SimTime { saves ? 7 : 1 });
    QCOMPARE(scenario().tasks[1].arrival, SimTime { 7 });
}

void TestWorkbenchEditing::answerFile(QWidget *dialog, const QString &path)
{
    auto *files = qobject_cast<QFileDialog *>(dialog);
    if (!files) {
        dialog->close();
        return;
    }
    auto *name = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    // Set, not typed: the list of completions would take the key that ends it.
    name->setText(path);
    const auto buttons = files->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->isDefault()) {
            QTest::mouseClick(each, Qt::LeftButton);
            return;
        }
    }
    dialog->close();
}

void TestWorkbenchEditing::savesWhereItIsTold()
{
    edit(QStringLiteral("arrival"));
    const QString other = m_stage->path(QStringLiteral("other"));
    const DialogAnswer reply([&](QWidget *dialog) { answerFile(dialog, other); });
    m_stage->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(reply.given());
    QVERIFY(!m_stage->window()->isWindowModified());
    QVERIFY(m_stage->window()->windowTitle().startsWith(QStringLiteral("other.timeslice.json")));
    const ReadResult saved =
        readScenarioFile((other + QStringLiteral(".timeslice.json")).toStdString());
    QVERIFY(saved.scenario);
    QVERIFY(*saved.scenario == scenario());
    // The first file is as it was.
    QCOMPARE(readScenarioFile(m_file.toStdString()).scenario->tasks[1].arrival, SimTime { 1 });
}

void TestWorkbenchEditing::theDialogOpensAFile()
{
    const QString three =
        m_stage->write(QStringLiteral("three.timeslice.json"),
                       R"({"format": "timeslice-scenario", "version": 1, "policy": {"id": "fcfs"},
            "tasks": [{"id": 1, "burst": 5}, {"id": 2, "burst": 5}, {"id": 3, "burst": 5}]})");
    const DialogAnswer reply([&](QWidget *dialog) { answerFile(dialog, three); });
    m_stage->press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(reply.given());
    QCOMPARE(scenario().tasks.size(), std::size_t { 3 });
    QVERIFY(m_stage->window()->windowTitle().startsWith(QStringLiteral("three.timeslice.json")));
}

void TestWorkbenchEditing::newStartsWithOneProcess()
{
    edit(QStringLiteral("arrival"));
    {
        const DialogAnswer reply([](QWidget *dialog) {
            QTest::mouseClick(qobject_cast<QMessageBox *>(dialog)->button(QMessageBox::Cancel),
                              Qt::LeftButton);
        });
        m_stage->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(reply.given());
    }
    QCOMPARE(scenario().tasks.size(), std::size_t { 2 });
    const DialogAnswer reply([](QWidget *dialog) {
        QTest::mouseClick(qobject_cast<QMessageBox *>(dialog)->button(QMessageBox::Discard),
                          Qt::LeftButton);
    });
    m_stage->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(reply.given());
    QCOMPARE(scenario().tasks.size(), std::size_t { 1 });
    QVERIFY(!m_stage->action(ActionId::Undo)->isEnabled());
    QVERIFY(m_stage->window()->windowTitle().startsWith(QStringLiteral("New scenario")));
}

void TestWorkbenchEditing::recentFilesOpen()
{
    m_stage->press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(scenario().tasks.size(), std::size_t { 1 });
    const QList<QAction *> recent = m_stage->recent();
    QCOMPARE(recent.first()->text(), QStringLiteral("two.timeslice.json"));
    recent.first()->trigger();
    QCOMPARE(scenario().tasks.size(), std::size_t { 2 });
    // One that is gone is said to be gone, and is not offered again.
    m_stage->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(QFile::remove(m_file));
    m_stage->recent().first()->trigger();
    QVERIFY(m_stage->window()->messages()->isVisible());
    QCOMPARE(scenario().tasks.size(), std::size_t { 1 });
    QVERIFY(m_stage->recent().first()->text() != QStringLiteral("two.timeslice.json"));
}

QTEST_MAIN(TestWorkbenchEditing)
#include "tst_workbench_editing.moc"
