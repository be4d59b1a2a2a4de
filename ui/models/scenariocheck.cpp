// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenariocheck.h"

#include "core/scenario/problem.h"
#include "ui/words/problemwords.h"

namespace timeslice {

QString problemIn(const Scenario &scenario)
{
    const std::optional<Problem> problem = findProblem(scenario);
    return problem ? problemSentence(*problem) : QString();
}

} // namespace timeslice
