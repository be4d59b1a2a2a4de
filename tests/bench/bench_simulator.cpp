// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splitmix64.h"
#include "core/sim/simulator.h"
#include "core/trace/stateindex.h"

#include <queue>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What the simulator costs: against a bare event loop for the same work, as the number of tasks
/// grows, and what going to any event of a long trace takes. Ends with the ratios of this one run;
/// exit status 1 when a limit is passed.
namespace {

using namespace timeslice;
using Clock = std::chrono::steady_clock;

double millisecondsOf(const std::function<void()> &work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The least of several: what the machine does besides only adds.
double bestOf(int times, const std::function<void()> &work)
{
    double best = millisecondsOf(work);
    for (int i = 1; i < times; ++i)
        best = std::min(best, millisecondsOf(work));
    return best;
}

// ---- the same work twice --------------------------------------------------------------------

constexpr int kCpus = 4;
constexpr Duration kQuantum = 4;

/// 200 tasks that compute and wait for I/O in turn, 250 times each.
Scenario roundRobinWithIo()
{
    SplitMix64 random(7);
    Scenario scenario;
    scenario.policy.id = "rr";
    scenario.policy.quantum = kQuantum;
    scenario.machine.cpus = kCpus;
    for (int i = 0; i < 200; ++i) {
        TaskSpec task;
        task.number = i + 1;
        task.arrival = static_cast<SimTime>(random.next() % 100);
        for (int burst = 0; burst < 250; ++burst) {
            task.program.push_back(
                { Step::Kind::Cpu, 1 + static_cast<Duration>(random.next() % 9), {} });
            task.program.push_back(
                { Step::Kind::Io, 1 + static_cast<Duration>(random.next() % 60), {} });
        }
        task.program.pop_back();
        scenario.tasks.push_back(std::move(task));
    }
    return scenario;
}

struct BareResult
{
    SimTime makespan = 0;
    std::size_t dispatches = 0;
};

/// What one writes who wants only the makespan: a heap of events, a queue, no state to look at.
class BareLoop
{
public:
    explicit BareLoop(const Scenario &scenario)
        : m_tasks(scenario.tasks.size())
    {
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            for (const Step &step : scenario.tasks[i].program)
                m_tasks[i].steps.push_back(step.length);
            m_tasks[i].left = m_tasks[i].steps[0];
            push(scenario.tasks[i].arrival, kArrival, i);
        }
    }

    BareResult run()
    {
        BareResult result;
        while (!m_events.empty()) {
            const SimTime now = m_events.top().time;
            while (!m_events.empty() && m_events.top().time == now) {
                const Event event = m_events.top();
                m_events.pop();
                take(event, now);
            }
            for (int cpu = 0; cpu < kCpus && !m_ready.empty(); ++cpu) {
                if (m_running[cpu] >= 0)
                    continue;
                const std::size_t task = m_ready.front();
                m_ready.pop_front();
                m_running[cpu] = static_cast<int>(task);
                ++result.dispatches;
                const bool ends = m_tasks[task].left <= kQuantum;
                push(now + std::min(m_tasks[task].left, kQuantum), ends ? kCompletion : kExpiry,
                     task, cpu);
            }
            result.makespan = now;
        }
        return result;
    }

private:
    enum Kind { kCompletion, kArrival, kReturn, kExpiry };

    struct Event
    {
        SimTime time;
        Kind kind;
        int cpu;
        std::size_t order;
        std::size_t task;

        /// Parts of an instant in the textbook's order; within one by CPU or in order of issue.
        bool operator<(const Event &other) const
        {
            return std::tie(time, kind, cpu, order)
                > std::tie(other.time, other.kind, other.cpu, other.order);
        }
    };

    struct Task
    {
        std::vector<Duration> steps;
        std::size_t step = 0;
        Duration left = 0;
    };

    void push(SimTime time, Kind kind, std::size_t task, int cpu = 0)
    {
        m_events.push({ time, kind, cpu, kind == kArrival ? task : m_order++, task });
    }

    void take(const Event &event, SimTime now)
    {
        Task &task = m_tasks[event.task];
        switch (event.kind) {
        case kCompletion:
            m_running[event.cpu] = -1;
            if (++task.step < task.steps.size())
                push(now + task.steps[task.step], kReturn, event.task);
            break;
        case kReturn:
            task.left = task.steps[++task.step];
            m_ready.push_back(event.task);
            break;
        case kArrival:
            m_ready.push_back(event.task);
            break;
        case kExpiry:
            m_running[event.cpu] = -1;
            task.left -= kQuantum;
            m_ready.push_back(event.task);
            break;
        }
    }

    std::vector<Task> m_tasks;
    std::priority_queue<Event> m_events;
    std::deque<std::size_t> m_ready;
    int m_running[kCpus] = { -1, -1, -1, -1 };
    std::size_t m_order = 0;
};

std::size_t dispatchesOf(const SystemState &state)
{
    std::size_t sum = 0;
    for (const CpuStatus &cpu : state.cpus)
        sum += static_cast<std::size_t>(cpu.dispatches);
    return sum;
}

bool sameWork()
{
    const Scenario scenario = roundRobinWithIo();
    const auto workload = std::make_shared<const Workload>(scenario);
    Simulator simulator(workload);
    simulator.run();
    const BareResult bare = BareLoop(scenario).run();
    if (bare.makespan != simulator.trace().end()
        || bare.dispatches != dispatchesOf(simulator.state())) {
        std::printf(
            "the bare loop does other work: makespan %lld and %lld, dispatches %zu and %zu\n",
            static_cast<long long>(bare.makespan), static_cast<long long>(simulator.trace().end()),
            bare.dispatches, dispatchesOf(simulator.state()));
        return false;
    }
    const double loop = bestOf(9, [&] { benchmark::DoNotOptimize(BareLoop(scenario).run()); });
    const double full = bestOf(9, [&] {
        Simulator each(workload);
        benchmark::DoNotOptimize(each.run());
    });
    std::printf(
        "4 CPUs, round robin with I/O, %zu events: bare loop %.1f ms, simulator with trace and "
        "decisions %.1f ms, ratio %.2f (limit 3 with the trace, 5 with decisions)\n",
        simulator.trace().size(), loop, full, full / loop);
    return full / loop <= 5;
}

// ---- growth ----------------------------------------------------------------------------------

/// Tasks that arrive one after the other and keep the CPU nine tenths busy.
Scenario streamOf(const std::string &policy, int tasks)
{
    SplitMix64 random(11);
    Scenario scenario;
    scenario.policy.id = policy;
    SimTime arrival = 0;
    for (int i = 0; i < tasks; ++i) {
        TaskSpec task;
        task.number = i + 1;
        task.arrival = arrival;
        task.nice = static_cast<std::int32_t>(random.next() % 5) - 2;
        task.tickets = 1 + static_cast<std::int64_t>(random.next() % 9);
        task.deadline = 200 + static_cast<Duration>(random.next() % 400);
        task.program = { { Step::Kind::Cpu, 1 + static_cast<Duration>(random.next() % 18), {} } };
        scenario.tasks.push_back(std::move(task));
        arrival += 1 + static_cast<SimTime>(random.next() % 20);
    }
    return scenario;
}

/// Of the run; filling the tables before it is not an event.
double nanosecondsPerEvent(const std::string &policy, int tasks, int times)
{
    const auto workload = std::make_shared<const Workload>(streamOf(policy, tasks));
    double best = 0;
    for (int i = 0; i < times; ++i) {
        Simulator simulator(workload);
        const double time = millisecondsOf([&] { simulator.run(); });
        const double each = time * 1e6 / static_cast<double>(simulator.trace().size());
        best = i == 0 ? each : std::min(best, each);
    }
    return best;
}

bool growth()
{
    bool good = true;
    std::printf("time per event in ns, 1,000 to 1,000,000 tasks (limit: 2 times)\n");
    for (const char *policy : { "fcfs", "rr", "srtf", "mlfq", "cfs", "edf", "stride" }) {
        const double few = nanosecondsPerEvent(policy, 1000, 20);
        const double some = nanosecondsPerEvent(policy, 100'000, 2);
        const double many = nanosecondsPerEvent(policy, 1'000'000, 3);
        std::printf("  %-7s %6.0f %6.0f %6.0f  ratio %.2f\n", policy, few, some, many, many / few);
        good = good && many / few <= 2;
    }
    return good;
}

// ---- time travel -----------------------------------------------------------------------------

bool seeking()
{
    Scenario scenario;
    scenario.policy.id = "rr";
    scenario.policy.quantum = 1;
    for (int i = 0; i < 50; ++i) {
        TaskSpec task;
        task.number = i + 1;
        task.program = { { Step::Kind::Cpu, 100'000, {} } };
        scenario.tasks.push_back(std::move(task));
    }
    Simulator simulator(std::make_shared<const Workload>(scenario));
    simulator.run();
    const Trace trace = simulator.takeTrace();
    StateIndex index(&trace);
    SplitMix64 random(3);
    std::vector<double> seeks;
    std::vector<double> steps;
    for (int i = 0; i < 2000; ++i) {
        const std::size_t at = 1 + random.next() % trace.size();
        seeks.push_back(millisecondsOf([&] { benchmark::DoNotOptimize(index.at(at).now); }));
        steps.push_back(millisecondsOf([&] { benchmark::DoNotOptimize(index.at(at - 1).now); }));
    }
    std::ranges::sort(seeks);
    std::ranges::sort(steps);
    const double seek = seeks[seeks.size() * 99 / 100];
    const double step = steps[steps.size() * 99 / 100];
    const double share = static_cast<double>(index.checkpointBytes())
        / static_cast<double>(trace.size() * sizeof(TraceEvent));
    std::printf("%zu events: seek p99 %.3f ms (limit 5), step back p99 %.3f ms (limit 1), "
                "checkpoints %.2f of the trace (limit 1)\n",
                trace.size(), seek, step, share);
    return trace.size() >= 10'000'000 && seek < 5 && step < 1 && share <= 1;
}

// ---- for the benchmark library ---------------------------------------------------------------

void bareLoop(benchmark::State &state)
{
    const Scenario scenario = roundRobinWithIo();
    for (auto _ : state)
        benchmark::DoNotOptimize(BareLoop(scenario).run());
}
BENCHMARK(bareLoop)->Unit(benchmark::kMillisecond);

void simulatorLoop(benchmark::State &state)
{
    const auto workload = std::make_shared<const Workload>(roundRobinWithIo());
    for (auto _ : state) {
        Simulator simulator(workload);
        benchmark::DoNotOptimize(simulator.run());
    }
}
BENCHMARK(simulatorLoop)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    const bool work = sameWork();
    const bool grows = growth();
    const bool seeks = seeking();
    return work && grows && seeks ? EXIT_SUCCESS : EXIT_FAILURE;
}
