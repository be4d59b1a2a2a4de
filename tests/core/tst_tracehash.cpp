// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulator.h"
#include "tests/support/randomscenario.h"

#include <QTest>

#include <map>
#include <string>

using namespace timeslice;

/// The same scenarios give the same traces in every build, with every compiler, on every day: each
/// policy's traces are hashed, and the hashes stand here. A change of the engine that changes one
/// of them changes what people see; then it is for the change to say why.
class TestTraceHash : public QObject
{
    Q_OBJECT

private slots:
    void tracesAreTheSameEverywhere_data();
    void tracesAreTheSameEverywhere();
};

namespace {

constexpr std::uint64_t kSeeds = 3000;

/// FNV-1a, 64 bits (Fowler, Noll and Vo).
class Hash
{
public:
    void add(std::int64_t value)
    {
        unsigned char bytes[sizeof value];
        for (std::size_t i = 0; i < sizeof value; ++i)
            bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (8 * i));
        for (const unsigned char byte : bytes)
            m_state = (m_state ^ byte) * 0x100000001B3U;
    }
    std::uint64_t value() const { return m_state; }

private:
    std::uint64_t m_state = 0xCBF29CE484222325U;
};

void add(Hash &hash, const Simulator &simulator)
{
    for (const TraceEvent &event : simulator.trace().events()) {
        hash.add(event.time);
        hash.add(event.value);
        hash.add(event.extra);
        hash.add(static_cast<std::int64_t>(event.task));
        hash.add(event.other);
        hash.add(event.cpuNumber);
        hash.add(static_cast<std::int64_t>(event.kind));
        hash.add(static_cast<std::int64_t>(event.place));
    }
    hash.add(simulator.trace().end());
    for (const Decision &decision : simulator.decisions()) {
        hash.add(decision.position);
        hash.add(static_cast<std::int64_t>(decision.chosen));
        hash.add(static_cast<std::int64_t>(decision.rule));
    }
}

/// Of all random scenarios of each policy.
std::map<std::string, std::uint64_t> hashes()
{
    std::map<std::string, Hash> sums;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        Scenario scenario = test::randomScenario(seed);
        if (seed % 2 == 1)
            test::addOperations(scenario, seed);
        Simulator simulator(std::make_shared<const Workload>(scenario));
        simulator.run();
        add(sums[scenario.policy.id], simulator);
    }
    std::map<std::string, std::uint64_t> result;
    for (const auto &[policy, hash] : sums)
        result[policy] = hash.value();
    return result;
}

} // namespace

void TestTraceHash::tracesAreTheSameEverywhere_data()
{
    QTest::addColumn<QString>("hash");
    const auto row = [](const char *policy, const char *hash) {
        QTest::newRow(policy) << QString::fromLatin1(hash);
    };
    row("fcfs", "e70a0e3244942157");
    row("sjf", "2276f60111158cb3");
    row("srtf", "3d4a2c1949d24c2e");
    row("ljf", "fa1e0e8602ce48f3");
    row("lrtf", "4ee53bce5d82e793");
    row("hrrn", "483854b1d964c8ab");
    row("priority", "21b8075b1f219c84");
    row("rr", "5f2c11562f418ac6");
    row("mlq", "aa6803d1812e9760");
    row("mlfq", "214e5eee8f012126");
    row("feedback", "8c6709778ad359a9");
    row("lottery", "d614cd4b901786e9");
    row("stride", "20f4b96e61e964a");
    row("cfs", "d036dcf0b1f40874");
    row("eevdf", "9acb597ea375d509");
    row("fair_share", "68449707d72d698");
    row("edf", "9e7a76384706d154");
    row("rm", "65f788383abe5eba");
    row("llf", "559ece8a057cd2ee");
    row("cyclic", "69ea6e856f02c397");
}

void TestTraceHash::tracesAreTheSameEverywhere()
{
    static const std::map<std::string, std::uint64_t> found = hashes();
    QFETCH(const QString, hash);
    const auto it = found.find(QTest::currentDataTag());
    QVERIFY(it != found.end());
    QCOMPARE(QString::number(it->second, 16), hash);
}

QTEST_APPLESS_MAIN(TestTraceHash)
#include "tst_tracehash.moc"
