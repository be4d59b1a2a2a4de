// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <vector>

/// A trace as stretches of time: what each CPU did, and what state each task was in. One scan of
/// the events.
namespace timeslice {

struct CpuSlice
{
    enum class Kind : std::uint8_t { Run, Switch, Idle };

    SimTime start = 0;
    SimTime end = 0;
    CpuId cpu = CpuId::None;
    TaskId task = TaskId::None; ///< Run only
    std::int32_t job = 0; ///< Run only, from 1
    Kind kind = Kind::Idle;

    bool operator==(const CpuSlice &) const = default;
};

/// How a switch that is under way at the end of the run is to be told.
enum class LastSwitch : std::uint8_t {
    Whole, ///< to its end, even past the makespan
    AsIdle, ///< not at all: the CPU was idle
    Cut, ///< up to the end: the run was stopped, not finished
};

/// One slice for each dispatch, never joined, and the switches and idle stretches between them, by
/// start and then by CPU. Each CPU's slices follow each other without a gap from 0 to trace.end();
/// only a last switch may end later. Idle time of no length is left out; a run of no length is
/// kept.
std::vector<CpuSlice> cpuSlices(const Trace &trace, LastSwitch lastSwitch);

struct StateStretch
{
    SimTime start = 0;
    SimTime end = 0;
    TaskState state = TaskState::Ready;

    bool operator==(const StateStretch &) const = default;
};

/// By TaskId: its stretches in Ready, Running and Blocked up to trace.end(), without empty ones;
/// neighbours in the same state are one.
std::vector<std::vector<StateStretch>> taskStates(const Trace &trace);

} // namespace timeslice
