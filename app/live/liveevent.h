// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

namespace timeslice::live {

/// A record of a worker, and whose it is.
struct LiveEvent
{
    int worker = -1;
    Record record;

    bool operator==(const LiveEvent &) const = default;
};

} // namespace timeslice::live
