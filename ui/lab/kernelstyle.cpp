// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/kernelstyle.h"

namespace timeslice {

StateStyle kernelStateStyle(const Theme &theme, char state)
{
    StateStyle style = theme.style(TaskState::New);
    if (state == 'R')
        style = theme.style(TaskState::Running); // or ready: the kernel has one letter for both
    else if (state == 'S' || state == 'D')
        style = theme.style(TaskState::Blocked);
    else if (state == 'T' || state == 't')
        style = theme.style(TaskState::Ready);
    else if (state == 'Z' || state == 'X')
        style = theme.style(TaskState::Terminated);
    style.letter = QLatin1Char(state);
    return style;
}

} // namespace timeslice
