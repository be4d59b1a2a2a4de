// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/readyset.h"
#include "tests/support/randomscenario.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace timeslice;

class tst_ReadySet : public QObject
{
    Q_OBJECT

private slots:
    void theFirstIsAlwaysTheLeast();
    void ranksCompareFractionsExactly();
};

void tst_ReadySet::theFirstIsAlwaysTheLeast()
{
    test::Dice dice(7);
    ReadySet set(200, true);
    std::map<TaskId, Rank> model;
    for (int i = 0; i < 20'000; ++i) {
        const TaskId id { static_cast<std::int32_t>(dice.roll(0, 199)) };
        if (set.contains(id)) {
            set.erase(id);
            model.erase(id);
        } else {
            const Rank rank { .key = dice.roll(0, 30), .tie = static_cast<std::int64_t>(id) };
            set.insert(id, rank);
            model[id] = rank;
        }
        QCOMPARE(set.size(), model.size());
        if (model.empty())
            continue;
        const auto least =
            std::ranges::min_element(model, {}, [](const auto &entry) { return entry.second; });
        QCOMPARE(set.entries().front().task, least->first);
    }
}

void tst_ReadySet::ranksCompareFractionsExactly()
{
    // 1/3 and 333333333333333/10^15 are equal in no double, and differ by less than one can tell.
    const Rank third { .key = 1, .denominator = 3 };
    const Rank nearly { .key = 333'333'333'333'333, .denominator = 1'000'000'000'000'000 };
    const Rank same { .key = 2, .denominator = 6 };
    QVERIFY(nearly < third);
    QVERIFY(same == third);
    const Rank huge { .key = (std::int64_t { 1 } << 53) - 1,
                      .denominator = (std::int64_t { 1 } << 53) - 2 };
    const Rank one { .key = 1 };
    QVERIFY(one < huge);
}

QTEST_APPLESS_MAIN(tst_ReadySet)
#include "tst_readyset.moc"
