// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/splitmix64.h"
#include "core/sim/cpucaches.h"
#include "core/sim/decision.h"
#include "core/sim/devices.h"
#include "core/sim/futureeventset.h"
#include "core/sim/readyset.h"
#include "core/sim/releases.h"
#include "core/sim/simulator.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace timeslice {

/// The inside of a Simulator. One instant is: the parts named by the convention instant_order
/// (engine.cpp, jobs.cpp), then the dispatch (dispatch.cpp, choice.cpp, balance.cpp).
/// core/sim/README.md has the rules in words; the functions carry their names.
class Simulator::Engine
{
public:
    explicit Engine(std::shared_ptr<const Workload> workload);
    Engine(const Engine &) = default;
    /// Goes on where `other` is, under the conventions of another workload.
    Engine(const Engine &other, std::shared_ptr<const Workload> workload);

    bool step();
    SimTime nextInstant() const;

    std::shared_ptr<const Workload> workload;
    Trace trace;
    SystemState state;
    std::vector<Decision> decisions;
    RunEnd end = RunEnd::NotYet;
    SimTime now = 0;
    std::optional<Insistence> insisted; ///< not yet obeyed

private:
    /// What the engine knows of a task beyond its status.
    struct Task
    {
        std::int32_t released = 0; ///< jobs
        std::int32_t ended = 0; ///< jobs
        Budget budget; ///< for policies that keep slice and allotment
    };

    /// What the engine knows of a CPU beyond its status.
    struct Cpu
    {
        SimTime burstEnds = kNever;
        SimTime sliceEnds = kNever;
        SimTime switchEnds = kNever;
        SimTime switchBegan = kNotYet;
        SimTime paidAt = kNotYet; ///< the instant at which a switch ended here: a dispatch now
                                  ///< needs no second one
        TaskId heldFor = TaskId::None; ///< cyclic: the blocked task this CPU waits for
        DecisionRule freed = DecisionRule::CpuIdle; ///< why it is free ...
        SimTime freedAt = kNotYet; ///< ... if it became free at this instant
    };

    struct Deadline
    {
        TaskId task = TaskId::None;
        std::int32_t job = 0;
    };

    // enginesetup.cpp
    void reserveForRun();
    Duration usualSlice() const;

    // engine.cpp: the parts of one instant
    void doPart(InstantPart part);
    void runCaches();
    void completions();
    void abortMissed();
    void arrivals();
    void ioReturns();
    void expirations();
    void boost();
    void reportMisses();
    bool jobUnfinished(const Deadline &deadline) const;
    void endRun(RunEnd why, SimTime makespan);

    // operations.cpp: steps that take no time
    bool doOperations(TaskId id, std::size_t gap);
    bool doOperation(TaskId id, const Program::Operation &operation);
    void goOn(TaskId id, std::size_t burst);
    void awaitResource(TaskId id, ResourceId resource);
    void yieldCpu(TaskId id);
    void fork(TaskId id, const Program::Operation &operation);
    void childEnded(TaskId id);
    void grantNext(ResourceId resource);
    void grant(TaskId id, ResourceId resource, Duration change);
    TaskId chosenWaiter(ResourceId resource);
    bool wantsToSend(TaskId id) const;
    void updatePriority(TaskId id);
    std::int64_t effectivePriority(TaskId id) const;
    std::int64_t betterPriority(std::int64_t a, std::int64_t b) const;
    void findCeilings();
    void reportDeadlock(TaskId id);
    bool nothingCanHappen() const;

    // jobs.cpp: what the parts do to one task
    void burstUsedUp(TaskId id);
    CpuId leaveToBlock(TaskId id);
    void arrive(TaskId id);
    void endJob(TaskId id);
    void nextJob(TaskId id);
    void blockOn(TaskId id, const Program::Io &io);
    std::int64_t deviceKey(TaskId id, const Program::Io &io) const;
    void ioIsBack(TaskId id);
    void becomeReady(EventKind kind, TaskId id, Place place, TraceEvent event);
    void catchUp(TaskId id);
    std::int64_t shareSoFar(TaskId running) const;
    void stopRunning(TaskId id);
    void sliceEnded(CpuId cpu, DecisionRule why);
    void charge(TaskId id);
    void setLevel(TaskId id, std::int32_t level);
    void serveWaiting(ResourceId device);

    // balance.cpp: a ready queue for each CPU
    CpuId homeFor(TaskId id) const;
    CpuId victimOf(CpuId thief) const;
    void steal();

    // dispatch.cpp: CPUs, switches and preemptions
    void dispatch();
    void endSwitches();
    void assignWorst();
    void assignInOrder();
    void assignRefill();
    void preemptWorst();
    void chooseForOpenSwitches();
    void returnedFromIo(TaskId id);
    enum class Taking { FreeCpu, FreeCpuAtOnce, CpuOfPreempted };
    void start(CpuId cpu, TaskId id, Taking how);
    void run(CpuId cpu, TaskId id);
    void preempt(CpuId cpu, TaskId by);
    void takeOver(CpuId cpu, TaskId by);
    void beginSwitch(CpuId cpu, TaskId id, bool final);
    void decide(CpuId cpu, TaskId chosen, DecisionRule rule, TaskId displaced = TaskId::None);
    DecisionRule occasion(CpuId cpu) const;

    // choice.cpp: who is the best
    RankContext context();
    Rank rankOf(TaskId id) { return m_policy.rank(context(), id); }
    bool beats(const Rank &waiting, const Rank &running) const;
    bool mayTake(TaskId id, CpuId cpu) const;
    bool mayMoveTo(TaskId id, CpuId cpu) const;
    bool hasFreeCpu() const;
    std::optional<std::pair<TaskId, CpuId>> bestPreemption();
    std::optional<std::pair<TaskId, CpuId>>
    insistedPreemption(std::vector<std::pair<Rank, CpuId>> &running);
    TaskId bestFor(CpuId cpu);
    TaskId bestForAnyIdle();
    template <typename Allowed>
    TaskId best(Allowed allowed);
    template <typename Allowed>
    TaskId draw(Allowed allowed);
    CpuId idleCpuFor(TaskId id) const;
    void join(TaskId id);
    bool isInsistedDecision() const;
    void insistAmongAll();
    template <typename Allowed>
    bool obeys(Allowed allowed);
    bool isSettled(TaskId running) const { return running == m_kept; }

    const TraceEvent &emit(TraceEvent event);
    Cpu &cpuData(CpuId id) { return m_cpus[index(id)]; }
    Task &taskData(TaskId id) { return m_tasks[index(id)]; }
    const TaskStatus &status(TaskId id) const { return state.tasks[index(id)]; }

    const Policy &m_policy;
    const Conventions &m_conventions;
    const Duration m_switchCost;
    const Duration m_stealEvery; ///< 0 = never
    const bool m_keepsBudget;
    const bool m_fastPick; ///< the ready set's first is the best for every CPU
    std::vector<Task> m_tasks;
    std::vector<Cpu> m_cpus;
    Releases m_releases;
    FutureEventSet<Deadline> m_deadlines;
    Devices m_devices;
    CpuCaches m_caches;
    ReadySet m_waiting; ///< ready, and not the task that some switch is made for
    std::vector<Duration> m_groupUsed; ///< closed runs
    std::vector<Duration> m_groupUsedNow; ///< with the runs under way
    std::int64_t m_runnableWeight = 0;
    SplitMix64 m_random;
    std::size_t m_drawn = 0; ///< of the given draws
    std::size_t m_unfinished = 0; ///< tasks with jobs to come
    std::int32_t m_switchTargets = 0; ///< ready tasks outside m_waiting
    SimTime m_lastInstant = kNotYet;
    SimTime m_boostedAt = kNotYet;
    TaskId m_kept = TaskId::None; ///< somebody insisted on it: not preempted until it leaves
    std::vector<std::int64_t> m_ceilings; ///< by ResourceId; of locks with that protocol
};

} // namespace timeslice
