// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <cstddef>

/// Where stepping stops. A step is one thing that a person can see: one event that moves a task or
/// a CPU, together with the bookkeeping around it at the same instant (levels, shares, rates,
/// draws, misses, boosts, targets of switches, switches that take no time). The end of a switch and
/// the dispatch that it was made for are one step. A step never spans two instants, and an instant
/// of nothing but bookkeeping is one step. The stops cut a trace the same way from both sides, so a
/// step back undoes a step forward exactly.
namespace timeslice {

/// True for events that are a step by themselves.
bool isVisibleStep(const TraceEvent &event);

/// The first stop behind `position`; trace.size() at the end. REQUIRES: position <= trace.size().
/// Costs the length of the step.
std::size_t nextStep(const Trace &trace, std::size_t position);
/// The last stop before `position`; 0 at the start. REQUIRES: position <= trace.size().
std::size_t previousStep(const Trace &trace, std::size_t position);

} // namespace timeslice
