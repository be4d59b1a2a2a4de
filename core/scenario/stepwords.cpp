// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/stepwords.h"

namespace timeslice {
namespace {

using Kind = Step::Kind;

constexpr StepWord kWords[] {
    { Kind::Cpu, "cpu", true, false },      { Kind::Io, "io", true, true },
    { Kind::Lock, "lock", false, true },    { Kind::Unlock, "unlock", false, true },
    { Kind::Wait, "wait", false, true },    { Kind::Post, "post", false, true },
    { Kind::Send, "send", false, true },    { Kind::Receive, "receive", false, true },
    { Kind::Yield, "yield", false, false }, { Kind::Fork, "fork", false, false },
    { Kind::Join, "join", false, false },
};

} // namespace

std::span<const StepWord> stepWords()
{
    return kWords;
}

const StepWord &wordOf(Step::Kind kind)
{
    return kWords[static_cast<std::size_t>(kind)];
}

} // namespace timeslice
