// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/conventions.h"

#include <QTest>

using namespace timeslice;

/// Conventions are data: every key takes every one of its words and gives it back, and presets are
/// what the sources need.
class tst_Conventions : public QObject
{
    Q_OBJECT

private slots:
    void everyValueIsReadBackAsWritten();
    void theFirstValueIsTheTextbooks();
    void unknownWordsChangeNothing_data();
    void unknownWordsChangeNothing();
    void presetsDifferFromTheTextbookWhereTheyShould_data();
    void presetsDifferFromTheTextbookWhereTheyShould();
    void aKeyBesideThePresetWins();
    void theInstantOrderTakesDispatchInBetween();
};

void tst_Conventions::everyValueIsReadBackAsWritten()
{
    for (const ConventionKey &key : conventionKeys()) {
        for (const std::string_view value : key.values) {
            Conventions conventions;
            QVERIFY2(setConvention(conventions, key.key, value), key.key.data());
            QCOMPARE(conventionValue(conventions, key.key), std::string(value));
        }
    }
}

void tst_Conventions::theFirstValueIsTheTextbooks()
{
    const Conventions textbook;
    for (const ConventionKey &key : conventionKeys()) {
        if (!key.values.empty())
            QCOMPARE(conventionValue(textbook, key.key), std::string(key.values.front()));
    }
    QCOMPARE(conventionValue(textbook, "instant_order"),
             std::string("completion,arrival,io_return,expired,boost"));
}

void tst_Conventions::unknownWordsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("unknown key") << QByteArray("ties") << QByteArray("pid");
    QTest::newRow("unknown value") << QByteArray("tie") << QByteArray("name");
    QTest::newRow("a word of another key") << QByteArray("tie") << QByteArray("true");
    QTest::newRow("completion is not first")
        << QByteArray("instant_order") << QByteArray("arrival,completion,io_return,expired,boost");
    QTest::newRow("a part is missing")
        << QByteArray("instant_order") << QByteArray("completion,arrival,io_return,expired");
    QTest::newRow("a part twice") << QByteArray("instant_order")
                                  << QByteArray("completion,arrival,arrival,expired,boost");
    QTest::newRow("empty order") << QByteArray("instant_order") << QByteArray("");
}

void tst_Conventions::unknownWordsChangeNothing()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    Conventions conventions;
    QVERIFY(!setConvention(conventions, key.toStdString(), value.toStdString()));
    QVERIFY(conventions == Conventions {});
}

void tst_Conventions::presetsDifferFromTheTextbookWhereTheyShould_data()
{
    QTest::addColumn<QByteArray>("preset");
    QTest::addColumn<QByteArray>("differing");
    const auto row = [](const char *preset, const char *differing) {
        QTest::newRow(preset) << QByteArray(preset) << QByteArray(differing);
    };
    row("textbook", "");
    row("stallings", "");
    row("boonsuen-arrival", "");
    row("boonsuen-ready", "tie");
    row("ostep", "instant_order preempted_to io_at_expiry boost_order");
    row("ostep-process", "instant_order tie");
    row("ostep-multi", "instant_order slice_scope");
    row("vasu",
        "tie preempt_on_equal length hrrn_wait switch_when switch_decides last_switch_shown");
    row("quantix", "instant_order preempted_to idle_cpu preempt_cpu");
    row("refracta", "expired_order");
    row("simso", "tie preempted_to");
    row("simso-global", "tie");
}

void tst_Conventions::presetsDifferFromTheTextbookWhereTheyShould()
{
    QFETCH(QByteArray, preset);
    QFETCH(QByteArray, differing);
    const auto conventions = presetConventions(preset.toStdString());
    QVERIFY(conventions);
    QByteArrayList found;
    for (const ConventionKey &key : conventionKeys()) {
        if (conventionValue(*conventions, key.key) != conventionValue({}, key.key))
            found << QByteArray(key.key.data(), static_cast<qsizetype>(key.key.size()));
    }
    QCOMPARE(found.join(' '), differing);
}

void tst_Conventions::aKeyBesideThePresetWins()
{
    const Conventions conventions = resolve({ "ostep", { { "preempted_to", "tail_fresh" } } });
    QCOMPARE(conventions.preemptedTo, PreemptedTo::TailFresh);
    QCOMPARE(conventions.ioAtExpiry, IoAtExpiry::Counts);
}

void tst_Conventions::theInstantOrderTakesDispatchInBetween()
{
    Conventions conventions;
    QVERIFY(setConvention(conventions, "instant_order",
                          "completion,dispatch,expired,boost,arrival,io_return"));
    QCOMPARE(conventions.instantOrder.count, 6);
    QCOMPARE(conventions.instantOrder.parts[1], InstantPart::Dispatch);
}

QTEST_APPLESS_MAIN(tst_Conventions)
#include "tst_conventions.moc"
