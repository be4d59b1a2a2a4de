// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splitmix64.h"
#include "core/io/scenarioreader.h"
#include "core/io/scenariowriter.h"
#include "core/policy/registry.h"
#include "core/scenario/policyparameters.h"

#include <QTest>

using namespace timeslice;

namespace {

/// Random scenarios of every policy, with all kinds of fields.
class Generator
{
public:
    explicit Generator(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Scenario scenario()
    {
        Scenario s;
        s.title = text();
        s.note = text();
        s.machine.cpus = static_cast<std::int32_t>(1 + below(4));
        s.machine.contextSwitch = below(2) * 3;
        s.machine.ioDoneCost = below(2);
        if (below(2))
            s.machine.devices["disk \"1\""].servers = static_cast<std::int32_t>(1 + below(3));
        if (below(3) == 0)
            s.machine.cache = CacheSpec { 10, 5, 2, 1 };
        s.policy = policy();
        const auto presets = conventionPresets();
        s.conventions.preset =
            presets[static_cast<std::size_t>(below(static_cast<std::int64_t>(presets.size())))];
        if (below(2))
            s.conventions.overrides["preempt_on_equal"] = below(2) ? "true" : "false";
        if (below(2))
            s.conventions.overrides["instant_order"] =
                "completion,dispatch,arrival,io_return,expired,boost";
        s.seed = static_cast<std::uint64_t>(below(1'000'000));
        if (below(2))
            s.until = below(1000);
        if (below(2))
            s.pauseAt = below(1000);
        for (std::int64_t i = 0; i <= below(6); ++i)
            s.tasks.push_back(task(i + 1, s.machine.cpus));
        return s;
    }

private:
    std::int64_t below(std::int64_t limit)
    {
        return static_cast<std::int64_t>(m_random.next() % static_cast<std::uint64_t>(limit));
    }

    LocalizedText text()
    {
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return { "both \\ \"quoted\"", "both \\ \"quoted\"" };
        case 2:
            return { "English", "中文 😀" };
        default:
            return { "", "只有中文" };
        }
    }

    PolicySpec policy()
    {
        PolicySpec spec;
        const auto all = policies();
        const PolicyInfo &info =
            all[static_cast<std::size_t>(below(static_cast<std::int64_t>(all.size())))];
        spec.id = info.id;
        for (const ParameterInfo &parameter : info.parameters) {
            if (parameter.key == "allotments" || below(2))
                continue;
            visitParameters(spec, [&](std::string_view key, auto &member) {
                if (key == parameter.key)
                    fill(member.emplace(), parameter);
            });
        }
        return spec;
    }
    void fill(bool &value, const ParameterInfo &) { value = below(2) != 0; }
    void fill(std::int64_t &value, const ParameterInfo &) { value = 1 + below(9); }
    void fill(std::int32_t &value, const ParameterInfo &)
    {
        value = static_cast<std::int32_t>(1 + below(9));
    }
    void fill(std::string &value, const ParameterInfo &info) { value = info.choices.back(); }
    void fill(PolicySpec::Aging &value, const ParameterInfo &)
    {
        value = { 1 + below(5), 1 + below(5) };
    }
    void fill(std::vector<std::int64_t> &value, const ParameterInfo &) { value = { 1, 2, 4 }; }
    void fill(std::map<std::string, std::int64_t> &value, const ParameterInfo &)
    {
        value = { { "学生", 2 }, { "a.b", 3 } };
    }

    TaskSpec task(std::int64_t number, std::int32_t cpus)
    {
        TaskSpec t;
        t.number = number;
        t.name = text();
        t.arrival = below(20);
        t.priority = below(9) - 4;
        t.nice = static_cast<std::int32_t>(below(40) - 20);
        t.tickets = 1 + below(3);
        t.group = below(2) ? "学生" : "";
        t.workingSet = below(2) * 7;
        if (below(2))
            t.affinity = { cpus - 1 };
        if (below(2))
            t.deadline = 1 + below(50);
        if (below(3) == 0) {
            t.period = 10 + below(50);
            if (below(2))
                t.jobs = 2;
        }
        for (std::int64_t i = 0; i <= below(5); ++i) {
            const bool cpu = i == 0 || below(2);
            t.program.push_back({ cpu ? Step::Kind::Cpu : Step::Kind::Io,
                                  cpu ? 1 + below(9) : below(9),
                                  !cpu && below(2) ? "disk \"1\"" : "" });
        }
        return t;
    }

    SplitMix64 m_random;
};

} // namespace

class TestScenarioWriter : public QObject
{
    Q_OBJECT

private slots:
    void readingWhatWasWrittenGivesTheSameScenario();
    void writesOneTaskPerLineAndNoDefaults();
};

void TestScenarioWriter::readingWhatWasWrittenGivesTheSameScenario()
{
    int checked = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Scenario scenario = Generator(seed).scenario();
        if (findProblem(scenario)) // refill with a switch cost, and the like
            continue;
        ++checked;
        const std::string text = writeScenario(scenario);
        const ReadResult read = readScenario(text);
        QVERIFY2(read.scenario,
                 (text + std::to_string(read.problem ? read.problem->line : 0)).c_str());
        QVERIFY2(*read.scenario == scenario, text.c_str());
        QCOMPARE(writeScenario(*read.scenario), text);
    }
    QVERIFY(checked > 1000);
}

void TestScenarioWriter::writesOneTaskPerLineAndNoDefaults()
{
    Scenario scenario;
    scenario.policy.id = "rr";
    scenario.policy.quantum = 4;
    scenario.tasks.resize(2);
    scenario.tasks[0].program = { { Step::Kind::Cpu, 24, {} } };
    scenario.tasks[1].number = 2;
    scenario.tasks[1].program = { { Step::Kind::Cpu, 3, {} }, { Step::Kind::Io, 5, {} } };
    QCOMPARE(QString::fromStdString(writeScenario(scenario)),
             QStringLiteral("{\n"
                            "  \"format\": \"timeslice-scenario\", \"version\": 1,\n"
                            "  \"policy\": {\"id\": \"rr\", \"quantum\": 4},\n"
                            "  \"tasks\": [\n"
                            "    {\"id\": 1, \"arrival\": 0, \"burst\": 24},\n"
                            "    {\"id\": 2, \"arrival\": 0, \"bursts\": [3, 5]}\n"
                            "  ]\n"
                            "}\n"));
}

QTEST_GUILESS_MAIN(TestScenarioWriter)
#include "tst_scenariowriter.moc"
