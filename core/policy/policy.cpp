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

std::int64_t averageShare(const Policy &policy, const Scenario &scenario, const SystemState &state,
                          SimTime now)
{
    if (!policy.sharesAreAveraged())
        return 0;
    __extension__ using Wide = __int128;
    Wide sum = 0;
    Wide weights = 0;
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const TaskStatus &task = state.tasks[i];
        if (task.state != TaskState::Ready && task.state != TaskState::Running)
            continue;
        const TaskSpec &spec = scenario.tasks[i];
        const Duration ran = task.state == TaskState::Running ? now - task.since : 0;
        sum += Wide { policy.shareAfterRun(spec, task.share, ran) } * policy.weight(spec);
        weights += policy.weight(spec);
    }
    return weights == 0 ? 0 : static_cast<std::int64_t>(sum / weights);
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
