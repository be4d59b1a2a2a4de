// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace timeslice {

/// A task's program made ready for running: CPU bursts and I/Os in turn, adjacent CPU steps joined
/// to one burst. A program that begins with I/O does not exist; two I/Os in a row have a burst of 0
/// between them only if the file says so.
struct Program
{
    struct Io
    {
        Duration length = 0;
        ResourceId device = ResourceId::None;
    };

    std::vector<Duration> bursts; ///< at least one
    std::vector<Io> ios; ///< ios[i] follows bursts[i]; as many as bursts, or one fewer
    std::vector<Duration> burstsAfter; ///< burstsAfter[i] = sum of the bursts behind the i-th

    bool endsWithIo() const { return ios.size() == bursts.size(); }
    /// CPU bursts and I/Os together.
    std::int32_t stepCount() const { return static_cast<std::int32_t>(bursts.size() + ios.size()); }
    /// The burst that a program counter (TaskStatus::step) stands in or behind.
    static std::size_t burstOf(std::int32_t step) { return static_cast<std::size_t>(step / 2); }
};

} // namespace timeslice
