// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy.h"

namespace timeslice {

Duration RankContext::leftOfJob(TaskId id) const
{
    const std::int32_t step = status(id).step;
    const Duration after = programs[index(id)].burstsAfter[Program::burstOf(step)];
    return Program::isInGap(step) ? after : left(id) + after;
}

Duration RankContext::length(TaskId id) const
{
    return conventions.length == LengthMeaning::NextBurst ? left(id) : leftOfJob(id);
}

SimTime RankContext::deadline(TaskId id) const
{
    const auto relative = spec(id).relativeDeadline();
    return relative ? status(id).released + *relative : kNever;
}

Rank Policy::rank(const RankContext &context, TaskId id) const
{
    Rank result = key(context, id);
    switch (context.conventions.tie) {
    case Tie::Arrival:
        result.tie = context.status(id).released;
        result.tieSecond = static_cast<std::int64_t>(index(id));
        break;
    case Tie::ReadyFifo:
        result.tie = context.status(id).entry;
        break;
    case Tie::Pid:
        result.tie = context.spec(id).number;
        break;
    }
    return result;
}

} // namespace timeslice
