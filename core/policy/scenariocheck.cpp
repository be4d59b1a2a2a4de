// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mlqpolicy.h"
#include "core/policy/policycheck.h"
#include "core/policy/programcheck.h"
#include "core/policy/valuecheck.h"
#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"

#include <algorithm>
#include <unordered_set>

namespace timeslice {
namespace {

using Found = std::optional<Problem>;

Found checkCounts(const std::string &path, const std::map<std::string, std::int64_t> &counts,
                  std::int64_t least)
{
    for (const auto &[name, count] : counts) {
        if (const Found found = plainText(path + name, name, kMaxNameBytes))
            return found;
        if (const Found found = inRange(path + name, count, least, kMaxCount))
            return found;
    }
    return std::nullopt;
}

Found checkMachine(const MachineSpec &machine)
{
    if (const Found found = inRange("machine.cpus", machine.cpus, 1, kMaxCpus))
        return found;
    if (const Found found =
            inRange("machine.context_switch", machine.contextSwitch, 0, kMaxSwitchCost))
        return found;
    if (const Found found = inRange("machine.steal_every", machine.stealEvery, 0, kMaxNumber))
        return found;
    if (const Found found = inRange("machine.io_done_cost", machine.ioDoneCost, 0, kMaxSwitchCost))
        return found;
    for (const auto &[name, device] : machine.devices) {
        const std::string path = "machine.devices." + name;
        if (const Found found = plainText(path, name, kMaxNameBytes))
            return found;
        if (const Found found = inRange(path + ".servers", device.servers, 1, 1'000'000))
            return found;
    }
    for (const auto &[name, lock] : machine.locks) {
        if (const Found found = plainText("machine.locks." + name, name, kMaxNameBytes))
            return found;
    }
    if (const Found found = checkCounts("machine.semaphores.", machine.semaphores, 0))
        return found;
    if (const Found found = checkCounts("machine.queues.", machine.queues, 1))
        return found;
    if (!machine.cache)
        return std::nullopt;
    const CacheSpec &cache = *machine.cache;
    if (const Found found = inRange("machine.cache.size", cache.size, 0, kMaxNumber))
        return found;
    if (const Found found = inRange("machine.cache.warmup", cache.warmup, 0, kMaxNumber))
        return found;
    if (const Found found = inRange("machine.cache.warm_rate", cache.warmRate, 1, 1'000'000))
        return found;
    return inRange("machine.cache.cold_rate", cache.coldRate, 1, 1'000'000);
}

Found checkConventions(const ConventionChoice &choice)
{
    const auto presets = conventionPresets();
    if (!presetConventions(choice.preset)) {
        const std::vector<std::string_view> known(presets.begin(), presets.end());
        return Problem { ProblemCode::UnknownWord,
                         "conventions.preset",
                         { choice.preset, nearestWord(choice.preset, known), joinWords(known) } };
    }
    for (const auto &[key, value] : choice.overrides) {
        Conventions scratch;
        if (setConvention(scratch, key, value))
            continue;
        const std::string path = "conventions." + key;
        const auto keys = conventionKeys();
        const auto known = std::ranges::find(keys, key, &ConventionKey::key);
        if (known == keys.end()) {
            std::vector<std::string_view> words;
            for (const ConventionKey &k : keys)
                words.push_back(k.key);
            return Problem { ProblemCode::UnknownKey,
                             path,
                             { key, nearestWord(key, words), joinWords(words) } };
        }
        std::vector<std::string_view> words(known->values.begin(), known->values.end());
        if (words.empty())
            words = { "completion", "dispatch", "arrival", "io_return", "expired", "boost" };
        return Problem { ProblemCode::UnknownWord,
                         path,
                         { value, nearestWord(value, words), joinWords(words) } };
    }
    return std::nullopt;
}

Found checkJobs(const Scenario &scenario, const TaskSpec &task, const std::string &path)
{
    if (task.period) {
        if (const Found found = inRange(path + ".period", *task.period, 1, kMaxNumber))
            return found;
    }
    if (task.deadline) {
        if (const Found found = inRange(path + ".deadline", *task.deadline, 1, kMaxNumber))
            return found;
    }
    if (task.jobs) {
        if (const Found found = inRange(path + ".jobs", *task.jobs, 1, kMaxJobs))
            return found;
        if (!task.period)
            return Problem { ProblemCode::JobsWithoutPeriod, path + ".jobs", {} };
    } else if (task.period && scenario.until
               && (*scenario.until - task.arrival) / *task.period >= kMaxJobs) {
        return Problem { ProblemCode::TooManyJobs, path + ".period", { std::to_string(kMaxJobs) } };
    }
    return std::nullopt;
}

Found checkAffinity(const TaskSpec &task, std::int32_t cpus, const std::string &path)
{
    std::vector<bool> named(static_cast<std::size_t>(cpus));
    for (std::size_t i = 0; i < task.affinity.size(); ++i) {
        const std::int32_t cpu = task.affinity[i];
        const auto place = [&] { return path + ".affinity[" + std::to_string(i) + ']'; };
        if (cpu < 0 || cpu >= cpus)
            return Problem { ProblemCode::NoSuchCpu,
                             place(),
                             { std::to_string(cpu), std::to_string(cpus) } };
        if (named[static_cast<std::size_t>(cpu)])
            return Problem { ProblemCode::RepeatedCpu, place(), { std::to_string(cpu) } };
        named[static_cast<std::size_t>(cpu)] = true;
    }
    return std::nullopt;
}

Found checkTask(const Scenario &scenario, const TaskSpec &task, const std::string &path)
{
    const auto number = [&path](const char *key, std::int64_t value, std::int64_t least,
                                std::int64_t most) -> Found {
        if (value >= least && value <= most)
            return std::nullopt;
        return inRange(path + key, value, least, most);
    };
    if (Found found = number(".id", task.number, 1, kMaxNumber))
        return found;
    if (Found found = plainText(path + ".name", task.name, kMaxNameBytes))
        return found;
    if (Found found = number(".arrival", task.arrival, 0, kMaxNumber))
        return found;
    if (Found found = number(".priority", task.priority, -kMaxNumber, kMaxNumber))
        return found;
    if (Found found = number(".queue", task.queue, 0, kMaxQueue))
        return found;
    if (scenario.policy.id == "mlq") {
        const auto queues = static_cast<std::int64_t>(mlqQuanta(scenario.policy).size());
        if (Found found = number(".queue", task.queue, 0, queues - 1))
            return found;
    }
    if (Found found = number(".nice", task.nice, -20, 19))
        return found;
    if (Found found = number(".tickets", task.tickets, 1, kMaxTickets))
        return found;
    if (Found found = number(".working_set", task.workingSet, 0, kMaxNumber))
        return found;
    if (Found found = plainText(path + ".group", task.group, kMaxNameBytes))
        return found;
    if (Found found = checkAffinity(task, scenario.machine.cpus, path))
        return found;
    if (Found found = checkJobs(scenario, task, path))
        return found;
    if (task.period && std::ranges::count(task.program, Step::Kind::Fork, &Step::kind) > 0)
        return Problem { ProblemCode::ForkInPeriodic, path + ".program", {} };
    return findProgramProblem(scenario.machine, task.program, path + ".program");
}

/// The latest end that a run can have: everything runs one after the other behind the last release.
struct Horizon
{
    __extension__ using Wide = __int128;
    Wide lastRelease = 0;
    Wide work = 0;

    void add(const Scenario &scenario, const TaskSpec &task)
    {
        Wide job = 0;
        for (const Step &step : task.program)
            job += Wide { step.takesTime() ? step.length : 0 }
                + (step.kind == Step::Kind::Io ? scenario.machine.ioDoneCost : 0);
        Wide jobs = 1;
        if (task.period && task.jobs)
            jobs = *task.jobs;
        else if (task.period && scenario.until && *scenario.until > task.arrival)
            jobs = (*scenario.until - task.arrival) / *task.period + 1;
        const Wide releases = task.period ? Wide { *task.period } * (jobs - 1) : Wide { 0 };
        lastRelease = std::max(lastRelease, task.arrival + releases);
        work += job * jobs;
    }
    Wide end() const { return lastRelease + work; }
};

/// Times, and what policies make of them, must stay below 2^53: virtual run times are 2^20 times as
/// fine as ticks and divided by a weight of 15 at least, and aging multiplies its step.
Found checkTotal(const Scenario &scenario)
{
    const std::int64_t limit = scenario.policy.id == "cfs" || scenario.policy.id == "eevdf"
        ? std::int64_t { 1 } << 44
        : kMaxNumber;
    Horizon horizon;
    for (std::size_t i = 0; i < scenario.tasks.size(); ++i) {
        horizon.add(scenario, scenario.tasks[i]);
        if (horizon.end() > limit)
            return Problem { ProblemCode::TotalTooLong,
                             "tasks[" + std::to_string(i) + ']',
                             { std::to_string(limit) } };
    }
    if (const auto &aging = scenario.policy.aging; aging && aging->every > 0) {
        const std::int64_t most = (std::int64_t { 1 } << 60)
            / (static_cast<std::int64_t>(horizon.end()) / aging->every + 1);
        if (aging->step > most)
            return inRange("policy.aging.step", aging->step, 1, most);
    }
    return std::nullopt;
}

Found checkTasks(const Scenario &scenario)
{
    if (scenario.tasks.empty())
        return Problem { ProblemCode::NoTasks, "tasks", {} };
    std::unordered_set<std::int64_t> numbers;
    for (std::size_t i = 0; i < scenario.tasks.size(); ++i) {
        const TaskSpec &task = scenario.tasks[i];
        const std::string path = "tasks[" + std::to_string(i) + ']';
        if (Found found = checkTask(scenario, task, path))
            return found;
        if (!numbers.insert(task.number).second)
            return Problem { ProblemCode::DuplicateId,
                             path + ".id",
                             { std::to_string(task.number) } };
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> findProblem(const Scenario &scenario)
{
    if (Found found = plainText("title", scenario.title, kMaxNameBytes))
        return found;
    if (Found found = plainText("note", scenario.note, kMaxNoteBytes, true))
        return found;
    if (Found found = plainText("unit", scenario.unit, kMaxNameBytes))
        return found;
    if (Found found = checkMachine(scenario.machine))
        return found;
    if (Found found = findPolicyProblem(scenario.policy))
        return found;
    if (Found found = checkConventions(scenario.conventions))
        return found;
    const Conventions conventions = resolve(scenario.conventions);
    if (conventions.preemptCpu == PreemptCpu::Refill && scenario.machine.contextSwitch > 0)
        return Problem { ProblemCode::RefillWithSwitchCost, "machine.context_switch", {} };
    if (scenario.seed > static_cast<std::uint64_t>(kMaxNumber))
        return Problem { ProblemCode::OutOfRange,
                         "seed",
                         { std::to_string(scenario.seed), "0", std::to_string(kMaxNumber) } };
    if (scenario.until) {
        if (Found found = inRange("until", *scenario.until, 0, kMaxNumber))
            return found;
    }
    if (scenario.pauseAt) {
        if (Found found = inRange("pause_at", *scenario.pauseAt, 0, kMaxNumber))
            return found;
    }
    if (Found found = checkTasks(scenario))
        return found;
    return checkTotal(scenario);
}

} // namespace timeslice
