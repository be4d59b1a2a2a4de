// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/simulator.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace timeslice {

/// A convention on which it depended how an instant went: with the other value, all before being
/// the same, it would have gone another way.
struct DecidingConvention
{
    std::string key; ///< as in the file
    std::string value; ///< the one in force
    std::string other; ///< for instant_order: one part moved before another

    bool operator==(const DecidingConvention &) const = default;
};

/// Which conventions decided at time t. Nothing is guessed: the run is taken to just before t, and
/// from there a copy goes on under each other value; what is different afterwards was decided by
/// it. Different is what anybody does, who is next to run, and in which order the others stand.
/// O(run up to t), and for each value a copy. Empty when `stop` was asked for. REQUIRES: t >= 0.
std::vector<DecidingConvention> decidingConventions(std::shared_ptr<const Workload> workload,
                                                    SimTime t, const std::stop_token &stop = {});

} // namespace timeslice
