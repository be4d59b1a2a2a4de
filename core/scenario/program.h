// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/scenario/scenario.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace timeslice {

/// A task's program made ready for running: CPU bursts and gaps in turn, adjacent CPU steps joined
/// to one burst. In a gap stand first the steps that take no time (locks, semaphores, queues),
/// then at most one I/O. Where the program has nothing between two gaps, and where it does not
/// begin with a CPU step, the burst there is 0.
struct Program
{
    struct Io
    {
        Duration length = kNone;
        ResourceId device = ResourceId::None;

        static constexpr Duration kNone = -1; ///< a gap without I/O
        bool exists() const { return length != kNone; }
    };

    /// A step that takes no time.
    struct Operation
    {
        Step::Kind kind = Step::Kind::Yield;
        ResourceId resource =
            ResourceId::None; ///< Fork and Join: where the parent joins, if it does
        TaskId child = TaskId::None; ///< Fork: who is made
    };

    std::vector<Duration> bursts; ///< at least one
    std::vector<Io> ios; ///< of the gap behind bursts[i]; as many as bursts, or one fewer
    std::vector<std::vector<Operation>>
        operations; ///< by gap; shorter when the last gaps have none
    std::vector<Duration> burstsAfter; ///< burstsAfter[i] = sum of the bursts behind the i-th

    bool endsWithGap() const { return ios.size() == bursts.size(); }
    std::span<const Operation> operationsAt(std::size_t gap) const
    {
        return gap < operations.size() ? std::span(operations[gap]) : std::span<const Operation>();
    }
    /// The burst behind a gap; 0 when the gap is the last step.
    Duration burstBehind(std::size_t gap) const
    {
        return gap + 1 < bursts.size() ? bursts[gap + 1] : 0;
    }
    /// CPU bursts and gaps together.
    std::int32_t stepCount() const { return static_cast<std::int32_t>(bursts.size() + ios.size()); }
    /// The burst that a program counter (TaskStatus::step) stands in, or in the gap behind.
    static std::size_t burstOf(std::int32_t step) { return static_cast<std::size_t>(step / 2); }
    static bool isInGap(std::int32_t step) { return step % 2 != 0; }
    static std::int32_t gapStep(std::size_t gap) { return static_cast<std::int32_t>(2 * gap + 1); }
    static std::int32_t burstStep(std::size_t burst)
    {
        return static_cast<std::int32_t>(2 * burst);
    }
};

} // namespace timeslice
