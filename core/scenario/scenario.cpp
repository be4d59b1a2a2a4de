// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

namespace timeslice {

LocalizedText displayName(const TaskSpec &task)
{
    if (!task.name.empty())
        return task.name;
    const std::string name = "P" + std::to_string(task.number);
    return { name, name };
}

} // namespace timeslice
