// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/policyspec.h"

namespace timeslice {

/// Calls `visit(key, member)` for every parameter of a PolicySpec, with the file's word for it: one
/// list for whoever reads, writes or checks parameters. `Spec` is PolicySpec or const PolicySpec.
template <typename Spec, typename Visitor>
void visitParameters(Spec &spec, Visitor visit)
{
    visit("quantum", spec.quantum);
    visit("preemptive", spec.preemptive);
    visit("high", spec.high);
    visit("aging", spec.aging);
    visit("quanta", spec.quanta);
    visit("allotments", spec.allotments);
    visit("levels", spec.levels);
    visit("boost", spec.boost);
    visit("stay", spec.stay);
    visit("doubling", spec.doubling);
    visit("draws", spec.draws);
    visit("stride", spec.stride);
    visit("latency", spec.latency);
    visit("min_granularity", spec.minGranularity);
    visit("weights", spec.weights);
    visit("on_miss", spec.onMiss);
    visit("switch_on", spec.switchOn);
    visit("io_return", spec.ioReturn);
}

} // namespace timeslice
