// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"
#include "ui/shell/conventionspopup.h"
#include "ui/shell/machinepopup.h"
#include "ui/shell/policybar.h"
#include "ui/shell/transportbar.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace timeslice;

namespace {

struct Bar
{
    QWidget window;
    ThemeProvider theme;
    ActionRegistry actions { &window };
    TransportBar transport { &actions, &theme, &window };
    PolicyBar policy { &transport };
    Scenario last;
    int changes = 0;

    explicit Bar(const char *id)
    {
        window.resize(1200, 120);
        transport.resize(1200, 120);
        QObject::connect(&policy, &PolicyBar::changed, &window, [this](const Scenario &scenario) {
            last = scenario;
            ++changes;
        });
        Scenario scenario;
        scenario.policy.id = id;
        scenario.tasks.resize(1);
        policy.setScenario(scenario);
        window.show();
    }
};

} // namespace

class TestPolicyBar : public QObject
{
    Q_OBJECT

private slots:
    void showingAScenarioIsNoChange()
    {
        Bar bar("rr");
        QCOMPARE(bar.changes, 0);
        QCOMPARE(bar.policy.policyCombo()->currentData().toByteArray(), QByteArray("rr"));
    }

    void choosingAPolicyKeepsWhatBothKnow()
    {
        Bar bar("rr");
        Scenario scenario;
        scenario.policy.id = "rr";
        scenario.policy.quantum = 7;
        bar.policy.setScenario(scenario);
        QComboBox *combo = bar.policy.policyCombo();
        combo->setFocus();
        combo->setCurrentIndex(combo->findData(QByteArray("feedback")));
        emit combo->activated(combo->currentIndex());
        QCOMPARE(bar.last.policy.id, std::string("feedback"));
        QCOMPARE(*bar.last.policy.quantum, Duration { 7 });
        combo->setCurrentIndex(combo->findData(QByteArray("fcfs")));
        emit combo->activated(combo->currentIndex());
        QVERIFY(!bar.last.policy.quantum.has_value());
    }

    void theQuantumIsEditedInTheBar()
    {
        Bar bar("rr");
        auto *box = bar.transport.findChild<QSpinBox *>(QStringLiteral("quantum"));
        QVERIFY(box);
        QCOMPARE(box->value(), 4); // the default of the policy
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(*bar.last.policy.quantum, Duration { 5 });
        QCOMPARE(bar.changes, 1);
    }

    void aListIsReadInEitherScript_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("quanta");
        QTest::newRow("commas") << QStringLiteral("2, 4,8") << QList<int> { 2, 4, 8 };
        QTest::newRow("Chinese commas") << QStringLiteral("2，4、8") << QList<int> { 2, 4, 8 };
        QTest::newRow("one") << QStringLiteral("3") << QList<int> { 3 };
    }
    void aListIsReadInEitherScript()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, quanta);
        Bar bar("mlfq");
        auto *line = bar.transport.findChild<QLineEdit *>(QStringLiteral("quanta"));
        QVERIFY(line);
        line->setText(typed);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bar.last.policy.quanta.has_value());
        const QList<int> got(bar.last.policy.quanta->begin(), bar.last.policy.quanta->end());
        QCOMPARE(got, quanta);
    }

    void aWrongListIsRefusedAndTheOldOneComesBack()
    {
        Bar bar("mlfq");
        QSignalSpy refused(&bar.policy, &PolicyBar::refused);
        auto *line = bar.transport.findChild<QLineEdit *>(QStringLiteral("quanta"));
        line->setText(QStringLiteral("2, x"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(bar.changes, 0);
        QCOMPARE(line->text(), QString());
    }

    void aConventionLikeThePresetIsNoOverride()
    {
        ConventionsPopup popup;
        QSignalSpy changed(&popup, &ConventionsPopup::changed);
        ConventionChoice choice;
        popup.setChoice(choice);
        const QList<QComboBox *> combos = popup.findChildren<QComboBox *>();
        QComboBox *tie = nullptr;
        for (QComboBox *combo : combos) {
            if (combo->findData(QByteArray("ready_fifo")) >= 0)
                tie = combo;
        }
        QVERIFY(tie);
        const auto choose = [&](const char *value) {
            tie->setCurrentIndex(tie->findData(QByteArray(value)));
            emit tie->activated(tie->currentIndex());
            return changed.last().first().value<ConventionChoice>();
        };
        QCOMPARE(choose("ready_fifo").overrides.size(), std::size_t { 1 });
        QCOMPARE(choose("arrival").overrides.size(), std::size_t { 0 });
    }

    void theMachineIsEditedInItsPopup()
    {
        MachinePopup popup;
        Scenario scenario;
        popup.setScenario(scenario);
        QSignalSpy changed(&popup, &MachinePopup::changed);
        QTest::keyClick(popup.findChild<QSpinBox *>(QStringLiteral("cpus")), Qt::Key_Up);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.last().first().value<Scenario>().machine.cpus, 2);
    }
};

QTEST_MAIN(TestPolicyBar)
#include "tst_policybar.moc"
