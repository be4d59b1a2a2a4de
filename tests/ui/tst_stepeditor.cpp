// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/stepeditor.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace timeslice;

/// The window for the steps of a program, with mouse and keys.
class TestStepEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void stepsAreAddedTypedAndAccepted();
    void aProgramThatIsNotValidCannotBeAccepted();
    void escapeChangesNothing();
    void kindsAreChangedByKeys();
    void speaksTheLanguage();

private:
    template <typename T>
    QList<T *> inRows() const
    {
        return m_editor->findChild<QScrollArea *>()->findChildren<T *>();
    }
    QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return m_editor->findChild<QDialogButtonBox *>()->button(which);
    }
    QPushButton *adding(const char *text) const
    {
        for (QPushButton *candidate : m_editor->findChildren<QPushButton *>()) {
            if (candidate->text() == QLatin1String(text))
                return candidate;
        }
        return nullptr;
    }

    ThemeProvider m_themes;
    std::unique_ptr<StepEditor> m_editor;
    std::unique_ptr<QSignalSpy> m_accepted;
};

void TestStepEditor::init()
{
    const std::vector<Step> program { { Step::Kind::Cpu, 5, {} } };
    m_editor = std::make_unique<StepEditor>(
        QStringLiteral("P2 shell"), program,
        QStringList { QString(), QStringLiteral("disk"), QStringLiteral("printer") }, &m_themes);
    m_accepted = std::make_unique<QSignalSpy>(m_editor.get(), &QDialog::accepted);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestStepEditor::cleanup()
{
    m_accepted.reset();
    m_editor.reset();
}

void TestStepEditor::stepsAreAddedTypedAndAccepted()
{
    QCOMPARE(m_editor->windowTitle(), QStringLiteral("Steps of P2 shell"));
    QTest::mouseClick(adding("Add I/O step"), Qt::LeftButton);
    QCOMPARE(inRows<QSpinBox>().size(), 2);
    QSpinBox *length = inRows<QSpinBox>().at(1);
    // The new row is ready to be typed into.
    QTRY_VERIFY(length->hasFocus());
    length->selectAll();
    QTest::keyClicks(length, QStringLiteral("12"));
    QComboBox *device = inRows<QComboBox>().at(3);
    QVERIFY(device->isEnabled());
    QTest::mouseClick(device->lineEdit(), Qt::LeftButton);
    QTest::keyClicks(device->lineEdit(), QStringLiteral("disk"));
    QTest::mouseClick(adding("Add CPU step"), Qt::LeftButton);
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(m_accepted->count(), 1);
    const std::vector<Step> expected { { Step::Kind::Cpu, 5, {} },
                                       { Step::Kind::Io, 12, "disk" },
                                       { Step::Kind::Cpu, 1, {} } };
    QCOMPARE(m_editor->program(), expected);
}

void TestStepEditor::aProgramThatIsNotValidCannotBeAccepted()
{
    // Without any step, then again with one that takes no time.
    QTest::mouseClick(inRows<QToolButton>().at(0), Qt::LeftButton);
    QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    const auto problem = [this] {
        for (const QLabel *label : m_editor->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                return label->text();
        }
        return QString();
    };
    QVERIFY2(problem().contains(QStringLiteral("at least one step")), qPrintable(problem()));
    QTest::mouseClick(adding("Add CPU step"), Qt::LeftButton);
    QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
    QCOMPARE(problem(), QString());
    QCOMPARE(m_editor->program().size(), std::size_t { 1 });
    // The removed row goes when the event loop comes round.
    QTRY_COMPARE(inRows<QSpinBox>().size(), 1);
    QSpinBox *length = inRows<QSpinBox>().first();
    QTRY_VERIFY(length->isVisible());
    length->setFocus();
    QTest::keyClick(length, Qt::Key_Down);
    QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    QVERIFY(!problem().isEmpty());
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(m_accepted->count(), 0);
    QVERIFY(m_editor->isVisible());
}

void TestStepEditor::escapeChangesNothing()
{
    QTest::mouseClick(adding("Add CPU step"), Qt::LeftButton);
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QVERIFY(!m_editor->isVisible());
    QCOMPARE(m_accepted->count(), 0);
}

void TestStepEditor::kindsAreChangedByKeys()
{
    QTest::mouseClick(adding("Add CPU step"), Qt::LeftButton);
    QComboBox *kind = inRows<QComboBox>().at(2);
    QComboBox *device = inRows<QComboBox>().at(3);
    QVERIFY(!device->isEnabled());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(device->isEnabled());
    QCOMPARE(m_editor->program()[1].kind, Step::Kind::Io);
}

void TestStepEditor::speaksTheLanguage()
{
    const QString before = adding("Add CPU step")->text();
    const QPushButton *add = adding("Add CPU step");
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/timeslice_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCoreApplication::sendPostedEvents();
    QVERIFY(add->text() != before);
    QVERIFY(m_editor->windowTitle() != QStringLiteral("Steps of P2 shell"));
    QVERIFY(m_editor->windowTitle().contains(QStringLiteral("P2 shell")));
    QVERIFY(inRows<QToolButton>().at(0)->toolTip() != QStringLiteral("Remove this step"));
}

QTEST_MAIN(TestStepEditor)
#include "tst_stepeditor.moc"
